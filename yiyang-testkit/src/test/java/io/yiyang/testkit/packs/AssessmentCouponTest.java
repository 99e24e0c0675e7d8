package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose assessment fee the civil affairs authority pays: who is assessed as moderately disabled or worse, on either scale. */
class AssessmentCouponTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Shipped SHIPPED = Shipped.of("000000", "nation-sample");

    @ParameterizedTest
    @CsvSource({
        "MODERATE, 90.00",
        "SEVERE, 90.00",
        "TOTAL, 90.00",
        "LTCI_2, 90.00",
        "LTCI_3, 90.00",
        "LTCI_4, 90.00",
        "LTCI_5, 90.00",
        "INTACT, 0.00",
        "MILD, 0.00",
        "LTCI_0, 0.00",
        "LTCI_1, 0.00"
    })
    void GIVEN_an_assessed_level_THEN_the_coupon_pays_from_moderate_upwards(String level, String coupon) {
        Facts facts = facts("ledger=ASSESSMENT", "careLevel=" + level);
        assertThat(SHIPPED.settle(DAY, facts, Shipped.bill(Shipped.inScope(Money.parseYuan("90.00"))))
                        .share(Payer.CARE_VOUCHER))
                .hasToString(coupon);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger=ASSESSMENT", "ledger=ASSESSMENT careLevel=SHANGHAI_4"})
    void GIVEN_an_unknown_level_THEN_the_fee_is_refused(String words) {
        Facts facts = facts(words.split(" "));
        assertThat(SHIPPED.book()
                        .resolve(SHIPPED.question(DAY, facts), RuleRegistry.standard())
                        .problems())
                .extracting(problem -> problem.code().toString())
                .containsExactly("YY-B-104");
    }
}
