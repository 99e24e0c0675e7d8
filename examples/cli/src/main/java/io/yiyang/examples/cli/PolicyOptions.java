package io.yiyang.examples.cli;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.policy.PolicyPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Option;

/** Which policy a command looks at (政策来源): what is named, and behind it what is shipped. */
final class PolicyOptions {
    /** Which shipped packs stand behind those that are named. */
    enum Shipped {
        ALL,
        DEFAULT,
        NONE;

        /** Samples first: a sample stands on top of the default pack of its region, as if it were named. */
        List<PolicyPack> packs() {
            return this == NONE
                    ? List.of()
                    : ShippedPacks.ids().stream()
                            .map(ShippedPacks::pack)
                            .filter(pack -> this == ALL || pack.mark() == PolicyPack.Mark.DEFAULT)
                            .sorted(Comparator.comparing(PolicyPack::mark).reversed())
                            .toList();
        }
    }

    @Option(
            names = "--pack",
            paramLabel = "PATH_OR_ID",
            description =
                    "a pack, an overlay, a folder of them, or the id of a shipped pack; wins over shipped packs; can be repeated")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--shipped",
            paramLabel = "WHICH",
            description =
                    "which shipped packs stand behind them: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given")
    private Shipped shipped = Shipped.ALL;

    /** What is named, before what is shipped. */
    PolicyFiles files() throws IOException {
        return PolicyFiles.read(packs).before(shipped.packs());
    }
}
