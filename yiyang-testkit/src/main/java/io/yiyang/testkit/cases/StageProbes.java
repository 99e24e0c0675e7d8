package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue.Band;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Probes of several payers, and of one payer over a year. */
final class StageProbes {
    private static final String LEVEL = "hospitalLevel";
    private static final String WHO = "who";
    private static final String REFERRAL = "referral";
    private static final Payer LARGE_AMOUNT = MedicalCases.payer("large_amount");
    private static final Payer AID = MedicalCases.payer("assistance");

    private StageProbes() {}

    private static StageOf stage(Payer payer, String base) {
        return StageOf.proportional(payer, base, RoundingMode.HALF_UP);
    }

    // Employees with a high cost: the bounds stand in the keys of the rule

    private static final Pattern RATIO_TO = Pattern.compile("ratio_to_([0-9]+)");
    private static final Pattern PERSONAL = Pattern.compile("personal_([0-9]+)_([0-9]+)");
    private static final Pattern LARGE_ABOVE = Pattern.compile("large_amount_above_([0-9]+)");
    private static final Pattern FLAT = Pattern.compile("with_flat_(0\\.[0-9]+)_to_([0-9]+)");
    private static final String ELIGIBLE_CAP = "on eligible cost (fund and personal together)";

    private record HighCost(Money deductible, Map<Money, Rate> ratios, Money limit, Rate above, Money aboveCap) {
        List<StageOf> chain(List<Band> bands) {
            return List.of(
                    RuleProbes.pool()
                            .amount("deductible", deductible)
                            .amount("baseCap", limit)
                            .bands(bands)
                            .word("bandOrigin", "ZERO"),
                    stage(LARGE_AMOUNT, "ELIGIBLE")
                            .amount("deductible", limit)
                            .ratio(above)
                            .amount("payCap", aboveCap));
        }

        /** Each bound with the fund's ratio below it; the last ratio is never reached, for the base ends there. */
        List<Band> bands() {
            List<Band> bands = new ArrayList<>();
            ratios.forEach((bound, ratio) -> bands.add(new Band(Optional.of(bound), ratio)));
            bands.add(new Band(Optional.empty(), Rate.ZERO));
            return bands;
        }
    }

    private record HighCostCase(Money eligible, Expected expected, Map<Band, Expected> flat) {}

