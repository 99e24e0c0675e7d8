package io.yiyang.model.document;

import java.io.Serializable;

/** What is known of a person's allergies (过敏史): always one of three answers, never blank. */
public sealed interface Allergy extends Serializable {
    /** Asked, and none is known (无). */
    record NoneKnown() implements Allergy {}

    /**
     * There is at least one (有).
     *
     * @param to what, and how it showed
     */
    record Has(ConfidentialText to) implements Allergy {}

    /** Nobody could tell (不详). */
    record Unknown() implements Allergy {}
}
