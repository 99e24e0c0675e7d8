package io.yiyang.model.assessment;

import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with answers (作答问题). A value that does not look like a code may be personal and is not repeated. */
final class AnswerProblems {
    private static final Pattern CODE_SHAPED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}|[0-9]{1,3}");

    private AnswerProblems() {}

    static List<Problem> of(AssessmentStandard standard, Answers answers) {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> answer : answers.byItem().entrySet()) {
            Optional<AssessmentItem> item = standard.items().stream()
                    .filter(i -> i.code().equals(answer.getKey()))
                    .findFirst();
            if (item.isEmpty()) {
                problems.add(unknownItem(standard, answer.getKey()));
            } else if (item.get().option(answer.getValue()).isEmpty()) {
                problems.add(unknownOption(item.get(), answer.getValue()));
            }
        }
        return problems;
    }

    private static Problem unknownOption(AssessmentItem item, String option) {
        return Problem.of("YY-M-101", "选项不属于该评估条目", "the item has no such option")
                .with("item", item.code())
                .with("option", shown(option))
                .with("allowed", item.options().stream().map(AnswerOption::code).toList())
                .remedy("从允许的选项中选择；未评估的条目留空", "choose an allowed option; leave out what was not assessed");
    }

    private static Problem unknownItem(AssessmentStandard standard, String item) {
        return Problem.of("YY-M-102", "评估标准没有该条目", "the standard has no such item")
                .with("standard", standard.id())
                .with("item", shown(item))
                .with(
                        "allowed",
                        standard.items().stream().map(AssessmentItem::code).toList());
    }

    static Problem incomplete(List<String> missing) {
        return Problem.of("YY-M-104", "评估作答不完整", "answers are missing").with("missing", missing);
    }

    private static String shown(String text) {
        return CODE_SHAPED.matcher(text).matches() ? text : "*** (" + text.length() + " characters)";
    }
}
