package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.journey.Outside;
import io.yiyang.referral.workflow.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The care bed is settled, the hospital's is not opened yet, and the resident dies: the time since the cut is the
 * hospital's. Sample steps are an hour apart, so the death comes an hour after the cut, or two.
 */
class DeathBetweenBedsTest {
    private static final String[] TO_THE_CUT = {
        "CV-1 RequestConversion",
        "CV-1 FindIndicated",
        "CV-1 ConsentToConversion",
        "CV-1 ReserveBed",
        "CV-1 CloseSourceStay",
    };

    private static final String[] A_SICKBED = {
        "SB-1 ApplyForSickbed", "SB-1 FindFit", "SB-1 SignSickbedConsent", "SB-1 WaiveFiling",
    };

    private static final CareJourney CARE_HOME = JourneyExploration.start(Optional.of(SegmentKind.CARE_HOME_BED));

    @ParameterizedTest
    @ValueSource(strings = {"CV-1 RecordDeath", "SB-1 RecordDeath", "FD-1 RecordDeath"})
    void
            givenAResidentBetweenTwoBedsWithAHomeSickbed_whenTheDeathIsRecordedAnywhere_thenTheHospitalHasTheTimeSinceTheCut(
                    String death) {
        CareJourney journey = Scripts.done(CARE_HOME, "FD-1 ProposeContract");
        journey = Scripts.done(journey, A_SICKBED);
        journey = Scripts.done(journey, TO_THE_CUT);
        assertThat(journey.conversions().values())
                .allSatisfy(c -> assertThat(c.state()).isEqualTo(ConversionState.CUT_OVER));
        Instant cut = JourneyExploration.now(journey).minus(Duration.ofHours(1));
        JourneyStep step = journey.handle(Scripts.command(journey, death), SampleCommands.policy());
        assertThat(step.problems()).isEmpty();
        Instant died = cut.plus(Duration.ofHours(1));
        assertThat(stays(step.next()))
                .contains("CARE_HOME_BED " + start(step.next()) + "/" + cut)
                .contains("INPATIENT " + cut + "/" + died)
                .anyMatch(stay -> stay.startsWith("HOME_SICKBED ") && stay.endsWith("/" + cut));
        assertThat(JourneyInvariants.broken(step.next())).isEmpty();
        assertThat(step.closed().stream().map(StaySegment::id)).doesNotHaveDuplicates();
        assertThat(piecewise(journey, Scripts.command(journey, death)).calendar())
                .isEqualTo(step.next().calendar());
    }

    private static CareJourney piecewise(CareJourney journey, Command death) {
        CareJourney told = journey.handleAlone(death, SampleCommands.policy(), Outside.nothing())
                .next();
        while (!told.followUps().isEmpty()) {
            told = told.handleAlone(told.followUps().get(0), SampleCommands.policy(), Outside.nothing())
                    .next();
        }
        return told;
    }

    @Test
    void givenADeathAtTheVeryCut_whenItIsRecorded_thenNoBedOfNoTimeIsTold() {
        CareJourney journey = Scripts.done(CARE_HOME, TO_THE_CUT);
        Instant cut = JourneyExploration.now(journey).minus(Duration.ofHours(1));
        Command later = Scripts.command(journey, "CV-1 RecordDeath");
        Command atTheCut = Records.with(
                later,
                "header",
                JourneyExploration.header(
                        later.header().caseId(),
                        later.header().expectedVersion(),
                        later.header().actor().organisation(),
                        later.header().actor().side(),
                        cut,
                        "death"));
        JourneyStep step = journey.handle(atTheCut, SampleCommands.policy());
        assertThat(step.problems()).isEmpty();
        assertThat(stays(step.next())).containsExactly("CARE_HOME_BED " + start(step.next()) + "/" + cut);
    }

    /** It could not be kept when the hospital's bed opens at the cut, for the two never run beside each other. */
    @Test
    void givenAResidentBetweenTwoBeds_whenAHomeSickbedWouldBegin_thenItIsRefused() {
        CareJourney journey = Scripts.done(
                CARE_HOME,
                Stream.of(TO_THE_CUT[0], TO_THE_CUT[1], TO_THE_CUT[2], TO_THE_CUT[3])
                        .toArray(String[]::new));
        journey = Scripts.done(journey, A_SICKBED[0], A_SICKBED[1], A_SICKBED[2], TO_THE_CUT[4]);
        JourneyStep step = journey.handle(Scripts.command(journey, "SB-1 WaiveFiling"), SampleCommands.policy());
        assertThat(step.problems()).extracting(p -> p.code().toString()).containsExactly("YY-R-028");
    }

    private static Instant start(CareJourney journey) {
        return journey.calendar().segments().get(0).start();
    }

    private static Stream<String> stays(CareJourney journey) {
        return journey.calendar().segments().stream()
                .map(s -> s.kind() + " " + s.start() + "/"
                        + s.end().map(Object::toString).orElse(".."));
    }
}
