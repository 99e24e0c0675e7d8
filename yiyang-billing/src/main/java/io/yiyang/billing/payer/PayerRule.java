package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a payer's share follows from its terms and from what the payers before it left (支付规则). This is the point of
 * extension: a rule of a new shape is a new class, named by a pack and put into the caller's {@link RuleRegistry}; nobody
 * has to wait for a release of this library.
 *
 * <p>Laws, checked by the testkit: the share depends on the arguments alone; it is not negative and not above what is
 * left for this payer; more left or a higher ratio or cap never lowers it; a new version of the rule gets a new
 * {@link RuleId}.
 */
public interface PayerRule extends Serializable {
    /** Kind and version, as packs name them. */
    RuleId id();

    /** The terms that a stage with this rule may carry. */
    List<TermSpec> terms();

    /** What is wrong with terms that fit one by one but not together, such as a ratio beside bands; empty if nothing. */
    default List<String> faults(Map<String, Term> terms) {
        return List.of();
    }

    /** The facts that the rule cannot do without under these terms; a bill that lacks one is refused, not guessed. */
    default Set<Need> needs(StageTerms terms) {
        return Set.of();
    }

    /**
     * The payers whose threshold the rule looks at under these terms. Each must stand before this stage and have one, or the
     * chain is refused.
     */
    default Set<Payer> looksAt(StageTerms terms) {
        return Set.of();
    }

    /** Which part of each line the rule looks at under these terms, if it looks at lines; fills {@link Position#lines}. */
    default Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return Optional.empty();
    }

    /**
     * The deductible that the rule asks of one bill before the year and the bill limit it (起付标准), zero for a rule without
     * one. What a referral does to deductibles starts from it.
     */
    default Money standardDeductible(StageTerms terms, Position position) {
        return Money.ZERO;
    }

    /**
     * The payer's share.
     *
     * @param terms the terms of the stage, already checked against {@link #terms}
     * @param position what is left of the bill for this payer, and the facts that count
     * @param trail takes the steps of the computation if somebody wants them
     */
    Payment pay(StageTerms terms, Position position, Trail trail);
}
