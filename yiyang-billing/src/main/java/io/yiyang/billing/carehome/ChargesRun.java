package io.yiyang.billing.carehome;

import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareSlice.Reason;
import io.yiyang.billing.carehome.DayPrices.DayPrice;
import io.yiyang.billing.carehome.HomeDays.Absence;
import io.yiyang.billing.carehome.HomeDays.HomeDay;
import io.yiyang.billing.carehome.HomeDays.Kind;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Computes the charges of one month; collects what stands in the way. */
final class ChargesRun {
    private final CareContract contract;
    private final CareHomeMonth month;
    private final HomeDays homeDays;
    private final DayPrices prices;
    private final List<ChargeLine> lines = new ArrayList<>();
    private final List<CareSlice> slices = new ArrayList<>();
    private final Set<Problem> notices = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** A residence in the month, with what is given back of it. */
    private record Part(Residence residence, List<HomeDay> days, List<Refund> refunds) {}

    /** Days for which the categories of the terms are given back. */
    private record Refund(Reason reason, AbsenceTerms terms, Set<LocalDate> days) {}

    /** What an item costs before anything is given back. */
    private record Cost(Money amount, Reason reason, Optional<PartMonth> rule) {}

    ChargesRun(CareContract contract, CareHomeMonth month) {
        this.contract = contract;
        this.month = month;
        this.homeDays = new HomeDays(contract, month);
        this.prices = new DayPrices(contract, month);
    }

    Outcome<CareHomeCharges> compute() {
        List<Part> parts = new ArrayList<>();
        for (Residence residence : homeDays.residences()) {
            List<HomeDay> days = homeDays.in(residence);
            if (!days.isEmpty()) {
                notAfterDeath(residence);
                aloneOnlyByTerms(days);
                parts.add(new Part(residence, days, refunds(days)));
            }
        }
        contract.items().stream()
                .filter(item -> !(item.charging() instanceof Charging.PerUse))
                .sorted(Comparator.comparing(ContractItem::code))
                .forEach(item -> parts.forEach(part -> charge(item, part)));
        month.uses().stream()
                .sorted(Comparator.comparing(ItemUse::day).thenComparing(ItemUse::line))
                .forEach(this::charge);
        problems.addAll(prices.problems());
        return problems.isEmpty()
                ? Outcome.of(new CareHomeCharges(month.month(), lines, slices, List.copyOf(notices)))
                : Outcome.refused(List.copyOf(problems));
    }

    private void notAfterDeath(Residence residence) {
        month.diedOn()
                .filter(died -> residence.last().map(died::isBefore).orElse(true))
                .ifPresent(died -> problems.add(Problem.of("YY-B-409", "身故之后仍有入住或床位保留", "the stay goes on after death")
                        .with("diedOn", died)
                        .with(
                                "lastDay",
                                residence.last().map(LocalDate::toString).orElse(".."))
                        .remedy("在身故时结束入住、请假与床位保留", "end stay, leave and bed hold at the death")));
    }

    private void aloneOnlyByTerms(List<HomeDay> days) {
        if (contract.privateRoom().isEmpty()) {
            days.stream()
                    .map(HomeDay::day)
                    .filter(prices::isAlone)
                    .findFirst()
                    .ifPresent(day -> problems.add(Problem.of(
                                    "YY-B-404", "协议未约定包房收费", "the contract does not say what a room of one's own costs")
                            .with("firstDay", day)
                            .remedy("补充包房条款", "add the terms of a private room")));
        }
    }

    // What is given back

    private List<Refund> refunds(List<HomeDay> days) {
        List<Refund> refunds = new ArrayList<>();
        refund(days, Kind.LEAVE, Reason.LEAVE_REFUND, contract.leave().map(LeaveTerms::refund))
                .ifPresent(refunds::add);
        refund(days, Kind.HELD, Reason.HOSPITAL_REFUND, contract.hospital()).ifPresent(refunds::add);
        return refunds;
    }

