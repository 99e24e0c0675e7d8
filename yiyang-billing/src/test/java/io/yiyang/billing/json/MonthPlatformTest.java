package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.PlatformAnswers;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.review.ReviewTerms;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month's file that carries what the national platform gave back for its bills. */
class MonthPlatformTest {
    private static final String MONTH = """
            {"schema": "yiyang.month/1", "resident": "R-1", "period": "2026-04-01/2026-05-01", "region": "420500",
             "knownOn": "2026-05-01", "boundaryDays": "HOSPITAL_HAS_BOTH", "boundaryDaysDeclaredBy": "t",
             "person": {},
             "institutions": [{"id": "CLINIC", "name": {"zh": "门诊", "en": "clinic"}}],
             "lines": [{"id": "L1", "date": "2026-04-02", "item": "drug", "quantity": "1", "price": "1000.00",
               "amount": "1000.00", "biller": "CLINIC", "category": "09", "selfPayRate": "0"}],
             "encounters": [{"id": "V1", "type": "11", "lines": ["L1"]}],
             "yearLedger": {"person": "P-1", "settledOn": "2026-05-01", "entries": []},
             "platform": {
               "tolerance": "0.01",
               "convention": {"fundTotal": "WITH_ACCOUNT", "hospitalShare": "FIRST_NOT_ZERO",
                 "familyAccount": "BESIDE_ACCOUNT", "detailRows": "FUNDS_ONLY", "payers": {"TILT_AID": "oth_pay"}},
               "results": {"V1:visit": {"infcode": 0, "output": {
                 "setlinfo": {"medfee_sumamt": 1000.00, "inscp_scp_amt": "1000.00", "act_pay_dedc": 600.00,
                   "hifp_pay": 240.00, "psn_cash_pay": 760.00, "psn_name": "someone", "setl_id": "S-9"},
                 "setldetail": [{"fund_pay_type": "310100", "fund_payamt": 240.00}]}}}}}
            """;

    private static final String PACK = """
            {"schema": "yiyang.policy/1", "id": "p", "version": "1", "mark": "SAMPLE", "region": "420500",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "MEDICAL"}}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
               {"key": "deductible", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"amount": "800.00"}}]},
               {"key": "ratio", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"ratio": "0.60"}}]}],
             "chains": [{"key": "outpatient", "name": {"zh": "门诊", "en": "outpatient"}, "when": {"ledger": ["MEDICAL"]},
               "versions": [{"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                 {"payer": "POOLED_FUND", "rule": "proportional/1",
                  "options": {"base": {"word": "ELIGIBLE"}, "rounding": {"word": "HALF_UP"}},
                  "terms": {"deductible": "deductible", "ratio": "ratio"}}]}]}]}
            """;

    private static final StayCalendar CALENDAR = StayCalendar.assemble(
                    ResidentId.of("R-1"),
                    List.of(StaySegment.builder()
                            .id(SegmentId.of("S0"))
                            .resident(ResidentId.of("R-1"))
                            .kind(SegmentKind.CARE_HOME_BED)
                            .phase(CarePhase.STABLE_LIVING)
                            .place(OrganisationId.of("HOME"))
                            .start(Instant.parse("2026-01-01T00:00:00Z"))
                            .zone(ZoneOffset.UTC)
                            .build()))
            .calendar();

    private static Outcome<ResidentMonth> read(String text) {
        return MonthReader.read("month.json", bytes(text), CALENDAR, List.of());
    }

    private static MonthSettlement settle(String text) {
        return MonthSettlement.settle(
                read(text).orElseThrow(), PolicyBook.of(List.of(PackTexts.pack(PACK))), RuleRegistry.standard());
    }

