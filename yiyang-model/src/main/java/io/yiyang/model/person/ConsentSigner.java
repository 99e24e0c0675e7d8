package io.yiyang.model.person;

import io.yiyang.model.identity.PersonId;
import java.io.Serializable;

/** Who signed a consent, and in which capacity (签署人及身份). */
public sealed interface ConsentSigner extends Serializable {
    /** The resident, who is able to decide (本人). */
    record Self() implements ConsentSigner {}

    /**
     * Somebody for the resident (代理人).
     *
     * @param person who
     * @param basis why this person may sign
     */
    record ForResident(PersonId person, RepresentationBasis basis) implements ConsentSigner {}
}
