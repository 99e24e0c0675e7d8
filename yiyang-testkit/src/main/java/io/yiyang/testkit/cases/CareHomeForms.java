package io.yiyang.testkit.cases;

import io.yiyang.billing.carehome.AbsenceTerms;
import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.CareHomeCharges;
import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.billing.carehome.Charging;
import io.yiyang.billing.carehome.ContractItem;
import io.yiyang.billing.carehome.ImmutableCareHomeMonth;
import io.yiyang.billing.carehome.ItemPrice;
import io.yiyang.billing.carehome.LeaveTerms;
import io.yiyang.billing.carehome.PartMonth;
import io.yiyang.billing.carehome.PrepaymentLimits;
import io.yiyang.billing.carehome.PrivateRoomTerms;
import io.yiyang.billing.carehome.RefundUnit;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
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
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a care home charges: forms {@code PRIVATE_ROOM}, {@code LEAVE}, {@code DISCHARGE_HALF_MONTH}, {@code PREPAY_LIMIT}, {@code SUM}. */
final class CareHomeForms {
    private static final OrganisationId HOME = OrganisationId.of("home");
    private static final ResidentId RESIDENT = ResidentId.of("resident");
    private static final DateRange ALWAYS = DateRange.from(LocalDate.EPOCH.minusYears(1));
    private static final Charging PER_DAY = new Charging.PerDay();
    /** Of a whole month nothing else is asked. */
    private static final Charging PER_MONTH = perMonth(new PartMonth.ByCalendarDays());

    private static final Payer POOL = Payer.POOLED_FUND;
    private static final Map<String, ChargeCategory> ITEMS = Map.of(
            "BED", ChargeCategory.CARE_BED,
            "CARE", ChargeCategory.CARE_NURSING,
            "MEAL", ChargeCategory.CARE_MEAL,
            "OTHER", ChargeCategory.CARE_OTHER);
    private static final Map<String, RefundUnit> REFUND_UNITS =
            Map.of("DAY", new RefundUnit.CalendarDay(), "HALF_MONTH", new RefundUnit.HalfMonth(15));
    private static final String CARE_HOME = "CARE_HOME";
    private static final String NURSING_HOSPITAL = "NURSING_HOSPITAL";

    private CareHomeForms() {}

    // One resident takes a room alone

    private record Room(Money bed, Money care, long beds, Rate ratio, long days) {}

    static CaseCheck privateRoom(ObjectReader root) {
        Room rule = LtciCases.rule(
                root,
                r -> new Room(
                        r.money("bedPerDay"),
                        r.money("carePerDay"),
                        r.integer("bedsInRoom"),
                        r.rate("emptyBedCareRatio"),
                        0));
        YearMonth month = YearMonth.from(LocalDate.EPOCH);
        long days = LtciCases.input(root, i -> within(i, "days", month.lengthOfMonth()));
        Expected expected = LtciCases.expected(root, "bed", "care", "total");
        return () -> {
            CareContract contract = CareContract.builder()
                    .home(HOME)
                    .dischargeDay(DayCount.BOTH_ENDS)
                    .deathDay(DayCount.BOTH_ENDS)
                    .addItems(item("BED", PER_DAY, rule.bed()), item("CARE", PER_DAY, rule.care()))
                    .privateRoom(new PrivateRoomTerms(
                            Map.of(ChargeCategory.CARE_BED, Rate.ONE, ChargeCategory.CARE_NURSING, rule.ratio()),
                            RoundingMode.HALF_UP))
                    .build();
            CareHomeCharges charges = charges(
                    contract,
                    month(month, stay(month.atDay(1), Optional.of(month.atDay(1).plusDays(days))))
                            .addRooms(new RoomFrom(month.atDay(1), "room", rule.beds(), true))
                            .build());
            return List.of(expected.compare()
                    .got("bed", of(charges, ChargeCategory.CARE_BED))
                    .got("care", of(charges, ChargeCategory.CARE_NURSING))
                    .got("total", charges.total()));
        };
    }

    // Leave

    private record Leave(long minimumDays, Set<ChargeCategory> refunded, Set<ChargeCategory> kept, RefundUnit unit) {}

    private record LeaveInput(YearMonth month, long days, Map<String, Money> monthly) {}

