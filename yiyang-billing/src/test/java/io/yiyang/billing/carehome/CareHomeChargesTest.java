package io.yiyang.billing.carehome;

import static io.yiyang.billing.carehome.Homes.BY_MONTH;
import static io.yiyang.billing.carehome.Homes.CALENDAR_DAYS;
import static io.yiyang.billing.carehome.Homes.bed;
import static io.yiyang.billing.carehome.Homes.calendar;
import static io.yiyang.billing.carehome.Homes.care;
import static io.yiyang.billing.carehome.Homes.charges;
import static io.yiyang.billing.carehome.Homes.codes;
import static io.yiyang.billing.carehome.Homes.contract;
import static io.yiyang.billing.carehome.Homes.graded;
import static io.yiyang.billing.carehome.Homes.item;
import static io.yiyang.billing.carehome.Homes.meal;
import static io.yiyang.billing.carehome.Homes.month;
import static io.yiyang.billing.carehome.Homes.price;
import static io.yiyang.billing.carehome.Homes.roomed;
import static io.yiyang.billing.carehome.Homes.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.billing.carehome.CareSlice.Reason;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.time.DayCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month in a care home costs, in figures that a reader can redo. */
class CareHomeChargesTest {
    private static final Charging PER_DAY = new Charging.PerDay();
    private static final String SINCE_MARCH = "BED 2025-03-01T10:00/..";

    private static LocalDate april(int day) {
        return LocalDate.of(2025, 4, day);
    }

    /** item from–to price grades rooms reason amount. */
    private static List<String> told(CareHomeCharges charges) {
        return charges.slices().stream()
                .map(s -> s.item() + " " + s.days() + " " + s.price() + " " + s.reason() + " " + s.amount())
                .toList();
    }

    private static List<String> told(CareHomeCharges charges, String item) {
        return told(charges).stream().filter(t -> t.startsWith(item + " ")).toList();
    }

    private static AbsenceTerms refund(long minimumDays, RefundUnit unit, ChargeCategory... categories) {
        return new AbsenceTerms(minimumDays, Set.of(categories), unit);
    }

    private static Optional<LeaveTerms> leave(LeaveTerms.Days days, AbsenceTerms refund) {
        return Optional.of(new LeaveTerms(days, refund));
    }

    // A whole month

    @Test
    void GIVEN_a_month_without_events_THEN_each_item_costs_its_price_on_a_line_a_day() {
        CareHomeCharges charges = charges(
                contract(bed(BY_MONTH, "1350.00"), care(PER_DAY, "30.00"), meal(BY_MONTH, "721.00")),
                month("2025-04", calendar(SINCE_MARCH)));
        // 1350; 30 × 30; 721
        assertThat(charges.byCategory())
                .containsEntry(ChargeCategory.CARE_BED, yuan("1350.00"))
                .containsEntry(ChargeCategory.CARE_NURSING, yuan("900.00"))
                .containsEntry(ChargeCategory.CARE_MEAL, yuan("721.00"));
        assertThat(told(charges))
                .containsExactly(
                        "bed 2025-04-01/2025-05-01 1350.00 WHOLE_MONTH 1350.00",
                        "care 2025-04-01/2025-05-01 30.00 PER_DAY 900.00",
                        "meal 2025-04-01/2025-05-01 721.00 WHOLE_MONTH 721.00");
        assertThat(charges.lines()).hasSize(90);
        // 721 ÷ 30 = 24.03 and 1.00 less than a fen each: ten days carry one fen more.
        assertThat(charges.lines().stream()
                        .filter(l -> l.itemName().equals("meal"))
                        .map(l -> l.amount().toString()))
                .containsOnly("24.03", "24.04")
                .filteredOn("24.04"::equals)
                .hasSize(10);
        assertThat(charges.notices()).isEmpty();
        assertThat(charges.refunded()).isEqualTo(yuan("0.00"));
    }

    @Test
    void GIVEN_a_line_THEN_it_says_what_for_when_how_much_and_who_charges() {
        ChargeLine line = charges(
                        contract(bed(PER_DAY, "45.50")),
                        month("2025-04", calendar("BED 2025-04-07T09:00/2025-04-07T20:00")))
                .lines()
                .get(0);
        assertThat(line.id()).hasToString("bed-2025-04-07");
        assertThat(line.serviceDate()).isEqualTo(april(7));
        assertThat(line.category()).contains(ChargeCategory.CARE_BED);
        assertThat(line.quantity()).isEqualTo(Quantity.ONE);
        assertThat(line.unitPrice()).hasToString("45.50");
        assertThat(line.amount()).isEqualTo(yuan("45.50"));
        assertThat(line.biller()).isEqualTo(Homes.HOME);
        assertThat(line.itemName()).isEqualTo("bed");
    }

