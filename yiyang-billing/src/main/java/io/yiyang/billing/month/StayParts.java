package io.yiyang.billing.month;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.InterimRule;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which part of its stay a bill settles, which stay of the year that is, and how many days (住院分段与次序). */
final class StayParts {
    private static final Set<MedicalTreatmentType> HOSPITAL =
            Set.of(MedicalTreatmentType.INPATIENT, MedicalTreatmentType.INPATIENT_FROM_EMERGENCY);

    /**
     * A part of a stay.
     *
     * @param part which
     * @param rule whether the parts are one stay
     * @param toDate what the earlier parts came to, if they are
     */
    record Part(StayPart part, InterimRule rule, StayToDate toDate) {
        static final Part WHOLE = new Part(StayPart.WHOLE, InterimRule.SAME_STAY, StayToDate.NONE);

        /** This part where what is known of the bases is taken for all of it. */
        Part asFarAsKnown() {
            return new Part(part, rule, new StayToDate(toDate.total(), toDate.byPayer()));
        }
    }

    private final MonthRun run;
    private final ResidentMonth month;
    private final EncounterFacts facts;

    StayParts(MonthRun run) {
        this.run = run;
        this.month = run.month();
        this.facts = new EncounterFacts(month);
    }

    /**
     * The part that the month settles. A stay has one deductible, so it is never settled in parts by accident of the calendar:
     * only in a ledger that has the earlier parts, and where the region says what an interim settlement means.
     */
    Outcome<Part> of(StaySegment segment, List<StaySegment> chain, Facts known) {
        if (chain.stream().allMatch(this::within)) {
            return Outcome.of(Part.WHOLE);
        }
        Optional<StaySegment> missing = chain.stream()
                .filter(this::before)
                .filter(s -> settled(s).isEmpty())
                .findFirst();
        if (month.yearLedger().isPresent() && missing.isPresent()) {
            return notSettled(missing.get(), run.settlementDay(missing.get()));
        }
        if (month.yearLedger().isPresent() && within(segment)) {
            return Outcome.of(Part.WHOLE);
        }
        Optional<Term> interim = month.yearLedger().isPresent()
                ? run.ifGiven("stay.interim", run.settlementDay(segment), known)
                : Optional.empty();
        if (interim.isEmpty()) {
            return Outcome.refused(Problem.of(
                            "YY-B-036",
                            "住院跨越结算期，须在出院后整次结算",
                            "the stay reaches beyond the period, settle it whole after discharge")
                    .with("segment", segment.id())
                    .with("period", month.period())
                    .remedy("选用覆盖整次住院的结算期", "choose a period that covers the whole stay")
                    .remedy(
                            "提供台账，且政策有 stay.interim 时可中途结算",
                            "give the ledger; where policy has stay.interim, a part can be settled"));
        }
        return MonthRun.constant(interim.get(), InterimRule.class)
                .flatMap(rule -> rule == InterimRule.NEW_ADMISSION && chain.size() > 1
                        ? Outcome.refused(Problem.of(
                                        "YY-B-126",
                                        "转诊视同一次住院，但中途结算后视为新入院，两项规则不能并用",
                                        "a referral makes these stays one, an interim settlement begins a new one")
                                .with("segment", segment.id())
                                .with(
                                        "linked",
                                        chain.stream().map(StaySegment::id).toList())
                                .remedy("出院后整次结算该院住院", "settle the stay in this hospital whole after discharge"))
                        : part(segment, rule));
    }

    private static Outcome<Part> notSettled(StaySegment segment, LocalDate expected) {
        return Outcome.refused(Problem.of("YY-B-122", "住院的前一段尚未结算", "the part before is not in the ledger")
                .with("segment", segment.id())
                .with("expected", expected)
                .remedy("先结算前一段", "settle the part before first"));
    }

    private Outcome<Part> part(StaySegment segment, InterimRule rule) {
        StayPart part = hasEnded(segment) ? StayPart.FINAL : StayPart.INTERIM;
        List<Posting> earlier = settled(segment);
        LocalDate dayBefore = month.period().first().minusDays(1);
        boolean begins = month.period().contains(segment.firstDay());
        if (!begins && earlier.stream().noneMatch(p -> p.serviceDate().equals(dayBefore))) {
            return notSettled(segment, dayBefore);
        }
        return Outcome.of(new Part(part, rule, rule == InterimRule.NEW_ADMISSION ? StayToDate.NONE : toDate(segment)));
    }

    private boolean within(StaySegment segment) {
        return month.period().contains(segment.firstDay()) && hasEnded(segment);
    }

    private boolean before(StaySegment segment) {
        return run.ended(segment)
                .filter(day -> day.isBefore(month.period().first()))
                .isPresent();
    }

    private boolean hasEnded(StaySegment segment) {
        return run.ended(segment).isPresent();
    }

    /** What the ledger has of the stay from before the period. */
    List<Posting> settled(StaySegment segment) {
        return before(p -> p.settles(segment.id()));
    }

