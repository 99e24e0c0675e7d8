package io.yiyang.billing.audit;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Quantity;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was really done for a resident on a day (服务实施记录), as the care record says.
 *
 * @param resident for whom
 * @param day when
 * @param act what, in the codes of {@link AuditedLine#performed}
 * @param times how often or how much, in the unit of the charge; zero says that it was not done
 */
public record PerformedAct(ResidentId resident, LocalDate day, String act, Quantity times) implements Serializable {
    public PerformedAct {
        Require.that(!times.isNegative(), "times", "must not be negative", times);
    }
}
