package io.yiyang.billing.json;

import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.FamilyId;
import io.yiyang.billing.month.Encounter;
import io.yiyang.billing.month.Filing;
import io.yiyang.billing.month.ImmutableEncounter;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.ImmutableYearLedger;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.PersonChange;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.YearLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the charges of a month, {@code yiyang.month/1} (月度费用读取), with the ledger and what the platform answered. Stays and
 * referral facts are not in the file: they come from the workflow; care at home, which no workflow opens, is. The keys are listed in {@code docs/month-file.md}.
 */
public final class MonthReader {
    private static final String SCHEMA = "yiyang.month/1";
    private static final String ID = "1 to 64 characters without white space";
    private static final OrganisationId NOBODY = OrganisationId.of("-");
    private static final ImmutableEncounter ENCOUNTER = (ImmutableEncounter) Encounter.builder()
            .id("-")
            .type(MedicalTreatmentType.OUTPATIENT)
            .addLines(LineId.of("-"))
            .build();

    /** Each day of a period is looked at; what is longer is a slip. */
    private static final int LONGEST_YEARS = 10;

    private MonthReader() {}

    /**
     * Reads the document. Refused: the codes of {@link StrictJson#read}.
     *
     * @param name what problems call the file
     * @param calendar the resident's stays, as the workflow derived them
     * @param transfers the referrals of the period, as the workflow derived them
     */
    public static Outcome<ResidentMonth> read(
            String name, byte[] document, StayCalendar calendar, List<TransferFacts> transfers) {
        return StrictJson.read(name, document, root -> month(root, calendar, transfers));
    }

    private static ResidentMonth month(ObjectReader root, StayCalendar calendar, List<TransferFacts> transfers) {
        PolicyReader.schema(root, SCHEMA);
        ResidentId resident = root.scalar("resident", ID, calendar.resident(), ResidentId::of);
        if (!resident.equals(calendar.resident())) {
            root.refuse("resident", "the resident of the stays");
        }
        ImmutableResidentMonth.BuildFinal month = ResidentMonth.builder()
                .resident(resident)
                .period(root.scalar(
                        "period",
                        "days, such as \"2026-04-01/2026-05-01\"",
                        DateRange.from(LocalDate.EPOCH),
                        MonthReader::bounded))
                .region(root.scalar("region", "a six-digit region code", RegionCode.NATION, RegionCode::of))
                .knownOn(root.date("knownOn"))
                .calendar(withHomeCare(root, calendar))
                .boundaryDays(root.constant("boundaryDays", BoundaryDayRule.class))
                .boundaryDaysDeclaredBy(root.text("boundaryDaysDeclaredBy"))
                .person(facts(root, "person"));
        List<Institution> institutions = root.list("institutions", MonthReader::institution);
        if (institutions.stream().map(Institution::id).distinct().count() < institutions.size()) {
            root.refuse("institutions", "each institution once");
        }
        month.addAllInstitutions(institutions);
        List<ChargeLine> lines = root.list("lines", MonthReader::line);
        if (!haveSum(lines)) {
            root.refuse("lines", "amounts whose sum can be computed");
        }
        month.addAllLines(lines);
        month.addAllTransfers(transfers);
        List<PersonChange> changes =
                root.optionalList("changes", c -> new PersonChange(c.date("from"), c.text("fact"), c.text("word")));
        Set<String> changed = new HashSet<>();
        changes.stream()
                .filter(change -> !changed.add(change.from() + " " + change.fact()))
                .forEach(change -> root.refuse("changes", "each fact once on a day"));
        month.addAllChanges(changes.stream().distinct().toList());
        month.year(new YearToDate(
                amounts(root, "paidThisYear"), amounts(root, "deductibleThisYear"), amounts(root, "countedThisYear")));
        month.addAllFilings(root.optionalList("filings", MonthReader::filing));
        month.putAllEarlierStays(earlierStays(root));
        month.addAllSameDiseaseReadmissions(root.optionalTexts("sameDiseaseReadmissions", ID, SegmentId::of));
        month.accountBalance(root.optionalMoney("accountBalance"));
        List<Encounter> encounters = root.optionalList("encounters", MonthReader::encounter);
        month.addAllEncounters(encounters);
        root.object("yearLedger", MonthReader::yearLedger).ifPresent(month::yearLedger);
        root.object("platform", PlatformNodes::answers).ifPresent(month::platform);
        return month.build();
    }

