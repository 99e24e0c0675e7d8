package io.yiyang.model.json;

import io.yiyang.model.text.BilingualText;
import java.util.List;

/** The types of {@code io.yiyang.model.text}. */
final class TextCases {
    private TextCases() {}

    static List<JsonCase<?>> all() {
        return List.of(JsonCase.of(BilingualText.class, BilingualText.of("养老床位", "care-home bed"), Any.bilingual()));
    }
}
