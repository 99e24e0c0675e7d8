package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no long-term care insurance for a bill, and by which word of the text. */
class LtciExclusionsTest {
    private static final String DECLARED =
            "inpatientReading=SUSPEND ltciCoversReading=CARE_ONLY ltciRoundingReading=DAY"
                    + " ltciPartMonthReading=WHOLE ltciLimitReading=COST ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=NONE               | 620.00 | -
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=THIRD_PARTY        | 0.00   | YY-B-202
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=MATERNITY          | 0.00   | YY-B-202
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=NONE cause=WORK_INJURY | 0.00 | YY-B-202
            ltci-xuzhou    | serviceForm=FAMILY careLevel=SEVERE                                                 | 0.00   | YY-B-201
            ltci-yixing    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=MODERATE keptByPublicFinance=NO  | 930.00 | -
            ltci-yixing    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=MODERATE keptByPublicFinance=YES | 0.00   | YY-B-202
            ltci-taian     | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=LTCI_5 cause=NONE               | 527.00 | -
            ltci-taian     | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=LTCI_5 cause=WORK_INJURY        | 0.00   | YY-B-202
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_5 ageGroup=60_PLUS  | 40.00 | -
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_4 ageGroup=60_PLUS  | 0.00  | YY-B-202
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_5 ageGroup=UNDER_60 | 0.00  | YY-B-202
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME careLevel=SHANGHAI_5 careWorker=NURSE ageGroup=UNDER_60 | 0.00 | YY-B-202
            ltci-shenzhen  | benefit=LONG_TERM_CARE serviceForm=INSTITUTION careLevel=MODERATE                   | 0.00   | YY-B-202
            ltci-shenzhen  | benefit=LONG_TERM_CARE serviceForm=HOME careLevel=LTCI_2                            | 0.00   | YY-B-202
            """)
    void GIVEN_a_person_THEN_the_insurance_pays_or_says_why_not(String pack, String facts, String paid, String code) {
        ShippedCity city = ShippedCity.of(pack, DECLARED + facts);
        ServiceDays may = new ServiceDays(31, 0, 0).ofMonth(31);
        assertThat(city.paid(Map.of("monthsInARow", 3L), may)).isEqualTo(Money.parseYuan(paid));
        StageTerms insurance = city.terms().stages().get(0);
        assertThat(insurance.payer()).isEqualTo(Payer.LONG_TERM_CARE);
        assertThat(insurance.notCovered().map(why -> why.code().toString()).orElse("-"))
                .isEqualTo(code);
    }

    /** What decides on the insurance and is not known, or is a word of another scale, is no "no". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ltci-shenzhen | serviceForm=INSTITUTION                                        | careLevel
            ltci-shenzhen | serviceForm=INSTITUTION careLevel=TOTAL                        | careLevel
            ltci-shenzhen | serviceForm=HOME                                               | careLevel
            ltci-shenzhen | serviceForm=DAY_CARE careLevel=SHANGHAI_6                      | careLevel
            ltci-shanghai | serviceForm=HOME careLevel=SHANGHAI_5 careWorker=NURSE         | ageGroup
            ltci-shanghai | serviceForm=HOME_LOYALTY careLevel=SHANGHAI_5                  | ageGroup
            ltci-shanghai | serviceForm=HOME_LOYALTY careLevel=LTCI_5 ageGroup=60_PLUS     | careLevel
            ltci-xuzhou   | serviceForm=INSTITUTION careLevel=SEVERE ltciBonusGroup=NONE   | cause
            ltci-xuzhou   | serviceForm=MEDICAL_INSTITUTION careLevel=SEVERE ltciBonusGroup=NONE | cause
            ltci-xuzhou   | serviceForm=HOME careLevel=SEVERE                              | cause
            ltci-xuzhou   | serviceForm=HOME_BESIDE_FAMILY                                 | cause
            ltci-xuzhou   | serviceForm=FAMILY careLevel=SEVERE                            | cause
            ltci-taian    | serviceForm=HOME ltciVisitsReading=UPPER                       | cause
            ltci-taian    | serviceForm=FAMILY careLevel=LTCI_5                            | cause
            ltci-yixing   | serviceForm=HOME careLevel=SEVERE                              | keptByPublicFinance
            ltci-yixing   | serviceForm=FAMILY careLevel=SEVERE                            | keptByPublicFinance
            """)
    void GIVEN_an_unknown_fact_THEN_the_bill_is_refused_and_no_voucher_pays_in_its_place(
            String pack, String facts, String unknown) {
        ShippedCity city = ShippedCity.of(
                pack,
                DECLARED + "benefit=LONG_TERM_CARE benefit=CARE_VOUCHER voucherReading=WITHOUT_KEPT_BED " + facts);
        List<Problem> problems = city.shipped()
                .book()
                .resolve(city.shipped().question(city.day(), city.facts()), RuleRegistry.standard())
                .problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString("YY-B-104");
            assertThat(problem.facts().toString()).contains("#ltci.").contains(unknown);
        });
    }

    @ParameterizedTest
    @CsvSource({"SEVERE", "LTCI_3", "LTCI_4", "LTCI_5"})
    void GIVEN_Shenzhen_THEN_each_word_of_severe_is_paid_alike(String level) {
        ShippedCity city = ShippedCity.of(
                "ltci-shenzhen", DECLARED + "benefit=LONG_TERM_CARE serviceForm=INSTITUTION careLevel=" + level);
        assertThat(city.terms().stages().get(0).notCovered()).isEmpty();
    }
}
