package io.yiyang.referral.hospice;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.internal.Require;
import java.util.Set;

/**
 * What evaluators found (安宁疗护准入评估). It never prints the prognosis.
 *
 * @param evaluators who evaluated
 * @param instrument by which instrument, in the policy's code
 * @param prognosisBand the expected survival, in the policy's code; no national text sets one
 */
public record HospiceEvaluation(Set<PersonId> evaluators, String instrument, String prognosisBand) {
    public HospiceEvaluation {
        evaluators = Set.copyOf(evaluators);
        Require.text(!instrument.isBlank(), "instrument", "must not be blank", instrument);
        Require.masked(!prognosisBand.isBlank(), "prognosisBand", "must not be blank", prognosisBand);
    }

    @Override
    public String toString() {
        return "HospiceEvaluation by " + evaluators.size() + " with " + instrument;
    }
}
