package io.yiyang.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CitizenIdentityNumber;
import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.identity.UnifiedSocialCreditCode;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.ConsentSigner;
import io.yiyang.model.person.Enrolment;
import io.yiyang.model.person.Enrolments;
import io.yiyang.model.person.Entitlement;
import io.yiyang.model.person.EntitlementKind;
import io.yiyang.model.person.ImmutableResident;
import io.yiyang.model.person.RepresentationBasis;
import io.yiyang.model.person.Representative;
import io.yiyang.model.person.Resident;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.ServiceDays;
import io.yiyang.model.time.WorkingDayCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value travels through Java serialization, as distributed workflow engines need it. */
class JavaSerializationTest {
    private static final ResidentId RESIDENT = ResidentId.of("resident-1");
    private static final OrganisationId HOSPITAL = OrganisationId.of("hospital");
    private static final Instant START = Instant.parse("2026-04-11T02:30:00Z");

    private static final ChargeLine PLAIN_LINE = ChargeLine.builder()
            .id(LineId.of("1"))
            .serviceDate(LocalDate.of(2026, 4, 12))
            .itemName("a medicine")
            .quantity(Quantity.ONE)
            .unitPrice(UnitPrice.parseYuan("4.52"))
            .amount(Money.parseYuan("4.52"))
            .biller(HOSPITAL)
            .category(ChargeCategory.of("09"))
            .build();

    private static final StayCalendar CALENDAR = StayCalendar.empty(RESIDENT)
            .with(StaySegment.builder()
                    .id(SegmentId.of("a"))
                    .resident(RESIDENT)
                    .kind(SegmentKind.INPATIENT)
                    .phase(CarePhase.TREATMENT)
                    .place(HOSPITAL)
                    .start(START)
                    .zone(ZoneId.of("Asia/Shanghai"))
                    .openedBy(CaseId.of("case-1"))
                    .build())
            .orElseThrow();

    private static final CatalogueTerms PRICED =
            new CatalogueTerms(Rate.parse("0.05"), Optional.of(UnitPrice.parseYuan("50.00")));

    private static final WorkingDayCalendar CALENDAR_2026 = WorkingDayCalendar.of(List.of(new HolidayNotice(
            2026,
            Set.of(LocalDate.of(2026, 1, 1)),
            Set.of(LocalDate.of(2026, 1, 4)),
            Citation.builder()
                    .key("holidays-2026")
                    .title("a notice")
                    .lastChecked(LocalDate.of(2026, 10, 1))
                    .build())));

    private static final Resident BARE_RESIDENT =
            Resident.builder().id(RESIDENT).name(PersonName.of("王建国")).build();

    private static TransferFacts facts(Optional<Instant> received, Optional<Instant> returned) {
        return new TransferFacts(
                CaseId.of("case-1"),
                TransferFacts.Direction.UP,
                OrganisationId.of("home"),
                HOSPITAL,
                true,
                false,
                START,
                received,
                returned);
    }

    static Stream<Serializable> values() {
        return Stream.of(
                Money.parseYuan("-12.30"),
                Rate.parse("0.95"),
                Quantity.parse("1.5"),
                UnitPrice.parseYuan("4.52"),
                DateRange.parse("2024-03-01/.."),
                DateRange.parse("2024-03-01/2024-04-01"),
                RegionCode.of("500112"),
                ChargeCategory.CARE_BED,
                RESIDENT,
                PersonName.of("王建国"),
                Problem.of("YY-M-001", "一", "one").with("fact", "1").remedy("二", "two"),
                Outcome.of(Money.ZERO),
                Outcome.refused(Problem.of("YY-M-001", "一", "one")),
                Provenance.builder()
                        .parameter("chongqing-sample#inpatient.ratio")
                        .confidence(Confidence.VERBATIM)
                        .inForceFrom(LocalDate.of(2026, 1, 1))
                        .addCitations(Citation.builder()
                                .key("cq-2026")
                                .title("a notice")
                                .lastChecked(LocalDate.of(2026, 10, 1))
                                .build())
                        .build(),
                PLAIN_LINE,
                CALENDAR,
                new StayCalendar.Assembled(CALENDAR, List.of()),
                CatalogueTerms.of(Rate.parse("0.05")),
                PRICED,
                ((ImmutableChargeLine) PLAIN_LINE).withCatalogueTerms(PRICED),
                CALENDAR.day(LocalDate.of(2026, 4, 11), BoundaryDayRule.HOSPITAL_HAS_BOTH),
                CALENDAR.day(LocalDate.of(2026, 4, 10), BoundaryDayRule.HOSPITAL_HAS_BOTH),
                facts(Optional.empty(), Optional.empty()),
                facts(Optional.of(START), Optional.of(START.plusSeconds(1))),
                CitizenIdentityNumber.of("000000194002290012"),
                UnifiedSocialCreditCode.of("52000000001000000T"),
                new PersonIdentifier(IdentityDocumentType.PASSPORT, "E00000000"),
                InsuranceType.EMPLOYEE,
                ClearingWay.known(),
                ClearingWay.known().read(ClearingWay.DIP),
                ClearingWay.known().read(ClearingWay.of("30"), "按病种分值"),
                CALENDAR_2026,
                ServiceDays.of(List.of(LocalDate.of(2026, 4, 1))),
                BARE_RESIDENT,
                ((ImmutableResident) BARE_RESIDENT)
                        .withBirthDate(LocalDate.of(1940, 2, 29))
                        .withSex(Sex.MALE)
                        .withInsuranceRegion(RegionCode.of("500112"))
                        .withEnrolments(Enrolments.ofDistinct(List.of(Enrolment.builder()
                                .insurance(InsuranceType.EMPLOYEE)
                                .region(RegionCode.of("500112"))
                                .period(DateRange.parse("2024-01-01/.."))
                                .personType(PersonType.RETIRED)
                                .build())))
                        .withEntitlements(Entitlement.builder()
                                .kind(EntitlementKind.ADVANCED_AGE)
                                .region(RegionCode.of("500112"))
                                .period(DateRange.parse("2024-01-01/.."))
                                .build())
                        .withRepresentatives(Representative.builder()
                                .id(PersonId.of("person-1"))
                                .name(PersonName.of("王小明"))
                                .basis(RepresentationBasis.STATUTORY_GUARDIAN)
                                .period(DateRange.parse("2024-01-01/.."))
                                .build()),
                Consent.builder()
                        .resident(RESIDENT)
                        .textVersion("referral/3")
                        .signer(new ConsentSigner.Self())
                        .channel(ConsentChannel.PAPER)
                        .givenAt(START)
                        .addScopes(ConsentScope.REFERRAL)
                        .revocation(new Consent.Revocation(
                                new ConsentSigner.ForResident(
                                        PersonId.of("person-1"), RepresentationBasis.AUTHORISED_AGENT),
                                ConsentChannel.PAPER,
                                START))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadAsItWasWritten(Serializable value) throws IOException, ClassNotFoundException {
        assertThat(travelled(value)).isEqualTo(value).hasToString(value.toString());
    }

    private static Object travelled(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
