package io.yiyang.billing.carehome;

import io.yiyang.model.stay.StaySegment;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is given back for leave (请假退费条款).
 *
 * @param days which days of a leave count
 * @param refund what is given back for them
 */
public record LeaveTerms(Days days, AbsenceTerms refund) implements Serializable {
    /** Which days of a leave count (请假计日规则). A leave that begins or ends at midnight has no such day on that side. */
    public enum Days {
        /** Only days on which the resident was away all day (离院当日、返院当日均不计). */
        FULL_DAYS,
        /** The day of departure too, not the day of return (离院当日计、返院当日不计). */
        DEPARTURE_DAY,
        /** Both the day of departure and the day of return (离院当日、返院当日均计). */
        BOTH_DAYS;

        boolean count(StaySegment leave, LocalDate day) {
            boolean leaves =
                    leave.start().isAfter(day.atStartOfDay(leave.zone()).toInstant());
            boolean returns = leave.end()
                    .filter(day.plusDays(1).atStartOfDay(leave.zone()).toInstant()::isAfter)
                    .isPresent();
            return leave.touches(day)
                    && switch (this) {
                        case FULL_DAYS -> !leaves && !returns;
                        case DEPARTURE_DAY -> !returns;
                        case BOTH_DAYS -> true;
                    };
        }
    }
}
