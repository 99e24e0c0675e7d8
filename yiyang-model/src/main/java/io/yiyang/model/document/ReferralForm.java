package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.ResidentId;
import java.io.Serializable;
import java.util.Optional;

/**
 * A referral form (转诊单), up or down. It holds what the paper shows and nothing that only a platform needs, such as a
 * booking code. Consent is a paper of its own.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(UpReferralForm.class), @JsonSubTypes.Type(DownReferralForm.class)})
public sealed interface ReferralForm extends Serializable permits UpReferralForm, DownReferralForm {
    /** The number on form and stub (编号、存根). */
    @JsonProperty("number")
    String number();

    @JsonProperty("resident")
    ResidentId resident();

    @JsonProperty("patient")
    PatientParticulars patient();

    @JsonProperty("sender")
    ReferralParty sender();

    @JsonProperty("receiver")
    ReferralParty receiver();

    @JsonProperty("allergy")
    Allergy allergy();

    /** The referral that it belongs to. */
    @JsonProperty("referral")
    Optional<CaseId> referral();

    @JsonProperty("pastHistory")
    Optional<ConfidentialText> pastHistory();

    @JsonProperty("examinationFindings")
    Optional<ConfidentialText> examinationFindings();
}
