package io.yiyang.referral.hospice;

import java.util.Set;

/**
 * What the resident wants and refuses (照护目标与拒绝的治疗), by the provider's codes. It never prints them.
 *
 * @param goals the goals of care
 * @param refusedTreatments treatments that are refused; empty if none is
 */
public record CareGoals(Set<String> goals, Set<String> refusedTreatments) {
    public CareGoals {
        goals = Set.copyOf(goals);
        refusedTreatments = Set.copyOf(refusedTreatments);
    }

    @Override
    public String toString() {
        return "CareGoals with " + goals.size() + " goals and " + refusedTreatments.size() + " refusals";
    }
}
