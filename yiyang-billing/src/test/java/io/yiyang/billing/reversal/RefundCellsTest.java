package io.yiyang.billing.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Refunds of a line with every cell written down: below the deductible, above it, and with a cap reached. The policy is made
 * up: the pooled fund pays 80 % above 400.00, at most what the test says; catastrophic insurance pays half of what is left in
 * scope above 500.00; the person pays the rest.
 */
class RefundCellsTest {
    private static final List<Payer> PAYERS = List.of(Payer.POOLED_FUND, Payer.CATASTROPHIC, Payer.PERSON);

    private static final String PACK = """
            {"schema": "yiyang.policy/1", "id": "refund", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "退费示例", "en": "refund sample"},
             "citations": [{"key": "C", "title": "虚构", "lastChecked": "2026-01-01"}],
             "parameters": [
               {"key": "line.rounding", "unit": "rounding mode", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"word": "HALF_UP"}}]},
               {"key": "separation.ledger", "unit": "ledger", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"word": "MEDICAL"}}]},
               {"key": "deductible", "unit": "yuan", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"amount": "400.00"}}]},
               {"key": "ratio", "unit": "ratio", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"ratio": "0.80"}}]},
               {"key": "cap", "unit": "yuan", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"amount": "CAP"}}]},
               {"key": "above", "unit": "yuan", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"amount": "500.00"}}]},
               {"key": "half", "unit": "ratio", "versions": [
                 {"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "value": {"ratio": "0.50"}}]}],
             "chains": [
               {"key": "inpatient", "name": {"zh": "住院", "en": "inpatient"}, "when": {"ledger": ["MEDICAL"]},
                "versions": [{"inForce": "2026-01-01/..", "confidence": "DECLARED", "cite": ["C"], "stages": [
                  {"payer": "POOLED_FUND", "rule": "proportional/1",
                   "options": {"base": {"word": "ELIGIBLE"}, "rounding": {"word": "HALF_UP"}},
                   "terms": {"deductible": "deductible", "ratio": "ratio", "payCap": "cap"}},
                  {"payer": "CATASTROPHIC", "rule": "proportional/1",
                   "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"}},
                   "terms": {"deductible": "above", "ratio": "half"}}]}]}]}
            """;

    private static ChargeLine line(String id, String amount, String selfPayRate) {
        return SampleMonth.medical(id, "项目", "05", "1", amount, selfPayRate, "");
    }

