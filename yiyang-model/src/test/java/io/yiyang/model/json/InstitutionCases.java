package io.yiyang.model.json;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.Alliance;
import io.yiyang.model.institution.AllianceKind;
import io.yiyang.model.institution.Authorisation;
import io.yiyang.model.institution.AuthorisationKind;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.institution.CooperationForm;
import io.yiyang.model.institution.DepartmentKind;
import io.yiyang.model.institution.DesignationScope;
import io.yiyang.model.institution.HospitalGrade;
import io.yiyang.model.institution.ImmutableInstitution;
import io.yiyang.model.institution.InHouseUnitRule;
import io.yiyang.model.institution.Institution;
import io.yiyang.model.institution.InstitutionKind;
import io.yiyang.model.institution.InstitutionUnit;
import io.yiyang.model.institution.InsurerDesignation;
import io.yiyang.model.institution.NetworkTier;
import io.yiyang.model.institution.OperatingModel;
import io.yiyang.model.institution.PriceStatus;
import io.yiyang.model.institution.PriceTier;
import io.yiyang.model.institution.Recognition;
import io.yiyang.model.institution.RecognitionKind;
import io.yiyang.model.institution.Regulator;
import io.yiyang.model.institution.ServiceModel;
import io.yiyang.model.institution.Staffing;
import io.yiyang.model.institution.StarRating;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.time.DateRange;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.institution}. */
final class InstitutionCases {
    private InstitutionCases() {}

    private static final DateRange OPEN = DateRange.parse("2026-01-01/..");
    private static final OrganisationId UNIT_ID = OrganisationId.of("infirmary-1");

    private static final Alliance.Member MEMBER = new Alliance.Member(UNIT_ID, Made.APRIL);
    private static final CooperationAgreement.Route ROUTE =
            new CooperationAgreement.Route(Made.HOME, Made.HOSPITAL, Direction.UP, Made.APRIL);
    private static final HospitalGrade GRADE = new HospitalGrade(HospitalGrade.Level.THREE, HospitalGrade.Grade.A);
    private static final StarRating STARS = new StarRating(StarRating.Stars.FOUR, Made.APRIL);
    private static final Staffing STAFF = new Staffing(Made.DAY, 3, 8, 24);

    private static final Authorisation FILING = Authorisation.builder()
            .kind(AuthorisationKind.MEDICAL_PRACTICE)
            .form(Authorisation.Form.FILING)
            .authority(Regulator.HEALTH)
            .period(OPEN)
            .number("备字2026-001")
            .addBedKinds(BedKind.NURSING)
            .build();
    private static final InsurerDesignation DESIGNATION = InsurerDesignation.builder()
            .scope(DesignationScope.LONG_TERM_CARE)
            .region(Made.REGION)
            .period(Made.APRIL)
            .institutionCode("H50011200001")
            .build();
    private static final InstitutionUnit UNIT = InstitutionUnit.builder()
            .id(UNIT_ID)
            .name("某养老院医务室")
            .kind(InstitutionKind.INFIRMARY)
            .addAuthorisations(FILING)
            .addDesignations(DESIGNATION)
            .build();
    private static final Recognition RECOGNITION = Recognition.builder()
            .kind(RecognitionKind.DEMONSTRATION_BASE)
            .period(Made.APRIL)
            .region(Made.REGION)
            .assessedBy("某评估机构")
            .build();

    private static Arbitrary<InstitutionKind> kind() {
        return Any.code(InstitutionKind.known(), InstitutionKind::of);
    }

    private static Arbitrary<Regulator> regulator() {
        return Any.code(Regulator.known(), Regulator::of);
    }

    private static Arbitrary<Alliance.Member> member() {
        return Combinators.combine(Any.organisation(), Any.period()).as(Alliance.Member::new);
    }

