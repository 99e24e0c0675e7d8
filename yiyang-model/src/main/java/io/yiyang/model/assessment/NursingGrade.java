package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * A grade of care that an institution or a contract offers (护理等级).
 *
 * @param code the institution's code
 * @param name its name
 */
@JsonPropertyOrder({"code", "name"})
public record NursingGrade(
        @JsonProperty("code") String code,
        @JsonProperty("name") BilingualText name) implements Serializable {
    public NursingGrade {
        Require.present(code, "code");
        Require.present(name, "name");
    }
}
