package io.yiyang.referral.workflow;

import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.outcome.ProblemCode;
import java.util.List;
import java.util.Set;

/**
 * Why a command was refused, who may act, and what is possible instead (拒绝说明).
 *
 * @param failed every guard that failed, the first one first; never empty
 * @param mayAct the sides that may send this command now; if none may, those that may act at all
 * @param legalNow the commands that are open now, of any side
 */
public record Rejection(List<Problem> failed, Set<Side> mayAct, List<Offer> legalNow) {
    public Rejection {
        failed = List.copyOf(failed);
        legalNow = List.copyOf(legalNow);
        Require.that(!failed.isEmpty(), "failed", "must name at least one guard", failed);
    }

    /** The code of the first guard that failed. */
    public ProblemCode code() {
        return failed.get(0).code();
    }
}
