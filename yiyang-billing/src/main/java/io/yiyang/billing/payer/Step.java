package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * One step of a computation (计算步骤).
 *
 * @param text what is computed
 * @param formula the formula with its figures
 * @param result the result
 * @param limited whether a limit was reached, so that the result is less than what the limit was put to
 */
public record Step(BilingualText text, String formula, Money result, boolean limited) implements Serializable {
    /** A step that limits nothing. */
    public Step(BilingualText text, String formula, Money result) {
        this(text, formula, result, false);
    }
}
