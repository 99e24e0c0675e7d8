package io.yiyang.billing.month;

import static io.yiyang.billing.month.SettingMonths.book;
import static io.yiyang.billing.month.SettingMonths.codes;
import static io.yiyang.billing.month.SettingMonths.fund;
import static io.yiyang.billing.month.SettingMonths.ids;
import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.reversal.CorrectionIds;
import io.yiyang.billing.reversal.LineReturn;
import io.yiyang.billing.reversal.Refund;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.stay.SegmentKind;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month that is settled in a ledger: one way through for settlement, parts of a stay, correction and the platform's result. */
class MonthInLedgerTest {
    private static final String APRIL = "2026-04-01/2026-05-01";
    private static final String[] SAME_STAY = {"\"word\": \"NEW_ADMISSION\"", "\"word\": \"SAME_STAY\""};

    private static final CorrectionIds IDS = new CorrectionIds(id -> BillId.of("-" + id), id -> BillId.of(id + ":2"));

    private static SettingMonths april(AccumulatorLedger ledger) {
        return SettingMonths.of(APRIL).in(ledger, "2026-05-01");
    }

    private static List<String> standing(AccumulatorLedger ledger) {
        return ledger.standing().stream().map(p -> p.bill().toString()).toList();
    }

    // Settling and settling again

    @Test
    void GIVEN_a_month_that_was_settled_WHEN_it_is_settled_again_THEN_nothing_changes() {
        MonthSettlement once = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .settle();
        MonthSettlement again = april(once.ledger())
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .settle();
        assertThat(again.ledger()).isEqualTo(once.ledger());
        assertThat(again.bills()).isEqualTo(once.bills());
    }

    @Test
    void GIVEN_a_bill_that_stands_with_other_figures_THEN_it_is_refused_until_it_is_reversed_and_then_a_new_bill() {
        MonthSettlement once = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .settle();
        MonthSettlement other = april(once.ledger())
                .visit("V1", OUTPATIENT, "2026-04-02", "1800.00", "L1")
                .settle();
        assertThat(codes(other)).containsExactly("YY-B-170");
        assertThat(other.unsettledTotal()).hasToString("1800.00");
        AccumulatorLedger reversed = once.ledger()
                .reverse(BillId.of("V1:visit"), BillId.of("-V1:visit"))
                .orElseThrow();
        MonthSettlement anew = april(reversed)
                .visit("V1", OUTPATIENT, "2026-04-02", "1800.00", "L1")
                .settle();
        assertThat(ids(anew)).containsExactly("V1:visit:2");
        assertThat(fund(anew))
                .as("(1800 - 800) x 60%%: nothing of the reversed bill counts")
                .containsExactly("600.00");
    }

    @ParameterizedTest(name = "reversed as {0}: {1}")
    @CsvSource({"-V1:visit, V1:visit:2", "V1:visit:2, V1:visit:3"})
    void GIVEN_an_id_that_a_reversal_has_THEN_the_bill_that_is_settled_again_takes_the_next(
            String reversal, String id) {
        MonthSettlement once = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .settle();
        AccumulatorLedger reversed = once.ledger()
                .reverse(BillId.of("V1:visit"), BillId.of(reversal))
                .orElseThrow()
                .propose(once.bills().get(0).posting().orElseThrow().withBill(BillId.of("V1:visit:3")));
        MonthSettlement anew = april(reversed)
                .visit("V1", OUTPATIENT, "2026-04-02", "1800.00", "L1")
                .settle();
        assertThat(ids(anew)).containsExactly(id);
    }

    @Test
    void GIVEN_a_back_dated_visit_THEN_the_bill_that_was_settled_too_early_is_named_and_stands() {
        MonthSettlement late = april(AccumulatorLedger.EMPTY)
                .visit("V2", OUTPATIENT, "2026-04-20", "2000.00", "L1")
                .settle();
        MonthSettlement backDated = april(late.ledger())
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .settle();
        assertThat(fund(backDated)).as("the deductible is consumed").containsExactly("600.00");
        assertThat(backDated.settledTooEarly())
                .extracting(p -> p.bill().toString())
                .containsExactly("V2:visit");
        assertThat(standing(backDated.ledger())).containsExactly("V2:visit", "V1:visit");
    }

