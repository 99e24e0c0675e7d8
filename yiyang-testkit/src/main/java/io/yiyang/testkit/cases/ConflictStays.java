package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.AuditCheck;
import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.NightRecord;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import io.yiyang.testkit.cases.ConflictForm.Audited;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stays and what ran beside them: {@code LTCI_ON_INPATIENT_DAY}, {@code DOUBLE_BED}, {@code EMPTY_STAY}, {@code SPLIT_STAY}. */
final class ConflictStays {
    private static final String TABLE = "inpatient-rules.json";
    private static final String CHECK = "check";
    private static final String RULE = "ltci.inpatientDays";

    /** The words of cases for the rule of a region. */
    private static final Map<String, String> RULES = Map.of(
            "SUSPEND", "SUSPEND",
            "SUSPEND_INCL_FAMILY_BED", "SUSPEND_WITH_HOME_SICKBED",
            "PAY_FOR_CARE_GIVEN", "PAY_FOR_CARE_GIVEN");

    private ConflictStays() {}

    private record ClaimRule(Optional<String> inpatient, List<BoundaryDayRule> boundaryDays) {}

    private record PlaceRule(String place, String rule, LocalDate from, String source) {}

    private record Claims(Optional<String> place, List<LocalDate> days, List<StaySegment> stays) {}

    // Long-term care insurance on a day in hospital

    static Audited claims(ObjectReader root) {
        ClaimRule rule = LtciCases.rule(root, ConflictStays::claimRule);
        Claims claims = LtciCases.input(root, ConflictStays::claimsOf);
        List<AuditRecords> readings = rule.boundaryDays().stream()
                .<AuditRecords>map(boundaryDays -> CaseRecords.of(claims.days(), boundaryDays)
                        .addPersons(CaseRecords.INSURED)
                        .addAllStays(claims.stays())
                        .addAllLines(claims.days().stream()
                                .map(day -> CaseLine.on(day).act("CARE").paidBy(Payer.LONG_TERM_CARE, Ledger.CARE))
                                .toList())
                        .build())
                .toList();
        return new Audited(
                readings, policy(rule, claims.place()).book(), Set.of(AuditCheck.LTCI_ON_HOSPITAL_DAY), false);
    }

    private static ClaimRule claimRule(ObjectReader r) {
        r.has(CHECK);
        Optional<String> word = r.optionalText("inpatientRule");
        if (word.isPresent() && !RULES.containsKey(word.get())) {
            r.refuse("inpatientRule", "one of " + RULES.keySet());
        }
        return new ClaimRule(
                word.map(RULES::get),
                r.has("boundaryDays")
                        ? List.of(r.constant("boundaryDays", BoundaryDayRule.class))
                        : List.of(BoundaryDayRule.values()));
    }

    private static CasePolicy policy(ClaimRule rule, Optional<String> place) {
        if (rule.inpatient().isPresent()) {
            return CasePolicy.of()
                    .with(RULE, new TermValue.Word(rule.inpatient().get()));
        }
        PlaceRule known = place.flatMap(name -> Optional.ofNullable(places().get(name)))
                .orElseThrow(() -> UnsupportedCase.because(
                        "input/place",
                        place.orElse("-"),
                        "没有该地住院期间待遇规则",
                        "no known rule of the place for days in hospital"));
        Parameter.Evidence evidence = new Parameter.Evidence(
                Optional.of(DateRange.from(known.from())),
                Optional.empty(),
                Confidence.SECONDARY,
                List.of(Citation.builder()
                        .key(known.place())
                        .title(known.source())
                        .lastChecked(known.from())
                        .build()));
        return CasePolicy.of()
                .with(RULE, evidence, List.of(new Parameter.Row(Map.of(), new TermValue.Word(known.rule()))));
    }

    private static Map<String, PlaceRule> places() {
        return StrictJson.read(TABLE, CaseRunner.resource(TABLE), root -> {
                    Described.skip(root, List.of("schema", "note"));
                    Map<String, PlaceRule> places = new LinkedHashMap<>();
                    root.list(
                                    "rules",
                                    r -> new PlaceRule(
                                            r.text("place"),
                                            r.text("rule"),
                                            r.optionalDate("from").orElse(LocalDate.EPOCH),
                                            r.text("source")))
                            .forEach(rule -> places.put(rule.place(), rule));
                    return places;
                })
                .orElseThrow();
    }

    private static Claims claimsOf(ObjectReader i) {
        Optional<String> place = i.optionalText("place");
        List<LocalDate> days = i.optionalTexts("ltciDays", "a date, such as \"2026-04-01\"", LocalDate::parse);
        List<StaySegment> stays = new ArrayList<>();
        i.object("inpatient", ConflictStays::dates)
                .ifPresent(d -> stays.add(d.stay(SegmentKind.INPATIENT, "inpatient")));
        i.object("familyBed", ConflictStays::dates)
                .ifPresent(d -> stays.add(d.stay(SegmentKind.HOME_SICKBED, "familyBed")));
        return new Claims(place, days, stays);
    }

    // Beds

