package io.yiyang.billing.month;

import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.MonthExplanation;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an explanation says of a bill that the platform settled, and of one that follows from another. */
class WhyAcrossBillsTest {
    private static SettingMonths twoVisits(String first) {
        return SettingMonths.of("2026-04-01/2026-05-01")
                .in(AccumulatorLedger.EMPTY, "2026-05-01")
                .visit("V1", OUTPATIENT, "2026-04-02", first, "L1")
                .visit("V2", OUTPATIENT, "2026-04-20", "500.00", "L1");
    }

    private static PlatformAnswers answer(String pool, String cash) {
        return new PlatformAnswers(
                Map.of(
                        BillId.of("V1:visit"),
                        PlatformResult.ofAmounts(Map.of(
                                PlatformAmount.TOTAL, Money.parseYuan("1000.00"),
                                PlatformAmount.POOLED_FUND, Money.parseYuan(pool),
                                PlatformAmount.CASH, Money.parseYuan(cash)))),
                PlatformConvention.standard(),
                Money.ZERO);
    }

    private static List<String> causes(SettlementDifference difference, String bill, Payer payer) {
        Change share = difference.changes(Figure.Kind.SHARE).stream()
                .filter(c -> c.figure().bill().filter(BillId.of(bill)::equals).isPresent())
                .filter(c -> c.figure().payer().filter(payer::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return share.causes().stream()
                .map(c -> c.kind() + " " + c.subject() + " " + c.before() + " → " + c.after())
                .toList();
    }

    @Test
    void GIVEN_a_platform_that_answers_otherwise_in_one_figure_THEN_that_is_the_cause_and_the_person_follows() {
        MonthSettlement estimate = twoVisits("1000.00").settle();
        // ours is (1000.00 - 800.00) x 60% = 120.00
        MonthSettlement answered =
                twoVisits("1000.00").answered(answer("240.00", "760.00")).settle();
        SettlementDifference difference = SettlementDifference.between(estimate, answered);
        assertThat(causes(difference, "V1:visit", Payer.POOLED_FUND))
                .containsExactly("PLATFORM platform computed 120.00 → platform 240.00");
        assertThat(causes(difference, "V1:visit", Payer.PERSON))
                .containsExactly("EARLIER_PAYER POOLED_FUND 120.00 → 240.00");
    }

    @Test
    void GIVEN_a_bill_that_the_platform_settled_THEN_the_explanation_says_so_with_both_figures() {
        MonthExplanation month = MonthExplanation.of(
                twoVisits("1000.00").answered(answer("240.00", "760.00")).settle());
        Explanation bill = month.bill(BillId.of("V1:visit")).orElseThrow();
        assertThat(bill.reasons().stream().map(reason -> reason.text().en()))
                .contains("the platform settled this bill, and its word stands")
                .anySatisfy(text -> assertThat(text).startsWith("pooled fund: computed 120.00, reported 240.00"));
        Explanation share =
                month.share(BillId.of("V1:visit"), Payer.POOLED_FUND).orElseThrow();
        assertThat(share.rule()).hasToString("as-reported/1");
        assertThat(share.answer().en())
                .isEqualTo("The basic insurance pooled fund pays 240.00 of this bill of 1000.00 because the platform"
                        + " settled it so");
        Explanation cell = month.explain(LineId.of("V1-1"), Payer.POOLED_FUND).orElseThrow();
        assertThat(cell.formula()).isEqualTo("240.00 × 1000.00 ÷ 1000.00 = 240.00 → 240.00");
    }

    @Test
    void GIVEN_an_earlier_bill_of_the_year_that_changed_THEN_the_later_bill_names_the_accumulator() {
        SettlementDifference difference = SettlementDifference.between(
                twoVisits("300.00").settle(), twoVisits("1000.00").settle());
        assertThat(causes(difference, "V1:visit", Payer.POOLED_FUND))
                .containsExactly("LINE_CHANGED V1-1 1 × 300.00 = 300.00 → 1 × 1000.00 = 1000.00");
        assertThat(causes(difference, "V2:visit", Payer.POOLED_FUND))
                .contains("FACT DEDUCTIBLE_THIS_YEAR 300.00 → 800.00");
    }
}
