package io.yiyang.billing.policy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A payer chain (支付链) of a pack: who pays a kind of bill, in which order, by which rules. The order is policy as much as
 * the ratios are, so it is dated and cited like them.
 *
 * @param key the name within the pack, such as {@code employee.inpatient}
 * @param label the name for people
 * @param when the facts that a bill must fulfil for this chain, such as ledger, setting and scheme
 * @param versions the chain over time; ranges that are known do not overlap
 * @param note what a reader of the chain should know, empty if nothing
 */
public record Chain(
        String key, BilingualText label, Map<String, List<String>> when, List<Version> versions, String note)
        implements Serializable {
    public Chain {
        when = Map.copyOf(when);
        versions = List.copyOf(versions);
    }

    /** A chain without a note. */
    public Chain(String key, BilingualText label, Map<String, List<String>> when, List<Version> versions) {
        this(key, label, when, versions, "");
    }

    /** The stages of a chain and the time in which they hold. */
    public record Version(Evidence evidence, List<Stage> stages) implements Serializable {
        public Version {
            stages = List.copyOf(stages);
        }
    }

    /**
     * One payer's place in the chain (支付阶段). The person is never a stage: whatever the stages leave is the person's.
     *
     * @param payer who pays
     * @param rule by which rule
     * @param options what is fixed by the chain itself, such as base and rounding, by term name
     * @param terms which parameter gives each other term of the rule, by term name
     * @param when facts that must hold for the payer to pay
     * @param unless facts of which none may hold
     */
    public record Stage(
            Payer payer,
            RuleId rule,
            Map<String, TermValue> options,
            Map<String, String> terms,
            Map<String, List<String>> when,
            Map<String, List<String>> unless)
            implements Serializable {
        public Stage {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
            when = Map.copyOf(when);
            unless = Map.copyOf(unless);
        }
    }
}
