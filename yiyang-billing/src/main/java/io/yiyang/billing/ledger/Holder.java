package io.yiyang.billing.ledger;

import io.yiyang.model.identity.PersonId;
import java.io.Serializable;

/** Whose use is added up (累计主体): a person's, or that of a family whose members share a limit. */
public sealed interface Holder extends Serializable {
    /** One person. */
    record OfPerson(PersonId person) implements Holder {}

    /** All members of a family. */
    record OfFamily(FamilyId family) implements Holder {}
}
