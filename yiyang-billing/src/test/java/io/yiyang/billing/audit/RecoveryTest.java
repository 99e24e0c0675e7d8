package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.CITY;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.absence;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.day;
import static io.yiyang.billing.audit.Fixtures.fullBook;
import static io.yiyang.billing.audit.Fixtures.inpatient;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.row;
import static io.yiyang.billing.audit.Fixtures.rows;
import static io.yiyang.billing.audit.Fixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.audit.Recovery.Loss;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be recovered and fined. */
class RecoveryTest {
    private static final Question QUESTION = new Question(CITY, day("31"), day("31"), Facts.none());

    private static PolicyBook multiples(String ordinary, String fraud) {
        return book(rows(
                "audit.fine.multiple",
                row("severity", "ORDINARY", new TermValue.Multiple(Rate.parse(ordinary))),
                row("severity", "FRAUD_SUSPECTED", new TermValue.Multiple(Rate.parse(fraud)))));
    }

    private static Loss loss(Severity severity, String amount) {
        return new Loss(severity, Money.parseYuan(amount), false);
    }

    /** Published decisions: what was returned before, ordinary loss, fraud; the multiples; recovered and fined. */
    @ParameterizedTest
    @CsvSource({
        // Fenyang: five times what the bureau found
        "197601.00, 0.00, 52507.19, 2, 5, 250108.19, 262535.95",
        // Liupanshui: 2 x 92849.35 = 185698.70, 5 x 49662.03 = 248310.15
        "0.00, 92849.35, 49662.03, 2, 5, 142511.38, 434008.85",
        // two clinics in Shenzhen
        "0.00, 0.00, 3236.00, 2, 5, 3236.00, 16180.00",
        "0.00, 0.00, 3282.80, 2, 3.5, 3282.80, 11489.80",
        // half a fen is left to the fined: 3.5 x 0.01
        "0.00, 0.00, 0.01, 2, 3.5, 0.01, 0.03",
    })
    void GIVEN_losses_THEN_all_is_recovered_and_what_was_found_is_fined(
            String returned, String ordinary, String fraud, String twice, String five, String recovered, String fine) {
        Recovery recovery = Recovery.propose(
                        List.of(
                                new Loss(Severity.FRAUD_SUSPECTED, Money.parseYuan(returned), true),
                                loss(Severity.ORDINARY, ordinary),
                                loss(Severity.FRAUD_SUSPECTED, fraud)),
                        multiples(twice, five),
                        QUESTION)
                .orElseThrow();
        assertThat(recovery.recovered()).isEqualTo(Money.parseYuan(recovered));
        assertThat(recovery.fine()).isEqualTo(Money.parseYuan(fine));
        assertThat(recovery.fines())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.from().parameter()).isEqualTo("test#audit.fine.multiple"));
    }

    @Test
    void GIVEN_the_kinds_of_breach_THEN_each_fine_shows_its_multiple() {
        Recovery recovery = Recovery.propose(
                        List.of(loss(Severity.ORDINARY, "92849.35"), loss(Severity.FRAUD_SUSPECTED, "49662.03")),
                        multiples("2", "5"),
                        QUESTION)
                .orElseThrow();
        assertThat(recovery.fines())
                .extracting(fine -> fine.multiple() + " " + fine.amount())
                .containsExactly("2 185698.70", "5 248310.15");
    }

    @Test
    void GIVEN_no_multiple_or_another_form_of_value_THEN_every_severity_without_one_is_refused() {
        Outcome<Recovery> outcome = Recovery.propose(
                List.of(loss(Severity.ORDINARY, "1.00"), loss(Severity.FRAUD_SUSPECTED, "2.00")),
                book(rows("audit.fine.multiple", row("severity", "ORDINARY", new TermValue.Count(2)))),
                QUESTION);
        assertThat(outcome.problems())
                .extracting(problem -> problem.code() + " " + problem.facts().get("severity") + " "
                        + problem.facts().get("cause"))
                .containsExactly("YY-B-343 ORDINARY []", "YY-B-343 FRAUD_SUSPECTED [YY-B-104]");
    }

    @Test
    void GIVEN_only_what_was_returned_THEN_no_multiple_is_needed() {
        Recovery recovery = Recovery.propose(
                        List.of(new Loss(Severity.ORDINARY, Money.parseYuan("9.00"), true)), book(), QUESTION)
                .orElseThrow();
        assertThat(recovery.recovered()).isEqualTo(Money.parseYuan("9.00"));
        assertThat(recovery.fine()).isEqualTo(Money.ZERO);
    }

    @Test
    void GIVEN_several_findings_about_one_charge_THEN_its_loss_counts_once_with_the_gravest() {
        AuditRecords records = records()
                .addStays(inpatient("s1", "04T10:00", "08T16:00"))
                .addVisits(visit("v1", "ann", ANNA, "05T09:00", "05T10:00", Optional.empty(), Optional.of("L1")))
                .addAbsences(absence("ann", "05T00:00", "06T00:00"))
                .addLines(charge("L1", ANNA, "05", "BATH", "1", "60.00")
                        .paid(LTCI, "45.00")
                        .line())
                .addLines(charge("L2", ANNA, "06", "BATH", "1", "60.00")
                        .paid(LTCI, "40.00")
                        .line())
                .build();
        List<Finding> findings = new ArrayList<>(Audit.run(records, fullBook()).findings());
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        AuditCheck.LTCI_ON_HOSPITAL_DAY, AuditCheck.LTCI_ON_HOSPITAL_DAY, AuditCheck.CARER_ABSENT);
        List<Loss> losses = Recovery.losses(findings);
        assertThat(losses).containsExactly(loss(Severity.ORDINARY, "40.00"), loss(Severity.FRAUD_SUSPECTED, "45.00"));
        java.util.Collections.reverse(findings);
        assertThat(Recovery.losses(findings)).isEqualTo(losses);
        // 2 x 40.00 + 5 x 45.00
        assertThat(Recovery.propose(losses, fullBook(), QUESTION).orElseThrow().fine())
                .isEqualTo(Money.parseYuan("305.00"));
    }

    @Test
    void GIVEN_a_loss_that_cannot_be_THEN_it_is_refused() {
        assertThatThrownBy(() -> loss(Severity.ORDINARY, "-0.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount: must not be negative, but was -0.01");
        assertThatThrownBy(() -> loss(Severity.TO_VERIFY, "1.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("severity: must be a breach");
    }
}
