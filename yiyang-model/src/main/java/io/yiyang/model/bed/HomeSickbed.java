package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A home sickbed (家庭病床): a <em>medical</em> service for an ill person at home or in a care home, opened for a period
 * by a medical institution and filed with the insurer where the place wants it. It is an entitlement beside a place and
 * never runs beside an inpatient bed. Not a {@link HomeCareBed}.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "resident",
    "medicalInstitution",
    "responsibleDoctor",
    "period",
    "responsibleNurse",
    "careHome",
    "filedWithInsurerOn"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface HomeSickbed extends Serializable permits ImmutableHomeSickbed {
    @JsonProperty("id")
    BedId id();

    @JsonProperty("resident")
    ResidentId resident();

    /** The medical institution that opened it. */
    @JsonProperty("medicalInstitution")
    OrganisationId medicalInstitution();

    /** The doctor in charge (责任医师). */
    @JsonProperty("responsibleDoctor")
    PersonId responsibleDoctor();

    /** From the opening to the closing; how long a period may be is policy data. */
    @JsonProperty("period")
    DateRange period();

    /** The nurse in charge (责任护士). */
    @JsonProperty("responsibleNurse")
    Optional<PersonId> responsibleNurse();

    /** The care home where the person lives, absent if at home. */
    @JsonProperty("careHome")
    Optional<OrganisationId> careHome();

    /** When it was filed with the insurer (医保备案). */
    @JsonProperty("filedWithInsurerOn")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> filedWithInsurerOn();

    static ImmutableHomeSickbed.IdBuildStage builder() {
        return ImmutableHomeSickbed.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static HomeSickbed fromJson(
            @JsonProperty("id") BedId id,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("medicalInstitution") OrganisationId medicalInstitution,
            @JsonProperty("responsibleDoctor") PersonId responsibleDoctor,
            @JsonProperty("period") DateRange period,
            @JsonProperty("responsibleNurse") @Nullable PersonId responsibleNurse,
            @JsonProperty("careHome") @Nullable OrganisationId careHome,
            @JsonProperty("filedWithInsurerOn") @Nullable LocalDate filedWithInsurerOn) {
        return builder()
                .id(Require.present(id, "id"))
                .resident(Require.present(resident, "resident"))
                .medicalInstitution(Require.present(medicalInstitution, "medicalInstitution"))
                .responsibleDoctor(Require.present(responsibleDoctor, "responsibleDoctor"))
                .period(Require.present(period, "period"))
                .responsibleNurse(Optional.ofNullable(responsibleNurse))
                .careHome(Optional.ofNullable(careHome))
                .filedWithInsurerOn(Optional.ofNullable(filedWithInsurerOn))
                .build();
    }
}
