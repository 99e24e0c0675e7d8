package io.yiyang.testkit.cases;

import io.yiyang.billing.hospital.CasePackage;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.CrossYearRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Probes of other settings: home sickbed, care beside a hospital stay, several payers of equal amount, case package. */
final class SettingProbes {
    private SettingProbes() {}

    private static void expect(ObjectReader o, String key, String text) {
        if (!o.text(key).equals(text)) {
            o.refuse(key, text);
        }
    }

    // Home sickbed

    private record Sickbed(long days, Money inScope, Expected expected) {}

    static CaseCheck homeSickbed(ObjectReader root) {
        StageOf stage = root.requiredObject("rule", r -> {
            expect(r, "over_cap", "not paid");
            return RuleProbes.pool()
                    .amount("deductible", r.money("annual_deductible"))
                    .word("deductibleBy", "YEAR")
                    .amount("baseDayCap", r.money("daily_cap_in_scope"))
                    .count("stayMaxDays", r.integer("period_max_days"))
                    .count("yearMaxDays", r.integer("year_max_days"))
                    .ratio(Rate.ONE);
        });
        List<Sickbed> cases = root.list(
                "cases",
                c -> new Sickbed(
                        c.integer("days"),
                        c.money("in_scope"),
                        Expected.at(c).amounts(c, List.of("expected_in_scope_counted"))));
        return () -> cases.stream()
                .map(c -> {
                    Settlement settlement = CasePolicy.of(stage)
                            .settle(CasePolicy.bill(c.inScope())
                                    .withStay(StayInYear.of(1, c.days()))
                                    .withYear(YearToDate.newYear(Set.of(Payer.POOLED_FUND))));
                    return c.expected()
                            .compare()
                            .got(
                                    "expected_in_scope_counted",
                                    settlement.shares().get(0).counted());
                })
                .toList();
    }

    // Payers of equal amount

    private record Payers(Map<Payer, Money> amounts, Expected expected) {}

    static CaseCheck sumOfPayers(ObjectReader root) {
        root.requiredObject("rule", r -> {
            expect(r, "sum", "over payers, never over distinct values");
            return r;
        });
        List<Payers> cases = root.list("cases", c -> {
            Map<Payer, Money> amounts = new LinkedHashMap<>();
            RuleProbes.amounts(c, "payers").forEach((name, money) -> amounts.put(MedicalCases.payer(name), money));
            return new Payers(amounts, Expected.at(c).amounts(c, List.of("expected_sum", "wrong_sum_of_distinct")));
        });
        return () -> cases.stream()
                .map(c -> {
                    List<StageOf> chain = new ArrayList<>();
                    c.amounts().forEach((payer, amount) -> chain.add(StageOf.fixed(payer, amount)));
                    List<Money> paid =
                            CasePolicy.of(chain)
                                    .settle(CasePolicy.bill(
                                            Money.sum(c.amounts().values())))
                                    .shares()
                                    .stream()
                                    .map(PayerShare::amount)
                                    .toList();
                    return c.expected()
                            .compare()
                            .got("expected_sum", Money.sum(paid))
                            .got(
                                    "wrong_sum_of_distinct",
                                    Money.sum(paid.stream().distinct().toList()));
                })
                .toList();
    }

    // Care beside a hospital stay: which days are the hospital's whatever the tenant declares

    private static final ResidentId RESIDENT = ResidentId.of("case");
    private static final OrganisationId HOME = OrganisationId.of("care-home");
    private static final OrganisationId HOSPITAL = OrganisationId.of("hospital");
    private static final String RANGE = "days, such as \"2024-12-01..2024-12-31\", both included, at most a year";

    private record CareDays(DateRange care, DateRange inpatient, Expected expected) {}

    static CaseCheck careBesideHospital(ObjectReader root) {
        root.requiredObject("rule", r -> {
            expect(r, "inpatient", "blocks LTCI");
            Described.skip(r, Described.CARE_BESIDE_HOSPITAL_RULE);
            return r;
        });
        List<CareDays> cases = root.list(
                "cases",
                c -> new CareDays(
                        range(c, "ltci_days"),
                        range(c, "inpatient"),
                        Expected.at(c).text(c, "full_inpatient_days_blocked").text(c, "boundary_days")));
        return () -> cases.stream()
                .map(c -> {
                    Set<LocalDate> always = new TreeSet<>(hospitalDays(c, BoundaryDayRule.HOSPITAL_HAS_BOTH));
                    Set<LocalDate> sometimes = new TreeSet<>(always);
                    for (BoundaryDayRule rule : BoundaryDayRule.values()) {
                        always.retainAll(hospitalDays(c, rule));
                        sometimes.addAll(hospitalDays(c, rule));
                    }
                    sometimes.removeAll(always);
                    return c.expected()
                            .compare()
                            .got("full_inpatient_days_blocked", firstAndLast(always))
                            .got(
                                    "boundary_days",
                                    sometimes.stream().map(LocalDate::toString).collect(Collectors.joining(" and "))
                                            + ": tenant rule needed");
                })
                .toList();
    }

    private static String firstAndLast(Set<LocalDate> days) {
        List<LocalDate> sorted = List.copyOf(new TreeSet<>(days));
        return sorted.isEmpty() ? "" : sorted.get(0) + ".." + sorted.get(sorted.size() - 1);
    }

