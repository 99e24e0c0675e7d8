package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.agreement.AgreementState;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An agreement binds two organisations; that one resident has died is no reason to leave it as it is. */
class AgreementAfterDeathTest {
    private static final ReferralPolicy POLICY = SampleCommands.policy();

    @Test
    void givenAnAgreementInAJourney_whenTheResidentHasDied_thenItGoesOnAndNothingElseOpens() {
        CareJourney journey = JourneyExploration.start(Optional.of(SegmentKind.CARE_HOME_BED));
        journey = done(journey, command -> command instanceof AgreementCommand.DraftAgreement);
        journey = done(journey, command -> command.name().equals("OpenEpisode"));
        journey = done(journey, command -> command.name().equals("RecordDeath"));
        assertThat(journey.isAlive()).isFalse();
        journey = done(journey, command -> command instanceof AgreementCommand.Propose);
        journey = done(journey, command -> command instanceof AgreementCommand.Abandon);
        assertThat(journey.agreements().values())
                .allSatisfy(agreement -> assertThat(agreement.state()).isEqualTo(AgreementState.ABANDONED));
        CareJourney last = journey;
        assertThat(commands(last).filter(command -> command.header().expectedVersion() == 0))
                .isNotEmpty()
                .noneMatch(command -> last.handle(command, POLICY).decision().isAccepted());
    }

    private static CareJourney done(CareJourney journey, Predicate<Command> which) {
        JourneyStep step =
                journey.handle(commands(journey).filter(which).findFirst().orElseThrow(), POLICY);
        assertThat(step.problems()).isEmpty();
        return step.next();
    }

    private static Stream<Command> commands(CareJourney journey) {
        return Stream.concat(
                Composition.everything().stream()
                        .flatMap(opening ->
                                JourneyExploration.begin(journey, opening, JourneyExploration.now(journey)).stream()),
                JourneyExploration.every(journey, JourneyExploration.now(journey)).stream());
    }
}
