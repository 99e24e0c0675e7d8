package io.yiyang.model.json;

import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.ConsentSigner;
import io.yiyang.model.person.Enrolment;
import io.yiyang.model.person.Enrolments;
import io.yiyang.model.person.Entitlement;
import io.yiyang.model.person.EntitlementKind;
import io.yiyang.model.person.RepresentationBasis;
import io.yiyang.model.person.Representative;
import io.yiyang.model.person.Resident;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.person}. */
final class PersonCases {
    private PersonCases() {}

    private static final ConsentSigner.Self SELF = new ConsentSigner.Self();
    private static final ConsentSigner.ForResident SON =
            new ConsentSigner.ForResident(Made.SON, RepresentationBasis.STATUTORY_GUARDIAN);

    private static final Enrolment ENROLMENT = Enrolment.builder()
            .insurance(InsuranceType.EMPLOYEE)
            .region(Made.REGION)
            .period(DateRange.parse("2020-01-01/.."))
            .personType(PersonType.RETIRED)
            .plan("supplement-a")
            .build();

    private static final Entitlement ENTITLEMENT = Entitlement.builder()
            .kind(EntitlementKind.SEVERE_DISABILITY)
            .region(Made.REGION)
            .period(DateRange.parse("2024-03-01/2027-03-01"))
            .grade("一级")
            .build();

    private static final Representative REPRESENTATIVE = Representative.builder()
            .id(Made.SON)
            .name(Made.PERSON)
            .basis(RepresentationBasis.STATUTORY_GUARDIAN)
            .period(DateRange.parse("2024-03-01/.."))
            .addIdentifiers(IdentityCases.PASSPORT)
            .relationship("长子")
            .build();

    static final Resident RESIDENT = Resident.builder()
            .id(Made.RESIDENT)
            .name(Made.PERSON)
            .addIdentifiers(IdentityCases.CARD, IdentityCases.PASSPORT)
            .birthDate(LocalDate.of(1940, 2, 29))
            .sex(Sex.MALE)
            .insuranceRegion(Made.REGION)
            .enrolments(Enrolments.ofDistinct(List.of(ENROLMENT)))
            .addEntitlements(ENTITLEMENT)
            .addRepresentatives(REPRESENTATIVE)
            .build();

    private static final Consent.Revocation REVOCATION =
            new Consent.Revocation(SON, ConsentChannel.TELEPHONE, Made.LATER);

    private static final Consent CONSENT = Consent.builder()
            .resident(Made.RESIDENT)
            .textVersion("referral-consent-3")
            .signer(SELF)
            .channel(ConsentChannel.PAPER)
            .givenAt(Made.AT)
            .addScopes(ConsentScope.REFERRAL, ConsentScope.DATA_SHARING)
            .revocation(REVOCATION)
            .build();

    private static Arbitrary<RepresentationBasis> basis() {
        return Any.code(RepresentationBasis.known(), RepresentationBasis::of);
    }

    private static Arbitrary<ConsentChannel> channel() {
        return Any.code(ConsentChannel.known(), ConsentChannel::of);
    }

    private static Arbitrary<ConsentSigner.ForResident> forResident() {
        return Combinators.combine(Any.person(), basis()).as(ConsentSigner.ForResident::new);
    }

    private static Arbitrary<ConsentSigner> signer() {
        return Any.oneOf(Arbitraries.just(SELF), forResident());
    }

    private static Arbitrary<Consent.Revocation> revocation() {
        return Combinators.combine(signer(), channel(), Any.instant()).as(Consent.Revocation::new);
    }

    private static Arbitrary<Consent> consent() {
        return Combinators.combine(
                        Any.resident(),
                        Any.text(),
                        signer(),
                        channel(),
                        Any.code(ConsentScope.known(), ConsentScope::of)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Any.optional(revocation()),
                        Any.instant())
                .as((resident, text, signer, channel, scopes, revocation, at) -> Consent.builder()
                        .resident(resident)
                        .textVersion(text)
                        .signer(signer)
                        .channel(channel)
                        .givenAt(revocation.map(Consent.Revocation::at).orElse(at))
                        .addAllScopes(scopes)
                        .revocation(revocation)
                        .build());
    }

