package io.yiyang.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayableDaysTest {
    @Test
    void GIVEN_a_hospital_stay_THEN_it_suspends_the_benefit_or_the_care_given_there_counts() {
        ServiceDays month = new ServiceDays(24, 6, 4);
        assertThat(month.payable(InpatientRule.SUSPEND)).isEqualTo(24);
        assertThat(month.payable(InpatientRule.PAY_FOR_CARE_GIVEN)).isEqualTo(28);
    }
}