    /** What that comes to. */
    Accumulated consumed(StaySegment segment) {
        Accumulated sum = Accumulated.NONE;
        for (Posting posting : settled(segment)) {
            sum = sum.plus(posting.amounts());
        }
        return sum;
    }

    StayToDate toDate(StaySegment segment) {
        Accumulated sum = consumed(segment);
        return new StayToDate(
                sum.total(), new YearToDate(sum.paid(), sum.deductibles(), sum.counted()), sum.billsWithoutBase() == 0);
    }

    /** Standing settlements of the ledger from before the period, so that a month that is settled again sees the same. */
    private List<Posting> before(Predicate<Posting> which) {
        return run.ledger().before().stream()
                .filter(p -> p.serviceDate().isBefore(month.period().first()))
                .filter(which)
                .toList();
    }

    private List<Posting> staysBefore(BenefitYear year, Set<MedicalTreatmentType> types) {
        return before(p -> p.stay().isPresent()
                && types.contains(p.businessType())
                && p.year().equals(year)
                && p.person().equals(run.ledger().account(year).person()));
    }

    /** How many stays of the year came before, among those in the levels if some count only. */
    private long earlierStays(
            SegmentId own, BenefitYear year, Set<MedicalTreatmentType> types, InterimRule rule, List<String> levels) {
        List<Posting> counted = staysBefore(year, types).stream()
                .filter(p -> levels.isEmpty()
                        || p.institutionClass().filter(levels::contains).isPresent())
                .toList();
        if (rule == InterimRule.NEW_ADMISSION) {
            return counted.size();
        }
        Set<Object> stays = new HashSet<>();
        counted.forEach(p -> p.stay().filter(id -> !id.equals(own)).ifPresent(stays::add));
        return stays.size();
    }

    /**
     * The facts of a hospital stay with its number in the year.
     *
     * @param own the stay that counts: of those that count as one, the first
     */
    Facts numbered(
            SegmentId own,
            Facts known,
            List<List<StaySegment>> inMonth,
            BenefitYear year,
            Part part,
            Optional<Term> together) {
        if (together.isPresent()) {
            List<Set<String>> levels = inMonth.stream().map(this::levels).collect(Collectors.toList());
            long inLedger = earlierStays(
                    own,
                    year,
                    HOSPITAL,
                    part.rule(),
                    EncounterFacts.words(together.get().value()));
            return facts.numberedByClass(known, together.get().value(), levels, inLedger);
        }
        boolean told = !month.person().words(EncounterFacts.STAY_ORDINAL).isEmpty();
        return told || month.yearLedger().isEmpty()
                ? facts.numbered(known, inMonth.size())
                : EncounterFacts.numbered(
                        known, earlierStays(own, year, HOSPITAL, part.rule(), List.of()) + inMonth.size());
    }

    private Set<String> levels(List<StaySegment> stay) {
        return stay.stream()
                .flatMap(s -> run.institutionFacts(s.place()).words(EncounterFacts.HOSPITAL_LEVEL).stream())
                .collect(Collectors.toSet());
    }

    /** The days of the stay that the bill settles, the day of discharge not counted. */
    long days(Draft draft) {
        return draft.segment()
                .filter(s -> draft.stay() != null)
                .map(segment ->
                        days(segment, later(segment.firstDay(), month.period().first())))
                .orElse(0L);
    }

    private long days(StaySegment segment, LocalDate from) {
        LocalDate until = run.settlementDay(segment);
        return Math.max(1, ChronoUnit.DAYS.between(from, hasEnded(segment) ? until : until.plusDays(1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The stay's place in the year; absent for a visit, and where nobody told. */
    Optional<StayInYear> inYear(Draft draft) {
        if (draft.stay() == null || draft.segment().isEmpty()) {
            return Optional.empty();
        }
        StaySegment segment = draft.segment().get();
        boolean sickbed = segment.kind() == SegmentKind.HOME_SICKBED;
        if (!sickbed && segment.kind() != SegmentKind.INPATIENT) {
            return Optional.empty();
        }
        boolean newAdmission = draft.part().rule() == InterimRule.NEW_ADMISSION;
        LocalDate from = newAdmission ? later(segment.firstDay(), month.period().first()) : segment.firstDay();
        long days = days(segment, from);
        Set<MedicalTreatmentType> types = sickbed ? Set.of(draft.type()) : HOSPITAL;
        long daysBefore = 0;
        for (Posting posting : staysBefore(draft.year(), types)) {
            boolean own = posting.stay().equals(draft.stayId());
            daysBefore = Math.addExact(daysBefore, own && !newAdmission ? 0 : posting.days());
        }
        if (sickbed) {
            long ordinal = 1
                    + earlierStays(
                            segment.id(), draft.year(), types, draft.part().rule(), List.of());
            return month.yearLedger().isPresent()
                    ? Optional.of(new StayInYear(ordinal, days, daysBefore))
                    : Optional.empty();
        }
        long before = daysBefore;
        return draft.known().words(EncounterFacts.STAY_ORDINAL).stream()
                .filter(EncounterFacts::isNumber)
                .findFirst()
                .map(number -> new StayInYear(Long.parseLong(number), days, before));
    }
}
