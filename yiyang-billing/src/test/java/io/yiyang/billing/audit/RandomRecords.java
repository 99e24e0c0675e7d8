package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.HOME;
import static io.yiyang.billing.audit.Fixtures.HOSPITAL;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.POOL;

import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Months of an institution by a seed: untidy ones, where anything may collide, and tidy ones, where nothing is wrong. */
final class RandomRecords {
    private static final List<String> ITEMS = List.of("BATH", "NURSE", "MEAL", "PACKAGE");

    final List<AuditedPerson> persons = new ArrayList<>();
    final List<io.yiyang.model.stay.StaySegment> stays = new ArrayList<>();
    final List<NightRecord> nights = new ArrayList<>();
    final List<AuditedLine> lines = new ArrayList<>();
    final List<PostedPrice> prices = new ArrayList<>();
    final List<PerformedAct> acts = new ArrayList<>();
    final List<CareVisit> visits = new ArrayList<>();
    final List<CarerAbsence> absences = new ArrayList<>();
    private final Random random;

    private RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    static RandomRecords untidy(long seed) {
        RandomRecords all = new RandomRecords(seed);
        for (int r = 0; r < 4; r++) {
            ResidentId resident = ResidentId.of("r" + r);
            all.persons.add(Fixtures.person(resident, r > 0));
            for (int s = 0; s < 3; s++) {
                all.stay(resident, "r" + r + "s" + s);
            }
            for (int l = 0; l < 12; l++) {
                all.line(resident, "L" + l);
            }
            for (int n = 1; n < 10; n++) {
                if (all.random.nextBoolean()) {
                    all.nights.add(new NightRecord(
                            resident, Fixtures.day(two(n)), all.either(HOME, HOSPITAL), all.random.nextBoolean()));
                }
                if (all.random.nextBoolean()) {
                    all.acts.add(Fixtures.done(resident, two(n), all.item(), String.valueOf(all.random.nextInt(3))));
                }
            }
        }
        for (int v = 0; v < 16; v++) {
            all.visit("v" + v);
        }
        all.absences.add(Fixtures.absence("c0", all.hour(), "31T00:00"));
        all.prices.add(Fixtures.posted("BATH", "10.00", "2026-01-01/2026-03-05"));
        all.prices.add(Fixtures.posted("BATH", "11.00", "2026-03-05/.."));
        all.prices.add(Fixtures.posted("PACKAGE", "30.00", "2026-01-01/..", "BATH", "MEAL"));
        return all;
    }

    private String hour() {
        return two(1 + random.nextInt(9)) + "T" + two(8 + random.nextInt(10)) + ":00";
    }

    private String item() {
        return ITEMS.get(random.nextInt(ITEMS.size()));
    }

    private <T> T either(T one, T other) {
        return random.nextBoolean() ? one : other;
    }

    private void stay(ResidentId resident, String id) {
        int first = 1 + random.nextInt(8);
        SegmentKind kind = List.of(
                        SegmentKind.INPATIENT, SegmentKind.CARE_HOME_BED, SegmentKind.HOME_SICKBED, SegmentKind.LEAVE)
                .get(random.nextInt(4));
        stays.add(Fixtures.stay(
                id,
                resident,
                kind,
                either(HOME, HOSPITAL),
                two(first) + "T09:00",
                two(first + 1 + random.nextInt(4)) + "T1" + random.nextInt(4) + ":00",
                kind == SegmentKind.HOME_SICKBED ? Optional.empty() : Optional.of("bed-" + random.nextInt(2))));
    }

    private void line(ResidentId resident, String id) {
        Fixtures.Charge charge = Fixtures.charge(
                id,
                resident,
                two(1 + random.nextInt(9)),
                item(),
                String.valueOf(1 + random.nextInt(2)),
                either("10.00", "11.50"));
        charge = random.nextInt(3) == 0 ? charge.on(Ledger.MEDICAL).paid(POOL, "8.00") : charge.paid(LTCI, "9.00");
        charge = random.nextInt(4) == 0 ? charge.by(HOSPITAL) : charge;
        charge = random.nextInt(5) == 0 ? charge.asExtra() : charge;
        lines.add(either(charge, charge.of("05")).line());
    }

