package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * That an insurer contracted an institution (医保定点协议), dated: without it no fund pays. That in-house units are taken up
 * promptly or first is the insurer's order of work and leaves no trace here but the dates.
 */
@Value.Immutable
@JsonPropertyOrder({"scope", "region", "period", "institutionCode"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface InsurerDesignation extends Serializable permits ImmutableInsurerDesignation {
    @JsonProperty("scope")
    DesignationScope scope();

    /** Whose insurer contracted (统筹区). */
    @JsonProperty("region")
    RegionCode region();

    /** While the contract is in force. */
    @JsonProperty("period")
    DateRange period();

    /** The institution's code with the insurer (定点医药机构编码). */
    @JsonProperty("institutionCode")
    Optional<String> institutionCode();

    static ImmutableInsurerDesignation.ScopeBuildStage builder() {
        return ImmutableInsurerDesignation.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static InsurerDesignation fromJson(
            @JsonProperty("scope") DesignationScope scope,
            @JsonProperty("region") RegionCode region,
            @JsonProperty("period") DateRange period,
            @JsonProperty("institutionCode") @Nullable String institutionCode) {
        return builder()
                .scope(Require.present(scope, "scope"))
                .region(Require.present(region, "region"))
                .period(Require.present(period, "period"))
                .institutionCode(Optional.ofNullable(institutionCode))
                .build();
    }
}
