package io.yiyang.model.text;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * One sentence in Chinese and English (双语文本).
 *
 * @param zh the Chinese text, not blank
 * @param en the English text, not blank
 */
public record BilingualText(String zh, String en) implements Serializable {
    public BilingualText {
        Require.that(!zh.isBlank(), "zh", "must not be blank", '"' + zh + '"');
        Require.that(!en.isBlank(), "en", "must not be blank", '"' + en + '"');
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
