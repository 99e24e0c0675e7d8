package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The form of a referral down or of the way back (下转单、回转单): what was found and done, and how to go on. */
@Value.Immutable
@JsonTypeName("down")
@JsonSubTypes({})
@JsonPropertyOrder({
    "type",
    "number",
    "resident",
    "patient",
    "sender",
    "receiver",
    "allergy",
    "referral",
    "pastHistory",
    "examinationFindings",
    "leg",
    "diagnosis",
    "treatmentCourse",
    "nextPlan",
    "surgeries",
    "rehabilitationAdvice",
    "medicationAdvice",
    "precautions",
    "dischargeSummary"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface DownReferralForm extends ReferralForm permits ImmutableDownReferralForm {
    /** Which of the two it is (单据类别). */
    enum Leg {
        /** To a primary or rehabilitation institution (下转). */
        DOWN,
        /** Back to the sender of the referral up (回转). */
        RETURN
    }

    /**
     * An operation (手术).
     *
     * @param name what was done
     * @param on when
     */
    @JsonPropertyOrder({"name", "on"})
    record Surgery(
            @JsonProperty("name") ConfidentialText name,

            @JsonProperty("on") @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate on)
            implements Serializable {
        public Surgery {
            Require.present(name, "name");
            Require.present(on, "on");
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "***";
        }
    }

    @JsonProperty("leg")
    Leg leg();

    @JsonProperty("diagnosis")
    ConfidentialText diagnosis();

    /** The course of treatment (治疗经过). */
    @JsonProperty("treatmentCourse")
    ConfidentialText treatmentCourse();

    /** What is to be done next (下一步治疗方案). */
    @JsonProperty("nextPlan")
    ConfidentialText nextPlan();

    @JsonProperty("surgeries")
    List<Surgery> surgeries();

    @JsonProperty("rehabilitationAdvice")
    Optional<ConfidentialText> rehabilitationAdvice();

    @JsonProperty("medicationAdvice")
    Optional<ConfidentialText> medicationAdvice();

    /** What to watch for (注意事项). */
    @JsonProperty("precautions")
    Optional<ConfidentialText> precautions();

    @JsonProperty("dischargeSummary")
    Optional<DischargeSummaryReference> dischargeSummary();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static DownReferralForm fromJson(
            @JsonProperty("number") String number,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("patient") PatientParticulars patient,
            @JsonProperty("sender") ReferralParty sender,
            @JsonProperty("receiver") ReferralParty receiver,
            @JsonProperty("allergy") Allergy allergy,
            @JsonProperty("referral") @Nullable CaseId referral,
            @JsonProperty("pastHistory") @Nullable ConfidentialText pastHistory,
            @JsonProperty("examinationFindings") @Nullable ConfidentialText examinationFindings,
            @JsonProperty("leg") Leg leg,
            @JsonProperty("diagnosis") ConfidentialText diagnosis,
            @JsonProperty("treatmentCourse") ConfidentialText treatmentCourse,
            @JsonProperty("nextPlan") ConfidentialText nextPlan,
            @JsonProperty("surgeries") @Nullable List<Surgery> surgeries,
            @JsonProperty("rehabilitationAdvice") @Nullable ConfidentialText rehabilitationAdvice,
            @JsonProperty("medicationAdvice") @Nullable ConfidentialText medicationAdvice,
            @JsonProperty("precautions") @Nullable ConfidentialText precautions,
            @JsonProperty("dischargeSummary") @Nullable DischargeSummaryReference dischargeSummary) {
        return builder()
                .number(Require.present(number, "number"))
                .resident(Require.present(resident, "resident"))
                .patient(Require.present(patient, "patient"))
                .sender(Require.present(sender, "sender"))
                .receiver(Require.present(receiver, "receiver"))
                .allergy(Require.present(allergy, "allergy"))
                .leg(Require.present(leg, "leg"))
                .diagnosis(Require.present(diagnosis, "diagnosis"))
                .treatmentCourse(Require.present(treatmentCourse, "treatmentCourse"))
                .nextPlan(Require.present(nextPlan, "nextPlan"))
                .addAllSurgeries(surgeries == null ? List.of() : surgeries)
                .rehabilitationAdvice(Optional.ofNullable(rehabilitationAdvice))
                .medicationAdvice(Optional.ofNullable(medicationAdvice))
                .precautions(Optional.ofNullable(precautions))
                .dischargeSummary(Optional.ofNullable(dischargeSummary))
                .referral(Optional.ofNullable(referral))
                .pastHistory(Optional.ofNullable(pastHistory))
                .examinationFindings(Optional.ofNullable(examinationFindings))
                .build();
    }

    static ImmutableDownReferralForm.NumberBuildStage builder() {
        return ImmutableDownReferralForm.builder();
    }
}
