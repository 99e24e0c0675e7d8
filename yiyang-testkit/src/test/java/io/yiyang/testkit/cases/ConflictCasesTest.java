package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.testkit.cases.CaseResult.Failed;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Further cases of the forms CONFLICT_CHECK, PENALTY and EXCLUSIVITY run unchanged: each row of docs/case-keys.md. */
class ConflictCasesTest {
    private static CaseResult run(String form, String rule, String input, String expected) {
        String document = """
                {"schema": "yiyang.case.ltci/1", "id": "x", "domain": "CONFLICT", "title": "x", "place": "全国",
                 "kind": "RULE_DERIVED", "use": "EXACT", "effective": null, "source": [], "published_fields": [],
                 "check": "x", "ambiguities": [],
                 "rule": {"form": "FORM"RULE}, "input": {INPUT}, "expected": {EXPECTED}}
                """.replace("FORM", form)
                .replace("RULE}", (rule.isEmpty() ? "" : ", " + rule) + "}")
                .replace("INPUT", input)
                .replace("EXPECTED", expected)
                .replace('\'', '"');
        return CaseRunner.run("x.json", document.getBytes(StandardCharsets.UTF_8));
    }

    private static CaseResult conflict(String check, String rule, String input, String expected) {
        return run("CONFLICT_CHECK", "'check': '" + check + "'" + (rule.isEmpty() ? "" : ", " + rule), input, expected);
    }

