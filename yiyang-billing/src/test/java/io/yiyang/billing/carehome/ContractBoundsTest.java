package io.yiyang.billing.carehome;

import static io.yiyang.billing.carehome.Homes.BY_MONTH;
import static io.yiyang.billing.carehome.Homes.bed;
import static io.yiyang.billing.carehome.Homes.calendar;
import static io.yiyang.billing.carehome.Homes.contract;
import static io.yiyang.billing.carehome.Homes.month;
import static io.yiyang.billing.carehome.Homes.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The least values of a contract that may be built, and the first ones beyond them. */
class ContractBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final RefundUnit UNIT = new RefundUnit.CalendarDay();

    /** Builds one value. */
    private interface Build {
        Object value();
    }

    private static Arguments row(String name, Build build, String message) {
        return arguments(Named.of(name, build), message);
    }

    static Stream<Arguments> atTheBound() {
        return Stream.of(
                row("a free price", () -> price("0.00"), ""),
                row("a month of one day", () -> new PartMonth.ByDays(1, PartMonth.Basis.CHARGED), ""),
                row("no day for a half", () -> new PartMonth.HalfMonth(0, 1), ""),
                row("a refund by a month of one day", () -> new RefundUnit.Day(1), ""),
                row("half months of one day", () -> new RefundUnit.HalfMonth(1), ""),
                row("one day of absence", () -> new AbsenceTerms(1, Set.of(), UNIT), ""),
                row("a room of one bed", () -> new RoomFrom(DAY, "SINGLE", 1, true), ""),
                row("a hold by the day", () -> hold(new Charging.PerDay()), ""),
                row("a trifle", () -> use("0.0001"), ""));
    }

    @ParameterizedTest
    @MethodSource("atTheBound")
    void GIVEN_a_value_at_its_bound_THEN_it_is_built(Build build, String nothing) {
        assertThat(build.value()).isNotNull();
    }

    static Stream<Arguments> beyondTheBound() {
        return Stream.of(
                row("price", () -> price("-0.01"), "amount: must not be negative, but was -0.01"),
                row(
                        "month",
                        () -> new PartMonth.ByDays(0, PartMonth.Basis.CHARGED),
                        "monthDays: must be at least 1, but was 0"),
                row("half", () -> new PartMonth.HalfMonth(-1, 1), "halfUpTo: must not be negative, but was -1"),
                row(
                        "whole",
                        () -> new PartMonth.HalfMonth(15, 15),
                        "wholeFrom: must be more than halfUpTo 15, but was 15"),
                row("refund", () -> new RefundUnit.Day(0), "monthDays: must be at least 1, but was 0"),
                row("half months", () -> new RefundUnit.HalfMonth(0), "days: must be at least 1, but was 0"),
                row("absence", () -> new AbsenceTerms(0, Set.of(), UNIT), "minimumDays: must be at least 1, but was 0"),
                row(
                        "a hold given back",
                        () -> new AbsenceTerms(1, Set.of(ChargeCategory.CARE_BED_HOLD), UNIT),
                        "refunded: must not have the bed hold"),
                row("hold", () -> hold(BY_MONTH), "charging: must be per day for a bed hold"),
                row("room", () -> new RoomFrom(DAY, "SINGLE", 0, true), "beds: must be at least 1, but was 0"),
                row("use", () -> use("0"), "quantity: must be positive, but was 0"),
                row(
                        "code",
                        () -> new ContractItem(
                                "a-b", "x", ChargeCategory.CARE_BED, new Charging.PerDay(), List.of(price("1.00"))),
                        "code: must be 1 to 32 letters, digits, dots or underscores, but was \"a-b\""),
                row(
                        "month's rounding",
                        () -> new Charging.PerMonth(
                                RoundingMode.UNNECESSARY,
                                Homes.CALENDAR_DAYS,
                                Homes.CALENDAR_DAYS,
                                Homes.CALENDAR_DAYS),
                        "rounding: must round, but was UNNECESSARY"),
                row(
                        "use's rounding",
                        () -> new Charging.PerUse(RoundingMode.UNNECESSARY),
                        "rounding: must round, but was UNNECESSARY"),
                row(
                        "room's rounding",
                        () -> new PrivateRoomTerms(Map.of(), RoundingMode.UNNECESSARY),
                        "rounding: must round, but was UNNECESSARY"),
                row(
                        "one code twice",
                        () -> contract(bed(BY_MONTH, "1.00"), bed(BY_MONTH, "2.00")),
                        "items: must have each code once, but was 1 codes of 2"),
                row(
                        "two grades from one day",
                        () -> month("2025-04", calendar()).withGrades(new GradeFrom(DAY, "A"), new GradeFrom(DAY, "B")),
                        "grades: must begin on different days"),
                row(
                        "two rooms from one day",
                        () -> month("2025-04", calendar())
                                .withRooms(new RoomFrom(DAY, "A", 1, true), new RoomFrom(DAY, "B", 1, true)),
                        "rooms: must begin on different days"),
                row(
                        "one line twice",
                        () -> month("2025-04", calendar())
                                .withUses(
                                        new ItemUse(LineId.of("U"), DAY, "x", Quantity.ONE),
                                        new ItemUse(LineId.of("U"), DAY, "y", Quantity.ONE)),
                        "uses: must have each line id once"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("beyondTheBound")
    void GIVEN_a_value_beyond_its_bound_THEN_the_argument_and_the_rule_are_named(Build build, String message) {
        assertThatThrownBy(build::value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static ContractItem hold(Charging charging) {
        return new ContractItem("hold", "hold", ChargeCategory.CARE_BED_HOLD, charging, List.of(price("1.00")));
    }

    private static ItemUse use(String quantity) {
        return new ItemUse(LineId.of("U"), DAY, "x", Quantity.parse(quantity));
    }
}
