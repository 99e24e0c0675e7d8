package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hole of the written rule that the answers fell into (规则缺口). The level stands, but a person should look at it.
 *
 * @param kind whether the rule says nothing or too much
 * @param said the levels that the rule gives, mildest first; empty if it gives none
 * @param used the level that the library's stated policy takes
 */
@JsonPropertyOrder({"kind", "said", "used"})
public record RuleGap(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("said") List<Level> said,
        @JsonProperty("used") Level used) implements Serializable {
    public RuleGap {
        Require.present(kind, "kind");
        Require.present(used, "used");
        said = List.copyOf(said);
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    public static RuleGap fromJson(
            @JsonProperty("kind") Kind kind,
            @JsonProperty("said") @Nullable List<Level> said,
            @JsonProperty("used") Level used) {
        return new RuleGap(kind, said == null ? List.of() : said, used);
    }

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
}