    static CaseCheck leave(ObjectReader root) {
        Leave rule = LtciCases.rule(root, r -> {
            String unit = r.text("refundUnit");
            if (!REFUND_UNITS.containsKey(unit)) {
                r.refuse("refundUnit", "one of " + REFUND_UNITS.keySet());
            }
            return new Leave(
                    r.integer("minConsecutiveDays"),
                    items(r, "refundItems"),
                    items(r, "keepItems"),
                    REFUND_UNITS.getOrDefault(unit, new RefundUnit.CalendarDay()));
        });
        LeaveInput input = LtciCases.input(root, i -> {
            YearMonth month =
                    i.scalar("month", "a month, such as \"2025-04\"", YearMonth.of(1970, 1), YearMonth::parse);
            if (i.optionalInteger("daysInMonth")
                    .filter(days -> days != month.lengthOfMonth())
                    .isPresent()) {
                i.refuse("daysInMonth", "the days of the month, since a day's refund is its share of them");
            }
            long days = i.integer("leaveDays");
            if (days < 0 || days > month.lengthOfMonth()) {
                i.refuse("leaveDays", "days within the month");
            }
            return new LeaveInput(month, days, i.requiredObject("monthly", CareHomeForms::monthly));
        });
        Expected expected = LtciCases.expected(root, "refund", "payable");
        return () -> {
            List<ContractItem> items = new ArrayList<>();
            input.monthly().forEach((word, amount) -> {
                ContractItem item = item(word, PER_MONTH, amount);
                boolean given = rule.refunded().contains(item.category());
                if (given == rule.kept().contains(item.category())) {
                    throw UnsupportedCase.because(
                            "input/monthly", word, "规则未说明该项目是否退费", "the rule does not say whether it is given back");
                }
                items.add(item);
            });
            CareContract contract = CareContract.builder()
                    .home(HOME)
                    .dischargeDay(DayCount.BOTH_ENDS)
                    .deathDay(DayCount.BOTH_ENDS)
                    .addAllItems(items)
                    .leave(new LeaveTerms(
                            LeaveTerms.Days.FULL_DAYS,
                            new AbsenceTerms(rule.minimumDays(), rule.refunded(), rule.unit())))
                    .build();
            LocalDate first = input.month().atDay(1);
            LocalDate back = first.plusDays(input.days());
            List<StaySegment> stays = new ArrayList<>();
            stays.add(segment(SegmentKind.CARE_HOME_BED, first.minusMonths(1), Optional.of(first)));
            if (input.days() > 0) {
                stays.add(segment(SegmentKind.LEAVE, first, Optional.of(back)));
            }
            stays.add(segment(SegmentKind.CARE_HOME_BED, back, Optional.empty()));
            CareHomeCharges charges =
                    charges(contract, month(input.month(), stays).build());
            return List.of(expected.compare().got("refund", charges.refunded()).got("payable", charges.total()));
        };
    }

    private static Map<String, Money> monthly(ObjectReader o) {
        Map<String, Money> monthly = new TreeMap<>();
        ITEMS.keySet().stream()
                .sorted()
                .forEach(word -> o.optionalMoney(word).ifPresent(amount -> monthly.put(word, amount)));
        return monthly;
    }

    private static Set<ChargeCategory> items(ObjectReader r, String key) {
        String allowed = "one of " + ITEMS.keySet().stream().sorted().toList();
        return new LinkedHashSet<>(r.optionalTexts(
                key,
                allowed,
                word -> Optional.ofNullable(ITEMS.get(word))
                        .orElseThrow(
                                () -> new IllegalArgumentException("word: must be " + allowed + ", but was " + word))));
    }

    // The month of discharge by halves

    private record Discharge(Money monthly, YearMonth month, List<Long> stayedDays) {}

