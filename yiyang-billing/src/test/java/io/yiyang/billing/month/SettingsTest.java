package io.yiyang.billing.month;

import static io.yiyang.billing.month.SettingMonths.SICKBED;
import static io.yiyang.billing.month.SettingMonths.codes;
import static io.yiyang.billing.month.SettingMonths.encounter;
import static io.yiyang.billing.month.SettingMonths.fund;
import static io.yiyang.billing.month.SettingMonths.ids;
import static io.yiyang.model.code.MedicalTreatmentType.EMERGENCY;
import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT;
import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT_CHRONIC_DISEASE;
import static io.yiyang.model.code.MedicalTreatmentType.PHARMACY_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.SegmentKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings beside hospital stays: each is a business type with a chain and accumulators of its own, from the same pack. */
class SettingsTest {
    private static SettingMonths april() {
        return SettingMonths.of("2026-04-01/2026-05-01");
    }

    // Outpatient pooling (S-P09, Chuzhou): 800 a year; 60/55/50 %, retired + 5; at most 2000 a year

    @Test
    void GIVEN_visits_of_a_month_THEN_the_years_deductible_runs_across_them_and_each_has_its_clinics_ratio() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit("V1", OUTPATIENT, "2026-04-02", "500.00", "L1")
                .visit("V2", OUTPATIENT, "2026-04-20", "600.00", "L3")
                .settle();
        assertThat(codes(month)).isEmpty();
        assertThat(ids(month)).containsExactly("V1:visit", "V2:visit");
        assertThat(fund(month)).as("(500 + 600 - 800) x 50%%").containsExactly("0.00", "150.00");
    }

    @Test
    void
            GIVEN_visits_of_two_months_THEN_deductible_and_limit_run_across_the_months_of_a_year_and_begin_anew_with_the_next() {
        MonthSettlement april = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .person("personGroup", "RETIRED")
                .visit("V1", OUTPATIENT, "2026-04-02", "3800.00", "L1")
                .settle();
        MonthSettlement may = SettingMonths.of("2026-05-01/2026-06-01")
                .in(april.ledger(), "2026-06-01")
                .person("personGroup", "RETIRED")
                .visit("V2", OUTPATIENT, "2026-05-02", "1000.00", "L1")
                .settle();
        MonthSettlement january = SettingMonths.of("2027-01-01/2027-02-01")
                .in(may.ledger(), "2027-01-31")
                .visit("V3", OUTPATIENT, "2027-01-02", "1000.00", "L1")
                .settle();
        assertThat(fund(april)).as("3000 x 65%%").containsExactly("1950.00");
        assertThat(fund(may)).as("1000 x 65%% = 650, 50 left of 2000").containsExactly("50.00");
        assertThat(fund(january)).as("200 x 60%%").containsExactly("120.00");
    }

    // Chronic and special diseases: 60 or 70 % above a deductible of their own, limit by the number of diseases

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "CHRONIC, 1, 1000.00, 420.00",
        "SPECIAL, 1, 1000.00, 490.00",
        "CHRONIC, 1, 9000.00, 3000.00",
        "CHRONIC, 2, 9000.00, 3300.00",
        "SPECIAL, 6_OR_MORE, 9000.00, 4500.00",
    })
    void GIVEN_a_chronic_or_special_disease_THEN_its_own_ratio_deductible_and_limit_hold(
            String diseaseClass, String diseases, String amount, String fund) {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit(
                        "V1",
                        OUTPATIENT_CHRONIC_DISEASE,
                        "2026-04-02",
                        amount,
                        "L2",
                        "diseaseClass=" + diseaseClass,
                        "diseases=" + diseases)
                .settle();
        assertThat(fund(month)).containsExactly(fund);
    }

    @Test
    void GIVEN_pooled_and_chronic_visits_THEN_neither_uses_up_the_others_deductible_or_limit() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit("V1", OUTPATIENT, "2026-04-01", "9000.00", "L1")
                .visit(
                        "V2",
                        OUTPATIENT_CHRONIC_DISEASE,
                        "2026-04-02",
                        "1000.00",
                        "L1",
                        "diseaseClass=CHRONIC",
                        "diseases=1")
                .visit("V3", OUTPATIENT, "2026-04-03", "100.00", "L1")
                .visit(
                        "V4",
                        OUTPATIENT_CHRONIC_DISEASE,
                        "2026-04-04",
                        "1000.00",
                        "L1",
                        "diseaseClass=CHRONIC",
                        "diseases=1")
                .settle();
        assertThat(fund(month)).containsExactly("2000.00", "420.00", "0.00", "600.00");
    }

    @Test
    void GIVEN_only_one_sum_of_the_year_for_all_business_types_THEN_a_limit_of_some_of_them_is_not_guessed() {
        ResidentMonth month =
                april().visit("V1", OUTPATIENT, "2026-04-01", "900.00", "L1").month();
        MonthSettlement unknown = MonthSettlement.settle(
                ((ImmutableResidentMonth) month)
                        .withYear(io.yiyang.billing.payer.YearToDate.ofPaid(
                                java.util.Map.of(Payer.POOLED_FUND, io.yiyang.model.money.Money.parseYuan("10")))),
                SettingMonths.book(),
                io.yiyang.billing.payer.RuleRegistry.standard());
        assertThat(codes(unknown)).containsOnly("YY-B-035");
        MonthSettlement nothing = MonthSettlement.settle(
                ((ImmutableResidentMonth) month)
                        .withYear(io.yiyang.billing.payer.YearToDate.newYear(java.util.Set.of(Payer.POOLED_FUND))),
                SettingMonths.book(),
                io.yiyang.billing.payer.RuleRegistry.standard());
        assertThat(fund(nothing)).as("nothing paid in any type: 100 x 60%%").containsExactly("60.00");
    }

    // Pharmacy

    @Test
    void GIVEN_a_purchase_at_a_pharmacy_THEN_the_account_pays_and_hands_its_balance_on() {
        MonthSettlement month = april().balance("100.00")
                .visit("V1", PHARMACY_PURCHASE, "2026-04-02", "36.00", "PHARMACY")
                .visit("V2", PHARMACY_PURCHASE, "2026-04-09", "90.00", "PHARMACY")
                .settle();
        assertThat(month.bills())
                .extracting(
                        bill -> bill.settlement().share(Payer.PERSONAL_ACCOUNT).toString())
                .containsExactly("36.00", "64.00");
    }

    // Long prescription

    @ParameterizedTest(name = "{0} for {1} days: {2}")
    @CsvSource({
        "LONG, 84, ''",
        "LONG, 85, YY-B-125",
        "ORDINARY, 28, ''",
        "ORDINARY, 29, YY-B-125",
        "UNKNOWN, 1, YY-B-104",
    })
    void GIVEN_medicine_for_so_many_days_THEN_policy_says_how_many_are_allowed(String kind, long days, String code) {
        ImmutableEncounter visit = encounter(
                        "V1", OUTPATIENT_CHRONIC_DISEASE, "diseaseClass=CHRONIC", "diseases=1", "prescription=" + kind)
                .withSupplyDays(days);
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .line("V1-1", "2026-04-02", "400.00", "L1")
                .encounter(visit)
                .settle();
        assertThat(codes(month)).containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
        assertThat(month.unsettledTotal().isZero()).isEqualTo(code.isEmpty());
    }

    @Test
    void GIVEN_no_rule_for_the_days_of_supply_THEN_it_is_missing_and_not_without_limit() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .line("V1-1", "2026-04-02", "400.00", "L1")
                .encounter(encounter("V1", OUTPATIENT).withSupplyDays(7))
                .settle("prescription.maxDays", "prescription.otherDays");
        assertThat(codes(month)).containsExactly("YY-B-109");
    }

    // Home sickbed: 500 a year, 200 a day, 90 days a period, 180 a year, limit shared with hospital stays

    private static SettingMonths sickbed(
            String period, AccumulatorLedger ledger, String settledOn, String from, String until, String amount) {
        String month = period.substring(0, 8);
        return SettingMonths.of(period)
                .in(ledger, settledOn)
                .stay("BED", SegmentKind.HOME_SICKBED, "HOME", from, until)
                .line("V" + month + "-1", month + "01", amount, "L1")
                .encounter(encounter("V" + month, SICKBED).withSegment(SegmentId.of("BED")));
    }

    @Test
    void GIVEN_a_home_sickbed_within_a_month_THEN_so_much_a_day_counts_and_the_years_deductible_is_its_own() {
        MonthSettlement month = sickbed(
                        "2026-04-01/2026-05-01",
                        AccumulatorLedger.EMPTY,
                        "2026-05-01",
                        "2026-04-01",
                        "2026-04-21",
                        "5000.00")
                .settle();
        assertThat(codes(month)).isEmpty();
        assertThat(fund(month)).as("20 days x 200 = 4000; (4000 - 500) x 85%%").containsExactly("2975.00");
        assertThat(month.bills().get(0).posting().orElseThrow().days()).isEqualTo(20);
    }

    /** April 30 days, May 31, June 30: the last counts one day less than it has, for a period has 90. */
    @Test
    void GIVEN_a_home_sickbed_over_months_THEN_the_limit_of_days_of_its_period_runs_across_its_parts() {
        String sameStay = "\"word\": \"SAME_STAY\"";
        MonthSettlement april = sickbed(
                        "2026-04-01/2026-05-01",
                        AccumulatorLedger.EMPTY,
                        "2026-05-01",
                        "2026-04-01",
                        "2026-07-01",
                        "9000.00")
                .settle("\"word\": \"NEW_ADMISSION\"", sameStay);
        MonthSettlement may = sickbed(
                        "2026-05-01/2026-06-01", april.ledger(), "2026-06-01", "2026-04-01", "2026-07-01", "9000.00")
                .settle("\"word\": \"NEW_ADMISSION\"", sameStay);
        MonthSettlement june = sickbed(
                        "2026-06-01/2026-07-02", may.ledger(), "2026-07-02", "2026-04-01", "2026-07-01", "9000.00")
                .settle("\"word\": \"NEW_ADMISSION\"", sameStay);
        assertThat(fund(april)).as("(30 x 200 - 500) x 85%%").containsExactly("4675.00");
        assertThat(fund(may)).as("31 x 200 x 85%%").containsExactly("5270.00");
        assertThat(fund(june)).as("29 x 200 x 85%%").containsExactly("4930.00");
    }

    @Test
    void GIVEN_a_second_period_THEN_the_days_of_the_year_run_across_periods() {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        ledger = sickbed("2026-01-01/2026-04-02", ledger, "2026-04-02", "2026-01-01", "2026-04-01", "90000.00")
                .settle()
                .ledger();
        MonthSettlement second = SettingMonths.of("2026-04-02/2026-08-01")
                .in(ledger, "2026-08-01")
                .stay("BED-2", SegmentKind.HOME_SICKBED, "HOME", "2026-04-02", "2026-06-11")
                .line("V2-1", "2026-05-01", "90000.00", "L1")
                .encounter(encounter("V2", SICKBED).withSegment(SegmentId.of("BED-2")))
                .settle();
        MonthSettlement third = SettingMonths.of("2026-08-01/2026-10-01")
                .in(second.ledger(), "2026-10-01")
                .stay("BED-3", SegmentKind.HOME_SICKBED, "HOME", "2026-08-01", "2026-09-10")
                .line("V3-1", "2026-09-01", "90000.00", "L1")
                .encounter(encounter("V3", SICKBED).withSegment(SegmentId.of("BED-3")))
                .settle();
        assertThat(fund(second)).as("70 days x 200 x 85%%").containsExactly("11900.00");
        assertThat(fund(third)).as("20 of 40 days are left of 180").containsExactly("3400.00");
    }

    @Test
    void GIVEN_a_home_sickbed_whose_year_nobody_knows_THEN_it_is_refused() {
        MonthSettlement month = april().stay("BED", SegmentKind.HOME_SICKBED, "HOME", "2026-04-01", "2026-04-21")
                .line("V1-1", "2026-04-01", "100.00", "L1")
                .encounter(encounter("V1", SICKBED).withSegment(SegmentId.of("BED")))
                .settle();
        assertThat(codes(month)).containsOnly("YY-B-035");
    }

    // Emergency turned inpatient

    @ParameterizedTest(name = "begun {0}: {1}")
    @CsvSource({
        "2026-04-10T12:00:00Z, S2:medical, 24, '1240.00'",
        "2026-04-07T12:00:00Z, S2:medical, 24, '1240.00'",
        "2026-04-07T11:59:59Z, 'V1:visit,S2:medical', 21, '0.00,1200.00'",
    })
    void GIVEN_an_emergency_that_led_to_a_stay_THEN_it_is_part_of_it_within_72_hours(
            Instant begun, String bills, String type, String fund) {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S1", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-10")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .line("V1-1", "2026-04-08", "50.00", "L2")
                .line("M1", "2026-04-12", "2000.00", "L2")
                .encounter(encounter("V1", EMERGENCY)
                        .withSegment(SegmentId.of("S2"))
                        .withBegin(begun))
                .settle();
        assertThat(codes(month)).isEmpty();
        assertThat(ids(month)).containsExactly(bills.split(","));
        assertThat(fund(month))
                .as("(2000 + 50 - 500) x 80%%, or without the 50")
                .containsExactly(fund.split(","));
        assertThat(month.bills()
                        .get(month.bills().size() - 1)
                        .posting()
                        .orElseThrow()
                        .businessType())
                .isEqualTo(MedicalTreatmentType.of(type));
    }

    @ParameterizedTest(name = "type {0} of a segment {1}: {2}")
    @CsvSource({
        "11, S2, YY-B-124",
        "13, S1, YY-B-124",
        "13, NONE, YY-B-124",
    })
    void GIVEN_a_visit_of_a_stay_to_which_no_emergency_led_THEN_it_is_refused(
            String type, String segment, String code) {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S1", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-10")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .line("V1-1", "2026-04-08", "50.00", "L2")
                .line("M1", "2026-04-12", "2000.00", "L2")
                .encounter(encounter("V1", MedicalTreatmentType.of(type))
                        .withSegment(SegmentId.of(segment))
                        .withBegin(Instant.parse("2026-04-10T12:00:00Z")))
                .settle();
        assertThat(codes(month)).containsExactly(code);
        assertThat(month.problems().get(0).facts()).containsEntry("segment", segment);
        assertThat(ids(month)).containsExactly("S2:medical");
        assertThat(month.unsettledTotal()).hasToString("50.00");
    }

    @Test
    void GIVEN_a_line_that_was_refused_or_belongs_to_another_encounter_THEN_only_the_second_is_named() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S1", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-10")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .line("V1-1", "2026-04-09", "50.00", "L2")
                .line("V2-1", "2026-04-08", "1.00", "2.00", "L1")
                .line("V3-1", "2026-04-08", "10.00", "L1")
                .line("M1", "2026-04-12", "2000.00", "L2")
                .encounter(encounter("V1", EMERGENCY)
                        .withSegment(SegmentId.of("S2"))
                        .withBegin(Instant.parse("2026-04-09T12:00:00Z")))
                .encounter(encounter("V2", MedicalTreatmentType.OUTPATIENT))
                .encounter(encounter("V3", MedicalTreatmentType.OUTPATIENT)
                        .withLines(LineId.of("V3-1"), LineId.of("V1-1")))
                .settle();
        assertThat(ids(month)).containsExactly("V3:visit", "S2:medical");
        assertThat(month.problems().stream()
                        .filter(p -> p.code().toString().equals("YY-B-124"))
                        .map(p -> p.facts().get("encounter") + " " + p.facts().get("line")))
                .as("the refused line of V2 is not missing, the merged one of V1 is taken")
                .containsExactly("V3 V1-1");
        assertThat(month.unsettledTotal()).hasToString("2.00");
    }

    @Test
    void GIVEN_a_region_without_hours_for_an_emergency_THEN_it_is_its_own_bill() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S1", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-10")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .line("V1-1", "2026-04-08", "50.00", "L2")
                .line("M1", "2026-04-12", "2000.00", "L2")
                .encounter(encounter("V1", EMERGENCY).withSegment(SegmentId.of("S2")))
                .settle("emergency.mergedHours", "emergency.otherHours");
        assertThat(codes(month)).isEmpty();
        assertThat(ids(month)).containsExactly("V1:visit", "S2:medical");
    }

    @Test
    void GIVEN_an_emergency_that_led_to_a_stay_and_nobody_says_when_it_began_THEN_it_is_refused() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S1", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-10")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .line("V1-1", "2026-04-09", "50.00", "L2")
                .encounter(encounter("V1", EMERGENCY).withSegment(SegmentId.of("S2")))
                .settle();
        assertThat(codes(month)).containsExactly("YY-B-124");
        assertThat(month.unsettledTotal()).hasToString("50.00");
    }

    // What the institution and the person are

    @Test
    void
            GIVEN_a_fund_that_pays_at_designated_institutions_THEN_elsewhere_the_person_pays_and_the_reason_stands_there() {
        String[] designatedOnly = {
            "\"yearCap\": \"outpatient.yearCap\"\n              }",
            "\"yearCap\": \"outpatient.yearCap\"\n              }, \"when\": {\"designated\": [\"YES\"]}"
        };
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit("V1", OUTPATIENT, "2026-04-02", "1800.00", "L1", "designated=YES")
                .visit("V2", OUTPATIENT, "2026-04-03", "500.00", "L1", "designated=NO")
                .settle(designatedOnly);
        assertThat(fund(month)).as("(1800 - 800) x 60%%").containsExactly("600.00", "0.00");
        assertThat(month.bills()
                        .get(1)
                        .settlement()
                        .shares()
                        .get(0)
                        .notCovered()
                        .orElseThrow()
                        .code())
                .hasToString("YY-B-201");
    }

    /** P14, Tongxiang: signed with a family doctor and referred inside the city, 300/500/800 become 200/300/500. */
    @Test
    void GIVEN_a_person_who_signed_with_a_family_doctor_THEN_a_row_may_lower_the_deductible() {
        String[] rows = {
            "{\"when\": {\"hospitalLevel\": [\"2\"]}, \"value\": {\"amount\": \"500.00\"}}",
            "{\"when\": {\"hospitalLevel\": [\"2\"], \"signed\": [\"NO\"]}, \"value\": {\"amount\": \"500.00\"}},"
                    + " {\"when\": {\"hospitalLevel\": [\"2\"], \"signed\": [\"YES\"]}, \"value\": {\"amount\": \"300.00\"}}"
        };
        for (String signed : List.of("NO", "YES")) {
            MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                    .person("signed", signed)
                    .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                    .line("M1", "2026-04-12", "1000.00", "L2")
                    .settle(rows);
            assertThat(fund(month)).containsExactly(signed.equals("YES") ? "560.00" : "400.00");
        }
    }

    // What does not fit

    @Test
    void GIVEN_a_visit_while_the_resident_lies_in_hospital_THEN_it_is_refused() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .stay("S2", SegmentKind.INPATIENT, "L2", "2026-04-10", "2026-04-15")
                .visit("V1", OUTPATIENT, "2026-04-12", "50.00", "L1")
                .settle();
        assertThat(codes(month)).containsExactly("YY-B-124");
        assertThat(month.unsettledTotal()).hasToString("50.00");
    }

    @Test
    void GIVEN_encounters_that_share_an_id_a_line_or_a_wrong_segment_THEN_each_is_named_and_nothing_is_lost() {
        MonthSettlement month = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit("V1", OUTPATIENT, "2026-04-02", "500.00", "L1")
                .line("V2-1", "2026-04-03", "7.00", "L1")
                .encounter(encounter("V1", OUTPATIENT).withLines(LineId.of("V2-1")))
                .encounter(encounter("V3", OUTPATIENT).withLines(LineId.of("V1-1")))
                .encounter(encounter("V4", OUTPATIENT).withLines(LineId.of("nowhere")))
                .visit("V5", OUTPATIENT, "2026-04-04", "8.00", "L1")
                .settle();
        assertThat(codes(month)).containsExactly("YY-B-124", "YY-B-124", "YY-B-124");
        assertThat(month.unsettledTotal()).as("the second V1").hasToString("7.00");
        MonthSettlement segment = april().in(AccumulatorLedger.EMPTY, "2026-05-01")
                .line("V1-1", "2026-04-02", "500.00", "L1")
                .encounter(encounter("V1", OUTPATIENT).withSegment(SegmentId.of("HOME-STAY")))
                .settle();
        assertThat(codes(segment)).containsExactly("YY-B-124");
    }

    @Test
    void GIVEN_an_encounter_without_lines_or_with_a_blank_id_THEN_it_cannot_be_built() {
        assertThatThrownBy(() -> encounter("V1", OUTPATIENT).withLines()).hasMessageContaining("lines");
        assertThatThrownBy(() -> encounter("V1", OUTPATIENT).withId("a b")).hasMessageContaining("id");
        assertThatThrownBy(() -> encounter("V1", OUTPATIENT).withSupplyDays(Optional.of(0L)))
                .hasMessageContaining("supplyDays");
    }
}