    private static Refund refund(String cap, String line, ChargeLine... lines) {
        PolicyBook book = PolicyBook.of(
                List.of(PolicyReader.readPack("pack", PACK.replace("CAP", cap).getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()));
        MonthSettlement before =
                MonthSettlement.settle(SampleMonth.month(List.of(lines)), book, RuleRegistry.standard());
        assertThat(before.problems()).isEmpty();
        Refund refund = Refund.of(
                        before,
                        List.of(new LineReturn(LineId.of(line), Quantity.ONE)),
                        RoundingMode.HALF_UP,
                        new CorrectionIds(id -> BillId.of("-" + id), id -> BillId.of(id + ":2")),
                        book,
                        RuleRegistry.standard())
                .orElseThrow();
        assertThat(refund.reversals())
                .singleElement()
                .satisfies(r ->
                        assertThat(r.original()).isEqualTo(before.bills().get(0).settlement()));
        reversalAndNewBillAreTheDifference(refund);
        return refund;
    }

    private static void reversalAndNewBillAreTheDifference(Refund refund) {
        Settlement again = refund.settledAgain().get(0);
        for (LineId line : original(refund).matrix().lines()) {
            for (Payer payer : PAYERS) {
                Money now =
                        again.matrix().lines().contains(line) ? again.matrix().cell(line, payer) : Money.ZERO;
                Money moved = Money.sum(refund.difference().changes(Figure.Kind.CELL).stream()
                        .filter(change -> change.figure()
                                        .line()
                                        .filter(line::equals)
                                        .isPresent()
                                && change.figure().payer().filter(payer::equals).isPresent())
                        .map(Change::by)
                        .toList());
                assertThat(refund.reversals().get(0).cell(line, payer).plus(now))
                        .as("%s of %s", payer, line)
                        .isEqualTo(moved);
            }
        }
    }

    private static Settlement original(Refund refund) {
        return refund.reversals().get(0).original();
    }

    /** A row a line: line, then the cells of fund, catastrophic insurance and person; the sums last. */
    private static String table(Settlement settlement) {
        return table(settlement.matrix().lines(), settlement.matrix()::cell, settlement::share);
    }

    private static String reversed(Refund refund) {
        MirroredSettlement mirror = refund.reversals().get(0);
        return table(original(refund).matrix().lines(), mirror::cell, mirror::share);
    }

    private static String table(
            List<LineId> lines, BiFunction<LineId, Payer, Money> cell, Function<Payer, Money> share) {
        return lines.stream()
                        .map(line -> row(line.value(), payer -> cell.apply(line, payer)))
                        .collect(Collectors.joining())
                + row("all", share);
    }

    private static String row(String name, Function<Payer, Money> amount) {
        return String.format(Locale.ROOT, "%-4s", name)
                + PAYERS.stream()
                        .map(payer -> String.format(Locale.ROOT, "%9s", amount.apply(payer)))
                        .collect(Collectors.joining())
                + "\n";
    }

    /**
     * <pre>
     * in scope 200.00 + 130.00 = 330.00, below 400.00: nobody but the person pays, and gets back what the line cost.
     * The deductible consumed falls from 330.00 to 200.00, so that the next stay has 130.00 more to bear.
     * </pre>
     */
    @Test
    void GIVEN_a_bill_below_the_deductible_THEN_the_person_gets_the_line_back_and_the_deductible_is_open_again() {
        Refund refund = refund("99999.00", "L2", line("L1", "200.00", "0"), line("L2", "150.00", "0.133334"));
        assertThat(table(original(refund))).isEqualTo("""
                L1       0.00     0.00   200.00
                L2       0.00     0.00   150.00
                all      0.00     0.00   350.00
                """);
        assertThat(reversed(refund)).isEqualTo("""
                L1       0.00     0.00  -200.00
                L2       0.00     0.00  -150.00
                all      0.00     0.00  -350.00
                """);
        assertThat(table(refund.settledAgain().get(0))).isEqualTo("""
                L1       0.00     0.00   200.00
                all      0.00     0.00   200.00
                """);
        assertThat(deductibles(refund)).containsExactly("330.00", "200.00");
    }

    /**
     * <pre>
     * before  in scope 600.00 + 300.00 + 90.00 = 990.00; fund (990.00 − 400.00) × 80 % = 472.00, spread over in scope:
     *         472.00 × 600 ÷ 990 = 286.0606, × 300 ÷ 990 = 143.0303, × 90 ÷ 990 = 42.9091: the fen left over goes to L3;
     *         catastrophic insurance: 990.00 − 472.00 = 518.00, (518.00 − 500.00) × 50 % = 9.00, over what is left in scope:
     *         9.00 × 313.94 ÷ 518.00 = 5.4546, × 156.97 = 2.7273, × 47.09 = 0.8182: two fen are left over, to L3 and L2
     * after   in scope 690.00; fund 290.00 × 80 % = 232.00: 201.7391 and 30.2609, the fen left over goes to L1;
     *         left in scope 458.00, below 500.00: catastrophic insurance pays nothing
     * moved   the fund gets back 240.00 = 300.00 × 80 %, not the 143.03 of its cell: the deductible lies on fewer lines now
     * </pre>
     */
    @Test
    void GIVEN_a_bill_above_the_deductible_without_a_cap_THEN_the_fund_gets_its_ratio_of_the_line_and_not_its_cell() {
        Refund refund = refund(
                "99999.00", "L2", line("L1", "600.00", "0"), line("L2", "300.00", "0"), line("L3", "100.00", "0.10"));
        assertThat(table(original(refund))).isEqualTo("""
                L1     286.06     5.45   308.49
                L2     143.03     2.73   154.24
                L3      42.91     0.82    56.27
                all    472.00     9.00   519.00
                """);
        assertThat(reversed(refund)).isEqualTo("""
                L1    -286.06    -5.45  -308.49
                L2    -143.03    -2.73  -154.24
                L3     -42.91    -0.82   -56.27
                all   -472.00    -9.00  -519.00
                """);
        assertThat(table(refund.settledAgain().get(0))).isEqualTo("""
                L1     201.74     0.00   398.26
                L3      30.26     0.00    69.74
                all    232.00     0.00   468.00
                """);
        assertThat(deductibles(refund)).containsExactly("400.00", "400.00");
        assertThat(cellsThatMoved(refund))
                .containsExactlyInAnyOrder(
                        "L1 POOLED_FUND -84.32",
                        "L1 CATASTROPHIC -5.45",
                        "L1 PERSON 89.77",
                        "L2 POOLED_FUND -143.03",
                        "L2 CATASTROPHIC -2.73",
                        "L2 PERSON -154.24",
                        "L3 POOLED_FUND -12.65",
                        "L3 CATASTROPHIC -0.82",
                        "L3 PERSON 13.47");
    }

    /**
     * <pre>
     * before  fund min(590.00 × 80 %, 300.00) = 300.00: 181.8182, 90.9091, 27.2727, two fen left over, to L2 and L1;
     *         left in scope 690.00, catastrophic insurance (690.00 − 500.00) × 50 % = 95.00 over 418.18, 209.09, 62.73:
     *         57.5755, 28.7878, 8.6367, two fen left over, to L2 and L3
     * after   without L3 in scope 900.00: 500.00 × 80 % = 400.00, the cap holds at 300.00: 200.00 and 100.00;
     *         left in scope 600.00: 50.00 over 400.00 and 200.00: 33.3333, 16.6667, the fen left over goes to L2
     * moved   the fund gets nothing back: what its cap no longer spends on L3 goes to L1 and L2. The 100.00 of the line are
     *         45.00 of catastrophic insurance and 55.00 of the person.
     * </pre>
     */
    @Test
    void
            GIVEN_a_bill_whose_fund_has_reached_its_cap_THEN_the_fund_gets_nothing_back_and_its_cells_move_to_other_lines() {
        Refund refund = refund(
                "300.00", "L3", line("L1", "600.00", "0"), line("L2", "300.00", "0"), line("L3", "100.00", "0.10"));
        assertThat(table(original(refund))).isEqualTo("""
                L1     181.82    57.57   360.61
                L2      90.91    28.79   180.30
                L3      27.27     8.64    64.09
                all    300.00    95.00   605.00
                """);
        assertThat(reversed(refund)).isEqualTo("""
                L1    -181.82   -57.57  -360.61
                L2     -90.91   -28.79  -180.30
                L3     -27.27    -8.64   -64.09
                all   -300.00   -95.00  -605.00
                """);
        assertThat(table(refund.settledAgain().get(0))).isEqualTo("""
                L1     200.00    33.33   366.67
                L2     100.00    16.67   183.33
                all    300.00    50.00   550.00
                """);
        assertThat(cellsThatMoved(refund))
                .containsExactlyInAnyOrder(
                        "L1 POOLED_FUND 18.18",
                        "L1 CATASTROPHIC -24.24",
                        "L1 PERSON 6.06",
                        "L2 POOLED_FUND 9.09",
                        "L2 CATASTROPHIC -12.12",
                        "L2 PERSON 3.03",
                        "L3 POOLED_FUND -27.27",
                        "L3 CATASTROPHIC -8.64",
                        "L3 PERSON -64.09");
        assertThat(refund.difference().changes(Figure.Kind.SHARE).stream()
                        .map(change -> change.figure().payer().orElseThrow() + " " + change.by()))
                .as("the fund's share stays")
                .containsExactlyInAnyOrder("CATASTROPHIC -45.00", "PERSON -55.00");
    }

    /** What the pooled fund's deductible consumed, before and after. */
    private static List<String> deductibles(Refund refund) {
        return List.of(original(refund), refund.settledAgain().get(0)).stream()
                .map(settlement -> settlement.shares().get(0).deductible().toString())
                .toList();
    }

    private static List<String> cellsThatMoved(Refund refund) {
        return refund.difference().changes(Figure.Kind.CELL).stream()
                .map(change -> change.figure().line().orElseThrow() + " "
                        + change.figure().payer().orElseThrow() + " " + change.by())
                .toList();
    }
}
