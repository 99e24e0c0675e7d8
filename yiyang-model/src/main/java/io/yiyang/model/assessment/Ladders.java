package io.yiyang.model.assessment;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.ImmutableCitation;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Short forms in which the standards' tables are written (选项阶梯). */
final class Ladders {
    private static final LocalDate LAST_CHECKED = LocalDate.of(2026, 11, 22);

    private Ladders() {}

    /** The five rungs of help that GB/T 42195 uses again and again. */
    static List<AnswerOption> help() {
        return List.of(
                AnswerOption.of("independent", 4, "独立", "independent"),
                AnswerOption.of("prompting", 3, "需提示指导", "needs prompting"),
                AnswerOption.of("little-help", 2, "协助，以自身为主", "helped, mainly self"),
                AnswerOption.of("much-help", 1, "协助，以他人为主", "mainly helped, cooperates"),
                AnswerOption.of("dependent", 0, "完全依赖", "fully dependent"));
    }

    /** Steps that are named by their points, the mildest first: {@code step-4} to {@code step-0}, or the other way round. */
    static List<AnswerOption> steps(int mildest, int worst) {
        IntStream points = mildest > worst
                ? IntStream.rangeClosed(worst, mildest).map(step -> mildest + worst - step)
                : IntStream.rangeClosed(mildest, worst);
        return points.mapToObj(Ladders::step).toList();
    }

    static AnswerOption step(int points) {
        return AnswerOption.of("step-" + points, points, points + "分档", "step of " + points);
    }

    /** A whole score, entered as it was counted on another form. */
    static List<AnswerOption> scores(int mildest, int worst) {
        return steps(mildest, worst).stream()
                .map(step -> AnswerOption.of(
                        Integer.toString(step.points()), step.points(), step.points() + "分", step.points() + " points"))
                .toList();
    }

    /** No, which is the milder, or yes, with these points. */
    static List<AnswerOption> noYes(int pointsOfYes) {
        return List.of(AnswerOption.of("no", 0, "否", "no"), AnswerOption.of("yes", pointsOfYes, "是", "yes"));
    }

    /** A condition that scores nothing but may change the level. */
    static AssessmentItem condition(String code, String zh, String en) {
        return AssessmentItem.of(code, zh, en, noYes(0));
    }

    /** A clause that raises the preliminary level by one. */
    static AdjustmentRule raising(String code, String item, String option, String zh, String en) {
        return clause(code, item, option, zh, en).build();
    }

    /** A clause that sets the level without scoring. */
    static AdjustmentRule setting(String code, String item, String option, String level, String zh, String en) {
        return clause(code, item, option, zh, en).sets(level).build();
    }

    private static ImmutableAdjustmentRule.BuildFinal clause(
            String code, String item, String option, String zh, String en) {
        return AdjustmentRule.builder()
                .code(code)
                .text(BilingualText.of(zh, en))
                .item(item)
                .option(option);
    }

    static Level level(StandardId standard, String code, String zh, String en) {
        return new Level(standard, code, BilingualText.of(zh, en));
    }

    static ImmutableCitation.BuildFinal source(String key, String title) {
        return Citation.builder().key(key).title(title).lastChecked(LAST_CHECKED);
    }
}
