package io.yiyang.billing.statement;

import io.yiyang.billing.family.Alternative;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sentences of the family's page, the same in text and HTML. */
final class FamilyWords {
    static final BilingualText PAY = BilingualText.of("您要付多少？", "What do you pay?");
    static final BilingualText WHY = BilingualText.of("为什么是这个数？", "Why this amount?");
    static final BilingualText OTHERS = BilingualText.of("别人付了多少？", "Who pays the rest?");
    static final BilingualText CHANGE = BilingualText.of("什么会改变它？", "What would change it?");
    static final BilingualText OPEN = BilingualText.of("还有什么没定？", "What is still open?");
    static final BilingualText TOTAL = BilingualText.of("合计：您支付", "together: you pay");
    static final BilingualText NOTHING_OPEN = BilingualText.of("没有未定事项。", "Nothing is open.");
    static final BilingualText NO_ALTERNATIVE = BilingualText.of("没有测算其他情况。", "No other case was computed.");

    private FamilyWords() {}

    /** Every payer but the person that pays something, in order of payment. */
    static List<Payer> others(FamilyAnswers answers) {
        Set<Payer> payers = new LinkedHashSet<>();
        answers.settlement()
                .bills()
                .forEach(bill -> payers.addAll(bill.settlement().matrix().payers()));
        return payers.stream()
                .filter(payer -> !payer.equals(Payer.PERSON))
                .filter(payer -> answers.settlement().share(payer).isPositive())
                .toList();
    }

    static BilingualText settled(FamilyAnswers answers) {
        String total = Wording.amount(answers.settlement().total());
        String others = Wording.amount(answers.others());
        return BilingualText.of(
                "本月已结算费用 " + total + " 元，其中 " + others + " 元由保险、补贴等支付。",
                "Of this month's settled charges of " + total + ", insurance, subsidies and others pay " + others
                        + ".");
    }

    /** What the assumption would mean for the person. */
    static BilingualText effect(Alternative alternative) {
        if (!alternative.isComparable()) {
            return BilingualText.of("无法测算。", "That cannot be computed.");
        }
        Money more = alternative.personPaysMore();
        if (more.isZero()) {
            return BilingualText.of("您支付的金额不变。", "You would pay the same.");
        }
        String by = Wording.amount(more.isNegative() ? more.negated() : more);
        return more.isNegative()
                ? BilingualText.of("您少付 " + by + " 元。", "You would pay " + by + " less.")
                : BilingualText.of("您多付 " + by + " 元。", "You would pay " + by + " more.");
    }

    /** Who else would pay more or less; for a case that cannot be computed, why. */
    static List<BilingualText> details(Alternative alternative) {
        List<BilingualText> details = new ArrayList<>();
        alternative.moved().forEach((payer, more) -> {
            if (!payer.equals(Payer.PERSON)) {
                String by = Wording.amount(more.isNegative() ? more.negated() : more);
                BilingualText name = Wording.payer(payer);
                details.add(BilingualText.of(
                        name.zh() + (more.isNegative() ? "少付 " : "多付 ") + by + " 元",
                        name.en() + ": " + by + (more.isNegative() ? " less" : " more")));
            }
        });
        alternative.problems().stream().map(FamilyWords::why).distinct().forEach(details::add);
        return details;
    }

    private static BilingualText why(Problem problem) {
        return BilingualText.of(
                problem.text().zh() + "（" + problem.code() + "）", problem.text().en() + " (" + problem.code() + ")");
    }
}
