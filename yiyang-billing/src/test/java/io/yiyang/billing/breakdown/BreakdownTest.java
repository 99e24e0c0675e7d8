package io.yiyang.billing.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.json.BreakdownWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.reversal.CorrectionIds;
import io.yiyang.billing.reversal.LineReturn;
import io.yiyang.billing.reversal.Refund;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.statement.BreakdownTable;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Quantity;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakdownTest {
    private static final MonthSettlement SAMPLE = SampleMonth.settled();

    /** The sample month with lines left out, and others with departments, payees and faults, as the seed says. */
    @Provide
    Arbitrary<List<ChargeLine>> months() {
        return Arbitraries.longs().map(BreakdownTest::lines);
    }

    private static List<ChargeLine> lines(long seed) {
        Random random = new Random(seed);
        List<ChargeLine> lines = new ArrayList<>();
        for (ChargeLine line : SampleMonth.linesWithFaults()) {
            if (random.nextInt(3) > 0) {
                lines.add(changed((ImmutableChargeLine) line, random));
            }
        }
        return lines;
    }

    private static ChargeLine changed(ImmutableChargeLine line, Random random) {
        ImmutableChargeLine changed = line;
        if (random.nextInt(3) > 0) {
            changed = changed.withDepartment("科室 " + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            changed = changed.withPayeeOtherThanBiller(OrganisationId.of(random.nextBoolean() ? "clinic" : "home"));
        }
        if (random.nextInt(12) == 0) {
            changed = changed.withCategory(
                    random.nextBoolean() ? Optional.empty() : Optional.of(ChargeCategory.of("77")));
        }
        return changed;
    }

    /** What a line has in common with others, told apart from the code under test. */
    private static String key(SettledBill bill, SeparatedLine line, Dimension by) {
        ChargeLine charge = line.line();
        return switch (by) {
            case CATEGORY -> charge.category().map(Object::toString).orElse("");
            case DEPARTMENT -> charge.department().orElse("");
            case BILLER_AND_PAYEE ->
                charge.biller() + "|" + charge.payeeOtherThanBiller().orElse(charge.biller());
            case DAY -> charge.serviceDate().toString();
            case SEGMENT -> line.segment().map(s -> s.id().toString()).orElse("");
            case LEDGER -> bill.ledger().name();
            case BILL -> bill.settlement().id().toString();
        };
    }

    /** Sums in fen by row and payer, in plain loops over the bills. */
    private static Map<String, Long> summed(MonthSettlement month, Dimension by) {
        Map<String, Long> sums = new HashMap<>();
        for (SettledBill bill : month.bills()) {
            for (SeparatedLine line : bill.lines()) {
                String row = key(bill, line, by);
                for (Payer payer : bill.settlement().matrix().payers()) {
                    long cell = bill.settlement()
                            .matrix()
                            .cell(line.line().id(), payer)
                            .fen();
                    sums.merge(row + " " + payer, cell, Long::sum);
                    sums.merge(row, cell, Long::sum);
                    sums.merge(" " + payer + " in all", cell, Long::sum);
                }
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> figures(Breakdown breakdown) {
        Map<String, Long> figures = new HashMap<>();
        for (BreakdownRow row : breakdown.rows()) {
            String key = String.join("|", row.key());
            figures.put(key, row.amount().fen());
            row.payers().forEach((payer, money) -> figures.put(key + " " + payer, money.fen()));
        }
        breakdown
                .payers()
                .forEach(payer -> figures.put(
                        " " + payer + " in all", breakdown.total().share(payer).fen()));
        figures.values().removeIf(sum -> sum == 0);
        return figures;
    }

    @Property(tries = 150)
    void GIVEN_any_month_THEN_every_breakdown_sums_to_the_matrix_in_both_margins(
            @ForAll("months") List<ChargeLine> lines) {
        MonthSettlement month = SampleMonth.settle(lines);
        for (Dimension by : Dimension.values()) {
            Breakdown breakdown = Breakdown.of(month, by);
            assertThat(figures(breakdown)).as(by.name()).isEqualTo(summed(month, by));
            assertThat(breakdown.total().amount()).isEqualTo(month.total());
            assertThat(breakdown.unsettledTotal()).isEqualTo(month.unsettledTotal());
            long charged = lines.stream().mapToLong(line -> line.amount().fen()).sum();
            assertThat(breakdown.charged().fen()).isEqualTo(charged);
            long count = breakdown.total().lines()
                    + breakdown.unsettled().stream()
                            .mapToLong(BreakdownRow::lines)
                            .sum();
            assertThat(count).isEqualTo(lines.size());
            for (BreakdownRow row : breakdown.rows()) {
                assertThat(row.payers().values().stream()
                                .mapToLong(m -> m.fen())
                                .sum())
                        .isEqualTo(row.amount().fen());
                assertThat(row.ownPay()
                                .plus(row.overLimit())
                                .plus(row.preSelfPay())
                                .plus(row.inScope()))
                        .isEqualTo(row.amount());
            }
        }
    }

    @Property(tries = 60)
    void GIVEN_any_refund_THEN_before_plus_reversal_plus_settled_again_is_after(
            @ForAll("months") List<ChargeLine> lines, @ForAll Random random) {
        MonthSettlement before = SampleMonth.settle(lines);
        List<LineReturn> returns = lines.stream()
                .filter(line -> random.nextInt(10) == 0)
                .map(line -> new LineReturn(line.id(), Quantity.ONE))
                .toList();
        Refund refund = Refund.of(
                        before,
                        returns,
                        RoundingMode.HALF_UP,
                        new CorrectionIds(id -> BillId.of("-" + id), id -> BillId.of(id + ":2")),
                        SampleMonth.BOOK,
                        RuleRegistry.standard())
                .orElseThrow();
        for (Dimension by : Dimension.values()) {
            Breakdown sum = Breakdown.of(before, by)
                    .plus(Breakdown.ofReversals(before, refund, by))
                    .plus(Breakdown.ofSettledAgain(refund, by));
            assertThat(sum.rows())
                    .as(by.name())
                    .isEqualTo(Breakdown.of(refund.after(), by).rows());
            assertThat(sum.total()).isEqualTo(Breakdown.of(refund.after(), by).total());
        }
    }

    /** 8 × 40.00, 3200.00, 600.00, 1200.00, 2000.00, 400.00, 260.00, 800.00 in hospital; 22 × 150.00 and 8 × 20.00 in the home. */
    @Test
    void GIVEN_the_sample_THEN_the_invoice_has_a_row_for_each_category_with_its_parts() {
        Breakdown invoice = Breakdown.of(SAMPLE, Dimension.CATEGORY);
        assertThat(invoice.rows())
                .extracting(row -> row.key() + " " + row.lines() + " " + row.amount() + " " + row.ownPay() + " "
                        + row.overLimit() + " " + row.preSelfPay() + " " + row.inScope())
                .containsExactly(
                        "[01] 1 320.00 0.00 0.00 0.00 320.00",
                        "[03] 1 1200.00 0.00 0.00 0.00 1200.00",
                        "[04] 1 600.00 0.00 0.00 0.00 600.00",
                        "[05] 1 2000.00 0.00 200.00 0.00 1800.00",
                        "[07] 1 400.00 0.00 0.00 0.00 400.00",
                        "[08] 1 800.00 0.00 0.00 0.00 800.00",
                        "[09] 1 3200.00 0.00 0.00 320.00 2880.00",
                        "[14] 1 260.00 260.00 0.00 0.00 0.00",
                        "[CARE_BED] 22 990.00 0.00 0.00 0.00 990.00",
                        "[CARE_BED_HOLD] 8 160.00 0.00 0.00 0.00 160.00",
                        "[CARE_MEAL] 22 550.00 0.00 0.00 0.00 550.00",
                        "[CARE_NURSING] 22 1760.00 0.00 0.00 0.00 1760.00");
        assertThat(invoice.row("CARE_NURSING").orElseThrow().share(Payer.LONG_TERM_CARE))
                .hasToString("1320.00");
        assertThat(invoice.total().share(Payer.PERSON)).hasToString("2938.00");
        assertThat(invoice.payers()).last().isEqualTo(Payer.PERSON);
    }

    @Test
    void GIVEN_a_clinic_that_is_paid_for_what_the_hospital_billed_THEN_it_has_a_row_and_lines_without_department_too() {
        List<ChargeLine> lines = new ArrayList<>(SampleMonth.lines());
        lines.replaceAll(line -> line.id().equals(LineId.of("M-06"))
                ? ((ImmutableChargeLine) line)
                        .withPayeeOtherThanBiller(OrganisationId.of("clinic"))
                        .withDepartment("老年科")
                : line);
        MonthSettlement month = SampleMonth.settle(lines);
        assertThat(Breakdown.of(month, Dimension.BILLER_AND_PAYEE).rows())
                .extracting(row ->
                        row.key() + " " + row.amount() + " " + row.label().en())
                .containsExactly(
                        "[home, home] 3460.00 Yiyuan Care Home",
                        "[hospital, clinic] 400.00 billed by Second City Hospital, paid to clinic",
                        "[hospital, hospital] 8380.00 Second City Hospital");
        assertThat(Breakdown.of(month, Dimension.DEPARTMENT).rows())
                .extracting(row -> row.key() + " " + row.label().zh() + " " + row.amount())
                .containsExactly("[老年科] 老年科 400.00", "[] 未注明科室 11840.00");
    }

    @Test
    void GIVEN_lines_that_are_not_settled_THEN_they_stand_apart_and_both_together_are_what_was_charged() {
        Breakdown breakdown = Breakdown.of(SampleMonth.settle(SampleMonth.linesWithFaults()), Dimension.CATEGORY);
        assertThat(breakdown.unsettled())
                .extracting(row -> row.label().en() + " " + row.lines() + " " + row.amount() + " " + row.payers())
                .containsExactly("meals 1 26.00 {}", "no category 1 30.00 {}");
        assertThat(breakdown.total().amount()).hasToString("12240.00");
        assertThat(breakdown.charged()).hasToString("12296.00");
        assertThat(BreakdownTable.text(breakdown)).contains("not settled: 56.00", "charged in all: 12,296.00");
    }

    @ParameterizedTest
    @EnumSource
    void GIVEN_any_dimension_THEN_text_and_json_tell_its_figures(Dimension by) throws Exception {
        Breakdown breakdown = Breakdown.of(SAMPLE, by);
        JsonNode json = new JsonMapper().readTree(BreakdownWriter.write(breakdown));
        assertThat(json.get("schema").asText()).isEqualTo("yiyang.breakdown/1");
        assertThat(json.get("rows")).hasSize(breakdown.rows().size());
        for (int i = 0; i < breakdown.rows().size(); i++) {
            JsonNode row = json.get("rows").get(i);
            assertThat(row.get("amount").asText())
                    .isEqualTo(breakdown.rows().get(i).amount().toString());
            assertThat(row.get("payers")).hasSize(breakdown.payers().size());
        }
        assertThat(json.get("total").get("amount").asText()).isEqualTo("12240.00");
        assertThat(json.get("charged").asText()).isEqualTo("12240.00");
        assertThat(Arrays.asList(BreakdownTable.text(breakdown).split("\n", -1)))
                .as("heading, two lines of column names, rows, total, end")
                .hasSize(breakdown.rows().size() + 5);
        assertThat(by.none().en()).isNotBlank();
    }

    @Test
    void GIVEN_two_dimensions_THEN_they_cannot_be_added() {
        assertThatThrownBy(() -> Breakdown.of(SAMPLE, Dimension.DAY).plus(Breakdown.of(SAMPLE, Dimension.BILL)))
                .hasMessageContaining("must be by DAY, but was BILL");
    }

    @Test
    void GIVEN_a_breakdown_and_its_mirror_THEN_nothing_is_left() {
        Breakdown days = Breakdown.of(SAMPLE, Dimension.DAY);
        assertThat(days.rows()).hasSize(30);
        assertThat(days.plus(days.negated()).rows()).isEmpty();
        SplitLine first = SAMPLE.bills().get(0).settlement().bill().lines().get(0);
        assertThat(days.negated().total().amount().plus(days.total().amount()))
                .isEqualTo(first.total().minus(first.total()));
    }
}