    private static Arbitrary<Alliance> alliance() {
        return Combinators.combine(
                        Any.key(),
                        Any.code(AllianceKind.known(), AllianceKind::of),
                        Any.organisation(),
                        Any.period(),
                        Any.few(member()))
                .as((key, kind, lead, period, members) -> Alliance.builder()
                        .key(key)
                        .kind(kind)
                        .lead(lead)
                        .period(period)
                        .addAllMembers(members)
                        .build());
    }

    private static Arbitrary<Authorisation> authorisation() {
        return Combinators.combine(
                        Any.code(AuthorisationKind.known(), AuthorisationKind::of),
                        Arbitraries.of(Authorisation.Form.class),
                        regulator(),
                        Any.period(),
                        Any.optional(Any.text()),
                        Any.few(BedCases.kind()))
                .as((kind, form, authority, period, number, beds) -> Authorisation.builder()
                        .kind(kind)
                        .form(form)
                        .authority(authority)
                        .period(period)
                        .number(number)
                        .addAllBedKinds(beds)
                        .build());
    }

    private static Arbitrary<InsurerDesignation> designation() {
        return Combinators.combine(
                        Any.code(DesignationScope.known(), DesignationScope::of),
                        Any.region(),
                        Any.period(),
                        Any.optional(Any.text()))
                .as((scope, region, period, code) -> InsurerDesignation.builder()
                        .scope(scope)
                        .region(region)
                        .period(period)
                        .institutionCode(code)
                        .build());
    }

    private static Arbitrary<InstitutionUnit> unit() {
        return Combinators.combine(
                        Any.organisation(), Any.text(), kind(), Any.few(authorisation()), Any.few(designation()))
                .as((id, name, kind, authorisations, designations) -> InstitutionUnit.builder()
                        .id(id)
                        .name(name)
                        .kind(kind)
                        .addAllAuthorisations(authorisations)
                        .addAllDesignations(designations)
                        .build());
    }

    private static Arbitrary<Recognition> recognition() {
        return Combinators.combine(
                        Any.code(RecognitionKind.known(), RecognitionKind::of),
                        Any.period(),
                        Any.optional(Any.region()),
                        Any.optional(Any.text()))
                .as((kind, period, region, by) -> Recognition.builder()
                        .kind(kind)
                        .period(period)
                        .region(region)
                        .assessedBy(by)
                        .build());
    }

    private static Arbitrary<HospitalGrade> grade() {
        return Combinators.combine(Arbitraries.of(HospitalGrade.Level.class), Arbitraries.of(HospitalGrade.Grade.class))
                .filter((level, grade) -> (level != HospitalGrade.Level.NONE || grade == HospitalGrade.Grade.NONE)
                        && (grade != HospitalGrade.Grade.SPECIAL || level == HospitalGrade.Level.THREE))
                .as(HospitalGrade::new);
    }

    private static Arbitrary<StarRating> stars() {
        return Combinators.combine(Arbitraries.of(StarRating.Stars.class), Any.period())
                .as(StarRating::new);
    }

