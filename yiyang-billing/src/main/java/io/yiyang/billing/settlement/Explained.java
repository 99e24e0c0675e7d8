package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Step;
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
 */
public record Explained(Settlement settlement, Map<Payer, List<Step>> steps) implements Serializable {
    public Explained {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }
}
