package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.util.Optional;

/**
 * A clause that changes the preliminary level when an item has one answer (等级变更条款).
 *
 * @param code names the clause
 * @param text what it says, in our words
 * @param item the item that decides
 * @param option the answer that sets it off
 * @param sets the level that it sets without scoring; absent if it raises the preliminary level by one
 */
record AdjustmentRule(String code, BilingualText text, String item, String option, Optional<String> sets) {
    static AdjustmentRule raising(String code, String item, String option, String zh, String en) {
        return new AdjustmentRule(code, BilingualText.of(zh, en), item, option, Optional.empty());
    }

    static AdjustmentRule setting(String code, String item, String option, String level, String zh, String en) {
        return new AdjustmentRule(code, BilingualText.of(zh, en), item, option, Optional.of(level));
    }

    boolean isSetOffBy(Answers answers) {
        return answers.option(item).filter(option::equals).isPresent();
    }
}
