package io.yiyang.billing.allowance;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the allowances of a month come to (月度补贴).
 *
 * @param month the month that they are for
 * @param allowances each of them
 */
public record AllowanceMonth(YearMonth month, List<Allowance> allowances) implements Serializable {
    public AllowanceMonth {
        allowances = List.copyOf(allowances);
    }

    /**
     * The months of a stretch, each under the policy of that month. Refused with the problems of every month that policy has
     * no answer for.
     *
     * @param first the first month, included
     * @param last the last month, included
     * @param paid the months that are paid; no other is asked for
     * @param ofMonth what a month's allowances are
     */
    public static Outcome<List<AllowanceMonth>> schedule(
            YearMonth first,
            YearMonth last,
            AllowanceDates.Months paid,
            Function<YearMonth, Outcome<List<Allowance>>> ofMonth) {
        Require.that(!last.isBefore(first), "last", "must not be before the first month " + first, last);
        List<AllowanceMonth> months = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (paid.contains(month)) {
                YearMonth asked = month;
                Outcome<List<Allowance>> found = ofMonth.apply(month);
                found.asOptional().ifPresent(allowances -> months.add(new AllowanceMonth(asked, allowances)));
                problems.addAll(found.problems());
            }
        }
        return problems.isEmpty() ? Outcome.of(List.copyOf(months)) : Outcome.refused(problems);
    }

    /** What is paid together, by the first month of each cycle. */
    public static SortedMap<YearMonth, Money> byCycle(List<AllowanceMonth> months, PayCycle cycle) {
        SortedMap<YearMonth, Money> sums = new TreeMap<>();
        months.forEach(m -> sums.merge(cycle.firstOf(m.month()), m.total(), Money::plus));
        return sums;
    }

    /**
     * The age in whole years that the person reaches within the month (月内达到的周岁). Who was born on 29 February reaches it in
     * February of every year.
     */
    public static long ageIn(YearMonth month, LocalDate birth) {
        return ChronoUnit.YEARS.between(YearMonth.from(birth), month);
    }

    /** The sum of what is paid for the month. */
    public Money total() {
        return Allowance.total(allowances);
    }
}
