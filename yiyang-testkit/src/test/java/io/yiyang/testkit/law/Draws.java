package io.yiyang.testkit.law;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws policies, bills and years. A chain has up to seven payers, and each proportional payer any mix of the parameters that
 * its rule allows. Small amounts are as likely as large ones, so that a failure tends to come with figures a reader can redo.
 */
final class Draws {
    /** The largest amount, 200,000.00 yuan. */
    private static final long LARGEST = 20_000_000;

    private static final List<Payer> FUNDS = List.of(
            Payer.POOLED_FUND,
            Payer.of("LARGE_AMOUNT"),
            Payer.CATASTROPHIC,
            Payer.of("MEDICAL_AID"),
            Payer.COMMERCIAL,
            Payer.TILT_AID);
    private static final List<String> CATEGORIES = List.of("CARE_BED", "CARE_MEAL", "09");

    private final Random random;

    Draws(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    Money amount(long most) {
        long below = 1 + (long) (random.nextDouble() * most);
        return Money.ofFen((long) (random.nextDouble() * below));
    }

    private Money amount() {
        return amount(LARGEST);
    }

    Rate rate() {
        return Rate.ofMillionths(oneIn(2) ? random.nextInt(101) * 10_000L : random.nextInt(1_000_001));
    }

    // Policies

    /** A chain of one to seven payers; the person comes last as always. */
    Terms chain() {
        List<StageTerms> stages = new ArrayList<>();
        if (oneIn(4)) {
            stages.add(stage(
                    Payer.LONG_TERM_CARE,
                    PerDiemRule.RULE,
                    Map.of("perDay", money(amount(20_000)), "inpatientDays", word("SUSPEND", "PAY_FOR_CARE_GIVEN"))));
        }
        for (Payer fund : FUNDS) {
            if (stages.isEmpty() || oneIn(2)) {
                stages.add(proportional(fund, stages));
            }
        }
        if (oneIn(2)) {
            stages.add(StageTerms.of(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE, List.of()));
        }
        return Stages.chain(stages.toArray(StageTerms[]::new));
    }

    private StageTerms proportional(Payer payer, List<StageTerms> before) {
        Map<String, TermValue> terms = new LinkedHashMap<>();
        terms.put("rounding", word("HALF_UP", "HALF_DOWN", "HALF_EVEN", "UP", "DOWN", "CEILING", "FLOOR"));
        if (oneIn(4)) {
            terms.put("covers", new TermValue.Words(CATEGORIES.subList(0, 1 + random.nextInt(CATEGORIES.size()))));
        }
        if (oneIn(8)) {
            terms.put("base", word("REMAINING_IN_SCOPE", "REMAINING_TOTAL"));
            terms.put("roundedBy", word("LINE"));
            terms.put("ratio", ratio());
        } else {
            base(terms);
            deductible(terms);
            rates(terms, before);
            option(terms, "consumedBy", word("STAY", "YEAR"));
            option(terms, "window", money(amount()));
        }
        if (oneIn(3)) {
            terms.put("ratioBonus", ratio());
            option(terms, "ratioMax", ratio());
        }
        option(terms, "ratioCut", ratio());
        option(terms, "payCap", money(amount()));
        option(terms, "yearCap", money(amount()));
        return stage(payer, ProportionalRule.RULE, terms);
    }

    private void base(Map<String, TermValue> terms) {
        String base = oneOf(List.of("ELIGIBLE", "REMAINING_IN_SCOPE", "REMAINING_TOTAL", "FIXED"));
        terms.put("base", word(base));
        if (base.equals("FIXED")) {
            terms.put("baseAmount", money(amount()));
        }
        if (base.equals("ELIGIBLE") || base.equals("REMAINING_IN_SCOPE")) {
            option(terms, "baseAlso", new TermValue.Words(List.of("PRE_SELF_PAY")));
        }
        option(terms, "baseWithout", new TermValue.Words(List.of("EARLIER_DEDUCTIBLES")));
        option(terms, "baseCap", money(amount()));
        option(terms, "baseYearCap", money(amount()));
        if (oneIn(4)) {
            terms.put("baseDayCap", money(amount(100_000)));
            option(terms, "stayMaxDays", new TermValue.Count(1 + upTo(60)));
            option(terms, "yearMaxDays", new TermValue.Count(1 + upTo(90)));
        }
    }

    private void deductible(Map<String, TermValue> terms) {
        if (oneIn(3)) {
            return;
        }
        if (oneIn(2)) {
            terms.put("deductible", money(amount(3_000_000)));
        } else {
            terms.put("deductibleShare", ratio());
            option(terms, "deductibleMin", money(amount(100_000)));
            option(terms, "deductibleMax", money(amount(3_000_000)));
        }
        option(terms, "deductibleFactor", ratio());
        if (oneIn(4)) {
            terms.put("deductibleStep", ratio());
            terms.put("stepping", word("LINEAR", "COMPOUNDING"));
            option(terms, "deductibleFloor", money(amount(100_000)));
        } else if (oneIn(4)) {
            terms.put("deductibleStepAmount", money(amount(100_000)));
            option(terms, "deductibleFloor", money(amount(100_000)));
        }
        option(terms, "deductibleEveryDays", new TermValue.Count(1 + upTo(120)));
        option(terms, "deductibleBy", word("BILL", "YEAR"));
        option(terms, "deductibleYearCap", money(amount(3_000_000)));
    }

    private void rates(Map<String, TermValue> terms, List<StageTerms> before) {
        int form = random.nextInt(before.isEmpty() ? 2 : 3);
        if (form == 0) {
            terms.put("ratio", ratio());
        } else if (form == 1) {
            terms.put("bandOrigin", word("ZERO", "DEDUCTIBLE"));
            terms.put("bands", bands());
        } else {
            terms.put("splitAt", word(oneOf(before).payer().toString()));
            terms.put("ratioBelow", ratio());
            terms.put("ratioAbove", ratio());
        }
    }

    TermValue.Bands bands() {
        List<TermValue.Band> bands = new ArrayList<>();
        Money bound = Money.ZERO;
        for (int i = upTo(3); i > 0; i--) {
            bound = bound.plus(Money.ofFen(1)).plus(amount(5_000_000));
            bands.add(new TermValue.Band(Optional.of(bound), rate()));
        }
        bands.add(new TermValue.Band(Optional.empty(), rate()));
        return new TermValue.Bands(bands);
    }

    void option(Map<String, TermValue> terms, String name, TermValue value) {
        if (oneIn(4)) {
            terms.put(name, value);
        }
    }

    TermValue money(Money money) {
        return new TermValue.Amount(money);
    }

    TermValue ratio() {
        return new TermValue.Ratio(rate());
    }

    TermValue word(String... words) {
        return new TermValue.Word(words[random.nextInt(words.length)]);
    }

    static StageTerms stage(Payer payer, PayerRule rule, Map<String, TermValue> terms) {
        List<Term> list = new ArrayList<>();
        terms.forEach((name, value) -> list.add(new Term(name, value, Stages.SOURCE)));
        return StageTerms.of(payer, rule, list);
    }

    // Higher ratios and limits

    private static final Set<String> RATIOS = Set.of("ratio", "ratioBelow", "ratioAbove", "ratioBonus", "ratioMax");
    private static final Set<String> LIMITS =
            Set.of("payCap", "yearCap", "baseCap", "baseYearCap", "baseDayCap", "window", "perDay");

    /** The chain with one ratio or limit of the payer raised, the same chain if it has none. */
    Terms raised(Terms chain, Payer payer) {
        List<StageTerms> stages = new ArrayList<>();
        for (StageTerms stage : chain.stages()) {
            stages.add(stage.payer().equals(payer) ? raised(stage) : stage);
        }
        return Stages.chain(stages.toArray(StageTerms[]::new));
    }

    private StageTerms raised(StageTerms stage) {
        List<Term> terms = new ArrayList<>(stage.terms());
        List<Integer> raisable = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String name = terms.get(i).name();
            if (RATIOS.contains(name) || LIMITS.contains(name) || name.equals("bands")) {
                raisable.add(i);
            }
        }
        if (raisable.isEmpty()) {
            return stage;
        }
        int chosen = oneOf(raisable);
        Term term = terms.get(chosen);
        terms.set(chosen, new Term(term.name(), higher(term.value()), term.provenance()));
        return StageTerms.of(stage.payer(), stage.rule(), terms);
    }

