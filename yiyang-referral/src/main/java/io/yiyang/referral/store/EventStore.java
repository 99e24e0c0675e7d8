package io.yiyang.referral.store;

import io.yiyang.model.identity.CaseId;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.List;

/**
 * Where a vendor keeps the events of cases (事件存储): exactly "append if version", and load. Everything else that a
 * database can do is the vendor's business.
 *
 * <p>The condition belongs in the write itself, such as a unique key over case and version or
 * {@code UPDATE … WHERE case_id = ? AND version = ?}; to look first and then write lets two clerks both win. The test kit
 * has a contract for implementations.
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 */
public interface EventStore<S, C extends Command> {
    /** All events of the case, in order; empty if there is no such case. */
    List<WorkflowEvent<S, C>> load(CaseId caseId);

    /**
     * Appends the events, all of them or none, if the case has exactly the version.
     *
     * @param expectedVersion how many events the case has; 0 for a case to be opened
     * @return whether they were appended; if not, somebody else was faster
     */
    boolean appendIfVersion(CaseId caseId, long expectedVersion, List<WorkflowEvent<S, C>> events);
}
