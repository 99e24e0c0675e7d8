package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * A group of items of a standard (评估维度), such as 日常生活活动.
 *
 * @param code the section's code, unique within its standard
 * @param name a short name
 * @param items the items in the order of the form
 */
@JsonPropertyOrder({"code", "name", "items"})
public record AssessmentSection(
        @JsonProperty("code") String code,
        @JsonProperty("name") BilingualText name,
        @JsonProperty("items") List<AssessmentItem> items)
        implements Serializable {
    public AssessmentSection {
        Require.present(code, "code");
        Require.present(name, "name");
        items = List.copyOf(Require.present(items, "items"));
    }

    static AssessmentSection of(String code, String zh, String en, AssessmentItem... items) {
        return new AssessmentSection(code, BilingualText.of(zh, en), List.of(items));
    }
}
