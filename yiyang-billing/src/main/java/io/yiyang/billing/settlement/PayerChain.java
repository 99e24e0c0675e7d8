package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Splits a bill over its payers (支付链结算): each payer in order pays by its rule out of what the payers before it left, and
 * the person takes the rest.
 *
 * <p>A share is taken out of the lines that the payer covers, in proportion to what is left of them, so that every cell of
 * the line × payer matrix is the floor or the ceiling of its target and ties go to the smaller line id. A payer that pays
 * from the total takes what is in scope of a line before the rest of it. Cost: O(payers × lines × log lines).
 */
public final class PayerChain {
    private PayerChain() {}

    /** The settlement. Nothing is explained, and nothing is paid for explaining. */
    public static Settlement settle(Bill bill, Terms terms) {
        return new Run(bill, terms).settle(Trail::silent);
    }

    /** The same settlement with the steps of each payer. */
    public static Explained explain(Bill bill, Terms terms) {
        Run run = new Run(bill, terms);
        Settlement settlement = run.settle(Trail::recording);
        return new Explained(settlement, run.steps);
    }

    /** One bill on its way through the chain. */
    private static final class Run {
        private final Bill bill;
        private final Terms terms;
        private final List<SplitLine> lines;
        private final long[] inScopeLeft;
        private final long[] totalLeft;
        private final List<Payer> payers = new ArrayList<>();
        private final List<long[]> columns = new ArrayList<>();
        private final List<PayerShare> shares = new ArrayList<>();
        private final Map<Payer, List<Step>> steps = new LinkedHashMap<>();

        Run(Bill bill, Terms terms) {
            this.bill = bill;
            this.terms = terms;
            this.lines = bill.lines();
            this.inScopeLeft = lines.stream().mapToLong(l -> l.inScope().fen()).toArray();
            this.totalLeft = lines.stream().mapToLong(l -> l.total().fen()).toArray();
        }

        Settlement settle(Supplier<Trail> trails) {
            long[] lineTotals = totalLeft.clone();
            for (StageTerms stage : terms.stages()) {
                Require.that(!payers.contains(stage.payer()), "terms", "must have each payer once", stage.payer());
                Require.that(
                        !stage.payer().equals(Payer.PERSON),
                        "terms",
                        "must not have the person as a stage",
                        stage.payer());
                Trail trail = trails.get();
                pay(stage, trail);
                steps.put(stage.payer(), trail.steps());
            }
            person(trails.get());
            LineMatrix matrix = new LineMatrix(
                    lines.stream().map(SplitLine::id).toList(), payers, columns.toArray(new long[0][]), lineTotals);
            return new Settlement(bill, terms, shares, matrix, sum(inScopeLeft));
        }

        private void pay(StageTerms stage, Trail trail) {
            long[] column = new long[lines.size()];
            Payment payment = Payment.of(Money.ZERO, Payment.Scope.IN_SCOPE);
            if (stage.notCovered().isEmpty()) {
                boolean[] covered = covered(stage);
                payment = stage.rule().pay(stage, position(stage, covered), trail);
                column = take(payment, covered, stage);
            }
            payers.add(stage.payer());
            columns.add(column);
            shares.add(new PayerShare(
                    stage.payer(),
                    payment.share(),
                    Optional.of(stage.rule().id()),
                    payment.deductible(),
                    stage.terms(),
                    stage.notCovered()));
        }

        private boolean[] covered(StageTerms stage) {
            boolean[] covered = new boolean[lines.size()];
            for (int i = 0; i < covered.length; i++) {
                covered[i] = stage.covers(lines.get(i).category());
            }
            return covered;
        }

        private Position position(StageTerms stage, boolean[] covered) {
            long eligible = 0;
            long inScope = 0;
            long total = 0;
            for (int i = 0; i < covered.length; i++) {
                if (covered[i]) {
                    eligible = Math.addExact(eligible, lines.get(i).inScope().fen());
                    inScope = Math.addExact(inScope, inScopeLeft[i]);
                    total = Math.addExact(total, totalLeft[i]);
                }
            }
            return new Position(
                    Money.ofFen(eligible),
                    Money.ofFen(inScope),
                    Money.ofFen(total),
                    bill.days(),
                    bill.paidThisYear().getOrDefault(stage.payer(), Money.ZERO),
                    bill.accountBalance(),
                    Optional.ofNullable(bill.deductibles().get(stage.payer())));
        }

        private long[] take(Payment payment, boolean[] covered, StageTerms stage) {
            long[] left = payment.from() == Payment.Scope.TOTAL ? totalLeft : inScopeLeft;
            long[] weights = new long[left.length];
            long available = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = covered[i] ? left[i] : 0;
                available += weights[i];
            }
            Require.that(
                    payment.share().fen() <= available,
                    "share of rule " + stage.rule().id() + " for " + stage.payer(),
                    "must not exceed what is left " + Money.ofFen(available),
                    payment.share());
            long[] column = Apportionment.byWeights(payment.share().fen(), weights);
            for (int i = 0; i < column.length; i++) {
                totalLeft[i] -= column[i];
                inScopeLeft[i] = payment.from() == Payment.Scope.TOTAL
                        ? Math.max(0, inScopeLeft[i] - column[i])
                        : inScopeLeft[i] - column[i];
            }
            return column;
        }

        private static Money sum(long[] cells) {
            long sum = 0;
            for (long cell : cells) {
                sum = Math.addExact(sum, cell);
            }
            return Money.ofFen(sum);
        }

        private void person(Trail trail) {
            long[] column = totalLeft.clone();
            Money rest = sum(column);
            trail.add(() -> new Step(
                    BilingualText.of("其余由个人支付", "the rest is the person's"),
                    bill.total()
                            + shares.stream()
                                    .filter(s -> s.amount().isPositive())
                                    .map(s -> " − " + s.amount())
                                    .reduce("", String::concat)
                            + " = " + rest,
                    rest));
            payers.add(Payer.PERSON);
            columns.add(column);
            shares.add(new PayerShare(Payer.PERSON, rest, Optional.empty(), Money.ZERO, List.of(), Optional.empty()));
            steps.put(Payer.PERSON, trail.steps());
        }
    }
}