    private static DateRange range(ObjectReader o, String key) {
        return o.scalar(key, RANGE, DateRange.from(LocalDate.EPOCH), text -> {
            String[] ends = text.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException(RANGE);
            }
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate end = LocalDate.parse(ends[1]).plusDays(1);
            if (end.isAfter(first.plusYears(1))) {
                throw new IllegalArgumentException(RANGE);
            }
            return DateRange.of(first, end);
        });
    }

    /** The days that belong to the hospital when the resident moves in and out at noon. */
    private static Set<LocalDate> hospitalDays(CareDays c, BoundaryDayRule rule) {
        LocalDate in = c.inpatient().first();
        LocalDate out = c.inpatient().end().orElseThrow().minusDays(1);
        StayCalendar calendar = StayCalendar.assemble(
                        RESIDENT,
                        List.of(
                                segment(
                                        "1",
                                        SegmentKind.CARE_HOME_BED,
                                        HOME,
                                        c.care().first(),
                                        Optional.of(in)),
                                segment("2", SegmentKind.INPATIENT, HOSPITAL, in, Optional.of(out)),
                                segment("3", SegmentKind.CARE_HOME_BED, HOME, out, Optional.empty())))
                .calendar();
        return calendar.days(c.care(), rule).stream()
                .filter(day -> day.place().filter(s -> s.kind().isHospital()).isPresent())
                .map(day -> day.day())
                .collect(Collectors.toSet());
    }

    private static StaySegment segment(
            String id, SegmentKind kind, OrganisationId place, LocalDate first, Optional<LocalDate> last) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(first.atTime(java.time.LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .zone(ZoneOffset.UTC)
                .end(last.map(day -> day.atTime(java.time.LocalTime.NOON).toInstant(ZoneOffset.UTC)))
                .build();
    }

    // A stay over the turn of the year

    private static final Map<String, CrossYearRule> CROSS_YEAR = Map.of(
            "SETTLEMENT_YEAR", CrossYearRule.YEAR_OF_SETTLEMENT, "DISCHARGE_YEAR", CrossYearRule.YEAR_OF_DISCHARGE);

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    static CaseCheck crossYear(ObjectReader root) {
        CrossYearRule rule = root.requiredObject("policy", p -> {
            p.flag("voluntary_year_end_settlement"); // a settlement at the year's end makes two stays of one
            return RuleProbes.figure(CROSS_YEAR, "policy/cross_year", p.text("cross_year"));
        });
        BenefitYear year = root.requiredObject("encounter", e -> {
            e.has("setting");
            e.date("admitted");
            LocalDate discharged = e.date("discharged");
            return rule.year(discharged, discharged, NEW_YEAR);
        });
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).counts(e, List.of("accounting_year", "deductible_year", "ratio_year")));
        long number = year.first().getYear();
        return () -> List.of(expected.compare()
                .got("accounting_year", number)
                .got("deductible_year", number)
                .got("ratio_year", number));
    }

    // The fund total of the national platform, with and without the account

    private static final Map<String, FundTotal> FUND_TOTALS = Map.of(
            "fund_pay_sumamt excludes acct_pay", FundTotal.WITHOUT_ACCOUNT,
            "fund_pay_sumamt includes acct_pay", FundTotal.WITH_ACCOUNT);

    private static final Pattern MODE = Pattern.compile("[A-Z]{2}( \\(.+\\))?");

    private record FundTotalCase(FundTotal fundTotal, Map<PlatformAmount, Money> amounts, Expected expected) {}

    static CaseCheck fundTotal(ObjectReader root) {
        Map<String, FundTotal> modes = new LinkedHashMap<>();
        root.requiredObject("rule", r -> {
            // A mode may carry its place: "GD (Zhuhai)".
            r.keys().stream()
                    .filter(MODE.asMatchPredicate())
                    .forEach(key -> modes.put(
                            key.split(" ", -1)[0], RuleProbes.figure(FUND_TOTALS, "rule/" + key, r.text(key))));
            return r;
        });
        List<FundTotalCase> cases = root.list(
                "cases",
                c -> new FundTotalCase(
                        RuleProbes.figure(modes, "mode", c.text("mode")),
                        Map.of(
                                PlatformAmount.TOTAL, c.money("medfee"),
                                PlatformAmount.FUND_TOTAL, c.money("fund_pay_sumamt"),
                                PlatformAmount.ACCOUNT, c.money("acct_pay")),
                        Expected.at(c)
                                .amounts(c, List.of("expected_insurer_side", "expected_personal", "expected_cash"))));
        return () -> cases.stream()
                .map(c -> {
                    PlatformConvention convention = PlatformConvention.builder()
                            .fundTotal(c.fundTotal())
                            .build();
                    PlatformResult result = PlatformResult.ofAmounts(c.amounts());
                    Money insurer = convention.insurerSide(result).orElseThrow();
                    Money person =
                            result.amount(PlatformAmount.TOTAL).orElseThrow().minus(insurer);
                    return c.expected()
                            .compare()
                            .got("expected_insurer_side", insurer)
                            .got("expected_personal", person)
                            .got(
                                    "expected_cash",
                                    person.minus(convention.accounts(result).orElseThrow()));
                })
                .toList();
    }

    // What a hospital makes of a case package

    static CaseCheck casePackage(ObjectReader root) {
        root.requiredObject("policy", p -> {
            expect(p, "excess", "hospital");
            expect(p, "surplus", "hospital");
            expect(p, "patient", "pays by item under the ordinary rules");
            return p;
        });
        CasePackage settled = root.requiredObject("inputs", i -> {
            Money standard = i.money("group_standard");
            Money cost = i.money("actual_cost");
            return i.build(() -> CasePackage.of(standard, cost));
        });
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amounts(e, List.of("hospital_result")));
        return () -> List.of(expected.compare().got("hospital_result", settled.hospitalResult()));
    }
}
