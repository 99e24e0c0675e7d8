package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.platform.Reconciliation.Contribution;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** One reconciliation: the estimate, and what the platform's figures move in it one after the other. */
final class ReconciliationRun {
    private static final Money ONE_FEN = Money.ofFen(1);

    private final Map<PlatformAmount, Money> reported;
    private final PlatformConvention convention;
    private final Map<PlatformAmount, List<Contribution>> causes = new EnumMap<>(PlatformAmount.class);
    private Bill bill;
    private Terms terms;
    private Settlement settlement;
    private Map<PlatformAmount, Money> figures;

    private ReconciliationRun(
            Map<PlatformAmount, Money> reported, Settlement estimate, Terms terms, PlatformConvention convention) {
        this.reported = reported;
        this.convention = convention;
        this.bill = estimate.bill();
        this.terms = terms;
        this.settlement = estimate;
        this.figures = PlatformFigures.of(settlement, convention);
    }

    static Outcome<Reconciliation> of(
            PlatformResult result, Bill bill, Terms terms, PlatformConvention convention, Money tolerance) {
        if (result.amount(PlatformAmount.TOTAL).filter(Money::isNegative).isPresent()) {
            return Outcome.refused(Problem.of(
                            "YY-B-161",
                            "撤销结果应与原结算比对，不与测算比对",
                            "a reversal is compared with the settlement that it takes back, not with an estimate")
                    .with("bill", bill.id())
                    .remedy("核对撤销结果是否为原结算的镜像", "check that it mirrors the settlement"));
        }
        return PayerChain.settle(bill, terms)
                .map(estimate -> new ReconciliationRun(reported(result, convention), estimate, terms, convention)
                        .compare(tolerance));
    }

    private Reconciliation compare(Money tolerance) {
        Map<PlatformAmount, Money> computed = figures;
        charges();
        deductible();
        payers();
        rest();
        List<FieldComparison> fields = new ArrayList<>();
        List<PlatformAmount> notReported = new ArrayList<>();
        computed.forEach((amount, money) -> {
            Money other = reported.get(amount);
            if (other == null) {
                notReported.add(amount);
            } else {
                fields.add(new FieldComparison(amount, money, other, causes.getOrDefault(amount, List.of())));
            }
        });
        return new Reconciliation(fields, notReported, tolerance);
    }

    /**
     * The platform's shares spread over our lines. A line's own parts stay ours; whether the platform took them apart otherwise
     * is a matter of the reconciliation.
     */
    static Outcome<Explained> apportioned(
            PlatformResult result, Bill bill, Terms terms, PlatformConvention convention) {
        return PayerChain.settle(bill, terms).flatMap(estimate -> {
            ReconciliationRun run = new ReconciliationRun(reported(result, convention), estimate, terms, convention);
            run.deductible();
            run.payers();
            List<PlatformAmount> apart = PlatformAmount.PAID.stream()
                    .filter(amount -> run.reported.containsKey(amount)
                            && !run.of(amount).equals(run.figures.getOrDefault(amount, Money.ZERO)))
                    .toList();
            return apart.isEmpty() && !run.differs(PlatformAmount.TOTAL)
                    ? PayerChain.explain(run.bill, run.terms)
                    : Outcome.refused(Problem.of(
                                    "YY-B-165",
                                    "平台结果不能分摊到费用明细",
                                    "the platform's result cannot be spread over the lines")
                            .with("bill", bill.id())
                            .with("total", bill.total())
                            .with("reportedTotal", run.of(PlatformAmount.TOTAL))
                            .with("apart", apart)
                            .remedy("核对上传的费用明细与平台总额", "compare the charges that were sent with the platform's total"));
        });
    }

    private static Map<PlatformAmount, Money> reported(PlatformResult result, PlatformConvention convention) {
        Map<PlatformAmount, Money> reported = new EnumMap<>(PlatformAmount.class);
        for (PlatformAmount amount : PlatformAmount.values()) {
            Optional<Money> money = switch (amount) {
                case HOSPITAL -> convention.hospitalShare(result);
                case PERSON -> convention.person(result);
                default -> result.amount(amount);
            };
            money.ifPresent(m -> reported.put(amount, m));
        }
        return reported;
    }

    /** Settles the platform's charges in place of ours, if it reported all their parts and they add up. */
    private void charges() {
        boolean differs =
                differs(PlatformAmount.TOTAL) || PlatformAmount.SPLIT.stream().anyMatch(this::differs);
        if (!differs || !splitIsWhole() || coversSomeCategoriesOnly()) {
            return;
        }
        PlatformAmount at = differs(PlatformAmount.TOTAL) ? PlatformAmount.TOTAL : PlatformAmount.IN_SCOPE;
        SplitLine whole = new SplitLine(
                LineId.of("platform"),
                Optional.empty(),
                of(PlatformAmount.TOTAL),
                of(PlatformAmount.OWN_PAY),
                of(PlatformAmount.OVER_LIMIT),
                of(PlatformAmount.PRE_SELF_PAY),
                of(PlatformAmount.IN_SCOPE));
        bill = bill.withLines(List.of(whole));
        moved(at == PlatformAmount.TOTAL ? Cause.CHARGES : Cause.CATALOGUE, at);
    }

    private boolean splitIsWhole() {
        return reported.containsKey(PlatformAmount.TOTAL)
                && PlatformAmount.SPLIT.stream().allMatch(part -> reported.containsKey(part) && !of(part).isNegative())
                && of(PlatformAmount.TOTAL)
                        .equals(Money.sum(
                                PlatformAmount.SPLIT.stream().map(this::of).toList()));
    }

