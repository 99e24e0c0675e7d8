package io.yiyang.model.assessment;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * One table of a standard with its support (规则表): what it holds, where it was read and how good that is.
 *
 * @param standard the standard, with edition and region
 * @param name the name by which a caller asks for it
 * @param content what the table holds, and which reading of it where texts disagree
 * @param confidence how well it is supported
 * @param citations where it was read
 */
public record RuleTable(
        StandardId standard, String name, BilingualText content, Confidence confidence, List<Citation> citations)
        implements Serializable {
    public RuleTable {
        citations = List.copyOf(citations);
    }

    /** Whether a source supports it; a table without one only answers when it is asked for by name. */
    public boolean verified() {
        return confidence != Confidence.UNVERIFIED;
    }

    static RuleTable of(
            StandardId standard, String name, String zh, String en, Confidence confidence, Citation... citations) {
        return new RuleTable(
                standard, standard.code() + "." + name, BilingualText.of(zh, en), confidence, List.of(citations));
    }
}
