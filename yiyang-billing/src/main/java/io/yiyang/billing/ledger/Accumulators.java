package io.yiyang.billing.ledger;

import io.yiyang.billing.ledger.Holder.OfFamily;
import io.yiyang.billing.ledger.Holder.OfPerson;
import io.yiyang.model.code.MedicalTreatmentType;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The accumulators that a run of ledger entries leads to (年度累计): per holder, year and business type. {@link #plus} is the
 * only step; carrying forward is nothing but repeating it.
 */
public final class Accumulators implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A year in which nothing happened. */
    public static final Accumulators NONE = new Accumulators(Map.of());

    private final Map<Key, Accumulated> amounts;

    private Accumulators(Map<Key, Accumulated> amounts) {
        this.amounts = Map.copyOf(amounts);
    }

    private record Key(Holder holder, BenefitYear year, MedicalTreatmentType businessType) implements Serializable {}

    /** These accumulators after one more entry. */
    public Accumulators plus(LedgerEntry entry) {
        Posting posting = entry.posting();
        Map<Key, Accumulated> more = new HashMap<>(amounts);
        add(more, new OfPerson(posting.person()), entry);
        posting.family().ifPresent(family -> add(more, new OfFamily(family), entry));
        return new Accumulators(more);
    }

    private static void add(Map<Key, Accumulated> amounts, Holder holder, LedgerEntry entry) {
        Key key = new Key(holder, entry.posting().year(), entry.posting().businessType());
        Accumulated sum = amounts.getOrDefault(key, Accumulated.NONE).plus(entry.moves());
        if (sum.equals(Accumulated.NONE)) {
            amounts.remove(key);
        } else {
            amounts.put(key, sum);
        }
    }

    /** All business types together. */
    public Accumulated of(Holder holder, BenefitYear year) {
        return sum(holder, year, type -> true);
    }

    /** The business types that a limit counts together. */
    public Accumulated of(Holder holder, BenefitYear year, Set<MedicalTreatmentType> businessTypes) {
        return sum(holder, year, businessTypes::contains);
    }

    /** What a limit counts together. */
    public Accumulated of(AccumulatorScope scope) {
        return scope.businessTypes().isEmpty()
                ? of(scope.holder(), scope.year())
                : of(scope.holder(), scope.year(), scope.businessTypes());
    }

    private Accumulated sum(Holder holder, BenefitYear year, Predicate<MedicalTreatmentType> counts) {
        Accumulated sum = Accumulated.NONE;
        for (Map.Entry<Key, Accumulated> entry : amounts.entrySet()) {
            Key key = entry.getKey();
            if (key.holder.equals(holder) && key.year.equals(year) && counts.test(key.businessType)) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Accumulators that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return "Accumulators of " + amounts.size() + " accounts";
    }
}
