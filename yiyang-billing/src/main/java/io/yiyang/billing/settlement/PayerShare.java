package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payer's part of a bill (支付方份额).
 *
 * @param payer who pays
 * @param amount how much, not negative
 * @param rule by which rule; absent for the person, who takes what is left
 * @param deductible the deductible that this bill consumed
 * @param counted what the payer's base counted of the bill
 * @param terms the terms that applied
 * @param notCovered why the payer pays nothing, if a precondition does not hold
 */
public record PayerShare(
        Payer payer,
        Money amount,
        Optional<RuleId> rule,
        Money deductible,
        Money counted,
        List<Term> terms,
        Optional<Problem> notCovered)
        implements Serializable {
    public PayerShare {
        terms = List.copyOf(terms);
    }

    /** Whether the payer may pay a line of the category: its terms cover it, and its conditions hold. */
    public boolean covers(Optional<ChargeCategory> category) {
        return notCovered.isEmpty()
                && terms.stream()
                        .filter(term -> term.name().equals("covers"))
                        .map(Term::value)
                        .filter(TermValue.Words.class::isInstance)
                        .map(words -> ((TermValue.Words) words).words())
                        .allMatch(words -> category.filter(c -> words.contains(c.toString()))
                                .isPresent());
    }

    /** This share with another amount, as after a review. */
    PayerShare withAmount(Money other) {
        return new PayerShare(payer, other, rule, deductible, counted, terms, notCovered);
    }

    private Object writeReplace() {
        return new Stored(payer, amount, rule.orElse(null), deductible, counted, terms, notCovered.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Payer payer,
            Money amount,
            @Nullable RuleId rule,
            Money deductible,
            Money counted,
            List<Term> terms,
            @Nullable Problem notCovered)
            implements Serializable {
        private Object readResolve() {
            return new PayerShare(
                    payer,
                    amount,
                    Optional.ofNullable(rule),
                    deductible,
                    counted,
                    terms,
                    Optional.ofNullable(notCovered));
        }
    }
}
