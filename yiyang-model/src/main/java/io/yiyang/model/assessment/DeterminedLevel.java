package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The level of complete answers, step by step (确定等级). */
@Value.Immutable
@JsonPropertyOrder({"finalLevel", "preliminary", "adjustments", "gaps", "sections", "basis"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonTypeName("determined")
@JsonSubTypes({})
public sealed interface DeterminedLevel extends AssessmentResult permits ImmutableDeterminedLevel {
    /** The level after all adjustments (最终等级). */
    @JsonProperty("finalLevel")
    Level finalLevel();

    /** The level before adjustments (初步等级); absent where a clause sets the level without scoring. */
    @JsonProperty("preliminary")
    Optional<Level> preliminary();

    /** Every change clause that the answers set off, with its effect, in the order of the standard. */
    @Value.Redacted
    @JsonProperty("adjustments")
    List<Adjustment> adjustments();

    /** The holes of the written rule that the answers fell into. */
    @JsonProperty("gaps")
    List<RuleGap> gaps();

    /** What each section came to; empty where a clause sets the level without scoring. */
    @Value.Redacted
    @JsonProperty("sections")
    List<SectionScore> sections();

    @Override
    @Value.Redacted
    @JsonProperty("basis")
    List<RuleTable> basis();

    @Override
    default Level mildest() {
        return finalLevel();
    }

    @Override
    default Level mostSevere() {
        return finalLevel();
    }

    @Override
    default Outcome<Level> level() {
        return Outcome.of(finalLevel());
    }

    @Value.Check
    default void check() {
        Level last = adjustments().isEmpty()
                ? preliminary().orElse(finalLevel())
                : adjustments().get(adjustments().size() - 1).to();
        Require.that(finalLevel().equals(last), "finalLevel", "must be where the last step led", finalLevel());
    }

    static ImmutableDeterminedLevel.FinalLevelBuildStage builder() {
        return ImmutableDeterminedLevel.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static DeterminedLevel fromJson(
            @JsonProperty("finalLevel") Level finalLevel,
            @JsonProperty("preliminary") @Nullable Level preliminary,
            @JsonProperty("adjustments") @Nullable List<Adjustment> adjustments,
            @JsonProperty("gaps") @Nullable List<RuleGap> gaps,
            @JsonProperty("sections") @Nullable List<SectionScore> sections,
            @JsonProperty("basis") @Nullable List<RuleTable> basis) {
        return builder()
                .finalLevel(Require.present(finalLevel, "finalLevel"))
                .preliminary(Optional.ofNullable(preliminary))
                .addAllAdjustments(adjustments == null ? List.of() : adjustments)
                .addAllGaps(gaps == null ? List.of() : gaps)
                .addAllSections(sections == null ? List.of() : sections)
                .addAllBasis(basis == null ? List.of() : basis)
                .build();
    }
}
