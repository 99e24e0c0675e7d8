package io.yiyang.billing.carehome;

import static io.yiyang.billing.carehome.Homes.BY_MONTH;
import static io.yiyang.billing.carehome.Homes.bed;
import static io.yiyang.billing.carehome.Homes.calendar;
import static io.yiyang.billing.carehome.Homes.care;
import static io.yiyang.billing.carehome.Homes.charges;
import static io.yiyang.billing.carehome.Homes.contract;
import static io.yiyang.billing.carehome.Homes.graded;
import static io.yiyang.billing.carehome.Homes.item;
import static io.yiyang.billing.carehome.Homes.month;
import static io.yiyang.billing.carehome.Homes.price;
import static io.yiyang.billing.carehome.Homes.roomed;
import static io.yiyang.billing.carehome.Homes.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payment.HeldMoney;
import io.yiyang.billing.payment.MoneyKind;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults read in public care-home systems, each as a test of ours. */
class FaultsOfPublicHomesTest {
    private static final String SINCE_JANUARY = "BED 2025-01-05T10:00/..";
    private static final Charging PER_DAY = new Charging.PerDay();

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private static Money of(CareHomeCharges charges, ChargeCategory category) {
        return charges.byCategory().getOrDefault(category, Money.ZERO);
    }

    /** Read: the grade of the last day of the month was charged for all of it, or that of the first. */
    @Test
    void gradeChangeWithinTheMonthLost() {
        ContractItem care = item(
                "care", ChargeCategory.CARE_NURSING, BY_MONTH, graded("HALF", "900.00"), graded("FULL", "1500.00"));
        ImmutableCareHomeMonth april = month("2025-04", calendar(SINCE_JANUARY))
                .withGrades(new GradeFrom(day(1, 5), "HALF"), new GradeFrom(day(4, 21), "FULL"));
        // 900 × 20 ÷ 30 + 1500 × 10 ÷ 30; not 900, not 1500
        assertThat(of(charges(contract(care), april), ChargeCategory.CARE_NURSING))
                .isEqualTo(yuan("1100.00"));
        // May is of the new grade only.
        assertThat(charges(contract(care), april.withMonth(april.month().plusMonths(1)))
                        .total())
                .isEqualTo(yuan("1500.00"));
    }

    /** Read: every room change ever made was charged again in each later month. */
    @Test
    void oldRoomChangeChargedAgainEachMonth() {
        ContractItem bed =
                item("bed", ChargeCategory.CARE_BED, BY_MONTH, roomed("DOUBLE", "900.00"), roomed("SINGLE", "1500.00"));
        ContractItem move =
                item("move", ChargeCategory.CARE_OTHER, new Charging.PerUse(RoundingMode.HALF_UP), price("50.00"));
        ImmutableCareHomeMonth march = month("2025-03", calendar(SINCE_JANUARY))
                .withRooms(new RoomFrom(day(1, 5), "DOUBLE", 2, false), new RoomFrom(day(3, 12), "SINGLE", 1, false))
                .withUses(new ItemUse(LineId.of("U-1"), day(3, 12), "move", Quantity.ONE));
        // 900 × 11 ÷ 31 + 1500 × 20 ÷ 31 = 1287.096…, rounded once
        assertThat(of(charges(contract(bed, move), march), ChargeCategory.CARE_BED))
                .isEqualTo(yuan("1287.10"));
        assertThat(of(charges(contract(bed, move), march), ChargeCategory.CARE_OTHER))
                .isEqualTo(yuan("50.00"));
        for (int later = 1; later <= 3; later++) {
            CareHomeCharges charges =
                    charges(contract(bed, move), march.withMonth(march.month().plusMonths(later)));
            assertThat(charges.byCategory()).isEqualTo(Map.of(ChargeCategory.CARE_BED, yuan("1500.00")));
        }
    }

