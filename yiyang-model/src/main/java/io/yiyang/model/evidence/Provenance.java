package io.yiyang.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure may be used (依据): what was cited, how good that is, since when it is in force, and who says so where
 * the source prints no date.
 */
@Value.Immutable
@JsonPropertyOrder({"parameter", "confidence", "inForceFrom", "citations", "dateDeclaredBy", "contradictedBy"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Provenance extends Serializable permits ImmutableProvenance {
    /** The pack and parameter that carry the figure, such as {@code chongqing-sample#inpatient.ratio}. */
    @JsonProperty("parameter")
    String parameter();

    @JsonProperty("confidence")
    Confidence confidence();

    /** First day in force. */
    @JsonProperty("inForceFrom")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate inForceFrom();

    @JsonProperty("citations")
    List<Citation> citations();

    /** Who declared {@link #inForceFrom} because the source prints none. */
    @JsonProperty("dateDeclaredBy")
    Optional<String> dateDeclaredBy();

    /** What other sources say instead, as the pack records it; empty if none is known that does. */
    @JsonProperty("contradictedBy")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> contradictedBy();

    /** The weakest support among the figure and its date: a declared date makes a strong figure no stronger. */
    default Confidence weakest() {
        return dateDeclaredBy().isPresent() ? confidence().weaker(Confidence.DECLARED) : confidence();
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Provenance fromJson(
            @JsonProperty("parameter") String parameter,
            @JsonProperty("confidence") Confidence confidence,
            @JsonProperty("inForceFrom") LocalDate inForceFrom,
            @JsonProperty("citations") @Nullable List<Citation> citations,
            @JsonProperty("dateDeclaredBy") @Nullable String dateDeclaredBy,
            @JsonProperty("contradictedBy") @Nullable List<String> contradictedBy) {
        return builder()
                .parameter(Require.present(parameter, "parameter"))
                .confidence(Require.present(confidence, "confidence"))
                .inForceFrom(Require.present(inForceFrom, "inForceFrom"))
                .addAllCitations(citations == null ? List.of() : citations)
                .dateDeclaredBy(Optional.ofNullable(dateDeclaredBy))
                .addAllContradictedBy(contradictedBy == null ? List.of() : contradictedBy)
                .build();
    }

    static ImmutableProvenance.ParameterBuildStage builder() {
        return ImmutableProvenance.builder();
    }
}
