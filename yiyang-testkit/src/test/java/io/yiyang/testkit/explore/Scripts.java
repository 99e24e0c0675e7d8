package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.workflow.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Journeys told by names: "REF-1 Depart" is the first way in which the sample case can do that now. */
final class Scripts {
    private Scripts() {}

    /** The journey after the steps, each of them accepted. */
    static CareJourney done(CareJourney from, String... steps) {
        CareJourney journey = from;
        for (String step : steps) {
            JourneyStep done = journey.handle(command(journey, step), SampleCommands.policy());
            assertThat(done.problems()).as(step).isEmpty();
            journey = done.next();
        }
        return journey;
    }

    static Command command(CareJourney journey, String step) {
        Instant now = JourneyExploration.now(journey);
        List<Command> commands = new ArrayList<>(JourneyExploration.every(journey, now));
        Composition.everything().forEach(opening -> commands.addAll(JourneyExploration.begin(journey, opening, now)));
        return commands.stream()
                .filter(c -> (c.header().caseId() + " " + c.name()).equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step));
    }
}
