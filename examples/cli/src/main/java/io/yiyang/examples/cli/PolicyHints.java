package io.yiyang.examples.cli;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.Map;

/** What to do about a fault of a file (修改提示), where the reader itself says only what is wrong. */
final class PolicyHints {
    private static final Map<String, BilingualText> HINTS = Map.of(
            "YY-M-010",
            BilingualText.of(
                    "在所示行列处改正 JSON；不支持注释，键不得重复", "mend the JSON at that line; no comments, no key twice in one object"),
            "YY-M-011",
            BilingualText.of("更正键名，或删去该键；说明写在 note", "mend the key or take it away; remarks go into note"),
            "YY-M-012",
            BilingualText.of("补上该键", "add the key"),
            "YY-M-013",
            BilingualText.of(
                    "改为允许的值；金额与比例写成文字，如 \"200.00\"、\"0.70\"",
                    "write what is allowed; amounts and ratios are texts, such as \"200.00\" and \"0.70\""),
            "YY-B-110",
            BilingualText.of(
                    "前一版本写明终止日（不含），或以 knownFrom 区分公布日",
                    "end the earlier version (the end is not included), or tell publications apart by knownFrom"),
            "YY-B-111",
            BilingualText.of("在 citations 中登记出处并在 cite 中引用", "list the source in citations and name its key in cite"),
            "YY-B-112",
            BilingualText.of("另取键名；同一键的不同时期写成多个版本", "take another key; one key over time has several versions"));

    private PolicyHints() {}

    /** The problem, with a hint if it has none. */
    static Problem with(Problem problem) {
        BilingualText hint = HINTS.get(problem.code().toString());
        return hint == null || !problem.remedies().isEmpty() ? problem : problem.remedy(hint.zh(), hint.en());
    }
}