    /** Then the charges cannot stand as one line, and what they cause shows at the payers. */
    private boolean coversSomeCategoriesOnly() {
        return terms.stages().stream().anyMatch(stage -> stage.term("covers").isPresent());
    }

    private void deductible() {
        if (!differs(PlatformAmount.DEDUCTIBLE) || of(PlatformAmount.DEDUCTIBLE).isNegative()) {
            return;
        }
        Payer payer = terms.stages().stream()
                .map(StageTerms::payer)
                .filter(Payer.POOLED_FUND::equals)
                .findFirst()
                .orElse(
                        terms.stages().isEmpty()
                                ? Payer.POOLED_FUND
                                : terms.stages().get(0).payer());
        bill = bill.withDeductibles(Map.of(payer, of(PlatformAmount.DEDUCTIBLE)));
        moved(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE);
    }

    private void payers() {
        Map<PlatformAmount, Money> left = new EnumMap<>(reported);
        List<StageTerms> stages = terms.stages();
        for (int i = 0; i < stages.size(); i++) {
            Payer payer = stages.get(i).payer();
            PlatformAmount amount = convention.amountOf(payer);
            Money due = left.get(amount);
            if (due != null && !due.isNegative()) {
                Money part = isLast(amount, i) ? due : due.min(settlement.share(payer));
                left.put(amount, due.minus(part));
                force(i, payer, part);
            }
        }
        for (PlatformAmount amount : PlatformAmount.values()) {
            Money due = reported.getOrDefault(amount, Money.ZERO);
            boolean paid = PlatformAmount.FUNDS.contains(amount)
                    || amount == PlatformAmount.ACCOUNT
                    || amount == PlatformAmount.FAMILY_ACCOUNT
                    || amount == PlatformAmount.HOSPITAL;
            boolean inChain = terms.stages().stream().anyMatch(stage -> convention.amountOf(stage.payer()) == amount);
            if (paid && due.isPositive() && !inChain) {
                force(terms.stages().size(), UsualPayers.payerOf(amount), due);
            }
        }
    }

    /** Whether no later stage of the chain appears in the same amount. */
    private boolean isLast(PlatformAmount amount, int stage) {
        List<StageTerms> stages = terms.stages();
        return IntStream.range(stage + 1, stages.size())
                .noneMatch(i -> convention.amountOf(stages.get(i).payer()) == amount);
    }

    private void force(int index, Payer payer, Money amount) {
        List<StageTerms> stages = new ArrayList<>(terms.stages());
        boolean inChain = index < stages.size();
        Money before = settlement.share(payer);
        if (inChain && before.equals(amount)) {
            return;
        }
        if (inChain) {
            PayerShare computed = settlement.shares().get(index);
            stages.set(index, AsReported.inPlaceOf(stages.get(index), computed, amount));
        } else {
            stages.add(AsReported.added(payer, amount));
        }
        terms = new Terms(terms.chain(), terms.label(), terms.provenance(), stages, terms.packs());
        PlatformAmount at = convention.amountOf(payer);
        moved(cause(at, inChain, amount.minus(before)), at);
    }

    private static Cause cause(PlatformAmount at, boolean inChain, Money difference) {
        if (at == PlatformAmount.HOSPITAL) {
            return Cause.HOSPITAL_SHARE;
        }
        if (at == PlatformAmount.ACCOUNT || at == PlatformAmount.FAMILY_ACCOUNT) {
            return Cause.ACCOUNT;
        }
        if (!inChain) {
            return Cause.NOT_IN_CHAIN;
        }
        boolean oneFen = difference.equals(ONE_FEN) || difference.negated().equals(ONE_FEN);
        return oneFen ? Cause.ROUNDING : Cause.TERMS;
    }

    /** Settles again and books what moved to the cause. */
    private void moved(Cause cause, PlatformAmount at) {
        settlement = PayerChain.settle(bill, terms).orElseThrow();
        Map<PlatformAmount, Money> now = PlatformFigures.of(settlement, convention);
        now.forEach((amount, money) -> book(cause, at, amount, money.minus(figures.getOrDefault(amount, Money.ZERO))));
        figures = now;
    }

    private void book(Cause cause, PlatformAmount at, PlatformAmount amount, Money by) {
        if (!by.isZero()) {
            causes.computeIfAbsent(amount, a -> new ArrayList<>()).add(new Contribution(cause, at, by));
        }
    }

    /** What none of the platform's figures explains. */
    private void rest() {
        figures.forEach((amount, money) -> {
            Money other = reported.get(amount);
            if (other != null) {
                book(unexplained(amount), amount, amount, other.minus(money));
            }
        });
    }

    private Cause unexplained(PlatformAmount amount) {
        return switch (amount) {
            case TOTAL -> Cause.CHARGES;
            case OWN_PAY, OVER_LIMIT, PRE_SELF_PAY, IN_SCOPE -> Cause.CATALOGUE;
            case DEDUCTIBLE -> Cause.DEDUCTIBLE;
            case BALANCE -> Cause.ACCOUNT;
            default -> Cause.INCONSISTENT;
        };
    }

    private boolean differs(PlatformAmount amount) {
        Money other = reported.get(amount);
        return other != null && !Objects.equals(other, figures.get(amount));
    }

    private Money of(PlatformAmount amount) {
        return reported.getOrDefault(amount, Money.ZERO);
    }
}
