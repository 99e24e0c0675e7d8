package io.yiyang.testkit.cases;

import java.util.List;

/** A case that has been read: computes it and compares. */
@FunctionalInterface
interface CaseCheck {
    List<Comparison> compare();
}
