package io.yiyang.billing.family;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers to what families ask of a month's bill (家属答疑): what do we pay, why, what would change it, what is still open.
 *
 * <p>The parts sum to what the person pays, to the fen: {@code person = not insured + above the price + paid first + deductible
 * + above limits + your part + care rest + no payer}. Example (the person pays 1598.00 of a stay of 8780.00 with 8000.00 in
 * scope, deductible 440.00, ratio 95 %): 260.00 not insured, 200.00 above the price, 320.00 paid first, 440.00 deductible,
 * 378.00 your part.
 *
 * @param settlement the month
 * @param parts what the person pays, by reason; reasons without an amount are left out
 * @param alternatives what would change it
 * @param open what is not yet final
 */
public record FamilyAnswers(
        MonthSettlement settlement, List<PersonPart> parts, List<Alternative> alternatives, List<OpenPoint> open)
        implements Serializable {
    public FamilyAnswers {
        parts = List.copyOf(parts);
        alternatives = List.copyOf(alternatives);
        open = List.copyOf(open);
    }

    /** The answers without alternatives and deadlines. */
    public static FamilyAnswers of(MonthSettlement settlement) {
        return new FamilyAnswers(settlement, PersonParts.of(settlement), List.of(), OpenPoints.of(settlement));
    }

    /** The answers with the alternatives that families usually ask about. */
    public static FamilyAnswers of(MonthSettlement settlement, PolicyBook book, RuleRegistry rules) {
        return of(settlement).withAlternatives(Alternatives.of(settlement, book, rules, Alternatives.USUAL));
    }

    /** With further alternatives, such as care at home as an estimate tells it. */
    public FamilyAnswers withAlternatives(List<Alternative> more) {
        List<Alternative> all = new ArrayList<>(alternatives);
        all.addAll(more);
        return new FamilyAnswers(settlement, parts, all, open);
    }

    /** With deadlines that the referral or a filing has. */
    public FamilyAnswers withDeadlines(List<OpenPoint> deadlines) {
        List<OpenPoint> all = new ArrayList<>(deadlines);
        all.addAll(open);
        return new FamilyAnswers(settlement, parts, alternatives, all);
    }

    /** What the person pays. */
    public Money person() {
        return settlement.share(Payer.PERSON);
    }

    /** What everybody else pays. */
    public Money others() {
        return settlement.total().minus(person());
    }

    @Override
    public String toString() {
        return "FamilyAnswers for " + settlement.month().resident() + ", "
                + settlement.month().period();
    }
}
