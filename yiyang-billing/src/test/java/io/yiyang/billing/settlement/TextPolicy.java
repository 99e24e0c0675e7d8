package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.stage;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A random policy, bill and year as texts and decimals, so that two implementations can read them independently. */
final class TextPolicy {
    static final Payer ACCOUNT = Payer.PERSONAL_ACCOUNT;
    static final Payer CARE = Payer.LONG_TERM_CARE;
    private static final List<Payer> FUNDS =
            List.of(Payer.POOLED_FUND, Payer.CATASTROPHIC, Payer.of("MEDICAL_AID"), Payer.COMMERCIAL);
    private static final List<String> CATEGORIES = List.of("09", "CARE_BED", "CARE_MEAL");

    /** A charged line; no category is an empty text. */
    record Line(String category, BigDecimal inScope, BigDecimal own, BigDecimal first) {
        BigDecimal total() {
            return inScope.add(own).add(first);
        }
    }

    final Map<Payer, Map<String, String>> stages = new LinkedHashMap<>();
    final List<Line> lines = new ArrayList<>();
    final Map<Payer, BigDecimal> paid = new TreeMap<>();
    final Map<Payer, BigDecimal> deducted = new TreeMap<>();
    final Map<Payer, BigDecimal> counted = new TreeMap<>();
    final Map<Payer, BigDecimal> placed = new TreeMap<>();
    final Map<Payer, BigDecimal> paidThisStay = new TreeMap<>();
    final Map<Payer, BigDecimal> deductedThisStay = new TreeMap<>();
    final Map<Payer, BigDecimal> countedThisStay = new TreeMap<>();
    final BigDecimal totalThisStay;
    final BigDecimal balance;
    final long ordinal;
    final long days;
    final long daysBefore;
    final long careDays;
    final long hospitalDays;
    final long careDaysInHospital;

    private final Random random;

