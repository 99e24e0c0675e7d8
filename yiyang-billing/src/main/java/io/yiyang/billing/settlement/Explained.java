package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Step;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A settlement with the steps that led to each share (结算说明).
 *
 * @param settlement the same settlement that comes out without explanation
 * @param steps the steps by payer, in order of payment
 * @param payments what the rule of each payer answered: from which part of the lines, and the lines that it fixed itself; none
 *     for a payer that does not pay here, and none for the person
 * @param lineSteps the steps of single lines, of rules that say themselves what they pay of each line
 */
public record Explained(
        Settlement settlement,
        Map<Payer, List<Step>> steps,
        Map<Payer, Payment> payments,
        Map<Payer, Map<LineId, List<Step>>> lineSteps)
        implements Serializable {
    public Explained {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        payments = Collections.unmodifiableMap(new LinkedHashMap<>(payments));
        lineSteps = Collections.unmodifiableMap(new LinkedHashMap<>(lineSteps));
    }

    /** The same for another split of the bill, as a review makes one; what the rules answered stays. */
    public Explained split(Settlement other, Map<Payer, List<Step>> otherSteps) {
        return new Explained(other, otherSteps, payments, lineSteps);
    }

    /** The same under another id, as when a bill is settled again after a reversal. */
    public Explained withId(BillId other) {
        return new Explained(settlement.withId(other), steps, payments, lineSteps);
    }
}