    private static Arbitrary<Enrolment> enrolment() {
        return Combinators.combine(
                        Any.code(InsuranceType.known(), InsuranceType::of),
                        Any.region(),
                        Any.period(),
                        Any.optional(Any.code(PersonType.known(), PersonType::of)),
                        Any.optional(Any.text()))
                .as((insurance, region, period, type, plan) -> Enrolment.builder()
                        .insurance(insurance)
                        .region(region)
                        .period(period)
                        .personType(type)
                        .plan(plan)
                        .build());
    }

    /** Those of a list that can stand beside each other. */
    private static Arbitrary<Enrolments> enrolments() {
        return Any.few(enrolment()).map(all -> {
            Enrolments taken = Enrolments.NONE;
            for (Enrolment enrolment : all) {
                taken = taken.with(enrolment).asOptional().orElse(taken);
            }
            return taken;
        });
    }

    private static Arbitrary<Entitlement> entitlement() {
        return Combinators.combine(
                        Any.code(EntitlementKind.known(), EntitlementKind::of),
                        Any.region(),
                        Any.period(),
                        Any.optional(Any.text()))
                .as((kind, region, period, grade) -> Entitlement.builder()
                        .kind(kind)
                        .region(region)
                        .period(period)
                        .grade(grade)
                        .build());
    }

    private static Arbitrary<Representative> representative() {
        return Combinators.combine(
                        Any.person(),
                        Any.name(),
                        basis(),
                        Any.period(),
                        Any.few(IdentityCases.identifier()),
                        Any.optional(Any.text()))
                .as((id, name, basis, period, identifiers, relationship) -> Representative.builder()
                        .id(id)
                        .name(name)
                        .basis(basis)
                        .period(period)
                        .addAllIdentifiers(identifiers)
                        .relationship(relationship)
                        .build());
    }

    private static Arbitrary<Resident> resident() {
        return Combinators.combine(
                        Combinators.combine(Any.resident(), Any.name())
                                .as((id, name) -> Resident.builder().id(id).name(name)),
                        Any.fewDifferent(IdentityCases.identifier()),
                        Any.optional(Any.date()),
                        Any.optional(Arbitraries.of(Sex.class)),
                        Any.optional(Any.region()),
                        enrolments(),
                        Any.few(entitlement()),
                        Any.few(representative()))
                .as((builder, identifiers, birth, sex, region, enrolments, entitlements, representatives) ->
                        builder.addAllIdentifiers(new LinkedHashSet<>(identifiers))
                                .birthDate(birth)
                                .sex(sex)
                                .insuranceRegion(region)
                                .enrolments(enrolments)
                                .addAllEntitlements(entitlements)
                                .addAllRepresentatives(representatives)
                                .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.code(ConsentChannel.class, ConsentChannel.known(), ConsentChannel::of),
                JsonCase.code(ConsentScope.class, ConsentScope.known(), ConsentScope::of),
                JsonCase.code(EntitlementKind.class, EntitlementKind.known(), EntitlementKind::of),
                JsonCase.code(RepresentationBasis.class, RepresentationBasis.known(), RepresentationBasis::of),
                JsonCase.family(ConsentSigner.class, List.of(SELF, SON), signer()),
                JsonCase.of(ConsentSigner.Self.class, SELF, Arbitraries.just(SELF)),
                JsonCase.of(ConsentSigner.ForResident.class, SON, forResident()),
                JsonCase.of(Consent.class, CONSENT, consent()),
                JsonCase.of(Consent.Revocation.class, REVOCATION, revocation()),
                JsonCase.of(Enrolment.class, ENROLMENT, enrolment()),
                JsonCase.of(Enrolments.class, Enrolments.ofDistinct(List.of(ENROLMENT)), enrolments()),
                JsonCase.of(Entitlement.class, ENTITLEMENT, entitlement()),
                JsonCase.of(Representative.class, REPRESENTATIVE, representative()),
                JsonCase.of(Resident.class, RESIDENT, resident()));
    }
}
