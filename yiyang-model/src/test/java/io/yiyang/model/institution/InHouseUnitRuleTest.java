package io.yiyang.model.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.institution.InHouseUnitRule.AtThreshold;
import io.yiyang.model.institution.InHouseUnitRule.Duty;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InHouseUnitRuleTest {
    private static InHouseUnitRule rule(int beds, AtThreshold reading) {
        return InHouseUnitRule.builder()
                .region(Samples.REGION)
                .inForce(Samples.YEAR)
                .beds(beds)
                .atThreshold(reading)
                .addCitations(Samples.PAPER)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "149, IN_HOUSE_UNIT, AGREEMENT",
        "150, IN_HOUSE_UNIT, IN_HOUSE_UNIT",
        "151, IN_HOUSE_UNIT, IN_HOUSE_UNIT",
        "149, AGREEMENT, AGREEMENT",
        "150, AGREEMENT, AGREEMENT",
        "151, AGREEMENT, IN_HOUSE_UNIT",
        "149, UNSTATED, AGREEMENT",
        "150, UNSTATED, ",
        "151, UNSTATED, IN_HOUSE_UNIT"
    })
    void givenTheChuzhouRuleTheNumberItselfFollowsTheDeclaredReadingOrIsRefused(
            int beds, AtThreshold reading, Duty expected) {
        Outcome<Duty> duty = rule(150, reading).dutyOf(beds, Samples.FIRST);

        if (expected != null) {
            assertThat(duty).isEqualTo(Outcome.of(expected));
        } else {
            assertThat(duty.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).hasToString("YY-M-306");
                assertThat(problem.facts())
                        .containsEntry("beds", "150")
                        .containsEntry("oneReading", "IN_HOUSE_UNIT")
                        .containsEntry("otherReading", "AGREEMENT");
                assertThat(problem.remedies()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, YY-M-307", "2026-01-01, ", "2026-12-31, ", "2027-01-01, YY-M-307"})
    void theRuleAnswersOnlyWhileItIsInForce(LocalDate day, String code) {
        assertThat(rule(150, AtThreshold.UNSTATED).dutyOf(10, day).problems())
                .extracting(Problem::code)
                .extracting(Object::toString)
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
    }

    @Property
    void moreBedsNeverTakeTheDutyOfAUnitAway(
            @ForAll @IntRange(min = 1, max = 1000) int threshold,
            @ForAll @IntRange(min = 0, max = 2000) int beds,
            @ForAll AtThreshold reading) {
        InHouseUnitRule rule = rule(threshold, reading);
        boolean unit = rule.dutyOf(beds, Samples.LAST).asOptional().equals(java.util.Optional.of(Duty.IN_HOUSE_UNIT));

        if (unit) {
            assertThat(rule.dutyOf(beds + 1, Samples.LAST)).isEqualTo(Outcome.of(Duty.IN_HOUSE_UNIT));
        }
        assertThat(rule.dutyOf(beds, Samples.LAST).problems().isEmpty())
                .isEqualTo(beds != threshold || reading != AtThreshold.UNSTATED);
    }

    @Test
    void aRuleNeedsANumberAndASource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(0, AtThreshold.UNSTATED))
                .withMessage("beds: must be positive, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InHouseUnitRule.builder()
                        .region(Samples.REGION)
                        .inForce(Samples.YEAR)
                        .beds(150)
                        .atThreshold(AtThreshold.UNSTATED)
                        .build())
                .withMessage("citations: must name a source, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(150, AtThreshold.UNSTATED).dutyOf(-1, Samples.FIRST))
                .withMessage("bedsOfHome: must not be negative, but was -1");
    }
}
