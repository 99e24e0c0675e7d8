package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the resident's file keeps it (知情同意书): what it covers, which text was signed, by whom in which capacity,
 * how, when, and whether it was revoked.
 *
 * <p>A referral carries a record of its own with what its checks need (scopes, text, self or proxy, time) or the
 * exception of an emergency, because a case must stay as it was decided even if the consent is revoked later. This one
 * is the source that it is written from.
 */
@Value.Immutable
@JsonPropertyOrder({"resident", "textVersion", "signer", "channel", "givenAt", "scopes", "revocation"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Consent extends Serializable permits ImmutableConsent {
    @JsonProperty("resident")
    ResidentId resident();

    /** Name and version of the text that was signed. */
    @JsonProperty("textVersion")
    String textVersion();

    @JsonProperty("signer")
    ConsentSigner signer();

    @JsonProperty("channel")
    ConsentChannel channel();

    @JsonProperty("givenAt")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant givenAt();

    /** What it covers, at least one scope. */
    @JsonProperty("scopes")
    Set<ConsentScope> scopes();

    @JsonProperty("revocation")
    Optional<Revocation> revocation();

    /**
     * That a consent ended (撤回同意).
     *
     * @param signer who revoked it
     * @param channel how
     * @param at from this instant on it covers nothing
     */
    @JsonPropertyOrder({"signer", "channel", "at"})
    record Revocation(
            @JsonProperty("signer") ConsentSigner signer,
            @JsonProperty("channel") ConsentChannel channel,

            @JsonProperty("at") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant at)
            implements Serializable {
        public Revocation {
            Require.present(signer, "signer");
            Require.present(channel, "channel");
            Require.present(at, "at");
        }
    }

    @Value.Check
    default void check() {
        Require.masked(!textVersion().isBlank(), "textVersion", "must not be blank", textVersion());
        Require.that(!scopes().isEmpty(), "scopes", "must not be empty", scopes());
        Require.that(
                revocation().map(r -> !r.at().isBefore(givenAt())).orElse(true),
                "revocation",
                "must not be before the consent was given at " + givenAt(),
                revocation());
    }

    /** Whether it covers the scope at the instant: given by then, and not revoked yet. */
    default boolean covers(ConsentScope scope, Instant at) {
        return scopes().contains(scope)
                && !givenAt().isAfter(at)
                && revocation().map(r -> at.isBefore(r.at())).orElse(true);
    }

    /**
     * This consent, revoked.
     *
     * @throws IllegalStateException if it is revoked already
     */
    default Consent revoked(Revocation revocation) {
        if (revocation().isPresent()) {
            throw new IllegalStateException("consent: must not be revoked twice, but was revoked at "
                    + revocation().get().at());
        }
        return ((ImmutableConsent) this).withRevocation(revocation);
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Consent fromJson(
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("textVersion") String textVersion,
            @JsonProperty("signer") ConsentSigner signer,
            @JsonProperty("channel") ConsentChannel channel,
            @JsonProperty("givenAt") Instant givenAt,
            // A list, because Jackson would put a set into another order.
            @JsonProperty("scopes") @Nullable List<ConsentScope> scopes,
            @JsonProperty("revocation") @Nullable Revocation revocation) {
        return builder()
                .resident(Require.present(resident, "resident"))
                .textVersion(Require.present(textVersion, "textVersion"))
                .signer(Require.present(signer, "signer"))
                .channel(Require.present(channel, "channel"))
                .givenAt(Require.present(givenAt, "givenAt"))
                .addAllScopes(scopes == null ? List.of() : scopes)
                .revocation(Optional.ofNullable(revocation))
                .build();
    }

    static ImmutableConsent.ResidentBuildStage builder() {
        return ImmutableConsent.builder();
    }
}
