package io.yiyang.referral.workflow;

/**
 * Under which rules an event was decided (版本戳).
 *
 * @param version the version of the case after the event
 * @param workflow name and version of the workflow such as {@code referral/1}
 * @param policy name and version of the policy
 */
public record EventStamp(long version, String workflow, String policy) {}