    private Optional<Refund> refund(List<HomeDay> days, Kind kind, Reason reason, Optional<AbsenceTerms> terms) {
        List<Absence> absences = homeDays.absences(days, kind);
        if (terms.isEmpty()) {
            absences.forEach(absence -> problems.add(Problem.of(
                            "YY-B-403",
                            "协议未约定离院期间的收费",
                            "the contract does not say what is charged while the resident is away")
                    .with("absence", kind)
                    .with("firstDay", absence.days().get(0))
                    .remedy("补充请假、住院期间的收费与退费条款", "add the terms of leave or hospital stays")));
            return Optional.empty();
        }
        Set<LocalDate> refunded = new HashSet<>();
        for (Absence absence : absences) {
            if (absence.length() >= terms.get().minimumDays()) {
                refunded.addAll(absence.days()
                        .subList(0, inUnits(absence.days().size(), terms.get().unit())));
            } else if (homeDays.isOpen(absence)) {
                notices.add(Problem.of(
                                "YY-B-410", "离院尚未结束且未满约定天数，本月暂不退费", "the absence still runs and is not yet long enough")
                        .with("absence", kind)
                        .with("days", absence.length())
                        .with("minimumDays", terms.get().minimumDays())
                        .remedy("返院后重新计算本月费用", "compute the month again when the resident is back"));
            }
        }
        return Optional.of(new Refund(reason, terms.get(), refunded));
    }

    private static int inUnits(int days, RefundUnit unit) {
        return unit instanceof RefundUnit.HalfMonth half ? Math.toIntExact(days - days % half.days()) : days;
    }

    // What an item costs

    private void charge(ContractItem item, Part part) {
        boolean isHold = item.category().equals(ChargeCategory.CARE_BED_HOLD);
        List<HomeDay> days = part.days().stream()
                .filter(day -> !isHold || day.kind() == Kind.HELD)
                .toList();
        List<DayPrice> priced = days.stream()
                .flatMap(day -> prices.of(item, day.day()).stream())
                .toList();
        if (days.isEmpty() || priced.size() < days.size()) {
            return;
        }
        Optional<Cost> cost = item.charging() instanceof Charging.PerMonth monthly
                ? monthly(item, monthly, part.residence(), priced)
                : Optional.of(new Cost(sum(priced), isHold ? Reason.BED_HOLD : Reason.PER_DAY, Optional.empty()));
        cost.ifPresent(c -> {
            slices.addAll(slices(item, priced, c));
            Money left = c.amount();
            Set<LocalDate> refunded = new HashSet<>();
            for (Refund refund : part.refunds()) {
                List<DayPrice> given = refund.terms().refunded().contains(item.category())
                        ? priced.stream()
                                .filter(price -> refund.days().contains(price.day()))
                                .toList()
                        : List.of();
                Money amount =
                        refund(item, refund.terms().unit(), given, priced).min(left);
                given.forEach(price -> refunded.add(price.day()));
                slices.addAll(slices(item, given, new Cost(amount.negated(), refund.reason(), Optional.empty())));
                left = left.minus(amount);
            }
            line(item, days, priced, refunded, left);
        });
    }

    private Optional<Cost> monthly(
            ContractItem item, Charging.PerMonth monthly, Residence residence, List<DayPrice> priced) {
        long monthDays = month.month().lengthOfMonth();
        long days = priced.size();
        Money sum = sum(priced);
        if (days == monthDays) {
            return Optional.of(
                    new Cost(sum.times(1, monthDays, monthly.rounding()), Reason.WHOLE_MONTH, Optional.empty()));
        }
        PartMonth rule = rule(monthly, residence);
        Optional<Money> amount;
        if (rule instanceof PartMonth.ByDays by) {
            long counted = Math.max(0, by.monthDays() - (monthDays - days));
            amount = Optional.of(
                    by.basis() == PartMonth.Basis.CHARGED
                            ? sum.times(1, Math.max(by.monthDays(), days), monthly.rounding())
                            : sum.times(counted, Math.multiplyExact(days, by.monthDays()), monthly.rounding()));
        } else if (rule instanceof PartMonth.ByCalendarDays) {
            amount = Optional.of(sum.times(1, monthDays, monthly.rounding()));
        } else {
            amount = onePrice(item, priced)
                    .flatMap(price -> rule instanceof PartMonth.HalfMonth half
                            ? half(item, half, price, days, monthly)
                            : Optional.of(price));
        }
        return amount.map(a -> new Cost(a, Reason.PART_MONTH, Optional.of(rule)));
    }

