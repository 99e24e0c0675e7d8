package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.AuditCheck;
import io.yiyang.billing.audit.CareVisit;
import io.yiyang.billing.audit.CarerAbsence;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.testkit.cases.ConflictForm.Audited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Visits of carers: checks {@code CARER_OVERLAP}, {@code CARER_TRAVEL}, {@code CARER_ABSENT}. */
final class ConflictVisits {
    private static final String CHECK = "check";

    private ConflictVisits() {}

    private record Times(List<CareVisit> visits, List<CarerAbsence> absences) {}

    static Audited overlap(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        return audited(LtciCases.input(root, ConflictVisits::visits), CasePolicy.of(), AuditCheck.CARER_OVERLAP);
    }

    static Audited travel(ObjectReader root) {
        long minutes = LtciCases.rule(root, r -> {
            r.has(CHECK);
            return r.integer("travelMinutes");
        });
        CasePolicy policy = CasePolicy.of().with("audit.travel.minutes", new TermValue.Count(minutes));
        return audited(LtciCases.input(root, ConflictVisits::visits), policy, AuditCheck.CARER_TRAVEL);
    }

    static Audited absent(ObjectReader root) {
        LtciCases.rule(root, r -> r.has(CHECK));
        Times times =
                LtciCases.input(root, i -> new Times(visits(i).visits(), i.list("absences", ConflictVisits::absence)));
        return audited(times, CasePolicy.of(), AuditCheck.CARER_ABSENT);
    }

    private static Audited audited(Times times, CasePolicy policy, AuditCheck check) {
        return new Audited(
                CaseRecords.of(times.visits().stream()
                                .map(visit -> CaseRecords.day(visit.start()))
                                .toList())
                        .addAllVisits(times.visits())
                        .addAllAbsences(times.absences())
                        .build(),
                policy,
                check);
    }

    private static Times visits(ObjectReader i) {
        List<CareVisit> visits = new ArrayList<>();
        i.list("visits", v -> {
            PersonId carer = v.scalar("carer", "a word", PersonId.of("-"), PersonId::of);
            ResidentId elder = v.scalar("elder", "a word", CaseRecords.RESIDENT, ResidentId::of);
            Instant from = CaseRecords.time(v, "from");
            Instant to = CaseRecords.time(v, "to");
            var site = v.optionalText("site");
            return v.build(() -> visits.add(CareVisit.builder()
                    .id(String.valueOf(visits.size()))
                    .carer(carer)
                    .resident(elder)
                    .start(from)
                    .end(to)
                    .site(site)
                    .build()));
        });
        return new Times(visits, List.of());
    }

    private static CarerAbsence absence(ObjectReader a) {
        PersonId carer = a.scalar("carer", "a word", PersonId.of("-"), PersonId::of);
        Instant from = CaseRecords.time(a, "from");
        Instant to = CaseRecords.time(a, "to");
        return a.build(() -> new CarerAbsence(carer, from, to));
    }
}
