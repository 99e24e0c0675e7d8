package io.yiyang.billing.month;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.ImmutablePosting;
import io.yiyang.billing.ledger.LedgerEntry;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A month with the outcome of a review in the place of the bill that was proposed, its posting with it. */
final class ReviewedMonth {
    private final MonthSettlement month;

    ReviewedMonth(MonthSettlement month) {
        this.month = month;
    }

    Outcome<MonthSettlement> with(Review review) {
        SettledBill bill = bill(review.proposed().id())
                .orElseThrow(() -> new IllegalArgumentException("review: must be of a bill of the month, but was of "
                        + review.proposed().id()));
        Require.that(
                proposal(bill).equals(review.proposed()),
                "review",
                "must start from the month's proposal " + proposal(bill),
                review.proposed());
        Set<Payer> moved = moved(bill.settlement(), review.settlement());
        if (bill.review()
                .filter(Review.Committed.class::isInstance)
                .filter(before -> !before.equals(review))
                .isPresent()) {
            return Outcome.refused(committed(bill));
        }
        List<Payer> reported = bill.platform().isPresent() ? ofChain(review) : List.of();
        if (!reported.isEmpty()) {
            return Outcome.refused(
                    Problem.of("YY-B-504", "平台已结算的支付额不能调整", "what the platform settled cannot be adjusted")
                            .with("bill", bill.settlement().id())
                            .with("payers", reported)
                            .remedy("先向平台撤销该结算", "take the settlement back at the platform first"));
        }
        List<BillId> later = later(bill, moved);
        if (!later.isEmpty()) {
            return Outcome.refused(Problem.of(
                            "YY-B-528",
                            "同月后续账单以该支付方的金额为起点，不能只调整这一张",
                            "later bills of the month start from what this payer paid")
                    .with("bill", bill.settlement().id())
                    .with("payers", moved)
                    .with("later", later)
                    .remedy(
                            "先单独结算并确认该账单，再结算后续账单",
                            "settle and commit this bill by itself, then settle the later ones"));
        }
        SettledBill reviewed = reviewed(bill, review);
        List<SettledBill> bills = new ArrayList<>(month.bills());
        bills.set(bills.indexOf(bill), reviewed);
        return ledger(bill, reviewed)
                .map(ledger -> new MonthSettlement(
                        month.month(),
                        month.days(),
                        bills,
                        month.unsettled(),
                        month.problems(),
                        month.basis(),
                        month.packs(),
                        ledger,
                        month.settledTooEarly()));
    }

    /**
     * This month, settled again after another one, with every review of that one whose proposal is still the same. A review whose
     * proposal changed is named: {@code YY-B-529}.
     */
    MonthSettlement keepingReviewsOf(MonthSettlement before) {
        MonthSettlement kept = month;
        List<Problem> problems = new ArrayList<>(month.problems());
        for (SettledBill earlier : before.bills()) {
            Optional<Review> review = earlier.review();
            if (review.isEmpty()) {
                continue;
            }
            BillId id = earlier.settlement().id();
            Optional<MonthSettlement> carried = new ReviewedMonth(kept)
                            .bill(id)
                            .filter(bill -> proposal(bill).equals(review.get().proposed()))
                            .isPresent()
                    ? new ReviewedMonth(kept).with(review.get()).asOptional()
                    : Optional.empty();
            if (carried.isPresent()) {
                kept = carried.get();
            } else {
                problems.add(
                        Problem.of("YY-B-529", "账单已变化，原审核调整不再适用", "the bill changed, so its review holds no longer")
                                .with("bill", id)
                                .with("adjustments", review.get().versions().size())
                                .remedy("对重新结算的账单再次审核", "review the bill that was settled again"));
            }
        }
        return new MonthSettlement(
                kept.month(),
                kept.days(),
                kept.bills(),
                kept.unsettled(),
                problems,
                kept.basis(),
                kept.packs(),
                kept.ledger(),
                kept.settledTooEarly());
    }

    /** The payers of the chain that an adjustment takes from or gives to: what they paid is the platform's word. */
    private static List<Payer> ofChain(Review review) {
        return review.proposed().shares().stream()
                .filter(share -> share.rule().isPresent())
                .map(PayerShare::payer)
                .filter(payer -> review.versions().stream()
                        .map(Review.Version::adjustment)
                        .anyMatch(a -> a.from().equals(payer) || a.to().equals(payer)))
                .toList();
    }

    private Optional<SettledBill> bill(BillId id) {
        return month.bills().stream()
                .filter(b -> b.settlement().id().equals(id))
                .findFirst();
    }

    private static Settlement proposal(SettledBill bill) {
        return bill.review().map(Review::proposed).orElseGet(bill::settlement);
    }

    private static Set<Payer> moved(Settlement before, Settlement after) {
        Set<Payer> moved = new HashSet<>(before.matrix().payers());
        moved.addAll(after.matrix().payers());
        moved.removeIf(payer -> before.share(payer).equals(after.share(payer)));
        return moved;
    }

    /** The bills after it whose position would be another one. What the person pays is nobody's position. */
    private List<BillId> later(SettledBill bill, Set<Payer> moved) {
        return month.bills().stream()
                .skip(month.bills().indexOf(bill) + 1L)
                .map(SettledBill::settlement)
                .filter(later -> startsFrom(later, moved))
                .map(Settlement::id)
                .toList();
    }

    private static boolean startsFrom(Settlement later, Set<Payer> moved) {
        return (moved.contains(Payer.PERSONAL_ACCOUNT)
                        && later.bill().accountBalance().isPresent())
                || later.shares().stream().anyMatch(share -> share.rule().isPresent() && moved.contains(share.payer()));
    }

    private static SettledBill reviewed(SettledBill bill, Review review) {
        return ((ImmutableSettledBill) bill)
                .withExplained(bill.explained()
                        .split(
                                review.settlement(),
                                review.steps(bill.proposal().explained().steps())))
                .withPosting(bill.posting().map(posting -> posting(posting, review.settlement())))
                .withReview(review);
    }

    private static Posting posting(Posting posting, Settlement settlement) {
        Accumulated amounts = Accumulated.of(settlement);
        return ((ImmutablePosting) posting)
                .withAmounts(posting.amounts().billsWithoutBase() > 0 ? amounts.withoutBase() : amounts);
    }

    private static Problem committed(SettledBill bill) {
        return Problem.of("YY-B-527", "账单已确认，不能再调整", "the bill is committed and cannot be adjusted")
                .with("bill", bill.settlement().id())
                .remedy("撤销该账单后重新结算", "reverse the bill and settle it again");
    }

    /** The ledger with the bill's posting in the place of the proposed one; what the month before booked stays. */
    private Outcome<AccumulatorLedger> ledger(SettledBill before, SettledBill after) {
        Optional<Posting> old = before.posting();
        Optional<Posting> posting = after.posting();
        if (old.isEmpty() || old.equals(posting)) {
            return Outcome.of(month.ledger());
        }
        int booked = month.month()
                .yearLedger()
                .map(year -> year.ledger().entries().size())
                .orElse(0);
        List<LedgerEntry> entries = new ArrayList<>(month.ledger().entries());
        int at = entries.lastIndexOf(new LedgerEntry.Settled(old.get()));
        if (at < booked) {
            return Outcome.refused(committed(before));
        }
        entries.set(at, new LedgerEntry.Settled(posting.orElseThrow()));
        return AccumulatorLedger.replay(entries);
    }
}
