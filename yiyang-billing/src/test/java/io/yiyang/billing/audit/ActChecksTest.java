package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.BERT;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.POOL;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.done;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.audit.Fixtures.Charge;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was charged against what was done: one act, one payer. */
class ActChecksTest {
    private static Charge stoma(String id, String quantity) {
        return charge(id, ANNA, "05", "STOMA_CARE", quantity, "30.00");
    }

    private static Charge medical(Charge charge) {
        return charge.on(Ledger.MEDICAL).paid(POOL, "24.00").of("07");
    }

    private static AuditReport audit(List<PerformedAct> acts, Charge... charges) {
        return Audit.run(
                records()
                        .addAllLines(Fixtures.lines(charges))
                        .addAllActs(acts)
                        .addRecordedActs("STOMA_CARE", "BATH")
                        .build(),
                book());
    }

    private static List<String> found(AuditReport report) {
        return report.findings().stream()
                .map(finding -> finding.check() + " "
                        + finding.lines().stream()
                                .map(c -> c.line() + " " + c.charged() + " " + c.fund())
                                .toList())
                .toList();
    }

    @Test
    void GIVEN_one_act_on_two_ledgers_THEN_it_has_two_payers_and_the_care_side_is_concerned() {
        AuditReport report = audit(
                List.of(done(ANNA, "05", "STOMA_CARE", "1")),
                stoma("L1", "1").paid(LTCI, "27.00"),
                medical(stoma("L2", "1")));
        assertThat(found(report)).containsExactly("TWO_PAYERS [L1 30.00 27.00]");
        assertThat(told(report, AuditCheck.TWO_PAYERS, "act", "performed", "charged", "lines"))
                .containsExactly("STOMA_CARE 1 2 [L2, L1]");
    }

    @Test
    void GIVEN_an_item_code_on_either_ledger_THEN_the_act_joins_them() {
        assertThat(found(audit(
                        List.of(done(ANNA, "05", "STOMA_CARE", "1")),
                        charge("L1", ANNA, "05", "N-120100", "1", "30.00")
                                .act("STOMA_CARE")
                                .paid(LTCI, "27.00"),
                        medical(charge("L2", ANNA, "05", "001201000090000", "1", "24.00")
                                .act("STOMA_CARE")))))
                .containsExactly("TWO_PAYERS [L1 30.00 27.00]");
    }

