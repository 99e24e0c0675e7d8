package io.yiyang.billing.ledger;

import io.yiyang.billing.ledger.Holder.OfFamily;
import io.yiyang.billing.ledger.Holder.OfPerson;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.PersonId;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In whose accounts a bill counts, and of which year (台账账户).
 *
 * @param person whose bill it is
 * @param family the family whose members share limits, if the scheme has any
 * @param year the year that the bill counts in; {@link CrossYearRule} tells it
 */
public record LedgerAccount(PersonId person, Optional<FamilyId> family, BenefitYear year) implements Serializable {
    /** The account of a person whose family shares nothing. */
    public static LedgerAccount of(PersonId person, BenefitYear year) {
        return new LedgerAccount(person, Optional.empty(), year);
    }

    /** Which of these uses the stage's yearly limits count together, absent if they are a family's and nobody said which. */
    Optional<AccumulatorScope> scope(StageTerms stage, Set<MedicalTreatmentType> types) {
        Optional<Holder> holder =
                stage.accumulatesForFamily() ? family.map(OfFamily::new) : Optional.of(new OfPerson(person));
        return holder.map(whose -> new AccumulatorScope(whose, year, types));
    }

    private Object writeReplace() {
        return new Stored(person, family.orElse(null), year);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(PersonId person, @Nullable FamilyId family, BenefitYear year) implements Serializable {
        private Object readResolve() {
            return new LedgerAccount(person, Optional.ofNullable(family), year);
        }
    }
}
