package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an event entails in other cases, in one transaction and by messages, on the journey of the whole way. */
class CoordinationTest {
    private static final ReferralPolicy POLICY = ExampleFiles.policy("whole-way");
    private static final JourneyInput INPUT = ExampleFiles.commands("whole-way");

    private static CareJourney before(String commandId) {
        CareJourney journey = CareJourney.begin(INPUT).journey();
        for (Command command : INPUT.commands()) {
            if (command.header().commandId().value().equals(commandId)) {
                return journey;
            }
            journey = journey.handle(command, POLICY).next();
        }
        throw new AssertionError(commandId);
    }

    private static Command command(String commandId) {
        return INPUT.commands().stream()
                .filter(c -> c.header().commandId().value().equals(commandId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givenMovingIn_whenItIsHandled_thenABedAndACareEpisodeOpen() {
        JourneyStep step = before("c-07").handle(command("c-07"), POLICY);
        assertThat(step.followUps()).singleElement().matches(Decision::isAccepted);
        assertThat(step.next().openEpisode())
                .hasValueSatisfying(e -> assertThat(e.facts().lead()).hasToString("ORG-HOME"));
        assertThat(step.next().place().orElseThrow().bed())
                .hasValueSatisfying(bed -> assertThat(bed).hasToString("BED-101"));
    }

    @Test
    void givenADeparture_whenItsFollowUpIsAskedForTwice_thenItIsTheSameCommandUntilItIsDone() {
        JourneyStep alone = before("c-13").handleAlone(command("c-13"), POLICY, Outside.nothing());
        CareJourney left = alone.next();
        WorkflowEvent<?, ?> event = left.journal().get(left.journal().size() - 1);
        List<Command> followUps = left.followUps(event);
        assertThat(followUps).hasSize(1).isEqualTo(left.followUps());
        Command hold = followUps.get(0);
        assertThat(hold.header().actor().side()).isEqualTo(Side.CONSEQUENCE);
        CareJourney kept = left.handleAlone(hold, POLICY, Outside.nothing()).next();
        assertThat(kept.followUps()).isEmpty();
        assertThat(kept.handleAlone(hold, POLICY, Outside.nothing()).decision()).isInstanceOf(Decision.Duplicate.class);
        assertThat(kept)
                .isEqualTo(before("c-13").handle(command("c-13"), POLICY).next());
    }

    @Test
    void givenHospiceCare_whenItBegins_thenTheEpisodeComesToItsPhaseUnlessAPersonChangedItSince() {
        CareJourney journey = before("c-28").handle(command("c-28"), POLICY).next();
        assertThat(journey.openEpisode().orElseThrow().state()).isEqualTo(EpisodeState.HOSPICE);
    }

    /** Rule 2 of those found by composing: from any machine, also from one that opens no stay. */
    @Test
    void givenCasesOfManyKinds_whenTheDeathIsRecordedInAContract_thenAllOfThemAndEveryStayEnd() {
        CareJourney journey = before("c-21");
        Instant at = Instant.parse("2026-04-08T23:00:00Z");
        CaseId contract = CaseId.of("FD-3001");
        JourneyStep step = journey.handle(
                new ContractCommand.RecordDeath(
                        new CommandHeader(
                                CommandId.of("death"),
                                contract,
                                2,
                                new Actor(OrganisationId.of("ORG-TEAM"), PersonId.of("P-01"), Side.RECEIVER),
                                at,
                                at),
                        DeathPlace.HOSPITAL),
                POLICY);
        assertThat(step.problems()).isEmpty();
        assertThat(step.next().cases())
                .extracting(c -> c.id() + " " + c.state())
                .contains("AD-3001-E ENDED", "EM-3001-H1 RELEASED", "CV-3001 PATIENT_DIED", "FD-3001 PATIENT_DIED");
        assertThat(step.next().calendar().segments())
                .allSatisfy(s -> assertThat(s.end()).isPresent());
        assertThat(step.closed())
                .extracting(StaySegment::end)
                .allSatisfy(end -> assertThat(end).contains(at));
        assertThat(step.next().followUps()).isEmpty();
    }

    /** Between two beds, and somebody records the death in another case: the calendar has no gap all the same. */
    @Test
    void givenAResidentBetweenTwoBeds_whenTheDeathIsRecordedElsewhere_thenTheStaysLeaveNoGap() {
        CareJourney journey = before("c-23");
        Instant cut = Instant.parse("2026-04-09T01:30:00Z");
        Instant death = cut.plusSeconds(1200);
        assertThat(journey.place()).isEmpty();
        JourneyStep step = journey.handle(
                new ContractCommand.RecordDeath(
                        new CommandHeader(
                                CommandId.of("death"),
                                CaseId.of("FD-3001"),
                                2,
                                new Actor(OrganisationId.of("ORG-TEAM"), PersonId.of("P-01"), Side.RECEIVER),
                                death,
                                death),
                        DeathPlace.HOSPITAL),
                POLICY);
        assertThat(step.problems()).isEmpty();
        assertThat(step.next().calendar().segments()).last().satisfies(bed -> {
            assertThat(bed.openedBy()).contains(CaseId.of("CV-3001"));
            assertThat(bed.start()).isEqualTo(cut);
            assertThat(bed.end()).contains(death);
        });
        assertThat(step.next().isAlive()).isFalse();
    }

    @Test
    void givenTheEventsOfAllCases_whenTheyAreToldAgain_thenTheJourneyIsTheSame() {
        CareJourney whole = JourneyRun.of(INPUT, POLICY).journey();
        CareJourney told = CareJourney.begin(INPUT).journey();
        List<WorkflowEvent<?, ?>> events = new ArrayList<>(whole.journal());
        for (WorkflowEvent<?, ?> event : events) {
            told = told.after(event);
        }
        assertThat(told).isEqualTo(whole);
        assertThat(told.followUps()).isEmpty();
        CareJourney empty = CareJourney.begin(INPUT).journey();
        assertThatThrownBy(() -> empty.followUps(events.get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event: must be of the journey");
    }
}
