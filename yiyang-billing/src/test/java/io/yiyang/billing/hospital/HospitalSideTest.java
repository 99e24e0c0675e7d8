package io.yiyang.billing.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HospitalSideTest {
    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    @ParameterizedTest(name = "package {0}, cost {1}, others {2}: fund {3}, hospital {4}")
    @CsvSource({
        "5000, 6000, 0,    5000.00, -1000.00",
        "5000, 4000, 0,    5000.00, 1000.00",
        "5000, 6000, 2000, 3000.00, -1000.00",
        "5000, 9000, 5500, 0.00,    -3500.00",
    })
    void GIVEN_a_case_package_THEN_excess_and_surplus_are_the_hospitals(
            String standard, String cost, String others, String fund, String result) {
        CasePackage settled = new CasePackage(yuan(standard), yuan(cost), yuan(others));
        assertThat(settled.fundDue()).hasToString(fund);
        assertThat(settled.hospitalResult()).hasToString(result);
        if (settled.paidByOthers().isZero()) {
            assertThat(CasePackage.of(yuan(standard), yuan(cost))).isEqualTo(settled);
        }
    }

    @Test
    void GIVEN_a_quota_by_bed_day_THEN_the_fund_owes_it_up_to_its_limit_and_the_rest_is_the_hospitals() {
        BedDayQuota open = new BedDayQuota(yuan("160"), 30, Rate.parse("0.70"), RoundingMode.HALF_UP, Optional.empty());
        BedDayQuota limited = new BedDayQuota(
                yuan("160"), 30, Rate.parse("0.70"), RoundingMode.HALF_UP, Optional.of(Rate.parse("1.02")));
        assertThat(open.fundDue(yuan("3000"))).as("160 x 30 x 70%%").hasToString("3360.00");
        assertThat(limited.fundDue(yuan("3000"))).as("102%% of 3000").hasToString("3060.00");
        assertThat(limited.borneByHospital(yuan("4000"))).as("4000 - 3360").hasToString("640.00");
    }

    @Test
    void GIVEN_figures_that_no_case_can_have_THEN_they_are_the_callers_fault() {
        assertThatThrownBy(() -> new CasePackage(yuan("1"), yuan("5"), yuan("6")))
                .hasMessageContaining("paidByOthers: must be between 0 and the cost 5.00");
        assertThatThrownBy(() -> new BedDayQuota(yuan("1"), -1, Rate.ONE, RoundingMode.HALF_UP, Optional.empty()))
                .hasMessageContaining("days: must not be negative");
    }
}
