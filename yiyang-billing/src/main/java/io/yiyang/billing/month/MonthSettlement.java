package io.yiyang.billing.month;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * One resident's month, settled (月度结算): medical and care bills side by side, each split over its payers, and whatever
 * could not be settled with the reason.
 *
 * <p>Nothing is lost: the settled bills and the unsettled lines sum to the charges, to the fen.
 *
 * @param month what was settled
 * @param days the month's calendar
 * @param bills the settled bills, care first, then stays and encounters in the order in which they ended
 * @param unsettled the lines that are on no settled bill
 * @param problems why, each with its code
 * @param basis where the rules come from that are no payer's: separation, line rounding, transfer
 * @param packs every pack and overlay that was used, with version and checksum
 * @param ledger the month's ledger with its bills; empty if it was not given one
 * @param settledTooEarly the settlements of the ledger that a bill of this month should have come before (补记): they are
 *     named, never changed; who wants them to follow reverses them and settles them again
 */
public record MonthSettlement(
        ResidentMonth month,
        List<CalendarDay> days,
        List<SettledBill> bills,
        List<ChargeLine> unsettled,
        List<Problem> problems,
        List<Provenance> basis,
        List<PackReference> packs,
        AccumulatorLedger ledger,
        List<Posting> settledTooEarly)
        implements Serializable {
    public MonthSettlement {
        days = List.copyOf(days);
        bills = List.copyOf(bills);
        unsettled = List.copyOf(unsettled);
        problems = List.copyOf(problems);
        basis = List.copyOf(basis);
        packs = List.copyOf(packs);
        settledTooEarly = List.copyOf(settledTooEarly);
        Money charged = sum(month.lines().stream().map(ChargeLine::amount));
        Money accounted = sum(bills.stream().map(b -> b.settlement().total()))
                .plus(sum(unsettled.stream().map(ChargeLine::amount)));
        Require.that(
                accounted.equals(charged),
                "bills and unsettled lines",
                "must sum to the charges " + charged,
                accounted);
    }

    /**
     * Settles the month: separation, line split, policy, payer chain. Never fails as a whole: what cannot be settled is
     * reported and the rest is settled.
     */
    public static MonthSettlement settle(ResidentMonth month, PolicyBook book, RuleRegistry rules) {
        return new MonthRun(month, book, rules).settle();
    }

    /**
     * This month with the outcome of a review in the place of the bill that was proposed (审核后的月度结算): bill, posting and ledger.
     * Refused: {@code YY-B-504} the platform settled the bill and a payer of its chain would pay otherwise; {@code YY-B-527}
     * the bill is committed or was in the ledger before this month; {@code YY-B-528} later bills of the month start from what a
     * payer paid here.
     *
     * @throws IllegalArgumentException if the review is of no bill of the month, or started from another proposal
     */
    public Outcome<MonthSettlement> reviewed(Review review) {
        return new ReviewedMonth(this).with(review);
    }

    /**
     * This month, which was settled again after another one, with the reviews of that one whose proposal is still the same. For
     * each that holds no longer there is a problem {@code YY-B-529}.
     */
    public MonthSettlement keepingReviewsOf(MonthSettlement before) {
        return new ReviewedMonth(this).keepingReviewsOf(before);
    }

    /** The bills of one ledger. */
    public List<SettledBill> bills(Ledger ledger) {
        return bills.stream().filter(b -> b.ledger() == ledger).toList();
    }

    /** What the payer pays on the ledger's bills. */
    public Money share(Ledger ledger, Payer payer) {
        return sum(bills(ledger).stream().map(b -> b.settlement().share(payer)));
    }

    /** What the payer pays in all. */
    public Money share(Payer payer) {
        return sum(bills.stream().map(b -> b.settlement().share(payer)));
    }

    /** The settled total of the ledger. */
    public Money total(Ledger ledger) {
        return sum(bills(ledger).stream().map(b -> b.settlement().total()));
    }

    /** What all settled bills come to. */
    public Money total() {
        return sum(bills.stream().map(b -> b.settlement().total()));
    }

    /** The charges that could not be settled. */
    public Money unsettledTotal() {
        return sum(unsettled.stream().map(ChargeLine::amount));
    }

    /** The weakest support among all figures and rules used. */
    public Confidence weakest() {
        return Stream.concat(
                        bills.stream().map(b -> b.settlement().weakest()),
                        basis.stream().map(Provenance::weakest))
                .reduce(Confidence.VERBATIM, Confidence::weaker);
    }

    /** Every parameter with that weakest support. */
    public List<Provenance> weakestParameters() {
        Confidence weakest = weakest();
        return Stream.concat(bills.stream().flatMap(b -> b.settlement().weakestParameters().stream()), basis.stream())
                .filter(p -> p.weakest() == weakest)
                .distinct()
                .toList();
    }

    private static Money sum(Stream<Money> amounts) {
        return Money.sum(amounts.toList());
    }
}