    TextPolicy(Random random) {
        this.random = random;
        ordinal = 1L + random.nextInt(6);
        days = 1L + random.nextInt(400);
        daysBefore = random.nextInt(100);
        balance = yuan(20_000_00);
        careDays = random.nextInt(32);
        hospitalDays = random.nextInt(32);
        careDaysInHospital = random.nextInt((int) hospitalDays + 1);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            lines.add(new Line(
                    random.nextInt(4) == 0 ? "" : oneOf(CATEGORIES),
                    yuan(200_000_00),
                    random.nextBoolean() ? BigDecimal.ZERO : yuan(20_000_00),
                    random.nextBoolean() ? BigDecimal.ZERO : yuan(20_000_00)));
        }
        if (random.nextInt(4) == 0) {
            stages.put(
                    CARE,
                    new TreeMap<>(Map.of(
                            "perDay", amount(100), "inpatientDays", oneOf(List.of("SUSPEND", "PAY_FOR_CARE_GIVEN")))));
        }
        for (Payer payer : FUNDS) {
            if (payer.equals(Payer.POOLED_FUND) || random.nextBoolean()) {
                stages.put(payer, proportional());
            }
        }
        if (random.nextBoolean()) {
            stages.put(ACCOUNT, Map.of());
        }
        boolean isFirstPart = random.nextInt(3) > 0;
        totalThisStay = isFirstPart ? BigDecimal.ZERO : yuan(100_000_00);
        for (Payer payer : stages.keySet()) {
            BigDecimal ofStay = isFirstPart ? BigDecimal.ZERO : yuan(20_000_00);
            paidThisStay.put(payer, isFirstPart ? BigDecimal.ZERO : yuan(20_000_00));
            countedThisStay.put(payer, ofStay);
            deductedThisStay.put(payer, ofStay.min(yuan(1_000_00)));
            BigDecimal before = yuan(100_000_00);
            paid.put(payer, yuan(100_000_00));
            counted.put(payer, before);
            deducted.put(payer, before.min(yuan(5_000_00)));
            if (random.nextInt(8) == 0) {
                placed.put(payer, yuan(2_000_00));
            }
        }
    }

    // Drawing

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private BigDecimal yuan(int belowFen) {
        return BigDecimal.valueOf(random.nextInt(1 + random.nextInt(belowFen)), 2);
    }

    private String amount(int belowYuan) {
        return yuan(belowYuan * 100).toPlainString();
    }

    private String rate() {
        return BigDecimal.valueOf(random.nextInt(1_000_001), 6).toPlainString();
    }

    private void option(Map<String, String> terms, String name, String value) {
        if (random.nextInt(3) == 0) {
            terms.put(name, value);
        }
    }

    private Map<String, String> proportional() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("rounding", oneOf(List.of("HALF_UP", "HALF_EVEN", "HALF_DOWN", "DOWN", "UP", "CEILING", "FLOOR")));
        if (random.nextInt(4) == 0) {
            terms.put("covers", String.join(" ", CATEGORIES.subList(0, 1 + random.nextInt(CATEGORIES.size()))));
        }
        if (random.nextInt(6) == 0) {
            terms.put("base", oneOf(List.of("REMAINING_IN_SCOPE", "REMAINING_TOTAL")));
            terms.put("roundedBy", "LINE");
            terms.put("ratio", rate());
        } else {
            base(terms);
            deductible(terms);
            rates(terms);
            option(terms, "roundedBy", "BILL");
            option(terms, "consumedBy", oneOf(List.of("STAY", "YEAR")));
            option(terms, "window", amount(100_000));
        }
        if (random.nextInt(3) == 0) {
            terms.put("ratioBonus", rate());
            option(terms, "ratioMax", rate());
        }
        option(terms, "ratioCut", rate());
        option(terms, "payCap", amount(100_000));
        option(terms, "yearCap", amount(150_000));
        return terms;
    }

    private void base(Map<String, String> terms) {
        String base = oneOf(List.of("ELIGIBLE", "REMAINING_IN_SCOPE", "REMAINING_TOTAL", "FIXED"));
        terms.put("base", base);
        if (base.equals("FIXED")) {
            terms.put("baseAmount", amount(100_000));
        }
        if (base.equals("ELIGIBLE") || base.equals("REMAINING_IN_SCOPE")) {
            option(terms, "baseAlso", "PRE_SELF_PAY");
        }
        option(terms, "baseWithout", "EARLIER_DEDUCTIBLES");
        option(terms, "baseCap", amount(150_000));
        option(terms, "baseYearCap", amount(240_000));
        if (random.nextInt(3) == 0) {
            terms.put("baseDayCap", amount(1_000));
            option(terms, "stayMaxDays", String.valueOf(1 + random.nextInt(60)));
            option(terms, "yearMaxDays", String.valueOf(1 + random.nextInt(150)));
        }
    }

    private void deductible(Map<String, String> terms) {
        int form = random.nextInt(3);
        if (form == 0) {
            return;
        }
        if (form == 1) {
            terms.put("deductible", amount(3_000));
        } else {
            terms.put("deductibleShare", rate());
            option(terms, "deductibleMin", amount(1_000));
            option(terms, "deductibleMax", "10000");
        }
        option(terms, "deductibleFactor", rate());
        int step = random.nextInt(4);
        if (step == 0) {
            terms.put("deductibleStep", "0.10");
            terms.put("stepping", oneOf(List.of("LINEAR", "COMPOUNDING")));
        } else if (step == 1) {
            terms.put("deductibleStepAmount", amount(200));
        }
        if (step < 2) {
            option(terms, "deductibleFloor", amount(500));
        }
        option(terms, "deductibleEveryDays", String.valueOf(1 + random.nextInt(120)));
        option(terms, "deductibleBy", oneOf(List.of("BILL", "YEAR")));
        option(terms, "deductibleYearCap", amount(6_000));
    }

    private void rates(Map<String, String> terms) {
        int form = random.nextInt(stages.isEmpty() ? 2 : 3);
        if (form == 0) {
            terms.put("ratio", rate());
        } else if (form == 1) {
            int one = 1 + random.nextInt(50_000);
            int two = one + 1 + random.nextInt(50_000);
            terms.put("bands", one + ":" + rate() + " " + two + ":" + rate() + " *:" + rate());
            terms.put("bandOrigin", oneOf(List.of("ZERO", "DEDUCTIBLE")));
        } else {
            terms.put("splitAt", oneOf(List.copyOf(stages.keySet())).toString());
            terms.put("ratioBelow", rate());
            terms.put("ratioAbove", rate());
        }
    }

    // As the library reads it

    Bill bill() {
        List<SplitLine> split = new ArrayList<>();
        for (Line line : lines) {
            split.add(new SplitLine(
                    LineId.of("L" + split.size()),
                    line.category().isEmpty() ? Optional.empty() : Optional.of(ChargeCategory.of(line.category())),
                    Money.ofYuan(line.total()),
                    Money.ofYuan(line.own()),
                    Money.ZERO,
                    Money.ofYuan(line.first()),
                    Money.ofYuan(line.inScope())));
        }
        return Bill.of(BillId.of("B"), split)
                .withDays(new ServiceDays(careDays, hospitalDays, careDaysInHospital))
                .withStay(new StayInYear(ordinal, days, daysBefore))
                .withAccountBalance(Optional.of(Money.ofYuan(balance)))
                .withDeductibles(money(placed))
                .continuing(new StayToDate(
                        Money.ofYuan(totalThisStay),
                        new YearToDate(money(paidThisStay), money(deductedThisStay), money(countedThisStay))))
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
                rule(payer),
                terms.entrySet().stream()
                        .map(t -> t.getKey() + "=" + t.getValue())
                        .toArray(String[]::new))));
        return new Terms("t#c", BilingualText.of("测试", "test"), TEST_SOURCE, all, List.of());
    }

    private static PayerRule rule(Payer payer) {
        if (payer.equals(ACCOUNT)) {
            return AccountBalanceRule.RULE;
        }
        return payer.equals(CARE) ? PerDiemRule.RULE : ProportionalRule.RULE;
    }

    @Override
    public String toString() {
        return stages + " lines " + lines + " paid " + paid + " deducted " + deducted + " counted " + counted
                + " placed "
                + placed + " in earlier parts of the stay " + totalThisStay + " paid " + paidThisStay + " deducted "
                + deductedThisStay + " counted " + countedThisStay + " balance " + balance + " stay " + ordinal + " of "
                + days + " days after " + daysBefore
                + ", care days " + careDays + " and " + careDaysInHospital + " of " + hospitalDays;
    }
}
