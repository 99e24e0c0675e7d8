package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.policy.EscalationChain;

/** Whom the clock told that a person must act (提醒与升级). An event of the clock that does not end the case has one. */
public sealed interface Alarm {
    /** The key of the deadline that has passed. */
    String policyKey();

    /** How often the clock has told it by now, from 1. */
    int round();

    /** Somebody is to be told (提醒). */
    record Told(String policyKey, int round, EscalationChain.Recipient recipient, String source) implements Alarm {}

    /** The policy names nobody (无人可升级): an alarm of its own, which the caller must show. */
    record NobodyToTell(String policyKey, int round) implements Alarm {
        /** The alarm as a problem, {@code YY-R-085}. */
        public Problem problem() {
            return Problem.of("YY-R-085", "时限已过而无人可升级", "a deadline has passed and there is nobody to escalate to")
                    .with("policyKey", policyKey)
                    .with("round", round)
                    .remedy("请在规则中设定升级链，并立即指派人员", "set an escalation chain in the policy, and have somebody act now");
        }
    }
}
