package io.yiyang.billing.month;

import static io.yiyang.billing.month.SettingMonths.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.LedgerReader;
import io.yiyang.billing.json.LedgerWriter;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.SegmentKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stays that a referral links and that months settle one after the other: hospital L1 (deductible 200) from 20 to 28 April, then
 * hospital L3 (deductible 700) until 10 May.
 */
class LinkedStaysInPartsTest {
    private static final String APRIL = "2026-04-01/2026-05-01";
    private static final String MAY = "2026-05-01/2026-06-01";

    static String parameter(String key, String value) {
        return "{\"key\": \"" + key
                + "\", \"unit\": \"test\", \"versions\": [{\"inForce\": \"TENANT_MUST_SET\", \"confidence\": \"DECLARED\","
                + " \"cite\": [\"BASIS\"], \"value\": " + value + "}]}, ";
    }

    static String[] rules(String strategy, String... more) {
        String[] rules = {
            "\"word\": \"NEW_ADMISSION\"",
            "\"word\": \"SAME_STAY\"",
            "\"parameters\": [",
            "\"parameters\": [" + parameter("transfer.deductible", "{\"word\": \"" + strategy + "\"}"),
        };
        return Stream.of(rules, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static SettingMonths month(String period, AccumulatorLedger ledger) {
        return SettingMonths.of(period).in(ledger, "2026-06-01");
    }

    private static SettingMonths linked(String period, AccumulatorLedger ledger) {
        return month(period, ledger)
                .stay("A", SegmentKind.INPATIENT, "L1", "2026-04-20", "2026-04-28")
                .referred("B", "L1", "2026-04-28", "L3", "2026-04-28", "2026-05-10");
    }

    private static SettingMonths april(String first, String second) {
        return linked(APRIL, AccumulatorLedger.EMPTY)
                .line("A1", "2026-04-21", first, "L1")
                .line("B1", "2026-04-29", second, "L3");
    }

    private static SettingMonths may(MonthSettlement april, String amount) {
        return linked(MAY, april.ledger()).line("B2", "2026-05-02", amount, "L3");
    }

    private static List<String> deductibles(MonthSettlement... months) {
        return Stream.of(months)
                .flatMap(month -> month.bills().stream())
                .map(bill -> bill.settlement().shares().get(0).deductible().toString())
                .toList();
    }

    @ParameterizedTest(name = "{0}, {1} then {2}: {3} {4} {5}")
    @CsvSource({
        "SEPARATE,                1000.00, 1000.00, 200.00, 700.00,   0.00",
        "UP_DIFFERENCE_DOWN_NONE, 1000.00, 1000.00, 200.00, 500.00,   0.00",
        "HIGHEST_ONCE_TOP_UP,     1000.00, 1000.00, 200.00, 500.00,   0.00",
        "HIGHEST_ONCE_AT_HIGHER,  1000.00, 1000.00,   0.00, 700.00,   0.00",
        "HIGHEST_ONCE_AT_FIRST,   1000.00, 1000.00, 700.00,   0.00,   0.00",
        // the first part of the second stay is too small
        "SEPARATE,                1000.00,  300.00, 200.00, 300.00, 400.00",
        "UP_DIFFERENCE_DOWN_NONE, 1000.00,  300.00, 200.00, 300.00, 200.00",
        "HIGHEST_ONCE_TOP_UP,     1000.00,  300.00, 200.00, 300.00, 200.00",
        "HIGHEST_ONCE_AT_HIGHER,  1000.00,  300.00,   0.00, 300.00, 400.00",
        // so is the first stay
        "UP_DIFFERENCE_DOWN_NONE,  100.00,  300.00, 100.00, 300.00, 200.00",
        "HIGHEST_ONCE_TOP_UP,      100.00,  300.00, 100.00, 300.00, 300.00",
        "HIGHEST_ONCE_AT_HIGHER,   100.00,  300.00,   0.00, 300.00, 400.00",
        "HIGHEST_ONCE_AT_FIRST,    100.00,  300.00, 100.00, 300.00, 300.00",
    })
    void GIVEN_stays_that_a_referral_links_WHEN_the_second_is_settled_in_parts_THEN_the_strategy_goes_on(
            String strategy, String first, String second, String one, String two, String three) {
        MonthSettlement april = april(first, second).settle(rules(strategy));
        MonthSettlement may = may(april, "3000.00").settle(rules(strategy));
        assertThat(codes(april)).isEmpty();
        assertThat(codes(may)).isEmpty();
        assertThat(deductibles(april, may)).containsExactly(one, two, three);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SEPARATE, 700.00",
        "UP_DIFFERENCE_DOWN_NONE, 500.00",
        "HIGHEST_ONCE_TOP_UP, 500.00",
        "HIGHEST_ONCE_AT_HIGHER, 500.00",
        "HIGHEST_ONCE_AT_FIRST, 500.00",
    })
    void GIVEN_a_stay_that_was_settled_before_the_referral_was_known_THEN_the_next_owes_what_is_left(
            String strategy, String second) {
        MonthSettlement april = month(APRIL, AccumulatorLedger.EMPTY)
                .stay("A", SegmentKind.INPATIENT, "L1", "2026-04-20", "2026-04-28")
                .line("A1", "2026-04-21", "1000.00", "L1")
                .settle(rules(strategy));
        MonthSettlement may = month(MAY, april.ledger())
                .stay("A", SegmentKind.INPATIENT, "L1", "2026-04-20", "2026-04-28")
                .referred("B", "L1", "2026-04-28", "L3", "2026-05-01", "2026-05-10")
                .line("B1", "2026-05-02", "3000.00", "L3")
                .settle(rules(strategy));
        assertThat(codes(may)).isEmpty();
        assertThat(deductibles(april, may)).containsExactly("200.00", second);
    }

    @Test
    void GIVEN_linked_stays_in_parts_THEN_they_are_one_stay_of_the_year_and_the_next_is_the_second() {
        String[] rules = rules(
                "HIGHEST_ONCE_TOP_UP",
                "{\"when\": {\"hospitalLevel\": [\"3\"]}, \"value\": {\"amount\": \"700.00\"}}",
                "{\"when\": {\"hospitalLevel\": [\"3\"], \"stayRepeated\": [\"FIRST\"]}, \"value\": {\"amount\": \"700.00\"}},"
                        + " {\"when\": {\"hospitalLevel\": [\"3\"], \"stayRepeated\": [\"LATER\"]}, \"value\": {\"amount\": \"350.00\"}}");
        MonthSettlement april = april("1000.00", "1000.00").settle(rules);
        MonthSettlement may = may(april, "3000.00")
                .stay("C", SegmentKind.INPATIENT, "L3", "2026-05-20", "2026-05-25")
                .line("C1", "2026-05-21", "1000.00", "L3")
                .settle(rules);
        assertThat(deductibles(april, may)).containsExactly("200.00", "500.00", "0.00", "350.00");
        assertThat(may.ledger().standing())
                .extracting(p ->
                        p.bill() + " of " + p.stay().map(SegmentId::toString).orElse("") + " "
                                + p.linkedStay().map(SegmentId::toString).orElse("") + " " + p.part() + " " + p.days())
                .containsExactly(
                        "A:medical of A  WHOLE 8",
                        "B:medical:2026-04-30 of A B INTERIM 3",
                        "B:medical:2026-05-10 of A B FINAL 9",
                        "C:medical of C  WHOLE 5");
        assertThat(LedgerReader.read("ledger", LedgerWriter.write(may.ledger()).getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .isEqualTo(may.ledger());
    }

    @Test
    void GIVEN_a_deductible_as_a_share_of_the_total_THEN_the_transfer_is_about_the_payer_that_has_it() {
        String[] rules = rules(
                "HIGHEST_ONCE_TOP_UP",
                "\"terms\": {\"deductible\": \"inpatient.deductible\",",
                "\"terms\": {\"deductibleShare\": \"test.share\",",
                "\"payer\": \"POOLED_FUND\"",
                "\"payer\": \"COMMERCIAL\", \"rule\": \"proportional/1\", \"options\": {\"base\": {\"word\": \"ELIGIBLE\"},"
                        + " \"rounding\": {\"word\": \"HALF_UP\"}}, \"terms\": {\"ratio\": \"test.share\"}},"
                        + " {\"payer\": \"POOLED_FUND\"",
                "\"parameters\": [",
                "\"parameters\": [" + parameter("test.share", "{\"ratio\": \"0.10\"}"));
        MonthSettlement april = april("1000.00", "4000.00").settle(rules);
        MonthSettlement may = may(april, "6000.00").settle(rules);
        assertThat(codes(april)).isEmpty();
        assertThat(codes(may)).isEmpty();
        assertThat(bills(april, may))
                .extracting(
                        bill -> bill.settlement().shares().get(1).deductible().toString())
                .as("10 %% of 1000; 10 %% of 4000 less 100; 10 %% of 10000 less 100 and 300")
                .containsExactly("100.00", "300.00", "600.00");
    }

    @Test
    void GIVEN_a_strategy_that_nobody_knows_THEN_it_is_reported_and_each_hospital_counts_its_own() {
        MonthSettlement april = april("1000.00", "1000.00").settle(rules("SOMEHOW"));
        assertThat(codes(april)).containsExactly("YY-B-106");
        assertThat(april.problems().get(0).facts())
                .containsEntry("parameter", "settings-sample#transfer.deductible")
                .containsEntry("faults", "SOMEHOW is not a transfer strategy");
        assertThat(deductibles(april)).containsExactly("200.00", "700.00");
    }

    @Test
    void GIVEN_a_linked_stay_that_the_ledger_does_not_have_THEN_the_next_waits_for_it() {
        MonthSettlement may = linked(MAY, AccumulatorLedger.EMPTY)
                .line("B2", "2026-05-02", "3000.00", "L3")
                .settle(rules("HIGHEST_ONCE_TOP_UP"));
        assertThat(codes(may)).containsExactly("YY-B-122");
        assertThat(may.problems().get(0).facts()).containsEntry("segment", "A").containsEntry("expected", "2026-04-28");
    }

    @Test
    void GIVEN_a_policy_that_no_longer_tells_the_standard_of_the_stay_before_THEN_it_is_named_and_nothing_is_guessed() {
        MonthSettlement april = april("1000.00", "1000.00").settle(rules("HIGHEST_ONCE_TOP_UP"));
        MonthSettlement may = may(april, "3000.00")
                .settle(rules(
                        "HIGHEST_ONCE_TOP_UP",
                        "{\"when\": {\"hospitalLevel\": [\"1\"]}, \"value\": {\"amount\": \"200.00\"}},",
                        ""));
        assertThat(codes(may)).containsExactly("YY-B-104");
        assertThat(may.unsettledTotal()).hasToString("3000.00");
    }

    @Test
    void GIVEN_a_region_where_an_interim_settlement_begins_a_new_stay_THEN_a_linked_stay_is_settled_whole() {
        String[] rules = {
            "\"parameters\": [",
            "\"parameters\": [" + parameter("transfer.deductible", "{\"word\": \"HIGHEST_ONCE_TOP_UP\"}"),
        };
        MonthSettlement april = april("1000.00", "1000.00").settle(rules);
        assertThat(codes(april)).containsExactly("YY-B-126");
        assertThat(april.problems().get(0).facts()).containsEntry("linked", "[A, B]");
        assertThat(deductibles(april)).as("the first hospital's bill").containsExactly("200.00");
        MonthSettlement whole = linked("2026-04-01/2026-06-01", AccumulatorLedger.EMPTY)
                .line("A1", "2026-04-21", "1000.00", "L1")
                .line("B1", "2026-04-29", "1000.00", "L3")
                .line("B2", "2026-05-02", "3000.00", "L3")
                .settle(rules);
        assertThat(deductibles(whole)).containsExactly("200.00", "500.00");
    }

    /** Bands, limits and deductible of each hospital go on from month to month; each part rounds once. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void GIVEN_linked_stays_in_months_THEN_they_come_to_what_they_are_in_one_run(
            @ForAll io.yiyang.billing.transfer.TransferDeductible strategy,
            @ForAll @LongRange(min = 1, max = 300_000) long first,
            @ForAll @LongRange(min = 1, max = 300_000) long second,
            @ForAll @LongRange(min = 1, max = 1_000_000) long third) {
        String[] rules = rules(
                strategy.name(),
                "\"terms\": {\"deductible\": \"inpatient.deductible\", \"ratio\": \"inpatient.ratio\", \"yearCap\": \"inpatient.yearCap\"}",
                "\"terms\": {\"deductible\": \"inpatient.deductible\", \"bands\": \"test.bands\", \"payCap\": \"test.cap\","
                        + " \"yearCap\": \"inpatient.yearCap\"}",
                "\"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
                "\"bandOrigin\": {\"word\": \"ZERO\"}, \"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
                "\"parameters\": [",
                "\"parameters\": ["
                        + parameter(
                                "test.bands",
                                "{\"bands\": [{\"upTo\": \"2000.00\", \"ratio\": \"0.5\"},"
                                        + " {\"upTo\": \"5000.00\", \"ratio\": \"0.7\"}, {\"ratio\": \"0.9\"}]}")
                        + parameter("test.cap", "{\"amount\": \"9000.00\"}"));
        String a = Money.ofFen(first).toString();
        String b = Money.ofFen(second).toString();
        String rest = Money.ofFen(third).toString();
        MonthSettlement april = april(a, b).settle(rules);
        MonthSettlement may = may(april, rest).settle(rules);
        MonthSettlement once = linked("2026-04-01/2026-06-01", AccumulatorLedger.EMPTY)
                .line("A1", "2026-04-21", a, "L1")
                .line("B1", "2026-04-29", b, "L3")
                .line("B2", "2026-05-02", rest, "L3")
                .settle(rules);
        assertThat(codes(april)).isEmpty();
        assertThat(codes(may)).isEmpty();
        assertThat(codes(once)).isEmpty();
        assertThat(deductible(april, may)).isEqualTo(deductible(once));
        assertThat(paid("A", april, may)).isEqualTo(paid("A", once));
        long apart = paid("B", april, may).minus(paid("B", once)).fen();
        assertThat(Math.abs(apart)).isLessThanOrEqualTo(1);
    }

    private static Map<String, Money> deductible(MonthSettlement... months) {
        Map<String, Money> sums = new LinkedHashMap<>();
        bills(months)
                .forEach(bill ->
                        sums.merge(stay(bill), bill.settlement().shares().get(0).deductible(), Money::plus));
        return sums;
    }

    private static Money paid(String stay, MonthSettlement... months) {
        return Money.sum(bills(months).stream()
                .filter(bill -> stay(bill).equals(stay))
                .map(bill -> bill.settlement().share(Payer.POOLED_FUND))
                .toList());
    }

    private static List<SettledBill> bills(MonthSettlement... months) {
        List<SettledBill> bills = new ArrayList<>();
        Stream.of(months).forEach(month -> bills.addAll(month.bills()));
        return bills;
    }

    private static String stay(SettledBill bill) {
        return bill.segment().orElseThrow().id().toString();
    }
}
