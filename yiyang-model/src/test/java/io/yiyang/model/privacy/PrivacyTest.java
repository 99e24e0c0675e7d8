package io.yiyang.model.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yiyang.model.assessment.Answers;
import io.yiyang.model.assessment.AssessmentStandard;
import io.yiyang.model.assessment.ImmutableLocalStandard;
import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.LevelScale;
import io.yiyang.model.assessment.LocalStandard;
import io.yiyang.model.assessment.RuleTable;
import io.yiyang.model.assessment.StandardCatalogue;
import io.yiyang.model.assessment.StandardId;
import io.yiyang.model.bed.Bed;
import io.yiyang.model.bed.BedKind;
import io.yiyang.model.charge.CareCharge;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.charge.MedicalCharge;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.document.ConfidentialText;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CitizenIdentityNumber;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.identity.UnifiedSocialCreditCode;
import io.yiyang.model.institution.AllianceKind;
import io.yiyang.model.institution.AuthorisationKind;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.institution.CooperationForm;
import io.yiyang.model.institution.DepartmentKind;
import io.yiyang.model.institution.DesignationScope;
import io.yiyang.model.institution.ImmutableCooperationAgreement;
import io.yiyang.model.institution.InstitutionKind;
import io.yiyang.model.institution.NetworkTier;
import io.yiyang.model.institution.OperatingModel;
import io.yiyang.model.institution.PriceStatus;
import io.yiyang.model.institution.PriceTier;
import io.yiyang.model.institution.RecognitionKind;
import io.yiyang.model.institution.Regulator;
import io.yiyang.model.institution.ServiceModel;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.offering.CareSetting;
import io.yiyang.model.offering.FeeBearer;
import io.yiyang.model.offering.PackageKind;
import io.yiyang.model.offering.RemoteCentre;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.offering.ServiceMode;
import io.yiyang.model.offering.TargetGroup;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.Enrolments;
import io.yiyang.model.person.EntitlementKind;
import io.yiyang.model.person.RepresentationBasis;
import io.yiyang.model.person.Resident;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.ImmutableStaySegment;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.ServiceDays;
import io.yiyang.model.time.WorkingDayCalendar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * No identity number, full name or diagnosis leaves a public type through {@code toString} or an exception.
 *
 * <p>A new record or generated type is filled by reflection: a text component gets a diagnosis, which must not be
 * printed. If the text is not personal, name it in {@link #NOT_PERSONAL} with the reason. Any other new class that
 * prints something needs a value in {@link #TABLE}.
 *
 * <p>Not covered: the strict reader quotes a JSON value that it refuses, whatever it is.
 */
class PrivacyTest {
    private static final String NAME = "王建国";
    private static final String NUMBER = "000000194002290012";
    private static final String PASSPORT = "E00000000";
    private static final String DIAGNOSIS = "脑梗死后遗症";
    private static final List<String> SECRETS = List.of(NAME, NUMBER, PASSPORT, DIAGNOSIS);

    /** Text components that hold no personal data, and why. */
    private static final Map<String, String> NOT_PERSONAL = Map.ofEntries(
            entry("AssessmentConclusion.conclusionNumber", "a number of a register, no identity number"),
            entry("Level.code", "a level of a published standard; who has it is a resident id"),
            entry("NursingGradeTable.name", "the name of a price list"),
            entry("NursingGradeTable.declaredBy", "names a tenant"),
            entry("RuleTable.name", "names a table of a published standard"),
            entry("AnswerOption.code", "a code of a published standard"),
            entry("AssessmentItem.code", "a code of a published standard"),
            entry("AdjustmentRule.code", "a clause of a standard, of no person"),
            entry("AdjustmentRule.item", "a code of a standard"),
            entry("AdjustmentRule.option", "a code of a standard"),
            entry("AdjustmentRule.sets", "a code of a standard"),
            entry("AssessmentSection.code", "a code of a standard"),
            entry("TotalBand.level", "a code of a standard"),
            entry("EventWindow.item", "a code of a published standard"),
            entry("EventWindow.fewer", "a code of a published standard"),
            entry("EventWindow.enough", "a code of a published standard"),
            entry("SectionScore.section", "a code of a published standard"),
            entry("NursingGrade.code", "a grade of the caller's price list"),
            entry("Alliance.key", "names an alliance"),
            entry("Authorisation.number", "a number of a licence"),
            entry("ChargeLine.department", "names a department"),
            entry("ChargeLine.houseItemCode", "a code of a price list"),
            entry("DischargeSummaryReference.document", "a document number"),
            entry("DischargeSummaryReference.version", "a document version"),
            entry("DownReferralForm.number", "a form number"),
            entry("GovernmentPurchase.number", "a contract number"),
            entry("HomeCareBed.agreement", "a contract number"),
            entry("Institution.name", "names an institution"),
            entry("InstitutionUnit.name", "names a unit"),
            entry("InsurerDesignation.institutionCode", "a code of an institution"),
            entry("Recognition.assessedBy", "names an institution"),
            entry("ServiceContract.number", "a contract number"),
            entry("ServiceContract.packageKey", "names a package"),
            entry("ServiceOffer.unit", "a unit of measure"),
            entry("ServicePackage.tier", "names a tier of packages"),
            entry("ServicePackage.key", "names a package"),
            entry("ServicePackage.name", "names a package"),
            entry("UpReferralForm.number", "a form number"),
            entry("BilingualText.zh", "a sentence of the library or of a list"),
            entry("BilingualText.en", "a sentence of the library or of a list"),
            entry("ChargeLine.itemName", "the item as the price list prints it"),
            entry("ChargeLine.itemCode", "a code of a price list"),
            entry("Citation.key", "names a public source"),
            entry("Citation.title", "names a public source"),
            entry("Citation.number", "names a public source"),
            entry("Citation.issuer", "names a public source"),
            entry("Citation.address", "names a public source"),
            entry("Citation.printedOn", "names a public source"),
            entry("Citation.note", "names a public source"),
            entry("CodeReading.dictionary", "the name of a list"),
            entry("CodeReading.receivedText", "the name of a code as a platform sends it"),
            entry("Consent.textVersion", "name and version of a form"),
            entry("Enrolment.plan", "the name of an insurance product"),
            entry("Entitlement.grade", "a grade without its kind of illness"),
            entry("Problem.facts", "its contract forbids personal data; the cases below check the callers"),
            entry("Provenance.parameter", "names a parameter of a policy"),
            entry("Provenance.dateDeclaredBy", "names a tenant"),
            entry("Provenance.contradictedBy", "figures of public sources"),
            entry("Representative.relationship", "a kinship, no name"));

    private static final Level LOCAL_LEVEL =
            new Level(StandardId.of("local", "1", RegionCode.of("500112")), "1", BilingualText.of("一级", "one"));

    /** Values of the classes that reflection cannot fill. */
    private static final Map<Class<?>, Object> TABLE = Map.ofEntries(
            entry(AllianceKind.class, AllianceKind.of("LOCAL")),
            entry(AuthorisationKind.class, AuthorisationKind.of("LOCAL")),
            entry(CooperationForm.class, CooperationForm.of("LOCAL")),
            entry(DepartmentKind.class, DepartmentKind.of("LOCAL")),
            entry(DesignationScope.class, DesignationScope.of("LOCAL")),
            entry(InstitutionKind.class, InstitutionKind.of("LOCAL")),
            entry(NetworkTier.class, NetworkTier.of("LOCAL")),
            entry(OperatingModel.class, OperatingModel.of("LOCAL")),
            entry(PriceStatus.class, PriceStatus.of("LOCAL")),
            entry(PriceTier.class, PriceTier.of("LOCAL")),
            entry(RecognitionKind.class, RecognitionKind.of("LOCAL")),
            entry(Regulator.class, Regulator.of("LOCAL")),
            entry(ServiceModel.class, ServiceModel.of("LOCAL")),
            entry(CareSetting.class, CareSetting.of("LOCAL")),
            entry(FeeBearer.class, FeeBearer.of("LOCAL")),
            entry(PackageKind.class, PackageKind.of("LOCAL")),
            entry(RemoteCentre.class, RemoteCentre.of("LOCAL")),
            entry(ServiceItem.class, ServiceItem.of("LOCAL")),
            entry(ServiceMode.class, ServiceMode.of("LOCAL")),
            entry(TargetGroup.class, TargetGroup.of("LOCAL")),
            entry(BedKind.class, BedKind.of("LOCAL")),
            entry(BedId.class, BedId.of("bed-1")),
            entry(
                    Bed.class,
                    Bed.licensed(BedId.of("bed-1"), OrganisationId.of("home-1"), BedKind.GENERAL)
                            .orElseThrow()),
            entry(ConfidentialText.class, ConfidentialText.of(DIAGNOSIS)),
            entry(CareCharge.class, CareCharge.of(line("CARE_BED")).orElseThrow()),
            entry(MedicalCharge.class, MedicalCharge.of(line("09")).orElseThrow()),
            entry(
                    ImmutableCooperationAgreement.class,
                    CooperationAgreement.builder()
                            .number("plain")
                            .careSide(OrganisationId.of("home-1"))
                            .medicalSide(OrganisationId.of("hospital-1"))
                            .period(DateRange.parse("2026-01-01/.."))
                            .build()),
            entry(StandardId.class, StandardId.national("gbt42195", "2022")),
            entry(Answers.class, Answers.of(Map.of("eating", "independent"))),
            entry(AssessmentStandard.class, StandardCatalogue.GBT_42195_2022),
            entry(LevelScale.class, StandardCatalogue.GBT_42195_2022.scale()),
            entry(
                    ImmutableLocalStandard.class,
                    LocalStandard.builder()
                            .name(BilingualText.of("本地", "local"))
                            .scale(LevelScale.mildestFirst(List.of(LOCAL_LEVEL)))
                            .addTables(new RuleTable(
                                    LOCAL_LEVEL.standard(),
                                    "local.levels",
                                    BilingualText.of("等级", "levels"),
                                    Confidence.DECLARED,
                                    List.of(notice().source())))
                            .build()),
            entry(BillId.class, BillId.of("bill-1")),
            entry(CaseId.class, CaseId.of("case-1")),
            entry(CommandId.class, CommandId.of("command-1")),
            entry(LineId.class, LineId.of("line-1")),
            entry(OrganisationId.class, OrganisationId.of("home-1")),
            entry(PersonId.class, PersonId.of("person-1")),
            entry(ResidentId.class, ResidentId.of("resident-1")),
            entry(SegmentId.class, SegmentId.of("segment-1")),
            entry(PersonName.class, PersonName.of(NAME)),
            entry(CitizenIdentityNumber.class, CitizenIdentityNumber.of(NUMBER)),
            entry(PersonIdentifier.class, new PersonIdentifier(IdentityDocumentType.PASSPORT, PASSPORT)),
            entry(UnifiedSocialCreditCode.class, UnifiedSocialCreditCode.of("52000000001000000T")),
            entry(IdentityDocumentType.class, IdentityDocumentType.PASSPORT),
            entry(ChargeCategory.class, ChargeCategory.CARE_BED),
            entry(ChargeGrade.class, ChargeGrade.CLASS_A),
            entry(ClearingWay.class, ClearingWay.DIP),
            entry(FundPaymentType.class, FundPaymentType.MEDICAL_AID),
            entry(InsuranceType.class, InsuranceType.EMPLOYEE),
            entry(MedicalTreatmentType.class, MedicalTreatmentType.INPATIENT),
            entry(OpenCode.class, MedicalTreatmentType.INPATIENT),
            entry(PersonType.class, PersonType.RETIRED),
            entry(CodeDictionary.class, ClearingWay.known()),
            entry(CodeDictionary.Entry.class, ClearingWay.known().entries().get(0)),
            entry(ConsentChannel.class, ConsentChannel.PAPER),
            entry(ConsentScope.class, ConsentScope.REFERRAL),
            entry(EntitlementKind.class, EntitlementKind.SEVERE_DISABILITY),
            entry(RepresentationBasis.class, RepresentationBasis.AGREED_GUARDIAN),
            entry(Enrolments.class, Enrolments.NONE),
            entry(Money.class, Money.parseYuan("1.00")),
            entry(Quantity.class, Quantity.ONE),
            entry(Rate.class, Rate.ONE),
            entry(UnitPrice.class, UnitPrice.parseYuan("1.00")),
            entry(ProblemCode.class, ProblemCode.of("YY-M-201")),
            entry(RegionCode.class, RegionCode.of("500112")),
            entry(DateRange.class, DateRange.parse("2026-01-01/..")),
            entry(ServiceDays.class, ServiceDays.of(List.of(LocalDate.of(2026, 4, 11)))),
            entry(HolidayNotice.class, notice()),
            entry(WorkingDayCalendar.class, WorkingDayCalendar.of(List.of(notice()))),
            entry(StayCalendar.class, StayCalendar.empty(ResidentId.of("resident-1"))),
            entry(
                    ImmutableStaySegment.class,
                    StaySegment.builder()
                            .id(SegmentId.of("segment-1"))
                            .resident(ResidentId.of("resident-1"))
                            .kind(SegmentKind.INPATIENT)
                            .phase(CarePhase.TREATMENT)
                            .place(OrganisationId.of("hospital-1"))
                            .start(Instant.parse("2026-04-11T02:30:00Z"))
                            .zone(ZoneId.of("Asia/Shanghai"))
                            .openedBy(CaseId.of("case-1"))
                            .build()),
            entry(
                    TransferFacts.class,
                    new TransferFacts(
                            CaseId.of("case-1"),
                            TransferFacts.Direction.UP,
                            OrganisationId.of("home-1"),
                            OrganisationId.of("hospital-1"),
                            true,
                            true,
                            Instant.parse("2026-04-11T02:30:00Z"),
                            Optional.empty(),
                            Optional.empty())));

    private static HolidayNotice notice() {
        return new HolidayNotice(
                2026,
                Set.of(),
                Set.of(),
                Citation.builder()
                        .key("invented")
                        .title("an invented notice")
                        .lastChecked(LocalDate.of(2026, 11, 1))
                        .build());
    }

    /** Types whose input is a figure, a date or a public code: their messages show what they received. */
    private static final Set<Class<?>> SHOW_WHAT_THEY_RECEIVED = Set.of(
            Money.class,
            Quantity.class,
            Rate.class,
            UnitPrice.class,
            DateRange.class,
            RegionCode.class,
            ChargeCategory.class,
            ProblemCode.class,
            StandardCatalogue.class,
            StandardId.class);

    private static ChargeLine line(String category) {
        ImmutableChargeLine line = (ImmutableChargeLine) ChargeLine.builder()
                .id(LineId.of("line-1"))
                .serviceDate(LocalDate.of(2026, 4, 11))
                .itemName("plain")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan("1.00"))
                .amount(Money.parseYuan("1.00"))
                .biller(OrganisationId.of("home-1"))
                .category(ChargeCategory.of(category))
                .build();
        return category.startsWith("CARE")
                ? line
                : line.withItemCode("XJ01")
                        .withHouseItemCode("H-1")
                        .withDepartment("D-1")
                        .withCatalogueTerms(CatalogueTerms.of(Rate.ZERO))
                        .withGrade(ChargeGrade.CLASS_A);
    }

    private static String text(String place) {
        return NOT_PERSONAL.containsKey(place) ? "plain" : DIAGNOSIS;
    }

    /** What is wrong with how the type prints, empty if nothing is. */
    private static List<String> leaksWhenPrinted(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers()) || !Samples.prints(type)) {
            return List.of();
        }
        Object sample;
        try {
            sample = new Samples(TABLE, PrivacyTest::text).of(type);
        } catch (Samples.Missing e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (Samples.Refused e) {
            return List.of(type.getName() + " needs a sample in the table of PrivacyTest: " + e.getCause());
        }
        return secretsIn(sample.toString()).stream()
                .map(secret -> type.getName() + " prints " + secret + ": " + sample)
                .toList();
    }

    private static List<String> secretsIn(String text) {
        return SECRETS.stream().filter(text::contains).toList();
    }

    @Test
    void noPublicTypePrintsANameANumberOrADiagnosis() {
        List<Class<?>> types = PublicTypes.all();
        Set<String> leaks = new TreeSet<>();
        types.forEach(type -> leaks.addAll(leaksWhenPrinted(type)));

        assertThat(leaks).isEmpty();
        assertThat(types).as("the classes were found").contains(Resident.class).hasSizeGreaterThan(60);
    }

    @Test
    void theTablesNameNothingThatDoesNotExist() {
        Set<String> places = new TreeSet<>();
        Samples samples = new Samples(TABLE, place -> {
            places.add(place);
            return text(place);
        });
        for (Class<?> type : PublicTypes.all()) {
            if (!Modifier.isAbstract(type.getModifiers()) && !TABLE.containsKey(type) && Samples.prints(type)) {
                samples.of(type);
            }
        }

        assertThat(places).containsAll(NOT_PERSONAL.keySet());
        assertThat(PublicTypes.all()).containsAll(TABLE.keySet()).containsAll(SHOW_WHAT_THEY_RECEIVED);
    }

    /** Every public static method that takes one text, with each secret as it is and spoilt in several ways. */
    @Test
    void noFactoryRepeatsAPersonalTextThatItRefuses() {
        List<String> leaks = new ArrayList<>();
        int refusals = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (Method factory : type.getMethods()) {
                if (!Modifier.isStatic(factory.getModifiers())
                        || factory.getDeclaringClass() != type
                        || factory.getParameterCount() != 1
                        || factory.getParameterTypes()[0] != String.class
                        || SHOW_WHAT_THEY_RECEIVED.contains(type)
                        || type.isEnum()) {
                    continue;
                }
                for (String secret : SECRETS) {
                    for (String spoilt :
                            List.of(secret, secret + " ", " " + secret, secret + "\n", secret.repeat(99))) {
                        String answer = refusal(factory, spoilt);
                        refusals += answer.isEmpty() ? 0 : 1;
                        if (!secretsIn(answer).isEmpty()) {
                            leaks.add(factory + ": " + answer);
                        }
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(refusals).as("refusals that were read").isGreaterThan(100);
    }

    private static String refusal(Method factory, String text) {
        try {
            Object answer = factory.invoke(null, text);
            return answer instanceof Outcome<?> outcome && !outcome.problems().isEmpty()
                    ? outcome.problems().toString()
                    : "";
        } catch (InvocationTargetException e) {
            return allMessages(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String allMessages(Throwable thrown) {
        StringBuilder messages = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            messages.append(t).append('\n');
        }
        return messages.toString();
    }

    /** Texts of records and generated types that may be personal, far too long or with a line end. */
    @Test
    void noTypeRepeatsAPersonalTextThatItRefuses() {
        List<String> leaks = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            if (!type.isRecord() && !Samples.isGenerated(type)) {
                continue;
            }
            for (String spoilt : List.of(DIAGNOSIS.repeat(999), NUMBER + "\n", " " + NAME)) {
                try {
                    new Samples(TABLE, place -> NOT_PERSONAL.containsKey(place) ? "plain" : spoilt).of(type);
                } catch (Samples.Refused e) {
                    if (!secretsIn(allMessages(e)).isEmpty()) {
                        leaks.add(type.getName() + ": " + allMessages(e));
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Refusals that see several values at once. */
    private static final Map<String, Supplier<?>> CASES = Map.of(
            "an identity card with a wrong number",
            () -> new PersonIdentifier(IdentityDocumentType.RESIDENT_IDENTITY_CARD, NUMBER.replace('1', '2')),
            "one identifier twice",
            () -> Resident.builder()
                    .id(ResidentId.of("resident-1"))
                    .name(PersonName.of(NAME))
                    .addIdentifiers(
                            new PersonIdentifier(IdentityDocumentType.PASSPORT, PASSPORT),
                            new PersonIdentifier(IdentityDocumentType.PASSPORT, PASSPORT))
                    .build(),
            "an outcome that was refused",
            () -> CitizenIdentityNumber.check(NUMBER + "9").orElseThrow(),
            "a code with two meanings",
            () -> ClearingWay.known().with(ClearingWay.DIP, "又", "again"));

    @Test
    void noRefusalOfSeveralValuesRepeatsAPersonalText() {
        CASES.forEach((what, refused) -> {
            String messages = allMessages(catchThrowable(refused::get));
            assertThat(messages).as(what).isNotEmpty();
            assertThat(secretsIn(messages)).as(what + ": " + messages).isEmpty();
        });
    }

    /** What the checks above are for. */
    @Test
    void theChecksFindALeakAndATypeThatNobodyReviewed() {
        assertThat(leaksWhenPrinted(Leaking.class)).singleElement().asString().contains(DIAGNOSIS);
        assertThat(leaksWhenPrinted(Unlisted.class)).singleElement().asString().contains("needs a sample in the table");
        assertThat(leaksWhenPrinted(Silent.class)).isEmpty();
    }

    /** Prints a text that nobody reviewed. */
    record Leaking(PersonName name, List<String> diagnoses) {}

    /** Prints, but cannot be made. */
    static final class Unlisted {
        @Override
        public String toString() {
            return NAME;
        }
    }

    /** Prints nothing of its own. */
    static final class Silent {}
}