    /** Read: the condition was the wrong way round, so that a move to a cheaper room cost more. */
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        // 15 days of each: 900 and 1500 a month
        "DOUBLE, SINGLE, 1200.00",
        "SINGLE, DOUBLE, 1200.00",
        "DOUBLE, DOUBLE, 900.00",
        "SINGLE, SINGLE, 1500.00"
    })
    void surchargeOfARoomChangeInverted(String from, String to, String expected) {
        ContractItem bed =
                item("bed", ChargeCategory.CARE_BED, BY_MONTH, roomed("DOUBLE", "900.00"), roomed("SINGLE", "1500.00"));
        CareHomeCharges charges = charges(
                contract(bed),
                month("2025-04", calendar(SINCE_JANUARY))
                        .withRooms(new RoomFrom(day(1, 5), from, 2, false), new RoomFrom(day(4, 16), to, 1, false)));
        assertThat(charges.total()).isEqualTo(yuan(expected));
        Money firstHalf = Money.sum(charges.lines().stream()
                .filter(line -> line.serviceDate().getDayOfMonth() < 16)
                .map(ChargeLine::amount)
                .toList());
        assertThat(firstHalf).isEqualTo(yuan(from.equals("DOUBLE") ? "450.00" : "750.00"));
    }

    /** Read: days were the difference of two days of the month, 3 − 28 = −25. */
    @Test
    void daysCountedBySubtractingDaysOfTheMonth() {
        ImmutableCareContract contract = contract(bed(PER_DAY, "10.00")).withDischargeDay(DayCount.IN_NOT_OUT);
        ImmutableCareHomeMonth month = month("2025-01", calendar("BED 2024-12-28T10:00/2025-02-03T10:00"));
        assertThat(charges(contract, month.withMonth(month.month().minusMonths(1)))
                        .lines())
                .hasSize(4);
        assertThat(charges(contract, month).lines()).hasSize(31);
        assertThat(charges(contract, month.withMonth(month.month().plusMonths(1)))
                        .lines())
                .hasSize(2);
        assertThat(DayCount.IN_NOT_OUT.days(LocalDate.of(2024, 12, 28), LocalDate.of(2025, 2, 3)))
                .isEqualTo(4 + 31 + 2);
    }

    /** Read: the bill counted the day of discharge and the refund did not; here there is one count, and settlement agrees. */
    @ParameterizedTest
    @EnumSource(BoundaryDayRule.class)
    void admissionAndDischargeCountedDifferentlyInTwoPlaces(BoundaryDayRule rule) {
        ImmutableCareHomeMonth month = month(
                        "2025-04",
                        calendar(
                                SINCE_JANUARY.replace("..", "2025-04-11T09:00"),
                                "HOLD 2025-04-11T09:00/2025-04-18T16:00",
                                "HOSPITAL 2025-04-11T10:30/2025-04-18T15:00",
                                "BED 2025-04-18T16:00/.."))
                .withBoundaryDays(rule);
        CareHomeCharges charges = charges(
                contract(bed(PER_DAY, "30.00"), care(PER_DAY, "90.00"))
                        .withHospital(
                                new AbsenceTerms(1, Set.of(ChargeCategory.CARE_NURSING), new RefundUnit.CalendarDay())),
                month);
        MonthSettlement settlement = HomeMonths.settle(month, charges);
        assertThat(settlement.problems()).isEmpty();
        long away = rule == BoundaryDayRule.HOSPITAL_HAS_BOTH ? 8 : rule == BoundaryDayRule.HOSPITAL_IN_NOT_OUT ? 7 : 6;
        // 30 a day throughout, 90 a day at home, of which long-term care insurance bears 60
        assertThat(settlement.total(Ledger.CARE))
                .isEqualTo(yuan("900.00").plus(yuan("90.00").times(30 - away)))
                .isEqualTo(charges.total());
        assertThat(of(charges, ChargeCategory.CARE_BED_HOLD))
                .isEqualTo(yuan("30.00").times(away));
        assertThat(settlement.share(Payer.LONG_TERM_CARE))
                .isEqualTo(yuan("60.00").times(30 - away));
    }

    /** Read: the deposit was a row of the first bill. */
    @Test
    void depositsCountedAsRevenue() {
        ImmutableCareContract contract = contract(bed(BY_MONTH, "1500.00"))
                .withSecurities(Map.of(MoneyKind.DEPOSIT, yuan("6000.00"), MoneyKind.MEDICAL_RESERVE, yuan("5000.00")));
        CareHomeCharges charges = charges(contract, month("2025-04", calendar(SINCE_JANUARY)));
        assertThat(charges.total()).isEqualTo(yuan("1500.00"));
        HeldMoney held = HeldMoney.NONE;
        for (Map.Entry<MoneyKind, Money> security : contract.securities().entrySet()) {
            CommandId key = CommandId.of(security.getKey().name());
            held = held.receive(key, security.getKey(), security.getValue()).orElseThrow();
        }
        assertThat(held.held()).isEqualTo(yuan("11000.00"));
        HeldMoney.Application applied = held.apply(
                        CommandId.of("K"), BillId.of("B"), charges.total(), List.of(MoneyKind.PREPAYMENT))
                .orElseThrow();
        assertThat(applied.left()).as("nobody may use the deposit for the bill").isEqualTo(charges.total());
        assertThat(applied.money().held()).isEqualTo(yuan("11000.00"));
    }

    /** Read: a price per month was divided to many decimals and never rounded, or rounded per day and multiplied. */
    @Test
    void shareOfTheMonthRoundedForEachDay() {
        CareContract contract = contract(bed(BY_MONTH, "1000.00"));
        // 1000 × 7 ÷ 30 = 233.333…; 33.33 × 7 would be 233.31
        CareHomeCharges charges = charges(contract, month("2025-04", calendar("BED 2025-04-24T10:00/..")));
        assertThat(charges.total()).isEqualTo(yuan("233.33"));
        assertThat(charges.lines()).extracting(line -> line.amount().toString()).containsOnly("33.33", "33.34");
        // and a whole month of 31 days is the price
        assertThat(charges(contract, month("2025-05", calendar(SINCE_JANUARY))).total())
                .isEqualTo(yuan("1000.00"));
    }
}