    @Test
    void GIVEN_a_result_for_a_bill_THEN_the_month_has_it_with_convention_and_tolerance() {
        PlatformAnswers answers = read(MONTH).orElseThrow().platform().orElseThrow();
        assertThat(answers.tolerance()).hasToString("0.01");
        PlatformConvention convention = answers.convention();
        assertThat(convention.fundTotal()).isEqualTo(PlatformConvention.FundTotal.WITH_ACCOUNT);
        assertThat(convention.hospitalShare()).isEqualTo(PlatformConvention.HospitalShare.FIRST_NOT_ZERO);
        assertThat(convention.familyAccount()).isEqualTo(PlatformConvention.FamilyAccount.BESIDE_ACCOUNT);
        assertThat(convention.detailRows()).isEqualTo(PlatformConvention.DetailRows.FUNDS_ONLY);
        assertThat(convention.payers()).isEqualTo(Map.of(Payer.TILT_AID, PlatformAmount.OTHER));
        assertThat(answers.results()).containsOnlyKeys(BillId.of("V1:visit"));
        PlatformResult result = answers.results().values().iterator().next();
        assertThat(result.amount(PlatformAmount.DEDUCTIBLE)).contains(Money.parseYuan("600.00"));
        assertThat(result.text("setl_id")).contains("S-9");
        assertThat(result.fundRows().orElseThrow()).hasSize(1);
        assertThat(result.toString()).doesNotContain("someone");
    }

    @Test
    void GIVEN_results_only_THEN_the_platform_fills_its_fields_as_captured_records_do_and_nothing_is_tolerated() {
        String bare = MONTH.replaceAll("(?s)\"tolerance\".*\"results\"", "\"results\"")
                .replace("\"infcode\": 0, \"output\": {", "")
                .replace("240.00}]}}}}}", "240.00}]}}}}");
        PlatformAnswers answers = read(bare).orElseThrow().platform().orElseThrow();
        assertThat(answers.convention()).isEqualTo(PlatformConvention.standard());
        assertThat(answers.tolerance()).isEqualTo(Money.ZERO);
        assertThat(answers.results())
                .isEqualTo(read(MONTH).orElseThrow().platform().orElseThrow().results());
    }

    @Test
    void GIVEN_the_file_WHEN_it_is_settled_THEN_the_result_is_booked_and_every_difference_is_written_with_its_cause()
            throws Exception {
        MonthSettlement month = settle(MONTH);
        assertThat(month.problems()).isEmpty();
        assertThat(month.ledger().standing().get(0).amounts().paid(Payer.POOLED_FUND))
                .hasToString("240.00");
        JsonNode bill =
                new ObjectMapper().readTree(SettlementWriter.write(month)).at("/bills/0");
        assertThat(bill.get("settledBy").textValue()).isEqualTo("PLATFORM");
        JsonNode reconciliation = bill.get("reconciliation");
        assertThat(reconciliation.get("tolerance").textValue()).isEqualTo("0.01");
        assertThat(reconciliation.get("agrees").booleanValue()).isFalse();
        assertThat(reconciliation.get("differences"))
                .extracting(f ->
                        f.get("field").textValue() + " " + f.get("computed").textValue() + " "
                                + f.get("reported").textValue() + " "
                                + f.get("difference").textValue())
                .containsExactly(
                        "act_pay_dedc 800.00 600.00 -200.00",
                        "hifp_pay 120.00 240.00 120.00",
                        "psn_cash_pay 880.00 760.00 -120.00");
        JsonNode pool = reconciliation.at("/differences/1");
        assertThat(pool.at("/causes/0").toString())
                .isEqualTo("{\"cause\":\"DEDUCTIBLE\",\"at\":\"act_pay_dedc\",\"by\":\"120.00\"}");
        assertThat(pool.at("/text/en").textValue()).startsWith("pooled fund: computed 120.00, reported 240.00");
        assertThat(reconciliation.get("notReported"))
                .extracting(JsonNode::textValue)
                .contains("fund_pay_sumamt", "psn_part_amt")
                .doesNotContain("medfee_sumamt");
    }

