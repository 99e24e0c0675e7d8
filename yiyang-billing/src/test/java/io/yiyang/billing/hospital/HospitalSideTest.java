package io.yiyang.billing.hospital;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.List;
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

    private static Settlement patient(Bill bill, String... terms) {
        return PayerChain.settle(
                        bill,
                        new Terms(
                                "test#chain",
                                BilingualText.of("测试", "test"),
                                TEST_SOURCE,
                                List.of(proportional(Payer.POOLED_FUND, terms)),
                                List.of()))
                .orElseThrow();
    }

    private static Bill byItem(String cost) {
        return Bill.of(BillId.of("b"), List.of(SplitLine.inScope(LineId.of("1"), Optional.empty(), yuan(cost))));
    }

    /** Qingyang and most places: by item, whatever the group pays the hospital. Quanzhou, Sanming: on the package. */
    @ParameterizedTest(name = "cost {0}: by item {1}, on the package {2}, hospital {3}")
    @CsvSource({"6000, 1600.00, 1400.00, -1000.00", "4000, 1200.00, 1400.00, 1000.00"})
    void GIVEN_a_package_THEN_the_patient_pays_by_item_or_where_the_city_says_so_on_the_package(
            String cost, String personByItem, String personOnPackage, String hospital) {
        CasePackage group = CasePackage.of(yuan("5000"), yuan(cost));
        String[] terms = {"base=ELIGIBLE", "deductible=500", "ratio=0.80"};
        assertThat(patient(byItem(cost), terms).share(Payer.PERSON)).hasToString(personByItem);
        Settlement onPackage = patient(group.patientBill(BillId.of("b")), terms);
        assertThat(onPackage.share(Payer.PERSON)).as("500 + 4500 x 20%%").hasToString(personOnPackage);
        assertThat(new CasePackage(yuan("5000"), yuan(cost), onPackage.share(Payer.PERSON)).fundDue())
                .isEqualTo(onPackage.share(Payer.POOLED_FUND));
        assertThat(group.hospitalResult()).hasToString(hospital);
    }

    /** Ningde: no deductible, 85 %, the patient pays the share of the real cost; the quota is the hospital's affair. */
    @Test
    void GIVEN_bed_days_without_a_deductible_THEN_the_patient_pays_the_share_of_the_real_cost_whatever_the_quota() {
        Settlement patient = patient(byItem("6000"), "base=ELIGIBLE", "ratio=0.85");
        assertThat(patient.share(Payer.PERSON)).hasToString("900.00");
        for (String perDay : List.of("100", "300")) {
            BedDayQuota quota =
                    new BedDayQuota(yuan(perDay), 30, Rate.parse("0.85"), RoundingMode.HALF_UP, Optional.empty());
            assertThat(quota.fundDue(patient.share(Payer.POOLED_FUND)))
                    .isEqualTo(yuan(perDay).times(30).times(Rate.parse("0.85"), RoundingMode.HALF_UP));
            assertThat(quota.borneByHospital(patient.share(Payer.POOLED_FUND)))
                    .isEqualTo(yuan("5100").minus(quota.fundDue(yuan("5100"))));
        }
    }

    @Test
    void GIVEN_figures_that_no_case_can_have_THEN_they_are_the_callers_fault() {
        assertThatThrownBy(() -> new CasePackage(yuan("1"), yuan("5"), yuan("6")))
                .hasMessageContaining("paidByOthers: must be between 0 and the cost 5.00");
        assertThatThrownBy(() -> new BedDayQuota(yuan("1"), -1, Rate.ONE, RoundingMode.HALF_UP, Optional.empty()))
                .hasMessageContaining("days: must not be negative");
    }
}
