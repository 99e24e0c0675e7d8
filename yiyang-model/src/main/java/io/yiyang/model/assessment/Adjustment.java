package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * One change clause that the answers set off, and what it did (等级变更). Its text form does not name the clause, because the
 * clause may tell a diagnosis.
 *
 * @param rule the clause's code
 * @param text what the clause says
 * @param effect what it did
 * @param to the level after it
 */
@JsonPropertyOrder({"rule", "text", "effect", "to"})
public record Adjustment(
        @JsonProperty("rule") String rule,
        @JsonProperty("text") BilingualText text,
        @JsonProperty("effect") Effect effect,
        @JsonProperty("to") Level to)
        implements Serializable {
    public Adjustment {
        Require.present(rule, "rule");
        Require.present(text, "text");
        Require.present(effect, "effect");
        Require.present(to, "to");
    }

    /** What a clause did. */
    public enum Effect {
        /** It raised the preliminary level by one. */
        RAISED,
        /** Another clause had raised the level; several together raise once. */
        RAISED_ALREADY,
        /** The level was the most severe before. */
        MOST_SEVERE_ALREADY,
        /** It set the level without scoring. */
        SET
    }

    @Override
    public String toString() {
        return "Adjustment[*** " + effect + " " + to + "]";
    }
}
