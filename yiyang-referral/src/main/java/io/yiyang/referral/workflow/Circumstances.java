package io.yiyang.referral.workflow;

import io.yiyang.referral.policy.ReferralPolicy;
import java.time.Instant;

/**
 * What a guard may look at (判断依据).
 *
 * @param facts what the case knows
 * @param actor who acts
 * @param at when it happens
 * @param policy the rules of the place
 * @param around the resident's other cases and stays
 */
public record Circumstances<F>(F facts, Actor actor, Instant at, ReferralPolicy policy, Surroundings around) {}
