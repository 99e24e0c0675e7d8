package io.yiyang.billing.month;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.FamilyId;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.PersonId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The ledger that a month is settled in (年度台账). Positions come from it, every bill is posted to it, and {@link
 * MonthSettlement#ledger} is what to keep for the next month.
 */
@Value.Immutable
public sealed interface YearLedger extends Serializable permits ImmutableYearLedger {
    /** All that was settled and reversed before. */
    AccumulatorLedger ledger();

    /** Whose bills these are, as the insurer's system knows the person. */
    PersonId person();

    /** The day of settlement, not before any discharge of the month. */
    LocalDate settledOn();

    /** The family that shares limits, if the scheme has any. */
    Optional<FamilyId> family();

    /** When years of benefits begin. */
    @Value.Default
    default MonthDay yearBegins() {
        return MonthDay.of(1, 1);
    }

    /** The business type of care bills; 61 is 照护保险 in the one list that was read. */
    @Value.Default
    default MedicalTreatmentType careType() {
        return MedicalTreatmentType.of("61");
    }

    static ImmutableYearLedger.LedgerBuildStage builder() {
        return ImmutableYearLedger.builder();
    }
}
