package io.yiyang.model.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * One sentence in Chinese and English (双语文本).
 *
 * @param zh the Chinese text, not blank
 * @param en the English text, not blank
 */
@JsonPropertyOrder({"zh", "en"})
public record BilingualText(
        @JsonProperty("zh") String zh, @JsonProperty("en") String en) implements Serializable {
    public BilingualText {
        Require.present(zh, "zh");
        Require.present(en, "en");
        Require.text(!zh.isBlank(), "zh", "must not be blank", zh);
        Require.text(!en.isBlank(), "en", "must not be blank", en);
    }

    /** The two texts. */
    public static BilingualText of(String zh, String en) {
        return new BilingualText(zh, en);
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
