package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One question of a standard (评估条目).
 *
 * @param code the code that answers use, unique within its standard
 * @param name a short name
 * @param options the possible answers; an earlier one never leads to a more severe level than a later one
 */
@JsonPropertyOrder({"code", "name", "options"})
public record AssessmentItem(
        @JsonProperty("code") String code,
        @JsonProperty("name") BilingualText name,
        @JsonProperty("options") List<AnswerOption> options)
        implements Serializable {
    public AssessmentItem {
        Require.present(code, "code");
        Require.present(name, "name");
        options = List.copyOf(Require.present(options, "options"));
        Require.that(!options.isEmpty(), "options", "must name at least one", options);
        Require.that(
                options.stream().map(AnswerOption::code).distinct().count() == options.size(),
                "options",
                "must have different codes",
                options);
    }

    static AssessmentItem of(String code, String zh, String en, List<AnswerOption> options) {
        return new AssessmentItem(code, BilingualText.of(zh, en), options);
    }

    static AssessmentItem of(String code, String zh, String en, AnswerOption... options) {
        return of(code, zh, en, List.of(options));
    }

    /** The option with this code. */
    public Optional<AnswerOption> option(String optionCode) {
        return options.stream()
                .filter(option -> option.code().equals(optionCode))
                .findFirst();
    }

    AnswerOption mildest() {
        return options.get(0);
    }

    AnswerOption mostSevere() {
        return options.get(options.size() - 1);
    }
}
