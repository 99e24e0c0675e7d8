package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.separation;
import static io.yiyang.billing.audit.Fixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Care dressed as medical. */
class LedgerChecksTest {
    private static final PolicyBook BOOK = book(separation(), words("care.funds", "LONG_TERM_CARE", "CARE_VOUCHER"));

    @ParameterizedTest
    @CsvSource({
        "CARE_MEAL, MEDICAL, POOLED_FUND, true",
        "CARE_MEAL, MEDICAL, LONG_TERM_CARE, true",
        "CARE_NURSING, CARE, POOLED_FUND, true",
        "CARE_NURSING, CARE, LONG_TERM_CARE, false",
        "CARE_BED, CARE, CARE_VOUCHER, false",
        "07, MEDICAL, POOLED_FUND, false",
        "07, CARE, LONG_TERM_CARE, false",
    })
    void GIVEN_a_category_a_ledger_and_a_fund_THEN_care_is_never_medical(
            String category, Ledger ledger, String fund, boolean hit) {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "05", "X", "1", "30.00")
                                .of(category)
                                .on(ledger)
                                .paid(Payer.of(fund), "20.00")
                                .line())
                        .build(),
                BOOK);
        assertThat(report.findings(AuditCheck.CARE_AS_MEDICAL))
                .hasSize(hit ? 1 : 0)
                .allSatisfy(finding -> {
                    assertThat(finding.amount()).contains(Money.parseYuan("30.00"));
                    assertThat(finding.fund()).isEqualTo(Money.parseYuan("20.00"));
                    assertThat(finding.terms()).hasSize(1);
                });
    }

    @Test
    void GIVEN_care_on_the_medical_ledger_that_nobody_insures_THEN_it_is_there_without_a_loss() {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "05", "X", "1", "30.00")
                                .on(Ledger.MEDICAL)
                                .line())
                        .addLines(charge("L2", ANNA, "05", "X", "1", "30.00").line())
                        .build(),
                BOOK);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(AuditCheck.CARE_AS_MEDICAL);
            assertThat(finding.fund()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void GIVEN_no_category_an_unknown_one_or_no_list_of_funds_THEN_it_is_not_checked_and_says_so() {
        AuditRecords records = records()
                .addLines(charge("L1", ANNA, "05", "X", "1", "30.00")
                        .on(Ledger.MEDICAL)
                        .of("")
                        .line())
                .addLines(charge("L2", ANNA, "05", "X", "1", "30.00")
                        .on(Ledger.MEDICAL)
                        .of("99")
                        .line())
                .addLines(charge("L3", ANNA, "05", "X", "1", "30.00")
                        .paid(Payer.POOLED_FUND, "1.00")
                        .line())
                .build();
        AuditReport report = Audit.run(records, book(separation()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .filteredOn(gap -> gap.facts().containsValue("CARE_AS_MEDICAL"))
                .extracting(gap ->
                        gap.facts().getOrDefault("parameter", "") + gap.facts().getOrDefault("missing", "") + " "
                                + gap.facts().getOrDefault("cause", "-"))
                .containsExactly("care.funds YY-B-109", "separation.ledger YY-B-104", "CATEGORY -");
    }
}
