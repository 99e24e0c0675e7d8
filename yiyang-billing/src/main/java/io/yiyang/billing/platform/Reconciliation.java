package io.yiyang.billing.platform;

import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The platform's result beside our own estimate, field by field, every differing fen with its cause (平台结果与测算对账).
 *
 * <p>The causes are found by settling again and again, each time with one more of the platform's figures in place of ours –
 * its charges, its deductible, then payer by payer in chain order – and noting what moves. So the causes of a field add up
 * to its difference exactly, and a difference that only follows from an earlier one is not taken for one of its own.
 *
 * @param fields every amount that the platform reported, in the order of {@link PlatformAmount}
 * @param notReported the amounts that we computed and the platform left out; absent is neither zero nor a difference
 * @param tolerance up to which difference, either way, a field still agrees
 */
public record Reconciliation(List<FieldComparison> fields, List<PlatformAmount> notReported, Money tolerance)
        implements Serializable {
    public Reconciliation {
        fields = List.copyOf(fields);
        notReported = List.copyOf(notReported);
        Require.that(!tolerance.isNegative(), "tolerance", "must not be negative", tolerance);
    }

    /**
     * Compares. Refused: {@code YY-B-161} the result is a reversal, which is compared with the settlement that it takes back;
     * {@code YY-B-035} the bill does not tell a fact that the estimate needs.
     *
     * @param result what the platform said
     * @param bill the bill as our own estimate settles it
     * @param terms the terms of the estimate
     * @param tolerance up to which difference a field still agrees; zero for none
     */
    public static Outcome<Reconciliation> of(
            PlatformResult result, Bill bill, Terms terms, PlatformConvention convention, Money tolerance) {
        return ReconciliationRun.of(result, bill, terms, convention, tolerance);
    }

    /**
     * The platform's result as a settlement of ours: its shares, spread over the lines of the bill (平台结果分摊到明细). Refused:
     * {@code YY-B-035} as {@link #of}; {@code YY-B-165} its total is not the bill's, or its figures contradict one another.
     */
    public static Outcome<Explained> apportioned(
            PlatformResult result, Bill bill, Terms terms, PlatformConvention convention) {
        return ReconciliationRun.apportioned(result, bill, terms, convention);
    }

    /** Whether every reported amount agrees within the tolerance. */
    public boolean agrees() {
        return differences().isEmpty();
    }

    /**
     * Whether the platform confirms our computation (平台与测算完全一致): it reports total, amount in scope and deductible, and who
     * paid all of the total, each to the fen as we computed it. Then what our bases counted may stand for what its bases did.
     */
    public boolean confirms() {
        List<PlatformAmount> reported =
                fields.stream().map(FieldComparison::amount).toList();
        Money paid = Money.ZERO;
        Money total = Money.ZERO;
        for (FieldComparison field : fields) {
            if (!field.difference().isZero()) {
                return false;
            }
            paid = PlatformAmount.PAID.contains(field.amount()) ? paid.plus(field.reported()) : paid;
            total = field.amount() == PlatformAmount.TOTAL ? field.reported() : total;
        }
        return reported.containsAll(List.of(PlatformAmount.TOTAL, PlatformAmount.IN_SCOPE, PlatformAmount.DEDUCTIBLE))
                && paid.equals(total);
    }

    /** The fields that differ by more than the tolerance. */
    public List<FieldComparison> differences() {
        return fields.stream().filter(field -> exceeds(field.difference())).toList();
    }

    /** The fields that differ, but not by more than the tolerance. */
    public List<FieldComparison> tolerated() {
        return fields.stream()
                .filter(field -> !field.difference().isZero() && !exceeds(field.difference()))
                .toList();
    }

    private boolean exceeds(Money difference) {
        return difference.max(difference.negated()).compareTo(tolerance) > 0;
    }

    /**
     * One amount on both sides (字段对账).
     *
     * @param amount which amount
     * @param computed ours
     * @param reported the platform's
     * @param causes why they differ; they add up to {@link #difference}, and there are none if there is none
     */
    public record FieldComparison(PlatformAmount amount, Money computed, Money reported, List<Contribution> causes)
            implements Serializable {
        public FieldComparison {
            causes = List.copyOf(causes);
            Money sum = Money.sum(causes.stream().map(Contribution::by).toList());
            Money difference = reported.minus(computed);
            Require.that(
                    sum.equals(difference), "causes of " + amount, "must add up to the difference " + difference, sum);
        }

        /** Reported minus computed. */
        public Money difference() {
            return reported.minus(computed);
        }

        /** One line for people. */
        public BilingualText text() {
            return BilingualText.of(
                    amount.label().zh() + "：测算 " + computed + "，平台 " + reported + "，差 " + difference() + listed(true),
                    amount.label().en() + ": computed " + computed + ", reported " + reported + ", difference "
                            + difference() + listed(false));
        }

        private String listed(boolean chinese) {
            return causes.stream()
                    .map(cause -> {
                        BilingualText text = cause.text(amount);
                        return chinese ? text.zh() : text.en();
                    })
                    .collect(
                            Collectors.joining(chinese ? "；" : "; ", causes.isEmpty() ? "" : chinese ? "：" : ": ", ""));
        }
    }

    /**
     * A part of a difference (差异构成).
     *
     * @param cause why
     * @param at where the cause lies; another amount than the one that differs if the difference follows from there
     * @param by how much of the difference
     */
    public record Contribution(Cause cause, PlatformAmount at, Money by) implements Serializable {
        BilingualText text(PlatformAmount of) {
            BilingualText why = cause.label();
            return at == of
                    ? BilingualText.of(by + " " + why.zh(), by + " " + why.en())
                    : BilingualText.of(
                            by + " 随“" + at.label().zh() + "”而变（" + why.zh() + "）",
                            by + " follows from " + at.label().en() + " (" + why.en() + ")");
        }
    }
}
