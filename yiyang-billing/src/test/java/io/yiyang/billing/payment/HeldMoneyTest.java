package io.yiyang.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payment.HeldEntry.Applied;
import io.yiyang.billing.payment.HeldMoney.Application;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HeldMoneyTest {
    private static final BillId BILL = BillId.of("b1");
    private static final List<MoneyKind> PREPAYMENT_FIRST = List.of(MoneyKind.PREPAYMENT, MoneyKind.BALANCE);

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    private static CommandId key(String key) {
        return CommandId.of(key);
    }

    private static HeldMoney held(String prepayment, String deposit, String balance) {
        return HeldMoney.NONE
                .receive(key("k1"), MoneyKind.PREPAYMENT, yuan(prepayment))
                .flatMap(h -> h.receive(key("k2"), MoneyKind.DEPOSIT, yuan(deposit)))
                .flatMap(h -> h.receive(key("k3"), MoneyKind.BALANCE, yuan(balance)))
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    /** Published: 1200.00 paid ahead, 920.00 the person's, 280.00 paid back. A receipt: 15000.00 − 6963.29 = 8036.71. */
    @Test
    void GIVEN_a_prepayment_above_the_persons_part_THEN_the_rest_is_paid_back() {
        for (String[] example : List.of(
                new String[] {"1200.00", "920.00", "280.00"}, new String[] {"15000.00", "6963.29", "8036.71"})) {
            HeldMoney held = HeldMoney.NONE
                    .receive(key("k1"), MoneyKind.PREPAYMENT, yuan(example[0]))
                    .orElseThrow();
            Application applied = held.apply(key("k2"), BILL, yuan(example[1]), PREPAYMENT_FIRST)
                    .orElseThrow();
            assertThat(applied.left()).isEqualTo(Money.ZERO);
            assertThat(applied.money().held()).isEqualTo(yuan(example[2]));
            assertThat(applied.money()
                            .refund(key("k3"), MoneyKind.PREPAYMENT, yuan(example[2]))
                            .orElseThrow()
                            .held())
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void GIVEN_several_kinds_THEN_they_are_used_in_the_stated_order_and_what_is_not_named_is_not_touched() {
        Application applied = held("100.00", "500.00", "30.00")
                .apply(key("k9"), BILL, yuan("150.00"), PREPAYMENT_FIRST)
                .orElseThrow();
        assertThat(applied.used())
                .containsExactly(
                        new Applied(key("k9"), MoneyKind.PREPAYMENT, yuan("100.00"), BILL),
                        new Applied(key("k9"), MoneyKind.BALANCE, yuan("30.00"), BILL));
        assertThat(applied.left()).isEqualTo(yuan("20.00"));
        assertThat(applied.money().held(MoneyKind.DEPOSIT)).isEqualTo(yuan("500.00"));
        assertThat(held("100.00", "500.00", "30.00")
                        .apply(key("k9"), BILL, yuan("120.00"), List.of(MoneyKind.BALANCE, MoneyKind.PREPAYMENT))
                        .orElseThrow()
                        .money()
                        .held(MoneyKind.PREPAYMENT))
                .isEqualTo(yuan("10.00"));
    }

    /** Fault read in a public system: the deposit added to the bill, and so to revenue. */
    @Test
    void GIVEN_a_deposit_THEN_neither_bill_nor_share_nor_total_knows_of_it() {
        MonthSettlement month = SampleMonth.settled();
        Money person = month.share(Payer.PERSON);
        HeldMoney held = HeldMoney.NONE
                .receive(key("k1"), MoneyKind.DEPOSIT, yuan("10000.00"))
                .orElseThrow();
        Application applied =
                held.apply(key("k2"), BILL, person, List.of(MoneyKind.DEPOSIT)).orElseThrow();
        assertThat(SampleMonth.settled()).isEqualTo(month);
        assertThat(month.total()).isEqualTo(yuan("12240.00"));
        assertThat(applied.money().held().plus(applied.money().appliedTo(BILL))).isEqualTo(yuan("10000.00"));
        assertThat(applied.money().appliedTo(BILL)).isEqualTo(person);
    }

    @Test
    void GIVEN_the_same_movement_twice_THEN_money_moves_once() {
        HeldMoney held = held("100.00", "500.00", "30.00");
        assertThat(held.receive(key("k1"), MoneyKind.PREPAYMENT, yuan("100.00")).orElseThrow())
                .isSameAs(held);
        assertThat(codes(held.receive(key("k1"), MoneyKind.PREPAYMENT, yuan("100.01"))))
                .containsExactly("YY-B-180");
        HeldMoney applied = held.apply(key("k9"), BILL, yuan("50.00"), PREPAYMENT_FIRST)
                .orElseThrow()
                .money();
        Application again =
                applied.apply(key("k9"), BILL, yuan("50.00"), PREPAYMENT_FIRST).orElseThrow();
        assertThat(again.money()).isSameAs(applied);
        assertThat(again.left()).isEqualTo(Money.ZERO);
        assertThat(codes(applied.apply(key("k9"), BillId.of("b2"), yuan("1.00"), PREPAYMENT_FIRST)))
                .containsExactly("YY-B-180");
        HeldMoney refunded =
                applied.refund(key("k10"), MoneyKind.PREPAYMENT, yuan("50.00")).orElseThrow();
        assertThat(refunded.refund(key("k10"), MoneyKind.PREPAYMENT, yuan("50.00"))
                        .orElseThrow())
                .isSameAs(refunded);
    }

    @Test
    void GIVEN_a_reversed_bill_THEN_what_it_used_comes_back_kind_by_kind_once() {
        HeldMoney held = held("100.00", "500.00", "30.00");
        HeldMoney applied = held.apply(key("k9"), BILL, yuan("130.00"), PREPAYMENT_FIRST)
                .orElseThrow()
                .money();
        HeldMoney restored = applied.restore(key("k10"), BILL).orElseThrow();
        for (MoneyKind kind : MoneyKind.values()) {
            assertThat(restored.held(kind)).isEqualTo(held.held(kind));
        }
        assertThat(restored.restore(key("k10"), BILL).orElseThrow()).isSameAs(restored);
        assertThat(codes(restored.restore(key("k11"), BILL))).containsExactly("YY-B-182");
        assertThat(codes(restored.restore(key("k1"), BILL))).containsExactly("YY-B-180");
        assertThat(restored.appliedTo(BILL)).isEqualTo(Money.ZERO);
        assertThat(restored.entries())
                .hasSize(applied.entries().size() + 2)
                .startsWith(applied.entries().toArray(new HeldEntry[0]));
        BillId other = BillId.of("other");
        HeldMoney both = restored.apply(key("k12"), other, yuan("20.00"), PREPAYMENT_FIRST)
                .orElseThrow()
                .money();
        assertThat(both.appliedTo(other))
                .as("what was used for another bill and put back is not its")
                .isEqualTo(yuan("20.00"));
        assertThat(codes(both.restore(key("k10"), other)))
                .as("the key of another bill's")
                .containsExactly("YY-B-180");
        assertThat(both.restore(key("k13"), other).orElseThrow().held()).isEqualTo(held.held());
    }

    @Test
    void GIVEN_more_to_pay_back_than_is_held_THEN_it_is_refused() {
        assertThat(codes(held("100.00", "500.00", "30.00").refund(key("k9"), MoneyKind.BALANCE, yuan("30.01"))))
                .containsExactly("YY-B-181");
    }

    @Test
    void GIVEN_amounts_and_orders_that_cannot_be_THEN_it_is_the_callers_fault() {
        assertThatThrownBy(() -> HeldMoney.NONE.receive(key("k"), MoneyKind.DEPOSIT, Money.ZERO))
                .hasMessageContaining("amount");
        assertThatThrownBy(() -> HeldMoney.NONE.apply(key("k"), BILL, yuan("-1"), PREPAYMENT_FIRST))
                .hasMessageContaining("due");
        assertThatThrownBy(() ->
                        HeldMoney.NONE.apply(key("k"), BILL, yuan("1"), List.of(MoneyKind.DEPOSIT, MoneyKind.DEPOSIT)))
                .hasMessageContaining("order");
    }

    @Property(tries = 1000)
    void GIVEN_any_amounts_THEN_no_fen_is_made_or_lost(
            @ForAll @LongRange(min = 1, max = 1_000_000) long prepayment,
            @ForAll @LongRange(min = 1, max = 1_000_000) long balance,
            @ForAll @LongRange(min = 0, max = 3_000_000) long due) {
        HeldMoney held = held(
                Money.ofFen(prepayment).toString(), "1.00", Money.ofFen(balance).toString());
        Application applied =
                held.apply(key("k9"), BILL, Money.ofFen(due), PREPAYMENT_FIRST).orElseThrow();
        Money used = Money.sum(applied.used().stream().map(Applied::amount).toList());
        assertThat(used.plus(applied.left())).isEqualTo(Money.ofFen(due));
        assertThat(applied.money().held().plus(used)).isEqualTo(held.held());
        assertThat(used).isEqualTo(Money.ofFen(Math.min(due, prepayment + balance)));
    }
}
