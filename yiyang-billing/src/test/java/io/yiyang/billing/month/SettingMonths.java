package io.yiyang.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.explanation.ExplanationChecks;
import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.CaseId;
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
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months of one resident under the sample pack of settings: a care home, a clinic of each level, a pharmacy. */
final class SettingMonths {
    static final MedicalTreatmentType SICKBED = MedicalTreatmentType.of("71");
    static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final Path PACK = Path.of("..", "examples", "policies", "settings-sample.json");

    private final List<StaySegment> segments = new ArrayList<>();
    private final List<ChargeLine> lines = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<TransferFacts> transfers = new ArrayList<>();
    private final DateRange period;
    private Facts person = Facts.none().with("personGroup", "ACTIVE");
    private Optional<YearLedger> ledger = Optional.empty();
    private Optional<PlatformAnswers> platform = Optional.empty();
    private Optional<Money> balance = Optional.empty();

    private SettingMonths(String period) {
        this.period = DateRange.parse(period);
    }

    static SettingMonths of(String period) {
        return new SettingMonths(period);
    }

    /** The sample pack, and every date that it does not print declared; with texts replaced. */
    static PolicyBook book(String... replaced) {
        String text = text();
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(text.contains(replaced[i])).as(replaced[i]).isTrue();
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        PolicyPack pack = PackTexts.pack(text);
        String declarations = Stream.concat(
                        pack.parameters().stream().map(p -> p.key()),
                        pack.chains().stream().map(c -> c.key()))
                .map(key -> "{\"pack\": \"settings-sample\", \"key\": \"" + key
                        + "\", \"inForce\": \"2020-01-01/..\", \"declaredOn\": \"2026-01-01\", \"reason\": \"test\"}")
                .collect(Collectors.joining(", "));
        return PolicyBook.of(List.of(pack, PackTexts.pack(COMMON)))
                .combinedWith(PackTexts.overlay(
                        "{\"schema\": \"yiyang.policy-overlay/1\", \"tenant\": \"t\", \"declarations\": ["
                                + declarations + "]}"));
    }

    private static String text() {
        try {
            return Files.readString(PACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String COMMON = """
            {"schema": "yiyang.policy/1", "id": "common", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "MEDICAL"}}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]}],
             "chains": []}
            """;

    SettingMonths person(String fact, String word) {
        person = person.replacing(fact, word);
        return this;
    }

    SettingMonths balance(String yuan) {
        balance = Optional.of(Money.parseYuan(yuan));
        return this;
    }

    SettingMonths in(AccumulatorLedger entries, String settledOn) {
        ledger = Optional.of(YearLedger.builder()
                .ledger(entries)
                .person(PersonId.of("P-1"))
                .settledOn(LocalDate.parse(settledOn))
                .build());
        return this;
    }

    SettingMonths answered(PlatformAnswers answers) {
        platform = Optional.of(answers);
        return this;
    }

    /** A stay from noon to noon; open if it has no end. */
    SettingMonths stay(String id, SegmentKind kind, String place, String from, String until) {
        return stay(id, kind, place, from, until, Optional.empty());
    }

    /** A hospital stay to which a compliant referral led, from a place that the resident left on a day. */
    SettingMonths referred(String id, String from, String departed, String place, String on, String until) {
        CaseId referral = CaseId.of("TO-" + id);
        transfers.add(new TransferFacts(
                referral,
                TransferFacts.Direction.UP,
                OrganisationId.of(from),
                OrganisationId.of(place),
                true,
                true,
                Instant.parse(departed + "T12:00:00Z"),
                Optional.empty(),
                Optional.empty()));
        return stay(id, SegmentKind.INPATIENT, place, on, until, Optional.of(referral));
    }

    private SettingMonths stay(
            String id, SegmentKind kind, String place, String from, String until, Optional<CaseId> openedBy) {
        segments.add(StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(OrganisationId.of(place))
                .start(Instant.parse(from + "T12:00:00Z"))
                .zone(ZoneOffset.UTC)
                .openedBy(openedBy)
                .end(until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until + "T12:00:00Z")))
                .build());
        return this;
    }

    SettingMonths line(String id, String day, String yuan, String biller) {
        return line(id, day, yuan, yuan, biller);
    }

    /** A line whose amount is its price, rounded. */
    SettingMonths line(String id, String day, String price, String yuan, String biller) {
        lines.add(ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse(day))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(price))
                .amount(Money.parseYuan(yuan))
                .biller(OrganisationId.of(biller))
                .category(ChargeCategory.of("09"))
                .catalogueTerms(CatalogueTerms.of(Rate.ZERO))
                .build());
        return this;
    }

    SettingMonths encounter(Encounter encounter) {
        encounters.add(encounter);
        return this;
    }

    /** A visit with one line, in the clinic of a level. */
    SettingMonths visit(String id, MedicalTreatmentType type, String day, String yuan, String biller, String... facts) {
        line(id + "-1", day, yuan, biller);
        return encounter(encounter(id, type, facts));
    }

    static ImmutableEncounter encounter(String id, MedicalTreatmentType type, String... facts) {
        Facts known = Facts.none();
        for (String fact : facts) {
            known = known.with(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        return (ImmutableEncounter) Encounter.builder()
                .id(id)
                .type(type)
                .addLines(LineId.of(id + "-1"))
                .facts(known)
                .build();
    }

    ResidentMonth month() {
        if (segments.stream().noneMatch(s -> s.kind() == SegmentKind.INPATIENT)) {
            stay("HOME-STAY", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "");
        }
        ImmutableResidentMonth.BuildFinal month = ResidentMonth.builder()
                .resident(RESIDENT)
                .period(period)
                .region(RegionCode.of("341102"))
                .knownOn(LocalDate.parse("2027-12-31"))
                .calendar(StayCalendar.assemble(RESIDENT, segments).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("t")
                .person(person)
                .addAllLines(lines)
                .addAllTransfers(transfers)
                .addAllEncounters(encounters)
                .yearLedger(ledger)
                .platform(platform)
                .accountBalance(balance)
                .addFilings(new Filing("HOME_SICKBED", DateRange.parse("2020-01-01/..")));
        for (String place : List.of("HOME", "L1", "L2", "L3", "PHARMACY")) {
            Facts facts = place.startsWith("L") ? Facts.none().with("hospitalLevel", place.substring(1)) : Facts.none();
            month.addInstitutions(new Institution(OrganisationId.of(place), BilingualText.of("机构", place), facts));
        }
        return month.build();
    }

    /** Every month that a test settles must also be explained. */
    MonthSettlement settle(String... replaced) {
        MonthSettlement settled = MonthSettlement.settle(month(), book(replaced), RuleRegistry.standard());
        ExplanationChecks.check(settled);
        return settled;
    }

    static List<String> fund(MonthSettlement month) {
        return month.bills().stream()
                .map(bill -> bill.settlement().share(Payer.POOLED_FUND).toString())
                .toList();
    }

    static List<String> codes(MonthSettlement month) {
        return month.problems().stream().map(p -> p.code().toString()).toList();
    }

    static List<String> ids(MonthSettlement month) {
        return month.bills().stream()
                .map(bill -> bill.settlement().id().toString())
                .toList();
    }
}
