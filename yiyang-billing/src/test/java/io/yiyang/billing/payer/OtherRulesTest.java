package io.yiyang.billing.payer;

import static io.yiyang.billing.payer.StageFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRulesTest {
    private static Position care(ServiceDays days, String left) {
        Money money = Money.parseYuan(left);
        return Position.builder()
                .eligible(money)
                .inScopeLeft(money)
                .totalLeft(money)
                .days(days)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // der-124 Chongqing: 24 days at home, 7 in hospital with care given: 31 x 60
        "care given in hospital is paid, PAY_FOR_CARE_GIVEN, 24, 7, 7, 60.00, 9999.00, 1860.00",
        // S-der-710: no care given on the 8 hospital days: 22 x 60
        "no care given in hospital, PAY_FOR_CARE_GIVEN, 22, 8, 0, 60.00, 1980.00, 1320.00",
        // der-122 Yichang: a hospital stay suspends: 24 x 60
        "a hospital stay suspends, SUSPEND, 24, 6, 6, 60.00, 9999.00, 1440.00",
        "not above the covered items, SUSPEND, 22, 0, 0, 60.00, 1000.00, 1000.00",
        "no day no money, SUSPEND, 0, 30, 0, 60.00, 1000.00, 0.00",
    })
    void perDiem(
            String name,
            String inpatient,
            long inCare,
            long inHospital,
            long given,
            String perDay,
            String left,
            String share) {
        StageTerms terms =
                stage(Payer.LONG_TERM_CARE, PerDiemRule.RULE, "perDay=" + perDay, "inpatientDays=" + inpatient);
        Payment payment =
                PerDiemRule.RULE.pay(terms, care(new ServiceDays(inCare, inHospital, given), left), Trail.silent());
        assertThat(payment.share()).hasToString(share);
        assertThat(payment.from()).isEqualTo(Payment.Scope.IN_SCOPE);
    }

    @Test
    void anAccountPaysWithinItsBalanceAndAnUnknownBalanceNothing() {
        StageTerms terms = stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE);
        Money left = Money.parseYuan("3000.00");
        Position known = Position.builder()
                .eligible(left)
                .inScopeLeft(left)
                .totalLeft(left)
                .accountBalance(Money.parseYuan("1500.00"))
                .build();
        assertThat(AccountBalanceRule.RULE.pay(terms, known, Trail.silent()).share())
                .as("W09")
                .hasToString("1500.00");
        Position overdrawn = Position.builder()
                .eligible(left)
                .inScopeLeft(left)
                .totalLeft(left)
                .accountBalance(Money.parseYuan("-3.00"))
                .build();
        assertThat(AccountBalanceRule.RULE.pay(terms, overdrawn, Trail.silent()).share())
                .isEqualTo(Money.ZERO);
        assertThat(AccountBalanceRule.RULE
                        .pay(terms, care(ServiceDays.NONE, "3000.00"), Trail.silent())
                        .share())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aRegistryTakesAVendorsRuleOnceAndStaysAsItWas() {
        RuleRegistry standard = RuleRegistry.standard();
        assertThat(standard.ids())
                .extracting(RuleId::toString)
                .containsExactly(
                        "account-balance/1",
                        "allowance/1",
                        "care-day/1",
                        "care-month/1",
                        "care-unit/1",
                        "per-diem/1",
                        "proportional/1");
        assertThatThrownBy(() -> standard.with(PerDiemRule.RULE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("per-diem/1");
        assertThat(standard.find(RuleId.parse("per-diem/2"))).isEmpty();
        assertThatThrownBy(() -> RuleId.parse("PerDiem")).hasMessageContaining("must look like proportional/1");
    }

    @Test
    void careInHospitalCannotExceedTheHospitalDays() {
        assertThatThrownBy(() -> new ServiceDays(1, 2, 3)).hasMessageContaining("careGivenInHospital");
    }
}