    static Audited doubleBed(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        List<StaySegment> stays = LtciCases.input(
                root,
                i -> i.list("stays", s -> {
                    OrganisationId place = s.scalar("place", "a word", CaseRecords.PLACE, OrganisationId::of);
                    SegmentKind kind = s.constant("kind", SegmentKind.class);
                    Instant from = CaseRecords.time(s, "from");
                    Instant to = CaseRecords.time(s, "to");
                    return s.build(() -> stay(s.pointer(), kind, place, from, to));
                }));
        return new Audited(
                CaseRecords.of(stays.stream()
                                .flatMap(s -> Stream.of(s.start(), s.end().orElse(s.start())))
                                .map(CaseRecords::day)
                                .toList())
                        .addAllStays(stays)
                        .build(),
                CasePolicy.of(),
                AuditCheck.DOUBLE_BED);
    }

    static Audited emptyStay(ObjectReader root) {
        Optional<Long> idleDays = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return r.optionalInteger("idleDays");
        });
        record Empty(Dates stay, List<LocalDate> elsewhere, List<LocalDate> onLeave, List<LocalDate> treated) {}
        Empty empty = LtciCases.input(
                root,
                i -> new Empty(
                        i.requiredObject("inpatient", ConflictStays::dates),
                        days(i, "nightsElsewhere"),
                        days(i, "nightsOnLeave"),
                        days(i, "treatmentDays")));
        CasePolicy policy = CasePolicy.of().with("audit.idle.notTreatment", new TermValue.Words(List.of("01")));
        idleDays.ifPresent(days -> policy.with("audit.idle.days", new TermValue.Count(days)));
        var records = CaseRecords.of(empty.stay().days(), BoundaryDayRule.CARE_HOME_HAS_BOTH)
                .addPersons(CaseRecords.INSURED)
                .addStays(empty.stay().stay(SegmentKind.INPATIENT, "inpatient"))
                .addItemised(CaseRecords.PLACE)
                .addAllNights(nights(empty.elsewhere(), false))
                .addAllNights(nights(empty.onLeave(), true))
                .addAllLines(empty.treated().stream()
                        .map(day -> CaseLine.on(day).act("TREATMENT").paidBy(Payer.POOLED_FUND, Ledger.MEDICAL))
                        .toList())
                .build();
        return idleDays.isPresent()
                ? new Audited(records, policy, AuditCheck.SLEPT_ELSEWHERE, AuditCheck.IDLE_STAY)
                : new Audited(records, policy, AuditCheck.SLEPT_ELSEWHERE);
    }

    private static List<LocalDate> days(ObjectReader i, String key) {
        return i.optionalTexts(key, "a date, such as \"2026-04-01\"", LocalDate::parse);
    }

    private static List<NightRecord> nights(List<LocalDate> nights, boolean onLeave) {
        return nights.stream()
                .map(night -> new NightRecord(CaseRecords.RESIDENT, night, OrganisationId.of("elsewhere"), onLeave))
                .toList();
    }

    // A stay cut in two

    static Audited splitStay(ObjectReader root) {
        long window = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return r.integer("windowDays");
        });
        record Stays(List<StaySegment> stays, boolean lawful) {}
        Stays stays = LtciCases.input(root, i -> {
            List<StaySegment> read = i.list("stays", s -> {
                OrganisationId hospital = s.scalar("hospital", "a word", CaseRecords.PLACE, OrganisationId::of);
                return dates(s).at(SegmentKind.INPATIENT, s.pointer(), hospital);
            });
            return new Stays(read, i.has("lawfulReason") && i.flag("lawfulReason"));
        });
        var records = CaseRecords.of(
                        stays.stays().stream().map(StaySegment::firstDay).toList())
                .addPersons(CaseRecords.INSURED)
                .addAllStays(stays.stays());
        if (stays.lawful()) {
            records.addAllLawfulReadmissions(
                    stays.stays().stream().map(StaySegment::id).toList());
        }
        return new Audited(
                records.build(),
                CasePolicy.of().with("audit.readmission.days", new TermValue.Count(window)),
                AuditCheck.SPLIT_STAY);
    }

    // Dates without hours

    private record Dates(LocalDate from, LocalDate to) {
        private static final LocalTime IN = LocalTime.of(9, 0);
        private static final LocalTime OUT = LocalTime.of(17, 0);

        List<LocalDate> days() {
            return List.of(from, to);
        }

        StaySegment stay(SegmentKind kind, String id) {
            return at(kind, id, CaseRecords.PLACE);
        }

        /** From the morning of the first to the afternoon of the last day, so that both are days of moving. */
        StaySegment at(SegmentKind kind, String id, OrganisationId place) {
            return ConflictStays.stay(
                    id,
                    kind,
                    place,
                    from.atTime(IN).toInstant(CaseRecords.ZONE),
                    to.atTime(OUT).toInstant(CaseRecords.ZONE));
        }
    }

    private static Dates dates(ObjectReader o) {
        Dates dates = new Dates(o.date("from"), o.date("to"));
        if (dates.to().isBefore(dates.from())) {
            o.refuse("to", "a day that is not before the first");
        }
        return dates;
    }

    private static StaySegment stay(String id, SegmentKind kind, OrganisationId place, Instant from, Instant to) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(CaseRecords.RESIDENT)
                .kind(kind)
                .phase(CarePhase.TREATMENT)
                .place(place)
                .start(from)
                .zone(CaseRecords.ZONE)
                .end(to)
                .build();
    }
}
