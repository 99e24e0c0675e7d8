package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The settlement laws over random policies, bills and years: 1,000 tries each in CI, 1,000,000 with {@code -Pdeep}. Seeds are
 * fixed, so a failure can be repeated.
 */
class ChainLawsTest {
    private static final int TRIES = Integer.getInteger("yiyang.law.tries", 1_000);
    private static final Set<Payer> YEAR_PAYERS = Set.of(Payer.POOLED_FUND, Payer.CATASTROPHIC);

    /** A policy whose figures are drawn; the shapes are those of published texts. */
    private static Terms policy(SplittableRandom random, long ratioMore, long capMore) {
        List<StageTerms> stages = new ArrayList<>();
        stages.add(Stages.of(
                "POOLED_FUND",
                ProportionalRule.RULE,
                "base=ELIGIBLE",
                "rounding=" + List.of("HALF_UP", "HALF_EVEN", "DOWN").get(random.nextInt(3)),
                "deductible=" + yuan(random, 2_000),
                "deductibleBy=" + List.of("BILL", "YEAR").get(random.nextInt(2)),
                "ratio=" + rate(random, ratioMore),
                "yearCap=" + Money.parseYuan(yuan(random, 150_000)).plus(Money.ofFen(capMore))));
        stages.add(Stages.of(
                "CATASTROPHIC",
                ProportionalRule.RULE,
                "base=REMAINING_IN_SCOPE",
                "rounding=HALF_UP",
                "deductible=" + yuan(random, 20_000),
                "deductibleBy=YEAR",
                "consumedBy=YEAR",
                "bandOrigin=" + List.of("ZERO", "DEDUCTIBLE").get(random.nextInt(2)),
                "bands=30000.00:" + rate(random, 0) + " 100000.00:" + rate(random, 0) + " -:" + rate(random, 0)));
        stages.add(Stages.of(
                "MEDICAL_AID",
                ProportionalRule.RULE,
                "base=REMAINING_IN_SCOPE",
                "rounding=HALF_UP",
                "splitAt=CATASTROPHIC",
                "ratioBelow=" + rate(random, 0),
                "ratioAbove=" + rate(random, 0),
                "payCap=" + yuan(random, 80_000)));
        stages.add(Stages.of(
                "COMMERCIAL",
                ProportionalRule.RULE,
                "base=REMAINING_TOTAL",
                "rounding=HALF_UP",
                "ratio=" + rate(random, 0)));
        stages.add(Stages.of("PERSONAL_ACCOUNT", AccountBalanceRule.RULE));
        return Stages.chain(stages.toArray(new StageTerms[0]));
    }

    private static String yuan(SplittableRandom random, int below) {
        return Money.ofFen(random.nextInt(below * 100)).toString();
    }

    private static String rate(SplittableRandom random, long more) {
        long millionths = Math.min(1_000_000, random.nextInt(1_000_001) + more);
        return io.yiyang.model.money.Rate.ofMillionths(millionths).toString();
    }

