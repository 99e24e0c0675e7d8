package io.yiyang.billing.month;

import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.Reconciliation;
import java.io.Serializable;

/**
 * What the platform said of one bill (平台对该账单的结算).
 *
 * @param result the result, as it came
 * @param reconciliation our own computation beside it, field by field
 */
public record PlatformAnswer(PlatformResult result, Reconciliation reconciliation) implements Serializable {}
