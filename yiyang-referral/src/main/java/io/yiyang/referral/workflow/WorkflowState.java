package io.yiyang.referral.workflow;

import io.yiyang.model.text.BilingualText;

/** A state of a workflow (状态); each workflow has one enum. */
public interface WorkflowState {
    String name();

    BilingualText label();

    /** Whether nothing more can happen. */
    boolean isFinal();

    /** Whether the clock may remind, but must never end the case, because the resident is on the way or in care. */
    boolean isAlarmOnly();

    /** What the clock may do in a state (状态性质). */
    enum Nature {
        /** It may end the case. */
        OPEN,
        /** It may only remind. */
        ALARM_ONLY,
        /** Nothing. */
        FINAL
    }
}
