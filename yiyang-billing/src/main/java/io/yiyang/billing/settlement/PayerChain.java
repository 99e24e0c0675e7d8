package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.EarlierShare;
import io.yiyang.billing.payer.ImmutablePosition;
import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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

    /**
     * The settlement. Nothing is explained, and nothing is paid for explaining. Refused: {@code YY-B-035} a rule needs a fact
     * that the bill does not tell.
     */
    public static Outcome<Settlement> settle(Bill bill, Terms terms) {
        List<Problem> missing = missingFacts(bill, terms);
        return missing.isEmpty()
                ? Outcome.of(new Run(bill, terms.stages()).settle(terms, Trail::silent))
                : Outcome.refused(missing);
    }

    /** The same settlement with the steps of each payer. Refused as {@link #settle}. */
    public static Outcome<Explained> explain(Bill bill, Terms terms) {
        List<Problem> missing = missingFacts(bill, terms);
        if (!missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        Run run = new Run(bill, terms.stages());
        Settlement settlement = run.settle(terms, Trail::recording);
        return Outcome.of(new Explained(settlement, run.steps));
    }

    /** Every fact that a rule of the chain needs and the bill does not tell, {@code YY-B-035}; unknown is never zero. */
    public static List<Problem> missingFacts(Bill bill, Terms terms) {
        List<Problem> missing = new ArrayList<>();
        for (StageTerms stage : terms.stages()) {
            for (Need need : stage.needs()) {
                if (!tells(bill, need, stage.payer())) {
                    missing.add(Problem.of(
                                    "YY-B-035",
                                    "缺少支付规则所需的事实，未知不按零处理",
                                    "a fact that the rule needs is not given, and unknown is not zero")
                            .with("bill", bill.id())
                            .with("payer", stage.payer())
                            .with("rule", stage.rule().id())
                            .with("need", need)
                            .remedy(
                                    "提供" + need.label().zh(),
                                    "give " + need.label().en()));
                }
            }
        }
        return missing;
    }

    private static boolean tells(Bill bill, Need need, Payer payer) {
        return switch (need) {
            case PAID_THIS_YEAR -> bill.year().paid().containsKey(payer);
            case DEDUCTIBLE_THIS_YEAR -> bill.year().deductible().containsKey(payer);
            case COUNTED_THIS_YEAR -> bill.year().counted().containsKey(payer);
            case STAY_IN_YEAR -> bill.stay().isPresent();
            case ACCOUNT_BALANCE -> bill.accountBalance().isPresent();
        };
    }

    /** The deductible that the stage's rule asks of the bill by itself (起付标准), before a referral, the year or the bill limit it. */
    public static Money standardDeductible(Bill bill, StageTerms stage) {
        Run run = new Run(bill, List.of(stage));
        return stage.rule().standardDeductible(stage, run.position(stage, run.covered(stage)));
    }

    /** One bill on its way through the chain. */
    private static final class Run {
        private final Bill bill;
        private final List<SplitLine> lines;
        private final long[] inScopeLeft;
        private final long[] preSelfPayLeft;
        private final long[] totalLeft;
        private final List<Payer> payers = new ArrayList<>();
        private final List<long[]> columns = new ArrayList<>();
        private final List<PayerShare> shares = new ArrayList<>();
        /** The payers whose threshold another looks at. */
        private final Set<Payer> lookedAt = new HashSet<>();

        private final List<EarlierShare> earlier = new ArrayList<>();
        private final Map<Payer, List<Step>> steps = new LinkedHashMap<>();

        Run(Bill bill, List<StageTerms> stages) {
            this.bill = bill;
            this.lines = bill.lines();
            this.inScopeLeft = lines.stream().mapToLong(l -> l.inScope().fen()).toArray();
            this.preSelfPayLeft =
                    lines.stream().mapToLong(l -> l.preSelfPay().fen()).toArray();
            stages.forEach(stage -> lookedAt.addAll(stage.rule().looksAt(stage)));
            this.totalLeft = lines.stream().mapToLong(l -> l.total().fen()).toArray();
        }

        Settlement settle(Terms terms, Supplier<Trail> trails) {
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
            Optional<Money> threshold = Optional.empty();
            if (stage.notCovered().isEmpty()) {
                boolean[] covered = covered(stage);
                Position position = position(stage, covered);
                payment = stage.rule().pay(stage, position, trail);
                threshold = lookedAt.contains(stage.payer())
                        ? Optional.of(stage.rule().standardDeductible(stage, position))
                        : Optional.empty();
                column = take(payment, covered, stage);
            }
            payers.add(stage.payer());
            columns.add(column);
            earlier.add(new EarlierShare(stage.payer(), payment.share(), payment.deductible(), threshold));
            shares.add(new PayerShare(
                    stage.payer(),
                    payment.share(),
                    Optional.of(stage.rule().id()),
                    payment.deductible(),
                    payment.counted(),
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
            long preSelfPay = 0;
            long preSelfPayRest = 0;
            long total = 0;
            long totalRest = 0;
            for (int i = 0; i < covered.length; i++) {
                if (covered[i]) {
                    SplitLine line = lines.get(i);
                    eligible = Math.addExact(eligible, line.inScope().fen());
                    preSelfPay = Math.addExact(preSelfPay, line.preSelfPay().fen());
                    total = Math.addExact(total, line.total().fen());
                    // Parts of what was added before, so that they cannot overflow.
                    inScope += inScopeLeft[i];
                    preSelfPayRest += preSelfPayLeft[i];
                    totalRest += totalLeft[i];
                }
            }
            Payer payer = stage.payer();
            YearToDate year = bill.year();
            ImmutablePosition.BuildFinal position = Position.builder()
                    .eligible(Money.ofFen(eligible))
                    .inScopeLeft(Money.ofFen(inScope))
                    .totalLeft(Money.ofFen(totalRest))
                    .total(Money.ofFen(total))
                    .preSelfPay(Money.ofFen(preSelfPay))
                    .preSelfPayLeft(Money.ofFen(preSelfPayRest))
                    .days(bill.days())
                    .paidThisYear(year.paid().getOrDefault(payer, Money.ZERO))
                    .deductibleThisYear(year.deductible().getOrDefault(payer, Money.ZERO))
                    .countedThisYear(year.counted().getOrDefault(payer, Money.ZERO))
                    .accountBalance(bill.accountBalance())
                    .deductible(Optional.ofNullable(bill.deductibles().get(payer)))
                    .stay(bill.stay())
                    .addAllEarlier(earlier);
            stage.rule().looksAtLines(stage).ifPresent(from -> position.addAllLines(linesLeft(from, covered)));
            return position.build();
        }

        /** Payment of what is left of each line, apart from where the rule fixes it: in proportion to what is left. */
        private long[] take(Payment payment, boolean[] covered, StageTerms stage) {
            long[] left = new long[covered.length];
            long available = 0;
            for (int i = 0; i < left.length; i++) {
                left[i] = covered[i] ? left(i, payment.from()) : 0;
                available = Math.addExact(available, left[i]);
            }
            Require.that(
                    payment.share().fen() <= available,
                    "share of rule " + stage.rule().id() + " for " + stage.payer(),
                    "must not exceed what is left " + Money.ofFen(available),
                    payment.share());
            long[] column = payment.lines().isEmpty()
                    ? Apportionment.byWeights(payment.share().fen(), left)
                    : fixed(payment.lines(), covered, left, stage);
            for (int i = 0; i < column.length; i++) {
                take(i, column[i], payment.from());
            }
            return column;
        }

        private long left(int line, Payment.Scope from) {
            return switch (from) {
                case IN_SCOPE -> inScopeLeft[line];
                case IN_SCOPE_AND_PRE_SELF_PAY -> inScopeLeft[line] + preSelfPayLeft[line];
                case TOTAL -> totalLeft[line];
            };
        }

        /** What is in scope goes first, then what the person pays first, then the rest. */
        private void take(int line, long amount, Payment.Scope from) {
            long inScope = from == Payment.Scope.IN_SCOPE ? amount : Math.min(amount, inScopeLeft[line]);
            inScopeLeft[line] -= inScope;
            preSelfPayLeft[line] -= Math.min(amount - inScope, preSelfPayLeft[line]);
            totalLeft[line] -= amount;
        }

        private List<Money> linesLeft(Payment.Scope from, boolean[] covered) {
            return IntStream.range(0, covered.length)
                    .filter(i -> covered[i])
                    .mapToObj(i -> Money.ofFen(left(i, from)))
                    .toList();
        }

        private long[] fixed(List<Money> ofCovered, boolean[] covered, long[] left, StageTerms stage) {
            long[] column = new long[covered.length];
            int next = 0;
            for (int i = 0; i < column.length; i++) {
                if (covered[i]) {
                    column[i] = ofCovered.get(next).fen();
                    next++;
                    Require.that(
                            column[i] <= left[i],
                            "share of rule " + stage.rule().id() + " for line "
                                    + lines.get(i).id(),
                            "must not exceed what is left of it " + Money.ofFen(left[i]),
                            Money.ofFen(column[i]));
                }
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
            shares.add(new PayerShare(
                    Payer.PERSON, rest, Optional.empty(), Money.ZERO, Money.ZERO, List.of(), Optional.empty()));
            steps.put(Payer.PERSON, trail.steps());
        }
    }
}
