package io.yiyang.billing.audit;

import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What long-term care insurance may not run beside (待遇互斥规则). Words are upper case: {@link #INPATIENT} and
 * {@link #FAMILY_BED} are known to the audit, others such as {@code OUTPATIENT_POOL} or the cause {@code THIRD_PARTY} are the
 * region's.
 *
 * @param blockedBy the benefits that block it on the same day
 * @param allowedWith the benefits that it may run beside
 * @param excludedCauses the causes of need that others have to pay for
 */
public record Exclusivity(Set<String> blockedBy, Set<String> allowedWith, Set<String> excludedCauses)
        implements Serializable {
    /** A day that belongs to a hospital (住院). */
    public static final String INPATIENT = "INPATIENT";
    /** A day with a home sickbed (家庭病床). */
    public static final String FAMILY_BED = "FAMILY_BED";

    /** Whether the benefit may be paid (互斥判断结果). */
    public enum Ruling {
        /** It may be paid. */
        PAY,
        /** Something blocks it. */
        BLOCK,
        /** Nothing blocks it, but the rule says nothing of what it would run beside. */
        NOT_DECLARED
    }

    /**
     * How many days may be paid (可支付天数).
     *
     * @param days the days that nothing blocks
     * @param blockers what blocks the others, in order of the alphabet
     */
    public record Payable(long days, List<String> blockers) implements Serializable {
        public Payable {
            blockers = List.copyOf(blockers);
        }
    }

    public Exclusivity {
        blockedBy = Set.copyOf(blockedBy);
        allowedWith = Set.copyOf(allowedWith);
        excludedCauses = Set.copyOf(excludedCauses);
    }

    /**
     * The rule by its policy word, the name of an {@link InpatientRule}. Absent for another word.
     */
    public static Optional<Exclusivity> ofInpatientRule(String word) {
        return Stream.of(InpatientRule.values())
                .filter(rule -> rule.name().equals(word))
                .findFirst()
                .map(Exclusivity::of);
    }

    private static Exclusivity of(InpatientRule rule) {
        Set<String> blocked = new TreeSet<>();
        if (!rule.pays(DayPlace.HOSPITAL)) {
            blocked.add(INPATIENT);
        }
        if (!rule.pays(DayPlace.HOME_SICKBED)) {
            blocked.add(FAMILY_BED);
        }
        return new Exclusivity(blocked, Set.of(), Set.of());
    }

    /** What blocks the benefit, in order of the alphabet. */
    public List<String> blockers(Collection<String> beside, Collection<String> causes) {
        Set<String> blockers = new TreeSet<>(beside);
        blockers.retainAll(blockedBy);
        causes.stream().filter(excludedCauses::contains).forEach(blockers::add);
        return List.copyOf(blockers);
    }

    /** Whether the benefit may be paid beside these and for these causes. */
    public Ruling ruling(Collection<String> beside, Collection<String> causes) {
        if (!blockers(beside, causes).isEmpty()) {
            return Ruling.BLOCK;
        }
        return allowedWith.containsAll(beside) ? Ruling.PAY : Ruling.NOT_DECLARED;
    }

    /**
     * The days that may be paid.
     *
     * @param days how many days the benefit would run beside what; none of them negative
     */
    public Payable payable(Map<Set<String>, Long> days) {
        long payable = 0;
        Set<String> all = new TreeSet<>();
        for (Map.Entry<Set<String>, Long> beside : days.entrySet()) {
            long count = beside.getValue();
            Require.that(count >= 0, "days", "must not be negative", count);
            List<String> blockers = count == 0 ? List.of() : blockers(beside.getKey(), Set.of());
            payable = Math.addExact(payable, blockers.isEmpty() ? count : 0);
            all.addAll(blockers);
        }
        return new Payable(payable, List.copyOf(all));
    }
}