    // Refund

    @Test
    void GIVEN_a_refund_THEN_reversals_and_new_bills_are_in_the_ledger_and_later_bills_follow() {
        MonthSettlement before = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .visit("V2", OUTPATIENT, "2026-04-20", "500.00", "L1")
                .visit("V3", OUTPATIENT, "2026-04-21", "10.00", "L1")
                .settle();
        assertThat(fund(before)).containsExactly("120.00", "300.00", "6.00");
        Refund refund = Refund.of(
                        before,
                        List.of(new LineReturn(LineId.of("V1-1"), Quantity.ONE)),
                        RoundingMode.HALF_UP,
                        IDS,
                        book(),
                        RuleRegistry.standard())
                .orElseThrow();
        assertThat(refund.after().problems()).isEmpty();
        assertThat(refund.reversals())
                .extracting(r -> r.id().toString())
                .containsExactly("-V1:visit", "-V2:visit", "-V3:visit");
        assertThat(refund.settledAgain())
                .extracting(s -> s.id() + " " + s.share(Payer.POOLED_FUND))
                .as("the deductible moves to the visits that are left: 800 of 510")
                .containsExactly("V2:visit:2 0.00", "V3:visit:2 0.00");
        AccumulatorLedger ledger = refund.after().ledger();
        assertThat(standing(ledger)).containsExactly("V2:visit:2", "V3:visit:2");
        assertThat(ledger.entries()).hasSize(3 + 3 + 2);
        MonthSettlement direct = april(AccumulatorLedger.EMPTY)
                .visit("V2", OUTPATIENT, "2026-04-20", "500.00", "L1")
                .visit("V3", OUTPATIENT, "2026-04-21", "10.00", "L1")
                .settle();
        assertThat(ledger.accumulators()).isEqualTo(direct.ledger().accumulators());
    }

    // Parts of a stay

