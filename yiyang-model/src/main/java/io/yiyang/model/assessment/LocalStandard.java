package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.assessment.LevelRule.NotKnown;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A standard of a place or tenant as data (地方评估标准): its levels in order of severity and, where its rule goes by the
 * total of the points, that rule. A standard of the library is not written down here, it is named by its {@link
 * StandardId}.
 *
 * <p>Without {@link #totals} the levels are kept and nothing is computed. A rule that combines grades of sections, as
 * 医保办发〔2021〕37号 does, cannot be stated: whether more ability never gives a more severe level can be seen from a table of
 * totals, but had to be proved for each rule of the other kind.
 */
@Value.Immutable
@JsonPropertyOrder({"name", "scale", "sections", "totals", "adjustments", "eventWindow", "tables"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface LocalStandard extends Serializable permits ImmutableLocalStandard {
    @JsonProperty("name")
    BilingualText name();

    /** The levels, which tell the standard's id with edition and region. */
    @JsonProperty("scale")
    LevelScale scale();

    /** The items in their groups. */
    @JsonProperty("sections")
    List<AssessmentSection> sections();

    /** The level of each total of the points of all items; empty if the level is stated by assessors. */
    @JsonProperty("totals")
    List<TotalBand> totals();

    /** What raises the preliminary level by one, once, or sets the most severe level without scoring. */
    @JsonProperty("adjustments")
    List<AdjustmentRule> adjustments();

    /** How dated events answer the item on recent events, if there is one. */
    @JsonProperty("eventWindow")
    Optional<EventWindow> eventWindow();

    /** Where the figures come from; an unverified table only answers when it is asked for by name. */
    @JsonProperty("tables")
    List<RuleTable> tables();

    default StandardId id() {
        return scale().standard();
    }

    /** The standard that assesses by these data. */
    default AssessmentStandard standard() {
        return new AssessmentStandard(
                scale(),
                name(),
                sections(),
                totals().isEmpty() ? new NotKnown() : new ByTotal(totals()),
                adjustments(),
                eventWindow(),
                tables());
    }

    @Value.Check
    default void check() {
        LocalStandardChecks.check(this);
    }

    static ImmutableLocalStandard.NameBuildStage builder() {
        return ImmutableLocalStandard.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static LocalStandard fromJson(
            @JsonProperty("name") BilingualText name,
            @JsonProperty("scale") LevelScale scale,
            @JsonProperty("sections") @Nullable List<AssessmentSection> sections,
            @JsonProperty("totals") @Nullable List<TotalBand> totals,
            @JsonProperty("adjustments") @Nullable List<AdjustmentRule> adjustments,
            @JsonProperty("eventWindow") @Nullable EventWindow eventWindow,
            @JsonProperty("tables") @Nullable List<RuleTable> tables) {
        return builder()
                .name(Require.present(name, "name"))
                .scale(Require.present(scale, "scale"))
                .addAllSections(sections == null ? List.of() : sections)
                .addAllTotals(totals == null ? List.of() : totals)
                .addAllAdjustments(adjustments == null ? List.of() : adjustments)
                .eventWindow(Optional.ofNullable(eventWindow))
                .addAllTables(tables == null ? List.of() : tables)
                .build();
    }
}
