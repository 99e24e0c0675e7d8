package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.journey.Outside;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an event entails comes only after the resident has died: it happened before, and is done all the same. */
class LateFollowUpTest {
    @Test
    void givenADepartureWhoseBedHoldNobodyOpened_whenTheResidentHasDied_thenTheBedWasKeptUntilTheDeath() {
        givenWhatNobodyDid_whenTheResidentHasDied_thenItEndsAsInOneTransaction(
                Optional.of(SegmentKind.CARE_HOME_BED),
                "EM-1 ActivateChannel",
                "EM-1 ArriveUnannounced",
                "EP-1 OpenEpisode",
                "EP-1 RecordDeath");
    }

    @Test
    void givenAMoveWhoseCareEpisodeNobodyOpened_whenTheResidentHasDied_thenItOpensAndEnds() {
        givenWhatNobodyDid_whenTheResidentHasDied_thenItEndsAsInOneTransaction(
                Optional.empty(),
                "AD-1 Apply",
                "AD-1 VerifyEligible",
                "AD-1 RecordAssessment",
                "AD-1 OfferBed",
                "AD-1 AcceptOffer",
                "AD-1 PassHealthCheck",
                "FD-1 ProposeContract",
                "AD-1 SignAndCheckIn",
                "FD-1 RecordDeath");
    }

    @Test
    void givenAnAdmissionThatClosesAHomeSickbed_whenTheResidentHasDied_thenTheSickbedClosedWithTheAdmission() {
        givenWhatNobodyDid_whenTheResidentHasDied_thenItEndsAsInOneTransaction(
                Optional.empty(),
                "SB-1 ApplyForSickbed",
                "SB-1 FindFit",
                "SB-1 SignSickbedConsent",
                "SB-1 WaiveFiling",
                "EM-1 ActivateChannel",
                "EM-1 ArriveUnannounced",
                "EM-1 AdmitFromEmergency",
                "EM-1 RecordDeath");
    }

    private static void givenWhatNobodyDid_whenTheResidentHasDied_thenItEndsAsInOneTransaction(
            Optional<SegmentKind> bed, String... steps) {
        CareJourney whole = Scripts.done(JourneyExploration.start(bed), steps);
        CareJourney late = JourneyExploration.start(bed);
        for (String step : steps) {
            late = alone(late, Scripts.command(late, step));
        }
        assertThat(late.isAlive()).isFalse();
        for (List<Command> open = late.followUps(); !open.isEmpty(); open = late.followUps()) {
            late = alone(late, open.get(0));
        }
        assertThat(late.calendar()).isEqualTo(whole.calendar());
        assertThat(late.cases())
                .extracting(c -> c.id() + " " + c.state())
                .isEqualTo(whole.cases().stream()
                        .map(c -> c.id() + " " + c.state())
                        .toList());
        assertThat(JourneyInvariants.broken(late)).isEmpty();
    }

    private static CareJourney alone(CareJourney journey, Command command) {
        JourneyStep step = journey.handleAlone(command, SampleCommands.policy(), Outside.nothing());
        assertThat(step.decision()).as("%s %s", command.name(), step.problems()).isInstanceOf(Decision.Accepted.class);
        return step.next();
    }
}
