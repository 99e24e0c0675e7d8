package io.yiyang.model.person;

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

/** That an authority granted a person a standing over some days (待遇身份认定). */
@Value.Immutable
@JsonPropertyOrder({"kind", "region", "period", "grade"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Entitlement extends Serializable permits ImmutableEntitlement {
    @JsonProperty("kind")
    EntitlementKind kind();

    /** The region that granted it. */
    @JsonProperty("region")
    RegionCode region();

    @JsonProperty("period")
    DateRange period();

    /** The grade within the kind as the authority writes it, such as {@code 一级} of a disability. */
    @JsonProperty("grade")
    Optional<String> grade();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Entitlement fromJson(
            @JsonProperty("kind") EntitlementKind kind,
            @JsonProperty("region") RegionCode region,
            @JsonProperty("period") DateRange period,
            @JsonProperty("grade") @Nullable String grade) {
        return builder()
                .kind(Require.present(kind, "kind"))
                .region(Require.present(region, "region"))
                .period(Require.present(period, "period"))
                .grade(Optional.ofNullable(grade))
                .build();
    }

    static ImmutableEntitlement.KindBuildStage builder() {
        return ImmutableEntitlement.builder();
    }
}
