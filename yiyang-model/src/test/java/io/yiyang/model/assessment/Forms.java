package io.yiyang.model.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Filled-in forms for tests. */
final class Forms {
    private Forms() {}

    /** Every item with its first option, which is the mildest. */
    static Answers best(AssessmentStandard standard) {
        Answers answers = Answers.none();
        for (AssessmentItem item : standard.items()) {
            answers = answers.with(item.code(), item.mildest().code());
        }
        return answers;
    }

    /** Every item with its last option, which is the most severe. */
    static Answers worst(AssessmentStandard standard) {
        Answers answers = Answers.none();
        for (AssessmentItem item : standard.items()) {
            answers = answers.with(item.code(), item.mostSevere().code());
        }
        return answers;
    }

    static Answers random(AssessmentStandard standard, Random random) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (AssessmentItem item : standard.items()) {
            answers.put(
                    item.code(),
                    item.options().get(random.nextInt(item.options().size())).code());
        }
        return Answers.of(answers);
    }

    /** The best answers except for these items, given as {@code item=option}. */
    static Answers bestExcept(AssessmentStandard standard, String... itemIsOption) {
        Answers answers = best(standard);
        for (String pair : itemIsOption) {
            String[] parts = pair.split("=");
            answers = answers.with(parts[0], parts[1]);
        }
        return answers;
    }

    /** Answers whose points come to this total, lowering items in the order of the form; never coma. */
    static Answers withTotal(AssessmentStandard standard, List<AssessmentItem> items, int total) {
        Answers answers = best(standard);
        int tooMuch = answers.points(items) - total;
        for (AssessmentItem item : items) {
            int full = item.mildest().points();
            int left = tooMuch;
            AnswerOption chosen = item.options().stream()
                    .filter(option -> !option.code().equals("coma") && full - option.points() <= left)
                    .reduce(item.mildest(), (a, b) -> b.points() < a.points() ? b : a);
            answers = answers.with(item.code(), chosen.code());
            tooMuch -= full - chosen.points();
        }
        if (tooMuch != 0) {
            throw new IllegalArgumentException("total: must be reachable, but was " + total);
        }
        return answers;
    }

    static Set<String> unverified(AssessmentStandard standard) {
        return standard.tables().stream()
                .filter(table -> !table.verified())
                .map(RuleTable::name)
                .collect(Collectors.toSet());
    }

    /** The result, with every unverified table asked for by name. */
    static AssessmentResult assess(AssessmentStandard standard, Answers answers) {
        return standard.assess(answers, unverified(standard)).orElseThrow();
    }

    static DeterminedLevel determined(AssessmentStandard standard, Answers answers) {
        return (DeterminedLevel) assess(standard, answers);
    }

    static LevelRange range(AssessmentStandard standard, Answers answers) {
        return (LevelRange) assess(standard, answers);
    }

    /** The code of the final level of complete answers. */
    static String level(AssessmentStandard standard, Answers answers) {
        return determined(standard, answers).finalLevel().code();
    }

    static List<AssessmentStandard> computable() {
        return StandardCatalogue.all().stream()
                .filter(AssessmentStandard::isComputable)
                .toList();
    }
}
