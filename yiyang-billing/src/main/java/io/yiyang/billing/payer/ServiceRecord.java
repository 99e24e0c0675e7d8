package io.yiyang.billing.payer;

import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Quantity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a care line says of the service behind it (护理服务记录), as far as long-term care insurance looks at it.
 *
 * @param day the day of service
 * @param category what the charge is for
 * @param quantity how much: hours where policy pays by the hour, visits where it pays by the visit
 * @param place where the resident was on that day
 */
public record ServiceRecord(LocalDate day, Optional<ChargeCategory> category, Quantity quantity, DayPlace place)
        implements Serializable {
    private Object writeReplace() {
        return new Stored(day, category.orElse(null), quantity, place);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(LocalDate day, @Nullable ChargeCategory category, Quantity quantity, DayPlace place)
            implements Serializable {
        private Object readResolve() {
            return new ServiceRecord(day, Optional.ofNullable(category), quantity, place);
        }
    }
}
