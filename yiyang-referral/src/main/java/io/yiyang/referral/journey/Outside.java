package io.yiyang.referral.journey;

import io.yiyang.referral.policy.Route;
import io.yiyang.referral.workflow.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command depends on beyond the resident's own cases (外部情况): a vendor reads it from the cases of others.
 *
 * @param queue applications of other residents that wait for a bed
 * @param reservations beds and slots that other residents' cases hold
 * @param routes routes that agreements have opened; absent if agreements are not known
 */
public record Outside(List<Waiting> queue, Set<String> reservations, Optional<List<Route>> routes) {
    private static final Outside NOTHING = new Outside(List.of(), Set.of(), Optional.empty());

    public Outside {
        queue = List.copyOf(queue);
        reservations = Set.copyOf(reservations);
        routes = routes.map(List::copyOf);
    }

    /** Nothing is known of others. */
    public static Outside nothing() {
        return NOTHING;
    }
}
