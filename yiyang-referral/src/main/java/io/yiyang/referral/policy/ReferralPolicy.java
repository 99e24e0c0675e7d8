package io.yiyang.referral.policy;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a tenant or a place has decided about referrals (转诊规则): the numbers and lists that no machine contains, each
 * with its source.
 *
 * <p>A deadline that is absent means "no deadline", never a default: no official national deadline is known.
 */
@Value.Immutable
public sealed interface ReferralPolicy permits ImmutableReferralPolicy {
    /** The policy's name. */
    String id();

    /** The policy's version. */
    String version();

    /**
     * Deadlines by key, such as {@code referral.ack}; a key with {@code .planned} or {@code .urgent} behind it goes
     * first for referrals of that priority.
     */
    Map<String, Cited<DeadlineTerm>> deadlines();

    /** Papers that a command needs beyond those that its workflow always needs, by command. */
    Map<String, Cited<Set<DocumentKind>>> requiredDocuments();

    /** Fields of the form that must be filled in before submission, by direction. */
    Map<Direction, Cited<Set<FormField>>> requiredFields();

    /** Codes that a command may give as its reason, by command; absent if any code will do. */
    Map<String, Cited<ReasonRule>> reasons();

    /** Who may refer to whom; absent if routes are not checked. */
    Optional<List<Cited<Route>>> routes();

    /** The referral centres that may coordinate; absent if any organisation may. */
    Optional<Cited<Set<OrganisationId>>> coordinators();

    /** How far the clock of one side may be ahead of the recording clock; absent means not at all. */
    Optional<Cited<DeadlineTerm>> clockTolerance();

    /** The deadline under the key, the variant's own first. */
    default Optional<Cited<DeadlineTerm>> deadline(String key, String variant) {
        return Optional.ofNullable(deadlines().get(key + "." + variant))
                .or(() -> Optional.ofNullable(deadlines().get(key)));
    }

    /** Name and version, as events record it. */
    default String reference() {
        return id() + "/" + version();
    }

    static ImmutableReferralPolicy.IdBuildStage builder() {
        return ImmutableReferralPolicy.builder();
    }
}