    @Test
    void GIVEN_a_month_of_31_days_that_counts_as_30_THEN_the_whole_month_costs_its_price_and_so_do_30_days() {
        ImmutableCareContract contract =
                contract(bed(Homes.month(new PartMonth.ByDays(30, PartMonth.Basis.CHARGED)), "930.00"));
        assertThat(charges(contract, month("2025-05", calendar(SINCE_MARCH))).total())
                .isEqualTo(yuan("930.00"));
        assertThat(charges(contract, month("2025-05", calendar("BED 2025-05-02T10:00/..")))
                        .total())
                .isEqualTo(yuan("930.00"));
        // 29 × 31.00
        assertThat(charges(contract, month("2025-05", calendar("BED 2025-05-03T10:00/..")))
                        .total())
                .isEqualTo(yuan("899.00"));
    }

    // Part months

    @ParameterizedTest(name = "{0}: {1} days of {2} cost {3}")
    @CsvSource({
        // 930 × 10 ÷ 31, 930 × 10 ÷ 28 = 332.142
        "CALENDAR, 10, 2025-05, 300.00",
        "CALENDAR, 10, 2025-02, 332.14",
        // 930 × 10 ÷ 30; 28 of 28 days are the whole month
        "CHARGED, 10, 2025-05, 310.00",
        "CHARGED, 10, 2025-02, 310.00",
        "CHARGED, 27, 2025-02, 837.00",
        "CHARGED, 28, 2025-02, 930.00",
        // 930 − 31 × (31 − 10) = 279; 930 − 31 × (28 − 10) = 372; with one day of 31 nothing is left
        "DEDUCTED, 10, 2025-05, 279.00",
        "DEDUCTED, 10, 2025-02, 372.00",
        "DEDUCTED, 1, 2025-05, 0.00",
        // up to 14 half, from 16 whole
        "HALF, 1, 2025-05, 465.00",
        "HALF, 14, 2025-05, 465.00",
        "HALF, 16, 2025-05, 930.00",
        "WHOLE, 1, 2025-05, 930.00"
    })
    void GIVEN_days_up_to_discharge_THEN_the_rule_of_the_contract_says_what_they_cost(
            String rule, int days, String month, String expected) {
        Map<String, PartMonth> rules = Map.of(
                "CALENDAR", CALENDAR_DAYS,
                "CHARGED", new PartMonth.ByDays(30, PartMonth.Basis.CHARGED),
                "DEDUCTED", new PartMonth.ByDays(30, PartMonth.Basis.DEDUCTED),
                "HALF", new PartMonth.HalfMonth(14, 16),
                "WHOLE", new PartMonth.Whole());
        PartMonth asked = Objects.requireNonNull(rules.get(rule), rule);
        PartMonth other = new PartMonth.ByDays(3, PartMonth.Basis.CHARGED);
        ImmutableCareContract contract =
                contract(bed(new Charging.PerMonth(RoundingMode.HALF_UP, other, asked, other), "930.00"));
        LocalDateTime end = LocalDate.parse(month + "-01").plusDays(days).atStartOfDay();
        CareHomeCharges charges = charges(contract, month(month, calendar("BED 2025-01-01T10:00/" + end)));
        assertThat(charges.total()).isEqualTo(yuan(expected));
        assertThat(charges.slices().get(0).rule())
                .isEqualTo(expected.equals("930.00") && days == 28 ? Optional.empty() : Optional.of(asked));
    }

    @Test
    void GIVEN_exactly_half_a_month_THEN_it_is_refused_because_the_contract_does_not_say() {
        ImmutableCareContract contract = contract(bed(Homes.month(PartMonth.HalfMonth.of(30)), "2820.00"));
        CareHomeMonth month = month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-15T10:00"));
        Problem problem = CareHomeCharges.of(contract, month).problems().get(0);
        assertThat(problem.code()).hasToString("YY-B-405");
        assertThat(problem.facts())
                .containsEntry("item", "bed")
                .containsEntry("days", "15")
                .containsEntry("halfUpTo", "14")
                .containsEntry("wholeFrom", "16");
    }

    @ParameterizedTest(name = "of {0} days up to {1} cost half, {2} and more the whole")
    @CsvSource({"30, 14, 16", "31, 15, 16", "28, 13, 15", "29, 14, 15"})
    void GIVEN_half_of_a_month_THEN_exactly_half_its_days_is_neither(long monthDays, long halfUpTo, long wholeFrom) {
        assertThat(PartMonth.HalfMonth.of(monthDays)).isEqualTo(new PartMonth.HalfMonth(halfUpTo, wholeFrom));
    }

