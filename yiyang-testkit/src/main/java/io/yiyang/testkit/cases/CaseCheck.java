package io.yiyang.testkit.cases;

import java.util.List;

/** A case that has been read: computes it and compares. */
@FunctionalInterface
interface CaseCheck {
    List<Comparison> compare();

    /** Why the published figures must not be asserted, line by line; empty for a case that may be. */
    default List<String> notAsserted() {
        return List.of();
    }
}
