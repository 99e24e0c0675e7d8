package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One side of a referral form (转出方、接收方): institution, department and doctor. */
@Value.Immutable
@JsonPropertyOrder({"institution", "department", "doctor", "phone", "signedOn"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ReferralParty extends Serializable permits ImmutableReferralParty {
    @JsonProperty("institution")
    OrganisationId institution();

    /** The department; not printed, because it may tell the illness. */
    @Value.Redacted
    @JsonProperty("department")
    Optional<String> department();

    @JsonProperty("doctor")
    Optional<PersonName> doctor();

    @JsonProperty("phone")
    Optional<ConfidentialText> phone();

    /** When the doctor signed and the institution sealed it (签名盖章日期). */
    @JsonProperty("signedOn")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> signedOn();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static ReferralParty fromJson(
            @JsonProperty("institution") OrganisationId institution,
            @JsonProperty("department") @Nullable String department,
            @JsonProperty("doctor") @Nullable PersonName doctor,
            @JsonProperty("phone") @Nullable ConfidentialText phone,
            @JsonProperty("signedOn") @Nullable LocalDate signedOn) {
        return builder()
                .institution(Require.present(institution, "institution"))
                .department(Optional.ofNullable(department))
                .doctor(Optional.ofNullable(doctor))
                .phone(Optional.ofNullable(phone))
                .signedOn(Optional.ofNullable(signedOn))
                .build();
    }

    static ImmutableReferralParty.InstitutionBuildStage builder() {
        return ImmutableReferralParty.builder();
    }
}
