package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Published examples with a mistake: kind {@code source_error}. The figures of the calculation stand in words, so they are
 * taken from the wording ({@link WordedCalculations}); what comes out must equal {@code correct} and differ from {@code
 * published}.
 */
final class SourceErrors {
    private static final Pattern AT_MOST = Pattern.compile("<= ([0-9]+(?:\\.[0-9]{1,2})?)");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    /** How the schema words a share that follows from what the payers before leave. */
    private static final String ON_WHAT_REMAINS = "on what remains";

    private SourceErrors() {}

    /** A correct figure: an amount, or a bound that it must not exceed. */
    private record Correct(String key, Money amount, boolean atMost) {}

    /** What a case says. */
    private record SourceError(
            String place, Map<String, Money> published, List<Correct> correct, List<WordedCalculation> calculations) {}

    static CaseCheck read(ObjectReader root) {
        SourceError error = sourceError(root);
        return () -> List.of(compare(error));
    }

    /** Our steps and where the published arithmetic goes wrong, a line each. */
    static List<String> explanation(ObjectReader root) {
        SourceError error = sourceError(root);
        List<String> lines = new ArrayList<>();
        for (WordedCalculation calculation : error.calculations()) {
            lines.addAll(calculation.steps());
        }
        for (Correct correct : error.correct()) {
            published(error, correct.key())
                    .filter(figure -> !figure.equals(correct.amount()))
                    .ifPresent(figure -> lines.add(calculation(error, correct)
                            .map(c -> Mistake.explain(c, correct.key(), figure, error.published()))
                            .orElse(correct.key() + ": no calculation")));
        }
        return lines;
    }

    private static SourceError sourceError(ObjectReader root) {
        root.has("use"); // says that the published figures are never expected
        Map<String, Money> published = new LinkedHashMap<>();
        root.requiredObject("published", p -> {
            p.keys().forEach(key -> published.put(key, p.money(key)));
            return p;
        });
        List<Correct> correct = root.requiredObject("correct", SourceErrors::correct);
        List<WordedCalculation> calculations = WordedCalculations.of(root);
        return new SourceError("correct/", published, correct, calculations);
    }

    private static List<Correct> correct(ObjectReader c) {
        List<Correct> figures = new ArrayList<>();
        for (String key : c.keys()) {
            String text = c.text(key);
            Matcher atMost = AT_MOST.matcher(text);
            if (atMost.matches()) {
                figures.add(new Correct(key, Money.parseYuan(atMost.group(1)), true));
            } else if (AMOUNT.matcher(text).matches()) {
                figures.add(new Correct(key, Money.parseYuan(text), false));
            } else if (!text.equals(ON_WHAT_REMAINS)) {
                c.refuse(key, "yuan, \"<= \" and yuan, or \"" + ON_WHAT_REMAINS + '"');
            }
        }
        return figures;
    }

    private static Comparison compare(SourceError error) {
        Map<String, Object> expected = new LinkedHashMap<>();
        error.correct().forEach(c -> expected.put(c.key(), c.atMost() ? "<= " + c.amount() : c.amount()));
        Comparison comparison = new Comparison(error.place(), expected);
        boolean differs = error.calculations().isEmpty();
        for (Correct correct : error.correct()) {
            Optional<Money> ours = calculation(error, correct).map(c -> c.figure(correct.key()));
            Optional<Money> wrong = published(error, correct.key());
            if (ours.isEmpty()) {
                differs = true;
                continue; // stays open: the wording does not tell the calculation
            }
            boolean within = correct.atMost() && ours.get().compareTo(correct.amount()) <= 0;
            comparison.got(correct.key(), within ? "<= " + correct.amount() : ours.get());
            differs |= wrong.filter(figure -> !figure.equals(ours.get())).isPresent();
        }
        return differs
                ? comparison
                : comparison.refused("published", error.published(), "no published figure differs from ours");
    }

    /** Of the calculations in the wording the one that gives the figure, or the first that states one of its kind. */
    private static Optional<WordedCalculation> calculation(SourceError error, Correct correct) {
        List<WordedCalculation> fitting = error.calculations().stream()
                .filter(c -> c.gives(correct.key()))
                .toList();
        return fitting.stream()
                .filter(c -> c.figure(correct.key()).equals(correct.amount()))
                .findFirst()
                .or(() -> fitting.stream().filter(WordedCalculation::stated).findFirst());
    }

    /** The published figure that a correct one replaces: of the same key, or of the key that it begins with. */
    private static Optional<Money> published(SourceError error, String key) {
        return error.published().entrySet().stream()
                .filter(p -> key.equals(p.getKey()) || key.startsWith(p.getKey() + "_"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
