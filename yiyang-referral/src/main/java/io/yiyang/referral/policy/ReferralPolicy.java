package io.yiyang.referral.policy;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
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

    /**
     * Papers that a command needs beyond those that its workflow always needs, by the type of the command: two workflows
     * may have commands of one name.
     */
    Map<Class<?>, Cited<Set<DocumentKind>>> requiredDocuments();

    /** Fields of the form that must be filled in before submission, by direction. */
    Map<Direction, Cited<Set<FormField>>> requiredFields();

    /**
     * What a receiver may see before acceptance, and must have for it, by direction; absent if what goes before
     * acceptance is not limited.
     */
    Map<Direction, Cited<MinimalData>> minimalData();

    /** Codes that a command may give as its reason, by the type of the command; absent if any code will do. */
    Map<Class<?>, Cited<ReasonRule>> reasons();

    /** Who may refer to whom; absent if routes are not checked. */
    Optional<List<Cited<Route>>> routes();

    /** The referral centres that may coordinate; absent if any organisation may. */
    Optional<Cited<Set<OrganisationId>>> coordinators();

    /** How far the clock of one side may be ahead of the recording clock; absent means not at all. */
    Optional<Cited<DeadlineTerm.Elapsed>> clockTolerance();

    /** Where days are counted; absent if no term counts them. */
    Optional<Cited<DeadlineCalendar>> calendar();

    /** Whom to tell when the clock asks for a person, by deadline key; under {@code *} for all other keys. */
    Map<String, Cited<EscalationChain>> escalations();

    /** Numbers by key, such as {@code waitlist.strikes}: at most one in force at any time. */
    Map<String, List<Cited<Dated<Long>>>> limits();

    /** Ordered codes by key, such as {@code waitlist.classes}: at most one list in force at any time. */
    Map<String, List<Cited<Dated<List<String>>>>> codeLists();

    /** The number in force. Refused: {@code YY-R-080} if the policy does not set it. */
    default Outcome<Long> limit(String key, Instant at) {
        return inForce(limits().getOrDefault(key, List.of()), key, at);
    }

    /** The codes in force. Refused: {@code YY-R-080} if the policy does not set them. */
    default Outcome<List<String>> codes(String key, Instant at) {
        return inForce(codeLists().getOrDefault(key, List.of()), key, at);
    }

    /**
     * When the term under the key is over, for a guard that must know. Refused: {@code YY-R-080} if the policy does not
     * set the term, {@code YY-R-081} if the calendar does not tell.
     */
    default Outcome<Instant> dueAfter(String key, Instant start) {
        Cited<DeadlineTerm> term = deadlines().get(key);
        return term == null
                ? Outcome.refused(notSet(key))
                : term.value().dueAfter(start, calendar().map(Cited::value));
    }

    private static <T> Outcome<T> inForce(List<Cited<Dated<T>>> values, String key, Instant at) {
        for (Cited<Dated<T>> cited : values) {
            if (cited.value().isInForce(at)) {
                return Outcome.of(cited.value().value());
            }
        }
        return Outcome.refused(notSet(key).with("at", at));
    }

    private static Problem notSet(String key) {
        return Problem.of("YY-R-080", "规则未设定所需的取值", "the policy does not set a value that is needed here")
                .with("policyKey", key)
                .remedy("请在规则中设定该值并注明出处", "set the value in the policy, with its source");
    }

    /** A caller's error: two values under one key at one time. */
    @Value.Check
    default void check() {
        limits().forEach(ReferralPolicy::requireOneAtATime);
        codeLists().forEach(ReferralPolicy::requireOneAtATime);
    }

    private static <T> void requireOneAtATime(String key, List<Cited<Dated<T>>> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                Dated<T> one = values.get(j).value();
                Dated<T> other = values.get(i).value();
                Require.that(!one.overlaps(other), key, "must have one value at a time", one + " and " + other);
            }
        }
    }

    /** The deadline of the key with the variant behind it, such as {@code urgent}, otherwise that of the key alone. */
    default Optional<Cited<DeadlineTerm>> deadline(String key, String variant) {
        return Optional.ofNullable(
                deadlinesByVariant().getOrDefault(variant, deadlines()).get(key));
    }

    /** By what may be a variant: all deadlines, with those of the variant in the place of the general ones. */
    @Value.Derived
    @Value.Auxiliary
    default Map<String, Map<String, Cited<DeadlineTerm>>> deadlinesByVariant() {
        Map<String, Map<String, Cited<DeadlineTerm>>> byVariant = new HashMap<>();
        deadlines().forEach((key, term) -> {
            int dot = key.lastIndexOf('.');
            if (dot > 0) {
                byVariant
                        .computeIfAbsent(key.substring(dot + 1), variant -> new HashMap<>(deadlines()))
                        .put(key.substring(0, dot), term);
            }
        });
        return Collections.unmodifiableMap(byVariant);
    }

    /** The chain of the deadline key. */
    default Optional<Cited<EscalationChain>> escalation(String key) {
        Cited<EscalationChain> chain = escalations().get(key);
        return Optional.ofNullable(chain == null ? escalations().get("*") : chain);
    }

    /** Name and version, as events record it. */
    @Value.Derived
    default String reference() {
        return id() + "/" + version();
    }

    static ImmutableReferralPolicy.IdBuildStage builder() {
        return ImmutableReferralPolicy.builder();
    }
}
