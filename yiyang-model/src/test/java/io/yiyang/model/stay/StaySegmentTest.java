package io.yiyang.model.stay;

import static io.yiyang.model.stay.Stays.instant;
import static io.yiyang.model.stay.Stays.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaySegmentTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            times,                              day,        touches
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-10, false
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-11, true
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-14, true
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-18, true
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-19, false
            2026-04-11T00:00/2026-04-18T00:00,  2026-04-10, false
            2026-04-11T00:00/2026-04-18T00:00,  2026-04-11, true
            2026-04-11T00:00/2026-04-18T00:00,  2026-04-17, true
            2026-04-11T00:00/2026-04-18T00:00,  2026-04-18, false
            2026-04-11T23:59:59/2026-04-12T00:00:01, 2026-04-11, true
            2026-04-11T23:59:59/2026-04-12T00:00:01, 2026-04-12, true
            2026-04-11T10:30/..,                2026-04-10, false
            2026-04-11T10:30/..,                2036-04-11, true
            """)
    void aSegmentTouchesADayIfItCoversAnInstantOfItAtThePlace(String times, LocalDate day, boolean touches) {
        assertThat(segment("a INPATIENT " + times).touches(day)).isEqualTo(touches);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            one,                                other,                              overlap
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-18T15:00/2026-04-20T00:00,  false
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-18T14:59:59/..,             true
            2026-04-11T10:30/2026-04-18T15:00,  2026-04-12T00:00/2026-04-13T00:00,  true
            2026-04-11T10:30/..,                2026-04-01T00:00/2026-04-11T10:30,  false
            2026-04-11T10:30/..,                2026-04-01T00:00/2026-04-11T10:31,  true
            2026-04-11T10:30/..,                2027-01-01T00:00/..,                true
            """)
    void segmentsOverlapIfTheyShareAnInstantWhicheverIsAsked(String one, String other, boolean overlap) {
        StaySegment a = segment("a INPATIENT " + one);
        StaySegment b = segment("b INPATIENT " + other);

        assertThat(a.overlaps(b)).isEqualTo(overlap);
        assertThat(b.overlaps(a)).isEqualTo(overlap);
    }

    @Test
    void theFirstDayIsThatOfThePlaceNotThatOfTheMachine() {
        StaySegment atMidnight = segment("a", SegmentKind.INPATIENT, Instant.parse("2026-04-10T16:00:00Z"));
        StaySegment inUrumqi = Stays.segment("b", SegmentKind.INPATIENT, Instant.parse("2026-04-10T16:00:00Z"))
                .withZone(ZoneId.of("Asia/Urumqi"));

        assertThat(atMidnight.firstDay()).isEqualTo("2026-04-11");
        assertThat(inUrumqi.firstDay()).isEqualTo("2026-04-10");
    }

    @Test
    void aSegmentEndsAfterItStarts() {
        StaySegment open = segment("a INPATIENT 2026-04-11T10:30/..");

        assertThat(open.endedAt(instant("2026-04-18T15:00")))
                .isEqualTo(segment("a INPATIENT 2026-04-11T10:30/2026-04-18T15:00"));
        assertThat(open.end()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.endedAt(open.start()))
                .withMessageStartingWith("end: must be after the start 2026-04-11T02:30:00Z, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.endedAt(open.start().minusNanos(1)));
    }

    /** Midnight in Shanghai is 16:00 the day before in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-11T00:00/2026-04-12T00:00, true",
        "2026-04-11T00:00/.., true",
        "2026-04-01T09:00/2026-04-30T09:00, true",
        "2026-04-11T00:01/2026-04-13T00:00, false",
        "2026-04-10T00:00/2026-04-11T23:59, false",
        "2026-04-11T00:01/.., false",
    })
    void aSegmentCoversAllOfADayOrOnlyAPart(String time, boolean covers) {
        assertThat(Stays.segment("a INPATIENT " + time).coversAll(LocalDate.of(2026, 4, 11)))
                .isEqualTo(covers);
    }

    @Test
    void theTrackAndTheHospitalBedsOfTheKinds() {
        assertThat(SegmentKind.values())
                .filteredOn(kind -> kind.track() == Track.ENTITLEMENT)
                .containsExactly(SegmentKind.BED_HOLD, SegmentKind.HOME_SICKBED, SegmentKind.HOME_CARE);
        assertThat(SegmentKind.values())
                .filteredOn(SegmentKind::isHospital)
                .containsExactly(SegmentKind.INPATIENT, SegmentKind.REHABILITATION_BED, SegmentKind.HOSPICE_BED);
    }

    @Test
    void aReferralLeadsSomewhereElseAndArrivesAfterItLeft() {
        OrganisationId home = OrganisationId.of("home");
        OrganisationId hospital = OrganisationId.of("hospital");
        Instant left = instant("2026-04-11T09:00");

        assertThat(facts(home, hospital, left, Optional.empty()).receivedAt()).isEmpty();
        assertThat(facts(home, hospital, left, Optional.of(left)).receivedAt()).contains(left);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(home, home, left, Optional.empty()))
                .withMessage("to: must differ from the sender home, but was home");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(home, hospital, left, Optional.of(left.minusSeconds(1))))
                .withMessageStartingWith("receivedAt: must not be before the departure 2026-04-11T01:00:00Z, but was ");
    }

    private static TransferFacts facts(
            OrganisationId from, OrganisationId to, Instant left, Optional<Instant> received) {
        return new TransferFacts(
                CaseId.of("case-1"),
                TransferFacts.Direction.UP,
                from,
                to,
                true,
                true,
                left,
                received,
                Optional.empty());
    }
}
