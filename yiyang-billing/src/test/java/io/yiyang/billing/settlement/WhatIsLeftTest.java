package io.yiyang.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Xiamen, published: total 12000.00, in scope 11000.00, deductible 1000.00, 90 %, account 1500.00. */
class WhatIsLeftTest {
    private static final Provenance SOURCE = Provenance.builder()
            .parameter("test")
            .confidence(Confidence.DECLARED)
            .inForceFrom(LocalDate.EPOCH)
            .build();
    private static final Bill BILL = Bill.of(
                    BillId.of("bill"),
                    List.of(SplitLine.ofInScope(
                            LineId.of("all"), Optional.empty(), Money.parseYuan("12000"), Money.parseYuan("11000"))))
            .withAccountBalance(Optional.of(Money.parseYuan("1500")));
    private static final StageTerms FUND = proportional(
            Payer.POOLED_FUND, "ELIGIBLE", "0.90", Map.of("deductible", new TermValue.Amount(Money.parseYuan("1000"))));

    @Test
    void GIVEN_only_the_fund_pays_THEN_the_rest_in_scope_is_the_persons() {
        // 11000 − (11000 − 1000) × 90 %
        assertThat(settle(FUND).inScopeLeft()).isEqualTo(Money.parseYuan("2000"));
        assertThat(settle(FUND).accountBalanceAfter()).contains(Money.parseYuan("1500"));
    }

    @Test
    void GIVEN_the_account_pays_THEN_its_balance_falls_and_less_is_left_in_scope() {
        Settlement settlement = settle(FUND, StageTerms.of(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE, List.of()));
        assertThat(settlement.accountBalanceAfter()).contains(Money.ZERO);
        assertThat(settlement.inScopeLeft()).isEqualTo(Money.parseYuan("500"));
    }

    @Test
    void GIVEN_a_payer_of_the_total_THEN_what_is_left_in_scope_is_not_negative() {
        // 3000 left × 80 % = 2400, of which 2000 is all that was left in scope
        Settlement settlement = settle(FUND, proportional(Payer.COMMERCIAL, "REMAINING_TOTAL", "0.80", Map.of()));
        assertThat(settlement.share(Payer.COMMERCIAL)).isEqualTo(Money.parseYuan("2400"));
        assertThat(settlement.inScopeLeft()).isEqualTo(Money.ZERO);
    }

    private static StageTerms proportional(Payer payer, String base, String ratio, Map<String, TermValue> more) {
        List<Term> terms = new java.util.ArrayList<>(List.of(
                new Term("base", new TermValue.Word(base), SOURCE),
                new Term("rounding", new TermValue.Word("HALF_UP"), SOURCE),
                new Term("ratio", new TermValue.Ratio(Rate.parse(ratio)), SOURCE)));
        more.forEach((name, value) -> terms.add(new Term(name, value, SOURCE)));
        return StageTerms.of(payer, ProportionalRule.RULE, terms);
    }

    private static Settlement settle(StageTerms... stages) {
        return PayerChain.settle(
                        BILL,
                        new Terms("test#chain", BilingualText.of("测试", "test"), SOURCE, List.of(stages), List.of()))
                .orElseThrow();
    }
}
