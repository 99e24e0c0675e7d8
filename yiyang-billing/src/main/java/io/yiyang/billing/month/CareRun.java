package io.yiyang.billing.month;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The care bills of a month (养老账单分段): the days are cut where the terms change, because the person's level or the policy
 * does, and each stretch is settled under its own. Limits of the month go on from stretch to stretch.
 */
final class CareRun {
    private final MonthRun run;
    private final ResidentMonth month;
    /** What the stretches so far came to, for limits that run over the month. */
    private Accumulated before = Accumulated.NONE;

    private final List<ServiceRecord> given = new ArrayList<>();

    CareRun(MonthRun run) {
        this.run = run;
        this.month = run.month();
    }

    /** Days in a row with the same terms. */
    private record Stretch(Terms terms, List<CalendarDay> days) {
        LocalDate first() {
            return days.get(0).day();
        }

        LocalDate last() {
            return days.get(days.size() - 1).day();
        }
    }

    List<SettledBill> settle(List<SeparatedLine> lines, List<CalendarDay> days) {
        Map<LocalDate, List<SeparatedLine>> byDay = new HashMap<>();
        lines.forEach(line -> byDay.computeIfAbsent(line.line().serviceDate(), day -> new ArrayList<>())
                .add(line));
        List<Stretch> stretches = stretches(lines, days, byDay);
        List<SettledBill> bills = new ArrayList<>();
        for (Stretch stretch : stretches) {
            // In order of id, so that the order of input changes nothing.
            List<SeparatedLine> own = stretch.days().stream()
                    .flatMap(day -> byDay.getOrDefault(day.day(), List.of()).stream())
                    .sorted(Comparator.comparing(line -> line.line().id()))
                    .toList();
            if (!own.isEmpty()) {
                settle(stretch, own, stretches.size() > 1, days.size()).ifPresent(bills::add);
            }
        }
        return bills;
    }

    /** The stretches; lines of a day for which policy has no answer are left unsettled. */
    private List<Stretch> stretches(
            List<SeparatedLine> lines, List<CalendarDay> days, Map<LocalDate, List<SeparatedLine>> byDay) {
        Facts ofBillers = Facts.none().with("ledger", Ledger.CARE.name()).and(run.billerFacts(lines));
        List<Stretch> stretches = new ArrayList<>();
        boolean open = false;
        for (CalendarDay day : days) {
            Outcome<Terms> terms =
                    run.terms(day.day(), month.personOn(day.day()).and(ofBillers));
            if (!(terms instanceof Outcome.Success<Terms> success)) {
                run.refuse(byDay.getOrDefault(day.day(), List.of()), terms.problems());
                open = false;
                continue;
            }
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (open && last != null && sameTerms(last.terms(), success.value())) {
                last.days().add(day);
            } else {
                stretches.add(new Stretch(success.value(), new ArrayList<>(List.of(day))));
            }
            open = true;
        }
        return stretches;
    }

    private static boolean sameTerms(Terms one, Terms other) {
        return one.chain().equals(other.chain()) && values(one).equals(values(other));
    }

    /** Who pays by what; the same value out of another publication is the same. */
    private static List<List<Object>> values(Terms terms) {
        List<List<Object>> values = new ArrayList<>();
        for (StageTerms stage : terms.stages()) {
            values.add(List.of(
                    stage.payer(),
                    stage.rule().id(),
                    stage.notCovered(),
                    stage.terms().stream().map(Term::name).toList(),
                    stage.terms().stream().map(Term::value).toList()));
        }
        return values;
    }

    private Optional<SettledBill> settle(
            Stretch stretch, List<SeparatedLine> lines, boolean oneOfMany, long daysOfMonth) {
        List<SplitLine> split = lines.stream()
                .map(l -> SplitLine.inScope(
                        l.line().id(), l.line().category(), l.line().amount()))
                .toList();
        Map<LineId, ServiceRecord> services = services(stretch, lines);
        String name = month.resident() + ":care:" + month.period().first() + (oneOfMany ? ":" + stretch.first() : "");
        BenefitYear year = BenefitYear.calendar(run.lastDay());
        Bill bill = Bill.of(run.ledger().id(name), split)
                .withDays(serviceDays(lines, stretch.days()).ofMonth(daysOfMonth))
                .withServices(services)
                .continuing(new StayToDate(
                        before.total(),
                        new YearToDate(before.paid(), before.deductibles(), before.counted()),
                        true,
                        given));
        return run.explain(lines, run.position(bill, stretch.terms(), year), stretch.terms())
                .map(explained -> {
                    before = before.plus(Accumulated.of(explained.settlement()));
                    given.addAll(services.values());
                    return SettledBill.builder()
                            .ledger(Ledger.CARE)
                            .explained(explained)
                            .addAllLines(lines)
                            .build();
                })
                .flatMap(settled -> run.book(
                        settled, run.posting(settled, year, run.ledger().careType(), stretch.last())));
    }

    private static Map<LineId, ServiceRecord> services(Stretch stretch, List<SeparatedLine> lines) {
        Map<LocalDate, DayPlace> places = new HashMap<>();
        stretch.days().forEach(day -> places.put(day.day(), place(day)));
        Map<LineId, ServiceRecord> services = new LinkedHashMap<>();
        for (SeparatedLine line : lines) {
            LocalDate day = line.line().serviceDate();
            services.put(
                    line.line().id(),
                    new ServiceRecord(
                            day,
                            line.line().category(),
                            line.line().quantity(),
                            places.getOrDefault(day, DayPlace.CARE)));
        }
        return services;
    }

    private static DayPlace place(CalendarDay day) {
        if (day.place().filter(s -> s.kind().isHospital()).isPresent()) {
            return DayPlace.HOSPITAL;
        }
        if (day.place().filter(s -> s.kind() == SegmentKind.LEAVE).isPresent()) {
            return DayPlace.AWAY;
        }
        return day.entitlements().stream().anyMatch(s -> s.kind() == SegmentKind.HOME_SICKBED)
                ? DayPlace.HOME_SICKBED
                : DayPlace.CARE;
    }

    private static ServiceDays serviceDays(List<SeparatedLine> lines, List<CalendarDay> days) {
        Set<LocalDate> cared = new HashSet<>();
        for (SeparatedLine line : lines) {
            boolean nursing = line.line()
                    .category()
                    .filter(ChargeCategory.CARE_NURSING::equals)
                    .isPresent();
            if (nursing && line.line().amount().isPositive()) {
                cared.add(line.line().serviceDate());
            }
        }
        long inHospital = 0;
        long inCare = 0;
        long careInHospital = 0;
        long besideSickbed = 0;
        for (CalendarDay day : days) {
            DayPlace place = place(day);
            boolean careGiven = cared.contains(day.day());
            boolean hospital = place == DayPlace.HOSPITAL;
            inHospital += hospital ? 1 : 0;
            inCare += careGiven && !hospital && place != DayPlace.AWAY ? 1 : 0;
            careInHospital += careGiven && hospital ? 1 : 0;
            besideSickbed += careGiven && place == DayPlace.HOME_SICKBED ? 1 : 0;
        }
        return new ServiceDays(inCare, inHospital, careInHospital, besideSickbed, 0);
    }
}
