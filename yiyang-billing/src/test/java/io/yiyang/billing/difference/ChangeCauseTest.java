package io.yiyang.billing.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.difference.ChangeCause.Kind;
import io.yiyang.billing.json.DifferenceWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeCauseTest {
    private static SettlementDifference between(List<ChargeLine> before, List<ChargeLine> after) {
        return lawful(SettlementDifference.between(SampleMonth.settle(before), SampleMonth.settle(after)));
    }

    /** Every change of a share, a line or a cell has a cause, and no cause names what is equal on both sides. */
    private static SettlementDifference lawful(SettlementDifference difference) {
        for (Change change : difference.changes()) {
            boolean told = switch (change.figure().kind()) {
                case SHARE, LINE, CELL -> true;
                case BILL, PAYER_TOTAL, TOTAL, UNSETTLED_LINE, UNSETTLED_TOTAL -> false;
            };
            assertThat(change.causes().isEmpty())
                    .as("%s %s", change.text(), change.causes())
                    .isNotEqualTo(told);
            assertThat(change.causes())
                    .allSatisfy(cause -> assertThat(cause.before()).isNotEqualTo(cause.after()));
            assertThat(change.causes()).doesNotHaveDuplicates();
        }
        return difference;
    }

    private static Change change(SettlementDifference difference, Figure.Kind kind, Payer payer) {
        return difference.changes(kind).stream()
                .filter(c -> c.figure().payer().filter(payer::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> causes(Change change) {
        return change.causes().stream()
                .map(c -> c.kind() + " " + c.subject() + " " + c.before() + " → " + c.after())
                .toList();
    }

    // Policy A and policy B

    @Test
    void GIVEN_another_ratio_THEN_the_share_names_it_with_both_sources_and_the_cells_name_the_share() {
        SettlementDifference difference =
                underPolicy("\"value\": {\"ratio\": \"0.95\"}", "\"value\": {\"ratio\": \"0.90\"}");
        Change fund = change(difference, Figure.Kind.SHARE, Payer.POOLED_FUND);
        assertThat(causes(fund)).containsExactly("TERM sample-city#inpatient.ratio 95% → 90%");
        assertThat(fund.causes().get(0).support())
                .hasSize(2)
                .allSatisfy(support -> assertThat(support.citations()).isNotEmpty());
        assertThat(fund.causes().get(0).text())
                .isEqualTo(BilingualText.of(
                        "条款变化：基本医保统筹基金 ratio 95% → 90%",
                        "policy parameter changed: basic insurance pooled fund ratio 95% → 90%"));
        // (8000.00 - 440.00) x 95% = 7182.00, x 90% = 6804.00
        assertThat(causes(change(difference, Figure.Kind.CELL, Payer.POOLED_FUND)))
                .containsExactly("SHARE POOLED_FUND 7182.00 → 6804.00");
        assertThat(causes(change(difference, Figure.Kind.SHARE, Payer.PERSON)))
                .containsExactly("EARLIER_PAYER POOLED_FUND 7182.00 → 6804.00");
        assertThat(difference.withoutEffect()).isEmpty();
    }

    @Test
    void GIVEN_another_version_of_a_pack_WHEN_nothing_moves_THEN_it_is_listed_apart() {
        SettlementDifference difference = underPolicy("\"version\": \"2026.1\"", "\"version\": \"2026.2\"");
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.withoutEffect())
                .singleElement()
                .satisfies(cause ->
                        assertThat(cause.kind() + " " + cause.subject()).isEqualTo("POLICY_VERSION sample-city"));
        assertThat(difference.text())
                .singleElement()
                .satisfies(text -> assertThat(text.en())
                        .startsWith("other pack version, without effect: pack sample-city 2026.1 "));
    }

    @Test
    void GIVEN_a_payer_that_no_longer_covers_a_category_THEN_the_cell_says_so() {
        SettlementDifference difference = underPolicy("{\"words\": [\"CARE_NURSING\"]}", "{\"words\": [\"CARE_BED\"]}");
        Change cell = difference.changes(Figure.Kind.CELL).stream()
                .filter(c ->
                        c.figure().payer().filter(Payer.LONG_TERM_CARE::equals).isPresent())
                .filter(c -> c.figure()
                        .line()
                        .filter(LineId.of("N-2026-04-01")::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(causes(cell)).contains("COVERAGE LONG_TERM_CARE N-2026-04-01 true → false");
    }

    private static SettlementDifference underPolicy(String text, String other) {
        ResidentMonth month = SampleMonth.month(SampleMonth.lines());
        return lawful(SettlementDifference.between(
                MonthSettlement.settle(month, SampleMonth.BOOK, RuleRegistry.standard()),
                MonthSettlement.settle(month, SampleMonth.book(text, other), RuleRegistry.standard())));
    }

    // Refunds

    @Test
    void GIVEN_a_refund_below_the_deductible_THEN_only_the_person_gets_money_back() {
        // 300.00 in scope, then 250.00: below 440.00 on both sides
        List<ChargeLine> before = List.of(
                SampleMonth.medical("L1", "x", "03", "2", "50.00", "0", ""),
                SampleMonth.medical("L2", "x", "09", "1", "200.00", "0", ""));
        List<ChargeLine> after = List.of(SampleMonth.medical("L1", "x", "03", "1", "50.00", "0", ""), before.get(1));
        SettlementDifference difference = between(before, after);
        assertThat(difference.changes(Figure.Kind.SHARE)).singleElement().satisfies(share -> {
            assertThat(share.figure().payer()).contains(Payer.PERSON);
            assertThat(causes(share)).containsExactly("LINE_TAKEN_BACK L1 2 × 50.00 = 100.00 → 1 × 50.00 = 50.00");
        });
        assertThat(difference.changes(Figure.Kind.CELL)).hasSize(1);
    }

    @Test
    void GIVEN_a_refund_above_the_deductible_THEN_the_other_lines_move_because_share_and_remainder_of_lines_moved() {
        // 1100.00 in scope: 627.00 by the fund; 1000.00: 532.00
        List<ChargeLine> before = List.of(
                SampleMonth.medical("L1", "x", "03", "2", "100.00", "0", ""),
                SampleMonth.medical("L2", "x", "09", "1", "900.00", "0", ""));
        List<ChargeLine> after = List.of(SampleMonth.medical("L1", "x", "03", "1", "100.00", "0", ""), before.get(1));
        SettlementDifference difference = between(before, after);
        assertThat(causes(change(difference, Figure.Kind.SHARE, Payer.POOLED_FUND)))
                .containsExactly("LINE_TAKEN_BACK L1 2 × 100.00 = 200.00 → 1 × 100.00 = 100.00");
        Change other = difference.changes(Figure.Kind.CELL).stream()
                .filter(c -> c.figure().line().filter(LineId.of("L2")::equals).isPresent())
                .filter(c ->
                        c.figure().payer().filter(Payer.POOLED_FUND::equals).isPresent())
                .findFirst()
                .orElseThrow();
        // 627.00 x 900 / 1100 = 513.00, 532.00 x 900 / 1000 = 478.80
        assertThat(other.before()).contains(Money.parseYuan("513.00"));
        assertThat(other.after()).contains(Money.parseYuan("478.80"));
        assertThat(causes(other))
                .containsExactly("SHARE POOLED_FUND 627.00 → 532.00", "LEFT POOLED_FUND 1100.00 → 1000.00");
    }

    @Test
    void GIVEN_a_limit_that_is_no_longer_reached_THEN_the_limit_is_named_with_its_figures() {
        List<ChargeLine> fewer = SampleMonth.lines().stream()
                .filter(line -> !line.id().value().startsWith("F-"))
                .toList();
        SettlementDifference difference = between(SampleMonth.lines(), fewer);
        // 22 x 25.00 less: 2140.00 - 550.00 = 1590.00 x 40 % = 636.00, below 800.00
        Change voucher = change(difference, Figure.Kind.SHARE, Payer.CARE_VOUCHER);
        assertThat(voucher.by()).hasToString("-164.00");
        assertThat(causes(voucher)).contains("LIMIT CARE_VOUCHER min(856.00, 800.00) = 800.00 → –");
        assertThat(voucher.causes().stream().filter(c -> c.kind() == Kind.LINE_TAKEN_BACK))
                .hasSize(22);
    }

    @Test
    void GIVEN_lines_in_another_order_THEN_nothing_moved() {
        List<ChargeLine> turned = new ArrayList<>(SampleMonth.lines());
        Collections.reverse(turned);
        SettlementDifference difference = between(SampleMonth.lines(), turned);
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.withoutEffect()).isEmpty();
    }

    @Test
    void GIVEN_a_fen_that_goes_to_another_line_THEN_the_cell_says_so() {
        // (440.01 - 440.00) x 95 % = 0.01 on two lines: the larger has it
        List<ChargeLine> before = List.of(
                SampleMonth.medical("L1", "x", "03", "1", "220.01", "0", ""),
                SampleMonth.medical("L2", "x", "09", "1", "220.00", "0", ""));
        List<ChargeLine> after = List.of(
                SampleMonth.medical("L1", "x", "03", "1", "220.00", "0", ""),
                SampleMonth.medical("L2", "x", "09", "1", "220.01", "0", ""));
        SettlementDifference difference = between(before, after);
        assertThat(difference.changes(Figure.Kind.SHARE)).isEmpty();
        assertThat(difference.changes(Figure.Kind.CELL).stream()
                        .filter(c -> c.figure()
                                .payer()
                                .filter(Payer.POOLED_FUND::equals)
                                .isPresent()))
                .hasSize(2)
                .allSatisfy(cell -> assertThat(cell.causes())
                        .anySatisfy(cause -> assertThat(cause.kind()).isEqualTo(Kind.REMAINDER)));
    }

    @Test
    void GIVEN_a_bill_that_only_one_side_has_THEN_that_is_the_cause() {
        SettlementDifference difference = between(
                SampleMonth.lines().stream()
                        .filter(line -> !line.id().value().startsWith("M-"))
                        .toList(),
                SampleMonth.lines());
        assertThat(difference.changes(Figure.Kind.SHARE))
                .allSatisfy(share -> assertThat(causes(share)).containsExactly("BILL s2:medical – → s2:medical"));
    }

    // Laws and forms

    @Property(tries = 100)
    void everyChangeHasACauseThatDiffers(
            @ForAll("lines") List<ChargeLine> one, @ForAll("lines") List<ChargeLine> other) {
        between(one, other);
    }

    @Provide
    static Arbitrary<List<ChargeLine>> lines() {
        return SettlementDifferenceTest.lines();
    }

    @Test
    void aCauseThatNamesNoDifferenceCannotBeMade() {
        assertThatThrownBy(() -> ChangeCause.of(Kind.FACT, "x", BilingualText.of("一", "one"), "1.00", Money.ofFen(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("after: must differ from before, but was 1.00");
    }

    @Test
    void theJsonHasEveryChangeWithItsCauses() {
        SettlementDifference difference =
                underPolicy("\"value\": {\"ratio\": \"0.95\"}", "\"value\": {\"ratio\": \"0.90\"}");
        String json = DifferenceWriter.write(difference);
        assertThat(json)
                .contains("\"schema\" : \"yiyang.difference/1\"", "\"kind\" : \"TERM\"", "\"before\" : \"95%\"");
        assertThat(json.split("\"by\"", -1)).hasSize(difference.changes().size() + 1);
        assertThat(json.split("\"subject\"", -1))
                .hasSize(1
                        + difference.changes().stream()
                                .mapToInt(change -> change.causes().size())
                                .sum());
    }
}
