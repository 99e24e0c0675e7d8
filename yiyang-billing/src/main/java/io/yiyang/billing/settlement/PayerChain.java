package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.EarlierShare;
import io.yiyang.billing.payer.ImmutablePosition;
import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
                ? Outcome.of(new Run(bill, terms.stages(), false).settle(terms))
                : Outcome.refused(missing);
    }

    /** The same settlement with the steps of each payer. Refused as {@link #settle}. */
    public static Outcome<Explained> explain(Bill bill, Terms terms) {
        List<Problem> missing = missingFacts(bill, terms);
        if (!missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        Run run = new Run(bill, terms.stages(), true);
        Settlement settlement = run.settle(terms);
        return Outcome.of(new Explained(settlement, run.steps, run.payments, run.lineSteps));
    }

    /** Every fact that a rule of the chain needs and the bill does not tell, {@code YY-B-035}; unknown is never zero. */
    public static List<Problem> missingFacts(Bill bill, Terms terms) {
        List<Problem> missing = new ArrayList<>();
        for (StageTerms stage : terms.stages()) {
            for (Need need : stage.needs()) {
                if (!tells(bill, need, stage)) {
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

    private static boolean tells(Bill bill, Need need, StageTerms stage) {
        Payer payer = stage.payer();
        return switch (need) {
            case PAID_THIS_YEAR -> bill.year().paid().containsKey(payer);
            case DEDUCTIBLE_THIS_YEAR -> bill.year().deductible().containsKey(payer);
            case COUNTED_THIS_YEAR -> bill.year().counted().containsKey(payer);
            case STAY_IN_YEAR -> bill.stay().isPresent();
            case CARE_SERVICES ->
                bill.lines().stream()
                        .filter(line -> stage.covers(line.category()))
                        .allMatch(line -> bill.services().containsKey(line.id()));
            case DAYS_OF_MONTH -> bill.days().ofMonth() > 0;
            case NUMBERS -> false;
            case COUNTED_THIS_STAY -> bill.stayToDate().basesKnown();
            case ACCOUNT_BALANCE -> bill.accountBalance().isPresent();
        };
    }

    /** The deductible that the stage's rule asks of the bill by itself (起付标准), before a referral, the year or the bill limit it. */
    public static Money standardDeductible(Bill bill, StageTerms stage) {
        Run run = new Run(bill, List.of(stage), false);
        return stage.rule().standardDeductible(stage, run.position(stage, run.left.covered(stage)));
    }

    /** One bill on its way through the chain. */
    private static final class Run {
        private final Bill bill;
        private final LinesLeft left;
        private final List<Payer> payers = new ArrayList<>();
        private final List<long[]> columns = new ArrayList<>();
        private final List<PayerShare> shares = new ArrayList<>();
        /** The payers whose threshold another looks at. */
        private final Set<Payer> lookedAt = new HashSet<>();

        private final List<EarlierShare> earlier = new ArrayList<>();
        private final Map<Payer, List<Step>> steps = new LinkedHashMap<>();
        private final Map<Payer, Payment> payments = new LinkedHashMap<>();
        private final Map<Payer, Map<LineId, List<Step>>> lineSteps = new LinkedHashMap<>();

        /** Whether somebody asked for steps and payments; else nothing is kept. */
        private final boolean explaining;

        Run(Bill bill, List<StageTerms> stages, boolean explaining) {
            this.bill = bill;
            this.explaining = explaining;
            this.left = new LinesLeft(bill.lines());
            stages.forEach(stage -> lookedAt.addAll(stage.rule().looksAt(stage)));
        }

        Settlement settle(Terms terms) {
            for (StageTerms stage : terms.stages()) {
                Require.that(!payers.contains(stage.payer()), "terms", "must have each payer once", stage.payer());
                Require.that(
                        !stage.payer().equals(Payer.PERSON),
                        "terms",
                        "must not have the person as a stage",
                        stage.payer());
                Trail trail = trail();
                pay(stage, trail);
                keep(stage.payer(), trail);
            }
            person();
            LineMatrix matrix = new LineMatrix(
                    bill.lines().stream().map(SplitLine::id).toList(),
                    payers,
                    columns.toArray(new long[0][]),
                    left.totals());
            return new Settlement(bill, terms, shares, matrix, left.inScopeLeft());
        }

        private Trail trail() {
            return explaining ? Trail.recording() : Trail.silent();
        }

        private void keep(Payer payer, Trail trail) {
            if (explaining) {
                steps.put(payer, trail.steps());
            }
        }

        private void keepOfLines(Payer payer, int[] covered, Trail trail) {
            Map<LineId, List<Step>> ofLines = new TreeMap<>();
            trail.ofLines()
                    .forEach((place, all) ->
                            ofLines.put(bill.lines().get(covered[place]).id(), List.copyOf(all)));
            if (!ofLines.isEmpty()) {
                lineSteps.put(payer, ofLines);
            }
        }

        private void pay(StageTerms stage, Trail trail) {
            Payment payment = Payment.of(Money.ZERO, Payment.Scope.IN_SCOPE);
            Optional<Money> threshold = Optional.empty();
            if (stage.notCovered().isPresent()) {
                columns.add(new long[bill.lines().size()]);
            } else {
                int[] covered = left.covered(stage);
                Position position = position(stage, covered);
                payment = stage.rule().pay(stage, position, trail);
                threshold = lookedAt.contains(stage.payer())
                        ? Optional.of(stage.rule().standardDeductible(stage, position))
                        : Optional.empty();
                columns.add(left.take(payment, covered, stage));
                if (explaining) {
                    payments.put(stage.payer(), payment);
                    keepOfLines(stage.payer(), covered, trail);
                }
            }
            payers.add(stage.payer());
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

        private Position position(StageTerms stage, int[] covered) {
            Payer payer = stage.payer();
            YearToDate year = bill.year();
            YearToDate ofStay = bill.stayToDate().byPayer();
            ImmutablePosition.BuildFinal position = left.position(covered)
                    .days(bill.days())
                    .paidThisYear(year.paid().getOrDefault(payer, Money.ZERO))
                    .deductibleThisYear(year.deductible().getOrDefault(payer, Money.ZERO))
                    .countedThisYear(year.counted().getOrDefault(payer, Money.ZERO))
                    .totalThisStay(bill.stayToDate().total())
                    .paidThisStay(ofStay.paid().getOrDefault(payer, Money.ZERO))
                    .deductibleThisStay(ofStay.deductible().getOrDefault(payer, Money.ZERO))
                    .countedThisStay(ofStay.counted().getOrDefault(payer, Money.ZERO))
                    .accountBalance(bill.accountBalance())
                    .deductible(Optional.ofNullable(bill.deductibles().get(payer)))
                    .stay(bill.stay())
                    .addAllEarlierServices(bill.stayToDate().services())
                    .addAllEarlier(earlier);
            stage.rule()
                    .looksAtLines(stage)
                    .ifPresent(from -> position.addAllLines(Arrays.stream(left.left(from, covered))
                                    .mapToObj(Money::ofFen)
                                    .toList())
                            .addAllServices(services(covered)));
            return position.build();
        }

        /** Of each covered line, or none where the bill does not tell them all. */
        private List<ServiceRecord> services(int[] covered) {
            return bill.services().isEmpty()
                    ? List.of()
                    : Arrays.stream(covered)
                            .mapToObj(line ->
                                    bill.services().get(bill.lines().get(line).id()))
                            .filter(Objects::nonNull)
                            .toList();
        }

        private void person() {
            Trail trail = trail();
            long[] column = left.rest();
            Money rest = Money.ofFen(LinesLeft.sum(column));
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
            keep(Payer.PERSON, trail);
        }
    }
}
