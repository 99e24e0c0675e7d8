package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One possible answer to an item (选项). The code is the answer; the points follow from it and two options may share them,
 * as stupor and coma do.
 *
 * @param code the code that answers use, unique within its item
 * @param label a short label of our own; the standard's wording is its publisher's
 * @param points what the standard's table gives for it
 */
@JsonPropertyOrder({"code", "label", "points"})
public record AnswerOption(
        @JsonProperty("code") String code,
        @JsonProperty("label") BilingualText label,
        @JsonProperty("points") int points)
        implements Serializable {
    public AnswerOption {
        Require.present(code, "code");
        Require.present(label, "label");
    }

    /** Reads the JSON form. */
    @JsonCreator
    public static AnswerOption fromJson(
            @JsonProperty("code") String code,
            @JsonProperty("label") BilingualText label,
            @JsonProperty("points") @Nullable Integer points) {
        return new AnswerOption(code, label, Require.present(points, "points"));
    }

    static AnswerOption of(String code, int points, String zh, String en) {
        return new AnswerOption(code, BilingualText.of(zh, en), points);
    }
}
