package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The payer rules that a caller allows (支付规则登记): immutable, passed in, nothing global. */
public final class RuleRegistry implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<RuleId, PayerRule> rules;

    private RuleRegistry(Map<RuleId, PayerRule> rules) {
        this.rules = rules;
    }

    /** The rules of this library. */
    public static RuleRegistry standard() {
        RuleRegistry registry = new RuleRegistry(Map.of());
        for (PayerRule rule : List.of(
                ProportionalRule.RULE,
                PerDiemRule.RULE,
                CareDayRule.RULE,
                CareMonthRule.RULE,
                CareUnitRule.RULE,
                AllowanceRule.RULE,
                AccountBalanceRule.RULE)) {
            registry = registry.with(rule);
        }
        return registry;
    }

    /**
     * This registry with one more rule.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public RuleRegistry with(PayerRule rule) {
        Require.that(!rules.containsKey(rule.id()), "rule", "must have an id that is not taken", rule.id());
        Map<RuleId, PayerRule> more = new TreeMap<>(rules);
        more.put(rule.id(), rule);
        return new RuleRegistry(more);
    }

    public Optional<PayerRule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The ids in order. */
    public Set<RuleId> ids() {
        return java.util.Collections.unmodifiableSet(rules.keySet());
    }
}
