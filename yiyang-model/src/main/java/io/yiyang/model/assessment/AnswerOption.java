package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * One possible answer to an item (选项). The code is the answer; the points follow from it and two options may share them,
 * as stupor and coma do.
 *
 * @param code the code that answers use, unique within its item
 * @param label a short label of our own; the standard's wording is its publisher's
 * @param points what the standard's table gives for it
 */
public record AnswerOption(String code, BilingualText label, int points) implements Serializable {
    static AnswerOption of(String code, int points, String zh, String en) {
        return new AnswerOption(code, BilingualText.of(zh, en), points);
    }
}
