package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue.Band;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Worked examples of one payer over the bills of a year. */
final class YearExamples {
    /** A bill that no deductible uses up. */
    private static final Money LARGE = Money.parseYuan("1000000");

    private static final Payer SUBSIDY = Payer.of("CATASTROPHIC_SUBSIDY");

    private YearExamples() {}

    // Deductibles with a limit of the year

    private static final String ANY_STAY = "any later stay";

    private record DeductibleCap(Money cap, Rate repeat) {}

    static CaseCheck deductibleCap(ObjectReader root) {
        List<String> levels = root.requiredObject("encounter", e -> {
            e.has("setting");
            return e.list("chain", c -> c.text("hospital_level"));
        });
        Map<String, Money> standards = root.requiredObject("inputs", i -> RuleProbes.amounts(i, "standard"));
        DeductibleCap rule = root.requiredObject(
                "policy", p -> new DeductibleCap(p.money("annual_deductible_cap"), p.rate("repeat_stay_factor")));
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amountList(e, "deductible_applied"));
        return () -> {
            List<Money> applied = new ArrayList<>();
            CaseYear year = new CaseYear();
            for (String level : levels) {
                Money standard = level.equals(ANY_STAY)
                        ? standards.values().stream().reduce(Money.ZERO, Money::max)
                        : RuleProbes.figure(standards, "inputs/standard", level);
                CasePolicy policy = CasePolicy.of(RuleProbes.pool()
                        .amount("deductible", standard)
                        .ratio("deductibleFactor", applied.isEmpty() ? Rate.ONE : rule.repeat())
                        .amount("deductibleYearCap", rule.cap())
                        .ratio(Rate.ONE));
                Settlement settlement = year.settle(policy, CasePolicy.line(LARGE), Facts.none());
                applied.add(settlement.shares().get(0).deductible());
            }
            return List.of(expected.compare().got("deductible_applied", applied));
        };
    }

    // Visits of chronic outpatient care

    private static final String COUNTS = "in-scope amount after preself";

    private record ChronicRule(StageOf stage, Rate classB) {}

    private record Visit(Money total, Money classB, Money ownPay, Expected expected) {}

    static CaseCheck visits(ObjectReader root) {
        ChronicRule rule = root.requiredObject("policy", p -> {
            Described.skip(p, Described.CHRONIC_POLICY);
            if (p.has("deductible_counts") && !p.text("deductible_counts").equals(COUNTS)) {
                p.refuse("deductible_counts", COUNTS);
            }
            StageOf stage = RuleProbes.pool()
                    .amount("deductible", p.money("annual_deductible"))
                    .word("deductibleBy", "YEAR")
                    .ratio(p.rate("ratio"));
            return new ChronicRule(stage, p.rate("class_b_preself_ratio"));
        });
        List<Visit> visits = root.list("visits", v -> {
            Money total = v.money("total");
            Money classB = v.optionalMoney("class_b").orElse(Money.ZERO);
            Money ownPay = v.optionalMoney("ownpay").orElse(Money.ZERO);
            v.optionalMoney("class_a").ifPresent(classA -> {
                if (!total.minus(classB).minus(ownPay).equals(classA)) {
                    v.refuse("class_a", "what class B and own-pay leave of the total");
                }
            });
            Expected expected = v.requiredObject(
                    "expected",
                    e -> Expected.at(e)
                            .amounts(e, List.of("eligible", "deductible_applied", "basic_pool", "personal_total")));
            return new Visit(total, classB, ownPay, expected);
        });
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            CaseYear year = new CaseYear();
            for (Visit visit : visits) {
                SplitLine line = SplitLine.of(
                        LineId.of("visit"),
                        Optional.empty(),
                        visit.total(),
                        visit.ownPay(),
                        Money.ZERO,
                        visit.classB().times(rule.classB(), RoundingMode.HALF_UP));
                Settlement settlement = year.settle(CasePolicy.of(rule.stage()), line, Facts.none());
                comparisons.add(visit.expected()
                        .compare()
                        .got("eligible", settlement.bill().eligible())
                        .got("deductible_applied", settlement.shares().get(0).deductible())
                        .got("basic_pool", settlement.share(Payer.POOLED_FUND))
                        .got("personal_total", settlement.share(Payer.PERSON)));
            }
            return comparisons;
        };
    }

    // Subsidies on the person's share and on cost above a bound

    private static final Pattern BANDS = Pattern.compile("personal_share_bands_up_to_([0-9]+)");
    private static final Pattern ON_SHARE = Pattern.compile("personal share above ([0-9]+) within ([0-9]+)");
    private static final Pattern ON_COST = Pattern.compile("in-scope cost ([0-9]+)-([0-9]+)");

    /** A part of the pooled fund's ladder: how wide it is and what the fund pays of it. */
    private record Step(Money width, Rate fund) {}

    private record Subsidies(List<Step> steps, Money above, Rate onShare, Money from, Money to, Rate onCost) {
        Money bound() {
            return Money.sum(steps.stream().map(Step::width).toList());
        }

        /** The pooled fund on what lies above the deductibles, and the subsidy on what the person bears of it. */
        List<StageOf> chain(Money deductibles) {
            List<Band> bands = new ArrayList<>();
            Money upTo = Money.ZERO;
            for (Step step : steps) {
                upTo = upTo.plus(step.width());
                bands.add(new Band(Optional.of(upTo), step.fund()));
            }
            bands.add(new Band(Optional.empty(), Rate.ZERO));
            return List.of(
                    RuleProbes.pool()
                            .amount("deductible", deductibles)
                            .bands(bands)
                            .word("bandOrigin", "DEDUCTIBLE"),
                    StageOf.proportional(SUBSIDY, "REMAINING_IN_SCOPE", RoundingMode.HALF_UP)
                            .amount("deductible", above)
                            .ratio(onShare));
        }

        StageOf costSubsidy() {
            return StageOf.proportional(SUBSIDY, "ELIGIBLE", RoundingMode.HALF_UP)
                    .amount("deductible", from)
                    .amount("window", to.minus(from))
                    .ratio(onCost);
        }
    }

    private record YearBill(SplitLine line, Money deductibles) {}

    static CaseCheck subsidies(ObjectReader root) {
        Subsidies rule = root.requiredObject("policy", YearExamples::subsidyRule);
        YearBill bill = root.requiredObject("inputs", YearExamples::yearBill);
        String share =
                "personal_share_to_" + rule.bound().fen() / Money.parseYuan("1").fen();
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).amounts(e, List.of(share, "subsidy_tier1", "subsidy_tier2")));
        return () -> {
            Money upToBound =
                    rule.bound().plus(bill.deductibles()).min(bill.line().inScope());
            Settlement below = CasePolicy.of(rule.chain(bill.deductibles())).settle(CasePolicy.bill(upToBound));
            Settlement above = CasePolicy.of(rule.costSubsidy()).settle(CasePolicy.bill(bill.line()));
            return List.of(expected.compare()
                    .got(share, below.total().minus(below.share(Payer.POOLED_FUND)))
                    .got("subsidy_tier1", below.share(SUBSIDY))
                    .got("subsidy_tier2", above.share(SUBSIDY)));
        };
    }

    private static Subsidies subsidyRule(ObjectReader p) {
        List<Step> steps = new ArrayList<>();
        for (String key : p.keys()) {
            if (BANDS.matcher(key).matches()) {
                steps.addAll(p.list(
                        key, b -> new Step(b.money("width"), b.rate("ratio").complement())));
            }
        }
        Money[] bounds = {Money.ZERO, Money.ZERO, Money.ZERO};
        Rate[] ratios = {Rate.ZERO, Rate.ZERO};
        p.list("subsidy", s -> {
            String on = s.text("on");
            Matcher onShare = ON_SHARE.matcher(on);
            Matcher onCost = ON_COST.matcher(on);
            if (onShare.matches()) {
                bounds[0] = Money.parseYuan(onShare.group(1));
                ratios[0] = s.rate("ratio");
            } else if (onCost.matches()) {
                bounds[1] = Money.parseYuan(onCost.group(1));
                bounds[2] = Money.parseYuan(onCost.group(2));
                ratios[1] = s.rate("ratio");
            } else {
                s.refuse("on", "\"personal share above X within Y\" or \"in-scope cost X-Y\"");
            }
            return on;
        });
        return new Subsidies(steps, bounds[0], ratios[0], bounds[1], bounds[2], ratios[1]);
    }

    private static YearBill yearBill(ObjectReader i) {
        Money total = i.money("total");
        Money ownPay = i.money("ownpay");
        Money preSelfPay = i.money("preself_items").times(i.rate("preself_ratio"), RoundingMode.HALF_UP);
        Money inScope = i.money("in_scope");
        List<Money> deductibles = i.optionalTexts("deductibles", "yuan as a text", Money::parseYuan);
        if (!total.minus(ownPay).minus(preSelfPay).equals(inScope)) {
            i.refuse("in_scope", "what own-pay and what is paid first leave of the total");
        }
        return i.build(() -> new YearBill(
                SplitLine.of(LineId.of("year"), Optional.empty(), total, ownPay, Money.ZERO, preSelfPay),
                Money.sum(deductibles)));
    }
}
