package io.yiyang.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yiyang.billing.hospital.BedDayQuota;
import io.yiyang.billing.hospital.CasePackage;
import io.yiyang.billing.ledger.CrossYearRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payment.HeldEntry;
import io.yiyang.billing.payment.MoneyKind;
import io.yiyang.billing.payment.PersonPayment;
import io.yiyang.billing.platform.Identity;
import io.yiyang.billing.platform.IdentityCheck;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.Receipt;
import io.yiyang.billing.platform.Reconciliation;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.ReadmissionWindow;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The least and the largest values that may be built, and the first ones beyond them. */
class ValueBoundsTest {
    private static final Money NONE = Money.ZERO;
    private static final Money ONE = Money.ofFen(1);
    private static final Money LESS = Money.ofFen(-1);
    private static final Rate ABOVE_ONE = Rate.ofMillionths(1_000_001);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** Builds one value. */
    private interface Build {
        Object value();
    }

    private static Arguments row(String name, Build build) {
        return arguments(Named.of(name, build));
    }

    private static Arguments row(String name, Build build, String message) {
        return arguments(Named.of(name, build), message);
    }

    static Stream<Arguments> atTheBound() {
        return Stream.of(
                row("no days of care", () -> new ServiceDays(0, 0, 0)),
                row("care on all hospital days", () -> new ServiceDays(0, 2, 2)),
                row("the first stay of one day", () -> new StayInYear(1, 1, 0)),
                row("an amount of nothing", () -> new TermValue.Amount(NONE)),
                row("one time", () -> new TermValue.Count(1)),
                row("a ratio of 1", () -> new TermValue.Ratio(Rate.ONE)),
                row("a band at 1", () -> new TermValue.Band(Optional.empty(), Rate.ONE)),
                row("all days beside a sickbed", () -> new ServiceDays(2, 0, 0, 2, 0)),
                row("one step", () -> new TermValue.Steps(List.of(new TermValue.Step(1, NONE)))),
                row("a component of nothing", () -> component(Rate.ONE, NONE)),
                row("a number itself", () -> new TermValue.Condition("beds", 50, Optional.of(50L))),
                row("a payment of nothing", () -> Payment.of(NONE, Payment.Scope.TOTAL)),
                row("a payment by line", () -> new Payment(ONE, Payment.Scope.TOTAL, NONE, NONE, List.of(ONE))),
                row("a quota of nothing", () -> quota(NONE, 0, Rate.ONE)),
                row("a package paid by others", () -> new CasePackage(NONE, ONE, ONE)),
                row("a window of no day", () -> new ReadmissionWindow(0)),
                row("a free stay", () -> new LinkedStay(BillId.of("B"), NONE, NONE)),
                row("settled on the day of discharge", () -> year(DAY, DAY)),
                row("no tolerance", () -> new Reconciliation(List.of(), List.of(), NONE)));
    }

    @ParameterizedTest
    @MethodSource("atTheBound")
    void GIVEN_a_value_at_its_bound_THEN_it_is_built(Build build) {
        assertThat(build.value()).isNotNull();
    }

