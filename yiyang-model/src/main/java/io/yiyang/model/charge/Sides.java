package io.yiyang.model.charge;

import io.yiyang.model.outcome.Problem;

/** The problem that both sides share. */
final class Sides {
    private Sides() {}

    static Problem contradiction(ChargeLine line, ChargeCategory category) {
        return Problem.of("YY-M-311", "收费类别属于另一方账目", "the category belongs to the other ledger")
                .with("line", line.id())
                .with("category", category)
                .remedy("更正收费类别，或归入另一方账目", "correct the category, or put the line on the other ledger");
    }
}
