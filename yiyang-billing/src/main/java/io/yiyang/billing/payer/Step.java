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
 */
public record Step(BilingualText text, String formula, Money result) implements Serializable {}
