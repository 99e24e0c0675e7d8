package io.yiyang.referral.admission;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.workflow.Waiting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * In which order applications of one care home wait (轮候次序): by class, the first of the policy's list first; within a
 * class by the time since when they wait.
 */
public final class WaitingOrder {
    private final List<String> classes;

    private WaitingOrder(List<String> classes) {
        this.classes = List.copyOf(classes);
    }

    /** The order of these classes, the first one goes first. A class that is not among them goes last. */
    public static WaitingOrder of(List<String> classes) {
        return new WaitingOrder(classes);
    }

    /** The applications that wait at the home, the next one first. */
    public List<Waiting> of(OrganisationId home, Collection<Waiting> waiting) {
        return waiting.stream()
                .filter(w -> w.home().equals(home))
                .sorted(Comparator.comparing(this::rank)
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::application))
                .toList();
    }

    private Integer rank(Waiting waiting) {
        int place = classes.indexOf(waiting.priorityClass());
        return place < 0 ? classes.size() : place;
    }
}
