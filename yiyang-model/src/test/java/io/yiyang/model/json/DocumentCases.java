package io.yiyang.model.json;

import io.yiyang.model.document.Allergy;
import io.yiyang.model.document.ConfidentialText;
import io.yiyang.model.document.DischargeSummaryReference;
import io.yiyang.model.document.DownReferralForm;
import io.yiyang.model.document.PatientParticulars;
import io.yiyang.model.document.ReferralForm;
import io.yiyang.model.document.ReferralParty;
import io.yiyang.model.document.UpReferralForm;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.document}. */
final class DocumentCases {
    private DocumentCases() {}

    private static final ConfidentialText PHONE = ConfidentialText.of(Made.PHONE);
    private static final Allergy.Has HAS = new Allergy.Has(Made.ILLNESS);

    private static final PatientParticulars PATIENT = PatientParticulars.builder()
            .name(Made.PERSON)
            .sexCode("1")
            .birthDate(LocalDate.of(1940, 2, 29))
            .identityNumber(ConfidentialText.of(Made.NUMBER))
            .recordNumber(ConfidentialText.of(Made.NUMBER))
            .inpatientRecordNumber(ConfidentialText.of(Made.NUMBER))
            .insuranceNumber(ConfidentialText.of(Made.NUMBER))
            .address(ConfidentialText.of(Made.NAME))
            .phone(PHONE)
            .build();

    private static final ReferralParty SENDER = ReferralParty.builder()
            .institution(Made.HOME)
            .department(Made.DIAGNOSIS)
            .doctor(Made.PERSON)
            .phone(PHONE)
            .signedOn(Made.DAY)
            .build();

    private static final ReferralParty RECEIVER =
            ReferralParty.builder().institution(Made.HOSPITAL).build();

    private static final UpReferralForm.Arrangement ARRANGEMENT =
            new UpReferralForm.Arrangement(Made.DIAGNOSIS, Made.LATER);

    private static final DownReferralForm.Surgery SURGERY = new DownReferralForm.Surgery(Made.ILLNESS, Made.DAY);

    private static final DischargeSummaryReference SUMMARY = new DischargeSummaryReference(
            "summary-1",
            "v1",
            Made.RESIDENT,
            Made.HOSPITAL,
            Made.LATER,
            List.of(DischargeSummaryReference.Chapter.MAIN_PROBLEM, DischargeSummaryReference.Chapter.ORDERS));

    private static final UpReferralForm UP = UpReferralForm.builder()
            .number("2026-0001")
            .resident(Made.RESIDENT)
            .patient(PATIENT)
            .sender(SENDER)
            .receiver(RECEIVER)
            .allergy(HAS)
            .purpose(UpReferralForm.Purpose.TREATMENT)
            .visitType(UpReferralForm.VisitType.INPATIENT)
            .validity(Made.APRIL)
            .firstImpression(Made.ILLNESS)
            .reason(Made.ILLNESS)
            .referral(Made.REFERRAL)
            .pastHistory(Made.ILLNESS)
            .examinationFindings(Made.ILLNESS)
            .treatmentSoFar(Made.ILLNESS)
            .approvalOpinion(Made.ILLNESS)
            .arrangement(ARRANGEMENT)
            .confirmedAfterwardsAt(Made.LATER)
            .build();

    private static final DownReferralForm DOWN = DownReferralForm.builder()
            .number("2026-0002")
            .resident(Made.RESIDENT)
            .patient(PATIENT)
            .sender(RECEIVER)
            .receiver(SENDER)
            .allergy(HAS)
            .leg(DownReferralForm.Leg.RETURN)
            .diagnosis(Made.ILLNESS)
            .treatmentCourse(Made.ILLNESS)
            .nextPlan(Made.ILLNESS)
            .referral(Made.REFERRAL)
            .pastHistory(Made.ILLNESS)
            .examinationFindings(Made.ILLNESS)
            .addSurgeries(SURGERY)
            .rehabilitationAdvice(Made.ILLNESS)
            .medicationAdvice(Made.ILLNESS)
            .precautions(Made.ILLNESS)
            .dischargeSummary(SUMMARY)
            .build();

    private static Arbitrary<Allergy.Has> has() {
        return Any.confidential().map(Allergy.Has::new);
    }

