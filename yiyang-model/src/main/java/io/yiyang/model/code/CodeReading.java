package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code as a message carried it, read with one dictionary (代码读取结果). A code that the dictionary does not know is kept
 * with the text that came with it; nothing is guessed for it.
 *
 * @param <C> the kind of code
 * @param code the code as it came
 * @param dictionary the name of the dictionary that was asked
 * @param meaning what the dictionary says of it, absent if it does not know the code
 * @param standard the standard code that it stands for, absent if the dictionary declares none
 * @param receivedText the text that came with the code, absent if none came
 */
@JsonPropertyOrder({"code", "dictionary", "meaning", "standard", "receivedText"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CodeReading<C extends OpenCode>(
        @JsonProperty("code") C code,
        @JsonProperty("dictionary") String dictionary,
        @JsonProperty("meaning") Optional<BilingualText> meaning,
        @JsonProperty("standard") Optional<C> standard,
        @JsonProperty("receivedText") Optional<String> receivedText)
        implements Serializable {
    @JsonCreator
    static <C extends OpenCode> CodeReading<C> fromJson(
            @JsonProperty("code") C code,
            @JsonProperty("dictionary") String dictionary,
            @JsonProperty("meaning") @Nullable BilingualText meaning,
            @JsonProperty("standard") @Nullable C standard,
            @JsonProperty("receivedText") @Nullable String receivedText) {
        return new CodeReading<>(
                Require.present(code, "code"),
                Require.present(dictionary, "dictionary"),
                Optional.ofNullable(meaning),
                Optional.ofNullable(standard),
                Optional.ofNullable(receivedText));
    }

    /** Whether the dictionary knows the code. */
    @JsonIgnore
    public boolean isKnown() {
        return meaning.isPresent();
    }

    /** What to show a person: the dictionary's Chinese text, else the received text, else the code itself. */
    public String display() {
        return meaning.map(BilingualText::zh).or(this::receivedText).orElse(code.toString());
    }

    private Object writeReplace() {
        return new Stored<>(code, dictionary, meaning.orElse(null), standard.orElse(null), receivedText.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored<C extends OpenCode>(
            C code,
            String dictionary,
            @Nullable BilingualText meaning,
            @Nullable C standard,
            @Nullable String receivedText)
            implements Serializable {
        private Object readResolve() {
            return new CodeReading<>(
                    code,
                    dictionary,
                    Optional.ofNullable(meaning),
                    Optional.ofNullable(standard),
                    Optional.ofNullable(receivedText));
        }
    }
}
