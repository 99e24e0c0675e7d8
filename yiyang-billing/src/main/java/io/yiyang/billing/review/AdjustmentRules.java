package io.yiyang.billing.review;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an adjustment must fulfil, and what it does to the split. */
final class AdjustmentRules {
    private AdjustmentRules() {}

    /** The split after the adjustment. Refused as {@link Review#adjust} says. */
    static Outcome<Settlement> apply(Review review, Adjustment adjustment) {
        Settlement before = review.settlement();
        if (review.terms().moves().isEmpty()) {
            return Outcome.refused(Problem.of("YY-B-520", "政策不允许调整", "policy allows no adjustment")
                    .with("bill", before.id())
                    .remedy(
                            "在政策包中以 review.moves 声明允许的调整方向",
                            "declare in a policy pack who may give to whom, review.moves"));
        }
        List<Problem> problems = new ArrayList<>(allowed(review, adjustment));
        Set<LineId> unknown = unknown(before, adjustment);
        if (!unknown.isEmpty()) {
            problems.add(Problem.of("YY-B-501", "本期没有该费用明细", "the month has no such line")
                    .with("bill", before.id())
                    .with("line", unknown)
                    .remedy("只选择本账单的明细", "name lines of the bill"));
        }
        Money has = Money.sum(weights(before, adjustment).values());
        if (has.compareTo(adjustment.amount()) < 0) {
            problems.add(Problem.of("YY-B-523", "支付方在所选明细上的金额不足", "the payer has less on the lines than is to be moved")
                    .with("bill", before.id())
                    .with("payer", adjustment.from())
                    .with("lines", adjustment.lines())
                    .with("has", has)
                    .with("asked", adjustment.amount())
                    .remedy("最多调整 " + has, "move at most " + has));
        }
        if (problems.isEmpty()) {
            problems.addAll(receiver(before, moved(before, adjustment), adjustment));
        }
        return problems.isEmpty() ? Outcome.of(moved(before, adjustment)) : Outcome.refused(problems);
    }

    /** The split with the amount spread as any share is: by what the giving payer has on each line, ties by line id. */
    static Settlement moved(Settlement before, Adjustment adjustment) {
        return before.moving(adjustment.from(), adjustment.to(), spread(before, adjustment));
    }

    private static Map<LineId, Money> spread(Settlement before, Adjustment adjustment) {
        Map<LineId, Money> weights = weights(before, adjustment);
        List<Money> parts = Apportionment.byWeights(adjustment.amount(), List.copyOf(weights.values()));
        Map<LineId, Money> spread = new LinkedHashMap<>();
        for (LineId line : weights.keySet()) {
            spread.put(line, parts.get(spread.size()));
        }
        return spread;
    }

    /** What the giving payer has on each of the lines, in order of id. */
    private static Map<LineId, Money> weights(Settlement before, Adjustment adjustment) {
        Map<LineId, Money> weights = new LinkedHashMap<>();
        for (LineId line : before.matrix().lines()) {
            if (adjustment.lines().isEmpty() || adjustment.lines().contains(line)) {
                weights.put(line, before.matrix().cell(line, adjustment.from()));
            }
        }
        return weights;
    }

    private static Set<LineId> unknown(Settlement before, Adjustment adjustment) {
        Set<LineId> unknown = new TreeSet<>(adjustment.lines());
        before.matrix().lines().forEach(unknown::remove);
        return unknown;
    }

