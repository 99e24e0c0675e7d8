package io.yiyang.billing.transfer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Within how many days a re-admission for the same disease counts as the same stay (同病种再入院): "转出3日内同病种再入院，只付一次最高级别起付线".
 * The day of discharge is day 0 and the last day belongs to the window.
 *
 * @param days the length of the window
 */
public record ReadmissionWindow(long days) implements Serializable {
    public ReadmissionWindow {
        Require.that(days >= 0, "days", "must not be negative", days);
    }

    /** Whether an admission on that day counts as the stay that ended on the other. */
    public boolean holds(LocalDate discharged, LocalDate admitted) {
        return !admitted.isBefore(discharged) && !admitted.isAfter(discharged.plusDays(days));
    }
}
