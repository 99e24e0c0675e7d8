package io.yiyang.billing.reversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefundTest {
    private static final MonthSettlement MONTH = SampleMonth.settled();

    private static final CorrectionIds IDS = new CorrectionIds(id -> BillId.of("-" + id), id -> BillId.of(id + ":2"));

    private static Outcome<Refund> refund(LineReturn... returns) {
        return Refund.of(MONTH, List.of(returns), RoundingMode.HALF_UP, IDS, SampleMonth.BOOK, RuleRegistry.standard());
    }

    private static LineReturn back(String line, String quantity) {
        return new LineReturn(LineId.of(line), Quantity.parse(quantity));
    }

    private static Settlement settlement(String bill) {
        return MONTH.bills().stream()
                .map(SettledBill::settlement)
                .filter(s -> s.id().equals(BillId.of(bill)))
                .findFirst()
                .orElseThrow();
    }

    private static Money moved(SettlementDifference difference, Figure.Kind kind, Payer payer) {
        return Money.sum(difference.changes(kind).stream()
                .filter(c -> c.figure().payer().filter(payer::equals).isPresent())
                .map(Change::by)
                .toList());
    }

    @Test
    void GIVEN_a_settlement_THEN_its_mirror_is_zero_with_it_in_every_cell_and_part() {
        Settlement original = settlement("s2:medical");
        MirroredSettlement mirror = new MirroredSettlement(BillId.of("-1"), original);
        assertThat(mirror.total()).isEqualTo(Money.parseYuan("-8780.00"));
        assertThat(mirror.share(Payer.POOLED_FUND)).isEqualTo(Money.parseYuan("-7182.00"));
        assertThat(mirror.part(SplitLine::inScope)).isEqualTo(Money.parseYuan("-8000.00"));
        assertThat(mirror.payers()).containsExactly(Payer.POOLED_FUND, Payer.COMMERCIAL, Payer.PERSON);
        for (LineId line : original.matrix().lines()) {
            for (Payer payer : mirror.payers()) {
                assertThat(mirror.cell(line, payer).plus(original.matrix().cell(line, payer)))
                        .isEqualTo(Money.ZERO);
            }
        }
        assertThat(mirror.accumulated().plus(Accumulated.of(original))).isEqualTo(Accumulated.NONE);
        assertThat(mirror.accumulated().deductible(Payer.POOLED_FUND)).isEqualTo(Money.parseYuan("-440.00"));
        assertThatThrownBy(() -> new MirroredSettlement(original.id(), original))
                .hasMessageContaining("id");
    }

    /** 20 of 80 at 40.00 come back: 800.00, of which 80.00 pre-self-pay and 720.00 in scope × 95 % = 684.00. */
    @Test
    void GIVEN_a_part_of_a_line_THEN_the_bill_is_reversed_whole_settled_again_and_the_difference_is_the_refund() {
        Refund refund = refund(back("M-02", "20")).orElseThrow();
        assertThat(refund.reversals())
                .singleElement()
                .satisfies(r -> assertThat(r.original()).isEqualTo(settlement("s2:medical")));
        assertThat(refund.settledAgain()).singleElement().satisfies(s -> {
            assertThat(s.total()).isEqualTo(Money.parseYuan("7980.00"));
            assertThat(s.id()).as("a new bill").isEqualTo(BillId.of("s2:medical:2"));
        });
        assertThat(refund.after().bills())
                .extracting(bill -> bill.settlement().id().toString())
                .containsExactly("R-001:care:2026-04-01", "s2:medical:2");
        assertThat(moved(refund.difference(), Figure.Kind.SHARE, Payer.POOLED_FUND))
                .isEqualTo(Money.parseYuan("-684.00"));
        assertThat(moved(refund.difference(), Figure.Kind.SHARE, Payer.PERSON)).isEqualTo(Money.parseYuan("-116.00"));
        assertThat(MONTH.total()).isEqualTo(Money.parseYuan("12240.00"));
    }

    /** Fault read in public systems: the bill is rewritten in place instead of reversed. */
    @Test
    void GIVEN_a_refund_THEN_the_first_settlement_stands_unchanged_beside_its_mirror() {
        MonthSettlement before = SampleMonth.settled();
        Refund refund = refund(back("M-07", "1")).orElseThrow();
        assertThat(MONTH).isEqualTo(before);
        assertThat(refund.reversals().get(0).id()).isEqualTo(BillId.of("-s2:medical"));
        assertThat(refund.settledAgain().get(0).matrix().lines()).doesNotContain(LineId.of("M-07"));
    }

    @Test
    void GIVEN_several_returns_of_one_line_THEN_they_add_up_and_not_beyond_it() {
        assertThat(refund(back("M-02", "50"), back("M-02", "30"))
                        .orElseThrow()
                        .settledAgain()
                        .get(0)
                        .matrix()
                        .lines())
                .doesNotContain(LineId.of("M-02"));
        assertThat(refund(back("M-02", "50"), back("M-02", "31"), back("nobody", "1"))
                        .problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-186", "YY-B-185");
        assertThatThrownBy(() -> back("M-02", "-1")).hasMessageContaining("quantity");
        assertThatThrownBy(() -> back("M-02", "0")).hasMessageContaining("quantity");
    }

    @Test
    void GIVEN_no_return_THEN_nothing_is_reversed() {
        Refund refund = refund().orElseThrow();
        assertThat(refund.reversals()).isEmpty();
        assertThat(refund.settledAgain()).isEmpty();
        assertThat(refund.difference().isEmpty()).isTrue();
    }

    /** Reversal and new settlement together are the difference, for each payer; what never was settled never comes back. */
    @Property(tries = 200)
    void GIVEN_any_returns_THEN_reversal_plus_new_settlement_is_the_difference(
            @ForAll @IntRange(min = 0, max = 255) int whole, @ForAll @IntRange(min = 1, max = 80) int part) {
        List<LineReturn> returns = new ArrayList<>();
        List<ChargeLine> lines = MONTH.month().lines();
        int index = 0;
        for (ChargeLine line : lines) {
            if (line.id().value().startsWith("M-")) {
                if (line.id().equals(LineId.of("M-02"))) {
                    returns.add(new LineReturn(line.id(), Quantity.parse(String.valueOf(part))));
                } else if ((whole >> index & 1) == 1) {
                    returns.add(new LineReturn(line.id(), line.quantity()));
                }
                index++;
            }
        }
        Refund refund = refund(returns.toArray(new LineReturn[0])).orElseThrow();
        for (Payer payer : List.of(Payer.POOLED_FUND, Payer.COMMERCIAL, Payer.PERSON)) {
            Money taken = Money.sum(
                    refund.reversals().stream().map(r -> r.share(payer)).toList());
            Money given = Money.sum(
                    refund.settledAgain().stream().map(s -> s.share(payer)).toList());
            assertThat(taken.plus(given)).isEqualTo(moved(refund.difference(), Figure.Kind.SHARE, payer));
        }
    }
}
