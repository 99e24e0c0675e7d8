package io.yiyang.billing.json;

import static io.yiyang.billing.platform.Records.HOSPITAL_SHARE;
import static io.yiyang.billing.platform.Records.HOSPITAL_SHARE_REVERSED;
import static io.yiyang.billing.platform.Records.OUTPATIENT;
import static io.yiyang.billing.platform.Records.REVERSAL;
import static io.yiyang.billing.platform.Records.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.platform.FundRow;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformLine;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.ReceivedField;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformReaderTest {
    private static Outcome<PlatformResult> read(String message) {
        return PlatformReader.read("setl.json", message.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome.problems().stream()
                .map(p -> p.code() + " " + p.facts().getOrDefault("pointer", ""))
                .toList();
    }

    @Test
    void GIVEN_numbers_THEN_amounts_are_read_digit_by_digit() {
        PlatformResult result = result("{\"setlinfo\": {\"medfee_sumamt\": 12345678901234.56, \"hifp_pay\": 0.1}}");
        assertThat(result.amount(PlatformAmount.TOTAL)).contains(Money.ofFen(1_234_567_890_123_456L));
        assertThat(result.amount(PlatformAmount.POOLED_FUND)).contains(Money.parseYuan("0.10"));
    }

    @ParameterizedTest
    @CsvSource({
        "psn_pay, PERSON",
        "cashPayamt, CASH",
        "cash_payamt, CASH",
        "psnCash_pay, CASH",
        "inscp_amt, IN_SCOPE",
        "med_fee_sumamt, TOTAL",
        "prese_ifpay_amt, PRE_SELF_PAY",
        "othfund_pay, OTHER"
    })
    void GIVEN_an_alias_THEN_the_amount_is_found_under_it(String name, PlatformAmount amount) {
        PlatformResult result = result("{\"setlinfo\": {\"" + name + "\": \"7.10\"}}");
        assertThat(result.amount(amount)).contains(Money.parseYuan("7.10"));
        assertThat(result.otherFields()).isEmpty();
    }

    @Test
    void GIVEN_null_blank_and_absent_THEN_none_of_them_is_zero() {
        PlatformResult result =
                result("{\"setlinfo\": {\"psn_part_amt\": null, \"hosp_part_amt\": \"\", \"acct_pay\": 0}}");
        assertThat(result.amount(PlatformAmount.PERSON)).isEmpty();
        assertThat(result.amount(PlatformAmount.HOSPITAL)).isEmpty();
        assertThat(result.amount(PlatformAmount.CASH)).isEmpty();
        assertThat(result.amount(PlatformAmount.ACCOUNT)).contains(Money.ZERO);
    }

    @Test
    void GIVEN_fields_that_nobody_knows_THEN_they_are_kept_with_their_text_and_not_printed() {
        PlatformResult result = result(OUTPATIENT);
        assertThat(result.otherFields())
                .contains(
                        new ReceivedField("exp_content", ReceivedField.Form.OTHER, "{\"new\":[1.0]}"),
                        ReceivedField.text("psn_name", "王建国"));
        assertThat(result.text("setl_id")).contains("S1");
        assertThat(result + " " + result.fields() + " " + result.otherFields())
                .doesNotContain("王建国", "000000194002290012")
                .contains("medfee_sumamt=4.52", "psn_name=***");
    }

    @Test
    void GIVEN_any_result_THEN_what_is_written_reads_back_equal_field_by_field() {
        for (String message : List.of(OUTPATIENT, REVERSAL, HOSPITAL_SHARE, HOSPITAL_SHARE_REVERSED)) {
            PlatformResult result = result(message);
            String written = PlatformWriter.write(result);
            assertThat(result(written)).isEqualTo(result);
            assertThat(PlatformWriter.write(result(written))).isEqualTo(written);
        }
        assertThat(PlatformWriter.write(result(REVERSAL)))
                .contains("\"medfee_sumamt\":-25.10", "\"psn_part_amt\":null");
        assertThat(PlatformWriter.write(result(HOSPITAL_SHARE))).contains("\"medfee_sumamt\":\"23442.46\"");
        assertThat(PlatformWriter.write(
                        PlatformResult.ofAmounts(Map.of(PlatformAmount.TOTAL, Money.parseYuan("1.00")))))
                .isEqualTo("{\"setlinfo\":{\"medfee_sumamt\":1.00}}");
    }

    /** Fault read in a public system: an unknown fund code silently dropped. */
    @Test
    void GIVEN_a_fund_code_that_nobody_knows_THEN_its_row_is_kept_and_shown_with_the_name_that_came() {
        PlatformResult result = result("""
                {"setlinfo": {"fund_pay_sumamt": "30.00"}, "setldetail": [
                  {"fund_pay_type": "777700", "fund_payamt": "30.00", "fund_pay_type_name": "惠民保", "setl_proc_info": "390201"}]}""");
        FundRow row = result.fundRows().orElseThrow().get(0);
        assertThat(row.amount()).contains(Money.parseYuan("30.00"));
        assertThat(row.read(FundPaymentType.known()).orElseThrow().display()).isEqualTo("惠民保");
        assertThat(row.read(FundPaymentType.known()).orElseThrow().isKnown()).isFalse();
        assertThat(PlatformWriter.write(result)).contains("777700", "惠民保", "390201");
    }

    @Test
    void GIVEN_no_setldetail_THEN_it_is_absent_and_an_empty_one_is_empty() {
        assertThat(result("{\"setlinfo\": {}}").fundRows()).isEmpty();
        assertThat(result("{\"setlinfo\": {}, \"setldetail\": []}").fundRows()).contains(List.of());
        assertThat(result("{\"setlinfo\": {}, \"setldetail\": null}").fundRows())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "\"1,000.00\"", "\"十元\"", "true", "[1]", "1e2"})
    void GIVEN_an_amount_that_is_none_THEN_it_is_refused_with_its_place(String value) {
        assertThat(problems(read("{\"setlinfo\": {\"acct_pay\": " + value + "}}")))
                .containsExactly("YY-M-013 /setlinfo/acct_pay");
    }

    @Test
    void GIVEN_zeros_beyond_the_fen_THEN_they_cost_nothing() {
        assertThat(result("{\"setlinfo\": {\"acct_pay\": 1.2500}}").amount(PlatformAmount.ACCOUNT))
                .contains(Money.parseYuan("1.25"));
    }

    static Stream<String[]> unreadable() {
        return Stream.of(
                new String[] {"{\"setlinfo\": {\"acct_pay\": 1, \"acct_pay\": 2}}", "YY-M-010 "},
                new String[] {"{\"output\": {}}", "YY-M-012 /output/setlinfo"},
                new String[] {"{\"infcode\": -1, \"err_msg\": \"x\"}", "YY-B-160 "},
                new String[] {"{\"setlinfo\": {}, \"setldetail\": [{\"fund_payamt\": \"x\"}]}", "YY-M-013"});
    }

    @Test
    void GIVEN_a_message_that_is_no_result_THEN_it_is_refused() {
        unreadable()
                .forEach(message -> assertThat(problems(read(message[0])))
                        .as(message[0])
                        .singleElement()
                        .asString()
                        .startsWith(message[1].isBlank() ? "YY-" : message[1].strip()));
    }

    @Test
    void GIVEN_rows_inside_setlinfo_and_other_keys_around_it_THEN_the_rows_are_read_and_the_rest_passed_over() {
        String rows = "\"setldetail\": [{\"fund_pay_type\": \"310100\", \"fund_payamt\": 1.00}]";
        PlatformResult outside = read("{\"infcode\": 0, \"cainfo\": null, \"output\": {\"refd\": 1, \"setlinfo\":"
                        + " {\"hifp_pay\": 1.00}, " + rows + "}}")
                .orElseThrow();
        assertThat(outside.fundRows().orElseThrow()).hasSize(1);
        assertThat(read("{\"setlinfo\": {\"hifp_pay\": 1.00, " + rows + "}}").orElseThrow())
                .isEqualTo(outside);
        for (String value : List.of("{}", "true", "[1]")) {
            assertThat(problems(read("{\"setlinfo\": {\"hifp_pay\": " + value + "}}")))
                    .as(value)
                    .containsExactly("YY-M-013 /setlinfo/hifp_pay");
        }
    }

    @Test
    void GIVEN_the_lines_of_an_upload_THEN_their_parts_are_read() {
        Outcome<List<PlatformLine>> lines = PlatformReader.readLines("2301.json", """
                {"infcode": "0", "output": {"result": [{"feedetl_sn": "1", "cnt": 2, "pric": 2.26, "det_item_fee_sumamt": 4.52,
                  "fulamt_ownpay_amt": 0, "overlmt_amt": 0, "preselfpay_amt": 0.23, "inscp_scp_amt": 4.29, "chrgitm_lv": "02"}]}}""".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.orElseThrow())
                .containsExactly(new PlatformLine(
                        LineId.of("1"),
                        Quantity.parse("2"),
                        UnitPrice.parseYuan("2.26"),
                        Money.parseYuan("4.52"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.parseYuan("0.23"),
                        Money.parseYuan("4.29")));
        assertThat(problems(PlatformReader.readLines("2301.json", """
                        {"inf_refmsgid": "x", "result": [{"feedetl_sn": "1", "cnt": "two", "pric": 2.26, "det_item_fee_sumamt": 4.52,
                          "fulamt_ownpay_amt": 0, "overlmt_amt": 0, "preselfpay_amt": null, "inscp_scp_amt": "much"}]}""".getBytes(StandardCharsets.UTF_8))))
                .as("other keys are passed over")
                .containsExactlyInAnyOrder(
                        "YY-M-013 /result/0/cnt",
                        "YY-M-013 /result/0/preselfpay_amt",
                        "YY-M-013 /result/0/inscp_scp_amt");
        assertThat(problems(PlatformReader.readLines(
                        "2301.json", "{\"result\": [{\"feedetl_sn\": \"1\"}]}".getBytes(StandardCharsets.UTF_8))))
                .contains("YY-M-012 /result/0/cnt", "YY-M-012 /result/0/inscp_scp_amt");
    }
}
