package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * A hole of the written rule that the answers fell into (规则缺口). The level stands, but a person should look at it.
 *
 * @param kind whether the rule says nothing or too much
 * @param said the levels that the rule gives, mildest first; empty if it gives none
 * @param used the level that the library's stated policy takes
 */
public record RuleGap(Kind kind, List<Level> said, Level used) implements Serializable {
    /** What is wrong with the written rule. */
    public enum Kind {
        /** It gives no level. */
        UNDEFINED("标准未作规定", "the rule says nothing"),
        /** It gives more than one level; the most severe is taken. */
        AMBIGUOUS("标准给出多个等级，取较重者", "the rule gives several levels, the most severe is taken");

        private final BilingualText label;

        Kind(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    public RuleGap {
        said = List.copyOf(said);
    }
}
