package io.yiyang.testkit.store;

import io.yiyang.model.identity.CaseId;
import io.yiyang.referral.store.EventStore;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Events in memory (内存存储), for tests and examples. Several may share one set of data, as several servers would. */
public final class InMemoryEventStore<S, C extends Command> implements EventStore<S, C> {
    private final ConcurrentMap<CaseId, List<WorkflowEvent<S, C>>> cases;
    private final Runnable beforeWrite;

    /** A store of its own. */
    public InMemoryEventStore() {
        this(new ConcurrentHashMap<>(), () -> {});
    }

    /**
     * A store over the data.
     *
     * @param beforeWrite runs immediately before each write
     */
    public InMemoryEventStore(ConcurrentMap<CaseId, List<WorkflowEvent<S, C>>> cases, Runnable beforeWrite) {
        this.cases = cases;
        this.beforeWrite = beforeWrite;
    }

    @Override
    public List<WorkflowEvent<S, C>> load(CaseId caseId) {
        return cases.getOrDefault(caseId, List.of());
    }

    @Override
    public boolean appendIfVersion(CaseId caseId, long expectedVersion, List<WorkflowEvent<S, C>> events) {
        List<WorkflowEvent<S, C>> before = load(caseId);
        List<WorkflowEvent<S, C>> after = new ArrayList<>(before);
        after.addAll(events);
        if (before.size() != expectedVersion) {
            return false;
        }
        beforeWrite.run();
        return before.isEmpty()
                ? cases.putIfAbsent(caseId, List.copyOf(after)) == null
                : cases.replace(caseId, before, List.copyOf(after));
    }
}