    static Stream<Arguments> beyondTheBound() {
        CommandId key = CommandId.of("K");
        BillId bill = BillId.of("B");
        return Stream.of(
                row("care", () -> new ServiceDays(-1, 0, 0), "inCare: must not be negative, but was -1"),
                row("hospital", () -> new ServiceDays(0, -1, 0), "inHospital: must not be negative, but was -1"),
                row("given", () -> new ServiceDays(0, 1, 2), "careGivenInHospital: must be between 0 and the hospital"),
                row(
                        "given",
                        () -> new ServiceDays(0, 1, -1),
                        "careGivenInHospital: must be between 0 and the hospital"),
                row("ordinal", () -> new StayInYear(0, 1, 0), "ordinal: must be at least 1, but was 0"),
                row("days", () -> new StayInYear(1, 0, 0), "days: must be at least 1, but was 0"),
                row("before", () -> new StayInYear(1, 1, -1), "daysBefore: must not be negative, but was -1"),
                row("amount", () -> new TermValue.Amount(LESS), "amount: must not be negative, but was -0.01"),
                row("count", () -> new TermValue.Count(0), "count: must be at least 1, but was 0"),
                row("ratio", () -> new TermValue.Ratio(ABOVE_ONE), "ratio: must be at most 1, but was 1.000001"),
                row(
                        "band",
                        () -> new TermValue.Band(Optional.empty(), ABOVE_ONE),
                        "ratio: must be at most 1, but was 1.000001"),
                row("no bands", () -> new TermValue.Bands(List.of()), "bands: must have at least one band"),
                row(
                        "equal bounds",
                        () -> new TermValue.Bands(List.of(band("5"), band("5"), lastBand())),
                        "bands: bounds must rise"),
                row(
                        "a first bound of nothing",
                        () -> new TermValue.Bands(List.of(band("0"), lastBand())),
                        "bands: bounds must rise"),
                row(
                        "a bounded last band",
                        () -> new TermValue.Bands(List.of(band("5"))),
                        "bands: only the last band must have no bound"),
                row(
                        "an unbounded first band",
                        () -> new TermValue.Bands(List.of(lastBand(), lastBand())),
                        "bands: only the last band must have no bound"),
                row("no words", () -> new TermValue.Words(List.of()), "words: must not be empty"),
                row(
                        "beside",
                        () -> new ServiceDays(1, 0, 0, 2, 0),
                        "besideHomeSickbed: must be between 0 and the days of"),
                row("of month", () -> new ServiceDays(1, 0, 0, 0, -1), "ofMonth: must not be negative, but was -1"),
                row("no steps", () -> new TermValue.Steps(List.of()), "steps: must have at least one step"),
                row("equal steps", () -> new TermValue.Steps(List.of(step(), step())), "steps: must rise"),
                row("step", () -> new TermValue.Step(1, LESS), "amount: must not be negative, but was -0.01"),
                row("no components", () -> new TermValue.Components(List.of()), "components: must have at least one"),
                row("component", () -> component(ABOVE_ONE, ONE), "ratio: must be at most 1, but was 1.000001"),
                row("limit of a day", () -> component(Rate.ONE, LESS), "perDay: must not be negative"),
                row("no conditions", () -> new TermValue.Conditions(List.of()), "conditions: must not be empty"),
                row(
                        "condition",
                        () -> new TermValue.Condition("beds", 50, Optional.of(49L)),
                        "atMost: must not be below 50"),
                row("shares", () -> new TermValue.Shares(List.of(Rate.parse("0.4"))), "rates: must sum to 1"),
                row("rule", () -> new RuleId("proportional", 0), "rule: must look like proportional/1"),
                row("share", () -> Payment.of(LESS, Payment.Scope.TOTAL), "share: must not be negative, but was -0.01"),
                row(
                        "deductible",
                        () -> new Payment(NONE, Payment.Scope.TOTAL, LESS, NONE, List.of()),
                        "deductible: must not be negative, but was -0.01"),
                row(
                        "lines",
                        () -> new Payment(NONE, Payment.Scope.TOTAL, NONE, NONE, List.of(ONE)),
                        "lines: must sum to the share 0.00, but was [0.01]"),
                row(
                        "a line of another sum",
                        () -> new SplitLine(LineId.of("L"), Optional.empty(), ONE, NONE, NONE, NONE, NONE),
                        "line L: its parts must sum to its total 0.01, but was 0.00"),
                row(
                        "a negative part",
                        () -> new SplitLine(LineId.of("L"), Optional.empty(), NONE, NONE, ONE, LESS, NONE),
                        "line L: no part may be negative, but was -0.01"),
                row("quota", () -> quota(LESS, 1, Rate.ONE), "perDay: must not be negative, but was -0.01"),
                row("bed-days", () -> quota(ONE, -1, Rate.ONE), "days: must not be negative, but was -1"),
                row("quota rate", () -> quota(ONE, 1, ABOVE_ONE), "rate: must be at most 1, but was 1.000001"),
                row("package", () -> new CasePackage(LESS, NONE, NONE), "standard: must not be negative"),
                row("cost", () -> new CasePackage(NONE, LESS, NONE), "cost: must not be negative"),
                row("others", () -> new CasePackage(NONE, NONE, LESS), "paidByOthers: must be between 0 and"),
                row("others", () -> new CasePackage(NONE, NONE, ONE), "paidByOthers: must be between 0 and"),
                row("window", () -> new ReadmissionWindow(-1), "days: must not be negative, but was -1"),
                row("standard", () -> new LinkedStay(bill, LESS, NONE), "standard: must not be negative"),
                row("eligible", () -> new LinkedStay(bill, NONE, LESS), "eligible: must not be negative"),
                row("consumed", () -> new LinkedStay(bill, NONE, NONE, LESS), "consumed: must not be negative"),
                row(
                        "settled before discharge",
                        () -> year(DAY, DAY.minusDays(1)),
                        "settled: must not be before discharge 2026-05-01, but was 2026-04-30"),
                row("received", () -> new HeldEntry.Received(key, MoneyKind.DEPOSIT, NONE), "amount: must be positive"),
                row(
                        "applied",
                        () -> new HeldEntry.Applied(key, MoneyKind.DEPOSIT, NONE, bill),
                        "amount: must be positive"),
                row(
                        "restored",
                        () -> new HeldEntry.Restored(key, MoneyKind.DEPOSIT, NONE, bill),
                        "amount: must be positive"),
                row("refunded", () -> new HeldEntry.Refunded(key, MoneyKind.DEPOSIT, NONE), "amount: must be positive"),
                row(
                        "payment",
                        () -> new PersonPayment(bill, ONE, NONE, NONE, NONE, NONE),
                        "parts: must sum to what is due 0.01, but was 0.00"),
                row("receipt", () -> new Receipt(NONE, Map.of()), "parts: must have at least one"),
                row(
                        "tolerance",
                        () -> new Reconciliation(List.of(), List.of(), LESS),
                        "tolerance: must not be negative, but was -0.01"),
                row(
                        "a difference without a cause",
                        () -> new Reconciliation.FieldComparison(PlatformAmount.TOTAL, NONE, ONE, List.of()),
                        "must add up to the difference 0.01, but was 0.00"),
                row(
                        "nothing missing",
                        () -> new IdentityCheck.NotCheckable(Identity.I1, List.of()),
                        "missing: must name a field"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("beyondTheBound")
    void GIVEN_a_value_beyond_its_bound_THEN_the_argument_and_the_rule_are_named(Build build, String message) {
        assertThatThrownBy(build::value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static BedDayQuota quota(Money perDay, long days, Rate rate) {
        return new BedDayQuota(perDay, days, rate, RoundingMode.HALF_UP, Optional.empty());
    }

    private static Object year(LocalDate discharged, LocalDate settled) {
        return CrossYearRule.YEAR_OF_DISCHARGE.year(discharged, settled, MonthDay.of(1, 1));
    }

    private static TermValue.Band band(String upTo) {
        return new TermValue.Band(Optional.of(Money.parseYuan(upTo)), Rate.ONE);
    }

    private static TermValue.Step step() {
        return new TermValue.Step(1, ONE);
    }

    private static TermValue.Component component(Rate ratio, Money perDay) {
        return new TermValue.Component(List.of(), ratio, Optional.of(perDay), Optional.of(TermValue.LimitBasis.COST));
    }

    private static TermValue.Band lastBand() {
        return new TermValue.Band(Optional.empty(), Rate.ONE);
    }

    static Stream<Payer> unknownPayers() {
        return Stream.of(Payer.of("X"), Payer.of("PROVINCE_FUND_2"));
    }

    @ParameterizedTest
    @MethodSource("unknownPayers")
    void GIVEN_a_payer_that_nobody_knows_THEN_it_keeps_its_code_and_has_no_name(Payer payer) {
        assertThat(payer.label()).isEmpty();
        assertThat(Payer.of(payer.toString())).isEqualTo(payer).hasSameHashCodeAs(payer);
    }
}
