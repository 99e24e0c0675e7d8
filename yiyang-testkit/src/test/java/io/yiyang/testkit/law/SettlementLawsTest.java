package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SettlementLawsTest {
    private static final Terms CHAIN = Stages.chain(
            Stages.of(
                    "POOLED_FUND",
                    ProportionalRule.RULE,
                    "base=ELIGIBLE",
                    "rounding=HALF_UP",
                    "ratio=0.70",
                    "deductible=300.00",
                    "yearCap=5000.00"),
            Stages.of(
                    "MEDICAL_AID",
                    ProportionalRule.RULE,
                    "base=REMAINING_IN_SCOPE",
                    "rounding=HALF_UP",
                    "ratio=0.333333",
                    "payCap=1000.00"),
            Stages.of("COMMERCIAL", ProportionalRule.RULE, "base=REMAINING_TOTAL", "rounding=HALF_UP", "ratio=0.50"),
            Stages.of("PERSONAL_ACCOUNT", AccountBalanceRule.RULE));

    @Property
    void GIVEN_any_bill_THEN_its_settlement_keeps_every_law(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 900_000) Long> amounts,
            @ForAll @IntRange(min = 0, max = 100) int percentInScope,
            @ForAll @LongRange(min = 0, max = 600_000) long paid,
            @ForAll @LongRange(min = 0, max = 600_000) long balance) {
        List<SplitLine> lines = IntStream.range(0, amounts.size())
                .mapToObj(i -> SplitLine.ofInScope(
                        LineId.of("line-" + i),
                        Optional.empty(),
                        Money.ofFen(amounts.get(i)),
                        Money.ofFen(amounts.get(i) * percentInScope / 100)))
                .toList();
        Bill bill = Bill.of(BillId.of("bill"), lines)
                .withPaidThisYear(Map.of(Payer.POOLED_FUND, Money.ofFen(paid)))
                .withAccountBalance(Optional.of(Money.ofFen(balance)));
        assertThat(SettlementLaws.violations(PayerChain.settle(bill, CHAIN).orElseThrow()))
                .isEmpty();
    }

    @Test
    void GIVEN_a_vendors_rule_that_ignores_its_limit_THEN_the_law_is_named() {
        Settlement settlement = PayerChain.settle(
                        bill(), Stages.chain(Stages.of("VENDOR", new PaysAll(), "payCap=5.00")))
                .orElseThrow();
        assertThat(SettlementLaws.violations(settlement))
                .containsExactly(new LawViolation("no payer pays above its limit", "VENDOR: 10.00 > 5.00 by payCap"));
    }

    @Test
    void GIVEN_a_year_that_is_used_up_THEN_the_limit_of_the_year_counts_what_was_paid() {
        Settlement settlement = PayerChain.settle(
                        bill().withPaidThisYear(Map.of(Payer.of("VENDOR"), yuan("95.00"))),
                        Stages.chain(Stages.of("VENDOR", new PaysAll(), "yearCap=100.00")))
                .orElseThrow();
        assertThat(SettlementLaws.violations(settlement))
                .containsExactly(new LawViolation("no payer pays above its limit", "VENDOR: 10.00 > 5.00 by yearCap"));
    }

    // Figures of an implementation that is wrong in one place each; our own refuses to build such a settlement.

    private static final List<PayerShare> GOOD = List.of(share(Payer.POOLED_FUND, "4.00"), share(Payer.PERSON, "6.00"));

    @Test
    void GIVEN_right_figures_of_another_implementation_THEN_nothing_is_named() {
        assertThat(laws(GOOD, cells(GOOD), "6.00")).isEmpty();
    }

    @Test
    void GIVEN_an_implementation_that_does_nothing_THEN_the_sums_and_the_order_are_named() {
        assertThat(laws(List.of(), (line, payer) -> Money.ZERO, "0.00"))
                .containsExactly("shares sum to the bill", "cells of a line sum to it", "the person comes last");
    }

    @Test
    void GIVEN_shares_above_the_bill_THEN_it_is_named() {
        List<PayerShare> over = List.of(share(Payer.POOLED_FUND, "4.01"), share(Payer.PERSON, "6.00"));
        assertThat(laws(over, cells(over), "0.00"))
                .containsExactly("shares sum to the bill", "cells of a line sum to it");
    }

    @Test
    void GIVEN_a_matrix_that_disagrees_with_a_share_THEN_it_is_named() {
        assertThat(laws(GOOD, cells(List.of(share(Payer.POOLED_FUND, "5.00"), share(Payer.PERSON, "5.00"))), "0.00"))
                .containsExactly("cells of a payer sum to its share", "cells of a payer sum to its share");
    }

    @Test
    void GIVEN_a_negative_share_THEN_it_is_named() {
        List<PayerShare> negative = List.of(share(Payer.POOLED_FUND, "-1.00"), share(Payer.PERSON, "11.00"));
        assertThat(laws(negative, cells(negative), "0.00")).containsExactly("nobody pays less than nothing");
    }

    @Test
    void GIVEN_a_payer_that_pays_although_its_condition_does_not_hold_THEN_it_is_named() {
        PayerShare excluded = new PayerShare(
                Payer.POOLED_FUND,
                yuan("4.00"),
                Optional.empty(),
                Money.ZERO,
                Money.ZERO,
                List.of(),
                Optional.of(Problem.of("YY-B-202", "除外", "excluded")));
        List<PayerShare> shares = List.of(excluded, share(Payer.PERSON, "6.00"));
        assertThat(laws(shares, cells(shares), "0.00"))
                .containsExactly("a payer whose condition does not hold pays nothing");
    }

    @Test
    void GIVEN_the_person_before_a_payer_or_a_payer_twice_THEN_it_is_named() {
        List<PayerShare> wrongOrder = List.of(GOOD.get(1), GOOD.get(0));
        assertThat(laws(wrongOrder, cells(wrongOrder), "0.00")).containsExactly("the person comes last");
        List<PayerShare> twice = List.of(share(Payer.PERSON, "0.00"), share(Payer.PERSON, "10.00"));
        assertThat(laws(twice, (line, payer) -> yuan("5.00"), "0.00")).contains("each payer appears once");
    }

    @Test
    void GIVEN_more_left_in_scope_than_the_person_pays_THEN_it_is_named() {
        assertThat(laws(GOOD, cells(GOOD), "6.01")).containsExactly("what is left in scope is the person's");
        assertThat(laws(GOOD, cells(GOOD), "-0.01")).containsExactly("what is left in scope is the person's");
    }

    private static List<String> laws(
            List<PayerShare> shares, BiFunction<LineId, Payer, Money> cells, String inScopeLeft) {
        return new ArrayList<>(SettlementLaws.violations(bill(), shares, cells, yuan(inScopeLeft)).stream()
                .map(LawViolation::law)
                .toList());
    }

    private static BiFunction<LineId, Payer, Money> cells(List<PayerShare> shares) {
        return (line, payer) -> shares.stream()
                .filter(s -> s.payer().equals(payer))
                .findFirst()
                .map(PayerShare::amount)
                .orElse(Money.ZERO);
    }

    private static Bill bill() {
        return Bill.of(
                BillId.of("bill"), List.of(SplitLine.inScope(LineId.of("line"), Optional.empty(), yuan("10.00"))));
    }

    private static PayerShare share(Payer payer, String amount) {
        return new PayerShare(
                payer, yuan(amount), Optional.empty(), Money.ZERO, Money.ZERO, List.of(), Optional.empty());
    }

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    /** A vendor's rule that declares limits and never looks at them. */
    private static final class PaysAll implements PayerRule {
        private static final long serialVersionUID = 1L;

        @Override
        public RuleId id() {
            return new RuleId("pays-all", 1);
        }

        @Override
        public List<TermSpec> terms() {
            return List.of(
                    TermSpec.optional("payCap", TermValue.Amount.class),
                    TermSpec.optional("yearCap", TermValue.Amount.class));
        }

        @Override
        public Payment pay(StageTerms terms, Position position, Trail trail) {
            return Payment.of(position.totalLeft(), Payment.Scope.TOTAL);
        }
    }
}
