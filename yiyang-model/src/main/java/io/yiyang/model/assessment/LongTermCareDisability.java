package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Impairment.INTACT;
import static io.yiyang.model.assessment.Impairment.MILD;
import static io.yiyang.model.assessment.Impairment.MODERATE;
import static io.yiyang.model.assessment.Impairment.SEVERE;
import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.source;
import static io.yiyang.model.assessment.Ladders.steps;

import io.yiyang.model.assessment.LevelRule.ByMatrix;
import io.yiyang.model.assessment.LevelRule.PerDegree;
import io.yiyang.model.assessment.SectionGrading.BySum;
import io.yiyang.model.assessment.SectionGrading.SumBand;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 长期护理失能等级评估标准（试行） of 医保办发〔2021〕37号: 17 items in three sections, higher is better.
 *
 * <p>The items are supported by public copies. The grades of the sections and the matrix are from memory and not confirmed
 * by any source: the annex has to be read first, so they answer only to callers who name the table
 * {@code ltci37.levels}. The points of three options (part help with the toilet, part help on stairs, stairs alone) are
 * deduced from their order and the sum of 100.
 */
final class LongTermCareDisability {
    private static final StandardId ID = StandardId.national("ltci37", "2021");
    private static final String DAILY = "daily-living";
    private static final String COGNITION = "cognition";
    private static final String PERCEPTION = "perception";

