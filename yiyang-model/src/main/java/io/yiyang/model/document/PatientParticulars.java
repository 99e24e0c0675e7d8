package io.yiyang.model.document;

import io.yiyang.model.identity.PersonName;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The patient as a referral form names him or her (患者基本信息); every part prints masked or not at all. */
@Value.Immutable
public sealed interface PatientParticulars extends Serializable permits ImmutablePatientParticulars {
    PersonName name();

    /** The sex by its code (GB/T 2261.1). */
    @Value.Redacted
    Optional<String> sexCode();

    @Value.Redacted
    Optional<LocalDate> birthDate();

    /** The number of the paper that proves the identity. */
    Optional<ConfidentialText> identityNumber();

    /** The number of the health or outpatient record (档案号、门诊号). */
    Optional<ConfidentialText> recordNumber();

    /** The number of the inpatient record (住院号), on the way down or back. */
    Optional<ConfidentialText> inpatientRecordNumber();

    Optional<ConfidentialText> insuranceNumber();

    Optional<ConfidentialText> address();

    Optional<ConfidentialText> phone();

    static ImmutablePatientParticulars.NameBuildStage builder() {
        return ImmutablePatientParticulars.builder();
    }
}
