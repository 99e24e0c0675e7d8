package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Faults read in public systems, each as a test of ours. */
class FaultsOfPublicSystemsTest {
    private static Terms chain(StageTerms... stages) {
        return new Terms("test#chain", BilingualText.of("测试", "test"), TEST_SOURCE, List.of(stages), List.of());
    }

    private static Bill bill(String... amounts) {
        List<SplitLine> lines = new ArrayList<>();
        for (String amount : amounts) {
            lines.add(SplitLine.inScope(LineId.of("L" + lines.size()), Optional.empty(), Money.parseYuan(amount)));
        }
        return Bill.of(BillId.of("B"), lines);
    }

    @Test
    void personalAccountFilledFromTheDeductibleField() {
        Settlement settlement = PayerChain.settle(
                        bill("1000.00").withAccountBalance(Optional.of(Money.parseYuan("50"))),
                        chain(
                                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=300", "ratio=0.70"),
                                stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE)))
                .orElseThrow();
        assertThat(settlement.share(Payer.PERSONAL_ACCOUNT)).hasToString("50.00");
        assertThat(settlement.shares().get(0).deductible()).hasToString("300.00");
        assertThat(settlement.accountBalanceAfter()).contains(Money.ZERO);
    }

    @Test
    void unknownFundCodeDropped() {
        Payer unknown = Payer.of("FUND_999997");
        Settlement settlement = PayerChain.settle(
                        bill("100.00"), chain(proportional(unknown, "base=ELIGIBLE", "ratio=0.40")))
                .orElseThrow();
        assertThat(settlement.share(unknown)).hasToString("40.00");
        assertThat(settlement.toString()).contains("FUND_999997 40.00");
    }

    @Test
    void payersSummedThroughASetSoThatEqualAmountsVanish() {
        Settlement settlement = PayerChain.settle(
                        bill("1000.00"),
                        chain(
                                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50"),
                                proportional(Payer.CATASTROPHIC, "base=REMAINING_IN_SCOPE", "ratio=1")))
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.amount().toString())
                .containsExactly("500.00", "500.00", "0.00");
        assertThat(Money.sum(
                        settlement.shares().stream().map(PayerShare::amount).toList()))
                .hasToString("1000.00");
    }

    @Test
    void zeroQuotaMeaningNoCap() {
        for (String cap : List.of("payCap=0.00", "yearCap=0.00", "baseCap=0.00", "baseYearCap=0.00", "window=0.00")) {
            Settlement settlement = PayerChain.settle(
                            bill("1000.00").withYear(YearToDate.newYear(Set.of(Payer.POOLED_FUND))),
                            chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.70", cap)))
                    .orElseThrow();
            assertThat(settlement.share(Payer.POOLED_FUND)).as(cap).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void ratioRoundedAndEachItemRoundedAgain() {
        // 3 x 33.33 at 1/3: each item rounded would be 3 x 11.11 = 33.33; the bill is rounded once
        Settlement settlement = PayerChain.settle(
                        bill("33.33", "33.33", "33.33"),
                        chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.333333")))
                .orElseThrow();
        assertThat(settlement.share(Payer.POOLED_FUND))
                .as("99.99 x 0.333333 = 33.32996667")
                .hasToString("33.33");
    }

    @Test
    void twoRoundingModesInOneSystem() {
        // Half a fen: the mode is the stage's, written in the pack, and nobody else's.
        Settlement halfUp = PayerChain.settle(
                        bill("0.05"), chain(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50")))
                .orElseThrow();
        assertThat(halfUp.share(Payer.POOLED_FUND)).hasToString("0.03");
        assertThat(halfUp.shares().get(0).terms())
                .extracting(t -> t.name() + "=" + t.value())
                .contains("rounding=HALF_UP");
    }

    @Test
    void payersOnTheFullBillSumAboveIt() {
        Settlement settlement = PayerChain.settle(
                        bill("10000.00"),
                        chain(
                                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.70"),
                                proportional(Payer.CATASTROPHIC, "base=ELIGIBLE", "ratio=0.60"),
                                proportional(Payer.of("MEDICAL_AID"), "base=ELIGIBLE", "ratio=0.30")))
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.amount().toString())
                .containsExactly("7000.00", "3000.00", "0.00", "0.00");
    }

    @Test
    void daysCountedWrongAtThePeriodsEnd() {
        StageTerms ninety =
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=500", "deductibleEveryDays=90", "ratio=1");
        assertThat(PayerChain.settle(bill("9000").withStay(StayInYear.of(1, 90)), chain(ninety))
                        .orElseThrow()
                        .share(Payer.POOLED_FUND))
                .hasToString("8500.00");
        assertThat(PayerChain.settle(bill("9000").withStay(StayInYear.of(1, 91)), chain(ninety))
                        .orElseThrow()
                        .share(Payer.POOLED_FUND))
                .hasToString("8000.00");
    }
}
