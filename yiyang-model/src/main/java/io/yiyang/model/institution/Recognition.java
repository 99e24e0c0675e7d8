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

/** A title that a place or institution holds (试点示范称号), dated. */
@Value.Immutable
@JsonPropertyOrder({"kind", "period", "region", "assessedBy"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Recognition extends Serializable permits ImmutableRecognition {
    @JsonProperty("kind")
    RecognitionKind kind();

    @JsonProperty("period")
    DateRange period();

    /** The place that holds it, absent if an institution does. */
    @JsonProperty("region")
    Optional<RegionCode> region();

    /** Who assessed it, such as a third party. */
    @JsonProperty("assessedBy")
    Optional<String> assessedBy();

    static ImmutableRecognition.KindBuildStage builder() {
        return ImmutableRecognition.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static Recognition fromJson(
            @JsonProperty("kind") RecognitionKind kind,
            @JsonProperty("period") DateRange period,
            @JsonProperty("region") @Nullable RegionCode region,
            @JsonProperty("assessedBy") @Nullable String assessedBy) {
        return builder()
                .kind(Require.present(kind, "kind"))
                .period(Require.present(period, "period"))
                .region(Optional.ofNullable(region))
                .assessedBy(Optional.ofNullable(assessedBy))
                .build();
    }
}
