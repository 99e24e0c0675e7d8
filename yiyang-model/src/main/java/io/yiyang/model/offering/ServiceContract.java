package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * That a resident signed for a package (服务协议), such as with a family doctor's team or a dedicated home doctor. How it is
 * proposed, renewed and ended is a workflow of referral.
 */
@Value.Immutable
@JsonPropertyOrder({"number", "resident", "provider", "packageKey", "term", "doctor", "gridArea"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ServiceContract extends Serializable permits ImmutableServiceContract {
    /** The contract's number. */
    @JsonProperty("number")
    String number();

    @JsonProperty("resident")
    ResidentId resident();

    @JsonProperty("provider")
    OrganisationId provider();

    /** The key of the {@link ServicePackage}. */
    @JsonProperty("packageKey")
    String packageKey();

    @JsonProperty("term")
    DateRange term();

    /** The doctor in charge (签约医生). */
    @JsonProperty("doctor")
    Optional<PersonId> doctor();

    /** The part of the town that the doctor looks after, as the provider names it (网格); not printed. */
    @Value.Redacted
    @JsonProperty("gridArea")
    Optional<String> gridArea();

    static ImmutableServiceContract.NumberBuildStage builder() {
        return ImmutableServiceContract.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static ServiceContract fromJson(
            @JsonProperty("number") String number,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("provider") OrganisationId provider,
            @JsonProperty("packageKey") String packageKey,
            @JsonProperty("term") DateRange term,
            @JsonProperty("doctor") @Nullable PersonId doctor,
            @JsonProperty("gridArea") @Nullable String gridArea) {
        return builder()
                .number(Require.present(number, "number"))
                .resident(Require.present(resident, "resident"))
                .provider(Require.present(provider, "provider"))
                .packageKey(Require.present(packageKey, "packageKey"))
                .term(Require.present(term, "term"))
                .doctor(Optional.ofNullable(doctor))
                .gridArea(Optional.ofNullable(gridArea))
                .build();
    }
}
