package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Exclusivity.FAMILY_BED;
import static io.yiyang.billing.audit.Exclusivity.INPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.audit.Exclusivity.Payable;
import io.yiyang.billing.audit.Exclusivity.Ruling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the benefit may not run beside. */
class ExclusivityTest {
    private static final Exclusivity XUZHOU =
            new Exclusivity(Set.of(INPATIENT, FAMILY_BED), Set.of("OUTPATIENT_POOL"), Set.of());
    private static final Exclusivity TAIAN = new Exclusivity(
            Set.of(INPATIENT), Set.of("OUTPATIENT_CHRONIC", "OUTPATIENT_POOL"), Set.of("WORK_INJURY", "THIRD_PARTY"));

    @Test
    void GIVEN_Xuzhou_and_a_home_sickbed_all_month_THEN_no_day_is_paid() {
        assertThat(XUZHOU.payable(Map.of(Set.of(FAMILY_BED), 30L))).isEqualTo(new Payable(0, List.of(FAMILY_BED)));
    }

    @Test
    void GIVEN_days_of_several_kinds_THEN_those_without_a_blocker_are_paid() {
        assertThat(XUZHOU.payable(Map.of(
                        Set.of(FAMILY_BED), 3L,
                        Set.of(INPATIENT), 4L,
                        Set.of("OUTPATIENT_POOL"), 5L,
                        Set.of(), 18L)))
                .isEqualTo(new Payable(23, List.of(FAMILY_BED, INPATIENT)));
        assertThat(XUZHOU.payable(Map.of(Set.of(FAMILY_BED), 0L))).isEqualTo(new Payable(0, List.of()));
        assertThat(TAIAN.payable(Map.of(Set.of(FAMILY_BED), 2L))).isEqualTo(new Payable(2, List.of()));
        assertThatThrownBy(() -> XUZHOU.payable(Map.of(Set.of(), -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days: must not be negative, but was -1");
    }

    @ParameterizedTest
    @CsvSource({
        "OUTPATIENT_CHRONIC, ILLNESS, PAY",
        "INPATIENT, ILLNESS, BLOCK",
        "OUTPATIENT_POOL, THIRD_PARTY, BLOCK",
        "OUTPATIENT_POOL, WORK_INJURY, BLOCK",
        "FAMILY_BED, ILLNESS, NOT_DECLARED",
        "FAMILY_BED, THIRD_PARTY, BLOCK",
    })
    void GIVEN_Taian_THEN_inpatient_and_the_causes_of_others_block(String beside, String cause, Ruling ruling) {
        assertThat(TAIAN.ruling(Set.of(beside), Set.of(cause))).isEqualTo(ruling);
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, [INPATIENT]",
        "SUSPEND_WITH_HOME_SICKBED, '[FAMILY_BED, INPATIENT]'",
        "PAY_FOR_CARE_GIVEN, []",
    })
    void GIVEN_a_word_of_policy_THEN_it_names_the_blockers(String word, String blockers) {
        assertThat(Exclusivity.ofInpatientRule(word).orElseThrow().blockers(List.of(INPATIENT, FAMILY_BED), Set.of()))
                .hasToString(blockers);
    }

    @Test
    void GIVEN_another_word_THEN_there_is_no_rule() {
        assertThat(Exclusivity.ofInpatientRule("MAYBE")).isEmpty();
    }
}
