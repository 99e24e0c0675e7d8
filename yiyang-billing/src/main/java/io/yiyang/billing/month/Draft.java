package io.yiyang.billing.month;

import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a medical bill before policy is asked.
 *
 * @param stay the stay that counts in the year: the first of those that count as one; null for a visit
 * @param known what policy may look at
 */
record Draft(
        Optional<StaySegment> segment,
        Optional<Encounter> encounter,
        List<SeparatedLine> lines,
        List<SplitLine> split,
        BenefitYear year,
        MedicalTreatmentType type,
        LocalDate day,
        StayParts.Part part,
        @Nullable StaySegment stay,
        Facts known) {
    /** The bill's name; the ledger makes it an id. */
    String name() {
        return encounter
                .map(visit -> visit.id() + ":visit")
                .orElseGet(() ->
                        segment.orElseThrow().id() + ":medical" + (part.part() == StayPart.WHOLE ? "" : ":" + day));
    }

    Draft withPart(StayParts.Part other) {
        return new Draft(segment, encounter, lines, split, year, type, day, other, stay, known);
    }

    Optional<SegmentId> stayId() {
        return Optional.ofNullable(stay).map(StaySegment::id);
    }

    /** The stay that the bill settles, if it counts as one with an earlier one. */
    Optional<SegmentId> linkedStayId() {
        return segment.map(StaySegment::id).filter(id -> stay != null && !id.equals(stay.id()));
    }
}