    private void visit(String id) {
        int day = 1 + random.nextInt(5);
        int from = 8 + random.nextInt(10);
        visits.add(Fixtures.visit(
                id,
                "c" + random.nextInt(3),
                ResidentId.of("r" + random.nextInt(4)),
                two(day) + "T" + two(from) + ":" + either("00", "30"),
                two(day) + "T" + two(from + 1 + random.nextInt(2)) + ":00",
                random.nextInt(3) == 0 ? Optional.of("ward") : Optional.empty(),
                Optional.of("L" + random.nextInt(12))));
    }

    /** Residents who live in the home and are visited, one visit after the other, each done, charged and paid once. */
    static RandomRecords tidy(long seed, String prefix, OrganisationId home) {
        RandomRecords all = new RandomRecords(seed);
        int carers = 1 + all.random.nextInt(3);
        for (int r = 0; r < 5; r++) {
            ResidentId resident = ResidentId.of(prefix + r);
            all.persons.add(Fixtures.person(resident, true));
            all.stays.add(Fixtures.stay(
                    prefix + "s" + r,
                    resident,
                    SegmentKind.CARE_HOME_BED,
                    home,
                    "01T00:00",
                    "",
                    Optional.of(prefix + "bed-" + r)));
            int day = 1 + all.random.nextInt(9);
            for (int v = 0; v < 3; v++) {
                String when = two(day + 2 * v);
                String line = "L" + v;
                // One carer is with one resident in each hour, and on the way for the second half of it.
                all.visits.add(Fixtures.visit(
                        prefix + r + "v" + v,
                        prefix + "c" + r % carers,
                        resident,
                        when + "T" + two(9 + r) + ":00",
                        when + "T" + two(9 + r) + ":30",
                        Optional.empty(),
                        Optional.of(line)));
                all.acts.add(Fixtures.done(resident, when, "BATH", "1"));
                all.lines.add(Fixtures.charge(line, resident, when, "BATH", "1", "10.00")
                        .by(home)
                        .paid(LTCI, "9.00")
                        .line());
                all.nights.add(new NightRecord(resident, Fixtures.day(when), home, false));
            }
        }
        all.prices.add(new PostedPrice(
                home,
                "BATH",
                io.yiyang.model.time.DateRange.parse("2026-01-01/.."),
                io.yiyang.model.money.UnitPrice.parseYuan("10.00"),
                Set.of()));
        all.absences.add(Fixtures.absence(prefix + "c0", "25T00:00", "26T00:00"));
        return all;
    }

    RandomRecords and(RandomRecords others) {
        persons.addAll(others.persons);
        stays.addAll(others.stays);
        nights.addAll(others.nights);
        lines.addAll(others.lines);
        prices.addAll(others.prices);
        acts.addAll(others.acts);
        visits.addAll(others.visits);
        absences.addAll(others.absences);
        return this;
    }

    RandomRecords shuffled(long seed) {
        Random order = new Random(seed);
        for (List<?> list : List.of(persons, stays, nights, lines, prices, acts, visits, absences)) {
            Collections.shuffle(list, order);
        }
        return this;
    }

    AuditRecords build() {
        return Fixtures.records(persons.toArray(AuditedPerson[]::new))
                .addAllStays(stays)
                .addAllNights(nights)
                .addAllLines(lines)
                .addItemised(HOSPITAL)
                .addAllPrices(prices)
                .addAllActs(acts)
                .addRecordedActs("BATH", "MEAL")
                .addAllVisits(visits)
                .addAllAbsences(absences)
                .build();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
