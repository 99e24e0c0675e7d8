package io.yiyang.billing.family;

import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.Map;

/** How facts and their words read in a sentence; a word that is not known reads as itself. */
final class FactWords {
    private static final Map<String, BilingualText> FACTS = Map.of(
            "careLevel", BilingualText.of("失能评估等级", "the assessed level"),
            "serviceForm", BilingualText.of("护理服务形式", "the form of care"),
            "hospitalLevel", BilingualText.of("医院等级", "the level of the hospital"),
            "personGroup", BilingualText.of("人员类别", "the group of the insured"),
            "scheme", BilingualText.of("险种", "the insurance scheme"));
    private static final Map<String, BilingualText> WORDS = Map.of(
            "MILD", BilingualText.of("轻度", "mild"),
            "MODERATE", BilingualText.of("中度", "moderate"),
            "SEVERE", BilingualText.of("重度", "severe"),
            "INSTITUTION", BilingualText.of("机构护理", "care in an institution"),
            "DAY_CARE", BilingualText.of("日间照护", "day care"),
            "RESPITE", BilingualText.of("喘息服务", "respite care"),
            "HOME", BilingualText.of("居家护理", "care at home"));

    private FactWords() {}

    static BilingualText assumption(String fact, String word, LocalDate from) {
        BilingualText name = FACTS.getOrDefault(fact, BilingualText.of(fact, fact));
        BilingualText value = WORDS.getOrDefault(word, BilingualText.of(word, word));
        return BilingualText.of(
                "如果" + name.zh() + "自 " + from + " 起为：" + value.zh(),
                "if " + name.en() + " were " + value.en() + " from " + from);
    }
}
