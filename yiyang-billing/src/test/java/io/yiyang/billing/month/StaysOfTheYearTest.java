package io.yiyang.billing.month;

import static io.yiyang.billing.month.SettingMonths.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.ImmutablePosting;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.SegmentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stay of the year a stay of April is, and how many days were before it, as the ledger and the month tell. */
class StaysOfTheYearTest {
    private static final String[] BY_ORDINAL = {
        "{\"when\": {\"hospitalLevel\": [\"3\"]}, \"value\": {\"amount\": \"700.00\"}}",
        "{\"when\": {\"hospitalLevel\": [\"3\"], \"stayOrdinal\": [\"1\"]}, \"value\": {\"amount\": \"1.00\"}},"
                + " {\"when\": {\"hospitalLevel\": [\"3\"], \"stayOrdinal\": [\"2\"]}, \"value\": {\"amount\": \"2.00\"}},"
                + " {\"when\": {\"hospitalLevel\": [\"3\"], \"stayOrdinal\": [\"3\"]}, \"value\": {\"amount\": \"3.00\"}}",
    };

    private static String[] rules(String... more) {
        return Stream.of(BY_ORDINAL, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** {@code PERSON TYPE STAY LAST_DAY DAYS LEVEL}; a stay that is a dash is a visit. */
    private static AccumulatorLedger ledger(String postings) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        for (String posting : postings.isEmpty() ? new String[0] : postings.split("; ", -1)) {
            String[] words = posting.split(" ", -1);
            ImmutablePosting bill = (ImmutablePosting) Posting.builder()
                    .bill(BillId.of(posting.replace(' ', ':')))
                    .person(PersonId.of(words[0]))
                    .year(BenefitYear.calendar(LocalDate.parse(words[3])))
                    .businessType(MedicalTreatmentType.of(words[1]))
                    .serviceDate(LocalDate.parse(words[3]))
                    .amounts(new Accumulated(Money.parseYuan("9.00"), Money.ZERO, Map.of(), Map.of(), Map.of(), 0))
                    .part(StayPart.WHOLE)
                    .days(Long.parseLong(words[4]))
                    .institutionClass(words[5])
                    .build();
            ledger = ledger.settle(words[2].equals("-") ? bill : bill.withStay(SegmentId.of(words[2])))
                    .orElseThrow();
        }
        return ledger;
    }

    private static SettingMonths april(String postings, String from, String until) {
        return SettingMonths.of("2026-04-01/2026-05-01")
                .in(ledger(postings), "2026-05-01")
                .stay("S", SegmentKind.INPATIENT, "L3", from, until)
                .line("M", "2026-04-12", "1000.00", "L3");
    }

    private static List<String> deductibles(MonthSettlement month) {
        return month.bills().stream()
                .map(bill -> bill.settlement().shares().get(0).deductible().toString())
                .toList();
    }

    @ParameterizedTest(name = "{0}: stay {1}")
    @CsvSource({
        "'',                                                                  1.00",
        "P-1 21 X 2026-02-10 5 3,                                             2.00",
        "P-1 24 X 2026-02-10 5 1,                                             2.00",
        "P-1 21 X 2026-02-10 5 3; P-1 21 Y 2026-03-10 5 3,                    3.00",
        // two parts of one stay, a home sickbed, a visit, another person, another year, a bill after the period
        "P-1 21 X 2026-02-10 5 3; P-1 21 X 2026-03-10 5 3,                    2.00",
        "P-1 71 X 2026-02-10 5 3,                                             1.00",
        "P-1 21 - 2026-02-10 0 3,                                             1.00",
        "P-2 21 X 2026-02-10 5 3,                                             1.00",
        "P-1 21 X 2025-02-10 5 3,                                             1.00",
        "P-1 21 X 2026-05-10 5 3,                                             1.00",
        "P-1 21 X 2026-04-01 5 3,                                             1.00",
    })
    void GIVEN_bills_of_the_year_THEN_each_earlier_stay_of_the_person_counts_once(String postings, String deductible) {
        MonthSettlement month = april(postings, "2026-04-10", "2026-04-15").settle(rules());
        assertThat(codes(month)).isEmpty();
        assertThat(deductibles(month)).containsExactly(deductible);
    }

    @ParameterizedTest(name = "{0}: {1} by parts as one stay, {2} by new admissions")
    @CsvSource({
        "P-1 21 S 2026-03-31 5 3,                             1.00, 2.00",
        "P-1 21 X 2026-02-10 5 3; P-1 21 S 2026-03-31 5 3,    2.00, 3.00",
    })
    void GIVEN_a_stay_in_parts_THEN_its_own_parts_count_only_where_each_is_a_new_admission(
            String postings, String one, String anew) {
        String[] oneStay = rules("\"word\": \"NEW_ADMISSION\"", "\"word\": \"SAME_STAY\"");
        assertThat(deductibles(april(postings, "2026-03-27", "2026-04-15").settle(oneStay)))
                .containsExactly(one);
        assertThat(deductibles(april(postings, "2026-03-27", "2026-04-15").settle(rules())))
                .containsExactly(anew);
    }

    @ParameterizedTest(name = "told {0}: {1} {2}")
    @CsvSource({"1, 1.00, 2.00", "2, 2.00, 3.00"})
    void GIVEN_a_number_that_the_person_tells_THEN_the_first_stay_of_the_period_has_it_and_the_next_one_more(
            String told, String first, String second) {
        MonthSettlement month = SettingMonths.of("2026-04-01/2026-05-01")
                .in(ledger("P-1 21 X 2026-02-10 5 3"), "2026-05-01")
                .person("stayOrdinal", told)
                .stay("E", SegmentKind.INPATIENT, "L3", "2026-04-02", "2026-04-05")
                .line("E-1", "2026-04-03", "1000.00", "L3")
                .stay("S", SegmentKind.INPATIENT, "L3", "2026-04-10", "2026-04-15")
                .line("M", "2026-04-12", "1000.00", "L3")
                .settle(rules());
        assertThat(codes(month)).isEmpty();
        assertThat(deductibles(month)).containsExactly(first, second);
    }

    @Test
    void GIVEN_a_part_that_does_not_reach_the_day_before_the_period_THEN_what_is_missing_is_asked_for() {
        MonthSettlement month =
                april("P-1 21 S 2026-03-30 5 3", "2026-03-01", "2026-04-15").settle(rules());
        assertThat(codes(month)).containsExactly("YY-B-122");
        assertThat(month.problems().get(0).facts()).containsEntry("expected", "2026-03-31");
    }

    @ParameterizedTest(name = "{0}, then in April {1}: {2}")
    @CsvSource({
        "'',                                                  '',  1.00",
        "P-1 21 X 2026-02-10 5 3,                             '',  2.00",
        "P-1 21 X 2026-02-10 5 1,                             '',  1.00",
        "P-1 21 X 2026-02-10 5 1; P-1 21 Y 2026-03-10 5 3,    '',  2.00",
        "'',                                                  L1,  1.00",
        "'',                                                  L3,  2.00",
        "P-1 21 X 2026-02-10 5 3,                             L3,  3.00",
    })
    void GIVEN_a_region_that_counts_stays_of_level_3_only_THEN_no_other_makes_it_a_later_one(
            String postings, String before, String deductible) {
        SettingMonths month = april(postings, "2026-04-10", "2026-04-15");
        if (!before.isEmpty()) {
            month.stay("E", SegmentKind.INPATIENT, before, "2026-04-02", "2026-04-05")
                    .line("E-1", "2026-04-03", "1000.00", before);
        }
        MonthSettlement settled = month.settle(rules(
                "\"parameters\": [",
                "\"parameters\": [" + LinkedStaysInPartsTest.parameter("stay.countedLevels", "{\"words\": [\"3\"]}")));
        assertThat(codes(settled)).isEmpty();
        assertThat(deductibles(settled)).endsWith(deductible);
    }

    /** 100 yuan a day for at most 25 days a year; the stay has 5 days from 10 to 15 April. */
    @ParameterizedTest(name = "{0} from {1}: {2} counted as one stay, {3} by new admissions")
    @CsvSource({
        "'',                                                  2026-04-10,  500.00,  500.00",
        "P-1 21 X 2026-02-10 22 3,                            2026-04-10,  300.00,  300.00",
        "P-1 21 X 2026-02-10 25 3,                            2026-04-10,    0.00,    0.00",
        "P-2 21 X 2026-02-10 25 3,                            2026-04-10,  500.00,  500.00",
        // days of the stay itself: 5 in March and 14 in April, or 14 after 5
        "P-1 21 S 2026-03-31 5 3,                             2026-03-27, 1000.00, 1000.00",
        "P-1 21 X 2026-02-10 10 3; P-1 21 S 2026-03-31 5 3,   2026-03-27, 1000.00, 1000.00",
        "P-1 21 X 2026-02-10 18 3; P-1 21 S 2026-03-31 5 3,   2026-03-27,  700.00,  200.00",
    })
    void GIVEN_a_limit_of_days_a_year_THEN_days_of_earlier_stays_use_it_up(
            String postings, String from, String sameStay, String newAdmission) {
        String[] days = {
            "\"ratio\": \"inpatient.ratio\", \"yearCap\"",
            "\"ratio\": \"inpatient.ratio\", \"baseDayCap\": \"test.dayCap\", \"yearMaxDays\": \"test.maxDays\", \"yearCap\"",
            "\"parameters\": [",
            "\"parameters\": ["
                    + LinkedStaysInPartsTest.parameter("test.dayCap", "{\"amount\": \"100.00\"}")
                    + LinkedStaysInPartsTest.parameter("test.maxDays", "{\"count\": 25}"),
        };
        String[] oneStay = Stream.of(days, new String[] {"\"word\": \"NEW_ADMISSION\"", "\"word\": \"SAME_STAY\""})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertThat(counted(april(postings, from, "2026-04-15").settle(rules(oneStay))))
                .isEqualTo(sameStay);
        assertThat(counted(april(postings, from, "2026-04-15").settle(rules(days))))
                .isEqualTo(newAdmission);
    }

    private static String counted(MonthSettlement month) {
        assertThat(codes(month)).isEmpty();
        return month.bills().get(0).settlement().shares().stream()
                .filter(share -> share.payer().equals(Payer.POOLED_FUND))
                .map(share -> share.counted().toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void GIVEN_a_month_with_a_stay_WHEN_it_is_settled_again_THEN_the_stay_keeps_its_number() {
        MonthSettlement once = april("", "2026-04-10", "2026-04-15").settle(rules());
        MonthSettlement again = SettingMonths.of("2026-04-01/2026-05-01")
                .in(once.ledger(), "2026-05-01")
                .stay("S", SegmentKind.INPATIENT, "L3", "2026-04-10", "2026-04-15")
                .line("M", "2026-04-12", "1000.00", "L3")
                .settle(rules());
        assertThat(again.bills()).isEqualTo(once.bills());
        assertThat(again.ledger()).isEqualTo(once.ledger());
    }

    @Test
    void GIVEN_a_gap_in_the_dates_of_a_rule_that_a_region_may_do_without_THEN_it_is_reported_and_the_bill_settled() {
        String gap = LinkedStaysInPartsTest.parameter("stay.countedLevels", "{\"words\": [\"3\"]}")
                .replace("\"inForce\": \"TENANT_MUST_SET\"", "\"inForce\": \"2018-01-01/2019-01-01\"");
        MonthSettlement month =
                april("", "2026-04-10", "2026-04-15").settle(rules("\"parameters\": [", "\"parameters\": [" + gap));
        assertThat(deductibles(month)).containsExactly("1.00");
        assertThat(codes(month)).containsExactly("YY-B-102");
        assertThat(month.problems().get(0).facts()).containsEntry("parameter", "settings-sample#stay.countedLevels");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"stay.interim, NEW_ADMISSION, 2026-03-27", "year.rule, YEAR_OF_DISCHARGE, 2025-12-27"})
    void GIVEN_a_rule_that_names_nothing_known_THEN_the_bill_is_refused_and_says_what_is_known(
            String key, String word, String from) {
        SettingMonths month = SettingMonths.of(
                        from.startsWith("2025") ? "2025-12-01/2026-05-01" : "2026-04-01/2026-05-01")
                .in(ledger("P-1 21 S 2026-03-31 5 3"), "2026-05-01")
                .stay("S", SegmentKind.INPATIENT, "L3", from, "2026-04-15")
                .line("M", "2026-04-12", "1000.00", "L3");
        MonthSettlement settled = month.settle(rules("\"word\": \"" + word + "\"", "\"word\": \"SOMEHOW\""));
        assertThat(codes(settled)).containsExactly("YY-B-106");
        assertThat(settled.problems().get(0).facts())
                .containsEntry("parameter", "settings-sample#" + key)
                .hasEntrySatisfying("faults", faults -> assertThat(faults).contains("SOMEHOW is not one of", word));
    }

    @Test
    void GIVEN_a_period_without_an_end_THEN_it_is_the_callers_fault() {
        SettingMonths month = SettingMonths.of("2026-04-01/..")
                .stay("S", SegmentKind.INPATIENT, "L3", "2026-04-10", "2026-04-15")
                .line("M", "2026-04-12", "1000.00", "L3");
        assertThatThrownBy(month::settle)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("period: must have an end");
    }
}
