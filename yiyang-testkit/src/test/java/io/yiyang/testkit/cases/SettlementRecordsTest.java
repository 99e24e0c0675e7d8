package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.testkit.cases.CaseResult.Failed;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Settlement records, whole and with one thing changed. */
class SettlementRecordsTest {
    private static final String RECORD = """
            {"schema": "yiyang.case.medical/1", "id": "record", "kind": "settlement_record", "context": {"province": "x"},
             "amounts": {"medfee_sumamt": "100.00", "hifp_pay": "60.00", "fund_pay_sumamt": "60.00", "psn_part_amt": "40.00",
               "acct_pay": "10.00", "psn_cash_pay": "30.00"},
             "identities": {
               "I1 total": {"lhs": "100.00", "rhs": "100.00", "holds": true},
               "I1b total": {"lhs": "100.00", "rhs": "100.00", "holds": true},
               "I2 person": {"lhs": "40.00", "rhs": "40.00", "holds": true},
               "I4 funds": {"lhs": "60.00", "rhs": "60.00", "holds": true}},
             "breaks": []}""";

    private static CaseResult run(String record) {
        return CaseRunner.run("record", record.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void GIVEN_a_record_whose_identities_are_the_computed_ones_THEN_it_passes() {
        assertThat(run(RECORD)).isInstanceOf(Passed.class);
    }

    @Test
    void GIVEN_a_broken_identity_that_the_record_lists_THEN_it_passes_and_one_that_it_does_not_list_fails() {
        String broken = RECORD.replace("\"psn_part_amt\": \"40.00\"", "\"psn_part_amt\": \"41.00\"")
                .replace(
                        "\"I1 total\": {\"lhs\": \"100.00\", \"rhs\": \"100.00\", \"holds\": true}",
                        "\"I1 total\": {\"lhs\": \"100.00\", \"rhs\": \"101.00\", \"holds\": false}")
                .replace(
                        "{\"lhs\": \"40.00\", \"rhs\": \"40.00\", \"holds\": true}",
                        "{\"lhs\": \"41.00\", \"rhs\": \"40.00\", \"holds\": false}");
        assertThat(run(broken)).isInstanceOf(Failed.class);
        assertThat(run(broken.replace("\"breaks\": []", "\"breaks\": [\"I2\", \"I1\"]")))
                .isInstanceOf(Passed.class);
        assertThat(run(broken.replace("\"breaks\": []", "\"breaks\": [\"I1 total\", \"I2 person\"]")))
                .isInstanceOf(Passed.class);
    }

    @Test
    void GIVEN_an_identity_that_can_be_checked_but_is_not_listed_THEN_it_fails() {
        assertThat(run(RECORD.replace("\"I2 person\": {\"lhs\": \"40.00\", \"rhs\": \"40.00\", \"holds\": true},", "")))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.differences())
                                .singleElement()
                                .hasToString("identities/I2: expected not checkable, got 40.00 = 40.00"));
    }

    @Test
    void GIVEN_an_identity_or_a_field_that_the_table_does_not_have_THEN_it_is_unsupported_and_named() {
        assertThat(run(RECORD.replace("I2 person", "I77 dream")))
                .isInstanceOfSatisfying(
                        Unsupported.class, u -> assertThat(u.reason()).contains("I77"));
        assertThat(run(RECORD.replace("\"hifp_pay\"", "\"hifx_pay\"")))
                .isInstanceOfSatisfying(
                        Unsupported.class, u -> assertThat(u.reason()).contains("YY-T-002", "hifx_pay"));
        assertThat(run(RECORD.replace("\"context\"", "\"contexts\"")))
                .isInstanceOfSatisfying(
                        Unsupported.class, u -> assertThat(u.reason()).contains("YY-M-011", "contexts"));
    }

    @Test
    void GIVEN_an_identity_of_the_funds_that_adds_the_account_THEN_the_fund_total_is_read_with_it() {
        String withAccount = RECORD.replace("\"fund_pay_sumamt\": \"60.00\"", "\"fund_pay_sumamt\": \"70.00\"")
                .replace(
                        "\"I4 funds\": {\"lhs\": \"60.00\", \"rhs\": \"60.00\"",
                        "\"I4 funds + acct_pay\": {\"lhs\": \"70.00\", \"rhs\": \"70.00\"");
        assertThat(run(withAccount)).isInstanceOf(Passed.class);
    }
}
