package io.yiyang.billing.month;

import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.time.Duration;
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

/** Which lines belong to which encounter, and which emergency is part of the stay that it led to (就诊归属). */
final class EncounterLines {
    private static final String MERGED_HOURS = "emergency.mergedHours";
    private static final String MAX_DAYS = "prescription.maxDays";

    private final MonthRun run;
    private final ResidentMonth month;
    private final EncounterFacts facts;
    private final Map<Encounter, List<SeparatedLine>> visits = new LinkedHashMap<>();
    /** The stay whose bill a line of an emergency is part of. */
    private final Map<LineId, StaySegment> merged = new HashMap<>();

    EncounterLines(MonthRun run, EncounterFacts facts) {
        this.run = run;
        this.month = run.month();
        this.facts = facts;
    }

    /** Takes the encounters' lines out; what is left, and emergencies that led to a stay, belongs to stays and places. */
    List<SeparatedLine> takeApart(List<SeparatedLine> lines) {
        Map<LineId, SeparatedLine> open = new LinkedHashMap<>();
        lines.forEach(line -> open.put(line.line().id(), line));
        List<SeparatedLine> ofStays = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Encounter encounter : month.encounters()) {
            List<SeparatedLine> own = new ArrayList<>();
            for (LineId id : encounter.lines()) {
                SeparatedLine line = open.remove(id);
                if (line != null) {
                    own.add(line);
                } else if (month.lines().stream().noneMatch(l -> l.id().equals(id)) || isTaken(id)) {
                    run.report(List.of(fault(encounter, "没有该费用明细，或已属于另一就诊", "no such line, or another encounter has it")
                            .with("line", id)));
                }
            }
            List<Problem> faults = faults(encounter, own, ids);
            if (!faults.isEmpty()) {
                run.refuse(own, faults);
                continue;
            }
            Outcome<Boolean> part = isPartOfStay(encounter, own);
            if (!(part instanceof Outcome.Success<Boolean> known)) {
                run.refuse(own, part.problems());
            } else if (known.value()) {
                own.forEach(
                        line -> merged.put(line.line().id(), segment(encounter).orElseThrow()));
                ofStays.addAll(own);
            } else if (!own.isEmpty()) {
                visits.put(encounter, own);
            }
        }
        ofStays.addAll(open.values());
        return ofStays;
    }

    private boolean isTaken(LineId id) {
        return merged.containsKey(id)
                || visits.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(l -> l.line().id().equals(id));
    }

    private static Problem fault(Encounter encounter, String zh, String en) {
        return Problem.of("YY-B-124", "就诊记录有误：" + zh, "the encounter does not fit: " + en)
                .with("encounter", encounter.id());
    }

    private List<Problem> faults(Encounter encounter, List<SeparatedLine> own, Set<String> ids) {
        List<Problem> faults = new ArrayList<>();
        if (!ids.add(encounter.id())) {
            faults.add(fault(encounter, "标识重复", "its id is used twice"));
        }
        Optional<SegmentId> named = encounter.segment();
        Optional<StaySegment> segment = segment(encounter);
        boolean fits = segment.filter(s -> s.kind() == SegmentKind.HOME_SICKBED
                        || (s.kind() == SegmentKind.INPATIENT && isEmergency(encounter)))
                .isPresent();
        if (named.isPresent() && !fits) {
            faults.add(fault(
                            encounter,
                            "所指时段须为家庭病床，或急诊所转入的住院",
                            "its segment must be a home sickbed, or the stay to which an emergency led")
                    .with("segment", named.get()));
        }
        for (SeparatedLine line : own) {
            Optional<StaySegment> ward =
                    line.segment().filter(s -> s.kind() == SegmentKind.INPATIENT && !segment.equals(Optional.of(s)));
            if (ward.isPresent()) {
                // Zhengzhou, Hohhot: in-hospital patients use neither the outpatient pool nor the two-disease benefit.
                faults.add(fault(encounter, "住院期间不得另按门诊结算", "no visit is settled while the resident lies in hospital")
                        .with("line", line.line().id())
                        .with("segment", ward.get().id()));
            }
        }
        return faults;
    }

    private static boolean isEmergency(Encounter encounter) {
        return encounter.type().equals(MedicalTreatmentType.EMERGENCY);
    }

    private Optional<StaySegment> segment(Encounter encounter) {
        return encounter
                .segment()
                .flatMap(id -> month.calendar().segments().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst());
    }

    /** Whether the region's rule makes the emergency part of the stay that it led to; without a rule it is its own bill. */
    private Outcome<Boolean> isPartOfStay(Encounter encounter, List<SeparatedLine> own) {
        Optional<StaySegment> stay = segment(encounter).filter(s -> s.kind() == SegmentKind.INPATIENT);
        if (stay.isEmpty() || own.isEmpty()) {
            return Outcome.of(false);
        }
        Optional<Long> hours = run.ifGiven(MERGED_HOURS, lastDay(own), facts(encounter, lastDay(own)))
                .flatMap(EncounterLines::count);
        if (hours.isEmpty()) {
            return Outcome.of(false);
        }
        return encounter
                .begin()
                .map(begin -> Outcome.of(!stay.get().start().isAfter(begin.plus(Duration.ofHours(hours.get())))))
                .orElseGet(() -> Outcome.refused(
                        fault(encounter, "急诊转住院须有急诊开始时间", "an emergency that led to a stay must tell when it began")));
    }

    private static Optional<Long> count(Term term) {
        return term.value() instanceof TermValue.Count count ? Optional.of(count.count()) : Optional.empty();
    }

    /** Medicine for more days than policy allows; a limit that no pack has is missing, never none. */
    List<Problem> tooMuch(Encounter encounter, LocalDate day, Facts known) {
        if (encounter.supplyDays().isEmpty()) {
            return List.of();
        }
        Outcome<Term> limit = run.parameter(MAX_DAYS, day, known);
        long most = limit.asOptional().flatMap(EncounterLines::count).orElse(0L);
        long days = encounter.supplyDays().get();
        return !limit.problems().isEmpty()
                ? limit.problems()
                : days <= most
                        ? List.of()
                        : List.of(Problem.of("YY-B-125", "处方用量超过规定天数", "medicine is prescribed for too many days")
                                .with("encounter", encounter.id())
                                .with("days", days)
                                .with("allowed", most)
                                .with(
                                        "parameter",
                                        limit.orElseThrow().provenance().parameter()));
    }

    /** What policy may look at of the encounter. */
    Facts facts(Encounter encounter, LocalDate first) {
        return facts.on(first)
                .with("ledger", Ledger.MEDICAL.name())
                .with("setting", sickbed(encounter).isPresent() ? "HOME_SICKBED" : "OUTPATIENT")
                .with(EncounterFacts.TREATMENT_TYPE, encounter.type().toString())
                .and(encounter.facts());
    }

    /** The home sickbed that the encounter settles. */
    Optional<StaySegment> sickbed(Encounter encounter) {
        return segment(encounter).filter(s -> s.kind() == SegmentKind.HOME_SICKBED);
    }

    /** The lines of each encounter that is a bill of its own. */
    Map<Encounter, List<SeparatedLine>> visits() {
        return visits;
    }

    /** Whether an emergency is part of the stay. */
    boolean fromEmergency(StaySegment stay) {
        return merged.containsValue(stay);
    }

    /** The stay or place to which a line belongs that no encounter took. */
    Optional<StaySegment> place(SeparatedLine line) {
        return Optional.ofNullable(merged.get(line.line().id())).or(line::segment);
    }

    static LocalDate lastDay(List<SeparatedLine> lines) {
        return lines.stream()
                .map(line -> line.line().serviceDate())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
