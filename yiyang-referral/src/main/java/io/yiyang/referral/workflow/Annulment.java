package io.yiyang.referral.workflow;

import io.yiyang.referral.document.CodedReason;

/**
 * A wish to take back the last thing recorded, because it never happened (撤销): the event stays in the record, and the
 * case is told again without it.
 *
 * @param header who annuls it, and when
 * @param version the version that the wrong event led to
 */
public record Annulment(CommandHeader header, long version, CodedReason reason) {}