    @Test
    void GIVEN_admission_discharge_and_death_THEN_each_has_its_own_rule_and_count_of_days() {
        Charging charging = new Charging.PerMonth(
                RoundingMode.HALF_UP, CALENDAR_DAYS, new PartMonth.Whole(), new PartMonth.HalfMonth(14, 15));
        ImmutableCareContract contract = contract(bed(charging, "900.00"))
                .withDischargeDay(DayCount.IN_NOT_OUT)
                .withDeathDay(DayCount.BOTH_ENDS);
        // 900 × 11 ÷ 30 from the 20th on
        assertThat(charges(contract, month("2025-04", calendar("BED 2025-04-20T10:00/..")))
                        .total())
                .isEqualTo(yuan("330.00"));
        String untilThe15th = "BED 2025-03-01T10:00/2025-04-15T10:00";
        ImmutableCareHomeMonth month = month("2025-04", calendar(untilThe15th));
        CareHomeCharges left = charges(contract, month);
        assertThat(told(left)).containsExactly("bed 2025-04-01/2025-04-15 900.00 PART_MONTH 900.00");
        // 15 days count: the whole; if the day of death did not count, 14 days: half
        assertThat(charges(contract, month.withDiedOn(april(15))).total()).isEqualTo(yuan("900.00"));
        assertThat(charges(contract.withDeathDay(DayCount.IN_NOT_OUT), month.withDiedOn(april(15)))
                        .total())
                .isEqualTo(yuan("450.00"));
    }

    @Test
    void GIVEN_a_stay_after_death_THEN_it_is_refused() {
        ImmutableCareHomeMonth month = month("2025-04", calendar(SINCE_MARCH)).withDiedOn(april(15));
        assertThat(codes(contract(bed(PER_DAY, "30.00")), month)).containsExactly("YY-B-409");
        month = month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-16T10:00"))
                .withDiedOn(april(15));
        assertThat(codes(contract(bed(PER_DAY, "30.00")), month)).containsExactly("YY-B-409");
    }

    @Test
    void GIVEN_a_resident_who_left_and_came_back_THEN_each_residence_is_charged_by_itself() {
        ImmutableCareContract contract = contract(bed(Homes.month(new PartMonth.HalfMonth(14, 15)), "900.00"));
        CareHomeMonth month = month(
                "2025-04", calendar("BED 2025-03-01T10:00/2025-04-10T10:00", "BED 2025-04-11T09:00/2025-04-28T10:00"));
        assertThat(told(charges(contract, month)))
                .containsExactly(
                        "bed 2025-04-01/2025-04-11 900.00 PART_MONTH 450.00",
                        "bed 2025-04-11/2025-04-29 900.00 PART_MONTH 900.00");
    }

    @Test
    void GIVEN_a_resident_who_left_and_came_back_on_one_day_THEN_the_day_is_charged_once() {
        CareHomeMonth month =
                month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-10T10:00", "BED 2025-04-10T15:00/.."));
        assertThat(charges(contract(bed(PER_DAY, "30.00")), month).lines()).hasSize(30);
    }

    @Test
    void GIVEN_two_stays_within_one_day_THEN_the_day_is_charged_once() {
        CareHomeMonth month = month(
                        "2025-04",
                        calendar(
                                "BED 2025-04-16T06:00/2025-04-16T11:00",
                                "HOSPITAL 2025-04-16T11:00/2025-04-16T22:00",
                                "BED 2025-04-16T22:00/2025-04-17T00:00"))
                .withBoundaryDays(BoundaryDayRule.CARE_HOME_HAS_BOTH);
        assertThat(charges(contract(bed(PER_DAY, "30.00")), month).lines()).hasSize(1);
    }

    @Test
    void GIVEN_stays_of_another_home_THEN_they_are_not_charged() {
        CareHomeMonth month = month("2025-04", calendar("HOSPITAL 2025-03-01T10:00/.."));
        assertThat(charges(contract(bed(PER_DAY, "30.00")), month).lines()).isEmpty();
    }

    // Changes within the month

    @Test
    void GIVEN_a_new_grade_on_the_11th_THEN_ten_days_cost_the_old_price_and_twenty_the_new() {
        ContractItem care = item(
                "care", ChargeCategory.CARE_NURSING, BY_MONTH, graded("HALF", "900.00"), graded("FULL", "1500.00"));
        CareHomeCharges charges = charges(
                contract(care, meal(BY_MONTH, "720.00")),
                month("2025-04", calendar(SINCE_MARCH))
                        .withGrades(new GradeFrom(april(11), "FULL"), new GradeFrom(LocalDate.EPOCH, "HALF")));
        // 900 × 10 ÷ 30 + 1500 × 20 ÷ 30
        assertThat(told(charges))
                .containsExactly(
                        "care 2025-04-01/2025-04-11 900.00 WHOLE_MONTH 300.00",
                        "care 2025-04-11/2025-05-01 1500.00 WHOLE_MONTH 1000.00",
                        "meal 2025-04-01/2025-05-01 720.00 WHOLE_MONTH 720.00");
        assertThat(charges.slices().get(0).grades()).containsExactly("HALF");
    }