    @Test
    void GIVEN_a_result_that_agrees_THEN_there_is_no_difference() throws Exception {
        MonthSettlement month = settle(MONTH.replace("600.00", "800.00")
                .replace("\"hifp_pay\": 240.00", "\"hifp_pay\": 120.00")
                .replace("760.00", "880.00"));
        JsonNode reconciliation =
                new ObjectMapper().readTree(SettlementWriter.write(month)).at("/bills/0/reconciliation");
        assertThat(reconciliation.get("agrees").booleanValue()).isTrue();
        assertThat(reconciliation.get("differences")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no results|\"results\": {\"V1|\"result\": {\"V1|YY-M-012|/platform/results|by the id",
                "a bill's id with a blank|V1:visit|V1 visit|YY-M-013|/platform/results|without white space",
                "a negative tolerance|\"0.01\"|\"-0.01\"|YY-M-013|/platform/tolerance|zero or more",
                "another key|\"tolerance\"|\"tolerated\"|YY-M-011|/platform/tolerated|tolerance",
                "an unknown convention|WITH_ACCOUNT\"|SOMEHOW\"|YY-M-013|/platform/convention/fundTotal|WITHOUT_ACCOUNT",
                "an unknown share|FIRST_NOT_ZERO|LAST|YY-M-013|/platform/convention/hospitalShare|FIRST_GIVEN",
                "an unknown account|BESIDE_ACCOUNT|BEHIND|YY-M-013|/platform/convention/familyAccount|INSIDE_ACCOUNT",
                "unknown rows|FUNDS_ONLY|SOME|YY-M-013|/platform/convention/detailRows|WITH_HOSPITAL",
                "another key of the convention|\"detailRows\"|\"rows\"|YY-M-011|/platform/convention/rows|detailRows",
                "an unknown field|oth_pay|other_pay|YY-M-013|/platform/convention/payers|maf_pay",
                "an unknown payer|TILT_AID|tilt aid|YY-M-013|/platform/convention/payers|payer codes",
                "no amount|\"hifp_pay\": 240.00|\"hifp_pay\": \"much\"|YY-M-013|/platform/results/V1:visit/output/setlinfo/hifp_pay|yuan",
                "a failed transaction|\"infcode\": 0|\"infcode\": -1|YY-B-160|/platform/results/V1:visit|month.json",
            })
    void GIVEN_one_fault_THEN_the_error_names_document_pointer_and_what_is_allowed(
            String fault, String good, String bad, String code, String pointer, String allowed) {
        assertThat(MONTH.contains(good)).as(good).isTrue();
        assertThat(read(MONTH.replace(good, bad)).problems()).as(fault).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.toString()).contains("month.json", pointer, allowed);
        });
    }

    @Test
    void GIVEN_a_bill_that_the_platform_settled_THEN_a_review_cannot_move_what_it_paid() {
        MonthSettlement month = settle(MONTH);
        Payer hospital = Payer.of("HOSPITAL");
        ReviewTerms terms = new ReviewTerms(
                List.of(
                        new ReviewTerms.Move(Payer.POOLED_FUND, Payer.PERSON),
                        new ReviewTerms.Move(Payer.PERSON, hospital)),
                List.of("HARDSHIP"),
                Optional.empty(),
                List.of());
        Review review = Review.of(month.bills().get(0).settlement(), terms);
        assertThat(review.adjust(moving(Payer.POOLED_FUND, Payer.PERSON))
                        .flatMap(month::reviewed)
                        .problems())
                .extracting(problem -> problem.code().toString())
                .containsExactly("YY-B-504");
        assertThat(review.adjust(moving(Payer.PERSON, hospital))
                        .flatMap(month::reviewed)
                        .orElseThrow()
                        .share(hospital))
                .as("what the hospital waives of the person's part is no business of the platform's")
                .hasToString("80.00");
    }

    private static Adjustment moving(Payer from, Payer to) {
        return new Adjustment(
                from,
                to,
                Money.parseYuan("80.00"),
                Set.of(),
                "HARDSHIP",
                PersonId.of("S-17"),
                Instant.parse("2026-05-04T02:00:00Z"));
    }
}
