package io.yiyang.billing.reversal;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Quantity;
import java.io.Serializable;

/**
 * So much of a line is taken back (退费明细).
 *
 * @param line the line
 * @param quantity how much of it, positive
 */
public record LineReturn(LineId line, Quantity quantity) implements Serializable {
    public LineReturn {
        Require.that(quantity.tenThousandths() > 0, "quantity", "must be positive", quantity);
    }
}