    static CaseCheck highCost(ObjectReader root) {
        HighCost rule = root.requiredObject("rule", StageProbes::highCostRule);
        List<HighCostCase> cases = root.list("cases", c -> {
            Map<Band, Expected> flat = new LinkedHashMap<>();
            for (String key : c.keys()) {
                Matcher matcher = FLAT.matcher(key);
                if (matcher.matches()) {
                    Band band = new Band(Optional.of(Money.parseYuan(matcher.group(2))), Rate.parse(matcher.group(1)));
                    flat.put(
                            band,
                            c.requiredObject(key, f -> Expected.at(f).amounts(f, List.of("fund_total", "personal"))));
                }
            }
            Expected expected = Expected.at(c).amounts(c, List.of("expected_fund_total", "expected_personal"));
            return new HighCostCase(c.money("eligible_year_one_stay"), expected, flat);
        });
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            for (HighCostCase c : cases) {
                comparisons.add(compare(rule.chain(rule.bands()), c.eligible(), c.expected(), "expected_"));
                c.flat().forEach((band, expected) -> {
                    List<Band> bands = List.of(band, new Band(Optional.empty(), Rate.ZERO));
                    comparisons.add(compare(rule.chain(bands), c.eligible(), expected, ""));
                });
            }
            return comparisons;
        };
    }

    private static Comparison compare(List<StageOf> chain, Money eligible, Expected expected, String prefix) {
        Settlement settlement = CasePolicy.of(chain).settle(CasePolicy.bill(eligible));
        Money person = settlement.share(Payer.PERSON);
        return expected.compare()
                .got(prefix + "fund_total", settlement.total().minus(person))
                .got(prefix + "personal", person);
    }

    private static HighCost highCostRule(ObjectReader r) {
        r.has("level");
        Map<Money, Rate> ratios = new TreeMap<>();
        Money limit = Money.ZERO;
        Rate above = Rate.ZERO;
        for (String key : r.keys()) {
            Matcher to = RATIO_TO.matcher(key);
            Matcher personal = PERSONAL.matcher(key);
            Matcher large = LARGE_ABOVE.matcher(key);
            if (to.matches()) {
                ratios.put(Money.parseYuan(to.group(1)), r.rate(key));
            } else if (personal.matches()) {
                ratios.put(Money.parseYuan(personal.group(2)), r.rate(key).complement());
            } else if (large.matches()) {
                limit = Money.parseYuan(large.group(1));
                above = r.rate(key);
            }
        }
        if (!r.text("cap_kind").equals(ELIGIBLE_CAP)) {
            r.refuse("cap_kind", ELIGIBLE_CAP);
        }
        return new HighCost(r.money("deductible"), ratios, limit, above, r.money("large_amount_cap"));
    }

    // Basic insurance, catastrophic insurance, aid and tilt aid, by who the person is

    /** How rules word what catastrophic insurance counts. */
    private static final Map<String, Boolean> DEDUCTIBLE_COUNTS = Map.of(
            "in-scope burden after basic, deductible INCLUDED (reading)", true,
            "in-scope burden after basic, deductible EXCLUDED (reading)", false);

    private static final String SEGMENTS =
            "part of the burden up to the catastrophic threshold; part above it less what catastrophic insurance paid";
    private static final String CONDITION = "properly referred, inside the province";
    private static final List<String> PAYERS =
            List.of("basic_pool", "catastrophic", "assistance", "assistance_tilt", "personal_in_scope");

    private record Catastrophic(Money threshold, List<Band> bands) {}

    private record Aid(Money threshold, Rate below, Rate above, Money split) {}

    private record Tilt(Money threshold, Rate ratio) {}

    private record FourStageCase(String who, Facts facts, Money eligible, Expected expected) {}

    /** The policy of each class of person, since catastrophic terms depend on who the person is. */
    static CaseCheck fourStages(ObjectReader root) {
        Map<String, CasePolicy> policies = root.requiredObject("rule", StageProbes::fourStageRule);
        List<FourStageCase> cases = root.list("cases", c -> {
            if (c.integer("stay_no") != 1) {
                c.refuse("stay_no", "1, as the rule gives no other deductible");
            }
            Facts facts =
                    Facts.none().with(LEVEL, c.text("level")).with(REFERRAL, c.flag("referred") ? "COMPLIANT" : "NONE");
            Expected expected = c.requiredObject("expected", e -> Expected.at(e).amounts(e, PAYERS));
            return new FourStageCase(c.text(WHO), facts, c.money("eligible"), expected);
        });
        return () -> cases.stream()
                .map(c -> {
                    CasePolicy policy = policies.entrySet().stream()
                            .filter(p -> p.getKey().startsWith(c.who().split(" ", -1)[0]))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow(() -> UnsupportedCase.because(WHO, c.who(), "表中没有该项", "no such class"));
                    Settlement settlement = policy.settle(CasePolicy.bill(c.eligible()), c.facts());
                    return c.expected()
                            .compare()
                            .got("basic_pool", settlement.share(Payer.POOLED_FUND))
                            .got("catastrophic", settlement.share(Payer.CATASTROPHIC))
                            .got("assistance", settlement.share(AID))
                            .got("assistance_tilt", settlement.share(Payer.TILT_AID))
                            .got("personal_in_scope", settlement.inScopeLeft());
                })
                .toList();
    }

    private static Map<String, CasePolicy> fourStageRule(ObjectReader r) {
        List<Parameter.Row> deductibles = new ArrayList<>();
        List<Parameter.Row> ratios = new ArrayList<>();
        Money poolCap = r.requiredObject("basic", b -> {
            RuleProbes.amounts(b, "deductible")
                    .forEach((level, m) -> deductibles.add(RuleProbes.row(Map.of(LEVEL, level), m)));
            RuleProbes.rates(b, "ratio").forEach((level, m) -> ratios.add(RuleProbes.row(Map.of(LEVEL, level), m)));
            return b.money("fund_cap");
        });
        StageOf pool = RuleProbes.pool()
                .term("deductible", "deductible")
                .term("ratio", "ratio")
                .amount("payCap", poolCap);
        List<Catastrophic> variants = new ArrayList<>();
        boolean deductibleCounts = r.requiredObject("catastrophic", c -> {
            variants.add(c.requiredObject("ordinary", StageProbes::catastrophic));
            variants.add(c.requiredObject("low_income", StageProbes::catastrophic));
            return RuleProbes.figure(DEDUCTIBLE_COUNTS, "rule/catastrophic/base", c.text("base"));
        });
        Map<String, Aid> aids = new LinkedHashMap<>();
        Money aidCap = r.requiredObject("aid", a -> {
            expect(a, "segments", SEGMENTS);
            classes(a).forEach(key -> aids.put(key, a.requiredObject(key, StageProbes::aid)));
            return a.money("cap");
        });
        Map<String, Tilt> tilts = new LinkedHashMap<>();
        Money tiltCap = r.requiredObject("tilt", t -> {
            expect(t, "condition", CONDITION);
            classes(t)
                    .forEach(key -> tilts.put(
                            key, t.requiredObject(key, k -> new Tilt(k.money("threshold"), k.rate("ratio")))));
            return t.money("cap");
        });
        Map<String, CasePolicy> policies = new LinkedHashMap<>();
        policies.put("ordinary", CasePolicy.of(pool, catastrophic(variants.get(0), deductibleCounts)));
        aids.forEach((who, aid) -> {
            // The split of the aid is the threshold of the catastrophic terms that hold for this class.
            Catastrophic variant = variants.stream()
                    .filter(v -> v.threshold().equals(aid.split()))
                    .findFirst()
                    .orElseThrow(() -> UnsupportedCase.because(
                            "rule/aid/" + who + "/split", aid.split(), "不是大病起付线", "no catastrophic threshold"));
            List<StageOf> chain = new ArrayList<>(
                    List.of(pool, catastrophic(variant, deductibleCounts), aid(aid).amount("payCap", aidCap)));
            Optional.ofNullable(tilts.get(who))
                    .ifPresent(tilt -> chain.add(stage(Payer.TILT_AID, "REMAINING_IN_SCOPE")
                            .amount("deductible", tilt.threshold())
                            .ratio(tilt.ratio())
                            .amount("payCap", tiltCap)
                            .when(REFERRAL, List.of("COMPLIANT"))));
            policies.put(who, CasePolicy.of(chain));
        });
        policies.values()
                .forEach(policy -> policy.with("deductible", deductibles).with("ratio", ratios));
        return policies;
    }

    private static void expect(ObjectReader o, String key, String text) {
        if (!o.text(key).equals(text)) {
            o.refuse(key, text);
        }
    }

    private static List<String> classes(ObjectReader o) {
        return o.keys().stream().filter(key -> key.startsWith("class")).toList();
    }

    private static Catastrophic catastrophic(ObjectReader o) {
        return new Catastrophic(
                o.money("threshold"), WorkedExample.closed(o.list("bands_from_zero", WorkedExample::band)));
    }

    private static StageOf catastrophic(Catastrophic terms, boolean deductibleCounts) {
        StageOf stage = stage(Payer.CATASTROPHIC, "REMAINING_IN_SCOPE")
                .amount("deductible", terms.threshold())
                .bands(terms.bands())
                .word("bandOrigin", "ZERO");
        return deductibleCounts ? stage : stage.words("baseWithout", "EARLIER_DEDUCTIBLES");
    }

    private static Aid aid(ObjectReader o) {
        return new Aid(o.money("threshold"), o.rate("below"), o.rate("above"), o.money("split"));
    }

    private static StageOf aid(Aid terms) {
        return stage(AID, "REMAINING_IN_SCOPE")
                .amount("deductible", terms.threshold())
                .word("splitAt", Payer.CATASTROPHIC.toString())
                .ratio("ratioBelow", terms.below())
                .ratio("ratioAbove", terms.above());
    }

    // Whether a threshold is reached

    private static final Rate HALF = Rate.parse("0.5");
    private static final String POSITIVE = "GREATER_THAN_ZERO";

    private record ThresholdCase(String who, Money burden, Expected expected) {}

    static CaseCheck threshold(ObjectReader root) {
        List<Parameter.Row> factors = new ArrayList<>();
        List<String> halved = new ArrayList<>();
        Money threshold = root.requiredObject("rule", r -> {
            String groups = r.text("low_income_half_threshold_for");
            halved.addAll(List.of(groups.replaceAll(" only$", "").split(", ", -1)));
            return r.money("catastrophic_threshold");
        });
        List<ThresholdCase> cases = root.list("cases", c -> {
            Expected expected = Expected.at(c).amounts(c, List.of("half_threshold"));
            if (c.text("expected_catastrophic").equals(POSITIVE)) {
                expected.text(c, "expected_catastrophic");
            } else {
                expected.amounts(c, List.of("expected_catastrophic"));
            }
            String who = c.text(WHO);
            factors.add(RuleProbes.row(Map.of(WHO, who), halved.contains(who) ? HALF : Rate.ONE));
            return new ThresholdCase(who, c.money("burden_after_basic"), expected);
        });
        // The ratio is not given and decides nothing here: any ratio above zero pays above the threshold and not below.
        CasePolicy policy = CasePolicy.of(stage(Payer.CATASTROPHIC, "REMAINING_IN_SCOPE")
                        .amount("deductible", threshold)
                        .term("deductibleFactor", "factor")
                        .ratio(Rate.ONE))
                .with("factor", factors.stream().distinct().toList());
        return () -> cases.stream()
                .map(c -> {
                    Settlement settlement = policy.settle(
                            CasePolicy.bill(c.burden()), Facts.none().with(WHO, c.who()));
                    Money paid = settlement.share(Payer.CATASTROPHIC);
                    return c.expected()
                            .compare()
                            .got("expected_catastrophic", paid.isPositive() ? POSITIVE : paid)
                            .got("half_threshold", settlement.shares().get(0).deductible());
                })
                .toList();
    }

    // An outpatient pool whose deductible and limit run over the year

    private static final String GROUP = "personGroup";
    private static final String RETIRED = "retired";

    private record Visit(String level, Money eligible) {}

    private record OutpatientCase(String person, List<Visit> visits, Expected expected) {}

    static CaseCheck outpatientYear(ObjectReader root) {
        List<Money> caps = new ArrayList<>();
        List<Money> deductibles = new ArrayList<>();
        List<Parameter.Row> ratios = new ArrayList<>();
        List<Parameter.Row> bonus = new ArrayList<>();
        root.requiredObject("rule", r -> {
            RuleProbes.rates(r, "ratio_active")
                    .forEach((level, rate) -> ratios.add(RuleProbes.row(Map.of(LEVEL, level), rate)));
            bonus.add(RuleProbes.row(Map.of(GROUP, RETIRED), r.rate("retired_plus")));
            bonus.add(RuleProbes.row(Map.of(GROUP, "active"), Rate.ZERO));
            caps.add(r.money("fund_cap_year"));
            return deductibles.add(r.money("deductible_year"));
        });
        List<OutpatientCase> cases = root.list("cases", c -> {
            Expected expected = Expected.at(c)
                    .amounts(c, List.of("expected_fund", "before_cap"))
                    .amountList(c, "expected_fund_per_visit");
            List<Visit> visits = c.has("visits")
                    ? c.list("visits", v -> new Visit(v.text("level"), v.money("eligible")))
                    : List.of(new Visit(c.text("level"), c.money("eligible_year")));
            return new OutpatientCase(c.text("person"), visits, expected);
        });
        CasePolicy uncapped =
                CasePolicy.of(pool(deductibles.get(0))).with("ratio", ratios).with("bonus", bonus);
        CasePolicy policy = CasePolicy.of(pool(deductibles.get(0)).amount("yearCap", caps.get(0)))
                .with("ratio", ratios)
                .with("bonus", bonus);
        return () -> cases.stream()
                .map(c -> {
                    List<Money> paid = paid(policy, c);
                    return c.expected()
                            .compare()
                            .got("before_cap", Money.sum(paid(uncapped, c)))
                            .got("expected_fund", Money.sum(paid))
                            .got("expected_fund_per_visit", paid);
                })
                .toList();
    }

    private static StageOf pool(Money deductible) {
        return RuleProbes.pool()
                .amount("deductible", deductible)
                .word("deductibleBy", "YEAR")
                .term("ratio", "ratio")
                .term("ratioBonus", "bonus");
    }

    private static List<Money> paid(CasePolicy policy, OutpatientCase c) {
        CaseYear year = new CaseYear();
        List<Money> paid = new ArrayList<>();
        for (Visit visit : c.visits()) {
            Settlement settlement = year.settle(
                    policy,
                    CasePolicy.line(visit.eligible()),
                    Facts.none().with(LEVEL, visit.level()).with(GROUP, c.person()));
            paid.add(settlement.share(Payer.POOLED_FUND));
        }
        return paid;
    }
}