    @Test
    void GIVEN_a_new_price_on_the_16th_THEN_each_day_has_the_price_of_the_day() {
        ContractItem bed = item(
                "bed",
                ChargeCategory.CARE_BED,
                PER_DAY,
                price("2024-01-01/2025-04-16", "40.00"),
                price("2025-04-16/..", "44.00"));
        assertThat(told(charges(contract(bed), month("2025-04", calendar(SINCE_MARCH)))))
                .containsExactly(
                        "bed 2025-04-01/2025-04-16 40.00 PER_DAY 600.00",
                        "bed 2025-04-16/2025-05-01 44.00 PER_DAY 660.00");
    }

    @Test
    void GIVEN_a_price_that_was_published_again_unchanged_THEN_it_is_one_slice() {
        ContractItem bed = item(
                "bed",
                ChargeCategory.CARE_BED,
                BY_MONTH,
                price("2024-01-01/2025-04-16", "1000.01"),
                price("2025-04-16/..", "1000.01"));
        assertThat(told(charges(contract(bed), month("2025-04", calendar(SINCE_MARCH)))))
                .containsExactly("bed 2025-04-01/2025-05-01 1000.01 WHOLE_MONTH 1000.01");
    }

    @Test
    void GIVEN_a_price_that_changed_in_a_month_by_halves_THEN_it_is_refused_because_the_contract_does_not_say() {
        ContractItem bed = item(
                "bed",
                ChargeCategory.CARE_BED,
                Homes.month(new PartMonth.HalfMonth(14, 15)),
                price("2024-01-01/2025-04-05", "900.00"),
                price("2025-04-05/..", "960.00"));
        CareHomeMonth month = month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-10T10:00"));
        assertThat(codes(contract(bed), month)).containsExactly("YY-B-406");
        // The whole month takes each day by its price: 900 × 4 ÷ 30 + 960 × 26 ÷ 30
        assertThat(charges(contract(bed), month("2025-04", calendar(SINCE_MARCH)))
                        .total())
                .isEqualTo(yuan("952.00"));
    }

    @Test
    void GIVEN_no_price_or_two_for_a_day_THEN_it_is_refused_once_with_what_was_asked() {
        ContractItem none = item("care", ChargeCategory.CARE_NURSING, PER_DAY, graded("FULL", "30.00"));
        ContractItem two = item("bed", ChargeCategory.CARE_BED, PER_DAY, price("30.00"), roomed("DOUBLE", "31.00"));
        ImmutableCareHomeMonth month =
                month("2025-04", calendar(SINCE_MARCH)).withRooms(new RoomFrom(april(3), "DOUBLE", 2, false));
        List<Problem> problems = CareHomeCharges.of(contract(none, two), month).problems();
        assertThat(problems).extracting(p -> p.code().toString()).containsExactly("YY-B-402", "YY-B-401", "YY-B-401");
        assertThat(problems.get(0).facts())
                .containsEntry("item", "bed")
                .containsEntry("firstDay", "2025-04-03")
                .containsEntry("room", "DOUBLE");
        assertThat(problems.get(1).facts())
                .containsEntry("item", "care")
                .containsEntry("grade", "-")
                .containsEntry("firstDay", "2025-04-01");
    }

    // Leave

