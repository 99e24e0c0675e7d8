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
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The care bills of a month (养老账单分段): the days are cut where the terms change, because the person's level or the policy
 * does, and each stretch is settled under its own. Limits of the month go on from stretch to stretch.
 */
final class CareRun {
    private static final Optional<ChargeCategory> NURSING = Optional.of(ChargeCategory.CARE_NURSING);

    private final MonthRun run;
    private final ResidentMonth month;
    /** What the stretches so far came to, for limits that run over the month. */
    private Accumulated before = Accumulated.NONE;

    private final List<ServiceRecord> earlier = new ArrayList<>();

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
        SortedMap<LocalDate, List<SeparatedLine>> byDay = new TreeMap<>();
        lines.forEach(line -> byDay.computeIfAbsent(line.line().serviceDate(), day -> new ArrayList<>())
                .add(line));
        List<Stretch> stretches = stretches(days, byDay);
        List<SettledBill> bills = new ArrayList<>();
        for (Stretch stretch : stretches) {
            // In order of id, so that the order of input changes nothing.
            List<SeparatedLine> own = stretch.days().stream()
                    .flatMap(day -> byDay.getOrDefault(day.day(), List.of()).stream())
                    .sorted(Comparator.comparing(line -> line.line().id()))
                    .toList();
            if (!own.isEmpty()) {
                settle(stretch, own, Given.on(stretch.days(), byDay), stretches.size() > 1, days.size())
                        .ifPresent(bills::add);
            }
        }
        return bills;
    }

    /** The stretches; lines of a day for which policy has no answer are left unsettled. */
    private List<Stretch> stretches(List<CalendarDay> days, SortedMap<LocalDate, List<SeparatedLine>> byDay) {
        Facts care = Facts.none().with("ledger", Ledger.CARE.name());
        List<SeparatedLine> billed = byDay.values().iterator().next();
        List<Stretch> stretches = new ArrayList<>();
        boolean open = false;
        for (CalendarDay day : days) {
            // Who charges can change within the month: from care at home to a care home, say.
            billed = byDay.getOrDefault(day.day(), billed);
            Outcome<Terms> terms =
                    run.terms(day.day(), month.personOn(day.day()).and(care).and(run.billerFacts(billed)));
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
            Stretch stretch, List<SeparatedLine> lines, Given given, boolean oneOfMany, long daysOfMonth) {
        List<SplitLine> split = lines.stream()
                .map(l -> SplitLine.inScope(
                        l.line().id(), l.line().category(), l.line().amount()))
                .toList();
        String name = month.resident() + ":care:" + month.period().first() + (oneOfMany ? ":" + stretch.first() : "");
        BenefitYear year = BenefitYear.calendar(run.lastDay());
        Bill bill = Bill.of(run.ledger().id(name), split)
                .withDays(given.days().ofMonth(daysOfMonth))
                .withServices(given.services())
                .continuing(new StayToDate(
                        before.total(),
                        new YearToDate(before.paid(), before.deductibles(), before.counted()),
                        true,
                        earlier));
        return run.explain(lines, run.position(bill, stretch.terms(), year), stretch.terms())
                .map(explained -> {
                    before = before.plus(Accumulated.of(explained.settlement()));
                    earlier.addAll(given.services().values());
                    return SettledBill.builder()
                            .ledger(Ledger.CARE)
                            .explained(explained)
                            .addAllLines(lines)
                            .build();
                })
                .flatMap(settled -> run.book(
                        settled, run.posting(settled, year, run.ledger().careType(), stretch.last())));
    }

    /**
     * What was given on the days.
     *
     * @param services by line, in order of id
     * @param days how many days there were of each kind
     */
    private record Given(SortedMap<LineId, ServiceRecord> services, ServiceDays days) {
        static Given on(List<CalendarDay> days, Map<LocalDate, List<SeparatedLine>> byDay) {
            SortedMap<LineId, ServiceRecord> services = new TreeMap<>();
            long inCare = 0;
            long inHospital = 0;
            long careInHospital = 0;
            long besideSickbed = 0;
            for (CalendarDay day : days) {
                Set<DayPlace> cared = EnumSet.noneOf(DayPlace.class);
                for (SeparatedLine line : byDay.getOrDefault(day.day(), List.of())) {
                    ChargeLine charge = line.line();
                    DayPlace place = place(day, line);
                    services.put(
                            charge.id(), new ServiceRecord(day.day(), charge.category(), charge.quantity(), place));
                    if (charge.category().equals(NURSING) && charge.amount().isPositive()) {
                        cared.add(place);
                    }
                }
                inHospital += isInHospital(day) ? 1 : 0;
                inCare += cared.contains(DayPlace.CARE) || cared.contains(DayPlace.HOME_SICKBED) ? 1 : 0;
                careInHospital += cared.contains(DayPlace.HOSPITAL) ? 1 : 0;
                besideSickbed += cared.contains(DayPlace.HOME_SICKBED) ? 1 : 0;
            }
            return new Given(services, new ServiceDays(inCare, inHospital, careInHospital, besideSickbed, 0));
        }

        /** Where the resident was when it was given; who is on leave may be cared for at home. */
        private static DayPlace place(CalendarDay day, SeparatedLine line) {
            boolean atHome = line.segment()
                    .filter(s -> s.kind() == SegmentKind.HOME_CARE)
                    .isPresent();
            boolean away =
                    day.place().filter(s -> s.kind() == SegmentKind.LEAVE).isPresent();
            if (isInHospital(day)) {
                return DayPlace.HOSPITAL;
            }
            if (away && !atHome) {
                return DayPlace.AWAY;
            }
            return day.entitlements().stream().anyMatch(s -> s.kind() == SegmentKind.HOME_SICKBED)
                    ? DayPlace.HOME_SICKBED
                    : DayPlace.CARE;
        }

        private static boolean isInHospital(CalendarDay day) {
            return day.place().filter(s -> s.kind().isHospital()).isPresent();
        }
    }
}