    private static SettingMonths part(AccumulatorLedger ledger, String period, String settledOn, String until) {
        return SettingMonths.of(period)
                .in(ledger, settledOn)
                .stay("S0", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-12-20")
                .stay("S1", SegmentKind.INPATIENT, "L3", "2026-12-20", until);
    }

    @Test
    void GIVEN_an_interim_settlement_at_the_end_of_the_year_THEN_what_follows_is_a_new_admission_of_the_next() {
        MonthSettlement december = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2026-12-31", "")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .settle();
        MonthSettlement january = part(december.ledger(), "2027-01-01/2027-02-01", "2027-01-11", "2027-01-11")
                .line("M2", "2027-01-05", "2000.00", "L3")
                .settle();
        assertThat(codes(december)).isEmpty();
        assertThat(codes(january)).isEmpty();
        assertThat(fund(december)).as("(3000 - 700) x 75%%").containsExactly("1725.00");
        assertThat(fund(january)).as("(2000 - 700) x 75%%").containsExactly("975.00");
        Posting first = december.bills().get(0).posting().orElseThrow();
        Posting last = january.bills().get(0).posting().orElseThrow();
        assertThat(List.of(first.part(), last.part())).containsExactly(StayPart.INTERIM, StayPart.FINAL);
        assertThat(List.of(first.days(), last.days())).containsExactly(12L, 10L);
        assertThat(List.of(first.year().first(), last.year().first()))
                .containsExactly(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        assertThat(List.of(first.bill().toString(), last.bill().toString()))
                .containsExactly("S1:medical:2026-12-31", "S1:medical:2027-01-11");
    }

    @Test
    void GIVEN_parts_that_count_as_one_stay_THEN_the_deductible_is_due_once() {
        MonthSettlement december = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2026-12-31", "")
                .line("M1", "2026-12-24", "300.00", "L3")
                .settle(SAME_STAY);
        MonthSettlement january = part(december.ledger(), "2027-01-01/2027-02-01", "2027-01-11", "2027-01-11")
                .line("M2", "2027-01-05", "2400.00", "L3")
                .settle(SAME_STAY);
        assertThat(fund(december)).containsExactly("0.00");
        assertThat(fund(january)).as("(2400 - 400 that are left of 700) x 75%%").containsExactly("1500.00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"YEAR_OF_SETTLEMENT, 2027-01-01", "YEAR_OF_DISCHARGE, 2026-01-01"})
    void GIVEN_a_stay_that_is_settled_in_the_year_after_THEN_the_regions_rule_says_in_which_it_counts(
            String rule, LocalDate first) {
        MonthSettlement december = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2027-01-03", "2026-12-30")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .settle("\"word\": \"YEAR_OF_DISCHARGE\"", "\"word\": \"" + rule + "\"");
        assertThat(december.bills().get(0).posting().orElseThrow().year().first())
                .isEqualTo(first);
    }

    @Test
    void GIVEN_years_that_differ_and_a_region_without_the_rule_THEN_the_bill_is_refused() {
        MonthSettlement december = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2027-01-03", "2026-12-30")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .settle("year.rule", "year.otherRule");
        assertThat(codes(december)).containsExactly("YY-B-109");
        MonthSettlement tooEarly = part(AccumulatorLedger.EMPTY, "2027-01-01/2027-02-01", "2026-12-30", "2027-01-11")
                .line("M2", "2027-01-05", "2400.00", "L3")
                .settle();
        assertThat(codes(tooEarly)).as("the part before is not settled").containsExactly("YY-B-122");
        MonthSettlement early = SettingMonths.of("2027-01-01/2027-02-01")
                .in(AccumulatorLedger.EMPTY, "2026-12-30")
                .visit("V1", OUTPATIENT, "2027-01-02", "10.00", "L1")
                .settle();
        assertThat(codes(early)).containsExactly("YY-B-121");
    }

    @Test
    void GIVEN_a_stay_beyond_the_period_and_no_ledger_or_no_rule_THEN_it_is_settled_whole_after_discharge() {
        MonthSettlement noRule = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2026-12-31", "")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .settle("stay.interim", "stay.otherwise");
        assertThat(codes(noRule)).containsExactly("YY-B-036");
    }

    private static final String[] WHOLE_STAY = {
        SAME_STAY[0],
        SAME_STAY[1],
        "\"terms\": {\"deductible\": \"inpatient.deductible\", \"ratio\": \"inpatient.ratio\", \"yearCap\": \"inpatient.yearCap\"}",
        "\"terms\": {\"deductible\": \"inpatient.deductible\", \"bands\": \"test.bands\", \"payCap\": \"test.cap\","
                + " \"baseCap\": \"test.baseCap\", \"yearCap\": \"inpatient.yearCap\"}",
        "\"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
        "\"bandOrigin\": {\"word\": \"ZERO\"}, \"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
        "\"parameters\": [",
        "\"parameters\": ["
                + parameter(
                        "test.bands",
                        "{\"bands\": [{\"upTo\": \"2000.00\", \"ratio\": \"0.5\"},"
                                + " {\"upTo\": \"5000.00\", \"ratio\": \"0.7\"}, {\"ratio\": \"0.9\"}]}")
                + parameter("test.cap", "{\"amount\": \"9000.00\"}")
                + parameter("test.baseCap", "{\"amount\": \"12000.00\"}"),
    };

    private static String parameter(String key, String value) {
        return "{\"key\": \"" + key
                + "\", \"unit\": \"test\", \"versions\": [{\"inForce\": \"TENANT_MUST_SET\", \"confidence\": \"DECLARED\","
                + " \"cite\": [\"BASIS\"], \"value\": " + value + "}]}, ";
    }

    /** Deductible, bands, cap of the base and limit of payment go on from part to part; each part rounds once. */
    @Property(tries = 60)
    void GIVEN_a_stay_in_parts_that_count_as_one_THEN_they_come_to_the_stay_in_one_bill(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 1_000_000) Long> amounts,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        List<String> firsts = List.of("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01");
        LocalDate discharge = LocalDate.parse(firsts.get(amounts.size() - 1)).withDayOfMonth(day);
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        SettingMonths whole = SettingMonths.of("2026-01-01/2026-04-01").in(ledger, "2026-04-01");
        whole.stay(
                "S1",
                SegmentKind.INPATIENT,
                "L3",
                "2026-01-01",
                discharge.plusDays(1).toString());
        for (int i = 0; i < amounts.size(); i++) {
            String period = firsts.get(i) + "/" + firsts.get(i + 1);
            String amount = Money.ofFen(amounts.get(i)).toString();
            SettingMonths part = SettingMonths.of(i == amounts.size() - 1 ? firsts.get(i) + "/2026-04-01" : period)
                    .in(ledger, "2026-04-01")
                    .stay(
                            "S1",
                            SegmentKind.INPATIENT,
                            "L3",
                            "2026-01-01",
                            discharge.plusDays(1).toString())
                    .line("M" + i, firsts.get(i), amount, "L3");
            MonthSettlement settled = part.settle(WHOLE_STAY);
            assertThat(codes(settled)).isEmpty();
            ledger = settled.ledger();
            whole.line("M" + i, firsts.get(i), amount, "L3");
        }
        MonthSettlement once = whole.settle(WHOLE_STAY);
        assertThat(codes(once)).isEmpty();
        var parts = ledger.accumulators();
        var one = once.ledger().accumulators();
        Posting posting = ledger.standing().get(0);
        var holder = new io.yiyang.billing.ledger.Holder.OfPerson(posting.person());
        assertThat(parts.of(holder, posting.year()).deductible(Payer.POOLED_FUND))
                .isEqualTo(one.of(holder, posting.year()).deductible(Payer.POOLED_FUND));
        assertThat(parts.of(holder, posting.year()).counted(Payer.POOLED_FUND))
                .isEqualTo(one.of(holder, posting.year()).counted(Payer.POOLED_FUND));
        long apart = parts.of(holder, posting.year()).paid(Payer.POOLED_FUND).fen()
                - one.of(holder, posting.year()).paid(Payer.POOLED_FUND).fen();
        assertThat(Math.abs(apart)).isLessThanOrEqualTo((amounts.size() + 1) / 2);
    }

    // Which stay of the year it is

    @Test
    void GIVEN_stays_of_earlier_months_THEN_the_ledger_tells_the_ordinal_of_the_next() {
        String[] second = {
            "{\"when\": {\"hospitalLevel\": [\"3\"]}, \"value\": {\"amount\": \"700.00\"}}",
            "{\"when\": {\"hospitalLevel\": [\"3\"], \"stayRepeated\": [\"FIRST\"]}, \"value\": {\"amount\": \"700.00\"}},"
                    + " {\"when\": {\"hospitalLevel\": [\"3\"], \"stayRepeated\": [\"LATER\"]}, \"value\": {\"amount\": \"350.00\"}}"
        };
        MonthSettlement april = april(AccumulatorLedger.EMPTY)
                .stay("S1", SegmentKind.INPATIENT, "L3", "2026-04-10", "2026-04-15")
                .line("M1", "2026-04-12", "1000.00", "L3")
                .settle(second);
        MonthSettlement may = SettingMonths.of("2026-05-01/2026-06-01")
                .in(april.ledger(), "2026-06-01")
                .stay("S2", SegmentKind.INPATIENT, "L3", "2026-05-10", "2026-05-15")
                .line("M2", "2026-05-12", "1000.00", "L3")
                .settle(second);
        assertThat(fund(april)).as("300 x 75%%").containsExactly("225.00");
        assertThat(fund(may)).as("650 x 75%%").containsExactly("487.50");
    }

    // The platform's result

    private static PlatformAnswers answers(String bill, String total, String pool, String cash, String deductible) {
        return new PlatformAnswers(
                Map.of(
                        BillId.of(bill),
                        PlatformResult.ofAmounts(Map.of(
                                PlatformAmount.TOTAL, Money.parseYuan(total),
                                PlatformAmount.POOLED_FUND, Money.parseYuan(pool),
                                PlatformAmount.CASH, Money.parseYuan(cash),
                                PlatformAmount.DEDUCTIBLE, Money.parseYuan(deductible)))),
                PlatformConvention.standard(),
                Money.ZERO);
    }

    @Test
    void GIVEN_a_platforms_result_THEN_it_is_the_bill_spread_over_its_lines_and_the_year_goes_on_from_it() {
        MonthSettlement month = april(AccumulatorLedger.EMPTY)
                .line("V1-1", "2026-04-02", "600.00", "L1")
                .line("V1-2", "2026-04-02", "400.00", "L1")
                .encounter(SettingMonths.encounter("V1", OUTPATIENT).withLines(LineId.of("V1-1"), LineId.of("V1-2")))
                .visit("V2", OUTPATIENT, "2026-04-20", "500.00", "L1")
                .answered(answers("V1:visit", "1000.00", "240.00", "760.00", "600.00"))
                .settle();
        assertThat(codes(month)).isEmpty();
        Settlement first = month.bills().get(0).settlement();
        assertThat(first.share(Payer.POOLED_FUND))
                .as("ours is (1000 - 800) x 60%%")
                .hasToString("240.00");
        assertThat(first.matrix().cell(LineId.of("V1-1"), Payer.POOLED_FUND)).hasToString("144.00");
        assertThat(first.matrix().cell(LineId.of("V1-2"), Payer.POOLED_FUND)).hasToString("96.00");
        PlatformAnswer answer = month.bills().get(0).platform().orElseThrow();
        assertThat(answer.reconciliation().differences())
                .extracting(field -> field.amount() + " " + field.difference())
                .contains("POOLED_FUND 120.00", "DEDUCTIBLE -200.00");
        assertThat(month.bills().get(1).settlement().share(Payer.POOLED_FUND))
                .as("200 of the deductible are left: 300 x 60%%")
                .hasToString("180.00");
        assertThat(month.bills().get(0).posting().orElseThrow().amounts().billsWithoutBase())
                .isEqualTo(1);
    }

    private static PlatformAnswers answer(String bill, Map<PlatformAmount, String> amounts) {
        Map<PlatformAmount, Money> money = new java.util.EnumMap<>(PlatformAmount.class);
        amounts.forEach((amount, yuan) -> money.put(amount, Money.parseYuan(yuan)));
        return new PlatformAnswers(
                Map.of(BillId.of(bill), PlatformResult.ofAmounts(money)), PlatformConvention.standard(), Money.ZERO);
    }

    /** The part of December, 3000 yuan, as the platform settled it. */
    private static MonthSettlement decemberSettledByThePlatform(String deductible, String pool, String... replaced) {
        String cash = Money.parseYuan("3000.00").minus(Money.parseYuan(pool)).toString();
        MonthSettlement december = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2026-12-31", "")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .answered(answer(
                        "S1:medical:2026-12-31",
                        Map.of(
                                PlatformAmount.TOTAL, "3000.00",
                                PlatformAmount.IN_SCOPE, "3000.00",
                                PlatformAmount.POOLED_FUND, pool,
                                PlatformAmount.CASH, cash,
                                PlatformAmount.DEDUCTIBLE, deductible)))
                .settle(replaced);
        assertThat(codes(december)).isEmpty();
        assertThat(fund(december)).containsExactly(pool);
        return december;
    }