    private static Arbitrary<Staffing> staffing() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        return Combinators.combine(Any.date(), count, count, count).as(Staffing::new);
    }

    /** Routes both ways between the two sides, as long as the agreement holds. */
    private static Arbitrary<CooperationAgreement> agreement() {
        return Combinators.combine(
                        Any.text(),
                        Any.organisation(),
                        Any.period(),
                        Any.few(Any.code(CooperationForm.known(), CooperationForm::of)),
                        Any.few(Any.code(ServiceItem.known(), ServiceItem::of)),
                        Any.few(Combinators.combine(Any.flag(), Arbitraries.of(Direction.class))
                                .as(Map::entry)))
                .as((number, care, period, forms, services, routes) -> {
                    OrganisationId medical = OrganisationId.of(care + "-hospital");
                    return CooperationAgreement.builder()
                            .number(number)
                            .careSide(care)
                            .medicalSide(medical)
                            .period(period)
                            .addAllForms(forms)
                            .addAllServices(services)
                            .addAllRoutes(routes.stream()
                                    .map(r -> new CooperationAgreement.Route(
                                            r.getKey() ? care : medical,
                                            r.getKey() ? medical : care,
                                            r.getValue(),
                                            period))
                                    .toList())
                            .build();
                });
    }

    private static Arbitrary<CooperationAgreement.Route> route() {
        return Combinators.combine(
                        Any.organisation(), Any.organisation(), Arbitraries.of(Direction.class), Any.period())
                .as(CooperationAgreement.Route::new);
    }

    private static Arbitrary<InHouseUnitRule> unitRule() {
        return Combinators.combine(
                        Any.region(),
                        Any.period(),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        Arbitraries.of(InHouseUnitRule.AtThreshold.class),
                        EvidenceCases.citation().list().ofMinSize(1).ofMaxSize(2))
                .as((region, inForce, beds, at, citations) -> InHouseUnitRule.builder()
                        .region(region)
                        .inForce(inForce)
                        .beds(beds)
                        .atThreshold(at)
                        .addAllCitations(citations)
                        .build());
    }

    private static Arbitrary<Institution> institution() {
        Arbitrary<ImmutableInstitution> withParts = Combinators.combine(
                        Any.organisation(),
                        Any.text(),
                        kind(),
                        Any.region(),
                        Any.few(kind()),
                        Any.few(authorisation()),
                        Any.few(designation()),
                        unit().list().ofMaxSize(1))
                .as((id, name, kind, region, further, authorisations, designations, units) ->
                        (ImmutableInstitution) Institution.builder()
                                .id(id)
                                .name(name)
                                .kind(kind)
                                .region(region)
                                .addAllFurtherKinds(further)
                                .addAllAuthorisations(authorisations)
                                .addAllDesignations(designations)
                                .addAllUnits(units)
                                .build());
        Arbitrary<ImmutableInstitution> withLists = Combinators.combine(
                        withParts,
                        Any.few(Any.code(ServiceModel.known(), ServiceModel::of)),
                        Any.few(regulator()),
                        Any.few(Any.code(DepartmentKind.known(), DepartmentKind::of)),
                        Any.few(recognition()),
                        EvidenceCases.citation().list().ofMaxSize(1))
                .as((made, models, regulators, departments, recognitions, standards) -> made.withServiceModels(models)
                        .withRegulators(regulators)
                        .withDepartments(departments)
                        .withRecognitions(recognitions)
                        .withServiceStandards(standards));
        return Combinators.combine(
                        withLists,
                        Any.optional(Any.code(OperatingModel.known(), OperatingModel::of)),
                        Any.optional(grade()),
                        Any.optional(stars()),
                        Any.optional(Any.code(NetworkTier.known(), NetworkTier::of)),
                        Any.optional(Any.code(PriceTier.known(), PriceTier::of)),
                        Any.optional(Any.code(PriceStatus.known(), PriceStatus::of)),
                        Any.optional(staffing()))
                .as((made, operating, grade, stars, tier, price, status, staffing) -> made.withOperatingModel(operating)
                        .withHospitalGrade(grade)
                        .withStarRating(stars)
                        .withNetworkTier(tier)
                        .withPriceTier(price)
                        .withPriceStatus(status)
                        .withStaffing(staffing));
    }

    /** A home that is a centre of combined care too, with everything that an institution may have. */
    private static final Institution INSTITUTION = Institution.builder()
            .id(Made.HOME)
            .name("某区养老院")
            .kind(InstitutionKind.CARE_HOME)
            .region(Made.REGION)
            .addFurtherKinds(InstitutionKind.COMBINED_CENTRE)
            .addServiceModels(ServiceModel.CARE_HOME_RUNS_MEDICAL, ServiceModel.TWO_ROOMS_BUILT_TOGETHER)
            .operatingModel(OperatingModel.PUBLIC_BUILT_PRIVATE_RUN)
            .addAuthorisations(FILING)
            .addDesignations(DESIGNATION)
            .addUnits(UNIT)
            .addRegulators(Regulator.CIVIL_AFFAIRS, Regulator.HEALTH)
            .hospitalGrade(GRADE)
            .addDepartments(DepartmentKind.GERIATRICS)
            .starRating(STARS)
            .networkTier(NetworkTier.COUNTY)
            .priceTier(PriceTier.INCLUSIVE)
            .priceStatus(PriceStatus.GOVERNMENT_GUIDED)
            .addRecognitions(RECOGNITION)
            .staffing(STAFF)
            .addServiceStandards(EvidenceCases.CITATION)
            .build();

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.code(AllianceKind.class, AllianceKind.known(), AllianceKind::of),
                JsonCase.code(AuthorisationKind.class, AuthorisationKind.known(), AuthorisationKind::of),
                JsonCase.code(CooperationForm.class, CooperationForm.known(), CooperationForm::of),
                JsonCase.code(DepartmentKind.class, DepartmentKind.known(), DepartmentKind::of),
                JsonCase.code(DesignationScope.class, DesignationScope.known(), DesignationScope::of),
                JsonCase.code(InstitutionKind.class, InstitutionKind.known(), InstitutionKind::of),
                JsonCase.code(NetworkTier.class, NetworkTier.known(), NetworkTier::of),
                JsonCase.code(OperatingModel.class, OperatingModel.known(), OperatingModel::of),
                JsonCase.code(PriceStatus.class, PriceStatus.known(), PriceStatus::of),
                JsonCase.code(PriceTier.class, PriceTier.known(), PriceTier::of),
                JsonCase.code(RecognitionKind.class, RecognitionKind.known(), RecognitionKind::of),
                JsonCase.code(Regulator.class, Regulator.known(), Regulator::of),
                JsonCase.code(ServiceModel.class, ServiceModel.known(), ServiceModel::of),
                JsonCase.constants(Authorisation.Form.class),
                JsonCase.constants(HospitalGrade.Level.class),
                JsonCase.constants(HospitalGrade.Grade.class),
                JsonCase.constants(InHouseUnitRule.Duty.class),
                JsonCase.constants(InHouseUnitRule.AtThreshold.class),
                JsonCase.constants(StarRating.Stars.class),
                JsonCase.of(Alliance.Member.class, MEMBER, member()),
                JsonCase.of(
                        Alliance.class,
                        Alliance.builder()
                                .key("alliance-1")
                                .kind(AllianceKind.COUNTY_COMMUNITY)
                                .lead(Made.HOSPITAL)
                                .period(OPEN)
                                .addMembers(MEMBER)
                                .build(),
                        alliance()),
                JsonCase.of(Authorisation.class, FILING, authorisation()),
                JsonCase.of(CooperationAgreement.Route.class, ROUTE, route()),
                JsonCase.of(
                        CooperationAgreement.class,
                        CooperationAgreement.builder()
                                .number("A-2026-1")
                                .careSide(Made.HOME)
                                .medicalSide(Made.HOSPITAL)
                                .period(OPEN)
                                .addForms(CooperationForm.GREEN_CHANNEL)
                                .addServices(ServiceItem.TWO_WAY_REFERRAL)
                                .addRoutes(ROUTE)
                                .build(),
                        agreement()),
                JsonCase.of(HospitalGrade.class, GRADE, grade()),
                JsonCase.of(
                        InHouseUnitRule.class,
                        InHouseUnitRule.builder()
                                .region(Made.REGION)
                                .inForce(OPEN)
                                .beds(150)
                                .atThreshold(InHouseUnitRule.AtThreshold.UNSTATED)
                                .addCitations(EvidenceCases.CITATION)
                                .build(),
                        unitRule()),
                JsonCase.of(Institution.class, INSTITUTION, institution()),
                JsonCase.of(InstitutionUnit.class, UNIT, unit()),
                JsonCase.of(InsurerDesignation.class, DESIGNATION, designation()),
                JsonCase.of(Recognition.class, RECOGNITION, recognition()),
                JsonCase.of(Staffing.class, STAFF, staffing()),
                JsonCase.of(StarRating.class, STARS, stars()));
    }

    static Map<Class<?>, String> without() {
        return Map.of();
    }
}
