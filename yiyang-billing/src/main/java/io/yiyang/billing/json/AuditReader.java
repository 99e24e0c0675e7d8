package io.yiyang.billing.json;

import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditedLine;
import io.yiyang.billing.audit.AuditedPerson;
import io.yiyang.billing.audit.CareVisit;
import io.yiyang.billing.audit.CarerAbsence;
import io.yiyang.billing.audit.ImmutableAuditRecords;
import io.yiyang.billing.audit.NightRecord;
import io.yiyang.billing.audit.PerformedAct;
import io.yiyang.billing.audit.PostedPrice;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.person.Consent;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what an audit looks at, {@code yiyang.audit/1} (稽核资料读取): one bill, one resident's month or the records of an
 * institution. Charges have the keys of a month's file; stays and consents are as {@link StrictJson} writes them. The keys
 * are listed in {@code docs/audit-file.md}.
 */
public final class AuditReader {
    private static final Set<Payer> NO_FUNDS = Set.of(Payer.PERSON, Payer.PERSONAL_ACCOUNT);
    private static final String SCHEMA = "yiyang.audit/1";
    private static final String CODE = "the code of an item";

    /** What identifies an element, with the name of its list. */
    private final Set<List<Object>> seen = new HashSet<>();

    /** The days on which an item of a biller has a price, by their first. */
    private final Map<List<Object>, NavigableMap<LocalDate, DateRange>> posted = new HashMap<>();

    private AuditReader() {}

    /**
     * Reads the document. Refused: the codes of {@link StrictJson#read}.
     *
     * @param name what problems call the file
     */
    public static Outcome<AuditRecords> read(String name, byte[] document) {
        return StrictJson.read(name, document, root -> new AuditReader().records(root));
    }

    private AuditRecords records(ObjectReader root) {
        PolicyReader.schema(root, SCHEMA);
        ImmutableAuditRecords.BuildFinal records = AuditRecords.builder()
                .period(root.scalar(
                        "period",
                        "days, such as \"2026-04-01/2026-05-01\"",
                        DateRange.from(LocalDate.EPOCH),
                        MonthReader::bounded))
                .region(region(root))
                .zone(root.scalar("zone", "a time zone, such as \"Asia/Shanghai\"", ZoneOffset.UTC, ZoneId::of))
                .knownOn(root.date("knownOn"))
                .boundaryDays(root.constant("boundaryDays", BoundaryDayRule.class))
                .addAllPersons(root.optionalList("persons", this::person))
                .addAllStays(root.optionalValues("stays", StaySegment.class))
                .addAllNights(root.optionalList("nights", this::night))
                .addAllLines(root.optionalList("lines", this::line))
                .addAllItemised(root.optionalTexts("itemised", LedgerReader.ID, OrganisationId::of))
                .addAllPrices(root.optionalList("prices", this::price))
                .addAllActs(root.optionalList("acts", AuditReader::act))
                .addAllRecordedActs(root.optionalTexts("recordedActs", "the code of an act", Function.identity()))
                .addAllConsents(root.optionalValues("consents", Consent.class))
                .addAllVisits(root.optionalList("visits", this::visit))
                .addAllAbsences(root.optionalList("absences", AuditReader::absence))
                .addAllLawfulReadmissions(root.optionalTexts("lawfulReadmissions", LedgerReader.ID, SegmentId::of));
        return root.build(records::build);
    }

    private AuditedPerson person(ObjectReader o) {
        ResidentId resident = resident(o);
        RegionCode region = region(o);
        boolean insured = o.flag("insured");
        Facts facts = MonthReader.facts(o, "facts");
        return once(o, new AuditedPerson(resident, region, insured, facts), "resident", "persons", resident);
    }

    private NightRecord night(ObjectReader o) {
        ResidentId resident = resident(o);
        LocalDate night = o.date("night");
        NightRecord record = new NightRecord(resident, night, organisation(o, "place"), optionalFlag(o, "onLeave"));
        return once(o, record, "night", "nights", resident, night);
    }

