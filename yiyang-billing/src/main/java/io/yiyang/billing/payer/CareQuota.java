package io.yiyang.billing.payer;

import io.yiyang.model.money.Quantity;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of each service a quota of hours or visits accepts (服务时数、次数限额): the earlier service first, on one day the
 * earlier line first. What is above the quota is the person's.
 *
 * @param most what a month or a week has in all, absent for no limit of that kind
 * @param mostMedical what of it may be medical nursing (医疗护理), absent for no limit of that kind
 * @param medical the charge categories that are medical nursing
 * @param byWeek whether the quota is one of each week, Monday to Sunday, instead of the month
 */
public record CareQuota(Optional<Quantity> most, Optional<Quantity> mostMedical, Set<String> medical, boolean byWeek)
        implements Serializable {
    public CareQuota {
        medical = Set.copyOf(medical);
    }

    /** What is accepted of each service, in the order given. */
    public List<Quantity> accepted(List<ServiceRecord> services) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> services.get(i).day()));
        Map<LocalDate, Long> used = new HashMap<>();
        Map<LocalDate, Long> usedMedical = new HashMap<>();
        List<Quantity> accepted =
                new ArrayList<>(services.stream().map(ServiceRecord::quantity).toList());
        for (int i : order) {
            ServiceRecord service = services.get(i);
            LocalDate period = period(service.day());
            boolean isMedical = isMedical(service);
            long take =
                    left(most, used.getOrDefault(period, 0L), service.quantity().tenThousandths());
            if (isMedical) {
                take = left(mostMedical, usedMedical.getOrDefault(period, 0L), take);
                usedMedical.merge(period, take, Math::addExact);
            }
            used.merge(period, take, Math::addExact);
            accepted.set(i, Quantity.ofTenThousandths(take));
        }
        return List.copyOf(accepted);
    }

    /** Whether the service is medical nursing. */
    public boolean isMedical(ServiceRecord service) {
        return service.category().filter(c -> medical.contains(c.toString())).isPresent();
    }

    private LocalDate period(LocalDate day) {
        return day.with(
                byWeek ? TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY) : TemporalAdjusters.firstDayOfMonth());
    }

    private static long left(Optional<Quantity> limit, long used, long wanted) {
        return limit.map(most -> Math.min(wanted, most.tenThousandths() - used)).orElse(wanted);
    }

    private Object writeReplace() {
        return new Stored(most.orElse(null), mostMedical.orElse(null), medical, byWeek);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(@Nullable Quantity most, @Nullable Quantity mostMedical, Set<String> medical, boolean byWeek)
            implements Serializable {
        private Object readResolve() {
            return new CareQuota(Optional.ofNullable(most), Optional.ofNullable(mostMedical), medical, byWeek);
        }
    }
}
