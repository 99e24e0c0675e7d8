package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Objects;

/**
 * A level (等级) of one standard. It has no number and no order of its own: only the {@link LevelScale} of its standard
 * can tell which of two levels is more severe. Two levels are equal if standard and code are; the name is a label.
 *
 * @param standard the standard, with edition and region
 * @param code the level's code as the standard prints it; the direction of its digits means nothing
 * @param name the level's name
 */
@JsonPropertyOrder({"standard", "code", "name"})
public record Level(
        @JsonProperty("standard") StandardId standard,
        @JsonProperty("code") String code,
        @JsonProperty("name") BilingualText name)
        implements Serializable {
    public Level {
        Require.present(standard, "standard");
        Require.present(code, "code");
        Require.present(name, "name");
        Require.text(!code.isBlank(), "code", "must not be blank", code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Level that && standard.equals(that.standard) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standard, code);
    }

    @Override
    public String toString() {
        return standard + " " + code + " " + name;
    }
}
