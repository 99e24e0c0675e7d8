package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shares and cells of a bill: what policy computed, and upon it what a review moved (审核调整). */
final class Adjustments {
    private static final RuleId REVIEW = new RuleId("review", 1);

    private final SettledBill bill;
    private final BillFigures proposal;

    Adjustments(SettledBill bill, BillFigures proposal) {
        this.bill = bill;
        this.proposal = proposal;
    }

    /** The split that counts. */
    Settlement settlement() {
        return bill.settlement();
    }

    Explanation share(Payer payer) {
        return adjusted(
                Kind.SHARE,
                payer,
                proposal.subject(payer),
                settlement -> settlement.share(payer),
                () -> new ShareTree(proposal, payer).explain());
    }

    /** The cell, with all that it follows from or alone. */
    Explanation cell(LineId line, Payer payer, boolean deep) {
        return adjusted(
                Kind.CELL,
                payer,
                proposal.subject(line, payer),
                settlement -> settlement.matrix().cell(line, payer),
                () -> {
                    CellTree tree = new CellTree(proposal, line, payer);
                    return deep ? tree.deep() : tree.alone();
                });
    }

    private Explanation adjusted(
            Kind kind,
            Payer payer,
            String subject,
            Function<Settlement, Money> amount,
            Supplier<Explanation> proposed) {
        boolean computed = proposal.settlement().matrix().payers().contains(payer);
        List<Review.Version> versions = bill.review().map(Review::versions).orElse(List.of());
        Optional<Explanation> base = computed ? Optional.of(proposed.get()) : Optional.empty();
        if (base.isPresent() && !moves(versions, payer)) {
            return base.get();
        }
        Money now = amount.apply(settlement());
        Node node = new Node(kind, subject, now, REVIEW, proposal.packs());
        StringBuilder formula =
                new StringBuilder(base.map(b -> b.amount().toString()).orElse(Money.ZERO.toString()));
        base.ifPresent(b -> node.child(Part.ADDS, b));
        Money before = amount.apply(proposal.settlement());
        for (Review.Version version : versions) {
            Money after = amount.apply(version.settlement());
            Money moved = after.minus(before);
            if (moved.isPositive()) {
                formula.append(" + ").append(moved);
                node.child(Part.ADDS, adjustment(version.adjustment(), subject, moved));
            } else if (moved.isNegative()) {
                formula.append(" − ").append(moved.negated());
                node.child(Part.SUBTRACTS, adjustment(version.adjustment(), subject, moved.negated()));
            }
            before = after;
        }
        BilingualText who = Words.payer(payer);
        return node.formula(formula + " = " + now)
                .answer(
                        who.zh() + "支付 " + now + "，其中审核调整前 " + amount.apply(proposal.settlement()),
                        Words.capital(who.en()) + " pays " + now + ", which was " + amount.apply(proposal.settlement())
                                + " before the review");
    }

    private static boolean moves(List<Review.Version> versions, Payer payer) {
        return versions.stream()
                .map(Review.Version::adjustment)
                .anyMatch(a -> a.from().equals(payer) || a.to().equals(payer));
    }

    private Explanation adjustment(Adjustment adjustment, String subject, Money moved) {
        Node node = new Node(Kind.ADJUSTMENT, subject, moved, REVIEW, proposal.packs())
                .input("whole", "该次调整合计", "adjusted in all", adjustment.amount())
                .input("from", "调出方", "from", adjustment.from())
                .input("to", "调入方", "to", adjustment.to())
                .input("by", "经办", "by", adjustment.by())
                .input("at", "时间", "at", adjustment.at());
        bill.review().ifPresent(review -> review.terms().basis().forEach(node::source));
        BilingualText from = Words.payer(adjustment.from());
        BilingualText to = Words.payer(adjustment.to());
        return node.answer(
                "审核调整：" + from.zh() + "转由" + to.zh() + " " + moved + "，原因 " + adjustment.reason(),
                "adjusted in review: " + moved + " from " + from.en() + " to " + to.en() + ", reason "
                        + adjustment.reason());
    }
}
