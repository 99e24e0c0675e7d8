package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calculations that the title and the remark of a case word. Three ways to them, the first that gives one counts:
 *
 * <ol>
 *   <li>{@code calculations} of the case itself;
 *   <li>the table {@code worded.json} beside the cases, which says in figures what a known source says in words;
 *   <li>formulas in the wording: {@code 8000 x 85% - 500}, {@code (10000-1000)*0.6}, {@code 8590.48 - 700 - 501.97 =
 *       7388.51 … 92/8}, {@code 2 万 85%}.
 * </ol>
 */
final class WordedCalculations {
    private static final String TABLE = "worded.json";
    private static final String KEY = "calculations";
    private static final String N = "([0-9]+(?:\\.[0-9]{1,2})?)";
    private static final String TIMES = "\\s*[x*×]\\s*";
    private static final String RATIO = "([0-9]{1,3}(?:\\.[0-9]+)?%|0\\.[0-9]+)";
    private static final Pattern RATIO_THEN_DEDUCTIBLE = Pattern.compile(N + TIMES + RATIO + "\\s*-\\s*" + N);
    private static final Pattern ABOVE_TIMES_RATIO =
            Pattern.compile("\\(\\s*" + N + "\\s*-\\s*" + N + "\\s*\\)" + TIMES + RATIO);
    private static final Pattern DIFFERENCE = Pattern.compile(N + "\\s*-\\s*" + N + "\\s*-\\s*" + N + "\\s*=\\s*" + N);
    private static final Pattern SPLIT = Pattern.compile("\\b([0-9]{1,2})/([0-9]{1,2})\\b");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*万");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?%)");
    private static final String NAME = "basic_pool";

    private WordedCalculations() {}

    static List<WordedCalculation> of(ObjectReader root) {
        if (root.has(KEY)) {
            return root.list(KEY, WordedCalculations::calculation);
        }
        String title = root.optionalText("title").orElse("");
        String why = root.optionalText("why").orElse("");
        List<WordedCalculation> known = root.optionalText("id")
                .map(id -> table().getOrDefault(id, List.of()))
                .orElse(List.of());
        return known.isEmpty() ? formulas(title, why) : known;
    }

    /** A bill, its stages, and which figures of the case it gives. */
    private static WordedCalculation calculation(ObjectReader c) {
        List<String> figures = c.optionalTexts("figures", "a key of the case", key -> key);
        WorkedExample.Inputs inputs = c.requiredObject("inputs", WorkedExample.Inputs::read);
        List<WorkedExample.Stage> stages = c.requiredObject("policy", WorkedExample::policy);
        return c.build(() -> new WordedCalculation(true, figures, stages, explain(inputs, stages)));
    }

    private static Explained explain(WorkedExample.Inputs inputs, List<WorkedExample.Stage> stages) {
        List<StageOf> chain = new ArrayList<>();
        stages.forEach(stage -> chain.add(stage.written(Optional.empty())));
        return CasePolicy.of(chain).explain(CasePolicy.bill(inputs.line()));
    }

    private static Map<String, List<WordedCalculation>> table() {
        return StrictJson.read(TABLE, CaseRunner.resource(TABLE), root -> {
                    root.text("schema");
                    root.has("note");
                    Map<String, List<WordedCalculation>> table = new LinkedHashMap<>();
                    root.list("cases", c -> {
                        c.has("note");
                        String id = c.text("id");
                        table.put(id, c.list(KEY, WordedCalculations::calculation));
                        return id;
                    });
                    return table;
                })
                .orElseThrow();
    }

    // Formulas in the wording

    private static List<WordedCalculation> formulas(String title, String why) {
        String text = title + "; " + why;
        List<WordedCalculation> found = new ArrayList<>();
        Matcher after = RATIO_THEN_DEDUCTIBLE.matcher(text);
        while (after.find()) {
            found.add(formula(after.group(1), "0", after.group(3), after.group(2)));
        }
        Matcher above = ABOVE_TIMES_RATIO.matcher(text);
        while (above.find()) {
            found.add(formula(above.group(1), "0", above.group(2), above.group(3)));
        }
        Matcher difference = DIFFERENCE.matcher(text);
        Matcher split = SPLIT.matcher(text);
        if (difference.find() && split.find()) {
            found.add(formula(difference.group(1), difference.group(3), difference.group(2), split.group(1) + "%"));
        }
        Matcher amount = TEN_THOUSANDS.matcher(title);
        Matcher percent = PERCENT.matcher(title);
        if (found.isEmpty() && amount.find()) {
            Money total = Money.parseYuan(amount.group(1)).times(TEN_THOUSAND);
            while (percent.find()) {
                found.add(formula(total.toString(), "0", "0", percent.group(1)));
            }
        }
        return found;
    }

    private static final long TEN_THOUSAND = 10_000;

    private static WordedCalculation formula(String total, String ownPay, String deductible, String ratio) {
        WorkedExample.Stage stage = new WorkedExample.Stage(
                NAME,
                "ELIGIBLE",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.parseYuan(deductible)),
                Optional.of(rate(ratio)),
                List.<TermValue.Band>of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RoundingMode.HALF_UP);
        WorkedExample.Inputs inputs = WorkedExample.Inputs.of(Money.parseYuan(total), Money.parseYuan(ownPay));
        return new WordedCalculation(false, List.of(), List.of(stage), explain(inputs, List.of(stage)));
    }

    private static final Rate PERCENT_POINT = Rate.parse("0.01");

    private static Rate rate(String text) {
        if (!text.endsWith("%")) {
            return Rate.parse(text);
        }
        long points = Rate.parse(text.substring(0, text.length() - 1)).millionths();
        return Rate.ofMillionths(points / (Rate.ONE.millionths() / PERCENT_POINT.millionths()));
    }
}
