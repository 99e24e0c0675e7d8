package io.yiyang.billing.ledger;

import io.yiyang.model.code.MedicalTreatmentType;
import java.io.Serializable;
import java.util.Set;

/**
 * Which uses a payer's yearly limits count together (累计口径).
 *
 * @param holder the person's, or the whole family's
 * @param year of which year
 * @param businessTypes of which business types; empty for all
 */
public record AccumulatorScope(Holder holder, BenefitYear year, Set<MedicalTreatmentType> businessTypes)
        implements Serializable {
    public AccumulatorScope {
        businessTypes = Set.copyOf(businessTypes);
    }

    /** All business types of the year. */
    public static AccumulatorScope of(Holder holder, BenefitYear year) {
        return new AccumulatorScope(holder, year, Set.of());
    }
}
