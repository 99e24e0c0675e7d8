package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Conditions;
import io.yiyang.billing.payer.TermValue.Count;
import io.yiyang.billing.payer.TermValue.Multiple;
import io.yiyang.billing.payer.TermValue.Steps;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount that follows from a table or a base and from no bill (定额或按基数计发): old-age allowance by age, support of destitute
 * people as a part of the minimum wage, subsidies by bed.
 *
 * <pre>
 *   unit   = amount | steps at the number {@code by} | base × multiple | base ÷ dividedBy
 *   result = round( unit × times ), then round( result × (1 + uplift) ) if there is one;
 *            to whole {@code roundedTo}: FEN, JIAO or YUAN, by {@code rounding}
 * </pre>
 *
 * <p>Terms: exactly one of {@code amount}, {@code steps} and {@code base}; with {@code base} exactly one of {@code multiple}
 * and {@code dividedBy}; {@code timesOf} names the number (months, beds, bed-months) that it is taken times, {@code times} is a
 * fixed one such as 12 months a year; {@code conditions} bound numbers, and who does not fulfil them is told so by
 * {@link io.yiyang.billing.allowance.Allowance}.
 *
 * <p>Example (Hefei, published): 2060.00 × 12 × 4 % = 988.80, rounded to whole yuan a year 989.00.
 */
public final class AllowanceRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final AllowanceRule RULE = new AllowanceRule();

    private static final RuleId ID = new RuleId("allowance", 1);
    private static final Map<String, Money> UNITS =
            Map.of("FEN", Money.ofFen(1), "JIAO", Money.parseYuan("0.10"), "YUAN", Money.parseYuan("1"));
    private static final List<TermSpec> TERMS = List.of(
            TermSpec.optional("amount", Amount.class),
            TermSpec.optional("steps", Steps.class),
            TermSpec.optionalOneOf("by", List.of()),
            TermSpec.optional("base", Amount.class),
            TermSpec.optional("multiple", Multiple.class),
            TermSpec.optional("dividedBy", Count.class),
            TermSpec.optional("times", Count.class),
            TermSpec.optionalOneOf("timesOf", List.of()),
            TermSpec.optional("uplift", Multiple.class),
            TermSpec.optional("conditions", Conditions.class),
            StageTerms.ROUNDING,
            TermSpec.oneOf("roundedTo", UNITS.keySet().stream().sorted().toList()));

    private AllowanceRule() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return TERMS;
    }

    @Override
    public List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        if (Stream.of("amount", "steps", "base").filter(terms::containsKey).count() != 1) {
            faults.add("exactly one of amount, steps and base must be given");
        }
        if (terms.containsKey("steps") != terms.containsKey("by")) {
            faults.add("steps and by must be given together");
        }
        long parts =
                Stream.of("multiple", "dividedBy").filter(terms::containsKey).count();
        if (parts != (terms.containsKey("base") ? 1 : 0)) {
            faults.add("base must go with exactly one of multiple and dividedBy");
        }
        return faults;
    }

    /** The numbers that the terms look at; who asks for the amount must give them. */
    public static Set<String> numbers(StageTerms terms) {
        Stream<String> named = Stream.of("by", "timesOf").flatMap(name -> terms.word(name).stream());
        Stream<String> bound = terms.term("conditions").stream()
                .flatMap(term -> ((Conditions) term.value()).conditions().stream())
                .map(TermValue.Condition::number);
        return Stream.concat(named, bound).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        return numbers(terms).isEmpty() ? Set.of() : Set.of(Need.NUMBERS);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        long times = Math.multiplyExact(
                terms.count("times").orElse(1L),
                terms.word("timesOf").map(name -> number(position, name)).orElse(1L));
        Money whole = terms.amount("base")
                .map(base -> ofBase(terms, base, times, trail))
                .orElseGet(() -> ofUnit(terms, unit(terms, position, trail), times, trail));
        Money full = terms.term("uplift")
                .map(term -> raised(terms, whole, ((Multiple) term.value()).rate(), trail))
                .orElse(whole);
        return Payment.of(full.min(position.inScopeLeft()), Payment.Scope.IN_SCOPE);
    }

    /** A fixed amount, or the one of the step. */
    private static Money unit(StageTerms terms, Position position, Trail trail) {
        Optional<Money> amount = terms.amount("amount");
        if (amount.isPresent()) {
            return amount.get();
        }
        String by = terms.required(terms.word("by"), "by");
        long number = number(position, by);
        Steps steps = (Steps) terms.required(terms.term("steps"), "steps").value();
        Money found = steps.at(number);
        trail.add(() -> new Step(
                BilingualText.of("按" + by + "对应的标准", "the standard by " + by),
                by + " " + number + " → " + found,
                found));
        return found;
    }

    private static Money ofUnit(StageTerms terms, Money unit, long times, Trail trail) {
        Money whole = rounded(terms, unit, times, 1);
        trail.add(() ->
                new Step(BilingualText.of("按标准计发", "by the standard"), unit + " × " + times + " = " + whole, whole));
        return whole;
    }

    /** A part of a base, rounded once with the months that it is taken times. */
    private static Money ofBase(StageTerms terms, Money base, long times, Trail trail) {
        Optional<Rate> multiple = terms.term("multiple").map(term -> ((Multiple) term.value()).rate());
        Money whole = multiple.isPresent()
                ? rounded(terms, base, Math.multiplyExact(times, multiple.get().millionths()), Rate.ONE.millionths())
                : rounded(terms, base, times, terms.required(terms.count("dividedBy"), "dividedBy"));
        trail.add(() -> new Step(
                BilingualText.of("按基数计发", "by a base"),
                base + " × " + times
                        + multiple.map(m -> " × " + m)
                                .orElseGet(
                                        () -> " ÷ " + terms.count("dividedBy").orElse(1L))
                        + " = " + whole,
                whole));
        return whole;
    }

    private static Money raised(StageTerms terms, Money whole, Rate uplift, Trail trail) {
        Money raised =
                rounded(terms, whole, Math.addExact(Rate.ONE.millionths(), uplift.millionths()), Rate.ONE.millionths());
        trail.add(() ->
                new Step(BilingualText.of("上浮", "raised"), whole + " × (1 + " + uplift + ") = " + raised, raised));
        return raised;
    }

    private static long number(Position position, String name) {
        Long number = position.numbers().get(name);
        if (number == null) {
            throw new IllegalArgumentException("numbers: must have " + name + ", but was "
                    + position.numbers().keySet());
        }
        return number;
    }

    /** The amount times a fraction, rounded to whole fen, jiao or yuan. */
    private static Money rounded(StageTerms terms, Money amount, long numerator, long denominator) {
        Money unit = UNITS.getOrDefault(terms.required(terms.word("roundedTo"), "roundedTo"), Money.ofFen(1));
        long units = amount.times(numerator, Math.multiplyExact(denominator, unit.fen()), terms.rounding())
                .fen();
        return unit.times(units);
    }
}
