package io.yiyang.referral.journey;

import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * All commands of an input, one after the other (整段办理). A command that is refused changes nothing, and the run goes
 * on.
 *
 * @param problems those of the stays that the input began with; each step has its own
 * @param steps one per command
 * @param journey the journey after the last one
 */
public record JourneyRun(List<Problem> problems, List<JourneyStep> steps, CareJourney journey) {
    public JourneyRun {
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
    }

    public static JourneyRun of(JourneyInput input, ReferralPolicy policy) {
        CareJourney.Begun begun = CareJourney.begin(input);
        CareJourney journey = begun.journey();
        List<JourneyStep> steps = new ArrayList<>();
        for (Command command : input.commands()) {
            JourneyStep step = journey.handle(command, policy);
            steps.add(step);
            journey = step.next();
        }
        return new JourneyRun(begun.problems(), steps, journey);
    }
}
