package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.model.money.Money;
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
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE                          | 620.00 | -
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=THIRD_PARTY        | 0.00   | YY-B-202
            ltci-xuzhou    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=SEVERE cause=MATERNITY          | 0.00   | YY-B-202
            ltci-xuzhou    | serviceForm=FAMILY careLevel=SEVERE                                                 | 0.00   | YY-B-201
            ltci-yixing    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=MODERATE                        | 930.00 | -
            ltci-yixing    | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=MODERATE entitlement=KEPT_BY_PUBLIC_FINANCE | 0.00 | YY-B-202
            ltci-taian     | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=LTCI_5                          | 527.00 | -
            ltci-taian     | benefit=LONG_TERM_CARE serviceForm=FAMILY careLevel=LTCI_5 cause=WORK_INJURY        | 0.00   | YY-B-202
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_5 ageGroup=60_PLUS | 40.00 | -
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_4 ageGroup=60_PLUS | 0.00 | YY-B-201
            ltci-shanghai  | benefit=LONG_TERM_CARE serviceForm=HOME_LOYALTY careLevel=SHANGHAI_5               | 0.00   | YY-B-201
            ltci-shenzhen  | benefit=LONG_TERM_CARE serviceForm=INSTITUTION careLevel=MODERATE                   | 0.00   | YY-B-201
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
}
