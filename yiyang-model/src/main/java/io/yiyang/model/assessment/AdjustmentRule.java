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

/** A clause that changes the preliminary level when an item has one answer (等级变更条款). */
@Value.Immutable
@JsonPropertyOrder({"code", "text", "item", "option", "sets"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface AdjustmentRule extends Serializable permits ImmutableAdjustmentRule {
    /** Names the clause. */
    @JsonProperty("code")
    String code();

    /** What it says, in words of one's own. */
    @JsonProperty("text")
    BilingualText text();

    /** The code of the item that decides. */
    @JsonProperty("item")
    String item();

    /** The answer that sets it off. */
    @JsonProperty("option")
    String option();

    /** The level that it sets without scoring; absent if it raises the preliminary level by one. */
    @JsonProperty("sets")
    Optional<String> sets();

    static ImmutableAdjustmentRule.CodeBuildStage builder() {
        return ImmutableAdjustmentRule.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static AdjustmentRule fromJson(
            @JsonProperty("code") String code,
            @JsonProperty("text") BilingualText text,
            @JsonProperty("item") String item,
            @JsonProperty("option") String option,
            @JsonProperty("sets") @Nullable String sets) {
        return builder()
                .code(Require.present(code, "code"))
                .text(Require.present(text, "text"))
                .item(Require.present(item, "item"))
                .option(Require.present(option, "option"))
                .sets(Optional.ofNullable(sets))
                .build();
    }
}
