package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the answers of one section come to (维度得分). */
@Value.Immutable
@JsonPropertyOrder({"section", "name", "points", "impairment"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface SectionScore extends Serializable permits ImmutableSectionScore {
    /** The section's code. */
    @JsonProperty("section")
    String section();

    @JsonProperty("name")
    BilingualText name();

    /** The sum of the points, where the standard sums them. */
    @JsonProperty("points")
    Optional<Integer> points();

    /** The degree of impairment, where the standard grades the section. */
    @JsonProperty("impairment")
    Optional<Impairment> impairment();

    static ImmutableSectionScore.SectionBuildStage builder() {
        return ImmutableSectionScore.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static SectionScore fromJson(
            @JsonProperty("section") String section,
            @JsonProperty("name") BilingualText name,
            @JsonProperty("points") @Nullable Integer points,
            @JsonProperty("impairment") @Nullable Impairment impairment) {
        return builder()
                .section(Require.present(section, "section"))
                .name(Require.present(name, "name"))
                .points(Optional.ofNullable(points))
                .impairment(Optional.ofNullable(impairment))
                .build();
    }
}
