package io.yiyang.billing.month;

import io.yiyang.billing.policy.Facts;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Treatment that is settled as a bill of its own beside hospital stays (就诊). It is a visit to an outpatient clinic or a
 * pharmacy, the care of a chronic or special disease, a home sickbed, an emergency. Its business type chooses the payer chain and the
 * accumulators; so a further setting is a chain in a pack, not a class.
 *
 * <p>Policy sees the fact {@code treatmentType} with the code of the business type, besides {@link #facts}.
 */
@Value.Immutable
public sealed interface Encounter extends Serializable permits ImmutableEncounter {
    /** The encounter, once in a month; the bill is named after it. */
    String id();

    /** The business type (业务类型). */
    MedicalTreatmentType type();

    /** The charge lines that belong to it. */
    List<LineId> lines();

    /** What policy may look at besides the person, such as {@code disease} or {@code prescription = LONG}. */
    @Value.Default
    default Facts facts() {
        return Facts.none();
    }

    /** The home sickbed that is settled, or the hospital stay to which an emergency led. */
    Optional<SegmentId> segment();

    /** When an emergency began; whether it is part of the stay follows from it. */
    Optional<Instant> begin();

    /** For how many days medicine was prescribed, for a long prescription (长期处方). */
    Optional<Long> supplyDays();

    /** This encounter without these lines, absent if it has no other. */
    default Optional<Encounter> without(Set<LineId> gone) {
        List<LineId> left = lines().stream().filter(id -> !gone.contains(id)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(((ImmutableEncounter) this).withLines(left));
    }

    @Value.Check
    default void check() {
        Require.that(
                id().length() <= 64 && id().matches("\\S+"),
                "id",
                "must be 1 to 64 characters without white space",
                id());
        Require.that(!lines().isEmpty(), "lines", "must name at least one line", lines());
        Require.that(supplyDays().map(d -> d > 0).orElse(true), "supplyDays", "must be positive", supplyDays());
    }

    static ImmutableEncounter.IdBuildStage builder() {
        return ImmutableEncounter.builder();
    }
}