    private static SettingMonths january(MonthSettlement december) {
        return part(december.ledger(), "2027-01-01/2027-02-01", "2027-01-11", "2027-01-11")
                .line("M2", "2027-01-05", "2000.00", "L3");
    }

    @Test
    void
            GIVEN_a_part_that_the_platform_settled_otherwise_WHEN_no_base_goes_on_THEN_the_next_part_goes_on_from_its_word() {
        MonthSettlement december = decemberSettledByThePlatform("500.00", "1875.00", SAME_STAY);
        assertThat(december.bills().get(0).posting().orElseThrow().amounts().billsWithoutBase())
                .isEqualTo(1);
        MonthSettlement january = january(december).settle(SAME_STAY);
        assertThat(codes(january)).isEmpty();
        assertThat(fund(january))
                .as("(2000 - 200 that the platform left of 700) x 75%%")
                .containsExactly("1350.00");
    }

    @Test
    void GIVEN_a_part_in_which_the_platform_agrees_to_the_fen_THEN_bands_go_on_as_in_our_own_computation() {
        // 700 + 1300 x 50 % + 1000 x 70 % is what (3000 - 700) yuan come to
        MonthSettlement december = decemberSettledByThePlatform("700.00", "1350.00", WHOLE_STAY);
        assertThat(december.bills().get(0).posting().orElseThrow().amounts().billsWithoutBase())
                .isZero();
        MonthSettlement ours = part(AccumulatorLedger.EMPTY, "2026-12-01/2027-01-01", "2026-12-31", "")
                .line("M1", "2026-12-24", "3000.00", "L3")
                .settle(WHOLE_STAY);
        MonthSettlement january = january(december).settle(WHOLE_STAY);
        assertThat(codes(january)).isEmpty();
        assertThat(fund(january))
                .as("2000 x 70%%, the band from 3000 to 5000")
                .containsExactly("1400.00")
                .isEqualTo(fund(january(ours).settle(WHOLE_STAY)));
    }

