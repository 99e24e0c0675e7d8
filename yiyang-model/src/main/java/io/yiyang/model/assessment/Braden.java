package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.source;
import static io.yiyang.model.assessment.Ladders.steps;

import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/** Braden scale Braden 压力性损伤风险评估, 6 to 23, lower is worse. The names of its levels differ from source to source. */
final class Braden {
    private static final StandardId ID = StandardId.national("braden", "9-12-14-18");

    private static final Citation CODE = source("jlmedaios", "Scale functions of jlmedaios")
            .note("its own names of the levels: 高, 中, 低, 无显著, 基本无")
            .build();
    private static final Citation ITEMS = source("abg-ninja-braden", "Braden calculator with its six items")
            .address("https://abg.ninja/braden")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "none", "基本无风险", "no risk"),
                    level(ID, "mild", "轻度风险", "mild risk"),
                    level(ID, "moderate", "中度风险", "moderate risk"),
                    level(ID, "high", "高度风险", "high risk"),
                    level(ID, "very-high", "极高风险", "very high risk"))),
            BilingualText.of("Braden 压力性损伤风险评估", "Braden scale"),
            List.of(AssessmentSection.of(
                    "pressure-injury-risk",
                    "压力性损伤风险",
                    "risk of pressure injury",
                    AssessmentItem.of("sensation", "感知", "sensory perception", steps(4, 1)),
                    AssessmentItem.of("moisture", "潮湿", "moisture", steps(4, 1)),
                    AssessmentItem.of("activity", "活动能力", "activity", steps(4, 1)),
                    AssessmentItem.of("mobility", "移动能力", "mobility", steps(4, 1)),
                    AssessmentItem.of("nutrition", "营养", "nutrition", steps(4, 1)),
                    AssessmentItem.of("friction-and-shear", "摩擦力和剪切力", "friction and shear", steps(3, 1)))),
            ByTotal.of(
                    new TotalBand(19, 23, "none"),
                    new TotalBand(15, 18, "mild"),
                    new TotalBand(13, 14, "moderate"),
                    new TotalBand(10, 12, "high"),
                    new TotalBand(6, 9, "very-high")),
            List.of(),
            Optional.empty(),
            List.of(
                    RuleTable.of(ID, "items", "六个条目", "six items", Confidence.SECONDARY, ITEMS),
                    RuleTable.of(ID, "levels", "总分分段", "bands", Confidence.SECONDARY, CODE)));

    private Braden() {}
}
