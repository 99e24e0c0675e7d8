package io.yiyang.billing.payer;

import io.yiyang.model.evidence.Provenance;
import java.io.Serializable;

/**
 * A value that was looked up for one person and day (适用条款), with where it comes from.
 *
 * @param name the term's name in the rule, such as {@code deductible}
 * @param value the value
 * @param provenance where it comes from
 */
public record Term(String name, TermValue value, Provenance provenance) implements Serializable {}
