package io.yiyang.referral.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in order, the last one first at hand: a case grows without copying what it shares with the case before. */
record History<S, C extends Command>(
        WorkflowEvent<S, C> last, @Nullable History<S, C> before, int size) {
    static <S, C extends Command> History<S, C> of(WorkflowEvent<S, C> first) {
        return new History<>(first, null, 1);
    }

    History<S, C> plus(WorkflowEvent<S, C> event) {
        return new History<>(event, this, size + 1);
    }

    static <S, C extends Command> History<S, C> of(List<WorkflowEvent<S, C>> events) {
        History<S, C> history = of(events.get(0));
        for (WorkflowEvent<S, C> event : events.subList(1, events.size())) {
            history = history.plus(event);
        }
        return history;
    }

    List<WorkflowEvent<S, C>> toList() {
        List<WorkflowEvent<S, C>> events = new ArrayList<>(size);
        for (History<S, C> each = this; each != null; each = each.before) {
            events.add(each.last);
        }
        Collections.reverse(events);
        return Collections.unmodifiableList(events);
    }

    /** Cases that grew from one share their older events, which need no second look. */
    @SuppressWarnings("ReferenceEquality")
    boolean hasSameEvents(History<?, ?> other) {
        if (size != other.size) {
            return false;
        }
        History<?, ?> there = other;
        for (History<?, ?> here = this; here != null && there != null; here = here.before) {
            if (here == there) {
                return true;
            }
            if (!here.last.equals(there.last)) {
                return false;
            }
            there = there.before;
        }
        return true;
    }
}
