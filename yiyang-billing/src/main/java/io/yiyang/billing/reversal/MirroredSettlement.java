package io.yiyang.billing.reversal;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * The reversal of a settlement (冲红记录): a record with an id of its own in which every figure is the settlement's, negated. The
 * settlement is not rewritten; the two together are zero, line by line and payer by payer.
 *
 * @param id the negative record's id
 * @param original what it takes back
 */
public record MirroredSettlement(BillId id, Settlement original) implements Serializable {
    public MirroredSettlement {
        Require.that(!id.equals(original.id()), "id", "must differ from the settlement's", id);
    }

    /** The total, negative. */
    public Money total() {
        return original.total().negated();
    }

    /** What the payer gets back, negative. */
    public Money share(Payer payer) {
        return original.share(payer).negated();
    }

    /** What the payer gets back of the line, negative. */
    public Money cell(LineId line, Payer payer) {
        return original.matrix().cell(line, payer).negated();
    }

    /** A part of all lines, such as {@code SplitLine::preSelfPay}, negative. */
    public Money part(Function<SplitLine, Money> part) {
        return Money.sum(original.bill().lines().stream().map(part).toList()).negated();
    }

    /** The payers in order of payment. */
    public List<Payer> payers() {
        return original.matrix().payers();
    }

    /** What it gives back to the year, deductibles with it. */
    public Accumulated accumulated() {
        return Accumulated.of(original).negated();
    }
}