    private PartMonth rule(Charging.PerMonth monthly, Residence residence) {
        boolean ends = residence
                .last()
                .filter(last -> !last.isAfter(month.month().atEndOfMonth()))
                .isPresent();
        if (!ends) {
            return monthly.admission();
        }
        return homeDays.diedIn(residence) ? monthly.death() : monthly.discharge();
    }

    private Optional<Money> half(
            ContractItem item, PartMonth.HalfMonth half, Money price, long days, Charging.PerMonth monthly) {
        if (days <= half.halfUpTo()) {
            return Optional.of(price.times(1, PartMonth.HalfMonth.HALVES, monthly.rounding()));
        }
        if (days >= half.wholeFrom()) {
            return Optional.of(price);
        }
        problems.add(Problem.of(
                        "YY-B-405",
                        "协议未约定该天数按半月还是整月计",
                        "the contract does not say whether half a month or a whole one is due")
                .with("item", item.code())
                .with("days", days)
                .with("halfUpTo", half.halfUpTo())
                .with("wholeFrom", half.wholeFrom())
                .remedy("由双方约定该天数如何计费", "let the parties agree on this number of days"));
        return Optional.empty();
    }

    /** The price of all the days, where a half or a whole month of it is asked for. */
    private Optional<Money> onePrice(ContractItem item, List<DayPrice> priced) {
        List<Money> different = priced.stream().map(DayPrice::amount).distinct().toList();
        if (different.size() > 1) {
            problems.add(Problem.of(
                            "YY-B-406",
                            "月内价格有变化，协议未约定半月、整月按哪一价格计",
                            "the price changed in a month that counts by halves or as a whole")
                    .with("item", item.code())
                    .with("prices", different)
                    .remedy("由双方约定按哪一价格计费", "let the parties agree on the price"));
            return Optional.empty();
        }
        return Optional.of(different.get(0));
    }

    private Money refund(ContractItem item, RefundUnit unit, List<DayPrice> given, List<DayPrice> priced) {
        if (given.isEmpty()) {
            return Money.ZERO;
        }
        if (unit instanceof RefundUnit.HalfMonth && onePrice(item, priced).isEmpty()) {
            return Money.ZERO;
        }
        if (item.charging() instanceof Charging.PerMonth monthly) {
            return sum(given).times(1, monthDays(unit), monthly.rounding());
        }
        return sum(given);
    }

    private long monthDays(RefundUnit unit) {
        if (unit instanceof RefundUnit.Day day) {
            return day.monthDays();
        }
        return unit instanceof RefundUnit.HalfMonth half
                ? Math.multiplyExact(PartMonth.HalfMonth.HALVES, half.days())
                : month.month().lengthOfMonth();
    }

    private static Money sum(List<DayPrice> priced) {
        return Money.sum(amounts(priced));
    }

    private static List<Money> amounts(List<DayPrice> priced) {
        return priced.stream().map(DayPrice::amount).toList();
    }

    // Slices and lines

