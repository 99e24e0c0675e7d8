package io.yiyang.referral.workflow;

import java.time.Instant;

/**
 * By when something must have happened (时限); nothing happens by itself, somebody's clock sends the command.
 *
 * @param id the case and what is triggered
 * @param due the first instant at which the clock may send the command
 * @param triggers the command of side clock
 * @param policyKey the key of the term in the policy
 * @param source where the term comes from
 */
public record Deadline(String id, Instant due, String triggers, String policyKey, String source) {}
