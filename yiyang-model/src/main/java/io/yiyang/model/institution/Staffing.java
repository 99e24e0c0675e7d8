package io.yiyang.model.institution;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many doctors, nurses and carers an institution has on a day (医护养配备). Ratios follow from it; which are required
 * is policy data.
 */
public record Staffing(LocalDate day, int doctors, int nurses, int carers) implements Serializable {
    public Staffing {
        Require.that(doctors >= 0, "doctors", "must not be negative", doctors);
        Require.that(nurses >= 0, "nurses", "must not be negative", nurses);
        Require.that(carers >= 0, "carers", "must not be negative", carers);
    }
}
