package io.yiyang.billing.explanation;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How payers, categories and rounding modes read within a sentence. */
final class Words {
    static final RuleId SUM = new RuleId("sum", 1);
    static final RuleId LEFT = new RuleId("what-is-left", 1);

    private static final Map<String, BilingualText> PAYERS = Map.of(
            "PERSON", BilingualText.of("个人", "the person"),
            "HOSPITAL", BilingualText.of("医院", "the hospital"),
            "PROVIDER_WAIVER", BilingualText.of("机构减免", "the provider, by waiving it,"));

    private Words() {}

    static BilingualText payer(Payer payer) {
        String code = payer.toString();
        BilingualText named = PAYERS.get(code);
        return named != null
                ? named
                : payer.label()
                        .map(label -> BilingualText.of(label.zh(), article(label.en()) + label.en()))
                        .orElse(BilingualText.of("支付方 " + code, "payer " + code));
    }

    private static String article(String name) {
        return name.endsWith("insurance") || name.endsWith(" aid") ? "" : "the ";
    }

    /** The payer at the beginning of an English sentence. */
    static String capital(String english) {
        return english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1);
    }

    static BilingualText category(Optional<ChargeCategory> category) {
        return category.map(c -> c.label()
                        .map(label -> BilingualText.of(label.zh() + "（" + c + "）", label.en() + " (" + c + ")"))
                        .orElse(BilingualText.of(c.toString(), c.toString())))
                .orElse(BilingualText.of("未分类", "no category"));
    }

    static BilingualText rounded(String what, String whatEn, RoundingMode mode) {
        String zh = switch (mode) {
            case HALF_UP -> "四舍五入到分";
            case HALF_EVEN -> "四舍六入五成双到分";
            case HALF_DOWN -> "五舍六入到分";
            case DOWN, FLOOR -> "舍去分以下";
            case UP, CEILING -> "分以下进一";
            case UNNECESSARY -> "不舍入";
        };
        return BilingualText.of(what + "：" + zh, whatEn + ": " + mode + " to the fen");
    }
}
