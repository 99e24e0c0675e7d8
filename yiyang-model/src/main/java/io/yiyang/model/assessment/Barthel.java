package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.source;

import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/** Barthel index Barthel 指数 with the dependence grades of hospitals. Sums go in fives, so 41, 61 and 99 never occur. */
final class Barthel {
    private static final StandardId ID = StandardId.national("barthel", "hospital");

    private static final Citation PAGE = source("777doc-4530495", "Nursing grades of a hospital by Barthel index")
            .address("https://www.777doc.com/doc-4530495.html")
            .build();
    private static final Citation CODE =
            source("jlmedaios", "Scale functions of jlmedaios").build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "none", "无需依赖", "independent"),
                    level(ID, "mild", "轻度依赖", "mild dependence"),
                    level(ID, "moderate", "中度依赖", "moderate dependence"),
                    level(ID, "severe", "重度依赖", "severe dependence"))),
            BilingualText.of("Barthel 指数", "Barthel index"),
            List.of(DailyLiving.section()),
            ByTotal.of(
                    new TotalBand(100, 100, "none"),
                    new TotalBand(61, 99, "mild"),
                    new TotalBand(41, 60, "moderate"),
                    new TotalBand(0, 40, "severe")),
            List.of(),
            Optional.empty(),
            List.of(RuleTable.of(ID, "levels", "总分与依赖程度", "dependence by total", Confidence.SECONDARY, PAGE, CODE)));

    private Barthel() {}
}
