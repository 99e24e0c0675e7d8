package io.yiyang.model.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something lawful could not be done (问题), as a value: a stable code, the facts, text for people in two languages,
 * and what is possible instead.
 *
 * @param code the stable code
 * @param text what is wrong
 * @param facts the facts behind it, in order, by name; never personal data
 * @param remedies what can be done instead, may be empty
 */
@JsonPropertyOrder({"code", "text", "facts", "remedies"})
public record Problem(
        @JsonProperty("code") ProblemCode code,
        @JsonProperty("text") BilingualText text,
        @JsonProperty("facts") Map<String, String> facts,
        @JsonProperty("remedies") List<BilingualText> remedies)
        implements Serializable {
    public Problem {
        // One fact has no order to keep, and most problems have few.
        facts = facts.size() > 1 ? Collections.unmodifiableMap(new LinkedHashMap<>(facts)) : Map.copyOf(facts);
        remedies = List.copyOf(remedies);
    }

    @JsonCreator
    static Problem fromJson(
            @JsonProperty("code") ProblemCode code,
            @JsonProperty("text") BilingualText text,
            @JsonProperty("facts") @Nullable Map<String, String> facts,
            @JsonProperty("remedies") @Nullable List<BilingualText> remedies) {
        return new Problem(
                Require.present(code, "code"),
                Require.present(text, "text"),
                facts == null ? Map.of() : facts,
                remedies == null ? List.of() : remedies);
    }

    /** A problem without facts and remedies yet. */
    public static Problem of(String code, String zh, String en) {
        return new Problem(ProblemCode.of(code), BilingualText.of(zh, en), Map.of(), List.of());
    }

    /** This problem with one more fact. */
    public Problem with(String fact, Object value) {
        Require.that(!facts.containsKey(fact), "fact", "must not be given twice", fact);
        if (facts.isEmpty()) {
            return new Problem(code, text, Map.of(fact, value.toString()), remedies);
        }
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value.toString());
        return new Problem(code, text, more, remedies);
    }

    /** This problem without the fact, for a value that must not be shown. */
    public Problem without(String fact) {
        Map<String, String> fewer = new LinkedHashMap<>(facts);
        fewer.remove(fact);
        return new Problem(code, text, fewer, remedies);
    }

    /** This problem with one more remedy. */
    public Problem remedy(String zh, String en) {
        BilingualText remedy = BilingualText.of(zh, en);
        if (remedies.isEmpty()) {
            return new Problem(code, text, facts, List.of(remedy));
        }
        List<BilingualText> more = new ArrayList<>(remedies);
        more.add(remedy);
        return new Problem(code, text, facts, more);
    }

    /** One line: code, text and facts. */
    @Override
    public String toString() {
        return code + " " + text + (facts.isEmpty() ? "" : " " + facts);
    }
}