    private static final String VISITS =
            "'visits': [{'carer': 'A', 'elder': '1', 'from': '2025-03-01T09:00', 'to': '2025-03-01T10:00'},"
                    + "{'carer': 'A', 'elder': '2', 'from': '2025-03-01T10:10', 'to': '2025-03-01T11:00'}]";
    private static final String STAY = "'inpatient': {'from': '2025-03-04', 'to': '2025-03-08'}";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CARER_OVERLAP||VISITS|false",
                "CARER_TRAVEL|'travelMinutes': 10|VISITS|false",
                "CARER_TRAVEL|'travelMinutes': 11|VISITS|true",
                "CARER_ABSENT||VISITS, 'absences': [{'carer': 'A', 'from': '2025-03-01T08:00', 'to': '2025-03-01T09:01'}]|true",
                "CARER_ABSENT||VISITS, 'absences': [{'carer': 'A', 'from': '2025-03-01T08:00', 'to': '2025-03-01T09:00'}]|false",
                "LTCI_ON_INPATIENT_DAY||'place': '宜昌', 'ltciDays': ['2025-03-05'], STAY|true",
                "LTCI_ON_INPATIENT_DAY||'place': '重庆', 'ltciDays': ['2025-03-05'], STAY|false",
                "LTCI_ON_INPATIENT_DAY||'place': '徐州', 'ltciDays': ['2025-03-05'], 'familyBed': {'from': '2025-03-05', 'to': '2025-03-05'}|true",
                "LTCI_ON_INPATIENT_DAY||'place': '天津', 'ltciDays': ['2025-03-05'], 'familyBed': {'from': '2025-03-01', 'to': '2025-03-09'}|false",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'SUSPEND_INCL_FAMILY_BED'|'ltciDays': ['2025-03-07'], STAY|true",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'PAY_FOR_CARE_GIVEN'|'ltciDays': ['2025-03-07'], STAY|false",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'SUSPEND', 'boundaryDays': 'HOSPITAL_IN_NOT_OUT'|'ltciDays': ['2025-03-08'], STAY|false",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'SUSPEND', 'boundaryDays': 'HOSPITAL_HAS_BOTH'|'ltciDays': ['2025-03-08'], STAY|true",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'SUSPEND'|'ltciDays': ['2025-03-09'], STAY|false",
                "DOUBLE_BED||'stays': [{'place': 'a', 'kind': 'CARE_HOME_BED', 'from': '2025-03-01T09:00', 'to': '2025-03-05T09:00'}, {'place': 'b', 'kind': 'INPATIENT', 'from': '2025-03-04T09:00', 'to': '2025-03-06T09:00'}]|true",
                "DOUBLE_BED||'stays': [{'place': 'a', 'kind': 'CARE_HOME_BED', 'from': '2025-03-01T09:00', 'to': '2025-03-04T12:00'}, {'place': 'b', 'kind': 'INPATIENT', 'from': '2025-03-04T09:00', 'to': '2025-03-06T09:00'}]|false",
                "EMPTY_STAY||STAY, 'nightsElsewhere': ['2025-03-05']|true",
                "EMPTY_STAY||STAY, 'nightsElsewhere': ['2025-03-08'], 'nightsOnLeave': ['2025-03-05']|false",
                "EMPTY_STAY|'idleDays': 2|STAY, 'treatmentDays': ['2025-03-04', '2025-03-07', '2025-03-08']|true",
                "EMPTY_STAY|'idleDays': 2|STAY, 'treatmentDays': ['2025-03-06']|false",
                "SPLIT_STAY|'windowDays': 7|'stays': [{'hospital': 'a', 'from': '2025-03-01', 'to': '2025-03-05'}, {'hospital': 'a', 'from': '2025-03-12', 'to': '2025-03-15'}]|true",
                "SPLIT_STAY|'windowDays': 7|'stays': [{'hospital': 'a', 'from': '2025-03-01', 'to': '2025-03-05'}, {'hospital': 'a', 'from': '2025-03-13', 'to': '2025-03-15'}]|false",
                "SPLIT_STAY|'windowDays': 7|'lawfulReason': true, 'stays': [{'hospital': 'a', 'from': '2025-03-01', 'to': '2025-03-05'}, {'hospital': 'a', 'from': '2025-03-06', 'to': '2025-03-15'}]|false",
                "PRICE_ABOVE_POSTED||'posted': '60.00', 'charged': '60.00'|false",
                "INSURED_DEARER||'insured': '60.00', 'uninsured': '55.00'|true",
                "INSURED_DEARER||'insured': '55.00', 'uninsured': '60.00'|false",
                "DUPLICATE_CHARGE||'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'BASIC_MEDICAL', 'qty': 1}, {'date': '2025-03-05', 'act': 'X', 'payer': 'LTCI', 'qty': 1}], 'actsPerformed': 2|false",
                "DUPLICATE_CHARGE||'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'SELF', 'qty': '2.5'}], 'actsPerformed': 2|true",
                "SPLIT_CHARGE|'includes': {'BED_BATH': ['TOWEL']}|'lines': [{'date': '2025-03-05', 'item': 'BED_BATH'}, {'date': '2025-03-05', 'item': 'TOWEL'}]|true",
                "SPLIT_CHARGE|'includes': {'BED_BATH': ['TOWEL']}|'lines': [{'date': '2025-03-05', 'item': 'BED_BATH'}, {'date': '2025-03-06', 'item': 'TOWEL'}]|false",
                "SWAPPED_ITEM||'date': '2025-03-05', 'charged': ['X'], 'performed': ['Y']|true",
                "SWAPPED_ITEM||'date': '2025-03-05', 'charged': ['X'], 'performed': ['X']|false",
                "EXTRA_WITHOUT_CONSENT||'serviceDate': '2025-03-05'|true",
                "EXTRA_WITHOUT_CONSENT||'serviceDate': '2025-03-05', 'consent': {'date': '2025-03-04', 'written': true}|false",
                "EXTRA_WITHOUT_CONSENT||'serviceDate': '2025-03-05', 'consent': {'date': '2025-03-06', 'written': true}|true",
                "EXTRA_WITHOUT_CONSENT||'serviceDate': '2025-03-05', 'consent': {'date': '2025-03-04', 'written': false}|true",
                "CARE_AS_MEDICAL|'careCategories': ['CARE_MEAL']|'category': 'CARE_MEAL', 'ledger': 'MEDICAL', 'payer': 'POOLED_FUND'|true",
                "CARE_AS_MEDICAL|'careCategories': ['CARE_MEAL'], 'careFunds': ['LONG_TERM_CARE']|'category': 'CARE_MEAL', 'ledger': 'CARE', 'payer': 'LONG_TERM_CARE'|false",
                "CARE_AS_MEDICAL|'careCategories': ['CARE_MEAL']|'category': '07', 'ledger': 'MEDICAL', 'payer': 'POOLED_FUND'|false",
                "OVER_QUOTA|'quota': 2|'lines': [{'date': '2025-03-05', 'act': 'X', 'qty': 2}]|false",
                "OVER_QUOTA|'quota': 2|'lines': [{'date': '2025-03-05', 'act': 'X', 'qty': 2}, {'date': '2025-03-06', 'act': 'X', 'qty': '0.5'}]|true",
            })
    void GIVEN_a_further_case_of_a_check_THEN_it_hits_or_not_and_the_opposite_fails(
            String check, String rule, String input, boolean hit) {
        String given = input.replace("VISITS", VISITS).replace("STAY", STAY);
        String asked = rule == null ? "" : rule;
        assertThat(conflict(check, asked, given, "'hit': " + hit)).isInstanceOf(Passed.class);
        assertThat(conflict(check, asked, given, "'hit': " + !hit)).isInstanceOf(Failed.class);
        for (String surprise : new String[] {"'surprise': 1, " + given, given + ", 'surprise': 'x'"}) {
            assertThat(conflict(check, asked, surprise, "'hit': " + hit))
                    .isInstanceOfSatisfying(
                            Unsupported.class,
                            unsupported -> assertThat(unsupported.reason()).contains("YY-M-011", "/input/surprise"));
        }
        assertThat(conflict(
                        check, asked.isEmpty() ? "'surprise': 1" : asked + ", 'surprise': 1", given, "'hit': " + hit))
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        unsupported -> assertThat(unsupported.reason()).contains("YY-M-011", "/rule/surprise"));
    }

    @Test
    void GIVEN_prices_THEN_findings_and_amounts_are_compared() {
        String lines = "'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'LTCI', 'price': '30.00', 'qty': 2},"
                + "{'date': '2025-03-05', 'act': 'X', 'payer': 'BASIC_MEDICAL', 'price': '40.00'}], 'actsPerformed': 1";
        assertThat(conflict("DUPLICATE_CHARGE", "", lines, "'hit': true, 'findings': 1, 'amount': '60.00'"))
                .isInstanceOf(Passed.class);
        assertThat(conflict(
                        "PRICE_ABOVE_POSTED",
                        "",
                        "'posted': '60.00', 'charged': '65.00', 'qty': 30",
                        "'amount': '150.00'"))
                .isInstanceOf(Passed.class);
        assertThat(conflict(
                        "DUPLICATE_CHARGE",
                        "",
                        "'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'LTCI', 'qty': 2}], 'actsPerformed': 1",
                        "'hit': true, 'amount': '1.00'"))
                .isInstanceOf(Unsupported.class);
    }

    /** What a case leaves open is not guessed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DREAM|||YY-T-001",
                "LTCI_ON_INPATIENT_DAY||'place': '徐州', 'ltciDays': ['2025-03-08'], STAY|rule/boundaryDays",
                "LTCI_ON_INPATIENT_DAY||'place': '某地', 'ltciDays': ['2025-03-05'], STAY|input/place",
                "LTCI_ON_INPATIENT_DAY||'ltciDays': ['2025-03-05'], STAY|input/place",
                "LTCI_ON_INPATIENT_DAY||'place': '重庆', 'ltciDays': ['2024-02-28'], 'inpatient': {'from': '2024-02-20', 'to': '2024-03-05'}|YY-B-341",
                "LTCI_ON_INPATIENT_DAY|'inpatientRule': 'MAYBE'|'ltciDays': ['2025-03-05'], STAY|/rule/inpatientRule",
                "LTCI_ON_INPATIENT_DAY||'place': '徐州', 'ltciDays': [], STAY|YY-T-002",
                "DUPLICATE_CHARGE||'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'LTCI'}, {'date': '2025-03-06', 'act': 'X', 'payer': 'LTCI'}], 'actsPerformed': 1|/input/lines",
                "DUPLICATE_CHARGE||'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'MY_AUNT'}], 'actsPerformed': 1|/input/lines/0/payer",
                "DUPLICATE_CHARGE||'lines': [{'date': '2025-03-05', 'act': 'X', 'payer': 'LTCI'}]|/input/actsPerformed",
                "CARE_AS_MEDICAL|'careCategories': ['CARE_MEAL']|'category': 'CARE_MEAL', 'ledger': 'CARE', 'payer': 'LONG_TERM_CARE'|care.funds",
            })
    void GIVEN_a_case_that_leaves_something_open_THEN_it_is_unsupported_and_names_it(
            String check, String rule, String input, String named) {
        String given = input == null ? "" : input.replace("STAY", STAY);
        assertThat(conflict(check, rule == null ? "" : rule, given, "'hit': true"))
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        unsupported -> assertThat(unsupported.reason()).contains(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'multiple': '5'|'selfReturned': '100.00', 'foundByBureau': '10.01'|'recovered': '110.01', 'fine': '50.05'|PASSED",
                "'multiple': '3.5'|'fundLoss': '0.03'|'recovered': '0.03', 'fine': '0.10'|PASSED",
                "'multiple': '2'|'fundLoss': '1.00', 'fraud': '2.00'|'fine': '6.00'|PASSED",
                "'ordinaryMultiple': '1', 'fraudMultiple': '2'|'ordinary': '1.00', 'fraud': '2.00'|'fine': '5.00', 'fineOrdinary': '1.00', 'fineFraud': '4.00'|PASSED",
                "'multiple': '5'|'fundLoss': '10.00'|'fine': '50.01'|FAILED",
                // nobody says how what was found is to be fined
                "'ordinaryMultiple': '2'|'fundLoss': '1.00'|'fine': '2.00'|YY-B-343",
                "'multiple': '2', 'fraudMultiple': '5'|'fraud': '1.00'|'fine': '2.00'|/rule/fraudMultiple",
                "'payCycle': 'x'|'fraud': '1.00'|'fine': '2.00'|/rule/multiple",
                "'multiple': '2'|'fraud': '-1.00'|'fine': '2.00'|YY-T-004",
                "'multiple': '2'|'surprise': '1.00', 'fraud': '1.00'|'fine': '2.00'|/input/surprise",
            })
    void GIVEN_a_further_penalty_THEN_it_is_recovered_and_fined(
            String rule, String input, String expected, String result) {
        CaseResult got = run("PENALTY", rule, input, expected);
        assertThat(named(got)).contains(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'blockedBy': ['INPATIENT', 'FAMILY_BED']|'days': 30, 'familyBedDays': 10, 'inpatientDays': 5|'payableDays': 15, 'reason': 'FAMILY_BED INPATIENT'|PASSED",
                "'blockedBy': ['INPATIENT']|'days': 30, 'inpatientDays': 30|'payableDays': 0, 'fund': '0.00', 'reason': 'INPATIENT'|PASSED",
                "'blockedBy': ['INPATIENT'], 'allowedWith': ['OUTPATIENT_POOL']|'days': 30, 'outpatientPoolDays': 3|'payableDays': 30, 'reason': ''|PASSED",
                "'blockedBy': ['INPATIENT']|'days': 30, 'inpatientDays': 30|'payableDays': 1|FAILED",
                // not derivable without a rate
                "'blockedBy': ['INPATIENT']|'days': 30, 'inpatientDays': 29|'fund': '0.00'|YY-T-002",
                "'blockedBy': ['INPATIENT']|'days': 30, 'familyBedDays': 3|'payableDays': 30|rule/allowedWith",
                "'blockedBy': ['INPATIENT']|'days': 30, 'inpatientDays': 31|'payableDays': 0|/input/inpatientDays",
                "'blockedBy': ['INPATIENT', 'FAMILY_BED']|'days': 30, 'inpatientDays': 20, 'familyBedDays': 20|'payableDays': 0|/input/days",
                "'blockedBy': ['INPATIENT']|'a': {'inpatient': false}, 'b': {'inpatient': true}|'a': 'PAY', 'b': 'BLOCK'|PASSED",
                "'blockedBy': ['INPATIENT'], 'excludedCauses': ['MATERNITY']|'a': {'cause': 'MATERNITY'}|'a': 'BLOCK'|PASSED",
                "'blockedBy': ['INPATIENT']|'a': {'familyBed': true}|'a': 'PAY'|rule/allowedWith",
                "'blockedBy': ['INPATIENT']|'a': {'inpatient': true}, 'b': {}|'a': 'BLOCK'|/input/b",
                "'blockedBy': ['INPATIENT']|'a': {'surprise': true}|'a': 'BLOCK'|/input/a/surprise",
            })
    void GIVEN_a_further_case_of_exclusivity_THEN_days_or_situations_are_ruled(
            String rule, String input, String expected, String result) {
        assertThat(named(run("EXCLUSIVITY", rule, input, expected))).contains(result);
    }

    private static String named(CaseResult result) {
        if (result instanceof Unsupported unsupported) {
            return unsupported.reason();
        }
        return result instanceof Passed ? "PASSED" : "FAILED";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CARER_OVERLAP", "CARER_TRAVEL", "CARER_ABSENT", "LTCI_ON_INPATIENT_DAY", "DOUBLE_BED", "EMPTY_STAY",
                "SPLIT_STAY", "PRICE_ABOVE_POSTED", "INSURED_DEARER", "DUPLICATE_CHARGE", "SPLIT_CHARGE",
                        "SWAPPED_ITEM",
                "EXTRA_WITHOUT_CONSENT", "CARE_AS_MEDICAL", "OVER_QUOTA", "PENALTY", "EXCLUSIVITY"
            })
    void GIVEN_a_check_or_form_THEN_the_document_has_its_keys(String name) throws IOException {
        assertThat(Arrays.asList(
                        Files.readString(Path.of("..", "docs", "case-keys.md")).split("\n")))
                .anyMatch(line -> line.startsWith("| `") && line.contains("`" + name + "`"));
    }
}
