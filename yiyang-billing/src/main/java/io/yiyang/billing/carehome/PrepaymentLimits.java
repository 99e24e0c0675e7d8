package io.yiyang.billing.carehome;

import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a care home may take ahead (预收费限额): fees for so many months, a deposit of so many monthly bed fees. Both are policy,
 * dated and cited, that of the city before that of the nation: {@code prepayment.maxMonths} and
 * {@code deposit.maxMonthlyBedFees}. What is taken is held money, not revenue.
 *
 * @param maxMonths for how many months fees may be taken ahead
 * @param maxMonthlyBedFees how many monthly bed fees a deposit may come to
 */
public record PrepaymentLimits(Term maxMonths, Term maxMonthlyBedFees) implements Serializable {
    private static final String MONTHS = "prepayment.maxMonths";
    private static final String BED_FEES = "deposit.maxMonthlyBedFees";

    public PrepaymentLimits {
        Require.that(maxMonths.value() instanceof TermValue.Count, "maxMonths", "must be a count", maxMonths);
        Require.that(
                maxMonthlyBedFees.value() instanceof TermValue.Count,
                "maxMonthlyBedFees",
                "must be a count",
                maxMonthlyBedFees);
    }

    /**
     * The limits of a region and day. Refused as {@link PolicyBook#parameter}, and {@code YY-B-106} a limit is no count.
     */
    public static Outcome<PrepaymentLimits> of(PolicyBook book, Question question) {
        Outcome<Term> months = limit(book, question, MONTHS);
        Outcome<Term> bedFees = limit(book, question, BED_FEES);
        List<Problem> problems = new ArrayList<>(months.problems());
        problems.addAll(bedFees.problems());
        return problems.isEmpty()
                ? months.flatMap(m -> bedFees.map(b -> new PrepaymentLimits(m, b)))
                : Outcome.refused(problems);
    }

    private static Outcome<Term> limit(PolicyBook book, Question question, String key) {
        return book.parameter(key, question)
                .flatMap(term -> term.value() instanceof TermValue.Count
                        ? Outcome.of(term)
                        : Outcome.refused(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                                .with("parameter", key)
                                .with("faults", term.value() + " is no count")));
    }

    /** What is wrong with fees for so many months taken ahead: {@code YY-B-420} more than allowed. */
    public Optional<Problem> prepaid(long months) {
        return months > count(maxMonths)
                ? Optional.of(finding(
                                "YY-B-420",
                                "预收服务费超过规定月数",
                                "fees are taken ahead for more months than allowed",
                                maxMonths)
                        .with("months", months)
                        .with("allowed", count(maxMonths)))
                : Optional.empty();
    }

    /** What is wrong with a deposit: {@code YY-B-421} it is more than so many monthly bed fees. */
    public Optional<Problem> deposit(Money deposit, Money monthlyBedFee) {
        Money allowed = monthlyBedFee.times(count(maxMonthlyBedFees));
        return deposit.compareTo(allowed) > 0
                ? Optional.of(
                        finding("YY-B-421", "押金超过规定的月床位费倍数", "the deposit is higher than allowed", maxMonthlyBedFees)
                                .with("deposit", deposit)
                                .with("allowed", allowed)
                                .with("monthlyBedFee", monthlyBedFee))
                : Optional.empty();
    }

    private static Problem finding(String code, String zh, String en, Term limit) {
        return Problem.of(code, zh, en).with("source", limit.provenance().parameter());
    }

    private static long count(Term term) {
        return ((TermValue.Count) term.value()).count();
    }
}
