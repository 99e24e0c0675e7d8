package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.source;

import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * Self-care of destitute people 特困人员生活自理能力: six things that a person can or cannot do; how many are lost decides. An
 * "international" table on the same six items grades 1–2, 3–4 and 5–6 losses instead and is another standard.
 */
final class DestituteSelfCare {
    private static final StandardId ID = StandardId.national("destitute-self-care", "2021");

    private static final Citation HENAN = source("henan-2021-7", "Six indicators of self-care, as Henan repeats them")
            .number("豫民〔2021〕7号")
            .address("http://m.hunanyuer.com/baike/techan/1871154.html")
            .build();
    private static final Citation MIRROR = source("shareonl", "Six indicators of self-care, a government's answer page")
            .address("http://shareonl.com/zwfw/zdfw/sb/cjwt/content/post_10428552.html")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "full", "具备生活自理能力", "able to care for oneself"),
                    level(ID, "partly-lost", "部分丧失生活自理能力", "self-care partly lost"),
                    level(ID, "lost", "完全丧失生活自理能力", "self-care lost"))),
            BilingualText.of("特困人员生活自理能力评估", "Self-care assessment of destitute people"),
            List.of(AssessmentSection.of(
                    "self-care",
                    "生活自理能力",
                    "self-care",
                    AssessmentItem.of("eating", "自主吃饭", "eats", ability()),
                    AssessmentItem.of("dressing", "自主穿衣", "dresses", ability()),
                    AssessmentItem.of("bed", "自主上下床", "gets in and out of bed", ability()),
                    AssessmentItem.of("toileting", "自主如厕", "uses the toilet", ability()),
                    AssessmentItem.of("walking", "室内自主行走", "walks indoors", ability()),
                    AssessmentItem.of("bathing", "自主洗澡", "bathes", ability()))),
            ByTotal.of(new TotalBand(0, 0, "full"), new TotalBand(1, 3, "partly-lost"), new TotalBand(4, 6, "lost")),
            List.of(),
            Optional.empty(),
            List.of(RuleTable.of(
                    ID, "levels", "六项指标与等级", "six indicators and level", Confidence.SECONDARY, HENAN, MIRROR)));

    private DestituteSelfCare() {}

    private static List<AnswerOption> ability() {
        return List.of(AnswerOption.of("able", 0, "能自主完成", "able"), AnswerOption.of("unable", 1, "不能自主完成", "unable"));
    }
}
