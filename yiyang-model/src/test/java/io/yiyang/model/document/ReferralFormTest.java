package io.yiyang.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.document.DischargeSummaryReference.Chapter;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.institution.Samples;
import io.yiyang.model.institution.Travels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralFormTest {
    private static final ResidentId RESIDENT = ResidentId.of("resident-1");
    private static final String SECRET = "私密";

    private static ConfidentialText text(String what) {
        return ConfidentialText.of(SECRET + what);
    }

    private static PatientParticulars patient() {
        return PatientParticulars.builder()
                .name(PersonName.of("王" + SECRET))
                .sexCode("1")
                .birthDate(LocalDate.of(1941, 2, 3))
                .identityNumber(text("11010119410203001X"))
                .recordNumber(text("record"))
                .inpatientRecordNumber(text("inpatient"))
                .insuranceNumber(text("insurance"))
                .address(text("address"))
                .phone(text("13800000000"))
                .build();
    }

    private static ReferralParty sender() {
        return ReferralParty.builder()
                .institution(Samples.HOME)
                .department(SECRET + "科")
                .doctor(PersonName.of("李" + SECRET))
                .phone(text("0550"))
                .signedOn(LocalDate.of(2026, 4, 11))
                .build();
    }

    private static ReferralParty receiver() {
        return ReferralParty.builder().institution(Samples.HOSPITAL).build();
    }

    private static ImmutableUpReferralForm up(Allergy allergy) {
        return (ImmutableUpReferralForm) UpReferralForm.builder()
                .number("up-1")
                .resident(RESIDENT)
                .patient(patient())
                .sender(sender())
                .receiver(receiver())
                .allergy(allergy)
                .purpose(UpReferralForm.Purpose.TREATMENT)
                .visitType(UpReferralForm.VisitType.INPATIENT)
                .validity(Samples.YEAR)
                .firstImpression(text("impression"))
                .reason(text("reason"))
                .referral(CaseId.of("case-1"))
                .pastHistory(text("history"))
                .examinationFindings(text("findings"))
                .treatmentSoFar(text("treatment"))
                .approvalOpinion(text("opinion"))
                .confirmedAfterwardsAt(Instant.parse("2026-04-12T00:00:00Z"))
                .build();
    }

    private static DownReferralForm down() {
        return DownReferralForm.builder()
                .number("down-1")
                .resident(RESIDENT)
                .patient(patient())
                .sender(receiver())
                .receiver(sender())
                .allergy(new Allergy.NoneKnown())
                .leg(DownReferralForm.Leg.RETURN)
                .diagnosis(text("diagnosis"))
                .treatmentCourse(text("course"))
                .nextPlan(text("plan"))
                .addSurgeries(new DownReferralForm.Surgery(text("surgery"), LocalDate.of(2026, 4, 13)))
                .rehabilitationAdvice(text("rehabilitation"))
                .medicationAdvice(text("medication"))
                .precautions(text("precautions"))
                .dischargeSummary(summary("v1"))
                .build();
    }

    private static DischargeSummaryReference summary(String version) {
        return new DischargeSummaryReference(
                "doc-1",
                version,
                RESIDENT,
                Samples.HOSPITAL,
                Instant.parse("2026-04-20T01:00:00Z"),
                List.of(Chapter.DISCHARGE_DIAGNOSIS, Chapter.ORDERS));
    }

    @Test
    void noFormPrintsANameANumberOrClinicalText() {
        for (ReferralForm form : List.of(up(new Allergy.Has(text("penicillin"))), down())) {
            assertThat(form.toString())
                    .contains(form.number(), "resident-1", "home", "hospital")
                    .doesNotContain(SECRET, "11010119410203001X", "13800000000", "0550", "1941", "2026-04-13");
        }
    }

    @Property
    void confidentialTextNeverPrintsItselfAndIsReadInFullOnPurpose(
            @ForAll @NotBlank @StringLength(max = 200) String secret) {
        // The generator's blank knows ASCII only; an ideographic space is blank as well.
        Assume.that(!secret.isBlank());

        ConfidentialText text = ConfidentialText.of(secret);

        assertThat(text.toString()).isEqualTo("*** (" + secret.length() + " characters)");
        assertThat(text.inFull()).isEqualTo(secret);
        assertThat(text).isEqualTo(ConfidentialText.of(secret)).hasSameHashCodeAs(ConfidentialText.of(secret));
    }

    @Test
    void blankTextIsRefusedBecauseAbsentIsSomethingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidentialText.of("  "))
                .withMessage("text: must not be blank, but was *** (2 characters)");
    }

    @Test
    void allergyHasThreeAnswersAndEachFormHasOneOfThem() {
        assertThat(Allergy.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Allergy.NoneKnown.class, Allergy.Has.class, Allergy.Unknown.class);
        assertThat(up(new Allergy.Unknown()).allergy())
                .isEqualTo(new Allergy.Unknown())
                .isNotEqualTo(new Allergy.NoneKnown());
        assertThat(Arrays.stream(ReferralForm.class.getMethods())
                        .filter(m -> m.getName().equals("allergy")))
                .allMatch(m -> m.getReturnType() == Allergy.class);
    }

    @Test
    void aPatientIsShownTheFormOnlyAfterTheReceiverHasArrangedSomething() {
        ImmutableUpReferralForm form = up(new Allergy.NoneKnown());

        assertThat(form.forPatient().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-308");
            assertThat(problem.facts()).containsEntry("form", "up-1").containsEntry("receiver", "hospital");
            assertThat(problem.toString()).doesNotContain(SECRET);
        });
        ImmutableUpReferralForm arranged = form.withArrangement(
                new UpReferralForm.Arrangement("geriatrics", Instant.parse("2026-04-12T01:00:00Z")));
        assertThat(arranged.forPatient().orElseThrow()).isEqualTo(arranged);
        assertThat(arranged.toString()).doesNotContain("geriatrics");
    }

    @Test
    void thePaperHasNoFieldThatOnlyAPlatformNeeds() {
        assertThat(Arrays.stream(UpReferralForm.class.getMethods())
                        .map(m -> m.getName().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> name.contains("booking") || name.contains("pool") || name.contains("status"));
    }

    @ParameterizedTest
    @CsvSource({"DIAGNOSIS, 1, 诊断", "EXAMINATION, 2, 检查", "TREATMENT, 3, 治疗", "REHABILITATION, 4, 康复"})
    void aPurposeHasTheNumberThatTheFormsPrint(UpReferralForm.Purpose purpose, String number, String zh) {
        assertThat(purpose.number()).isEqualTo(number);
        assertThat(purpose.label().zh()).isEqualTo(zh);
    }

    @Test
    void formsTravel() throws Exception {
        for (ReferralForm form : List.of(up(new Allergy.Has(text("penicillin"))), up(new Allergy.Unknown()), down())) {
            assertThat(Travels.through(form)).isEqualTo(form);
        }
    }

    @Test
    void aSummaryIsNamedByDocumentAndVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(" "))
                .withMessage("version: must not be blank, but was \" \"");
        assertThat(summary("v1")).isEqualTo(summary("v1")).isNotEqualTo(summary("v2"));
    }
}