    /** How often it was done, how often it was charged on the medical and on the care ledger. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, -",
        "2, 1, 1, -",
        "1, 1, 1, TWO_PAYERS",
        "1, 0, 2, DUPLICATE_CHARGE",
        "0, 0, 1, NOT_PERFORMED",
        "0, 1, 1, NOT_PERFORMED",
        "1.5, 1, 0.5, -",
        "1.5, 1, 0.5001, TWO_PAYERS",
    })
    void GIVEN_so_many_acts_THEN_more_charges_than_acts_are_a_finding(
            String acts, String medical, String care, String check) {
        List<Charge> charges = new ArrayList<>();
        if (!medical.equals("0")) {
            charges.add(medical(stoma("L1", medical)));
        }
        if (!care.equals("0")) {
            charges.add(stoma("L2", care).paid(LTCI, "9.00"));
        }
        AuditReport report = audit(List.of(done(ANNA, "05", "STOMA_CARE", acts)), charges.toArray(Charge[]::new));
        assertThat(report.findings().stream().map(f -> f.check().name()).toList())
                .isEqualTo(check.equals("-") ? List.of() : List.of(check));
    }

    @Test
    void GIVEN_two_funds_on_one_ledger_THEN_they_are_two_payers_unless_one_paid_for_both() {
        List<PerformedAct> once = List.of(done(ANNA, "05", "STOMA_CARE", "1"));
        assertThat(found(audit(
                        once,
                        stoma("L1", "1").paid(LTCI, "9.00"),
                        stoma("L2", "1").paid(Payer.CARE_VOUCHER, "9.00"))))
                .containsExactly("TWO_PAYERS [L2 30.00 9.00]");
        assertThat(found(audit(
                        once,
                        stoma("L1", "1").paid(LTCI, "9.00"),
                        stoma("L2", "1").paid(LTCI, "9.00"))))
                .containsExactly("DUPLICATE_CHARGE [L2 30.00 9.00]");
        assertThat(found(audit(once, stoma("L1", "1").paid(LTCI, "9.00"), stoma("L2", "1"))))
                .containsExactly("DUPLICATE_CHARGE [L2 30.00 0.00]");
    }

    @Test
    void GIVEN_acts_of_another_day_or_resident_THEN_they_count_for_nobody_else() {
        assertThat(found(audit(
                        List.of(done(ANNA, "06", "STOMA_CARE", "5"), done(BERT, "05", "STOMA_CARE", "5")),
                        stoma("L1", "1"))))
                .containsExactly("NOT_PERFORMED [L1 30.00 0.00]");
    }

    @Test
    void GIVEN_something_else_that_was_done_and_not_charged_THEN_it_was_swapped() {
        AuditReport report = audit(
                List.of(done(ANNA, "05", "BATH", "1"), done(ANNA, "05", "STOMA_CARE", "0")),
                stoma("L1", "1").paid(LTCI, "27.00"));
        assertThat(found(report)).containsExactly("SWAPPED_ITEM [L1 30.00 27.00]");
        assertThat(told(report, AuditCheck.SWAPPED_ITEM, "act", "notCharged")).containsExactly("STOMA_CARE [BATH]");
        // charged itself, it explains nothing
        assertThat(found(audit(
                        List.of(done(ANNA, "05", "BATH", "1")),
                        stoma("L1", "1"),
                        charge("L2", ANNA, "05", "BATH", "1", "20.00"))))
                .containsExactly("NOT_PERFORMED [L1 30.00 0.00]");
    }

    @Test
    void GIVEN_a_part_of_a_line_THEN_only_that_part_is_concerned() {
        // 5 - 3.5 = 1.5 of 5: 1.5 x 30.00; the fund paid no more than 40.00 of it
        assertThat(found(audit(
                        List.of(done(ANNA, "05", "STOMA_CARE", "3.5")),
                        stoma("L1", "5").paid(LTCI, "40.00"))))
                .containsExactly("DUPLICATE_CHARGE [L1 45.00 40.00]");
    }

    @Test
    void GIVEN_a_charge_that_was_taken_back_THEN_only_what_is_left_counts() {
        List<PerformedAct> once = List.of(done(ANNA, "05", "STOMA_CARE", "1"));
        assertThat(found(audit(
                        once,
                        stoma("L1", "1"),
                        stoma("L2", "1"),
                        stoma("L3", "-1").takingBack("L2"))))
                .isEmpty();
        assertThat(found(audit(once, stoma("L1", "3"), stoma("L2", "-1").takingBack("L1"))))
                .containsExactly("DUPLICATE_CHARGE [L1 30.00 0.00]");
    }

    @Test
    void GIVEN_no_record_of_what_was_done_THEN_nothing_is_told_and_the_gap_is_reported() {
        AuditReport report = Audit.run(
                records()
                        .addAllLines(Fixtures.lines(
                                charge("L1", ANNA, "05", "TURN", "1", "5.00"),
                                charge("L2", ANNA, "05", "TURN", "1", "5.00"),
                                charge("L3", ANNA, "05", "FEED", "1", "5.00"),
                                charge("L4", ANNA, "05", "X", "1", "5.00").withoutItem(),
                                charge("L5", ANNA, "05", "X", "-1", "5.00")))
                        .build(),
                book());
        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(gap -> gap.facts().get("check") + " " + gap.facts().get("missing") + " "
                        + gap.facts().get("subject"))
                .contains(
                        "DUPLICATE_CHARGE PERFORMED_ACTS TURN",
                        "DUPLICATE_CHARGE RETURNED_LINE r1",
                        "NOT_PERFORMED PERFORMED_ACTS FEED",
                        "NOT_PERFORMED ITEM_CODE home");
    }

    @Test
    void GIVEN_records_that_contradict_themselves_THEN_the_caller_is_told_which() {
        assertThatThrownBy(() -> audit(List.of(), stoma("L1", "1"), stoma("L1", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines: must have each key once, but was [r1, L1]");
        assertThatThrownBy(() -> done(ANNA, "05", "STOMA_CARE", "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times: must not be negative, but was -1");
    }
}
