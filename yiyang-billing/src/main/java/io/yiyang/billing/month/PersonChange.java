package io.yiyang.billing.month;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A fact of the person that became otherwise (期内变更), such as a care level after a new assessment.
 *
 * <p>Example: Yichang, conclusion on 2021-06-10, in effect the next day: {@code (2021-06-11, careLevel, SEVERE)}.
 *
 * @param from the first day on which it holds; {@link io.yiyang.billing.allowance.EffectiveDateRule} tells it
 * @param fact the name of the fact
 * @param word its word from then on
 */
public record PersonChange(LocalDate from, String fact, String word) implements Serializable {}
