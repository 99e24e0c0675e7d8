package io.yiyang.model.assessment;

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
public record Adjustment(String rule, BilingualText text, Effect effect, Level to) implements Serializable {
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
