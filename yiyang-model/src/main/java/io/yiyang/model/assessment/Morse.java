package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.noYes;
import static io.yiyang.model.assessment.Ladders.source;

import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * Morse fall scale Morse 跌倒风险评估, 0 to 125, higher is worse. Sources disagree whether 45 is high or medium risk, so there
 * are two editions and the caller names one.
 */
final class Morse {
    private static final Citation CODE =
            source("jlmedaios", "Scale functions of jlmedaios: 45 is high").build();
    private static final Citation PAGE = source("desk33-991047", "Morse scale: 25 to 45 is medium")
            .address("https://desk33.com/d-991047.html")
            .build();
    private static final Citation SECOND_PAGE = source("docduoduo-3107489", "Morse scale: 25 to 45 is medium")
            .address("https://m.docduoduo.com/p-3107489.html")
            .build();

    static final AssessmentStandard FORTY_FIVE_IS_HIGH = standard(
            StandardId.national("morse", "45-high"),
            "45分为高风险",
            "45 is high risk",
            ByTotal.of(new TotalBand(0, 24, "low"), new TotalBand(25, 44, "medium"), new TotalBand(45, 125, "high")),
            CODE);
    static final AssessmentStandard FORTY_FIVE_IS_MEDIUM = standard(
            StandardId.national("morse", "45-medium"),
            "45分为中风险",
            "45 is medium risk",
            ByTotal.of(new TotalBand(0, 24, "low"), new TotalBand(25, 45, "medium"), new TotalBand(46, 125, "high")),
            PAGE,
            SECOND_PAGE);

    private Morse() {}

    private static AssessmentStandard standard(
            StandardId id, String zh, String en, ByTotal bands, Citation... bandSources) {
        return new AssessmentStandard(
                LevelScale.mildestFirst(List.of(
                        level(id, "low", "低风险", "low risk"),
                        level(id, "medium", "中风险", "medium risk"),
                        level(id, "high", "高风险", "high risk"))),
                BilingualText.of("Morse 跌倒风险评估", "Morse fall scale"),
                List.of(AssessmentSection.of(
                        "fall-risk",
                        "跌倒风险",
                        "fall risk",
                        AssessmentItem.of("fall-history", "跌倒史", "fall history", noYes(25)),
                        AssessmentItem.of("second-diagnosis", "超过一个诊断", "more than one diagnosis", noYes(15)),
                        AssessmentItem.of(
                                "walking-aid",
                                "行走辅助",
                                "walking aid",
                                AnswerOption.of("none", 0, "无需或卧床", "none, or in bed"),
                                AnswerOption.of("aid", 15, "拐杖、手杖或助行器", "crutch, cane or walker"),
                                AnswerOption.of("furniture", 30, "扶靠家具", "holds on to furniture")),
                        AssessmentItem.of("infusion", "静脉输液", "intravenous line", noYes(20)),
                        AssessmentItem.of(
                                "gait",
                                "步态",
                                "gait",
                                AnswerOption.of("normal", 0, "正常或卧床", "normal, or in bed"),
                                AnswerOption.of("weak", 10, "虚弱", "weak"),
                                AnswerOption.of("impaired", 20, "受损", "impaired")),
                        AssessmentItem.of("forgets-limits", "忘记自身限制", "forgets own limits", noYes(15)))),
                bands,
                List.of(),
                Optional.empty(),
                List.of(
                        RuleTable.of(id, "items", "条目及分值", "items and points", Confidence.SECONDARY, PAGE, SECOND_PAGE),
                        RuleTable.of(id, "levels", zh, en, Confidence.SECONDARY, bandSources)));
    }
}
