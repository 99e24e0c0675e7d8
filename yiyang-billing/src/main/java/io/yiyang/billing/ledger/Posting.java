package io.yiyang.billing.ledger;

import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One settled bill as the ledger sees it (台账记录): whose, of which year and business type, and what it used up. */
@Value.Immutable
public sealed interface Posting extends Serializable permits ImmutablePosting {
    /** The bill; a bill that is settled again after a reversal is a new bill with an id of its own. */
    BillId bill();

    PersonId person();

    /** The year that the bill counts in; {@link CrossYearRule} tells it. */
    BenefitYear year();

    /** The business type (业务类型), because limits are kept for each. */
    MedicalTreatmentType businessType();

    /** The day that puts the bill in order: discharge, or the day of the visit. */
    LocalDate serviceDate();

    Accumulated amounts();

    /** The family whose members share limits, if the scheme has any. */
    Optional<FamilyId> family();

    /** The stay that the bill counts for, absent for a visit: of stays that count as one, the first. */
    Optional<SegmentId> stay();

    /** The stay that the bill settles, where it counts as one with {@link #stay}; absent where it is that stay. */
    Optional<SegmentId> linkedStay();

    /** Whether the bill settles this stay or a part of it. */
    default boolean settles(SegmentId segment) {
        return linkedStay().or(this::stay).filter(segment::equals).isPresent();
    }

    /** How many days of the stay the bill settles, none for a visit. */
    @Value.Default
    default long days() {
        return 0;
    }

    /** The class of the institution, as the policy counts stays: a level, or a type. */
    Optional<String> institutionClass();

    @Value.Default
    default StayPart part() {
        return StayPart.WHOLE;
    }

    /** This posting for a bill of another id, as when it is settled again after a reversal. */
    Posting withBill(BillId other);

    static ImmutablePosting.BillBuildStage builder() {
        return ImmutablePosting.builder();
    }
}
