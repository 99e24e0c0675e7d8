package io.yiyang.billing.allowance;

import io.yiyang.billing.payer.AllowanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue.Condition;
import io.yiyang.billing.payer.TermValue.Conditions;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a payer pays by itself, not as a share of a bill (补贴、津贴): old-age allowance, support of destitute people, the family's
 * part of long-term care insurance, subsidies for beds.
 *
 * @param payer who pays
 * @param amount how much, 0.00 if {@code notPaid} says why
 * @param steps how it was computed
 * @param terms the terms with their sources
 * @param notPaid why nothing is paid
 */
public record Allowance(Payer payer, Money amount, List<Step> steps, List<Term> terms, Optional<Problem> notPaid)
        implements Serializable {
    /** No bill limits it. */
    private static final Money NO_LIMIT = Money.ofFen(Long.MAX_VALUE);

    private static final String CONDITIONS = "conditions";

    public Allowance {
        steps = List.copyOf(steps);
        terms = List.copyOf(terms);
    }

    /**
     * What each payer of the chain pays by itself. An allowance that is not paid has a problem: the preconditions of its
     * stage, {@code YY-B-210} a number that it goes by is not given, {@code YY-B-211} its conditions are not fulfilled.
     *
     * @param numbers whole numbers by name, such as {@code age = 85}
     * @param days the days of care, for a payer that pays by the day
     */
    public static List<Allowance> of(Terms terms, Map<String, Long> numbers, ServiceDays days) {
        return terms.stages().stream().map(stage -> of(stage, numbers, days)).toList();
    }

    private static Allowance of(StageTerms stage, Map<String, Long> numbers, ServiceDays days) {
        Optional<Problem> why =
                stage.notCovered().or(() -> missing(stage, numbers)).or(() -> unfulfilled(stage, numbers));
        if (why.isPresent()) {
            return new Allowance(stage.payer(), Money.ZERO, List.of(), stage.terms(), why);
        }
        Trail trail = Trail.recording();
        Position position = Position.builder()
                .eligible(NO_LIMIT)
                .inScopeLeft(NO_LIMIT)
                .totalLeft(NO_LIMIT)
                .days(days)
                .putAllNumbers(numbers)
                .build();
        Money amount = stage.rule().pay(stage, position, trail).share();
        return new Allowance(stage.payer(), amount, trail.steps(), stage.terms(), Optional.empty());
    }

    private static Optional<Problem> missing(StageTerms stage, Map<String, Long> numbers) {
        TreeSet<String> missing = new TreeSet<>(AllowanceRule.numbers(stage));
        missing.removeAll(numbers.keySet());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-B-210", "缺少计发所依据的数量", "a number that the allowance goes by is not given")
                        .with("payer", stage.payer())
                        .with("missing", missing)
                        .with("given", new TreeMap<>(numbers).keySet()));
    }

    private static Optional<Problem> unfulfilled(StageTerms stage, Map<String, Long> numbers) {
        List<String> unfulfilled = new ArrayList<>();
        List<Condition> conditions = stage.term(CONDITIONS)
                .map(term -> ((Conditions) term.value()).conditions())
                .orElse(List.of());
        for (Condition condition : conditions) {
            long number = numbers.getOrDefault(condition.number(), 0L);
            if (!condition.holds(number)) {
                unfulfilled.add(condition + ", but was " + number);
            }
        }
        return unfulfilled.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-B-211", "不符合发放条件", "the conditions of the allowance are not fulfilled")
                        .with("payer", stage.payer())
                        .with(CONDITIONS, unfulfilled));
    }

    /**
     * Where only the highest of several allowances may be drawn (就高享受): the others are not paid, {@code YY-B-212}. Of equal
     * ones the first is paid.
     */
    public static List<Allowance> highestOf(List<Allowance> allowances) {
        int highest = 0;
        for (int i = 1; i < allowances.size(); i++) {
            boolean higher =
                    allowances.get(i).amount().compareTo(allowances.get(highest).amount()) > 0;
            highest = higher ? i : highest;
        }
        List<Allowance> drawn = new ArrayList<>();
        for (int i = 0; i < allowances.size(); i++) {
            Allowance allowance = allowances.get(i);
            boolean keeps = i == highest || allowance.notPaid().isPresent();
            drawn.add(keeps ? allowance : allowance.yieldingTo(allowances.get(highest)));
        }
        return List.copyOf(drawn);
    }

    private Allowance yieldingTo(Allowance higher) {
        Problem why = Problem.of("YY-B-212", "与其他补贴不重复享受，已就高发放", "a higher allowance is drawn instead")
                .with("payer", payer)
                .with("amount", amount)
                .with("higher", higher.payer() + " " + higher.amount());
        return new Allowance(payer, Money.ZERO, steps, terms, Optional.of(why));
    }

    /** The sum of what is paid. */
    public static Money total(List<Allowance> allowances) {
        return Money.sum(allowances.stream().map(Allowance::amount).toList());
    }

    private Object writeReplace() {
        return new Stored(payer, amount, steps, terms, notPaid.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Payer payer,
            Money amount,
            List<Step> steps,
            List<Term> terms,
            @Nullable Problem notPaid) implements Serializable {
        private Object readResolve() {
            return new Allowance(payer, amount, steps, terms, Optional.ofNullable(notPaid));
        }
    }
}
