package io.yiyang.billing.statement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How codes and amounts read; a code that is not known reads as itself. */
final class Wording {
    private static final int GROUP = 3;
    private static final Map<String, BilingualText> TERMS = Map.ofEntries(
            Map.entry("base", BilingualText.of("计算基数", "base")),
            Map.entry("baseAlso", BilingualText.of("基数并计", "the base also counts")),
            Map.entry("baseAmount", BilingualText.of("定额基数", "fixed base")),
            Map.entry("baseDayCap", BilingualText.of("日限额", "limit of a day")),
            Map.entry("stayMaxDays", BilingualText.of("每期最多天数", "days of a stay at most")),
            Map.entry("yearMaxDays", BilingualText.of("每年最多天数", "days of a year at most")),
            Map.entry("baseWithout", BilingualText.of("基数不计", "the base leaves out")),
            Map.entry("baseYearCap", BilingualText.of("年度计入限额", "limit of what the year counts")),
            Map.entry("consumedBy", BilingualText.of("分段累计方式", "bands consumed by")),
            Map.entry("deductibleBy", BilingualText.of("起付线累计方式", "deductible by")),
            Map.entry("deductibleEveryDays", BilingualText.of("重计起付线天数", "deductible again after days")),
            Map.entry("deductibleFactor", BilingualText.of("起付线系数", "factor of the deductible")),
            Map.entry("deductibleFloor", BilingualText.of("起付线下限", "deductible at least")),
            Map.entry("deductibleMax", BilingualText.of("起付线最高", "deductible at most")),
            Map.entry("deductibleMin", BilingualText.of("起付线最低", "deductible at least")),
            Map.entry("deductibleShare", BilingualText.of("起付线占总费用比例", "deductible as a share of the bill")),
            Map.entry("deductibleStep", BilingualText.of("起付线递减比例", "step-down of the deductible")),
            Map.entry("deductibleStepAmount", BilingualText.of("起付线递减额", "step-down of the deductible")),
            Map.entry("deductibleYearCap", BilingualText.of("年度起付线上限", "limit of the year's deductibles")),
            Map.entry("ratioAbove", BilingualText.of("以上支付比例", "ratio above")),
            Map.entry("ratioBelow", BilingualText.of("以下支付比例", "ratio below")),
            Map.entry("ratioBonus", BilingualText.of("支付比例提高", "ratio raised by")),
            Map.entry("ratioCut", BilingualText.of("支付比例降低", "ratio lowered by")),
            Map.entry("ratioMax", BilingualText.of("支付比例最高", "ratio at most")),
            Map.entry("roundedBy", BilingualText.of("舍入单位", "rounded by")),
            Map.entry("splitAt", BilingualText.of("分段点：该支付方起付标准", "split at the threshold of")),
            Map.entry("stepping", BilingualText.of("递减方式", "step-down")),
            Map.entry("baseCap", BilingualText.of("基数上限", "limit of the base")),
            Map.entry("bandOrigin", BilingualText.of("分段起点", "bands measured from")),
            Map.entry("bands", BilingualText.of("分段比例", "bands")),
            Map.entry("covers", BilingualText.of("支付的收费类别", "covers")),
            Map.entry("deductible", BilingualText.of("起付标准", "deductible")),
            Map.entry("inpatientDays", BilingualText.of("住院期间", "days in hospital")),
            Map.entry("payCap", BilingualText.of("支付限额", "limit of payment")),
            Map.entry("perDay", BilingualText.of("日定额", "amount a day")),
            Map.entry("ratio", BilingualText.of("支付比例", "ratio")),
            Map.entry("rounding", BilingualText.of("舍入", "rounding")),
            Map.entry("window", BilingualText.of("计入额上限", "counted at most")),
            Map.entry("yearCap", BilingualText.of("年度限额", "limit of the year")));
    private static final Map<String, BilingualText> WORDS = Map.of(
            "ELIGIBLE", BilingualText.of("政策范围内金额", "amount in scope"),
            "REMAINING_IN_SCOPE", BilingualText.of("政策范围内余额", "what is left in scope"),
            "REMAINING_TOTAL", BilingualText.of("全部余额", "all that is left"),
            "ZERO", BilingualText.of("零", "zero"),
            "DEDUCTIBLE", BilingualText.of("起付线", "the deductible"),
            "SUSPEND", BilingualText.of("暂停支付", "suspended"),
            "PAY_FOR_CARE_GIVEN", BilingualText.of("按实际照护支付", "paid for care given"),
            "HALF_UP", BilingualText.of("四舍五入到分", "half up to the fen"),
            "HALF_EVEN", BilingualText.of("四舍六入五成双到分", "half even to the fen"),
            "DOWN", BilingualText.of("舍去分以下", "down to the fen"));
    private static final Map<DayOfWeek, BilingualText> WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, BilingualText.of("一", "Mon"),
            DayOfWeek.TUESDAY, BilingualText.of("二", "Tue"),
            DayOfWeek.WEDNESDAY, BilingualText.of("三", "Wed"),
            DayOfWeek.THURSDAY, BilingualText.of("四", "Thu"),
            DayOfWeek.FRIDAY, BilingualText.of("五", "Fri"),
            DayOfWeek.SATURDAY, BilingualText.of("六", "Sat"),
            DayOfWeek.SUNDAY, BilingualText.of("日", "Sun"));

    private Wording() {}

    /** Yuan with two decimals and commas: {@code 1,234,567.89}. */
    static String amount(Money money) {
        String plain = money.toString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int firstDigit = money.isNegative() ? 1 : 0;
        for (int i = point - GROUP; i > firstDigit; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    static BilingualText payer(Payer payer) {
        return payer.label().orElse(asItIs(payer.toString()));
    }

    static BilingualText category(Optional<ChargeCategory> category) {
        return category.map(c -> c.label().orElse(asItIs(c.toString()))).orElse(BilingualText.of("未分类", "no category"));
    }

    static BilingualText weekday(DayOfWeek day) {
        return WEEKDAYS.getOrDefault(day, asItIs(day.toString()));
    }

    static BilingualText termName(Term term) {
        return TERMS.getOrDefault(term.name(), asItIs(term.name()));
    }

    static BilingualText termValue(TermValue value) {
        if (value instanceof TermValue.Amount amount) {
            return asItIs(amount(amount.money()));
        }
        if (value instanceof TermValue.Word word) {
            return WORDS.getOrDefault(word.word(), asItIs(word.word()));
        }
        if (value instanceof TermValue.Words words) {
            return categories(words.words());
        }
        return asItIs(value.toString());
    }

    private static BilingualText categories(List<String> words) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (String word : words) {
            BilingualText label = knownCategory(word).orElse(asItIs(word));
            zh.add(label.zh());
            en.add(label.en());
        }
        return BilingualText.of(String.join("、", zh), String.join(", ", en));
    }

    /** A vendor's rule may list other words than categories. */
    private static Optional<BilingualText> knownCategory(String word) {
        try {
            return ChargeCategory.of(word).label();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BilingualText asItIs(String code) {
        String shown = code.isBlank() ? "-" : code;
        return BilingualText.of(shown, shown);
    }
}
