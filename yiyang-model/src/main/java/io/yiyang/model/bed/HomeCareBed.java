package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A home care bed (家庭养老床位): a care home's service and fittings in a person's own home, under the regulation of civil
 * affairs. It is <em>no</em> medical service and opens no medical-insurance benefit. Not a {@link HomeSickbed}.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "resident", "careInstitution", "period", "services", "fittings", "agreement"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface HomeCareBed extends Serializable permits ImmutableHomeCareBed {
    @JsonProperty("id")
    BedId id();

    @JsonProperty("resident")
    ResidentId resident();

    /** The care institution that serves it. */
    @JsonProperty("careInstitution")
    OrganisationId careInstitution();

    @JsonProperty("period")
    DateRange period();

    /** What is done at the bed. */
    @JsonProperty("services")
    List<ServiceItem> services();

    /** What was fitted or rebuilt, as the care institution names it (适老化改造与设备); not printed. */
    @Value.Redacted
    @JsonProperty("fittings")
    List<String> fittings();

    /** The number of the service agreement. */
    @JsonProperty("agreement")
    Optional<String> agreement();

    static ImmutableHomeCareBed.IdBuildStage builder() {
        return ImmutableHomeCareBed.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static HomeCareBed fromJson(
            @JsonProperty("id") BedId id,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("careInstitution") OrganisationId careInstitution,
            @JsonProperty("period") DateRange period,
            @JsonProperty("services") @Nullable List<ServiceItem> services,
            @JsonProperty("fittings") @Nullable List<String> fittings,
            @JsonProperty("agreement") @Nullable String agreement) {
        return builder()
                .id(Require.present(id, "id"))
                .resident(Require.present(resident, "resident"))
                .careInstitution(Require.present(careInstitution, "careInstitution"))
                .period(Require.present(period, "period"))
                .addAllServices(services == null ? List.of() : services)
                .addAllFittings(fittings == null ? List.of() : fittings)
                .agreement(Optional.ofNullable(agreement))
                .build();
    }
}