    private TermValue higher(TermValue value) {
        if (value instanceof TermValue.Ratio ratio) {
            return new TermValue.Ratio(higher(ratio.rate()));
        }
        if (value instanceof TermValue.Amount limit) {
            return money(limit.money().plus(amount()));
        }
        List<TermValue.Band> bands = new ArrayList<>(((TermValue.Bands) value).bands());
        int chosen = random.nextInt(bands.size());
        TermValue.Band band = bands.get(chosen);
        bands.set(chosen, new TermValue.Band(band.upTo(), higher(band.ratio())));
        return new TermValue.Bands(bands);
    }

    private Rate higher(Rate rate) {
        return Rate.ofMillionths(
                rate.millionths() + (long) (random.nextDouble() * (Rate.ONE.millionths() - rate.millionths() + 1)));
    }

    // Bills and years

    /** A bill that tells whatever a rule of the chain may need. */
    Bill bill(String id, Terms chain) {
        List<SplitLine> lines = new ArrayList<>();
        for (int i = 1 + upTo(5); i > 0; i--) {
            lines.add(line(LineId.of("line-" + i)));
        }
        return of(id, chain, lines);
    }

    /** A bill whose only lines are of nothing. */
    Bill nothing(Terms chain) {
        List<SplitLine> lines = new ArrayList<>();
        for (int i = upTo(3); i > 0; i--) {
            lines.add(SplitLine.inScope(LineId.of("line-" + i), category(), Money.ZERO));
        }
        return of("nothing", chain, lines);
    }

