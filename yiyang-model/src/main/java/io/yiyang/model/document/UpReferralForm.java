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
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The form of a referral up or out (上转单、转出单). The patient may be shown it only once the receiver has accepted and
 * arranged a department and a time. In an emergency the form may follow the patient and is confirmed afterwards.
 */
@Value.Immutable
@JsonTypeName("up")
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
    "purpose",
    "visitType",
    "validity",
    "firstImpression",
    "reason",
    "treatmentSoFar",
    "approvalOpinion",
    "arrangement",
    "confirmedAfterwardsAt"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface UpReferralForm extends ReferralForm permits ImmutableUpReferralForm {
    /** What the referral is for (转诊目的), by the number on the forms. */
    enum Purpose {
        DIAGNOSIS("1", "诊断", "diagnosis"),
        EXAMINATION("2", "检查", "examination"),
        TREATMENT("3", "治疗", "treatment"),
        REHABILITATION("4", "康复", "rehabilitation");

        private final String number;
        private final BilingualText label;

        Purpose(String number, String zh, String en) {
            this.number = number;
            this.label = BilingualText.of(zh, en);
        }

        /** The number that the forms print. */
        public String number() {
            return number;
        }

        public BilingualText label() {
            return label;
        }
    }

    /** As what the patient is to be received (就诊类型). */
    enum VisitType {
        /** 门诊. */
        OUTPATIENT,
        /** 住院. */
        INPATIENT,
        /** 急诊. */
        EMERGENCY
    }

    /**
     * What the receiver arranged (接诊安排).
     *
     * @param department where to go
     * @param at when
     */
    @JsonPropertyOrder({"department", "at"})
    record Arrangement(
            @JsonProperty("department") String department,

            @JsonProperty("at") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant at)
            implements Serializable {
        public Arrangement {
            Require.present(department, "department");
            Require.present(at, "at");
        }

        /** Without the department, because it may tell the illness. */
        @Override
        public String toString() {
            return "Arrangement at " + at;
        }
    }

    @JsonProperty("purpose")
    Purpose purpose();

    @JsonProperty("visitType")
    VisitType visitType();

    /** While the form may be used (有效期). */
    @JsonProperty("validity")
    DateRange validity();

    /** The first impression (初步印象). */
    @JsonProperty("firstImpression")
    ConfidentialText firstImpression();

    /** The present illness, which is the reason (主要现病史、转出原因). */
    @JsonProperty("reason")
    ConfidentialText reason();

    @JsonProperty("treatmentSoFar")
    Optional<ConfidentialText> treatmentSoFar();

    /** The opinion of who approved it (审批意见). */
    @JsonProperty("approvalOpinion")
    Optional<ConfidentialText> approvalOpinion();

    /** The arrangement, once the receiver has accepted. */
    @JsonProperty("arrangement")
    Optional<Arrangement> arrangement();

    /** When a form that followed an emergency was confirmed (补录确认). */
    @JsonProperty("confirmedAfterwardsAt")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> confirmedAfterwardsAt();

    /** This form, to be shown to the patient. Refused: {@code YY-M-308} nothing is arranged yet. */
    default Outcome<UpReferralForm> forPatient() {
        if (arrangement().isPresent()) {
            return Outcome.of(this);
        }
        return Outcome.refused(Problem.of(
                        "YY-M-308",
                        "接收方尚未安排接诊，转诊单不能交给患者",
                        "nothing is arranged yet, so the patient is not shown the form")
                .with("form", number())
                .with("receiver", receiver().institution())
                .remedy("待接收方受理并安排科室和时间", "wait until the receiver accepts and arranges a department and a time"));
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static UpReferralForm fromJson(
            @JsonProperty("number") String number,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("patient") PatientParticulars patient,
            @JsonProperty("sender") ReferralParty sender,
            @JsonProperty("receiver") ReferralParty receiver,
            @JsonProperty("allergy") Allergy allergy,
            @JsonProperty("referral") @Nullable CaseId referral,
            @JsonProperty("pastHistory") @Nullable ConfidentialText pastHistory,
            @JsonProperty("examinationFindings") @Nullable ConfidentialText examinationFindings,
            @JsonProperty("purpose") Purpose purpose,
            @JsonProperty("visitType") VisitType visitType,
            @JsonProperty("validity") DateRange validity,
            @JsonProperty("firstImpression") ConfidentialText firstImpression,
            @JsonProperty("reason") ConfidentialText reason,
            @JsonProperty("treatmentSoFar") @Nullable ConfidentialText treatmentSoFar,
            @JsonProperty("approvalOpinion") @Nullable ConfidentialText approvalOpinion,
            @JsonProperty("arrangement") @Nullable Arrangement arrangement,
            @JsonProperty("confirmedAfterwardsAt") @Nullable Instant confirmedAfterwardsAt) {
        return builder()
                .number(Require.present(number, "number"))
                .resident(Require.present(resident, "resident"))
                .patient(Require.present(patient, "patient"))
                .sender(Require.present(sender, "sender"))
                .receiver(Require.present(receiver, "receiver"))
                .allergy(Require.present(allergy, "allergy"))
                .purpose(Require.present(purpose, "purpose"))
                .visitType(Require.present(visitType, "visitType"))
                .validity(Require.present(validity, "validity"))
                .firstImpression(Require.present(firstImpression, "firstImpression"))
                .reason(Require.present(reason, "reason"))
                .treatmentSoFar(Optional.ofNullable(treatmentSoFar))
                .approvalOpinion(Optional.ofNullable(approvalOpinion))
                .arrangement(Optional.ofNullable(arrangement))
                .confirmedAfterwardsAt(Optional.ofNullable(confirmedAfterwardsAt))
                .referral(Optional.ofNullable(referral))
                .pastHistory(Optional.ofNullable(pastHistory))
                .examinationFindings(Optional.ofNullable(examinationFindings))
                .build();
    }

    static ImmutableUpReferralForm.NumberBuildStage builder() {
        return ImmutableUpReferralForm.builder();
    }
}
