package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that a case knows in its present state (可办操作).
 *
 * @param command the command's name
 * @param label the command in words
 * @param sides who may send it
 * @param leadsTo the name of the state it leads to
 * @param needs what the command must bring
 * @param blockedBy why it would be refused now, empty if it would not for reasons of the case itself
 * @param notBefore for a command of the clock: when its deadline is due, absent if there is no deadline
 */
public record Offer(
        String command,
        BilingualText label,
        Set<Side> sides,
        String leadsTo,
        List<BilingualText> needs,
        List<Problem> blockedBy,
        Optional<Instant> notBefore) {
    public Offer {
        needs = List.copyOf(needs);
        blockedBy = List.copyOf(blockedBy);
    }

    /** Whether nothing in the case stands in its way. */
    public boolean isOpen() {
        return blockedBy.isEmpty();
    }
}
