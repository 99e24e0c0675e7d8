package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.Side;
import java.time.Instant;

/**
 * One line of what happened (时间轴).
 *
 * @param at when it happened
 * @param caseId in which case
 * @param text what happened, and the state after it
 * @param side who acted
 */
public record TimelineEntry(Instant at, CaseId caseId, BilingualText text, Side side) {}