    @ParameterizedTest(name = "{0} from {1} to {2}: {3} days, {4} given back")
    @CsvSource({
        // 900 ÷ 30 a day, from seven days on
        "FULL_DAYS, 2025-04-09T10:00, 2025-04-17T15:00, 210.00",
        "FULL_DAYS, 2025-04-09T10:00, 2025-04-16T15:00, 0.00",
        "DEPARTURE_DAY, 2025-04-09T10:00, 2025-04-16T15:00, 210.00",
        "DEPARTURE_DAY, 2025-04-09T10:00, 2025-04-15T15:00, 0.00",
        "BOTH_DAYS, 2025-04-09T10:00, 2025-04-15T15:00, 210.00",
        "BOTH_DAYS, 2025-04-09T10:00, 2025-04-14T15:00, 0.00",
        // from midnight to midnight there is nothing to declare
        "FULL_DAYS, 2025-04-09T00:00, 2025-04-16T00:00, 210.00",
        "DEPARTURE_DAY, 2025-04-09T00:00, 2025-04-16T00:00, 210.00",
        "BOTH_DAYS, 2025-04-09T00:00, 2025-04-16T00:00, 210.00",
        // a leave is as long as it is, in one month or two
        "FULL_DAYS, 2025-03-25T00:00, 2025-04-03T00:00, 60.00",
        "FULL_DAYS, 2025-04-28T00:00, 2025-05-05T00:00, 90.00"
    })
    void GIVEN_leave_THEN_the_declared_days_count_and_fewer_than_the_minimum_give_nothing_back(
            LeaveTerms.Days days, String from, String to, String refunded) {
        ImmutableCareContract contract = contract(bed(BY_MONTH, "1200.00"), care(BY_MONTH, "900.00"))
                .withLeave(leave(days, refund(7, new RefundUnit.CalendarDay(), ChargeCategory.CARE_NURSING)));
        CareHomeCharges charges = charges(
                contract,
                month(
                        "2025-04",
                        calendar("BED 2025-03-01T10:00/" + from, "LEAVE " + from + "/" + to, "BED " + to + "/..")));
        assertThat(charges.refunded()).isEqualTo(yuan(refunded));
        assertThat(charges.total()).isEqualTo(yuan("2100.00").minus(yuan(refunded)));
    }

    @Test
    void GIVEN_leave_THEN_its_refund_is_a_slice_and_the_days_given_back_have_no_line() {
        ImmutableCareContract contract = contract(bed(BY_MONTH, "1200.00"), care(BY_MONTH, "900.00"))
                .withLeave(leave(
                        LeaveTerms.Days.FULL_DAYS,
                        refund(7, new RefundUnit.CalendarDay(), ChargeCategory.CARE_NURSING)));
        CareHomeCharges charges = charges(
                contract,
                month(
                        "2025-04",
                        calendar(
                                "BED 2025-03-01T10:00/2025-04-11T00:00",
                                "LEAVE 2025-04-11T00:00/2025-04-21T00:00",
                                "BED 2025-04-21T00:00/..")));
        assertThat(told(charges, "care"))
                .containsExactly(
                        "care 2025-04-01/2025-05-01 900.00 WHOLE_MONTH 900.00",
                        "care 2025-04-11/2025-04-21 900.00 LEAVE_REFUND -300.00");
        assertThat(charges.lines().stream()
                        .filter(l -> l.itemName().equals("care"))
                        .map(l -> l.serviceDate().getDayOfMonth()))
                .hasSize(20)
                .doesNotContain(11, 15, 20)
                .contains(10, 21);
        assertThat(charges.lines().stream().filter(l -> l.itemName().equals("bed")))
                .hasSize(30);
    }

    @ParameterizedTest(name = "{0} days of leave give {1} back")
    @CsvSource({"14, 0.00", "15, 360.00", "16, 360.00", "29, 360.00", "30, 720.00"})
    void GIVEN_a_refund_by_half_months_THEN_only_full_halves_are_given_back(int days, String refunded) {
        ImmutableCareContract contract = contract(meal(BY_MONTH, "720.00"))
                .withLeave(leave(
                        LeaveTerms.Days.FULL_DAYS, refund(1, new RefundUnit.HalfMonth(15), ChargeCategory.CARE_MEAL)));
        LocalDateTime back = april(1).plusDays(days).atStartOfDay();
        CareHomeMonth month = month(
                "2025-04",
                calendar(
                        "BED 2025-03-01T10:00/2025-04-01T00:00",
                        "LEAVE 2025-04-01T00:00/" + back,
                        "BED " + back + "/.."));
        assertThat(charges(contract, month).refunded()).isEqualTo(yuan(refunded));
    }

    @Test
    void GIVEN_a_price_per_day_THEN_half_months_give_back_their_days() {
        ImmutableCareContract contract = contract(meal(PER_DAY, "24.00"))
                .withLeave(leave(
                        LeaveTerms.Days.FULL_DAYS, refund(1, new RefundUnit.HalfMonth(15), ChargeCategory.CARE_MEAL)));
        CareHomeMonth month = month(
                "2025-04",
                calendar(
                        "BED 2025-03-01T10:00/2025-04-05T00:00",
                        "LEAVE 2025-04-05T00:00/2025-04-25T00:00",
                        "BED 2025-04-25T00:00/.."));
        // 15 of the 20 days × 24
        assertThat(charges(contract, month).refunded()).isEqualTo(yuan("360.00"));
        ContractItem changed = item(
                "meal",
                ChargeCategory.CARE_MEAL,
                PER_DAY,
                price("2024-01-01/2025-04-10", "24.00"),
                price("2025-04-10/..", "25.00"));
        assertThat(codes(contract.withItems(changed), month)).containsExactly("YY-B-406");
    }

