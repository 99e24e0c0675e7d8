package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.inpatient;
import static io.yiyang.billing.audit.Fixtures.person;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.time;
import static io.yiyang.billing.audit.Fixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.time.DateRange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that contradict themselves are a caller's fault; what they may not be is named. */
class AuditRecordsTest {
    /** Builds something. */
    interface Build {
        Object build();
    }

    private static Arguments row(String name, Build build, String message) {
        return arguments(Named.of(name, build), message);
    }

    private static AuditedLine line(String yuan, String paid) {
        return charge("L1", ANNA, "05", "CARE", yuan.startsWith("-") ? "-1" : "1", yuan.replace("-", ""))
                .paid(LTCI, paid)
                .line();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                row(
                        "no end",
                        () -> ((ImmutableAuditRecords) records().build()).withPeriod(DateRange.parse("2026-03-01/..")),
                        "period: must have an end"),
                row(
                        "a person twice",
                        () -> records(person(ANNA, true), person(ANNA, false)).build(),
                        "persons: must have"),
                row(
                        "a stay twice",
                        () -> records()
                                .addStays(
                                        inpatient("s", "04T10:00", "05T10:00"), inpatient("s", "07T10:00", "08T10:00"))
                                .build(),
                        "stays: must have each key once"),
                row(
                        "a visit twice",
                        () -> records()
                                .addVisits(
                                        visit("v", "c", ANNA, "04T10:00", "04T11:00"),
                                        visit("v", "c", ANNA, "05T10:00", "05T11:00"))
                                .build(),
                        "visits: must have each key once"),
                row(
                        "a line twice",
                        () -> records()
                                .addLines(line("60.00", "45.00"), line("60.00", "45.00"))
                                .build(),
                        "lines: must have each key once"),
                row("a negative payment", () -> line("60.00", "-0.01"), "funds: must not be negative, but was -0.01"),
                row("a visit of no time", () -> visit("v", "c", ANNA, "04T10:00", "04T10:00"), "end: must be after"),
                row(
                        "an absence of no time",
                        () -> new CarerAbsence(PersonId.of("c"), time("04T10:00"), time("04T10:00")),
                        "end: must be after"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("contradictions")
    void GIVEN_records_that_cannot_be_THEN_the_argument_and_the_rule_are_named(Build build, String message) {
        assertThatThrownBy(build::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void GIVEN_a_return_THEN_what_a_fund_takes_back_is_negative() {
        assertThat(line("-60.00", "-45.00").funds().get(LTCI)).hasToString("-45.00");
        assertThat(line("60.00", "45.00").outOfScope()).isFalse();
    }
}
