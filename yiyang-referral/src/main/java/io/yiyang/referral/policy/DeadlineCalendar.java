package io.yiyang.referral.policy;

import io.yiyang.model.internal.Require;
import io.yiyang.model.time.WorkingDayCalendar;
import java.time.ZoneId;

/**
 * On which days deadlines are counted (期限日历). A year without holiday notice is a gap of the policy, never a guess.
 *
 * @param id the calendar's name; deadlines record it
 * @param zone where a day begins
 * @param days which days are working days
 */
public record DeadlineCalendar(String id, ZoneId zone, WorkingDayCalendar days) {
    public DeadlineCalendar {
        Require.text(!id.isBlank(), "id", "must not be blank", id);
    }
}
