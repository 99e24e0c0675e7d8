package io.yiyang.billing.payer;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
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
     * The payer's share.
     *
     * @param terms the terms of the stage, already checked against {@link #terms}
     * @param position what is left of the bill for this payer, and the facts that count
     * @param trail takes the steps of the computation if somebody wants them
     */
    Payment pay(StageTerms terms, Position position, Trail trail);
}