    /** Care at home is agreed with a provider and no workflow opens it. */
    private static StayCalendar withHomeCare(ObjectReader root, StayCalendar workflow) {
        StayCalendar calendar = workflow;
        for (StaySegment care : root.optionalList("homeCare", o -> homeCare(o, workflow.resident()))) {
            Outcome<StayCalendar> with = calendar.with(care);
            if (!with.problems().isEmpty()) {
                root.refuse("homeCare", "an id of its own, and no two of one provider at a time");
            }
            calendar = with.asOptional().orElse(calendar);
        }
        return calendar;
    }

    private static StaySegment homeCare(ObjectReader o, ResidentId resident) {
        SegmentId id = o.scalar("id", ID, SegmentId.of("-"), SegmentId::of);
        OrganisationId provider = o.scalar("provider", ID, NOBODY, OrganisationId::of);
        DateRange days =
                o.scalar("days", "days, such as \"2026-01-01/..\"", DateRange.from(LocalDate.EPOCH), DateRange::parse);
        ZoneId zone = o.scalar("zone", "a time zone, such as \"Asia/Shanghai\"", ZoneOffset.UTC, MonthReader::zone);
        return StaySegment.builder()
                .id(id)
                .resident(resident)
                .kind(SegmentKind.HOME_CARE)
                .phase(CarePhase.STABLE_LIVING)
                .place(provider)
                .start(days.first().atStartOfDay(zone).toInstant())
                .zone(zone)
                .end(days.end().map(end -> end.atStartOfDay(zone).toInstant()))
                .build();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone: must be a time zone", e);
        }
    }

    private static Encounter encounter(ObjectReader o) {
        ImmutableEncounter encounter = ENCOUNTER
                .withId(o.scalar("id", ID, ENCOUNTER.id(), MonthReader::encounterId))
                .withType(o.scalar(
                        "type", "a code, such as \"11\"", MedicalTreatmentType.OUTPATIENT, MedicalTreatmentType::of))
                .withFacts(facts(o, "facts"))
                .withSegment(LedgerReader.optional(o, "segment", ID, SegmentId::of))
                .withBegin(o.optionalInstant("begin"));
        List<LineId> lines = o.optionalTexts("lines", ID, LineId::of);
        if (lines.isEmpty()) {
            o.refuse("lines", "at least one line");
        }
        Optional<Long> days = o.optionalInteger("supplyDays");
        return o.build(
                () -> lines.isEmpty() ? encounter : encounter.withLines(lines).withSupplyDays(days));
    }

    private static String encounterId(String text) {
        return ENCOUNTER.withId(text).id();
    }

    private static YearLedger yearLedger(ObjectReader o) {
        ImmutableYearLedger.BuildFinal ledger = YearLedger.builder()
                .ledger(LedgerReader.entries(o))
                .person(o.scalar("person", ID, PersonId.of("-"), PersonId::of))
                .settledOn(o.date("settledOn"));
        LedgerReader.optional(o, "family", ID, FamilyId::new).ifPresent(ledger::family);
        LedgerReader.optional(o, "yearBegins", "month and day, such as \"--07-01\"", MonthReader::yearBegins)
                .ifPresent(ledger::yearBegins);
        LedgerReader.optional(o, "careType", "a code, such as \"61\"", MedicalTreatmentType::of)
                .ifPresent(ledger::careType);
        return ledger.build();
    }

    private static MonthDay yearBegins(String text) {
        try {
            MonthDay day = MonthDay.parse(text);
            BenefitYear.containing(LocalDate.EPOCH, day);
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("yearBegins: must be month and day", e);
        }
    }

    private static Filing filing(ObjectReader o) {
        String kind = o.text("kind");
        return new Filing(
                kind,
                o.scalar(
                        "inForce",
                        "days in force, such as \"2026-01-01/2027-01-01\"",
                        DateRange.from(LocalDate.EPOCH),
                        DateRange::parse));
    }

    /** How many stays by hospital level. */
    private static Map<String, Long> earlierStays(ObjectReader root) {
        return root.object("earlierStays", o -> {
                    Map<String, Long> stays = new LinkedHashMap<>();
                    for (String level : o.keys()) {
                        long count = o.integer(level);
                        if (count < 0) {
                            o.refuse(level, "a number of stays, zero or more");
                        }
                        stays.put(level, count);
                    }
                    return stays;
                })
                .orElse(Map.of());
    }

    static DateRange bounded(String text) {
        DateRange range = DateRange.parse(text);
        LocalDate end = range.end().orElseThrow(() -> new IllegalArgumentException("period: must have an end"));
        if (end.isAfter(range.first().plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("period: must not be longer than " + LONGEST_YEARS + " years");
        }
        return DateRange.of(range.first(), end);
    }

    static Facts facts(ObjectReader o, String key) {
        Facts facts = Facts.none();
        for (Map.Entry<String, List<String>> fact : o.optionalTextLists(key).entrySet()) {
            for (String word : fact.getValue()) {
                facts = facts.with(fact.getKey(), word);
            }
        }
        return facts;
    }

    private static boolean haveSum(List<ChargeLine> lines) {
        try {
            long sum = 0;
            for (ChargeLine line : lines) {
                sum = Math.addExact(sum, Math.absExact(line.amount().fen()));
            }
            return sum >= 0;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** The national interface keeps amounts as numeric(16,2). */
    private static Money amount(String yuan) {
        if (!yuan.matches("-?[0-9]{1,14}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("amount: must have at most 14 digits before the point");
        }
        return Money.parseYuan(yuan);
    }

    private static Map<Payer, Money> amounts(ObjectReader root, String key) {
        Map<Payer, Money> amounts = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : root.optionalTextMap(key).entrySet()) {
            try {
                Money amount = Money.parseYuan(entry.getValue());
                amounts.put(Payer.of(entry.getKey()), amount);
                if (amount.isNegative()) {
                    root.refuse(key, "amounts of zero or more");
                }
            } catch (IllegalArgumentException e) {
                root.refuse(key, "payer codes with yuan as texts");
            }
        }
        return amounts;
    }

    private static Institution institution(ObjectReader o) {
        OrganisationId id = o.scalar("id", ID, NOBODY, OrganisationId::of);
        BilingualText name = o.requiredObject("name", PolicyReader::bilingual);
        return new Institution(id, name, facts(o, "facts"));
    }

    static ChargeLine line(ObjectReader o) {
        LineId id = o.scalar("id", ID, LineId.of("-"), LineId::of);
        LocalDate date = o.date("date");
        String item = o.text("item");
        Quantity quantity =
                o.scalar("quantity", "a quantity as a text, at most 4 decimals", Quantity.ONE, Quantity::parse);
        UnitPrice price =
                o.scalar("price", "yuan as a text, at most 6 decimals", UnitPrice.parseYuan("0"), UnitPrice::parseYuan);
        Money amount = o.scalar(
                "amount", "yuan as a text, at most 14 digits before the point", Money.ZERO, MonthReader::amount);
        OrganisationId biller = o.scalar("biller", ID, NOBODY, OrganisationId::of);
        Optional<ChargeCategory> category = o.has("category")
                ? Optional.of(o.scalar(
                        "category",
                        "a category code, such as \"01\" or \"CARE_BED\"",
                        ChargeCategory.CARE_BED,
                        ChargeCategory::of))
                : Optional.empty();
        Optional<OrganisationId> payee =
                o.has("payee") ? Optional.of(o.scalar("payee", ID, NOBODY, OrganisationId::of)) : Optional.empty();
        return ChargeLine.builder()
                .id(id)
                .serviceDate(date)
                .itemName(item)
                .quantity(quantity)
                .unitPrice(price)
                .amount(amount)
                .biller(biller)
                .category(category)
                .itemCode(o.optionalText("code"))
                .catalogueTerms(catalogue(o))
                .grade(grade(o))
                .department(o.optionalText("department"))
                .payeeOtherThanBiller(payee)
                .build();
    }

    private static Optional<ChargeGrade> grade(ObjectReader o) {
        return o.has("grade")
                ? Optional.of(o.scalar("grade", "a code such as 01", ChargeGrade.CLASS_A, ChargeGrade::of))
                : Optional.empty();
    }

    private static Optional<CatalogueTerms> catalogue(ObjectReader o) {
        Optional<UnitPrice> ceiling = o.has("priceCeiling")
                ? Optional.of(o.scalar(
                        "priceCeiling",
                        "yuan as a text, at most 6 decimals",
                        UnitPrice.parseYuan("0"),
                        UnitPrice::parseYuan))
                : Optional.empty();
        if (!o.has("selfPayRate")) {
            if (ceiling.isPresent()) {
                o.refuse("selfPayRate", "a ratio, since there is a price ceiling");
            }
            return Optional.empty();
        }
        Rate rate = o.rate("selfPayRate");
        if (rate.compareTo(Rate.ONE) > 0) {
            o.refuse("selfPayRate", "a ratio of at most 1");
            return Optional.empty();
        }
        return Optional.of(new CatalogueTerms(rate, ceiling));
    }
}