    private Bill of(String id, Terms chain, List<SplitLine> lines) {
        Map<Payer, Money> placed = new TreeMap<>();
        if (oneIn(8)) {
            placed.put(Payer.POOLED_FUND, amount(100_000));
        }
        int inHospital = upTo(31);
        return Bill.of(BillId.of(id), lines)
                .withDays(new ServiceDays(upTo(31), inHospital, upTo(inHospital)))
                .withYear(year(chain))
                .withAccountBalance(Optional.of(amount(1_000_000)))
                .withDeductibles(placed)
                .continuing(oneIn(4) ? new StayToDate(amount(), year(chain)) : StayToDate.NONE)
                .withStay(new StayInYear(1L + upTo(5), 1L + upTo(200), upTo(100)));
    }

    private SplitLine line(LineId id) {
        Money inScope = amount();
        Money own = oneIn(2) ? Money.ZERO : amount(1_000_000);
        Money over = oneIn(2) ? Money.ZERO : amount(100_000);
        Money first = oneIn(2) ? Money.ZERO : amount(1_000_000);
        Money total = inScope.plus(own).plus(over).plus(first);
        return new SplitLine(id, category(), total, own, over, first, inScope);
    }

    private Optional<ChargeCategory> category() {
        return oneIn(4) ? Optional.empty() : Optional.of(ChargeCategory.of(oneOf(CATEGORIES)));
    }

    private YearToDate year(Terms chain) {
        Map<Payer, Money> paid = new TreeMap<>();
        Map<Payer, Money> deducted = new TreeMap<>();
        Map<Payer, Money> counted = new TreeMap<>();
        boolean isNew = oneIn(4);
        for (StageTerms stage : chain.stages()) {
            Money before = isNew ? Money.ZERO : amount();
            paid.put(stage.payer(), isNew ? Money.ZERO : amount());
            counted.put(stage.payer(), before);
            deducted.put(stage.payer(), amount(3_000_000).min(before));
        }
        return new YearToDate(paid, deducted, counted);
    }
}