    @Test
    void GIVEN_a_month_of_31_days_away_THEN_no_more_is_given_back_than_it_costs() {
        ImmutableCareContract contract = contract(meal(BY_MONTH, "720.00"))
                .withLeave(
                        leave(LeaveTerms.Days.FULL_DAYS, refund(1, new RefundUnit.Day(30), ChargeCategory.CARE_MEAL)));
        CareHomeMonth away = month(
                "2025-05",
                calendar("BED 2025-03-01T10:00/2025-04-01T00:00", "LEAVE 2025-04-01T00:00/2025-06-02T00:00"));
        CareHomeCharges charges = charges(contract, away);
        assertThat(charges.refunded()).isEqualTo(yuan("720.00"));
        assertThat(charges.lines()).isEmpty();
    }

    @Test
    void GIVEN_a_month_of_28_days_away_that_counts_as_30_THEN_what_is_left_lies_on_the_days_away() {
        ImmutableCareContract contract = contract(meal(BY_MONTH, "720.00"))
                .withLeave(
                        leave(LeaveTerms.Days.FULL_DAYS, refund(1, new RefundUnit.Day(30), ChargeCategory.CARE_MEAL)));
        CareHomeMonth away = month(
                "2025-02",
                calendar("BED 2025-01-01T10:00/2025-01-20T00:00", "LEAVE 2025-01-20T00:00/2025-03-05T00:00"));
        // 720 − 24 × 28
        assertThat(charges(contract, away).total()).isEqualTo(yuan("48.00"));
    }

    @Test
    void GIVEN_leave_that_is_still_running_and_too_short_THEN_the_lines_are_provisional_and_say_so() {
        ImmutableCareContract contract = contract(meal(BY_MONTH, "720.00"))
                .withLeave(leave(
                        LeaveTerms.Days.FULL_DAYS, refund(7, new RefundUnit.CalendarDay(), ChargeCategory.CARE_MEAL)));
        CareHomeMonth open =
                month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-27T00:00", "LEAVE 2025-04-27T00:00/.."));
        CareHomeCharges charges = charges(contract, open);
        assertThat(charges.total()).isEqualTo(yuan("720.00"));
        assertThat(charges.notices()).extracting(p -> p.code().toString()).containsExactly("YY-B-410");
        assertThat(charges.notices().get(0).facts()).containsEntry("days", "4").containsEntry("minimumDays", "7");
        CareHomeMonth long_ =
                month("2025-04", calendar("BED 2025-03-01T10:00/2025-04-24T00:00", "LEAVE 2025-04-24T00:00/.."));
        assertThat(charges(contract, long_).refunded()).isEqualTo(yuan("168.00"));
        assertThat(charges(contract, long_).notices()).isEmpty();
        CareHomeMonth ended = month(
                "2025-04",
                calendar(
                        "BED 2025-03-01T10:00/2025-04-27T00:00",
                        "LEAVE 2025-04-27T00:00/2025-05-02T00:00",
                        "BED 2025-05-02T00:00/.."));
        assertThat(charges(contract, ended).notices()).isEmpty();
    }

    @Test
    void GIVEN_leave_or_a_hospital_stay_that_the_contract_does_not_know_THEN_it_is_refused() {
        ImmutableCareContract contract = contract(meal(BY_MONTH, "720.00"));
        CareHomeMonth month = month(
                "2025-04",
                calendar(
                        "BED 2025-03-01T10:00/2025-04-05T08:00",
                        "LEAVE 2025-04-05T08:00/2025-04-06T20:00",
                        "BED 2025-04-06T20:00/2025-04-10T10:00",
                        "HOSPITAL 2025-04-10T10:00/2025-04-15T10:00",
                        "HOLD 2025-04-10T10:00/2025-04-15T10:00",
                        "BED 2025-04-15T10:00/.."));
        List<Problem> problems = CareHomeCharges.of(contract, month).problems();
        assertThat(problems).extracting(p -> p.code().toString()).containsExactly("YY-B-403", "YY-B-403");
        assertThat(problems.get(0).facts()).containsEntry("absence", "LEAVE").containsEntry("firstDay", "2025-04-05");
        assertThat(problems.get(1).facts()).containsEntry("absence", "HELD").containsEntry("firstDay", "2025-04-10");
    }

    // Hospital

    private static final String[] TEN_DAYS_IN_HOSPITAL = {
        "BED 2025-03-01T10:00/2025-04-10T10:00",
        "HOSPITAL 2025-04-10T10:00/2025-04-20T10:00",
        "HOLD 2025-04-10T10:00/2025-04-20T10:00",
        "BED 2025-04-20T10:00/.."
    };

