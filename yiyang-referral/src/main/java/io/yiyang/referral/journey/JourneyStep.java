package io.yiyang.referral.journey;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.workflow.Decision;
import java.util.List;

/**
 * What one command did to a journey (一步办理结果). A command and all that it entails happen together or not at all.
 *
 * @param decision the answer to the command
 * @param followUps the answers to what it entailed in the resident's other cases, in order
 * @param opened the segments that it opened, as opened; after an amendment, the segments that are as they were not before
 * @param closed the segments that it closed, as closed; after an amendment, the segments as they are no longer
 * @param problems why it was refused, empty otherwise
 * @param next the journey afterwards; the same one unless the decision was accepted
 */
public record JourneyStep(
        Decision<?, ?> decision,
        List<Decision<?, ?>> followUps,
        List<StaySegment> opened,
        List<StaySegment> closed,
        List<Problem> problems,
        CareJourney next) {
    public JourneyStep {
        followUps = List.copyOf(followUps);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        problems = List.copyOf(problems);
    }
}
