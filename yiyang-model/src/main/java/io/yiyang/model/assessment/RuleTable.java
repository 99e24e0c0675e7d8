package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a standard with its support (规则表): what it holds, where it was read and how good that is.
 *
 * @param standard the standard, with edition and region
 * @param name the name by which a caller asks for it
 * @param content what the table holds, and which reading of it where texts disagree
 * @param confidence how well it is supported
 * @param citations where it was read
 */
@JsonPropertyOrder({"standard", "name", "content", "confidence", "citations"})
public record RuleTable(
        @JsonProperty("standard") StandardId standard,
        @JsonProperty("name") String name,
        @JsonProperty("content") BilingualText content,
        @JsonProperty("confidence") Confidence confidence,
        @JsonProperty("citations") List<Citation> citations)
        implements Serializable {
    public RuleTable {
        Require.present(standard, "standard");
        Require.present(name, "name");
        Require.present(content, "content");
        Require.present(confidence, "confidence");
        citations = List.copyOf(citations);
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    public static RuleTable fromJson(
            @JsonProperty("standard") StandardId standard,
            @JsonProperty("name") String name,
            @JsonProperty("content") BilingualText content,
            @JsonProperty("confidence") Confidence confidence,
            @JsonProperty("citations") @Nullable List<Citation> citations) {
        return new RuleTable(standard, name, content, confidence, citations == null ? List.of() : citations);
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