    private static Arbitrary<Allergy> allergy() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Allergy.NoneKnown()), has(), Arbitraries.just(new Allergy.Unknown()));
    }

    private static Arbitrary<PatientParticulars> patient() {
        return Combinators.combine(
                        Any.name(),
                        Any.optional(Any.text()),
                        Any.optional(Any.date()),
                        Any.optional(Any.confidential()),
                        Any.optional(Any.confidential()))
                .as((name, sex, birth, one, other) -> PatientParticulars.builder()
                        .name(name)
                        .sexCode(sex)
                        .birthDate(birth)
                        .identityNumber(one)
                        .recordNumber(other)
                        .inpatientRecordNumber(one)
                        .insuranceNumber(other)
                        .address(one)
                        .phone(other)
                        .build());
    }

    private static Arbitrary<ReferralParty> party() {
        return Combinators.combine(
                        Any.organisation(),
                        Any.optional(Any.text()),
                        Any.optional(Any.name()),
                        Any.optional(Any.confidential()),
                        Any.optional(Any.date()))
                .as((institution, department, doctor, phone, signed) -> ReferralParty.builder()
                        .institution(institution)
                        .department(department)
                        .doctor(doctor)
                        .phone(phone)
                        .signedOn(signed)
                        .build());
    }

    private static Arbitrary<UpReferralForm.Arrangement> arrangement() {
        return Combinators.combine(Any.text(), Any.instant()).as(UpReferralForm.Arrangement::new);
    }

    private static Arbitrary<DownReferralForm.Surgery> surgery() {
        return Combinators.combine(Any.confidential(), Any.date()).as(DownReferralForm.Surgery::new);
    }

    private static Arbitrary<DischargeSummaryReference> summary() {
        return Combinators.combine(
                        Any.text(),
                        Any.text(),
                        Any.resident(),
                        Any.organisation(),
                        Any.instant(),
                        Any.few(Arbitraries.of(DischargeSummaryReference.Chapter.class)))
                .as(DischargeSummaryReference::new);
    }

    private static Arbitrary<UpReferralForm> up() {
        return Combinators.combine(
                        patient(),
                        party(),
                        allergy(),
                        Arbitraries.of(UpReferralForm.Purpose.class),
                        Arbitraries.of(UpReferralForm.VisitType.class),
                        Any.optional(Any.confidential()),
                        Any.optional(arrangement()),
                        Any.optional(Any.instant()))
                .as((patient, party, allergy, purpose, visit, text, arrangement, confirmed) -> UpReferralForm.builder()
                        .number("2026-0001")
                        .resident(Made.RESIDENT)
                        .patient(patient)
                        .sender(party)
                        .receiver(RECEIVER)
                        .allergy(allergy)
                        .purpose(purpose)
                        .visitType(visit)
                        .validity(Made.APRIL)
                        .firstImpression(text.orElse(Made.ILLNESS))
                        .reason(Made.ILLNESS)
                        .referral(confirmed.map(at -> Made.REFERRAL))
                        .pastHistory(text)
                        .examinationFindings(text)
                        .treatmentSoFar(text)
                        .approvalOpinion(text)
                        .arrangement(arrangement)
                        .confirmedAfterwardsAt(confirmed)
                        .build());
    }

    private static Arbitrary<DownReferralForm> down() {
        return Combinators.combine(
                        patient(),
                        party(),
                        allergy(),
                        Arbitraries.of(DownReferralForm.Leg.class),
                        Any.optional(Any.confidential()),
                        Any.few(surgery()),
                        Any.optional(summary()))
                .as((patient, party, allergy, leg, text, surgeries, summary) -> DownReferralForm.builder()
                        .number("2026-0002")
                        .resident(Made.RESIDENT)
                        .patient(patient)
                        .sender(RECEIVER)
                        .receiver(party)
                        .allergy(allergy)
                        .leg(leg)
                        .diagnosis(text.orElse(Made.ILLNESS))
                        .treatmentCourse(Made.ILLNESS)
                        .nextPlan(Made.ILLNESS)
                        .pastHistory(text)
                        .examinationFindings(text)
                        .addAllSurgeries(surgeries)
                        .rehabilitationAdvice(text)
                        .medicationAdvice(text)
                        .precautions(text)
                        .dischargeSummary(summary)
                        .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.of(ConfidentialText.class, Made.ILLNESS, Any.confidential()),
                JsonCase.family(Allergy.class, List.of(new Allergy.NoneKnown(), HAS, new Allergy.Unknown()), allergy()),
                JsonCase.of(
                        Allergy.NoneKnown.class, new Allergy.NoneKnown(), Arbitraries.just(new Allergy.NoneKnown())),
                JsonCase.of(Allergy.Has.class, HAS, has()),
                JsonCase.of(Allergy.Unknown.class, new Allergy.Unknown(), Arbitraries.just(new Allergy.Unknown())),
                JsonCase.of(PatientParticulars.class, PATIENT, patient()),
                JsonCase.of(ReferralParty.class, SENDER, party()),
                JsonCase.constants(DischargeSummaryReference.Chapter.class),
                JsonCase.of(DischargeSummaryReference.class, SUMMARY, summary()),
                JsonCase.family(ReferralForm.class, List.of(UP, DOWN), Any.oneOf(up(), down())),
                JsonCase.of(UpReferralForm.class, UP, up()),
                JsonCase.constants(UpReferralForm.Purpose.class),
                JsonCase.constants(UpReferralForm.VisitType.class),
                JsonCase.of(UpReferralForm.Arrangement.class, ARRANGEMENT, arrangement()),
                JsonCase.of(DownReferralForm.class, DOWN, down()),
                JsonCase.constants(DownReferralForm.Leg.class),
                JsonCase.of(DownReferralForm.Surgery.class, SURGERY, surgery()));
    }
}