    private static final AbsenceTerms CARE_AND_MEALS_STOP =
            refund(1, new RefundUnit.CalendarDay(), ChargeCategory.CARE_NURSING, ChargeCategory.CARE_MEAL);

    @ParameterizedTest(name = "{0}: {1} days held, care {2}")
    @CsvSource({"HOSPITAL_HAS_BOTH, 11, 570.00", "HOSPITAL_IN_NOT_OUT, 10, 600.00", "CARE_HOME_HAS_BOTH, 9, 630.00"})
    void GIVEN_ten_days_in_hospital_THEN_care_stops_and_the_bed_is_charged_as_held_on_the_hospitals_days(
            BoundaryDayRule rule, long held, String care) {
        ImmutableCareContract contract =
                contract(bed(BY_MONTH, "1200.00"), care(BY_MONTH, "900.00")).withHospital(CARE_AND_MEALS_STOP);
        CareHomeCharges charges = charges(
                contract, month("2025-04", calendar(TEN_DAYS_IN_HOSPITAL)).withBoundaryDays(rule));
        // 1200 ÷ 30 a day; 900 − 30 a day
        assertThat(charges.byCategory())
                .containsEntry(ChargeCategory.CARE_BED_HOLD, yuan("40.00").times(held))
                .containsEntry(
                        ChargeCategory.CARE_BED,
                        yuan("1200.00").minus(yuan("40.00").times(held)))
                .containsEntry(ChargeCategory.CARE_NURSING, yuan(care));
    }

    @Test
    void GIVEN_a_fee_of_its_own_for_the_held_bed_THEN_it_takes_the_place_of_the_bed_fee() {
        ContractItem hold = item("hold", ChargeCategory.CARE_BED_HOLD, PER_DAY, price("20.00"));
        ImmutableCareContract contract = contract(bed(BY_MONTH, "1200.00"), hold)
                .withHospital(refund(1, new RefundUnit.Day(30), ChargeCategory.CARE_BED));
        CareHomeCharges charges = charges(contract, month("2025-04", calendar(TEN_DAYS_IN_HOSPITAL)));
        assertThat(told(charges))
                .containsExactly(
                        "bed 2025-04-01/2025-05-01 1200.00 WHOLE_MONTH 1200.00",
                        "bed 2025-04-10/2025-04-20 1200.00 HOSPITAL_REFUND -400.00",
                        "hold 2025-04-10/2025-04-20 20.00 BED_HOLD 200.00");
    }

    @Test
    void GIVEN_a_hospital_stay_without_a_bed_hold_THEN_the_residence_ends_and_another_begins() {
        ImmutableCareContract contract = contract(bed(PER_DAY, "40.00")).withDischargeDay(DayCount.IN_NOT_OUT);
        CareHomeMonth month = month(
                "2025-04",
                calendar(
                        "BED 2025-03-01T10:00/2025-04-10T10:00",
                        "HOSPITAL 2025-04-10T10:00/2025-04-20T10:00",
                        "BED 2025-04-20T10:00/.."));
        assertThat(told(charges(contract, month)))
                .containsExactly(
                        "bed 2025-04-01/2025-04-10 40.00 PER_DAY 360.00",
                        "bed 2025-04-20/2025-05-01 40.00 PER_DAY 440.00");
    }

    @Test
    void GIVEN_death_in_hospital_with_the_bed_held_THEN_the_month_is_that_of_a_death() {
        Charging charging =
                new Charging.PerMonth(RoundingMode.HALF_UP, CALENDAR_DAYS, new PartMonth.Whole(), CALENDAR_DAYS);
        ImmutableCareContract contract =
                contract(bed(charging, "1200.00"), care(charging, "900.00")).withHospital(CARE_AND_MEALS_STOP);
        ImmutableCareHomeMonth month = month(
                        "2025-04",
                        calendar(
                                "BED 2025-03-01T10:00/2025-04-10T10:00",
                                "HOSPITAL 2025-04-10T10:00/2025-04-15T03:00",
                                "HOLD 2025-04-10T10:00/2025-04-15T03:00"))
                .withDiedOn(april(15));
        // 15 days of bed, of them 6 held; 15 days of care less 6
        assertThat(charges(contract, month).byCategory())
                .containsEntry(ChargeCategory.CARE_BED, yuan("360.00"))
                .containsEntry(ChargeCategory.CARE_BED_HOLD, yuan("240.00"))
                .containsEntry(ChargeCategory.CARE_NURSING, yuan("270.00"));
    }

    // A room of one's own

