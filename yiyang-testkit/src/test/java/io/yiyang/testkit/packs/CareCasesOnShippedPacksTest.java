package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static io.yiyang.testkit.packs.Shipped.list;
import static io.yiyang.testkit.packs.Shipped.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.allowance.EffectiveDateRule.Timing;
import io.yiyang.billing.carehome.PrepaymentLimits;
import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of long-term care insurance, voucher and prepayment of the shipped places go through the shipped packs. */
class CareCasesOnShippedPacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final Payer VOUCHER = Payer.CARE_VOUCHER;
    private static final String CARE = "ledger=CARE benefit=LONG_TERM_CARE ltciCoversReading=CARE_ONLY ";

    private static final Map<String, Consumer<JsonNode>> CHECKS = new LinkedHashMap<>();

    private static void all(Consumer<JsonNode> check, String... ids) {
        for (String id : ids) {
            CHECKS.put(id, check);
        }
    }

    static {
        all(
                CareCasesOnShippedPacksTest::tengzhou,
                "der-101-tengzhou-medical-l1-below-cap",
                "der-102-tengzhou-medical-l3-cost",
                "der-102-tengzhou-medical-l3-fund",
                "der-103-tengzhou-institution-cost",
                "der-103-tengzhou-institution-fund",
                "fur-001-tengzhou-l1-fund-cap-exact",
                "fur-002-tengzhou-l1-fund-fen-above",
                "fur-003-tengzhou-l1-fund-below",
                "fur-004-tengzhou-l2-cost",
                "fur-005-tengzhou-l2-fund",
                "fur-006-tengzhou-home-90-cost",
                "fur-007-tengzhou-home-90-fund",
                "fur-008-tengzhou-home-exactly-45",
                "fur-009-tengzhou-zero-days");
        all(CareCasesOnShippedPacksTest::selfArranged, "fur-010-tengzhou-self-arranged");
        all(
                CareCasesOnShippedPacksTest::yichangMonth,
                "der-120-yichang-part-month",
                "fur-011-yichang-full-month-at-cap",
                "fur-012-yichang-full-month-below",
                "fur-013-yichang-part-month-cost-below");
        all(
                CareCasesOnShippedPacksTest::yichangChange,
                "S-der-706-yichang-level-change-mid-month",
                "fur-014-yichang-change-leap-february",
                "fur-016-yichang-change-below-limit",
                "fur-017-yichang-change-last-but-one-day",
                "fur-215-yichang-change-last-day",
                "fur-216-yichang-change-before-month",
                "fur-217-yichang-change-per-part");
        all(
                CareCasesOnShippedPacksTest::yichangDays,
                "der-122-yichang-severe-hospital",
                "fur-018-yichang-moderate-below-cap",
                "fur-019-yichang-moderate-a-fen-above",
                "fur-020-yichang-severe-no-hospital");
        all(
                CareCasesOnShippedPacksTest::chongqingDays,
                "der-124-chongqing-no-suspension",
                "fur-070-chongqing-no-care-in-hospital",
                "fur-071-chongqing-moderate");
        all(
                CareCasesOnShippedPacksTest::chongqingFirst,
                "fur-069-chongqing-until-2024",
                "fur-211-days-with-hospital-days",
                "fur-212-dates-with-hospital-days");
        all(
                CareCasesOnShippedPacksTest::combined,
                "pub-014-chongqing-combo-severe",
                "fur-068-chongqing-moderate-split");
        all(
                CareCasesOnShippedPacksTest::month,
                "S-der-710-chongqing-month-care-hospital-care",
                "fur-178-chongqing-february",
                "fur-221-month-without-voucher");
        all(
                CareCasesOnShippedPacksTest::voucher,
                "der-035-home-2025",
                "der-036-home-2026",
                "der-039-excluded-tekun",
                "pub-030-binzhou-ltci-then-voucher",
                "fur-120-voucher-exact-cap",
                "fur-121-voucher-fen-below",
                "fur-122-voucher-fen-above",
                "fur-123-voucher-nothing-left",
                "fur-124-voucher-same-month",
                "fur-126-voucher-flags-not-excluded",
                "fur-127-voucher-excluded-second",
                "fur-128-voucher-home-fund",
                "fur-225-flags-in-other-order");
        all(
                CareCasesOnShippedPacksTest::severalServices,
                "der-042-two-services-one-cap",
                "fur-129-two-services-below-cap",
                "fur-130-three-services",
                "fur-131-one-service-unused");
        all(
                CareCasesOnShippedPacksTest::assessment,
                "der-041-assessment-coupon",
                "fur-132-coupon-dearer",
                "fur-133-coupon-three",
                "fur-228-coupon-by-part-levels");
        all(CareCasesOnShippedPacksTest::prepayment, "der-210-prepay-limits", "fur-171-prepay-at-the-limits");
        all(CareCasesOnShippedPacksTest::hospitalDays, "fur-184-ltci-chongqing", "fur-185-ltci-yichang");
    }

    static Stream<String> ids() {
        return CHECKS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void GIVEN_a_care_case_of_a_shipped_place_WHEN_the_shipped_pack_settles_it_THEN_every_fen_is_as_expected(
            String id) {
        CHECKS.get(id).accept(Shipped.document(id));
    }

    private static Facts person(String words) {
        return facts(words.strip().split(" +"));
    }

    private static void same(String what, Money actual, JsonNode expected) {
        assertThat(actual).as(what).isEqualTo(money(expected));
    }

    private static void ifExpected(String what, Money actual, JsonNode expected) {
        if (!expected.isMissingNode()) {
            same(what, actual, expected);
        }
    }

    /** A bill of days of care, each with its cost; the last ones in hospital, with or without care of the provider there. */
    private static Bill days(
            LocalDate first, Money perDay, long days, long inHospital, boolean careGiven, long ofMonth) {
        List<SplitLine> lines = new ArrayList<>();
        Map<LineId, ServiceRecord> services = new HashMap<>();
        for (long i = 0; i < days; i++) {
            boolean hospital = i >= days - inHospital;
            SplitLine line = Shipped.care("day-" + i, perDay);
            lines.add(line);
            services.put(
                    line.id(),
                    new ServiceRecord(
                            first.plusDays(i),
                            line.category(),
                            Quantity.ONE,
                            hospital ? DayPlace.HOSPITAL : DayPlace.CARE));
        }
        return Shipped.bill(lines.toArray(SplitLine[]::new))
                .withServices(services)
                .withDays(new ServiceDays(days - inHospital, inHospital, careGiven ? inHospital : 0).ofMonth(ofMonth));
    }

    // Tengzhou

    private static Shipped tengzhou() {
        return Shipped.of("370481", "nation-sample");
    }

    /** The form of service is told by the ratio, where the case names no level of institution. */
    private static void tengzhou(JsonNode c) {
        JsonNode input = c.at("/input");
        String form = input.has("institutionLevel")
                ? "serviceForm=MEDICAL_INSTITUTION hospitalLevel="
                        + input.at("/institutionLevel").asText().substring(1)
                : c.at("/rule/ratio").asText().startsWith("0.9") ? "serviceForm=HOME" : "serviceForm=INSTITUTION";
        List<String> bases = c.at("/rule/capBasis").isMissingNode()
                ? List.of("COST", "FUND")
                : List.of(c.at("/rule/capBasis").asText());
        long days = input.at("/days").asLong();
        for (String basis : bases) {
            Settlement settled = tengzhou()
                    .settle(
                            DAY,
                            person(CARE + "inpatientReading=SUSPEND ltciLimitReading=" + basis + " " + form),
                            days(DAY, money(input.at("/costPerDay")), days, 0, false, 31));
            same("fund", settled.share(LTCI), c.at("/expected/fund"));
            same("self", settled.share(Payer.PERSON), c.at("/expected/self"));
        }
    }

    private static void selfArranged(JsonNode c) {
        LocalDate from = LocalDate.parse(c.at("/input/from").asText());
        long days = LocalDate.parse(c.at("/input/to").asText()).toEpochDay() - from.toEpochDay() + 1;
        Settlement settled = tengzhou()
                .settle(
                        from,
                        person(CARE + "inpatientReading=SUSPEND serviceForm=FAMILY"),
                        days(from, Money.parseYuan("100.00"), days, 0, false, days));
        assertThat(days).isEqualTo(c.at("/expected/days").asLong());
        same("fund", settled.share(LTCI), c.at("/expected/fund"));
    }

    // Yichang

    private static final String YICHANG = CARE + "scheme=310 urbanDistrict=YES careLevel=";

    private static Shipped yichang() {
        return Shipped.of("420500", "nation-sample");
    }

    private static void yichangMonth(JsonNode c) {
        JsonNode input = c.at("/input");
        LocalDate first = LocalDate.of(2023, 7, 1);
        long days = input.at("/days").asLong();
        SplitLine line = Shipped.care("care", money(input.at("/cost")));
        Bill bill = Shipped.bill(line)
                .withServices(Map.of(line.id(), new ServiceRecord(first, line.category(), Quantity.ONE, DayPlace.CARE)))
                .withDays(new ServiceDays(days, 0, 0)
                        .ofMonth(input.at("/fullMonth").asBoolean() ? days : 31));
        Settlement settled = yichang().settle(first, person(YICHANG + "SEVERE ltciTextReading=NOTICE_2021"), bill);
        same("fund", settled.share(LTCI), c.at("/expected/fund"));
        same("self", settled.share(Payer.PERSON), c.at("/expected/self"));
    }

    private static void yichangChange(JsonNode c) {
        JsonNode input = c.at("/input");
        YearMonth month = YearMonth.parse(input.at("/month").asText());
        Shipped shipped = yichang();
        Timing timing = Timing.valueOf(
                shipped.value("ltci.levelChange", month.atDay(1), Facts.none()).toString());
        LocalDate changed = EffectiveDateRule.of(timing)
                .effective(LocalDate.parse(input.at("/conclusionDate").asText()));
        long before = Math.min(Math.max(0, changed.toEpochDay() - month.atDay(1).toEpochDay()), month.lengthOfMonth());
        Money limits = Money.ZERO;
        Money fund = Money.ZERO;
        Money self = Money.ZERO;
        LocalDate from = month.atDay(1);
        for (String side : List.of("from", "to")) {
            long days = side.equals("from") ? before : month.lengthOfMonth() - before;
            String level = input.at("/" + side).asText();
            JsonNode expectedDays = c.at("/expected/" + level.toLowerCase(java.util.Locale.ROOT) + "Days");
            assertThat(days).as(level).isEqualTo(expectedDays.asLong());
            if (days == 0) {
                continue;
            }
            Facts facts = person(YICHANG + level + " ltciTextReading=NOTICE_2021");
            Settlement settled = shipped.settle(
                    from, facts, days(from, money(input.at("/costPerDay")), days, 0, false, month.lengthOfMonth()));
            limits = limits.plus(
                    days == month.lengthOfMonth()
                            ? shipped.amount("ltci.perMonth", from, facts)
                            : shipped.amount("ltci.partMonth.perDay", from, facts)
                                    .times(days));
            fund = fund.plus(settled.share(LTCI));
            self = self.plus(settled.share(Payer.PERSON));
            from = from.plusDays(days);
        }
        same("limit", limits, c.at("/expected/fundLimit"));
        same("fund", fund, c.at("/expected/fund"));
        same("self", self, c.at("/expected/self"));
    }

    private static void yichangDays(JsonNode c) {
        JsonNode input = c.at("/input");
        long days = input.at("/calendarDays").asLong();
        long inHospital = input.path("inpatientDays").asLong(0);
        Shipped shipped = yichang();
        Settlement settled = shipped.settle(
                DAY,
                person(YICHANG + input.at("/level").asText()),
                days(DAY, money(input.at("/costPerDay")), days, inHospital, true, days));
        same("fund", settled.share(LTCI), c.at("/expected/fund"));
        payableDays(shipped, DAY, days - inHospital, inHospital, true, c);
        // The case tells what the person pays of the payable days; a day in hospital is no bill of the home there.
        if (inHospital == 0) {
            ifExpected("self", settled.share(Payer.PERSON), c.at("/expected/self"));
        }
    }

    private static void payableDays(
            Shipped shipped, LocalDate day, long inCare, long inHospital, boolean careGiven, JsonNode c) {
        InpatientRule rule = InpatientRule.valueOf(
                shipped.value("ltci.inpatientDays", day, Facts.none()).toString());
        assertThat(new ServiceDays(inCare, inHospital, careGiven ? inHospital : 0).payable(rule))
                .isEqualTo(c.at("/expected/payableDays").asLong());
    }

    // Chongqing

    private static Shipped chongqing() {
        return Shipped.of("500000", "nation-sample", "chongqing-sample");
    }

    private static final Money DEAR = Money.parseYuan("500.00");

    private static final String CHONGQING = CARE + "scheme=310 ";

    private static void chongqingDays(JsonNode c) {
        JsonNode input = c.at("/input");
        String level = input.at("/level").asText();
        String form = input.path("mode").asText("INSTITUTION");
        long days = input.at("/calendarDays").asLong();
        long inHospital = input.at("/inpatientDays").asLong();
        boolean careGiven = input.path("careGivenOnInpatientDays").asBoolean(false);
        Bill bill = Shipped.bill(Shipped.care("care", DEAR.times(days)))
                .withDays(new ServiceDays(days - inHospital, inHospital, careGiven ? inHospital : 0));
        Settlement settled =
                chongqing().settle(DAY, person(CHONGQING + "careLevel=" + level + " serviceForm=" + form), bill);
        payableDays(chongqing(), DAY, days - inHospital, inHospital, careGiven, c);
        same("fund", settled.share(LTCI), c.at("/expected/fund"));
    }

    private static final Map<String, List<String>> FIRST_FORMS =
            Map.of("FAMILY", List.of("FAMILY"), "AGENCY", List.of("HOME"), "INSTITUTION", List.of("INSTITUTION"));

    /**
     * The first scheme, until 2024-02-29. It prints nothing on hospital stays, so the case's word is declared; a case without a
     * form is one of the two that have the same amount.
     */
    private static void chongqingFirst(JsonNode c) {
        JsonNode input = c.at("/input");
        LocalDate first = LocalDate.parse(input.path("from").asText("2024-01-01"));
        long days = input.has("to")
                ? LocalDate.parse(input.at("/to").asText()).toEpochDay() - first.toEpochDay() + 1
                : input.at("/days").asLong();
        long inHospital = input.path("inpatientDays").asLong(0);
        ServiceDays inAndOut = new ServiceDays(days - inHospital, inHospital, 0);
        String reading = c.at("/rule/inpatient").asText("SUSPEND");
        for (String form : FIRST_FORMS.getOrDefault(input.path("mode").asText(), List.of("HOME", "INSTITUTION"))) {
            Settlement settled = chongqing()
                    .settle(
                            first,
                            person(CHONGQING + "careLevel=SEVERE inpatientReading=" + reading + " serviceForm=" + form),
                            Shipped.bill(Shipped.care("care", DEAR.times(days))).withDays(inAndOut));
            same("fund", settled.share(LTCI), c.at("/expected/fund"));
        }
        assertThat(inAndOut.payable(InpatientRule.valueOf(reading)))
                .isEqualTo(c.at(c.at("/expected").has("days") ? "/expected/days" : "/expected/payableDays")
                        .asLong());
    }

    private static void combined(JsonNode c) {
        long days = c.at("/input/days").asLong();
        String level = c.at("/rule/payees/0/perDay").asText().equals("30.00") ? "SEVERE" : "MODERATE";
        Facts facts = person(CHONGQING + "serviceForm=COMBINED_HOME careLevel=" + level);
        Shipped shipped = chongqing();
        Settlement settled = shipped.settle(
                DAY, facts, Shipped.bill(Shipped.care("care", DEAR.times(days))).withDays(new ServiceDays(days, 0, 0)));
        Money agency = shipped.amount("ltci.perDay.agency", DAY, facts).times(days);
        Money individual = shipped.amount("ltci.perDay.individual", DAY, facts).times(days);
        same("fund", settled.share(LTCI), c.at("/expected/fund"));
        same("agency", agency, c.at("/expected/agency"));
        same("individual", individual, c.at("/expected/individual"));
        assertThat(agency.plus(individual)).isEqualTo(settled.share(LTCI));
    }

    private static void month(JsonNode c) {
        JsonNode input = c.at("/input");
        YearMonth month = YearMonth.parse(input.at("/month").asText());
        long inHome = input.at("/daysInHome").asLong();
        JsonNode home = input.at("/careHome");
        List<SplitLine> lines = new ArrayList<>();
        LongStream.rangeClosed(1, month.lengthOfMonth()).forEach(day -> {
            lines.add(charge("bed-" + day, ChargeCategory.CARE_BED, home.at("/bedPerDay")));
            if (day <= inHome) {
                lines.add(charge("care-" + day, ChargeCategory.CARE_NURSING, home.at("/carePerDay")));
                if (home.has("mealsPerDay")) {
                    lines.add(charge("meals-" + day, ChargeCategory.CARE_MEAL, home.at("/mealsPerDay")));
                }
            }
        });
        boolean voucher = !c.at("/rule/voucher").isMissingNode();
        Settlement care = chongqing()
                .settle(
                        month.atDay(1),
                        person(CHONGQING + "careLevel=SEVERE serviceForm=INSTITUTION entitlement=NONE"
                                + " voucherReading=WITH_KEPT_BED" + (voucher ? " benefit=CARE_VOUCHER" : "")),
                        Shipped.bill(lines.toArray(SplitLine[]::new))
                                .withDays(new ServiceDays(inHome, month.lengthOfMonth() - inHome, 0)));
        JsonNode hospital = input.at("/hospital");
        SplitLine stay = SplitLine.of(
                LineId.of("hospital"),
                Optional.empty(),
                money(hospital.at("/total")),
                money(hospital.at("/ownPay")),
                Money.ZERO,
                Money.parseYuan(hospital.path("preSelf").asText("0")));
        assertThat(stay.inScope()).isEqualTo(money(hospital.at("/eligible")));
        Settlement medical = chongqing()
                .settle(
                        month.atDay(20),
                        person("ledger=MEDICAL setting=INPATIENT scheme=310 personGroup=RETIRED hospitalKind=GENERAL"
                                + " specialDisease=NO steppingReading=LINEAR largeAmountReading=NOT_APPLIED hospitalLevel="
                                + Shipped.level(hospital.at("/level"))),
                        Shipped.bill(stay).withStay(io.yiyang.billing.payer.StayInYear.of(1, 1)));
        JsonNode expected = c.at("/expected");
        same("bill", care.total(), expected.at("/careHomeBill"));
        same("ltci", care.share(LTCI), expected.at("/ltciFund"));
        ifExpected("voucher", care.share(VOUCHER), expected.at("/voucher"));
        same("self", care.share(Payer.PERSON), expected.at("/careSelf"));
        same("pool", medical.share(Payer.POOLED_FUND), expected.at("/basicPool"));
        same("medicalSelf", medical.share(Payer.PERSON), expected.at("/medicalSelf"));
        same("person", care.share(Payer.PERSON).plus(medical.share(Payer.PERSON)), expected.at("/personTotal"));
    }

    private static SplitLine charge(String id, ChargeCategory category, JsonNode price) {
        return SplitLine.inScope(LineId.of(id), Optional.of(category), money(price));
    }

    // Voucher

    private static final Map<String, String> FLAGS =
            Map.of("TEKUN_SUPPORT", "SPECIAL_HARDSHIP", "CENTRALISED_CARE_SUBSIDY", "CENTRALISED_CARE_SUBSIDY");

    private static LocalDate voucherDay(JsonNode c) {
        return c.at("/effective").asText().startsWith("2025") ? LocalDate.of(2025, 9, 1) : DAY;
    }

    /** What long-term care insurance pays is the tenant's: one day at that amount. */
    private static void voucher(JsonNode c) {
        JsonNode input = c.at("/input");
        LocalDate day = voucherDay(c);
        Money charge = money(input.at("/charge"));
        Money ltci = Money.parseYuan(input.path("ltciFund").asText("0.00"));
        Shipped shipped = Shipped.of(
                "371600",
                List.of(Shipped.tenant("371600", "ltci.perDay", new TermValue.Amount(ltci))),
                "nation-sample");
        if (input.has("voucherMonth")) {
            assertThat(input.at("/voucherMonth")).isEqualTo(input.at("/serviceMonth"));
            day = YearMonth.parse(input.at("/serviceMonth").asText()).atDay(1);
        }
        String words = CARE + "inpatientReading=SUSPEND voucherPilot=YES voucherReading=WITHOUT_KEPT_BED serviceForm="
                + c.at("/rule/service").asText("INSTITUTION") + " benefit=CARE_VOUCHER";
        Facts facts = person(words);
        for (JsonNode flag : input.path("personFlags")) {
            facts = facts.with("entitlement", FLAGS.getOrDefault(flag.asText(), flag.asText()));
        }
        Settlement settled = shipped.settle(
                day, facts, Shipped.bill(Shipped.care("care", charge)).withDays(new ServiceDays(1, 0, 0)));
        JsonNode expected = c.at("/expected");
        ifExpected("before", charge.minus(settled.share(LTCI)), expected.at("/selfBeforeVoucher"));
        same("voucher", settled.share(VOUCHER), expected.at("/voucher"));
        ifExpected("self", settled.share(Payer.PERSON), expected.at("/self"));
        ifExpected("year", settled.share(VOUCHER).times(12), expected.at("/year12"));
        if (expected.at("/reason").asText().equals("EXCLUDED_GROUP")) {
            assertThat(settled.shares().get(1).notCovered().map(Problem::code).map(Object::toString))
                    .contains("YY-B-202");
        }
    }

    /** Each form of service is a bill; the limit of the month goes on from one to the next. */
    private static void severalServices(JsonNode c) {
        Shipped shipped = Shipped.of("000000", "nation-sample");
        Money uncapped = Money.ZERO;
        Money paid = Money.ZERO;
        Money self = Money.ZERO;
        for (Map.Entry<String, JsonNode> service : c.at("/input").properties()) {
            Facts facts = facts(
                    "ledger=CARE",
                    "benefit=CARE_VOUCHER",
                    "voucherReading=WITHOUT_KEPT_BED",
                    "serviceForm=" + service.getKey());
            Bill bill = Shipped.bill(Shipped.care(service.getKey(), money(service.getValue())));
            Settlement alone = shipped.settle(DAY, facts, bill);
            uncapped = uncapped.plus(alone.total().minus(alone.personWithoutLimits()));
            Settlement settled = shipped.settle(
                    DAY, facts, bill.continuing(new StayToDate(Money.ZERO, YearToDate.ofPaid(Map.of(VOUCHER, paid)))));
            paid = paid.plus(settled.share(VOUCHER));
            self = self.plus(settled.share(Payer.PERSON));
        }
        ifExpected("uncapped", uncapped, c.at("/expected/uncapped"));
        same("voucher", paid, c.at("/expected/voucher"));
        same("self", self, c.at("/expected/self"));
    }

    /** A severe level that a case divides further, in words of the national scale of long-term care insurance. */
    private static final Map<String, String> PART_LEVELS =
            Map.of("SEVERE_I", "LTCI_3", "SEVERE_II", "LTCI_4", "SEVERE_III", "LTCI_5");

    private static void assessment(JsonNode c) {
        Shipped shipped = Shipped.of("000000", "nation-sample");
        c.at("/input").properties().forEach(entry -> {
            Facts facts = facts(
                    "ledger=ASSESSMENT",
                    "careLevel="
                            + PART_LEVELS.getOrDefault(
                                    entry.getValue().at("/result").asText(),
                                    entry.getValue().at("/result").asText()));
            Settlement settled = shipped.settle(
                    DAY,
                    facts,
                    Shipped.bill(Shipped.inScope(money(entry.getValue().at("/fee")))));
            JsonNode expected = c.at("/expected/" + entry.getKey());
            same(entry.getKey(), settled.share(VOUCHER), expected.at("/coupon"));
            same(entry.getKey(), settled.share(Payer.PERSON), expected.at("/self"));
        });
    }

    // Care homes

    /** Only the national limits are shipped; entries of a city go by a pack of the city. */
    private static void prepayment(JsonNode c) {
        Shipped shipped = Shipped.of("420100");
        PrepaymentLimits limits = PrepaymentLimits.of(shipped.book(), shipped.question(DAY, Facts.none()))
                .orElseThrow();
        List<String> asked = new ArrayList<>();
        c.at("/input").properties().forEach(entry -> {
            JsonNode home = entry.getValue();
            if (!home.at("/place").asText().equals("NATIONAL")) {
                return;
            }
            Optional<Problem> problem =
                    home.has("months") ? limits.prepaid(home.at("/months").asLong()) : Optional.empty();
            if (home.has("deposit")) {
                problem = problem.or(() -> limits.deposit(money(home.at("/deposit")), money(home.at("/monthlyBed"))));
            }
            assertThat(problem.isPresent() ? "VIOLATION" : "OK")
                    .as(entry.getKey())
                    .isEqualTo(c.at("/expected/" + entry.getKey()).asText());
            asked.add(entry.getKey());
        });
        assertThat(asked).hasSizeGreaterThan(1);
    }

    private static void hospitalDays(JsonNode c) {
        JsonNode stay = c.at("/input/inpatient");
        LocalDate from = LocalDate.parse(stay.at("/from").asText());
        LocalDate to = LocalDate.parse(stay.at("/to").asText());
        boolean chongqing = c.at("/input/place").asText().equals("重庆");
        Shipped shipped = chongqing ? chongqing() : yichang();
        boolean hit = list(c.at("/input/ltciDays")).stream()
                .map(day -> LocalDate.parse(day.asText()))
                .filter(day -> day.isAfter(from) && day.isBefore(to))
                .anyMatch(day -> !InpatientRule.valueOf(shipped.value("ltci.inpatientDays", day, Facts.none())
                                .toString())
                        .pays(DayPlace.HOSPITAL));
        assertThat(hit).isEqualTo(c.at("/expected/hit").asBoolean());
    }
}
