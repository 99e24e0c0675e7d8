package io.yiyang.billing.payer;

import static io.yiyang.billing.payer.StageFixtures.position;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionalRuleTest {
    private static Money pay(StageTerms terms, Position position) {
        return ProportionalRule.RULE.pay(terms, position, Trail.silent()).share();
    }

    @ParameterizedTest(name = "{0}: ({1} - {2}) x {3} = {4}")
    @CsvSource({
        "W02 Yubei official, 50000.00, 300.00, 0.70, 34790.00",
        "W01 Ningbo,         20000.00, 1200.00, 0.70, 13160.00",
        "W11 Hunan,          66000.00, 1200.00, 0.65, 42120.00",
        "W17 Beijing,        50000.00, 1300.00, 0.60, 29220.00",
        "S-der-710,           8000.00,  440.00, 0.95,  7182.00",
        "E09 deductible before the ratio, 8000.00, 500.00, 0.85, 6375.00",
        "below the deductible, 439.99, 440.00, 0.95,     0.00",
        "at the deductible,    440.00, 440.00, 0.95,     0.00",
        "one fen above,        440.01, 440.00, 0.95,     0.01",
        "half a fen up,        440.10, 440.00, 0.95,     0.10",
    })
    void ratioOfWhatLiesAboveTheDeductible(String id, String base, String deductible, String ratio, String share) {
        StageTerms terms =
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=" + deductible, "ratio=" + ratio);
        assertThat(pay(terms, position(base, base, base))).hasToString(share);
    }

    @ParameterizedTest(name = "{0}: bands from {1}, deductible {2}, base {3} = {5}")
    @CsvSource({
        // (30000-12000)x60% + 70000x65% + 50000x75% = 10800 + 45500 + 37500
        "W04 Hubei, ZERO, 12000, 150000.00, 30000:0.60 100000:0.65 *:0.75, 93800.00",
        // (50000-20000) above: 20000x30% + 10000x40%
        "W16, DEDUCTIBLE, 20000, 50000.00, 20000:0.30 50000:0.40 *:0.50, 10000.00",
        // (10000-400)x80%
        "W12 first band, ZERO, 400, 10000.00, 10000:0.80 30000:0.85 *:0.90, 7680.00",
        "W12 second bound, ZERO, 400, 30000.00, 10000:0.80 30000:0.85 *:0.90, 24680.00",
        "deductible above the first bound, ZERO, 15000, 20000.00, 10000:0.80 30000:0.85 *:0.90, 4250.00",
        // 0.005 + 0.005 is rounded once to 0.01, not twice to 0.02
        "rounded once, ZERO, 0, 0.02, 0.01:0.50 *:0.50, 0.01",
    })
    void bandsAreRoundedOnceOverTheirExactSum(
            String id, String origin, String deductible, String base, String bands, String share) {
        StageTerms terms = proportional(
                Payer.CATASTROPHIC,
                "base=ELIGIBLE",
                "deductible=" + deductible,
                "bands=" + bands,
                "bandOrigin=" + origin);
        assertThat(pay(terms, position(base, base, base))).hasToString(share);
    }

    @Test
    void capsLimitBasePaymentYearAndWhatIsLeft() {
        String[] pooled = {"base=ELIGIBLE", "deductible=600", "ratio=0.55"};
        assertThat(pay(
                        proportional(Payer.POOLED_FUND, pooled[0], pooled[1], pooled[2], "baseCap=90000"),
                        position("177000", "177000", "180000")))
                .as("W38: (90000 - 600) x 55%%")
                .hasToString("49170.00");
        assertThat(pay(
                        proportional(
                                Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=970.08", "ratio=0.85", "payCap=46336"),
                        position("60000", "60000", "60000")))
                .as("W20: capped")
                .hasToString("46336.00");
        assertThat(pay(
                        proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=100", "ratio=0.50", "window=1000"),
                        position("5000", "5000", "5000")))
                .as("1000 x 50%%")
                .hasToString("500.00");
        Position spent = Position.builder()
                .eligible(Money.parseYuan("8000"))
                .inScopeLeft(Money.parseYuan("8000"))
                .totalLeft(Money.parseYuan("9000"))
                .paidThisYear(Money.parseYuan("46000.00"))
                .build();
        StageTerms yearly =
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=440", "ratio=0.95", "yearCap=47000");
        assertThat(pay(yearly, spent)).as("47000 - 46000").hasToString("1000.00");
        assertThat(pay(
                        proportional(Payer.CATASTROPHIC, "base=ELIGIBLE", "ratio=0.60"),
                        position("10000", "3000", "3500")))
                .as("E05: a later payer on the full bill is held to what is left")
                .hasToString("3000.00");
    }

    @Test
    void aYearlyCapThatIsAlreadyExceededPaysNothingAndNeverTakesBack() {
        Position over = Position.builder()
                .eligible(Money.parseYuan("1000"))
                .inScopeLeft(Money.parseYuan("1000"))
                .totalLeft(Money.parseYuan("1000"))
                .paidThisYear(Money.parseYuan("47000.01"))
                .build();
        assertThat(pay(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.95", "yearCap=47000"), over))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theStaysOwnDeductibleReplacesTheStandardAndConsumptionIsLimitedByTheBase() {
        StageTerms terms = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=800", "ratio=0.60");
        Position transferred = Position.builder()
                .eligible(Money.parseYuan("20000"))
                .inScopeLeft(Money.parseYuan("20000"))
                .totalLeft(Money.parseYuan("21000"))
                .deductible(Money.parseYuan("600"))
                .build();
        Payment payment = ProportionalRule.RULE.pay(terms, transferred, Trail.silent());
        assertThat(payment.share()).as("S-P01: (20000 - 600) x 60%%").hasToString("11640.00");
        assertThat(payment.deductible()).hasToString("600.00");
        Payment small = ProportionalRule.RULE.pay(terms, position("4.29", "4.29", "4.52"), Trail.silent());
        assertThat(small.deductible()).as("R01: consumed, not the standard").hasToString("4.29");
    }

    @Test
    void stepsTellTheSameFiguresAsTheShare() {
        Trail trail = Trail.recording();
        StageTerms terms =
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=440", "ratio=0.95", "payCap=7000");
        ProportionalRule.RULE.pay(terms, position("8000", "8000", "9000"), trail);
        assertThat(trail.steps())
                .extracting(Step::formula)
                .containsExactly(
                        "8000.00", "440.00", "(8000.00 − 440.00) × 95% = 7182.00", "min(7182.00, 7000.00) = 7000.00");
    }

    @Test
    void termsThatDoNotFitAreNamedAllAtOnce() {
        assertThatThrownBy(() -> StageFixtures.stage(
                        Payer.POOLED_FUND, ProportionalRule.RULE, "base=EVERYTHING", "ratio=0.5", "perDay=60"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base must be one of [ELIGIBLE, REMAINING_IN_SCOPE, REMAINING_TOTAL, FIXED]")
                .hasMessageContaining("rounding is missing")
                .hasMessageContaining("perDay is not a term of the rule");
        assertThatThrownBy(() -> proportional(Payer.POOLED_FUND, "base=ELIGIBLE"))
                .hasMessageContaining("exactly one of ratio, bands and splitAt");
        assertThatThrownBy(() -> proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "bands=*:0.5"))
                .hasMessageContaining("bands and bandOrigin must be given together");
    }

    @Test
    void bandsMustRiseAndEndOpen() {
        assertThatThrownBy(() -> proportional(
                        Payer.CATASTROPHIC, "base=ELIGIBLE", "bandOrigin=ZERO", "bands=30000:0.6 20000:0.7 *:0.8"))
                .hasMessageContaining("bounds must rise");
        assertThatThrownBy(
                        () -> proportional(Payer.CATASTROPHIC, "base=ELIGIBLE", "bandOrigin=ZERO", "bands=30000:0.6"))
                .hasMessageContaining("only the last band must have no bound");
        assertThatThrownBy(() -> new TermValue.Bands(List.of())).hasMessageContaining("at least one band");
        assertThatThrownBy(() -> proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=1.01"))
                .hasMessageContaining("must be at most 1");
    }
}
