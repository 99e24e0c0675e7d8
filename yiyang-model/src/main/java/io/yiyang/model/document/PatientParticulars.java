package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The patient as a referral form names him or her (患者基本信息); every part prints masked or not at all. */
@Value.Immutable
@JsonPropertyOrder({
    "name",
    "sexCode",
    "birthDate",
    "identityNumber",
    "recordNumber",
    "inpatientRecordNumber",
    "insuranceNumber",
    "address",
    "phone"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface PatientParticulars extends Serializable permits ImmutablePatientParticulars {
    @JsonProperty("name")
    PersonName name();

    /** The sex by its code (GB/T 2261.1). */
    @Value.Redacted
    @JsonProperty("sexCode")
    Optional<String> sexCode();

    @Value.Redacted
    @JsonProperty("birthDate")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> birthDate();

    /** The number of the paper that proves the identity. */
    @JsonProperty("identityNumber")
    Optional<ConfidentialText> identityNumber();

    /** The number of the health or outpatient record (档案号、门诊号). */
    @JsonProperty("recordNumber")
    Optional<ConfidentialText> recordNumber();

    /** The number of the inpatient record (住院号), on the way down or back. */
    @JsonProperty("inpatientRecordNumber")
    Optional<ConfidentialText> inpatientRecordNumber();

    @JsonProperty("insuranceNumber")
    Optional<ConfidentialText> insuranceNumber();

    @JsonProperty("address")
    Optional<ConfidentialText> address();

    @JsonProperty("phone")
    Optional<ConfidentialText> phone();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static PatientParticulars fromJson(
            @JsonProperty("name") PersonName name,
            @JsonProperty("sexCode") @Nullable String sexCode,
            @JsonProperty("birthDate") @Nullable LocalDate birthDate,
            @JsonProperty("identityNumber") @Nullable ConfidentialText identityNumber,
            @JsonProperty("recordNumber") @Nullable ConfidentialText recordNumber,
            @JsonProperty("inpatientRecordNumber") @Nullable ConfidentialText inpatientRecordNumber,
            @JsonProperty("insuranceNumber") @Nullable ConfidentialText insuranceNumber,
            @JsonProperty("address") @Nullable ConfidentialText address,
            @JsonProperty("phone") @Nullable ConfidentialText phone) {
        return builder()
                .name(Require.present(name, "name"))
                .sexCode(Optional.ofNullable(sexCode))
                .birthDate(Optional.ofNullable(birthDate))
                .identityNumber(Optional.ofNullable(identityNumber))
                .recordNumber(Optional.ofNullable(recordNumber))
                .inpatientRecordNumber(Optional.ofNullable(inpatientRecordNumber))
                .insuranceNumber(Optional.ofNullable(insuranceNumber))
                .address(Optional.ofNullable(address))
                .phone(Optional.ofNullable(phone))
                .build();
    }

    static ImmutablePatientParticulars.NameBuildStage builder() {
        return ImmutablePatientParticulars.builder();
    }
}