    private static List<Problem> allowed(Review review, Adjustment adjustment) {
        List<Problem> problems = new ArrayList<>();
        ReviewTerms terms = review.terms();
        ReviewTerms.Move move = new ReviewTerms.Move(adjustment.from(), adjustment.to());
        if (!terms.moves().contains(move)) {
            problems.add(Problem.of("YY-B-521", "政策不允许该方向的调整", "policy does not allow this payer to give to that one")
                    .with("bill", review.proposed().id())
                    .with("move", move)
                    .with("allowed", terms.moves())
                    .remedy("按允许的方向调整", "adjust in a direction that is allowed"));
        }
        if (!terms.reasons().contains(adjustment.reason())) {
            problems.add(Problem.of("YY-B-522", "调整原因不在政策所列范围内", "the reason is not on the policy's list")
                    .with("bill", review.proposed().id())
                    .with("reason", adjustment.reason())
                    .with("allowed", terms.reasons())
                    .remedy("选用所列原因", "give a reason that is listed"));
        }
        Money together = Money.sum(review.versions().stream()
                        .map(version -> version.adjustment().amount())
                        .toList())
                .plus(adjustment.amount());
        terms.limit().filter(limit -> together.compareTo(limit) > 0).ifPresent(limit -> {
            Money left = limit.minus(together).plus(adjustment.amount());
            problems.add(Problem.of("YY-B-524", "超过单张账单的调整限额", "above the limit of what may be adjusted on a bill")
                    .with("bill", review.proposed().id())
                    .with("limit", limit)
                    .with("together", together)
                    .remedy("最多再调整 " + left, "move at most " + left + " more"));
        });
        return problems;
    }

    /** Whether the receiving payer may pay the lines, and that much. A payer that the chain does not have has no terms. */
    private static List<Problem> receiver(Settlement before, Settlement after, Adjustment adjustment) {
        List<Problem> problems = new ArrayList<>();
        Optional<PayerShare> share = before.shares().stream()
                .filter(s -> s.payer().equals(adjustment.to()))
                .findFirst();
        List<LineId> closed =
                share.map(s -> closed(before, s, spread(before, adjustment))).orElse(List.of());
        if (!closed.isEmpty()) {
            problems.add(Problem.of("YY-B-525", "该支付方不得支付这些明细", "the receiving payer may not pay these lines")
                    .with("bill", before.id())
                    .with("payer", adjustment.to())
                    .with("lines", closed)
                    .remedy("只选择该支付方可以支付的明细", "name only lines that the payer may pay"));
        }
        most(before.bill(), adjustment.to(), share)
                .filter(most -> after.share(adjustment.to()).compareTo(most) > 0)
                .ifPresent(most -> problems.add(
                        Problem.of("YY-B-526", "超过该支付方的限额或余额", "above the receiving payer's limit or balance")
                                .with("bill", before.id())
                                .with("payer", adjustment.to())
                                .with("atMost", most)
                                .with("would", after.share(adjustment.to()))
                                .remedy("该支付方合计最多 " + most, "let the payer pay at most " + most + " in all")));
        return problems;
    }

    /** The lines that would get an amount although the payer covers none of their kind, or nothing at all. */
    private static List<LineId> closed(Settlement before, PayerShare share, Map<LineId, Money> spread) {
        List<LineId> closed = new ArrayList<>();
        for (SplitLine line : before.bill().lines()) {
            if (!share.covers(line.category())
                    && spread.getOrDefault(line.id(), Money.ZERO).isPositive()) {
                closed.add(line.id());
            }
        }
        return closed;
    }

    /** The most that the payer may pay of the bill, where a limit is known. An account whose balance nobody told has none. */
    private static Optional<Money> most(Bill bill, Payer payer, Optional<PayerShare> share) {
        if (payer.equals(Payer.PERSONAL_ACCOUNT)) {
            return Optional.of(bill.accountBalance().orElse(Money.ZERO));
        }
        List<Money> limits = new ArrayList<>();
        share.ifPresent(s -> {
            limit(s, "payCap", bill.stayToDate().byPayer().paid().getOrDefault(payer, Money.ZERO))
                    .ifPresent(limits::add);
            limit(s, "yearCap", bill.paidThisYear().getOrDefault(payer, Money.ZERO))
                    .ifPresent(limits::add);
        });
        return limits.stream().reduce(Money::min);
    }

    private static Optional<Money> limit(PayerShare share, String name, Money used) {
        return share.terms().stream()
                .filter(term -> term.name().equals(name))
                .map(Term::value)
                .filter(TermValue.Amount.class::isInstance)
                .map(value -> ((TermValue.Amount) value).money().minus(used).max(Money.ZERO))
                .findFirst();
    }
}
