package io.yiyang.model.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.bed.Bed;
import io.yiyang.model.bed.BedKind;
import io.yiyang.model.bed.BedUse;
import io.yiyang.model.bed.BedUseRule;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.institution.Samples;
import io.yiyang.model.institution.Travels;
import io.yiyang.model.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BedOfSegmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private static StaySegment segment(SegmentKind kind) {
        return StaySegment.builder()
                .id(SegmentId.of("s-1"))
                .resident(ResidentId.of("resident-1"))
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(Samples.HOSPITAL)
                .start(Instant.parse("2026-04-11T02:30:00Z"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .build();
    }

    private static Bed bed(BedKind kind) {
        return Bed.licensed(BedId.of("B-1"), Samples.HOSPITAL, kind).orElseThrow();
    }

    @Test
    void aBedOfOneLicenceKindNeverServesASegmentOfAnother() {
        for (CodeDictionary.Entry<BedKind> entry : BedKind.known().entries()) {
            BedKind licence = entry.code();
            for (SegmentKind kind : SegmentKind.values()) {
                boolean fits = kind.bedUse().equals(licence.ownUse());

                Outcome<StaySegment> placed = segment(kind).inBed(bed(licence));

                assertThat(placed.asOptional().flatMap(StaySegment::bed).isPresent())
                        .as(licence + " for " + kind)
                        .isEqualTo(fits);
                assertThat(placed.problems()).allSatisfy(problem -> {
                    assertThat(problem.code()).hasToString("YY-M-302");
                    assertThat(problem.facts())
                            .containsEntry("licenceKind", licence.toString())
                            .containsEntry("kind", kind.name());
                });
            }
        }
    }

    @Test
    void aConvertedBedServesItsNewUseAndNoLongerItsOwn() {
        BedUseRule rule = new BedUseRule(
                Samples.REGION,
                Samples.YEAR,
                Map.of(BedKind.GENERAL, EnumSet.of(BedUse.CARE_HOME)),
                List.of(Samples.PAPER));
        Bed converted =
                bed(BedKind.GENERAL).convertedTo(BedUse.CARE_HOME, rule, DAY).orElseThrow();

        assertThat(segment(SegmentKind.CARE_HOME_BED).inBed(converted).problems())
                .isEmpty();
        assertThat(segment(SegmentKind.INPATIENT).inBed(converted).problems()).hasSize(1);
    }

    @Test
    void aHeldBedIsACareBedAndAHomeSickbedHasNoBedInAHouse() {
        assertThat(SegmentKind.BED_HOLD.bedUse()).contains(BedUse.CARE_HOME);
        assertThat(SegmentKind.LEAVE.bedUse()).contains(BedUse.CARE_HOME);
        assertThat(SegmentKind.HOME_SICKBED.bedUse()).isEmpty();
        assertThat(SegmentKind.HOME_CARE.bedUse()).isEmpty();
        for (SegmentKind kind : SegmentKind.values()) {
            assertThat(kind.isHospital())
                    .as(kind.name())
                    .isEqualTo(
                            kind.bedUse().filter(use -> use != BedUse.CARE_HOME).isPresent());
        }
    }

    @Test
    void aBedOfAnotherHouseIsACallersMistake() {
        Bed elsewhere = Bed.licensed(BedId.of("B-1"), OrganisationId.of("elsewhere"), BedKind.GENERAL)
                .orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> segment(SegmentKind.INPATIENT).inBed(elsewhere))
                .withMessage("bed: must belong to hospital, but was elsewhere");
    }

    @Test
    void aSegmentThatHasNoBedInAHouseIsNotBuiltWithOne() {
        ImmutableStaySegment sickbed = (ImmutableStaySegment) segment(SegmentKind.HOME_SICKBED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sickbed.withBed(BedId.of("B-1")))
                .withMessageStartingWith("bed: must be absent from a segment of kind HOME_SICKBED");
        for (SegmentKind kind : SegmentKind.values()) {
            if (kind.bedUse().isPresent()) {
                assertThat(((ImmutableStaySegment) segment(kind))
                                .withBed(BedId.of("B-1"))
                                .bed())
                        .isPresent();
            }
        }
    }

    @Test
    void theBedTravelsWithTheSegmentAndTheRestStaysAsItWas() throws Exception {
        StaySegment plain = segment(SegmentKind.INPATIENT);
        StaySegment placed = plain.inBed(bed(BedKind.GENERAL)).orElseThrow();

        assertThat(plain.bed()).isEmpty();
        assertThat(placed.bed()).contains(BedId.of("B-1"));
        assertThat(placed.id()).isEqualTo(plain.id());
        assertThat(Travels.through(placed)).isEqualTo(placed).isNotEqualTo(plain);
    }
}
