package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.ReadmissionWindow;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Probes of the deductible: due again in long stays, stepping down, once for a re-admission. */
final class DeductibleProbes {
    /** A bill that no deductible uses up. */
    private static final Money LARGE = Money.parseYuan("1000000");

    private static final long MOST_STAYS = 366;
    private static final Money FEN = Money.ofFen(1);
    private static final Pattern STEP = Pattern.compile("(0\\.[0-9]+) of the standard per further stay");
    private static final Pattern STEP_AMOUNT = Pattern.compile("([0-9]+(?:\\.[0-9]{1,2})?) yuan per further stay");
    private static final String STEP_ALLOWED =
            "such as \"0.10 of the standard per further stay\" or \"100 yuan per further stay\"";
    private static final Pattern TWO_STAYS =
            Pattern.compile("([0-9.]+) \\+ second-stay standard of (\\S+) \\(([0-9.]+)\\)");

    private DeductibleProbes() {}

    private static Money deductible(StageOf stage, StayInYear stay) {
        Settlement settlement = CasePolicy.of(stage.ratio(Rate.ONE))
                .settle(CasePolicy.bill(LARGE).withStay(stay));
        return settlement.shares().get(0).deductible();
    }

    // Again after so many days

    private record LongStay(long days, Expected expected) {}

    static CaseCheck everyDays(ObjectReader root) {
        long every = root.requiredObject("rule", r -> {
            Described.skip(r, Described.LONG_STAY_RULE);
            return r.integer("every_days");
        });
        List<LongStay> stays = root.list(
                "cases", c -> new LongStay(c.integer("days"), Expected.at(c).counts(c, List.of("expected_count"))));
        return () -> stays.stream()
                .map(s -> {
                    StageOf pool = RuleProbes.pool().amount("deductible", FEN).count("deductibleEveryDays", every);
                    Money fen = deductible(pool, StayInYear.of(1, s.days()));
                    return s.expected().compare().got("expected_count", fen.fen());
                })
                .toList();
    }

    // Stepping down with a floor

    /** A part of the standard, or so many yuan. */
    private record Step(Optional<Rate> part, Money amount) {
        static Step of(String text) {
            Matcher part = STEP.matcher(text);
            Matcher amount = STEP_AMOUNT.matcher(text);
            return part.matches()
                    ? new Step(Optional.of(Rate.parse(part.group(1))), Money.ZERO)
                    : amount.matches() ? new Step(Optional.empty(), Money.parseYuan(amount.group(1))) : ofFigure(text);
        }

        private static Step ofFigure(String text) {
            return Rate.parse(text).compareTo(Rate.ONE) < 0
                    ? new Step(Optional.of(Rate.parse(text)), Money.ZERO)
                    : new Step(Optional.empty(), Money.parseYuan(text));
        }
    }

    private record StepDown(Map<String, Money> standards, Map<String, Money> floors, Optional<Money> floor, Step step) {
        StageOf stage(String level, String stepping) {
            StageOf stage = RuleProbes.pool()
                    .amount("deductible", RuleProbes.figure(standards, "standard", level))
                    .amount("deductibleFloor", floor.orElseGet(() -> RuleProbes.figure(floors, "floor", level)));
            return step.part().isPresent()
                    ? stage.ratio("deductibleStep", step.part().get()).word("stepping", stepping)
                    : stage.amount("deductibleStepAmount", step.amount());
        }
    }

    private record Stays(String level, long count, Expected expected) {}

    static CaseCheck stepDown(ObjectReader root) {
        StepDown rule = root.requiredObject("rule", r -> {
            boolean one = r.has("floor") && r.form("floor") != ObjectReader.Form.OTHER;
            return new StepDown(
                    RuleProbes.amounts(r, "standard"),
                    one ? Map.of() : RuleProbes.amounts(r, "floor"),
                    one ? Optional.of(r.money("floor")) : Optional.empty(),
                    r.scalar("step", STEP_ALLOWED, Step.of("0"), Step::of));
        });
        List<Stays> cases = root.list(
                "cases",
                c -> new Stays(
                        c.text("level"),
                        stays(c),
                        Expected.at(c).amountList(c, "expected_linear").amountList(c, "expected_compounding")));
        return () -> cases.stream()
                .map(c -> c.expected()
                        .compare()
                        .got("expected_linear", deductibles(rule.stage(c.level(), "LINEAR"), c.count()))
                        .got("expected_compounding", deductibles(rule.stage(c.level(), "COMPOUNDING"), c.count())))
                .toList();
    }

    /** As many as days in a year: more would only take time. */
    private static long stays(ObjectReader c) {
        long stays = c.integer("stays");
        if (stays < 1 || stays > MOST_STAYS) {
            c.refuse("stays", "1 to " + MOST_STAYS);
        }
        return Math.min(stays, MOST_STAYS);
    }

    private static List<Money> deductibles(StageOf stage, long stays) {
        List<Money> deductibles = new ArrayList<>();
        for (long ordinal = 1; ordinal <= stays; ordinal++) {
            deductibles.add(deductible(stage, StayInYear.of(ordinal, 1)));
        }
        return deductibles;
    }

    // Once for a re-admission within a window

    private record ReadmissionRule(Map<String, Money> standards, ReadmissionWindow window) {}

    /** A second stay after a gap; its own standard where it counts as a second one. */
    private record Readmission(List<String> chain, long gap, Optional<Money> secondStay, Expected expected) {}

    static CaseCheck readmission(ObjectReader root) {
        ReadmissionRule rule = root.requiredObject("rule", r -> {
            Map<String, Money> standards = RuleProbes.amounts(r, "standard_first_stay");
            long days = r.integer("window_days");
            return r.build(() -> new ReadmissionRule(standards, new ReadmissionWindow(days)));
        });
        List<Readmission> cases = root.list("cases", DeductibleProbes::readmissionCase);
        return () -> cases.stream()
                .map(c -> c.expected().compare().got("expected_total", total(rule.standards(), rule.window(), c)))
                .toList();
    }

    private static Readmission readmissionCase(ObjectReader c) {
        List<String> chain = c.optionalTexts("chain", "a hospital level", level -> level);
        long gap = c.integer("gap_days");
        Matcher separate = TWO_STAYS.matcher(c.text("expected_total"));
        if (!separate.matches()) {
            return new Readmission(chain, gap, Optional.empty(), Expected.at(c).amounts(c, List.of("expected_total")));
        }
        return c.build(() -> {
            Money second = Money.parseYuan(separate.group(3));
            Expected sum = Expected.at(c)
                    .amount("expected_total", Money.parseYuan(separate.group(1)).plus(second));
            return new Readmission(chain, gap, Optional.of(second), sum);
        });
    }

    private static Money total(Map<String, Money> standards, ReadmissionWindow window, Readmission c) {
        boolean one = window.holds(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(c.gap()));
        List<LinkedStay> stays = new ArrayList<>();
        for (String level : c.chain()) {
            Money first = RuleProbes.figure(standards, "standard_first_stay", level);
            Money standard = one || stays.isEmpty() ? first : c.secondStay().orElse(first);
            stays.add(new LinkedStay(BillId.of("stay-" + stays.size()), standard, LARGE));
        }
        TransferDeductible strategy = one ? TransferDeductible.HIGHEST_ONCE_TOP_UP : TransferDeductible.SEPARATE;
        return Money.sum(strategy.allocate(stays));
    }
}