    private static final Citation NOTICE = source("yibaoban-2021-37", "长期护理失能等级评估标准（试行）, notice only, annex not read")
            .number("医保办发〔2021〕37号")
            .address("http://www.nhsa.gov.cn/art/2021/8/3/art_37_5692.html")
            .build();
    private static final Citation PAGE = source(
                    "ltci-vue", "assessment-data.ts of ai-agent-hub-app-ltci-disability-assessment")
            .note("agrees with a public research questionnaire in items and options")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "0", "基本正常", "broadly normal"),
                    level(ID, "1", "轻度失能", "mild disability"),
                    level(ID, "2", "中度失能", "moderate disability"),
                    level(ID, "3", "重度失能Ⅰ级", "severe disability I"),
                    level(ID, "4", "重度失能Ⅱ级", "severe disability II"),
                    level(ID, "5", "重度失能Ⅲ级", "severe disability III"))),
            BilingualText.of("长期护理失能等级评估标准（试行）", "Disability levels for long-term care insurance (trial)"),
            List.of(daily(), cognition(), perception()),
            new ByMatrix(
                    gradings(),
                    DAILY,
                    Set.of(COGNITION, PERCEPTION),
                    new PerDegree<>(
                            new PerDegree<>("0", "0", "1", "1"),
                            new PerDegree<>("1", "1", "1", "2"),
                            new PerDegree<>("2", "2", "2", "3"),
                            new PerDegree<>("3", "3", "4", "5"))),
            List.of(),
            Optional.empty(),
            List.of(
                    RuleTable.of(ID, "items", "17 个条目及分值", "17 items and points", Confidence.SECONDARY, NOTICE, PAGE),
                    RuleTable.of(
                            ID,
                            "levels",
                            "维度分级与组合表：未经附件核实",
                            "grades and matrix: not compared with the annex",
                            Confidence.UNVERIFIED,
                            NOTICE)));

    private LongTermCareDisability() {}

    /** How each section is graded. */
    private static Map<String, SectionGrading> gradings() {
        return Map.of(
                DAILY,
                BySum.of(
                        new SumBand(100, 100, INTACT),
                        new SumBand(65, 95, MILD),
                        new SumBand(45, 60, MODERATE),
                        new SumBand(0, 40, SEVERE)),
                COGNITION,
                BySum.of(
                        new SumBand(16, 16, INTACT),
                        new SumBand(4, 15, MILD),
                        new SumBand(2, 3, MODERATE),
                        new SumBand(0, 1, SEVERE)),
                PERCEPTION,
                BySum.of(
                        new SumBand(12, 12, INTACT),
                        new SumBand(4, 11, MILD),
                        new SumBand(2, 3, MODERATE),
                        new SumBand(0, 1, SEVERE)));
    }

    private static AssessmentSection daily() {
        return AssessmentSection.of(
                DAILY,
                "日常生活活动能力",
                "daily living",
                AssessmentItem.of(
                        "eating",
                        "进食",
                        "eating",
                        AnswerOption.of("independent", 10, "独立", "independent"),
                        AnswerOption.of("part-help", 5, "部分帮助", "part help"),
                        AnswerOption.of("dependent", 0, "较大或完全依赖", "much or full dependence"),
                        AnswerOption.of("feeding-tube", 0, "留置营养管", "feeding tube")),
                AssessmentItem.of("dressing", "穿衣", "dressing", byTens()),
                AssessmentItem.of("face-and-mouth", "面部与口腔清洁", "face and mouth care", byFives()),
                AssessmentItem.of(
                        "bowel",
                        "大便控制",
                        "bowel control",
                        AnswerOption.of("controlled", 10, "可控制", "controlled"),
                        AnswerOption.of("occasional", 5, "偶尔失控或需提示、人工帮助", "occasional, prompting or manual help"),
                        AnswerOption.of("incontinent", 0, "失控", "incontinent")),
                AssessmentItem.of(
                        "bladder",
                        "小便控制",
                        "bladder control",
                        AnswerOption.of("controlled", 10, "可控制", "controlled"),
                        AnswerOption.of("self-managed-catheter", 10, "导尿管可自行管理", "catheter, managed alone"),
                        AnswerOption.of("occasional", 5, "偶尔失控或需提示", "occasional, or prompting"),
                        AnswerOption.of("incontinent", 0, "失控", "incontinent"),
                        AnswerOption.of("catheter", 0, "导尿管不能自行管理", "catheter, not managed alone")),
                AssessmentItem.of("toileting", "用厕", "toileting", byTens()),
                AssessmentItem.of("walking", "平地行走", "walking", byFifteens()),
                AssessmentItem.of("transfer", "床椅转移", "bed to chair", byFifteens()),
                AssessmentItem.of("stairs", "上下楼", "stairs", byTens()),
                AssessmentItem.of("bathing", "洗澡", "bathing", byFives()));
    }

    private static AssessmentSection cognition() {
        return AssessmentSection.of(
                COGNITION,
                "认知能力",
                "cognition",
                AssessmentItem.of("time-orientation", "时间定向", "orientation in time", steps(4, 0)),
                AssessmentItem.of("person-orientation", "人物定向", "knowing people", steps(4, 0)),
                AssessmentItem.of("place-orientation", "空间定向", "orientation in place", steps(4, 0)),
                AssessmentItem.of("memory", "记忆力", "memory", steps(4, 0)));
    }

    private static AssessmentSection perception() {
        return AssessmentSection.of(
                PERCEPTION,
                "感知觉与沟通能力",
                "perception and communication",
                AssessmentItem.of("vision", "视力", "vision", steps(4, 0)),
                AssessmentItem.of("hearing", "听力", "hearing", steps(4, 0)),
                AssessmentItem.of("communication", "沟通能力", "communication", steps(4, 0)));
    }

    private static List<AnswerOption> byFives() {
        return List.of(
                AnswerOption.of("independent", 5, "独立", "independent"),
                AnswerOption.of("dependent", 0, "需他人帮助", "needs help"));
    }

    private static List<AnswerOption> byTens() {
        return List.of(
                AnswerOption.of("independent", 10, "独立", "independent"),
                AnswerOption.of("part-help", 5, "部分帮助", "part help"),
                AnswerOption.of("dependent", 0, "较大或完全依赖", "much or full dependence"));
    }

    private static List<AnswerOption> byFifteens() {
        return List.of(
                AnswerOption.of("independent", 15, "独立", "independent"),
                AnswerOption.of("little-help", 10, "少量帮助", "little help"),
                AnswerOption.of("much-help", 5, "大量帮助", "much help"),
                AnswerOption.of("dependent", 0, "完全依赖", "dependent"));
    }
}
