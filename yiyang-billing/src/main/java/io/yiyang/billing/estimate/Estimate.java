package io.yiyang.billing.estimate;

import io.yiyang.billing.carehome.CareHomeCharges;
import io.yiyang.billing.carehome.ImmutableCareHomeMonth;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.ImmutableYearLedger;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.YearLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several months would cost (费用测算): the same computation as a settlement, on assumed stays and charges. Months are
 * settled in order, each in the ledger that the month before left, so that limits of the year go on.
 *
 * <p>What cannot be settled, as a month that no policy reaches yet, is a problem of that month; the others stand.
 *
 * @param scenario what is assumed
 * @param months each month in order
 */
public record Estimate(Scenario scenario, List<EstimatedMonth> months) implements Serializable {
    public Estimate {
        months = List.copyOf(months);
    }

    /**
     * The estimate of so many months from the scenario's first on.
     *
     * @param count how many months, at least 1
     */
    public static Estimate of(Scenario scenario, int count, PolicyBook book, RuleRegistry rules) {
        Require.that(count >= 1, "count", "must be at least 1", count);
        YearMonth first = YearMonth.from(scenario.first().period().first());
        List<EstimatedMonth> months = new ArrayList<>();
        Optional<YearLedger> ledger = scenario.first().yearLedger();
        for (int i = 0; i < count; i++) {
            EstimatedMonth month = settle(scenario, first.plusMonths(i), ledger, book, rules);
            months.add(month);
            ledger = ledger.map(kept -> after(kept, month));
        }
        return new Estimate(scenario, months);
    }

    private static YearLedger after(YearLedger ledger, EstimatedMonth month) {
        return ((ImmutableYearLedger) ledger).withLedger(month.settlement().ledger());
    }

    private static EstimatedMonth settle(
            Scenario scenario, YearMonth month, Optional<YearLedger> ledger, PolicyBook book, RuleRegistry rules) {
        Optional<Outcome<CareHomeCharges>> charged = charged(scenario, month);
        Optional<CareHomeCharges> charges = charged.flatMap(Outcome::asOptional);
        ResidentMonth resident = inMonth(
                scenario.first(), month, charges.map(CareHomeCharges::lines).orElse(List.of()));
        ResidentMonth asked =
                ledger.map(kept -> resident.in(settledAtEnd(kept, month))).orElse(resident);
        return new EstimatedMonth(
                month,
                MonthSettlement.settle(asked, book, rules),
                charges,
                charged.map(Outcome::problems).orElse(List.of()));
    }

    private static YearLedger settledAtEnd(YearLedger ledger, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return ledger.settledOn().isBefore(last) ? ((ImmutableYearLedger) ledger).withSettledOn(last) : ledger;
    }

    /** What the care home charges for the month; nothing is charged without a contract. */
    private static Optional<Outcome<CareHomeCharges>> charged(Scenario scenario, YearMonth month) {
        return scenario.contract()
                .flatMap(contract -> scenario.residence()
                        .map(residence -> CareHomeCharges.of(
                                contract,
                                ((ImmutableCareHomeMonth) residence)
                                        .withMonth(month)
                                        .withUses(residence.uses().stream()
                                                .filter(use -> YearMonth.from(use.day())
                                                        .equals(month))
                                                .toList()))));
    }

    /** The first month's facts with the lines of that month. */
    private static ResidentMonth inMonth(ResidentMonth first, YearMonth month, List<ChargeLine> charged) {
        DateRange period = DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
        List<ChargeLine> lines = new ArrayList<>(charged);
        first.lines().stream()
                .filter(line -> period.contains(line.serviceDate()))
                .forEach(lines::add);
        Set<LineId> ids = lines.stream().map(ChargeLine::id).collect(Collectors.toSet());
        return ((ImmutableResidentMonth) first)
                .withPeriod(period)
                .withLines(lines)
                .withEncounters(first.encounters().stream()
                        .filter(encounter -> encounter.lines().stream().anyMatch(ids::contains))
                        .toList());
    }

    /** What the payer would pay in all months. */
    public Money share(Payer payer) {
        return Money.sum(months.stream().map(m -> m.settlement().share(payer)).toList());
    }

    /** What all months would cost, as far as they could be settled. */
    public Money total() {
        return Money.sum(months.stream().map(m -> m.settlement().total()).toList());
    }

    /** What each payer would pay in all months; payers that pay nothing are left out. */
    public SortedMap<Payer, Money> shares() {
        SortedMap<Payer, Money> shares = new TreeMap<>();
        months.forEach(month -> month.settlement()
                .bills()
                .forEach(bill -> bill.settlement()
                        .shares()
                        .forEach(share -> shares.merge(share.payer(), share.amount(), Money::plus))));
        shares.values().removeIf(Money::isZero);
        return shares;
    }

    /** Everything that is missing, month by month. */
    public List<Problem> problems() {
        return months.stream()
                .flatMap(month -> month.problems().stream())
                .distinct()
                .toList();
    }

    /** What each payer would pay more (or less, negative) than in the other estimate; equal amounts are left out. */
    public SortedMap<Payer, Money> moreThan(Estimate other) {
        SortedMap<Payer, Money> more = new TreeMap<>(shares());
        other.shares().forEach((payer, amount) -> more.merge(payer, amount.negated(), Money::plus));
        more.values().removeIf(Money::isZero);
        return more;
    }
}
