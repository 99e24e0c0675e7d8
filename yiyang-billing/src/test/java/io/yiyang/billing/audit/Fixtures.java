package io.yiyang.billing.audit;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One home in March 2026, in as few words as a table needs. Times are such as {@code 05T09:00}, days such as {@code 05}. */
final class Fixtures {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final RegionCode CITY = RegionCode.of("420500");
    static final DateRange MARCH = DateRange.parse("2026-03-01/2026-04-01");
    static final OrganisationId HOME = OrganisationId.of("home");
    static final OrganisationId HOSPITAL = OrganisationId.of("hospital");
    static final ResidentId ANNA = ResidentId.of("r1");
    static final ResidentId BERT = ResidentId.of("r2");
    static final Payer LTCI = Payer.LONG_TERM_CARE;
    static final Payer POOL = Payer.POOLED_FUND;

    private Fixtures() {}

    static ImmutableAuditRecords.Builder records() {
        return records(person(ANNA, true), person(BERT, true));
    }

    static ImmutableAuditRecords.Builder records(AuditedPerson... persons) {
        return (ImmutableAuditRecords.Builder) AuditRecords.builder()
                .period(MARCH)
                .region(CITY)
                .zone(ZONE)
                .knownOn(day("31"))
                .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT)
                .addPersons(persons);
    }

    static AuditedPerson person(ResidentId resident, boolean insured) {
        return new AuditedPerson(resident, CITY, insured, Facts.none().with("careLevel", "SEVERE"));
    }

    static LocalDate day(String day) {
        return LocalDate.parse((day.length() > 2 ? "2026-" : "2026-03-") + day);
    }

    /** {@code 05T09:00} in March, or with a month {@code 02-27T09:00}. */
    static Instant time(String time) {
        String month = time.indexOf('T') > 2 ? "2026-" : "2026-03-";
        return LocalDateTime.parse(month + time).atZone(ZONE).toInstant();
    }

    // Policy

    static PolicyBook book(Parameter... parameters) {
        return PolicyBook.of(List.of(new PolicyPack(
                "test.json",
                "test",
                "1",
                "",
                PolicyPack.Mark.SAMPLE,
                CITY,
                BilingualText.of("测试", "test"),
                List.of(parameters),
                List.of())));
    }

    static Parameter count(String key, long count) {
        return parameter(key, new TermValue.Count(count));
    }

    static Parameter word(String key, String word) {
        return parameter(key, new TermValue.Word(word));
    }

    static Parameter words(String key, String... words) {
        return parameter(key, new TermValue.Words(List.of(words)));
    }

    static Parameter parameter(String key, TermValue value) {
        return rows(key, new Parameter.Row(Map.of(), value));
    }

    static Parameter rows(String key, Parameter.Row... rows) {
        return new Parameter(
                key,
                "",
                List.of(new Parameter.Version(
                        new Parameter.Evidence(
                                Optional.of(DateRange.parse("2026-01-01/..")),
                                Optional.empty(),
                                Confidence.MIRROR,
                                List.of(Citation.builder()
                                        .key("test")
                                        .title("test")
                                        .lastChecked(day("01"))
                                        .build())),
                        List.of(rows))));
    }

    static Parameter.Row row(String fact, String word, TermValue value) {
        return new Parameter.Row(Map.of(fact, List.of(word)), value);
    }

    static Parameter separation() {
        return rows(
                "separation.ledger",
                new Parameter.Row(Map.of("chargeCategory", List.of("01", "05", "07")), new TermValue.Word("MEDICAL")),
                new Parameter.Row(
                        Map.of("chargeCategory", List.of("CARE_BED", "CARE_NURSING", "CARE_MEAL")),
                        new TermValue.Word("CARE")));
    }

    /** Everything that any check asks for. */
    static PolicyBook fullBook() {
        List<Parameter> all = new ArrayList<>(List.of(
                word("ltci.inpatientDays", "SUSPEND_WITH_HOME_SICKBED"),
                separation(),
                words("care.funds", "LONG_TERM_CARE", "CARE_VOUCHER"),
                count("audit.readmission.days", 7),
                count("audit.idle.days", 2),
                words("audit.idle.notTreatment", "01"),
                count("audit.travel.minutes", 20),
                words("audit.quotas", "visits"),
                words("audit.quota.acts", "BATH"),
                count("audit.quota.limit", 3)));
        all.add(rows(
                "audit.fine.multiple",
                row("severity", "ORDINARY", new TermValue.Multiple(Rate.parse("2"))),
                row("severity", "FRAUD_SUSPECTED", new TermValue.Multiple(Rate.parse("5")))));
        return book(all.toArray(Parameter[]::new));
    }

    // Records

    static StaySegment stay(
            String id, ResidentId resident, SegmentKind kind, OrganisationId place, String from, String to) {
        return stay(id, resident, kind, place, from, to, Optional.empty());
    }

    static StaySegment stay(
            String id,
            ResidentId resident,
            SegmentKind kind,
            OrganisationId place,
            String from,
            String to,
            Optional<String> bed) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(resident)
                .kind(kind)
                .phase(CarePhase.TREATMENT)
                .place(place)
                .start(time(from))
                .zone(ZONE)
                .end(to.isEmpty() ? Optional.empty() : Optional.of(time(to)))
                .bed(bed.map(BedId::of))
                .build();
    }

    static StaySegment inpatient(String id, String from, String to) {
        return stay(id, ANNA, SegmentKind.INPATIENT, HOSPITAL, from, to);
    }

    static CareVisit visit(String id, String carer, ResidentId resident, String from, String to) {
        return visit(id, carer, resident, from, to, Optional.empty(), Optional.empty());
    }

    static CareVisit visit(
            String id,
            String carer,
            ResidentId resident,
            String from,
            String to,
            Optional<String> site,
            Optional<String> line) {
        return CareVisit.builder()
                .id(id)
                .carer(PersonId.of(carer))
                .resident(resident)
                .start(time(from))
                .end(time(to))
                .site(site)
                .line(line.map(LineId::of))
                .build();
    }

    static CarerAbsence absence(String carer, String from, String to) {
        return new CarerAbsence(PersonId.of(carer), time(from), time(to));
    }

    static PerformedAct done(ResidentId resident, String day, String act, String times) {
        return new PerformedAct(resident, day(day), act, Quantity.parse(times));
    }

    static PostedPrice posted(String item, String price, String inForce, String... includes) {
        return new PostedPrice(HOME, item, DateRange.parse(inForce), UnitPrice.parseYuan(price), Set.of(includes));
    }

    /** A charge of the home on the care ledger; what is said besides changes it. */
    static Charge charge(String id, ResidentId resident, String day, String item, String quantity, String price) {
        return new Charge(
                id,
                resident,
                day,
                Optional.of(item),
                quantity,
                price,
                HOME,
                Ledger.CARE,
                Map.of(),
                "CARE_NURSING",
                Optional.empty(),
                false,
                Optional.empty());
    }

    record Charge(
            String id,
            ResidentId resident,
            String day,
            Optional<String> item,
            String quantity,
            String price,
            OrganisationId biller,
            Ledger ledger,
            Map<Payer, Money> funds,
            String category,
            Optional<String> act,
            boolean extra,
            Optional<String> takesBack) {
        Charge by(OrganisationId other) {
            return new Charge(
                    id, resident, day, item, quantity, price, other, ledger, funds, category, act, extra, takesBack);
        }

        Charge on(Ledger other) {
            return new Charge(
                    id, resident, day, item, quantity, price, biller, other, funds, category, act, extra, takesBack);
        }

        Charge paid(Payer fund, String amount) {
            return new Charge(
                    id,
                    resident,
                    day,
                    item,
                    quantity,
                    price,
                    biller,
                    ledger,
                    Map.of(fund, Money.parseYuan(amount)),
                    category,
                    act,
                    extra,
                    takesBack);
        }

        Charge of(String other) {
            return new Charge(
                    id, resident, day, item, quantity, price, biller, ledger, funds, other, act, extra, takesBack);
        }

        Charge act(String other) {
            return new Charge(
                    id,
                    resident,
                    day,
                    item,
                    quantity,
                    price,
                    biller,
                    ledger,
                    funds,
                    category,
                    Optional.of(other),
                    extra,
                    takesBack);
        }

        Charge withoutItem() {
            return new Charge(
                    id,
                    resident,
                    day,
                    Optional.empty(),
                    quantity,
                    price,
                    biller,
                    ledger,
                    funds,
                    category,
                    act,
                    extra,
                    takesBack);
        }

        Charge asExtra() {
            return new Charge(
                    id, resident, day, item, quantity, price, biller, ledger, funds, category, act, true, takesBack);
        }

        Charge takingBack(String line) {
            return new Charge(
                    id,
                    resident,
                    day,
                    item,
                    quantity,
                    price,
                    biller,
                    ledger,
                    funds,
                    category,
                    act,
                    extra,
                    Optional.of(line));
        }

        AuditedLine line() {
            UnitPrice unit = UnitPrice.parseYuan(price);
            Quantity count = Quantity.parse(quantity);
            return AuditedLine.builder()
                    .resident(resident)
                    .line(ChargeLine.builder()
                            .id(LineId.of(id))
                            .serviceDate(Fixtures.day(day))
                            .itemName("a name for the family")
                            .quantity(count)
                            .unitPrice(unit)
                            .amount(unit.times(count, RoundingMode.HALF_UP))
                            .biller(biller)
                            .category(category.isEmpty() ? Optional.empty() : Optional.of(ChargeCategory.of(category)))
                            .itemCode(item)
                            .takesBack(takesBack.map(LineId::of))
                            .build())
                    .ledger(ledger)
                    .putAllFunds(funds)
                    .act(act)
                    .outOfScope(extra)
                    .build();
        }
    }

    static List<AuditedLine> lines(Charge... charges) {
        return List.of(charges).stream().map(Charge::line).toList();
    }

    /** What a finding says, in one line: the check, whom it is about, and some of its facts. */
    static List<String> told(AuditReport report, AuditCheck check, String... facts) {
        return report.findings(check).stream()
                .map(finding -> {
                    List<String> words = new ArrayList<>();
                    for (String fact : facts) {
                        words.add(finding.problem().facts().getOrDefault(fact, "-"));
                    }
                    return String.join(" ", words);
                })
                .toList();
    }
}