    private AuditedLine line(ObjectReader o) {
        ResidentId resident = resident(o);
        ChargeLine charge = ((ImmutableChargeLine) MonthReader.line(o))
                .withTakesBack(LedgerReader.optional(o, "takesBack", LedgerReader.ID, LineId::of));
        Ledger ledger = o.constant("ledger", Ledger.class);
        Map<Payer, Money> funds = LedgerReader.byPayer(o, "funds");
        if (!Collections.disjoint(funds.keySet(), NO_FUNDS)) {
            o.refuse("funds", "funds; the person and the person's account are none");
        }
        if (charge.amount().isPositive() && exceed(funds.values(), charge.amount())) {
            o.refuse("funds", "together at most the amount");
        }
        Optional<String> act = o.optionalText("act");
        boolean outOfScope = optionalFlag(o, "outOfScope");
        AuditedLine line = o.build(() -> AuditedLine.builder()
                .resident(resident)
                .line(charge)
                .ledger(ledger)
                .putAllFunds(funds)
                .act(act)
                .outOfScope(outOfScope)
                .build());
        return once(o, line, "id", "lines", resident, charge.id());
    }

    private static boolean exceed(Collection<Money> parts, Money whole) {
        try {
            return Money.sum(List.copyOf(parts)).compareTo(whole) > 0;
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private PostedPrice price(ObjectReader o) {
        OrganisationId biller = organisation(o, "biller");
        String code = o.text("code");
        DateRange inForce = o.scalar(
                "inForce",
                "days in force, such as \"2026-01-01/..\" (the end is not included)",
                DateRange.from(LocalDate.EPOCH),
                DateRange::parse);
        UnitPrice price =
                o.scalar("price", "yuan as a text, at most 6 decimals", UnitPrice.parseYuan("0"), UnitPrice::parseYuan);
        Set<String> includes = new HashSet<>(o.optionalTexts("includes", CODE, Function.identity()));
        o.end();
        NavigableMap<LocalDate, DateRange> days = posted.computeIfAbsent(List.of(biller, code), k -> new TreeMap<>());
        boolean twice = Stream.of(
                        Optional.ofNullable(days.floorEntry(inForce.first())),
                        Optional.ofNullable(days.ceilingEntry(inForce.first())))
                .flatMap(Optional::stream)
                .anyMatch(other -> other.getValue().overlaps(inForce));
        if (twice) {
            o.refuse("inForce", "days on which no other price of the item is posted");
        } else {
            days.put(inForce.first(), inForce);
        }
        return new PostedPrice(biller, code, inForce, price, includes);
    }

    private static PerformedAct act(ObjectReader o) {
        ResidentId resident = resident(o);
        LocalDate date = o.date("date");
        String act = o.text("act");
        Quantity times = o.scalar("times", "a quantity as a text, at most 4 decimals", Quantity.ONE, Quantity::parse);
        return o.build(() -> new PerformedAct(resident, date, act, times));
    }

    private CareVisit visit(ObjectReader o) {
        String id = o.text("id");
        PersonId carer = carer(o);
        ResidentId resident = resident(o);
        Instant start = o.instant("start");
        Instant end = o.instant("end");
        Optional<String> site = o.optionalText("site");
        Optional<LineId> line = LedgerReader.optional(o, "line", LedgerReader.ID, LineId::of);
        CareVisit visit = o.build(() -> CareVisit.builder()
                .id(id)
                .carer(carer)
                .resident(resident)
                .start(start)
                .end(end)
                .site(site)
                .line(line)
                .build());
        return once(o, visit, "id", "visits", id);
    }

    private static CarerAbsence absence(ObjectReader o) {
        PersonId carer = carer(o);
        Instant start = o.instant("start");
        Instant end = o.instant("end");
        return o.build(() -> new CarerAbsence(carer, start, end));
    }

    /** Refuses an element that its list has already; one with another fault is dropped before. */
    private <T> T once(ObjectReader o, T element, String key, Object... identity) {
        o.end();
        if (!seen.add(List.of(identity))) {
            o.refuse(key, "each once");
        }
        return element;
    }

    private static ResidentId resident(ObjectReader o) {
        return o.scalar("resident", LedgerReader.ID, ResidentId.of("-"), ResidentId::of);
    }

    private static PersonId carer(ObjectReader o) {
        return o.scalar("carer", LedgerReader.ID, PersonId.of("-"), PersonId::of);
    }

    private static OrganisationId organisation(ObjectReader o, String key) {
        return o.scalar(key, LedgerReader.ID, OrganisationId.of("-"), OrganisationId::of);
    }

    private static RegionCode region(ObjectReader o) {
        return o.scalar("region", "a six-digit region code", RegionCode.NATION, RegionCode::of);
    }

    private static boolean optionalFlag(ObjectReader o, String key) {
        return o.has(key) && o.flag(key);
    }
}