    private static Bill bill(SplittableRandom random, YearToDate year) {
        List<SplitLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Money inScope = Money.ofFen(random.nextInt(1 + random.nextInt(5_000_000)));
            Money own = Money.ofFen(random.nextInt(100_000));
            Money first = Money.ofFen(random.nextInt(100_000));
            lines.add(SplitLine.of(
                    LineId.of("line-" + i), Optional.empty(), inScope.plus(own).plus(first), own, Money.ZERO, first));
        }
        return Bill.of(BillId.of("bill"), lines)
                .withYear(year)
                .withStay(StayInYear.of(1L + random.nextInt(5), 1L + random.nextInt(200)))
                .withAccountBalance(Optional.of(Money.ofFen(random.nextInt(500_000))));
    }

    @Test
    void GIVEN_random_policies_bills_and_years_THEN_every_settlement_keeps_every_law() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < TRIES; i++) {
            Terms terms = policy(random, 0, 0);
            YearToDate year = YearToDate.newYear(YEAR_PAYERS);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                Settlement settlement =
                        PayerChain.settle(bill(random, year), terms).orElseThrow();
                assertThat(SettlementLaws.violations(settlement))
                        .as("try %s", i)
                        .isEmpty();
                year = settlement.yearAfter();
            }
        }
    }

    @Test
    void GIVEN_a_random_bill_THEN_the_order_of_lines_changes_nothing_and_settling_twice_is_equal() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < TRIES; i++) {
            Terms terms = policy(random, 0, 0);
            Bill bill = bill(random, YearToDate.newYear(YEAR_PAYERS));
            List<SplitLine> shuffled = new ArrayList<>(bill.lines());
            Collections.shuffle(shuffled, new Random(i));
            Settlement settlement = PayerChain.settle(bill, terms).orElseThrow();
            assertThat(PayerChain.settle(bill.withLines(shuffled), terms).orElseThrow())
                    .as("try %s", i)
                    .isEqualTo(settlement);
            assertThat(PayerChain.explain(bill, terms).orElseThrow().settlement())
                    .as("try %s", i)
                    .isEqualTo(settlement);
        }
    }

    @Test
    void GIVEN_a_higher_ratio_or_cap_THEN_that_payers_share_never_falls() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < TRIES; i++) {
            SplittableRandom draws = random.split();
            long seed = draws.nextLong();
            long more = draws.nextInt(100_000);
            Bill bill = bill(draws, YearToDate.newYear(YEAR_PAYERS));
            Money share = PayerChain.settle(bill, policy(new SplittableRandom(seed), 0, 0))
                    .orElseThrow()
                    .share(Payer.POOLED_FUND);
            assertThat(PayerChain.settle(bill, policy(new SplittableRandom(seed), more, 0))
                            .orElseThrow()
                            .share(Payer.POOLED_FUND))
                    .as("ratio, try %s", i)
                    .isGreaterThanOrEqualTo(share);
            assertThat(PayerChain.settle(bill, policy(new SplittableRandom(seed), 0, more))
                            .orElseThrow()
                            .share(Payer.POOLED_FUND))
                    .as("cap, try %s", i)
                    .isGreaterThanOrEqualTo(share);
        }
    }

    @Test
    void GIVEN_a_bill_of_nothing_THEN_nobody_pays_anything() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < TRIES; i++) {
            Bill nothing = Bill.of(
                            BillId.of("bill"),
                            List.of(SplitLine.inScope(LineId.of("line"), Optional.empty(), Money.ZERO)))
                    .withYear(YearToDate.newYear(YEAR_PAYERS))
                    .withAccountBalance(Optional.of(Money.ZERO));
            Settlement settlement =
                    PayerChain.settle(nothing, policy(random, 0, 0)).orElseThrow();
            assertThat(settlement.shares())
                    .as("try %s", i)
                    .allMatch(s -> s.amount().isZero());
        }
    }

    /** Rounding may differ by half a fen a bill and payer; deductible and counted amounts are exact. */
    @Test
    void GIVEN_a_year_split_into_stays_THEN_its_accumulators_are_those_of_the_year_in_one_bill() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < TRIES; i++) {
            Terms terms = Stages.chain(Stages.of(
                    "CATASTROPHIC",
                    ProportionalRule.RULE,
                    "base=ELIGIBLE",
                    "rounding=HALF_UP",
                    "deductible=" + yuan(random, 20_000),
                    "deductibleBy=YEAR",
                    "consumedBy=YEAR",
                    "baseYearCap=" + yuan(random, 300_000),
                    "bandOrigin=" + List.of("ZERO", "DEDUCTIBLE").get(random.nextInt(2)),
                    "bands=30000.00:" + rate(random, 0) + " 100000.00:" + rate(random, 0) + " -:" + rate(random, 0)));
            YearToDate year = YearToDate.newYear(Set.of(Payer.CATASTROPHIC));
            Money whole = Money.ZERO;
            int stays = 1 + random.nextInt(5);
            for (int n = 0; n < stays; n++) {
                Money amount = Money.ofFen(random.nextInt(8_000_000));
                whole = whole.plus(amount);
                year = PayerChain.settle(inScope(amount).withYear(year), terms)
                        .orElseThrow()
                        .yearAfter();
            }
            YearToDate once = PayerChain.settle(
                            inScope(whole).withYear(YearToDate.newYear(Set.of(Payer.CATASTROPHIC))), terms)
                    .orElseThrow()
                    .yearAfter();
            assertThat(year.deductible().getOrDefault(Payer.CATASTROPHIC, Money.ZERO))
                    .isEqualTo(once.deductible().getOrDefault(Payer.CATASTROPHIC, Money.ZERO));
            assertThat(year.counted().getOrDefault(Payer.CATASTROPHIC, Money.ZERO))
                    .isEqualTo(once.counted().getOrDefault(Payer.CATASTROPHIC, Money.ZERO));
            long apart = year.paid()
                            .getOrDefault(Payer.CATASTROPHIC, Money.ZERO)
                            .fen()
                    - once.paid().getOrDefault(Payer.CATASTROPHIC, Money.ZERO).fen();
            assertThat(Math.abs(apart)).as("try %s", i).isLessThanOrEqualTo((stays + 1) / 2);
        }
    }

    private static Bill inScope(Money amount) {
        return Bill.of(BillId.of("bill"), List.of(SplitLine.inScope(LineId.of("line"), Optional.empty(), amount)));
    }
}
