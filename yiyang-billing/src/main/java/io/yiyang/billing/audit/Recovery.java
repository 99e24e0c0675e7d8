package io.yiyang.billing.audit;

import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be recovered and fined (追回与罚款建议): a proposal that shows its arithmetic, never a decision.
 *
 * <pre>
 *   recovered = sum of all losses
 *   fine      = loss × multiple, for each loss that was not returned before
 * </pre>
 *
 * <p>The multiple is the parameter {@code audit.fine.multiple} with the fact {@code severity}. What was returned of one's own
 * accord before is recovered but not fined, as Fenyang counted: 197601.00 returned, 52507.19 found, recovered 250108.19,
 * fine 5 × 52507.19 = 262535.95. A fen that a multiple cuts is left to the fined.
 *
 * @param losses what was lost, as given
 * @param fines the fine on each loss that is fined, in the same order
 * @param recovered what is to be returned in all
 * @param fine what the fines come to
 */
public record Recovery(List<Loss> losses, List<Fine> fines, Money recovered, Money fine) implements Serializable {
    private static final String MULTIPLE = "audit.fine.multiple";

    public Recovery {
        losses = List.copyOf(losses);
        fines = List.copyOf(fines);
    }

    /**
     * What a fund lost (基金损失).
     *
     * @param severity how grave the breach was
     * @param amount the loss, not negative
     * @param returned whether it was returned before it was found
     */
    public record Loss(Severity severity, Money amount, boolean returned) implements Serializable {
        public Loss {
            Require.that(severity != Severity.TO_VERIFY, "severity", "must be a breach that is no question", severity);
            Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
        }
    }

    /**
     * The fine on a loss (罚款).
     *
     * @param loss the loss
     * @param multiple how many times
     * @param amount loss × multiple
     * @param from where the multiple comes from
     */
    public record Fine(Loss loss, Rate multiple, Money amount, Provenance from) implements Serializable {}

    /**
     * What funds lost by the findings, one loss for each severity that occurs; what is only to be verified is no loss yet. A
     * charge that several findings are about counts once, with the gravest of them and the most that any of them is about.
     */
    public static List<Loss> losses(List<Finding> findings) {
        record Line(ResidentId resident, LineId line) {}
        record Lost(Severity severity, Money amount) {
            Lost and(Lost other) {
                return new Lost(
                        severity.compareTo(other.severity) >= 0 ? severity : other.severity, amount.max(other.amount));
            }
        }
        Map<Line, Lost> byLine = new HashMap<>();
        for (Finding finding : findings) {
            for (Concern concern : finding.lines()) {
                byLine.merge(
                        new Line(concern.resident(), concern.line()),
                        new Lost(finding.severity(), concern.fund()),
                        Lost::and);
            }
        }
        Map<Severity, Money> bySeverity = new EnumMap<>(Severity.class);
        byLine.values().forEach(lost -> bySeverity.merge(lost.severity(), lost.amount(), Money::plus));
        List<Loss> losses = new ArrayList<>();
        bySeverity.forEach((severity, amount) -> {
            if (amount.isPositive() && severity != Severity.TO_VERIFY) {
                losses.add(new Loss(severity, amount, false));
            }
        });
        return List.copyOf(losses);
    }

    /**
     * The proposal. Refused, with every problem at once: {@code YY-B-343} policy has no usable multiple for a severity.
     *
     * @param question the region and day of the decision; the fact {@code severity} is added to its facts
     */
    public static Outcome<Recovery> propose(List<Loss> losses, PolicyBook book, Question question) {
        List<Fine> fines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Loss loss : losses) {
            if (!loss.returned()) {
                Outcome<Term> term = book.parameter(MULTIPLE, about(loss.severity(), question));
                Optional<Fine> fine = term.asOptional().flatMap(multiple -> fine(loss, multiple));
                fine.ifPresent(fines::add);
                if (fine.isEmpty()) {
                    problems.add(noMultiple(loss, term));
                }
            }
        }
        return problems.isEmpty()
                ? Outcome.of(new Recovery(
                        losses,
                        fines,
                        Money.sum(losses.stream().map(Loss::amount).toList()),
                        Money.sum(fines.stream().map(Fine::amount).toList())))
                : Outcome.refused(problems);
    }

    private static Question about(Severity severity, Question question) {
        return new Question(
                question.region(),
                question.serviceDate(),
                question.knownOn(),
                question.facts().with("severity", severity.name()));
    }

    private static Optional<Fine> fine(Loss loss, Term term) {
        return term.value() instanceof TermValue.Multiple multiple
                ? Optional.of(new Fine(
                        loss,
                        multiple.rate(),
                        loss.amount().times(multiple.rate(), RoundingMode.DOWN),
                        term.provenance()))
                : Optional.empty();
    }

    private static Problem noMultiple(Loss loss, Outcome<Term> term) {
        return Problem.of("YY-B-343", "没有可用的罚款倍数，不能计算罚款", "policy has no usable multiple for the fine")
                .with("parameter", MULTIPLE)
                .with("severity", loss.severity())
                .with("loss", loss.amount())
                .with("cause", term.problems().stream().map(Problem::code).toList())
                .remedy("在政策包中补充该倍数", "add the multiple to a policy pack");
    }
}
