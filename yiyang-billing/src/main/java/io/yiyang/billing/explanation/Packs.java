package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Source;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Provenance;
import java.util.List;

/** The packs that a month used, to tell of each support which version carries it. */
record Packs(List<PackReference> used) {
    Source source(Provenance provenance) {
        return new Source(
                provenance,
                used.stream()
                        .filter(pack -> provenance.parameter().startsWith(pack.id() + "#")
                                || provenance
                                        .dateDeclaredBy()
                                        .filter(pack.id()::equals)
                                        .isPresent())
                        .toList());
    }
}
