package io.yiyang.model.document;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.ResidentId;
import java.io.Serializable;
import java.util.Optional;

/**
 * A referral form (转诊单), up or down. It holds what the paper shows and nothing that only a platform needs, such as a
 * booking code. Consent is a paper of its own.
 */
public sealed interface ReferralForm extends Serializable permits UpReferralForm, DownReferralForm {
    /** The number on form and stub (编号、存根). */
    String number();

    ResidentId resident();

    PatientParticulars patient();

    ReferralParty sender();

    ReferralParty receiver();

    Allergy allergy();

    /** The referral that it belongs to. */
    Optional<CaseId> referral();

    Optional<ConfidentialText> pastHistory();

    Optional<ConfidentialText> examinationFindings();
}
