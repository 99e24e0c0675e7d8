package io.yiyang.referral.document;

import io.yiyang.model.internal.Require;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why the resident may be moved (知情同意): a signed consent, or the recorded exception of an emergency, in which care
 * goes first.
 */
public sealed interface Consent {
    /** Whether it covers the scope at the instant. */
    boolean covers(ConsentScope scope, Instant at);

    /** Who signed (签署人身份). */
    enum Signer {
        /** The resident, who is able to decide. */
        SELF,
        /** Somebody for the resident; the basis must be told. */
        PROXY
    }

    /**
     * A signed consent (已签署同意书).
     *
     * @param scopes what it covers
     * @param textVersion which text was signed
     * @param signer resident or proxy
     * @param proxyBasis why the proxy may sign, such as legal guardian; required for a proxy
     * @param signedAt when
     */
    record Signed(
            Set<ConsentScope> scopes, String textVersion, Signer signer, Optional<String> proxyBasis, Instant signedAt)
            implements Consent {
        public Signed {
            scopes = scopes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(scopes));
            Require.text(!textVersion.isBlank(), "textVersion", "must not be blank", textVersion);
        }

        @Override
        public boolean covers(ConsentScope scope, Instant at) {
            return scopes.contains(scope) && !signedAt.isAfter(at);
        }
    }

    /**
     * The exception of an emergency (紧急情况例外).
     *
     * @param reason why consent could not be obtained first
     */
    record EmergencyException(CodedReason reason) implements Consent {
        @Override
        public boolean covers(ConsentScope scope, Instant at) {
            return true;
        }
    }
}