    @Test
    void
            GIVEN_a_part_that_the_platform_settled_otherwise_WHEN_bands_go_on_THEN_only_the_platform_can_settle_the_next() {
        MonthSettlement december = decemberSettledByThePlatform("500.00", "1450.00", WHOLE_STAY);
        MonthSettlement january = january(december).settle(WHOLE_STAY);
        assertThat(codes(january)).containsExactly("YY-B-123");
        assertThat(january.problems().get(0).facts())
                .containsEntry("bill", "S1:medical:2027-01-11")
                .containsEntry("payers", "[POOLED_FUND]");
        assertThat(january.problems().get(0).remedies()).hasSize(2);
        assertThat(january.unsettledTotal()).hasToString("2000.00");
        MonthSettlement answered = january(december)
                .answered(answer(
                        "S1:medical:2027-01-11",
                        Map.of(
                                PlatformAmount.TOTAL, "2000.00",
                                PlatformAmount.POOLED_FUND, "1234.00",
                                PlatformAmount.CASH, "766.00",
                                PlatformAmount.DEDUCTIBLE, "200.00")))
                .settle(WHOLE_STAY);
        assertThat(fund(answered)).containsExactly("1234.00");
        assertThat(answered.unsettled()).isEmpty();
        assertThat(codes(answered)).as("the estimate beside it is none").containsExactly("YY-B-123");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"TOTAL", "IN_SCOPE", "DEDUCTIBLE", "POOLED_FUND", "CASH"})
    void GIVEN_a_result_that_leaves_an_amount_out_THEN_it_does_not_confirm_our_computation(PlatformAmount without) {
        Map<PlatformAmount, String> amounts = new java.util.EnumMap<>(Map.of(
                PlatformAmount.TOTAL, "1000.00",
                PlatformAmount.IN_SCOPE, "1000.00",
                PlatformAmount.POOLED_FUND, "120.00",
                PlatformAmount.CASH, "880.00",
                PlatformAmount.DEDUCTIBLE, "800.00"));
        assertThat(withoutBase(amounts)).isZero();
        amounts.remove(without);
        assertThat(withoutBase(amounts)).isEqualTo(1);
    }

    private static long withoutBase(Map<PlatformAmount, String> amounts) {
        MonthSettlement month = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .answered(answer("V1:visit", amounts))
                .settle();
        assertThat(codes(month)).isEmpty();
        return month.bills().get(0).posting().orElseThrow().amounts().billsWithoutBase();
    }

    @ParameterizedTest(name = "total {0}, fund {1}, cash {2}: {3}")
    @CsvSource({
        "999.00, 240.00, 759.00, YY-B-165",
        "1000.00, 240.00, 750.00, YY-B-165",
        "1000.00, 240.00, 760.00, ''",
    })
    void GIVEN_a_result_that_is_not_of_these_lines_or_contradicts_itself_THEN_it_is_refused(
            String total, String pool, String cash, String code) {
        MonthSettlement month = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .answered(answers("V1:visit", total, pool, cash, "600.00"))
                .settle();
        assertThat(codes(month)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(month.total().plus(month.unsettledTotal())).hasToString("1000.00");
    }

    @Test
    void GIVEN_a_result_for_no_bill_of_the_month_THEN_it_is_named() {
        MonthSettlement month = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .answered(answers("V9:visit", "1.00", "0.00", "1.00", "0.00"))
                .settle();
        assertThat(codes(month)).containsExactly("YY-B-166");
        assertThat(month.problems().get(0).facts()).containsEntry("allowed", "[V1:visit]");
    }

    @Test
    void GIVEN_a_refund_of_a_bill_that_the_platform_settled_THEN_it_is_our_estimate_until_the_platform_answers_again() {
        MonthSettlement before = april(AccumulatorLedger.EMPTY)
                .line("V1-1", "2026-04-02", "600.00", "L1")
                .line("V1-2", "2026-04-02", "400.00", "L1")
                .encounter(SettingMonths.encounter("V1", OUTPATIENT).withLines(LineId.of("V1-1"), LineId.of("V1-2")))
                .answered(answers("V1:visit", "1000.00", "240.00", "760.00", "600.00"))
                .settle();
        Refund refund = Refund.of(
                        before,
                        List.of(new LineReturn(LineId.of("V1-2"), Quantity.ONE)),
                        RoundingMode.HALF_UP,
                        IDS,
                        book(),
                        RuleRegistry.standard())
                .orElseThrow();
        assertThat(refund.after().bills().get(0).platform()).isEmpty();
        assertThat(refund.settledAgain())
                .extracting(s -> s.id() + " " + s.total() + " " + s.share(Payer.POOLED_FUND))
                .containsExactly("V1:visit:2 600.00 0.00");
        assertThat(standing(refund.after().ledger())).containsExactly("V1:visit:2");
    }

    @Test
    void
            GIVEN_a_refund_of_one_line_THEN_the_platforms_word_for_other_bills_stands_and_other_lines_keep_their_amounts() {
        MonthSettlement before = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .visit("V2", OUTPATIENT, "2026-04-20", "500.00", "L1")
                .line("V3-1", "2026-04-21", "0.125", "0.13", "L1")
                .encounter(SettingMonths.encounter("V3", OUTPATIENT))
                .answered(answers("V2:visit", "500.00", "100.00", "400.00", "300.00"))
                .settle();
        assertThat(codes(before)).isEmpty();
        Refund refund = Refund.of(
                        before,
                        List.of(new LineReturn(LineId.of("V1-1"), Quantity.ONE)),
                        RoundingMode.DOWN,
                        IDS,
                        book(),
                        RuleRegistry.standard())
                .orElseThrow();
        assertThat(refund.after().bills())
                .extracting(bill ->
                        bill.settlement().total() + " " + bill.platform().isPresent())
                .containsExactly("500.00 true", "0.13 false");
    }

    // A month and its copies

    @Test
    void GIVEN_a_month_with_ledger_encounters_and_answers_THEN_it_survives_serialization() throws Exception {
        MonthSettlement month = april(AccumulatorLedger.EMPTY)
                .visit("V1", OUTPATIENT, "2026-04-02", "1000.00", "L1")
                .answered(answers("V1:visit", "1000.00", "240.00", "760.00", "600.00"))
                .settle();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(month);
        }
        try (var in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(month);
        }
        List<String> codes = new ArrayList<>(codes(month));
        assertThat(codes).isEmpty();
    }
}