    @Test
    void GIVEN_Fuzhou_and_a_double_room_alone_THEN_the_bed_costs_twice_and_care_160_percent() {
        ImmutableCareContract contract = contract(bed(PER_DAY, "30.00"), care(PER_DAY, "16.00"), meal(PER_DAY, "20.00"))
                .withPrivateRoom(new PrivateRoomTerms(
                        Map.of(ChargeCategory.CARE_BED, Rate.ONE, ChargeCategory.CARE_NURSING, Rate.parse("0.60")),
                        RoundingMode.HALF_UP));
        ImmutableCareHomeMonth month = month("2025-04", calendar("BED 2025-04-07T00:00/2025-04-08T00:00"))
                .withRooms(new RoomFrom(april(1), "DOUBLE", 2, true));
        // 30 × 2; 16 + 16 × 60 %
        assertThat(charges(contract, month).byCategory())
                .containsEntry(ChargeCategory.CARE_BED, yuan("60.00"))
                .containsEntry(ChargeCategory.CARE_NURSING, yuan("25.60"))
                .containsEntry(ChargeCategory.CARE_MEAL, yuan("20.00"));
        // four beds: 30 × 4; 16 + 16 × 60 % × 3
        assertThat(charges(contract, month.withRooms(new RoomFrom(april(1), "FOUR", 4, true)))
                        .byCategory())
                .containsEntry(ChargeCategory.CARE_BED, yuan("120.00"))
                .containsEntry(ChargeCategory.CARE_NURSING, yuan("44.80"));
        assertThat(charges(contract, month.withRooms(new RoomFrom(april(1), "DOUBLE", 2, false)))
                        .total())
                .isEqualTo(yuan("66.00"));
        assertThat(codes(contract.withPrivateRoom(Optional.empty()), month)).containsExactly("YY-B-404");
    }

    // By use

    @Test
    void GIVEN_uses_THEN_each_of_the_month_is_a_line_by_quantity_and_price() {
        ImmutableCareContract contract = contract(
                item("power", ChargeCategory.CARE_UTILITIES, new Charging.PerUse(RoundingMode.HALF_UP), price("0.55")));
        ImmutableCareHomeMonth month = month("2025-04", calendar(SINCE_MARCH))
                .withUses(
                        new ItemUse(LineId.of("U-2"), april(30), "power", Quantity.parse("12.5")),
                        new ItemUse(LineId.of("U-1"), april(1), "power", Quantity.parse("10")),
                        new ItemUse(LineId.of("U-3"), LocalDate.of(2025, 5, 1), "power", Quantity.parse("10")));
        CareHomeCharges charges = charges(contract, month);
        // 10 × 0.55; 12.5 × 0.55 = 6.875
        assertThat(charges.lines())
                .extracting(l -> l.id() + " " + l.quantity() + " " + l.unitPrice() + " " + l.amount())
                .containsExactly("U-1 10 0.55 5.50", "U-2 12.5 0.55 6.88");
        assertThat(told(charges))
                .containsExactly(
                        "power 2025-04-01/2025-04-02 0.55 PER_USE 5.50",
                        "power 2025-04-30/2025-05-01 0.55 PER_USE 6.88");
    }

    @Test
    void GIVEN_a_use_of_no_item_or_on_a_day_of_nobody_THEN_it_is_refused() {
        ImmutableCareContract contract = contract(
                bed(PER_DAY, "30.00"),
                item("power", ChargeCategory.CARE_UTILITIES, new Charging.PerUse(RoundingMode.HALF_UP), price("0.55")));
        ImmutableCareHomeMonth month = month("2025-04", calendar("BED 2025-04-10T00:00/.."))
                .withUses(
                        new ItemUse(LineId.of("U-1"), april(9), "power", Quantity.ONE),
                        new ItemUse(LineId.of("U-2"), april(10), "bed", Quantity.ONE),
                        new ItemUse(LineId.of("U-3"), april(11), "gas", Quantity.ONE));
        assertThat(codes(contract, month)).containsExactly("YY-B-408", "YY-B-407", "YY-B-407");
    }

    // Bounds

    @Test
    void GIVEN_prices_beyond_all_bounds_THEN_the_month_is_refused() {
        ImmutableCareContract contract = contract(bed(PER_DAY, "92233720368547758.07"));
        assertThat(codes(contract, month("2025-04", calendar(SINCE_MARCH)))).containsExactly("YY-B-040");
    }

    @Test
    void GIVEN_charges_THEN_they_travel_through_a_stream() throws IOException, ClassNotFoundException {
        CareHomeCharges charges =
                charges(contract(bed(BY_MONTH, "930.00")), month("2025-04", calendar("BED 2025-04-10T00:00/..")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(charges);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(charges);
        }
        for (Reason reason : Reason.values()) {
            assertThat(reason.label().zh()).isNotBlank();
        }
    }
}
