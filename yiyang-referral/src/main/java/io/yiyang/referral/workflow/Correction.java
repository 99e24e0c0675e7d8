package io.yiyang.referral.workflow;

import io.yiyang.referral.document.CodedReason;

/**
 * A wish to correct what was recorded (更正): the event stays in the record, and the case is told again with the
 * replacement in its place.
 *
 * @param header who corrects it, and when
 * @param version the version that the wrong event led to
 * @param replacement the command as it should have been recorded: same kind, id and actor
 */
public record Correction<C extends Command>(CommandHeader header, long version, C replacement, CodedReason reason) {}
