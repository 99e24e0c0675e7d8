package io.yiyang.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            first,      last,       BOTH_ENDS, IN_NOT_OUT
            2020-07-30, 2020-10-31, 94,        93
            2025-03-28, 2025-04-02, 6,         5
            2026-04-11, 2026-04-11, 1,         1
            2026-04-11, 2026-04-12, 2,         1
            2026-04-11, 2026-04-13, 3,         2
            2024-02-28, 2024-03-01, 3,         2
            2026-02-28, 2026-03-01, 2,         1
            2025-12-31, 2026-01-01, 2,         1
            """)
    void theNamedRuleCountsTheDays(LocalDate first, LocalDate last, long bothEnds, long inNotOut) {
        assertThat(DayCount.BOTH_ENDS.days(first, last)).isEqualTo(bothEnds);
        assertThat(DayCount.IN_NOT_OUT.days(first, last)).isEqualTo(inNotOut);
    }

    /** The published Wuhai settlement: 30 July to 31 October 2020 at 28.00 a day is 2632.00. */
    @Test
    void thePublishedSettlementIsRedone() {
        long days = DayCount.BOTH_ENDS.days(LocalDate.of(2020, 7, 30), LocalDate.of(2020, 10, 31));

        assertThat(Money.parseYuan("28.00").times(days)).hasToString("2632.00");
    }

    @ParameterizedTest
    @EnumSource
    void aLastDayBeforeTheFirstIsRefused(DayCount rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.days(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 4, 10)))
                .withMessage("last: must not be before the first day 2026-04-11, but was 2026-04-10");
    }
}