    static CaseCheck dischargeHalfMonth(ObjectReader root) {
        LtciCases.rule(root, r -> true);
        Discharge input = LtciCases.input(root, i -> {
            Money monthly = i.money("monthly");
            long length = i.integer("daysInMonth");
            Optional<YearMonth> month = monthOf(length);
            if (month.isEmpty()) {
                i.refuse("daysInMonth", "28 to 31");
            }
            List<Long> days = i.list("cases", c -> within(c, "stayedDays", length));
            return new Discharge(monthly, month.orElse(YearMonth.of(1970, 1)), days);
        });
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amountList(e, "results"));
        return () -> {
            // "Up to half a month pays half, more pays the whole": the middle day still belongs to the half.
            long half = input.month().lengthOfMonth() / 2;
            PartMonth halves = new PartMonth.HalfMonth(half, half + 1);
            CareContract contract = contract(item("OTHER", perMonth(halves), input.monthly()));
            LocalDate first = input.month().atDay(1);
            List<Money> results = input.stayedDays().stream()
                    .map(days -> charges(
                                    contract,
                                    month(input.month(), stay(first.minusMonths(1), Optional.of(first.plusDays(days))))
                                            .build())
                            .total())
                    .toList();
            return List.of(expected.compare().got("results", results));
        };
    }

    /** A month of so many days. */
    private static Optional<YearMonth> monthOf(long days) {
        YearMonth leapYear = YearMonth.of(1972, 1);
        return Stream.iterate(YearMonth.of(1970, 1), m -> !m.isAfter(leapYear.plusMonths(1)), m -> m.plusMonths(1))
                .filter(m -> m.lengthOfMonth() == days)
                .findFirst();
    }

    // What may be taken ahead

    private static final String NATIONAL = "NATIONAL";

    /** How much may be taken ahead; what is not asked for may be absent. */
    private record Limits(Optional<Long> months, Optional<Long> bedFees) {
        PrepaymentLimits resolved() {
            CasePolicy policy = CasePolicy.of()
                    .with("prepayment.maxMonths", new TermValue.Count(months.orElse(0L)))
                    .with("deposit.maxMonthlyBedFees", new TermValue.Count(bedFees.orElse(0L)));
            return CasePolicy.value(PrepaymentLimits.of(policy.book(), CasePolicy.question(Facts.none())));
        }
    }

    private record Ahead(String place, Optional<Long> months, Optional<Money> deposit, Money monthlyBed) {}

    static CaseCheck prepayLimit(ObjectReader root) {
        Map<String, Limits> limits = LtciCases.rule(root, CareHomeForms::limits);
        Map<String, Ahead> inputs = LtciCases.input(root, i -> LtciCases.entries(i, CareHomeForms::ahead));
        Expected expected = root.requiredObject("expected", e -> {
            Expected texts = Expected.at(e);
            LtciCases.letters(e).forEach(letter -> texts.text(e, letter));
            return texts;
        });
        return () -> {
            Comparison comparison = expected.compare();
            inputs.forEach((letter, input) -> {
                Limits own = limits.getOrDefault(input.place(), new Limits(Optional.empty(), Optional.empty()));
                if ((input.months().isPresent() && own.months().isEmpty())
                        || (input.deposit().isPresent() && own.bedFees().isEmpty())) {
                    throw UnsupportedCase.because(
                            "input/" + letter, input.place(), "规则没有该地区的限额", "the rule has no limits of the place");
                }
                PrepaymentLimits of = own.resolved();
                boolean violated = input.months().flatMap(of::prepaid).isPresent()
                        || input.deposit()
                                .flatMap(deposit -> of.deposit(deposit, input.monthlyBed()))
                                .isPresent();
                comparison.got(letter, violated ? "VIOLATION" : "OK");
            });
            return List.of(comparison);
        };
    }

    /** A city has the nation's limits where it has none of its own. */
    private static Map<String, Limits> limits(ObjectReader r) {
        Map<String, Limits> places = new LinkedHashMap<>();
        for (String key : r.objectKeys()) {
            r.object(
                            key,
                            p -> new Limits(
                                    p.optionalInteger("maxMonths"), p.optionalInteger("depositMaxTimesMonthlyBedFee")))
                    .ifPresent(own -> places.put(key.toUpperCase(Locale.ROOT), own));
        }
        Limits nation = places.getOrDefault(NATIONAL, new Limits(Optional.empty(), Optional.empty()));
        Map<String, Limits> limits = new LinkedHashMap<>();
        places.forEach((place, own) -> limits.put(
                place, new Limits(own.months().or(nation::months), own.bedFees().or(nation::bedFees))));
        return limits;
    }

    private static Ahead ahead(ObjectReader o) {
        String place = o.text("place");
        Optional<Long> months = o.optionalInteger("months");
        Optional<Money> deposit = o.optionalMoney("deposit");
        Money monthlyBed = deposit.isPresent() ? o.money("monthlyBed") : Money.ZERO;
        if (months.isEmpty() && deposit.isEmpty()) {
            o.refuse("months", "months or a deposit");
        }
        return new Ahead(place, months, deposit, monthlyBed);
    }

    // A price list whose rows add up

    /** A row; what insurance bears of the bed and what is left of it are printed for a nursing hospital only. */
    private record Row(Map<String, Money> monthly, Money total, Optional<Insured> insured) {}

    private record Insured(Money amount, Money bedSelf) {}

    static CaseCheck sum(ObjectReader root) {
        LtciCases.rule(root, r -> true);
        List<Row> rows = LtciCases.input(root, i -> i.list("rows", CareHomeForms::row));
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).flag(e, "rowsAllAdd").amounts(e, List.of("bedInsuredMonthly")));
        return () -> {
            Comparison comparison =
                    expected.compare().got("rowsAllAdd", rows.stream().allMatch(CareHomeForms::adds));
            List<Money> insured = rows.stream()
                    .flatMap(row -> row.insured().stream())
                    .map(Insured::amount)
                    .distinct()
                    .toList();
            if (insured.size() == 1) {
                comparison.got("bedInsuredMonthly", insured.get(0));
            }
            return List.of(comparison);
        };
    }

    private static Row row(ObjectReader o) {
        String part = o.text("part");
        Map<String, Money> monthly = new TreeMap<>();
        monthly.put("MEAL", o.optionalMoney("meal").orElse(Money.ZERO));
        monthly.put("CARE", o.optionalMoney("care").orElse(Money.ZERO));
        monthly.put("OTHER", o.optionalMoney("other").orElse(Money.ZERO));
        if (part.equals(CARE_HOME)) {
            monthly.put("BED", o.money("bed"));
            return new Row(monthly, o.money("total"), Optional.empty());
        }
        if (!part.equals(NURSING_HOSPITAL)) {
            o.refuse("part", "one of " + List.of(CARE_HOME, NURSING_HOSPITAL));
        }
        monthly.put("BED", o.money("bedFull"));
        Insured insured = new Insured(o.money("bedInsured"), o.money("bedSelf"));
        return new Row(monthly, o.money("totalSelf"), Optional.of(insured));
    }

    /** Whether the month costs the printed total, and the bed leaves the printed part to the person. */
    private static boolean adds(Row row) {
        YearMonth month = YearMonth.from(LocalDate.EPOCH);
        List<ContractItem> items = new ArrayList<>();
        row.monthly().forEach((word, amount) -> items.add(item(word, PER_MONTH, amount)));
        CareHomeCharges charges = charges(
                contract(items.toArray(ContractItem[]::new)),
                month(month, stay(month.atDay(1), Optional.empty())).build());
        if (row.insured().isEmpty()) {
            return charges.total().equals(row.total());
        }
        Insured insured = row.insured().get();
        List<ChargeLine> ofBed = charges.lines().stream()
                .filter(line -> line.category().equals(Optional.of(ChargeCategory.CARE_BED)))
                .toList();
        return self(charges.lines(), insured).equals(row.total())
                && self(ofBed, insured).equals(insured.bedSelf());
    }

    private static Money self(List<ChargeLine> lines, Insured insured) {
        SplitLine[] split = lines.stream()
                .map(line -> SplitLine.inScope(line.id(), line.category(), line.amount()))
                .toArray(SplitLine[]::new);
        Settlement settlement =
                CasePolicy.of(StageOf.fixed(POOL, insured.amount())).settle(CasePolicy.bill(split));
        return settlement.share(Payer.PERSON);
    }

    // Contract and month

    private static Charging perMonth(PartMonth rule) {
        return new Charging.PerMonth(RoundingMode.HALF_UP, rule, rule, rule);
    }

    private static ContractItem item(String word, Charging charging, Money amount) {
        ChargeCategory category = Optional.ofNullable(ITEMS.get(word)).orElse(ChargeCategory.CARE_OTHER);
        return new ContractItem(
                word, word, category, charging, List.of(new ItemPrice(ALWAYS, Set.of(), Set.of(), amount)));
    }

    private static CareContract contract(ContractItem... items) {
        return CareContract.builder()
                .home(HOME)
                .dischargeDay(DayCount.BOTH_ENDS)
                .deathDay(DayCount.BOTH_ENDS)
                .addItems(items)
                .build();
    }

    private static StaySegment segment(SegmentKind kind, LocalDate from, Optional<LocalDate> to) {
        return StaySegment.builder()
                .id(SegmentId.of(kind + "-" + from))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(HOME)
                .start(from.atStartOfDay(ZoneOffset.UTC).toInstant())
                .zone(ZoneOffset.UTC)
                .end(to.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .build();
    }

    private static List<StaySegment> stay(LocalDate from, Optional<LocalDate> to) {
        return List.of(segment(SegmentKind.CARE_HOME_BED, from, to));
    }

    private static ImmutableCareHomeMonth.BuildFinal month(YearMonth month, List<StaySegment> stays) {
        return CareHomeMonth.builder()
                .month(month)
                .calendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT);
    }

    private static CareHomeCharges charges(CareContract contract, CareHomeMonth month) {
        return CasePolicy.value(CareHomeCharges.of(contract, month));
    }

    private static Money of(CareHomeCharges charges, ChargeCategory category) {
        return charges.byCategory().getOrDefault(category, Money.ZERO);
    }

    private static long within(ObjectReader o, String key, long most) {
        long days = o.integer(key);
        if (days < 1 || days > most) {
            o.refuse(key, "1 to " + most);
        }
        return days;
    }
}
