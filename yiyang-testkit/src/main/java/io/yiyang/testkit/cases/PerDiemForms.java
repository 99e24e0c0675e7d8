package io.yiyang.testkit.cases;

import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.payer.CareMonthRule;
import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** LTCI that pays fixed amounts for days or visits, or up to a fixed amount. */
final class PerDiemForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    /** No bill is at hand, so none limits the payment. */
    private static final Money NO_LIMIT = Money.ofFen(Long.MAX_VALUE);

    private static final Map<String, Boolean> HOSPITAL_SUSPENDS =
            Map.of("SUSPEND", true, "PAY_FOR_CARE_ACTUALLY_GIVEN", false);
    /** A year of 360 days, as published by homes whose month has 30. */
    private static final ServiceDays YEAR_360 = new ServiceDays(360, 0, 0);

    private static final String PART_MONTH_BY_DAYS = "DAILY_CAP_TIMES_DAYS_IF_PART_MONTH";
    /** Which expected figure belongs to which payee; of any other, the one of the payee's own word. */
    private static final Map<String, String> PAYEES = Map.of("INDIVIDUAL_CARER", "individual");

    private PerDiemForms() {}

    /** A rate for all or by one word of the input, and how days are counted. */
    private record FixedRule(
            Optional<Money> perDay,
            Map<String, Money> byLevel,
            Map<String, Money> byInstitution,
            Map<String, Money> byMode,
            Optional<Boolean> suspends,
            DayCount dayCount) {
        Money rate(Optional<String> level, Optional<String> institution, Optional<String> mode) {
            List<Money> rates = new ArrayList<>(perDay.stream().toList());
            if (!byLevel.isEmpty()) {
                rates.add(LtciCases.figure(byLevel, "input/level", level));
            }
            if (!byInstitution.isEmpty()) {
                rates.add(LtciCases.figure(byInstitution, "input/institution", institution));
            }
            if (!byMode.isEmpty()) {
                rates.add(LtciCases.figure(byMode, "input/mode", mode));
            }
            if (rates.size() != 1) {
                throw UnsupportedCase.because("rule", rates, "应有且仅有一个日标准", "there must be exactly one rate");
            }
            return rates.get(0);
        }
    }

    private static FixedRule fixedRule(ObjectReader r) {
        return new FixedRule(
                r.optionalMoney("fundPerDay"),
                LtciCases.table(r, "byLevel"),
                LtciCases.table(r, "byInstitution"),
                LtciCases.table(r, "byMode"),
                hospitalSuspends(r),
                // The dates of a claim are printed as first and last day unless the rule says otherwise.
                r.has("dayCount") ? DayCountForm.named(r, "dayCount") : DayCount.BOTH_ENDS);
    }

    private static InpatientRule inpatient(boolean suspends) {
        return suspends ? InpatientRule.SUSPEND : InpatientRule.PAY_FOR_CARE_GIVEN;
    }

    private static Optional<Boolean> hospitalSuspends(ObjectReader r) {
        Optional<String> word = r.optionalText("inpatient");
        if (word.filter(w -> !HOSPITAL_SUSPENDS.containsKey(w)).isPresent()) {
            r.refuse("inpatient", "one of " + HOSPITAL_SUSPENDS.keySet());
        }
        return word.map(w -> HOSPITAL_SUSPENDS.getOrDefault(w, true));
    }

    /** The days of an input: counted, between dates, or in a month with hospital days. */
    private static ServiceDays days(ObjectReader i, DayCount dayCount, Optional<Boolean> suspends) {
        long all = 0;
        if (i.has("from")) {
            var from = i.date("from");
            var to = i.date("to");
            all = to.isBefore(from) ? 0 : dayCount.days(from, to);
        } else {
            all = i.integer(i.has("calendarDays") ? "calendarDays" : "days");
        }
        long inHospital = i.optionalInteger("inpatientDays").orElse(0L);
        if (inHospital != 0 && suspends.isEmpty()) {
            i.refuse("inpatientDays", "no hospital days, since the rule does not say what they do");
        }
        boolean paid = suspends.filter(suspended -> !suspended).isPresent();
        boolean asked = (paid && inHospital != 0) || i.has("careGivenOnInpatientDays");
        boolean given = asked && i.flag("careGivenOnInpatientDays");
        return serviceDays(i, Math.subtractExact(all, inHospital), inHospital, given ? inHospital : 0);
    }

    private static ServiceDays serviceDays(ObjectReader i, long inCare, long inHospital, long given) {
        if (inCare < 0 || inHospital < 0) {
            i.refuse(
                    i.has("days") ? "days" : "inpatientDays",
                    "days that are not negative, hospital days within the month");
            return ServiceDays.NONE;
        }
        return new ServiceDays(inCare, inHospital, given);
    }

    private record FixedInput(
            ServiceDays days,
            Optional<String> level,
            Optional<String> institution,
            Optional<String> mode,
            Optional<Money> charge) {}

    static CaseCheck fixed(ObjectReader root) {
        FixedRule rule = LtciCases.rule(root, PerDiemForms::fixedRule);
        FixedInput input = LtciCases.input(
                root,
                i -> new FixedInput(
                        days(i, rule.dayCount(), rule.suspends()),
                        i.optionalText("level"),
                        i.optionalText("institution"),
                        i.optionalText("mode"),
                        i.optionalMoney("monthlyCharge")));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .amounts(e, List.of("fund", "self", "fundYear360"))
                        .counts(e, List.of("days", "payableDays")));
        return () -> {
            boolean suspends = rule.suspends().orElse(true);
            Money rate = rule.rate(input.level(), input.institution(), input.mode());
            StageOf stage = StageOf.perDiem(LTCI, rate, suspends);
            Comparison comparison = expected.compare()
                    .got("days", input.days().inCare())
                    .got("payableDays", input.days().payable(inpatient(suspends)))
                    .got("fundYear360", unlimited(stage, YEAR_360));
            if (input.charge().isEmpty()) {
                return List.of(comparison.got("fund", unlimited(stage, input.days())));
            }
            Settlement settlement = CasePolicy.of(stage)
                    .settle(CasePolicy.bill(input.charge().get()).withDays(input.days()));
            return List.of(comparison.got("fund", settlement.share(LTCI)).got("self", settlement.share(Payer.PERSON)));
        };
    }

    /** A fixed amount for so many days. */
    static Money forDays(Money perDay, long days) {
        return unlimited(StageOf.perDiem(LTCI, perDay, true), new ServiceDays(days, 0, 0));
    }

    /** What the rule pays if the bill is large enough. */
    private static Money unlimited(StageOf stage, ServiceDays days) {
        StageTerms terms = CasePolicy.of(stage).onlyStage();
        Position position = Position.builder()
                .eligible(NO_LIMIT)
                .inScopeLeft(NO_LIMIT)
                .totalLeft(NO_LIMIT)
                .days(days)
                .build();
        return terms.rule().pay(terms, position, Trail.silent()).share();
    }

    /** One fund, two payees; the payee is not a payer, so each amount is the fund's to that payee. */
    static CaseCheck fixedByPayee(ObjectReader root) {
        Map<String, Money> perDay = new LinkedHashMap<>();
        LtciCases.rule(
                root,
                r -> r.list("payees", p -> {
                    String payee = p.text("payee");
                    if (perDay.put(PAYEES.getOrDefault(payee, payee.toLowerCase(Locale.ROOT)), p.money("perDay"))
                            != null) {
                        p.refuse("payee", "each payee once");
                    }
                    return payee;
                }));
        ServiceDays days = LtciCases.input(root, i -> days(i, DayCount.BOTH_ENDS, Optional.empty()));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e).amounts(e, List.copyOf(perDay.keySet())).amounts(e, List.of("fund")));
        return () -> {
            Comparison comparison = expected.compare();
            List<Money> all = new ArrayList<>();
            perDay.forEach((payee, amount) -> {
                Money share = unlimited(StageOf.perDiem(LTCI, amount, true), days);
                all.add(share);
                comparison.got(payee, share);
            });
            return List.of(comparison.got("fund", Money.sum(all)));
        };
    }

    private record CapRule(Optional<Money> forAll, Map<String, Money> byLevel, Optional<Boolean> suspends) {
        static CapRule read(ObjectReader r) {
            boolean table = r.form("capPerDay") == ObjectReader.Form.OTHER;
            return new CapRule(
                    table ? Optional.empty() : Optional.of(r.money("capPerDay")),
                    table ? LtciCases.table(r, "capPerDay") : Map.of(),
                    hospitalSuspends(r));
        }

        Money of(Optional<String> level) {
            return forAll.orElseGet(() -> LtciCases.figure(byLevel, "input/level", level));
        }
    }

    private record CapInput(ServiceDays days, Optional<String> level, Money costPerDay) {}

    /** The fund pays each day's cost up to a limit; days of equal cost. */
    static CaseCheck cap(ObjectReader root) {
        CapRule rule = LtciCases.rule(root, CapRule::read);
        CapInput input = LtciCases.input(
                root,
                i -> new CapInput(
                        days(i, DayCount.BOTH_ENDS, rule.suspends()), i.optionalText("level"), i.money("costPerDay")));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e).amounts(e, List.of("fund", "self")).counts(e, List.of("payableDays")));
        return () -> {
            long payable = input.days().payable(inpatient(rule.suspends().orElse(true)));
            Settlement day = CasePolicy.of(StageOf.fixed(LTCI, rule.of(input.level())))
                    .settle(CasePolicy.bill(input.costPerDay()));
            Comparison comparison = expected.compare()
                    .got("payableDays", payable)
                    .got("fund", day.share(LTCI).times(payable));
            // What the person owes for hospital days is not said.
            if (input.days().inHospital() == 0) {
                comparison.got("self", day.share(Payer.PERSON).times(payable));
            }
            return List.of(comparison);
        };
    }

    /** Without a limit for the day the month is a full one, however many days it has. */
    private record MonthlyCap(Money perMonth, Money perDay) {
        static MonthlyCap read(ObjectReader r) {
            Money perMonth = r.money("capPerMonth");
            return new MonthlyCap(perMonth, r.optionalMoney("capPerDay").orElse(perMonth));
        }

        StageOf stage(LimitBasis basis) {
            return StageOf.of(LTCI, CareMonthRule.RULE)
                    .amount("perMonth", perMonth)
                    .amount("perDay", perDay)
                    .word("partMonth", "PER_DAY")
                    .ratio(Rate.ONE)
                    .word("basis", basis.name())
                    .word("inpatientDays", InpatientRule.SUSPEND.name())
                    .word("rounding", RoundingMode.HALF_UP.name());
        }

        Settlement settle(Bill bill) {
            return CasePolicy.of(stage(LimitBasis.FUND)).settle(bill);
        }
    }

    private record MonthlyCost(long days, boolean fullMonth, Money cost) {}

    /** The fund pays the cost up to a limit: that of the month, or in a part month so much for each day. */
    static CaseCheck monthlyCap(ObjectReader root) {
        return LtciCases.ruleHas(root, "change") ? levelChange(root) : sameLevel(root);
    }

    private static CaseCheck sameLevel(ObjectReader root) {
        boolean byDays = LtciCases.ruleHas(root, "capPerDay");
        MonthlyCap rule = LtciCases.rule(root, r -> {
            if (byDays && !r.text("proration").equals(PART_MONTH_BY_DAYS)) {
                r.refuse("proration", PART_MONTH_BY_DAYS);
            }
            return MonthlyCap.read(r);
        });
        MonthlyCost input = LtciCases.input(root, i -> {
            boolean full = (!byDays && !i.has("fullMonth")) || i.flag("fullMonth");
            if (!full && !byDays) {
                i.refuse("fullMonth", "true, since the rule has no limit for the days of a part month");
            }
            long days = full ? i.optionalInteger("days").orElse(1L) : i.integer("days");
            return new MonthlyCost(days, full, i.money("cost"));
        });
        Expected expected = LtciCases.expected(root, "fund", "self");
        return () -> {
            // How long the month is does not matter, as the case says whether it is a full one.
            long ofMonth = input.fullMonth() ? input.days() : Math.addExact(input.days(), 1);
            Settlement settlement =
                    rule.settle(bill(input.cost(), new ServiceDays(input.days(), 0, 0).ofMonth(ofMonth)));
            return List.of(CasePolicy.compareFundAndSelf(expected, settlement, LTCI));
        };
    }

    /** A bill of one line of care. */
    private static Bill bill(Money cost, ServiceDays days) {
        LineId id = LineId.of("bill");
        return CasePolicy.bill(cost)
                .withDays(days)
                .withServices(
                        Map.of(id, new ServiceRecord(LocalDate.EPOCH, Optional.empty(), Quantity.ONE, DayPlace.CARE)));
    }

    private record LevelChange(YearMonth month, String from, String to, LocalDate concluded, Money costPerDay) {}

    /** A level that changes within the month: each part is a part month of its own. */
    private static CaseCheck levelChange(ObjectReader root) {
        Map<String, MonthlyCap> rule = LtciCases.rule(root, r -> {
            if (!r.text("change").equals(EffectiveDateRule.Timing.NEXT_DAY.name())) {
                r.refuse("change", "NEXT_DAY");
            }
            Map<String, MonthlyCap> levels = new LinkedHashMap<>();
            levels.putAll(LtciCases.tables(r, MonthlyCap::read));
            return levels;
        });
        LevelChange input = LtciCases.input(
                root,
                i -> new LevelChange(
                        i.scalar("month", "a month, such as \"2026-04\"", YearMonth.of(1970, 1), YearMonth::parse),
                        i.text("from"),
                        i.text("to"),
                        i.date("conclusionDate"),
                        i.money("costPerDay")));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .counts(
                                e,
                                rule.keySet().stream().map(PerDiemForms::daysOf).toList())
                        .amounts(e, List.of("fundLimit", "fund", "self")));
        return () -> {
            LocalDate change =
                    EffectiveDateRule.of(EffectiveDateRule.Timing.NEXT_DAY).effective(input.concluded());
            long ofMonth = input.month().lengthOfMonth();
            // A change before or after the month leaves all of it to one level.
            long before = Math.min(
                    ofMonth, Math.max(0, ChronoUnit.DAYS.between(input.month().atDay(1), change)));
            List<Money> limits = new ArrayList<>();
            List<Money> fund = new ArrayList<>();
            List<Money> self = new ArrayList<>();
            Map<String, Long> parts = new LinkedHashMap<>();
            parts.put(input.from(), before);
            parts.merge(input.to(), ofMonth - before, Math::addExact);
            parts.forEach((level, days) -> {
                MonthlyCap cap = LtciCases.figure(rule, "input/to", Optional.of(level));
                ServiceDays served = new ServiceDays(days, 0, 0).ofMonth(ofMonth);
                Settlement settlement = cap.settle(bill(input.costPerDay().times(days), served));
                limits.add(unlimited(cap.stage(LimitBasis.STANDARD), served));
                fund.add(settlement.share(LTCI));
                self.add(settlement.share(Payer.PERSON));
            });
            Money limit = Money.sum(limits);
            Settlement whole = CasePolicy.of(StageOf.fixed(LTCI, limit))
                    .settle(CasePolicy.bill(input.costPerDay().times(ofMonth)));
            // Whether a part leaves its unused limit to the other is open.
            return LtciCases.readings(List.of(
                    changed(expected, parts, limit, Money.sum(fund), Money.sum(self)),
                    changed(expected, parts, limit, whole.share(LTCI), whole.share(Payer.PERSON))));
        };
    }

    private static List<Comparison> changed(
            Expected expected, Map<String, Long> parts, Money limit, Money fund, Money self) {
        Comparison comparison =
                expected.compare().got("fundLimit", limit).got("fund", fund).got("self", self);
        parts.forEach((level, days) -> comparison.got(daysOf(level), days));
        return List.of(comparison);
    }

    private static String daysOf(String level) {
        return level.toLowerCase(Locale.ROOT) + "Days";
    }

    /** Standards by place and level, each for the same days. */
    static CaseCheck standards(ObjectReader root) {
        List<String> places = List.of("institution", "community");
        Map<String, Map<String, Money>> rule = LtciCases.rule(root, r -> {
            Map<String, Map<String, Money>> tables = new LinkedHashMap<>();
            places.forEach(place -> tables.put(place, LtciCases.table(r, place)));
            return tables;
        });
        ServiceDays days = LtciCases.input(root, i -> days(i, DayCount.BOTH_ENDS, Optional.empty()));
        Map<String, Expected> expected = root.requiredObject("expected", e -> {
            Map<String, Expected> byPlace = new LinkedHashMap<>();
            places.forEach(
                    place -> e.object(place + "Standard", o -> Expected.at(o).allAmounts(o))
                            .ifPresent(figures -> byPlace.put(place, figures)));
            return byPlace;
        });
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            expected.forEach((place, figures) -> {
                Comparison comparison = figures.compare();
                rule.getOrDefault(place, Map.of())
                        .forEach((level, perDay) ->
                                comparison.got(level, unlimited(StageOf.perDiem(LTCI, perDay, true), days)));
                comparisons.add(comparison);
            });
            return comparisons;
        };
    }

    private record Packages(
            Map<String, Map<String, Money>> special, Map<String, Money> institutional, Money supplement) {}

    private record PackageInput(
            String mode, Optional<String> hospital, Optional<String> level, ServiceDays days, boolean chronic) {}

    /** A package for each bed-day by kind of hospital and level, a supplement for those with a chronic disease besides. */
    static CaseCheck packages(ObjectReader root) {
        Packages rule = LtciCases.rule(root, r -> {
            // Visits and life care of this city are paid by the month and not asked for by bed-days.
            Described.skip(r, List.of("visitMonthlyCap", "lifeCarePackageMonth"));
            return new Packages(
                    r.optionalObjects("special", AllowanceForms::amounts),
                    LtciCases.table(r, "institutional"),
                    r.optionalMoney("chronicSupplement").orElse(Money.ZERO));
        });
        PackageInput input = LtciCases.input(
                root,
                i -> new PackageInput(
                        i.text("mode"),
                        i.optionalText("hospital"),
                        i.optionalText("level"),
                        days(i, DayCount.BOTH_ENDS, Optional.empty()),
                        i.has("chronicMerged") && i.flag("chronicMerged")));
        Expected expected = LtciCases.expected(root, "package");
        return () -> {
            Map<String, Money> table = switch (input.mode()) {
                case "SPECIAL" -> LtciCases.figure(rule.special(), "input/hospital", input.hospital());
                case "INSTITUTIONAL" -> rule.institutional();
                default -> throw UnsupportedCase.because("input/mode", input.mode(), "不按床日付费", "not paid by bed-days");
            };
            Money perDay = LtciCases.figure(table, "input/level", input.level());
            Money supplement = input.chronic() ? rule.supplement() : Money.ZERO;
            return List.of(expected.compare()
                    .got(
                            "package",
                            Money.sum(List.of(
                                    unlimited(StageOf.perDiem(LTCI, perDay, true), input.days()),
                                    unlimited(StageOf.perDiem(LTCI, supplement, true), input.days())))));
        };
    }

    private record VisitRule(Money fundPerVisit, Map<String, Long> quotas) {
        /** The quota of the level, or of an unknown level the smallest. */
        boolean exceeded(VisitInput input) {
            return input.level().filter(quotas::containsKey).isPresent()
                    ? input.visits() > LtciCases.figure(quotas, "input/level", input.level())
                    : quotas.values().stream().anyMatch(quota -> input.visits() > quota);
        }
    }

    private record VisitInput(long visits, Money price, Optional<String> level) {}

    /** The fund pays a fixed amount of each visit; more visits than the quota of a week need the dates. */
    static CaseCheck visits(ObjectReader root) {
        VisitRule rule = LtciCases.rule(
                root,
                r -> new VisitRule(
                        r.money("fundPerVisit"),
                        r.object("maxVisitsPerWeek", q -> {
                                    Map<String, Long> quotas = new LinkedHashMap<>();
                                    q.keys().forEach(level -> quotas.put(level, q.integer(level)));
                                    return quotas;
                                })
                                .orElseGet(Map::of)));
        VisitInput input = LtciCases.input(
                root, i -> new VisitInput(i.integer("visits"), i.money("pricePerVisit"), i.optionalText("level")));
        Expected expected = LtciCases.expected(root, "fund", "self");
        return () -> {
            if (input.visits() < 0 || rule.exceeded(input)) {
                throw UnsupportedCase.because(
                        "input/visits", input.visits(), "超过每周次数时须有日期", "beyond a quota the dates would be needed");
            }
            Settlement visit =
                    CasePolicy.of(StageOf.fixed(LTCI, rule.fundPerVisit())).settle(CasePolicy.bill(input.price()));
            return List.of(expected.compare()
                    .got("fund", visit.share(LTCI).times(input.visits()))
                    .got("self", visit.share(Payer.PERSON).times(input.visits())));
        };
    }
}
