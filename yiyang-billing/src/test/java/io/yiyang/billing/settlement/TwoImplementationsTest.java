package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A second implementation, deliberately naive: BigDecimal, straight from the formula of medical-insurance.md section 5, no
 * code shared. Both must agree to the fen on random policies, bills and years: 1,000 in CI, 100,000 with {@code -Pdeep}.
 */
class TwoImplementationsTest {
    private static final int TRIES = Integer.getInteger("yiyang.agree.tries", 1_000);
    private static final List<Payer> PAYERS =
            List.of(Payer.POOLED_FUND, Payer.CATASTROPHIC, Payer.of("MEDICAL_AID"), Payer.COMMERCIAL);

    @Test
    void GIVEN_random_policies_bills_and_years_THEN_the_naive_implementation_agrees_to_the_fen() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < TRIES; i++) {
            Sample sample = new Sample(random);
            Settlement settlement =
                    PayerChain.settle(sample.bill(), sample.terms()).orElseThrow();
            Map<Payer, BigDecimal> naive = sample.naive();
            for (Payer payer : PAYERS) {
                assertThat(settlement.share(payer).toBigDecimal())
                        .as("try %s, %s, %s", i, payer, sample)
                        .isEqualByComparingTo(naive.getOrDefault(payer, BigDecimal.ZERO));
            }
        }
    }

    /** One random policy, bill and year, as texts. */
    private static final class Sample {
        private final Map<Payer, Map<String, String>> stages = new LinkedHashMap<>();
        private final Map<Payer, BigDecimal> paid = new TreeMap<>();
        private final Map<Payer, BigDecimal> deducted = new TreeMap<>();
        private final Map<Payer, BigDecimal> counted = new TreeMap<>();
        private final BigDecimal inScope;
        private final BigDecimal own;
        private final BigDecimal first;
        private final long ordinal;
        private final long days;

        Sample(SplittableRandom random) {
            inScope = yuan(random, 200_000_00);
            own = random.nextBoolean() ? BigDecimal.ZERO : yuan(random, 20_000_00);
            first = random.nextBoolean() ? BigDecimal.ZERO : yuan(random, 20_000_00);
            ordinal = 1L + random.nextInt(6);
            days = 1L + random.nextInt(400);
            for (Payer payer : PAYERS) {
                if (payer.equals(Payer.POOLED_FUND) || random.nextBoolean()) {
                    stages.put(payer, stageOf(random));
                    paid.put(payer, yuan(random, 100_000_00));
                    BigDecimal before = yuan(random, 100_000_00);
                    counted.put(payer, before);
                    deducted.put(payer, before.min(yuan(random, 5_000_00)));
                }
            }
        }

        private static BigDecimal yuan(SplittableRandom random, int below) {
            return BigDecimal.valueOf(random.nextInt(1 + random.nextInt(below)), 2);
        }

        private static String amount(SplittableRandom random, int belowYuan) {
            return yuan(random, belowYuan * 100).toPlainString();
        }

        private static String rate(SplittableRandom random) {
            return BigDecimal.valueOf(random.nextInt(1_000_001), 6).toPlainString();
        }

        private static Map<String, String> stageOf(SplittableRandom random) {
            Map<String, String> terms = new LinkedHashMap<>();
            terms.put(
                    "base",
                    List.of("ELIGIBLE", "REMAINING_IN_SCOPE", "REMAINING_TOTAL").get(random.nextInt(3)));
            if (!word(terms, "base").equals("REMAINING_TOTAL") && random.nextInt(4) == 0) {
                terms.put("baseAlso", "PRE_SELF_PAY");
            }
            terms.put("rounding", List.of("HALF_UP", "HALF_EVEN", "DOWN", "UP").get(random.nextInt(4)));
            option(random, terms, "baseWithout", "EARLIER_DEDUCTIBLES");
            option(random, terms, "baseCap", amount(random, 150_000));
            option(random, terms, "baseYearCap", amount(random, 240_000));
            deductible(random, terms);
            if (random.nextBoolean()) {
                terms.put("ratio", rate(random));
            } else {
                int one = 1 + random.nextInt(50_000);
                int two = one + 1 + random.nextInt(50_000);
                terms.put("bands", one + ":" + rate(random) + " " + two + ":" + rate(random) + " *:" + rate(random));
                terms.put("bandOrigin", random.nextBoolean() ? "ZERO" : "DEDUCTIBLE");
            }
            option(random, terms, "consumedBy", "YEAR");
            option(random, terms, "window", amount(random, 100_000));
            option(random, terms, "ratioBonus", "0.05");
            option(random, terms, "ratioCut", "0.20");
            option(random, terms, "payCap", amount(random, 100_000));
            option(random, terms, "yearCap", amount(random, 150_000));
            return terms;
        }

        private static void deductible(SplittableRandom random, Map<String, String> terms) {
            switch (random.nextInt(3)) {
                case 0 -> terms.put("deductible", amount(random, 3_000));
                case 1 -> {
                    terms.put("deductibleShare", rate(random));
                    option(random, terms, "deductibleMin", amount(random, 1_000));
                    option(random, terms, "deductibleMax", "10000");
                }
                default -> {
                    return;
                }
            }
            option(random, terms, "deductibleFactor", rate(random));
            if (random.nextBoolean()) {
                terms.put("deductibleStep", "0.10");
                terms.put("stepping", random.nextBoolean() ? "LINEAR" : "COMPOUNDING");
                option(random, terms, "deductibleFloor", amount(random, 500));
            }
            option(random, terms, "deductibleEveryDays", "90");
            option(random, terms, "deductibleBy", "YEAR");
            option(random, terms, "deductibleYearCap", amount(random, 6_000));
        }

        private static void option(SplittableRandom random, Map<String, String> terms, String name, String value) {
            if (random.nextInt(3) == 0) {
                terms.put(name, value);
            }
        }

        Bill bill() {
            SplitLine line = new SplitLine(
                    LineId.of("L"),
                    Optional.empty(),
                    Money.ofYuan(inScope.add(own).add(first)),
                    Money.ofYuan(own),
                    Money.ZERO,
                    Money.ofYuan(first),
                    Money.ofYuan(inScope));
            return Bill.of(BillId.of("B"), List.of(line))
                    .withStay(StayInYear.of(ordinal, days))
                    .withYear(new YearToDate(money(paid), money(deducted), money(counted)));
        }

        private static Map<Payer, Money> money(Map<Payer, BigDecimal> amounts) {
            Map<Payer, Money> money = new TreeMap<>();
            amounts.forEach((payer, amount) -> money.put(payer, Money.ofYuan(amount)));
            return money;
        }

        Terms terms() {
            List<StageTerms> all = new ArrayList<>();
            stages.forEach((payer, terms) -> all.add(stage(
                    payer,
                    ProportionalRule.RULE,
                    terms.entrySet().stream()
                            .map(t -> t.getKey() + "=" + t.getValue())
                            .toArray(String[]::new))));
            return new Terms("t#c", BilingualText.of("测试", "test"), TEST_SOURCE, all, List.of());
        }

        // The naive side

        Map<Payer, BigDecimal> naive() {
            Map<Payer, BigDecimal> shares = new LinkedHashMap<>();
            BigDecimal inScopeLeft = inScope;
            BigDecimal firstLeft = first;
            BigDecimal totalLeft = inScope.add(own).add(first);
            BigDecimal earlierDeductibles = BigDecimal.ZERO;
            for (Map.Entry<Payer, Map<String, String>> stage : stages.entrySet()) {
                Payer payer = stage.getKey();
                Map<String, String> t = stage.getValue();
                boolean also = t.containsKey("baseAlso");
                boolean total = word(t, "base").equals("REMAINING_TOTAL");
                BigDecimal left = total ? totalLeft : also ? inScopeLeft.add(firstLeft) : inScopeLeft;
                BigDecimal base = word(t, "base").equals("ELIGIBLE") ? (also ? inScope.add(first) : inScope) : left;
                if (t.containsKey("baseWithout")) {
                    base = base.subtract(earlierDeductibles).max(BigDecimal.ZERO);
                }
                base = atMost(base, t, "baseCap", BigDecimal.ZERO);
                base = atMost(base, t, "baseYearCap", of(counted, payer));
                BigDecimal deductible = deductible(t, payer).min(base);
                BigDecimal share = share(t, payer, base, deductible);
                share = atMost(share, t, "payCap", BigDecimal.ZERO);
                share = atMost(share, t, "yearCap", of(paid, payer)).min(left);
                shares.put(payer, share);
                earlierDeductibles = earlierDeductibles.add(deductible);
                totalLeft = totalLeft.subtract(share);
                BigDecimal ofScope = share.min(inScopeLeft);
                inScopeLeft = inScopeLeft.subtract(ofScope);
                firstLeft = firstLeft.subtract(share.subtract(ofScope).min(firstLeft));
            }
            return shares;
        }

        private static BigDecimal atMost(BigDecimal value, Map<String, String> t, String cap, BigDecimal used) {
            return t.containsKey(cap)
                    ? value.min(new BigDecimal(word(t, cap)).subtract(used).max(BigDecimal.ZERO))
                    : value;
        }

        private static String word(Map<String, String> t, String name) {
            return t.getOrDefault(name, "");
        }

        private static BigDecimal of(Map<Payer, BigDecimal> year, Payer payer) {
            return year.getOrDefault(payer, BigDecimal.ZERO);
        }

        private static BigDecimal fen(BigDecimal value, Map<String, String> t) {
            return value.setScale(2, RoundingMode.valueOf(word(t, "rounding")));
        }

        private static BigDecimal of(Map<String, String> t, String name, String otherwise) {
            return new BigDecimal(t.getOrDefault(name, otherwise));
        }

        private BigDecimal deductible(Map<String, String> t, Payer payer) {
            if (!t.containsKey("deductible") && !t.containsKey("deductibleShare")) {
                return BigDecimal.ZERO;
            }
            BigDecimal standard = t.containsKey("deductible")
                    ? of(t, "deductible", "0")
                    : fen(inScope.add(own).add(first).multiply(of(t, "deductibleShare", "0")), t)
                            .max(of(t, "deductibleMin", "0"))
                            .min(of(t, "deductibleMax", "1000000000"));
            if (t.containsKey("deductibleFactor")) {
                standard = fen(standard.multiply(of(t, "deductibleFactor", "1")), t);
            }
            if (t.containsKey("deductibleStep")) {
                BigDecimal stepped = standard;
                if (word(t, "stepping").equals("LINEAR")) {
                    stepped = standard.subtract(fen(
                            standard.multiply(BigDecimal.valueOf(ordinal - 1)).multiply(of(t, "deductibleStep", "0")),
                            t));
                } else {
                    for (int i = 1; i < ordinal; i++) {
                        stepped = fen(stepped.multiply(BigDecimal.ONE.subtract(of(t, "deductibleStep", "0"))), t);
                    }
                }
                standard = stepped.max(of(t, "deductibleFloor", "0").min(standard));
            }
            if (t.containsKey("deductibleEveryDays")) {
                standard = standard.multiply(BigDecimal.valueOf((days + 89) / 90));
            }
            if (t.containsKey("deductibleBy")) {
                standard = standard.subtract(of(deducted, payer)).max(BigDecimal.ZERO);
            }
            return atMost(standard, t, "deductibleYearCap", of(deducted, payer));
        }

        private BigDecimal share(Map<String, String> t, Payer payer, BigDecimal base, BigDecimal deductible) {
            boolean year = t.containsKey("consumedBy");
            BigDecimal before = year ? of(counted, payer) : BigDecimal.ZERO;
            BigDecimal deductedBefore = year ? of(deducted, payer) : BigDecimal.ZERO;
            BigDecimal above = atMost(base.subtract(deductible), t, "window", before.subtract(deductedBefore));
            if (t.containsKey("ratio")) {
                return fen(above.multiply(adjusted(t, word(t, "ratio"))), t);
            }
            BigDecimal from =
                    word(t, "bandOrigin").equals("ZERO") ? before.add(deductible) : before.subtract(deductedBefore);
            BigDecimal to = from.add(above);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal lower = BigDecimal.ZERO;
            for (String band : word(t, "bands").split(" ", -1)) {
                String bound = band.substring(0, band.indexOf(':'));
                BigDecimal upper = bound.equals("*") ? to.max(lower) : new BigDecimal(bound);
                BigDecimal width = upper.min(to).subtract(lower.max(from)).max(BigDecimal.ZERO);
                sum = sum.add(width.multiply(adjusted(t, band.substring(band.indexOf(':') + 1))));
                lower = upper;
            }
            return fen(sum, t);
        }

        private static BigDecimal adjusted(Map<String, String> t, String ratio) {
            return new BigDecimal(ratio)
                    .add(of(t, "ratioBonus", "0"))
                    .subtract(of(t, "ratioCut", "0"))
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.ONE);
        }

        @Override
        public String toString() {
            return stages + " paid " + paid + " deducted " + deducted + " counted " + counted + " in scope " + inScope
                    + " own " + own + " first " + first + " stay " + ordinal + " days " + days;
        }
    }
}
