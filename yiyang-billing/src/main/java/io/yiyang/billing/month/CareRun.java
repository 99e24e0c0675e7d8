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
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The care bills of a month (养老账单分段): the days are cut where the terms change, because the person's level, the policy or
 * who charges does, and each stretch is settled under its own. Care at the resident's own home is settled apart from that in a
 * house. Limits of the month go on from stretch to stretch; quotas of services within a chain.
 */
final class CareRun {
    private static final Optional<ChargeCategory> NURSING = Optional.of(ChargeCategory.CARE_NURSING);

    private final MonthRun run;
    private final ResidentMonth month;
    /** What the stretches so far came to, for limits that run over the month. */
    private Accumulated before = Accumulated.NONE;

    /** By chain: visits at home are not counted in the hours of an institution. */
    private final Map<String, List<ServiceRecord>> earlierServices = new HashMap<>();

    CareRun(MonthRun run) {
        this.run = run;
        this.month = run.month();
    }

    /**
     * Days in a row with the same terms.
     *
     * @param atHome whether it is care at the resident's own home
     * @param terms by which it is settled
     * @param lines what was charged, by day
     * @param days the days, those without a charge included
     */
    private record Stretch(
            boolean atHome, Terms terms, SortedMap<LocalDate, List<SeparatedLine>> lines, List<CalendarDay> days) {
        LocalDate first() {
            return days.get(0).day();
        }

        LocalDate last() {
            return days.get(days.size() - 1).day();
        }

        /** In order of id, so that the order of input changes nothing. */
        List<SeparatedLine> own() {
            return days.stream()
                    .flatMap(day -> lines.getOrDefault(day.day(), List.of()).stream())
                    .sorted(Comparator.comparing(line -> line.line().id()))
                    .toList();
        }
    }

    List<SettledBill> settle(List<SeparatedLine> lines, List<CalendarDay> days) {
        // A home that keeps a bed and an agency that comes to the resident's own home may both charge on one day.
        List<SeparatedLine> payable = withoutSecondForm(lines, days);
        List<Stretch> inHouse = stretches(false, payable, days);
        List<Stretch> atHome = stretches(true, payable, days);
        List<Stretch> inOrder = new ArrayList<>(inHouse);
        inOrder.addAll(atHome);
        inOrder.sort(Comparator.comparing(Stretch::first));
        List<SettledBill> bills = new ArrayList<>();
        for (Stretch stretch : inOrder) {
            boolean oneOfMany = (stretch.atHome() ? atHome : inHouse).size() > 1;
            settle(stretch, oneOfMany, days.size()).ifPresent(bills::add);
        }
        return bills;
    }

    /** Care at home on a day on which the house gave care too would be paid twice, as by an amount for each day. */
    private List<SeparatedLine> withoutSecondForm(List<SeparatedLine> lines, List<CalendarDay> days) {
        Map<LocalDate, SeparatedLine> inHouse = new HashMap<>();
        for (CalendarDay day : days) {
            lines.stream()
                    .filter(line -> line.line().serviceDate().equals(day.day()) && !isAtHome(line))
                    .filter(line -> isCare(line.line()) && Given.place(day, line) == DayPlace.CARE)
                    .min(Comparator.comparing(line -> line.line().id()))
                    .ifPresent(line -> inHouse.put(day.day(), line));
        }
        List<SeparatedLine> payable = new ArrayList<>();
        for (SeparatedLine line : lines) {
            SeparatedLine other = inHouse.get(line.line().serviceDate());
            if (other == null || !isAtHome(line)) {
                payable.add(line);
                continue;
            }
            run.refuse(
                    List.of(line),
                    List.of(Problem.of(
                                    "YY-B-027",
                                    "当日养老机构已收照料护理费，不得再收居家照护费",
                                    "the care home charges care on that day, so that care at home may not")
                            .with("line", line.line().id())
                            .with("date", line.line().serviceDate())
                            .with("other", other.line().id())
                            .remedy("一日只按一种服务形式结算", "settle one form of care a day")));
        }
        return payable;
    }

    private static boolean isCare(ChargeLine line) {
        return line.category().equals(NURSING) && line.amount().isPositive();
    }

    /** The stretches; lines of a day for which policy has no answer are left unsettled. */
    private List<Stretch> stretches(boolean atHome, List<SeparatedLine> all, List<CalendarDay> days) {
        SortedMap<LocalDate, List<SeparatedLine>> lines = new TreeMap<>();
        all.stream()
                .filter(line -> isAtHome(line) == atHome)
                .forEach(line -> lines.computeIfAbsent(line.line().serviceDate(), day -> new ArrayList<>())
                        .add(line));
        Facts care = Facts.none().with("ledger", Ledger.CARE.name());
        List<Stretch> stretches = new ArrayList<>();
        boolean open = false;
        for (CalendarDay day : days) {
            List<SeparatedLine> own = lines.getOrDefault(day.day(), List.of());
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (own.isEmpty()) {
                // Nobody charges, so nothing asks for the day's terms.
                if (open && last != null) {
                    last.days().add(day);
                }
                continue;
            }
            // Who charges can change within the month: from care at home to a care home, say.
            Outcome<Terms> terms =
                    run.terms(day.day(), month.personOn(day.day()).and(care).and(run.billerFacts(own)));
            if (!(terms instanceof Outcome.Success<Terms> success)) {
                run.refuse(own, terms.problems());
                open = false;
            } else if (open && last != null && sameTerms(last.terms(), success.value())) {
                last.days().add(day);
            } else {
                stretches.add(new Stretch(atHome, success.value(), lines, new ArrayList<>(List.of(day))));
                open = true;
            }
        }
        return stretches;
    }

    /** Whether somebody came to the resident's own home for it, as during a leave. */
    private static boolean isAtHome(SeparatedLine line) {
        return line.segment().filter(s -> s.kind() == SegmentKind.HOME_CARE).isPresent();
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

    private Optional<SettledBill> settle(Stretch stretch, boolean oneOfMany, long daysOfMonth) {
        List<SeparatedLine> lines = stretch.own();
        Given given = Given.on(stretch.days(), stretch.lines());
        List<ServiceRecord> earlier =
                earlierServices.getOrDefault(stretch.terms().chain(), List.of());
        List<SplitLine> split = lines.stream()
                .map(l -> SplitLine.inScope(
                        l.line().id(), l.line().category(), l.line().amount()))
                .toList();
        String name = month.resident()
                + (stretch.atHome() ? ":care-at-home:" : ":care:")
                + month.period().first()
                + (oneOfMany ? ":" + stretch.first() : "");
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
                    earlierServices
                            .computeIfAbsent(stretch.terms().chain(), chain -> new ArrayList<>())
                            .addAll(given.services().values());
                    return SettledBill.builder()
                            .ledger(Ledger.CARE)
                            .explained(explained)
                            .addAllLines(lines)
                            .putAllLineRounding(run.roundingTerms(lines, stretch.last()))
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
                    if (isCare(charge)) {
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
            boolean away =
                    day.place().filter(s -> s.kind() == SegmentKind.LEAVE).isPresent();
            if (isInHospital(day)) {
                return DayPlace.HOSPITAL;
            }
            if (away && !isAtHome(line)) {
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