    /** The amount over the longest runs of days with one price. */
    private List<CareSlice> slices(ContractItem item, List<DayPrice> priced, Cost cost) {
        List<List<DayPrice>> runs = new ArrayList<>();
        for (DayPrice price : priced) {
            List<DayPrice> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean goesOn = !run.isEmpty()
                    && run.get(run.size() - 1).isLike(price)
                    && run.get(run.size() - 1).day().plusDays(1).equals(price.day());
            if (!goesOn) {
                run = new ArrayList<>();
                runs.add(run);
            }
            run.add(price);
        }
        List<Money> amounts = Apportionment.byWeights(
                cost.amount(), runs.stream().map(ChargesRun::sum).toList());
        List<CareSlice> result = new ArrayList<>();
        for (List<DayPrice> run : runs) {
            DayPrice first = run.get(0);
            LocalDate last = run.get(run.size() - 1).day();
            result.add(new CareSlice(
                    item.code(),
                    item.category(),
                    DateRange.closed(first.day(), last),
                    first.amount(),
                    first.row().grades(),
                    first.row().rooms(),
                    cost.reason(),
                    cost.rule(),
                    amounts.get(result.size())));
        }
        return result;
    }

    /** What is left of the cost over the days that were not given back, each by its price. */
    private void line(
            ContractItem item, List<HomeDay> days, List<DayPrice> priced, Set<LocalDate> refunded, Money left) {
        List<Money> weights = new ArrayList<>();
        for (DayPrice price : priced) {
            weights.add(refunded.contains(price.day()) ? Money.ZERO : price.amount());
        }
        boolean nothingElse = Money.sum(weights).isZero();
        List<Money> amounts = Apportionment.byWeights(left, nothingElse ? amounts(priced) : weights);
        for (int i = 0; i < days.size(); i++) {
            HomeDay day = days.get(i);
            Money amount = amounts.get(i);
            if (amount.isPositive()) {
                lines.add(line(
                        LineId.of(item.code() + "-" + day.day()),
                        day.day(),
                        item,
                        day.kind() == Kind.HELD && item.category().equals(ChargeCategory.CARE_BED)
                                ? ChargeCategory.CARE_BED_HOLD
                                : item.category(),
                        Quantity.ONE,
                        amount,
                        amount));
            }
        }
    }

    private void charge(ItemUse use) {
        Optional<ContractItem> item = contract.items().stream()
                .filter(i -> i.code().equals(use.item()) && i.charging() instanceof Charging.PerUse)
                .findFirst();
        if (item.isEmpty()) {
            problems.add(Problem.of("YY-B-407", "协议中没有该按次项目", "the contract has no such item charged by use")
                    .with("line", use.line())
                    .with("item", use.item()));
        } else if (!use.day().isBefore(month.month().atDay(1))
                && !use.day().isAfter(month.month().atEndOfMonth())) {
            charge(use, item.get());
        }
    }

    private void charge(ItemUse use, ContractItem item) {
        if (homeDays.on(use.day()).isEmpty()) {
            problems.add(Problem.of("YY-B-408", "当日不属于本机构，不得收取按次费用", "a use on a day that the home does not have")
                    .with("line", use.line())
                    .with("day", use.day()));
        }
        prices.of(item, use.day()).ifPresent(price -> {
            Money amount = UnitPrice.parseYuan(price.amount().toString())
                    .times(use.quantity(), ((Charging.PerUse) item.charging()).rounding());
            lines.add(line(use.line(), use.day(), item, item.category(), use.quantity(), price.amount(), amount));
            slices.addAll(slices(item, List.of(price), new Cost(amount, Reason.PER_USE, Optional.empty())));
        });
    }

    private ChargeLine line(
            LineId id,
            LocalDate day,
            ContractItem item,
            ChargeCategory category,
            Quantity quantity,
            Money price,
            Money amount) {
        return ChargeLine.builder()
                .id(id)
                .serviceDate(day)
                .itemName(item.name())
                .quantity(quantity)
                .unitPrice(UnitPrice.parseYuan(price.toString()))
                .amount(amount)
                .biller(contract.home())
                .category(category)
                .build();
    }
}
