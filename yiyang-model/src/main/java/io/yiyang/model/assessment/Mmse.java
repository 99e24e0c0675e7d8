package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.scores;
import static io.yiyang.model.assessment.Ladders.source;

import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.assessment.LevelRule.ByTotalPerAnswer;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mini-mental state examination 简易精神状态检查（MMSE）, 0 to 30. Its questions belong to their publisher, so the counted score
 * is the answer. Two ways to read it: four bands for everybody, or impaired or not by schooling; sources disagree on the
 * cuts of the second, so that one answers only by name.
 */
final class Mmse {
    private static final Citation PAGE = source("xiuyi-222", "MMSE calculator with bands and cuts by schooling")
            .address("http://calc.xiuyi.online/calc/calc-222.html")
            .note("on schooling youlai.cn and another page differ: below 17, below 20, middle school 22, university 23")
            .build();

    static final AssessmentStandard BANDS = bands(StandardId.national("mmse", "four-bands"));
    static final AssessmentStandard BY_SCHOOLING = bySchooling(StandardId.national("mmse-schooling", "17-20-24"));

    private Mmse() {}

    private static AssessmentStandard bands(StandardId id) {
        return new AssessmentStandard(
                LevelScale.mildestFirst(List.of(
                        level(id, "normal", "正常", "normal"),
                        level(id, "mild", "轻度认知障碍", "mild impairment"),
                        level(id, "moderate", "中度认知障碍", "moderate impairment"),
                        level(id, "severe", "重度认知障碍", "severe impairment"))),
                BilingualText.of("简易精神状态检查", "Mini-mental state examination"),
                List.of(score()),
                ByTotal.of(
                        new TotalBand(27, 30, "normal"),
                        new TotalBand(21, 26, "mild"),
                        new TotalBand(10, 20, "moderate"),
                        new TotalBand(0, 9, "severe")),
                List.of(),
                Optional.empty(),
                List.of(RuleTable.of(id, "levels", "总分分段", "bands", Confidence.SECONDARY, PAGE)));
    }

    private static AssessmentStandard bySchooling(StandardId id) {
        return new AssessmentStandard(
                LevelScale.mildestFirst(List.of(
                        level(id, "not-impaired", "未见认知受损", "not impaired"),
                        level(id, "impaired", "认知受损", "impaired"))),
                BilingualText.of("简易精神状态检查（按文化程度）", "Mini-mental state examination by schooling"),
                List.of(
                        score(),
                        AssessmentSection.of(
                                "person",
                                "受评者",
                                "person",
                                AssessmentItem.of(
                                        "schooling",
                                        "文化程度",
                                        "schooling",
                                        AnswerOption.of("none", 0, "文盲", "illiterate"),
                                        AnswerOption.of("primary", 0, "小学", "primary school"),
                                        AnswerOption.of("middle-or-higher", 0, "初中及以上", "middle school or higher")))),
                new ByTotalPerAnswer(
                        "schooling",
                        Map.of(
                                "none",
                                ByTotal.of(new TotalBand(18, 30, "not-impaired"), new TotalBand(0, 17, "impaired")),
                                "primary",
                                ByTotal.of(new TotalBand(21, 30, "not-impaired"), new TotalBand(0, 20, "impaired")),
                                "middle-or-higher",
                                ByTotal.of(new TotalBand(25, 30, "not-impaired"), new TotalBand(0, 24, "impaired")))),
                List.of(),
                Optional.empty(),
                List.of(RuleTable.of(
                        id,
                        "levels",
                        "按文化程度的界值：来源不一致",
                        "cuts by schooling: sources disagree",
                        Confidence.UNVERIFIED,
                        PAGE)));
    }

    private static AssessmentSection score() {
        return AssessmentSection.of(
                "mental-state", "精神状态", "mental state", AssessmentItem.of("score", "总分", "score", scores(30, 0)));
    }
}
