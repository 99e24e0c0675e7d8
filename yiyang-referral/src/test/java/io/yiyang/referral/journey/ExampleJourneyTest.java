package io.yiyang.referral.journey;

import static io.yiyang.referral.journey.ExampleFiles.commands;
import static io.yiyang.referral.journey.ExampleFiles.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.transfer.ReferralState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleJourneyTest {
    private static final JourneyRun CHONGQING =
            JourneyRun.of(commands("chongqing-2026-04"), policy("chongqing-2026-04"));

    @Test
    void givenChongqing_whenRun_thenTheCalendarIsRightToTheMinute() {
        assertThat(CHONGQING.problems()).isEmpty();
        assertThat(CHONGQING.steps())
                .allSatisfy(step -> assertThat(step.problems()).isEmpty());
        assertThat(lines(CHONGQING.journey().calendar().segments()))
                .containsExactly(
                        "S-HOME-1 CARE_HOME_BED STABLE_LIVING ORG-HOME 2025-10-08T09:00 2026-04-11T09:10 by -",
                        "REF-1001-S1 BED_HOLD STABLE_LIVING ORG-HOME 2026-04-11T09:10 2026-04-18T16:10 by REF-1001",
                        "REF-1001-S2 INPATIENT TREATMENT ORG-HOSP2 2026-04-11T10:30 2026-04-18T15:00 by REF-1001",
                        "REF-1001-S3 CARE_HOME_BED STABLE_LIVING ORG-HOME 2026-04-18T16:10 .. by REF-1001");
    }

    @Test
    void givenChongqing_whenRun_thenTheFactsForBillingComeFromTheEvents() {
        assertThat(CHONGQING.journey().transfers()).singleElement().satisfies(facts -> {
            assertThat(facts.direction()).isEqualTo(Direction.UP);
            assertThat(facts.compliant()).isTrue();
            assertThat(facts.insideProvince()).isTrue();
            assertThat(facts.departedAt()).isEqualTo("2026-04-11T01:10:00Z");
            assertThat(facts.receivedAt())
                    .hasValueSatisfying(at -> assertThat(at).isEqualTo("2026-04-11T02:30:00Z"));
            assertThat(facts.returnedAt())
                    .hasValueSatisfying(at -> assertThat(at).isEqualTo("2026-04-18T08:10:00Z"));
        });
        assertThat(CHONGQING.journey().referrals().values())
                .singleElement()
                .satisfies(referral -> assertThat(referral.state()).isEqualTo(ReferralState.CLOSED));
        assertThat(CHONGQING.journey().openEpisode())
                .hasValueSatisfying(episode -> assertThat(episode.state()).isEqualTo(EpisodeState.MAINTENANCE));
        assertThat(CHONGQING.journey().openBedHold()).isEmpty();
    }

    @Test
    void givenChongqing_whenRun_thenTheTimelineIsInOrderAndInWords() {
        List<TimelineEntry> timeline = CHONGQING.journey().timeline();
        assertThat(timeline).isSortedAccordingTo(java.util.Comparator.comparing(TimelineEntry::at));
        assertThat(timeline).hasSize(19);
        assertThat(timeline)
                .extracting(entry -> entry.text().en())
                .containsSubsequence(
                        "depart → in transit",
                        "open bed hold → held",
                        "report arrival → arrived",
                        "start care → under care",
                        "send outcome → outcome sent",
                        "report returned → follow-up due",
                        "resume → resumed",
                        "record follow-up → closed");
    }

    @Test
    void givenWuhan_whenRun_thenThereIsNoHoldAndTheReturnReadmits() {
        JourneyRun run = JourneyRun.of(commands("wuhan-transfer"), policy("wuhan-transfer"));
        assertThat(run.steps()).allSatisfy(step -> assertThat(step.problems()).isEmpty());
        assertThat(lines(run.journey().calendar().segments()))
                .containsExactly(
                        "S-COMM-1 INPATIENT TREATMENT ORG-COMM 2026-05-06T10:00 2026-05-09T08:30 by -",
                        "REF-2001-S1 INPATIENT TREATMENT ORG-TERT 2026-05-09T09:40 2026-05-20T10:30 by REF-2001",
                        "REF-2001-S2 INPATIENT TREATMENT ORG-COMM 2026-05-20T11:20 2026-05-28T16:00 by REF-2001");
        assertThat(run.journey().bedHolds()).isEmpty();
        assertThat(run.journey().transfers()).singleElement().matches(TransferFacts::compliant);
    }

    /** Admission, family doctor, emergency, bed conversion, hospice, death: each bed ends when the next begins. */
    @Test
    void givenTheWholeWay_whenRun_thenEveryStayIsRightToTheMinuteAndTheDeathEndsAll() {
        JourneyRun run = JourneyRun.of(commands("whole-way"), policy("whole-way"));
        assertThat(run.steps()).allSatisfy(step -> assertThat(step.problems()).isEmpty());
        CareJourney journey = run.journey();
        assertThat(lines(journey.calendar().segments()))
                .containsExactly(
                        "AD-3001-S1 CARE_HOME_BED STABLE_LIVING ORG-HOME 2026-03-09T10:00 2026-04-01T02:20 by AD-3001",
                        "EM-3001-S1 BED_HOLD STABLE_LIVING ORG-HOME 2026-04-01T02:20 2026-04-09T08:00 by EM-3001",
                        "EM-3001-S2 INPATIENT TREATMENT ORG-HOSP 2026-04-01T03:30 2026-04-09T09:30 by EM-3001",
                        "CV-3001-S1 CARE_HOME_BED STABLE_LIVING ORG-HOSP 2026-04-09T09:30 2026-05-07T10:00 by CV-3001",
                        "HO-3001-S1 HOSPICE_BED HOSPICE ORG-HOSP 2026-05-07T10:00 2026-05-20T04:10 by HO-3001");
        assertThat(journey.calendar().segments().get(3).bed())
                .hasValueSatisfying(bed -> assertThat(bed).hasToString("BED-T7"));
        assertThat(journey.isAlive()).isFalse();
        assertThat(journey.cases())
                .extracting(c -> c.id() + " " + c.state())
                .containsExactlyInAnyOrder(
                        "AD-3001 CHECKED_IN",
                        "AD-3001-E ENDED",
                        "FD-3001 PATIENT_DIED",
                        "EM-3001 CLOSED",
                        "EM-3001-H1 RELEASED",
                        "CV-3001 EFFECTIVE",
                        "HO-3001 BEREAVEMENT");
        assertThat(journey.transfers()).singleElement().satisfies(facts -> {
            assertThat(facts.compliant()).isTrue();
            assertThat(facts.departedAt()).isEqualTo("2026-03-31T18:20:00Z");
        });
        assertThat(journey.followUps()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is answered by {1}, and everything else is as without it")
    @CsvSource({
        "duplicate-command, YY-R-014, 11",
        "illegal-transition, YY-R-001, 12",
        "overlapping-place, YY-R-027, 18",
    })
    void givenAFault_whenRun_thenOnlyTheFaultIsRefused(String fault, String code, int at) {
        JourneyRun run = JourneyRun.of(commands("faults/" + fault), policy("chongqing-2026-04"));
        for (int i = 0; i < run.steps().size(); i++) {
            JourneyStep step = run.steps().get(i);
            if (i == at) {
                assertThat(step.problems())
                        .first()
                        .satisfies(p -> assertThat(p.code()).hasToString(code));
                assertThat(step.next()).isSameAs(run.steps().get(i - 1).next());
            } else {
                assertThat(step.problems()).as("step " + i).isEmpty();
            }
        }
        assertThat(run.journey().calendar()).isEqualTo(CHONGQING.journey().calendar());
        assertThat(run.journey().transfers()).isEqualTo(CHONGQING.journey().transfers());
    }

    private static List<String> lines(List<StaySegment> segments) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<String> lines = new ArrayList<>();
        for (StaySegment s : segments) {
            lines.add("%s %s %s %s %s %s by %s"
                    .formatted(
                            s.id(),
                            s.kind(),
                            s.phase(),
                            s.place(),
                            s.start().atZone(zone).toLocalDateTime(),
                            s.end()
                                    .map(e -> e.atZone(zone).toLocalDateTime().toString())
                                    .orElse(".."),
                            s.openedBy().map(Object::toString).orElse("-")));
        }
        return lines;
    }
}
