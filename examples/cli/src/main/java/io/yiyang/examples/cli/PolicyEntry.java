package io.yiyang.examples.cli;

import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter or chain of a pack (政策条目), because both are dated and cited alike.
 *
 * @param pack where it stands
 * @param kind {@code parameter} or {@code chain}
 * @param index its place among those of its kind
 * @param key its key in the pack
 * @param versions what supports each of its versions
 */
record PolicyEntry(PolicyPack pack, String kind, int index, String key, List<Evidence> versions) {
    static final String PARAMETER = "parameter";
    static final String CHAIN = "chain";

    PolicyEntry {
        versions = List.copyOf(versions);
    }

    /** The pack's parameters, then its chains. */
    static List<PolicyEntry> of(PolicyPack pack) {
        List<PolicyEntry> entries = new ArrayList<>();
        for (Parameter parameter : pack.parameters()) {
            List<Evidence> versions = parameter.versions().stream()
                    .map(Parameter.Version::evidence)
                    .toList();
            entries.add(new PolicyEntry(pack, PARAMETER, entries.size(), parameter.key(), versions));
        }
        int parameters = entries.size();
        for (Chain chain : pack.chains()) {
            List<Evidence> versions =
                    chain.versions().stream().map(Chain.Version::evidence).toList();
            entries.add(new PolicyEntry(pack, CHAIN, entries.size() - parameters, chain.key(), versions));
        }
        return List.copyOf(entries);
    }

    /** The pack and the key. */
    String name() {
        return pack.id() + "#" + key;
    }

    boolean isChain() {
        return kind.equals(CHAIN);
    }

    /** Where in the pack's file it stands. */
    String pointer() {
        return "/" + kind + "s/" + index;
    }

    Parameter parameter() {
        return pack.parameters().get(index);
    }

    Chain chain() {
        return pack.chains().get(index);
    }
}
