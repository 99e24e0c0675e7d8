package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many doctors, nurses and carers an institution has on a day (医护养配备). Ratios follow from it; which are required
 * is policy data.
 */
@JsonPropertyOrder({"day", "doctors", "nurses", "carers"})
public record Staffing(
        @JsonProperty("day") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate day,

        @JsonProperty("doctors") int doctors,
        @JsonProperty("nurses") int nurses,
        @JsonProperty("carers") int carers)
        implements Serializable {
    public Staffing {
        Require.present(day, "day");
        Require.that(doctors >= 0, "doctors", "must not be negative", doctors);
        Require.that(nurses >= 0, "nurses", "must not be negative", nurses);
        Require.that(carers >= 0, "carers", "must not be negative", carers);
    }

    /** Reads the JSON form. */
    @JsonCreator
    public static Staffing fromJson(
            @JsonProperty("day") LocalDate day,
            @JsonProperty("doctors") @Nullable Integer doctors,
            @JsonProperty("nurses") @Nullable Integer nurses,
            @JsonProperty("carers") @Nullable Integer carers) {
        return new Staffing(
                day,
                Require.present(doctors, "doctors"),
                Require.present(nurses, "nurses"),
                Require.present(carers, "carers"));
    }
}
