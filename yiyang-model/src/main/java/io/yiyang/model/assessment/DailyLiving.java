package io.yiyang.model.assessment;

import java.util.List;

/** The ten items of daily living (日常生活活动) with 100 points that MZ/T 039 shares with the Barthel index. */
final class DailyLiving {
    private DailyLiving() {}

    static AssessmentSection section() {
        return AssessmentSection.of(
                "daily-living",
                "日常生活活动",
                "daily living",
                AssessmentItem.of("eating", "进食", "eating", byTens()),
                AssessmentItem.of("bathing", "洗澡", "bathing", byFives()),
                AssessmentItem.of("grooming", "修饰", "grooming", byFives()),
                AssessmentItem.of("dressing", "穿衣", "dressing", byTens()),
                AssessmentItem.of(
                        "bowel",
                        "大便控制",
                        "bowel control",
                        AnswerOption.of("controlled", 10, "可控制", "controlled"),
                        AnswerOption.of("occasional", 5, "偶尔失控", "occasional accident"),
                        AnswerOption.of("incontinent", 0, "失控", "incontinent")),
                AssessmentItem.of(
                        "bladder",
                        "小便控制",
                        "bladder control",
                        AnswerOption.of("controlled", 10, "可控制", "controlled"),
                        AnswerOption.of("occasional", 5, "偶尔失控", "occasional accident"),
                        AnswerOption.of("incontinent", 0, "失控", "incontinent"),
                        AnswerOption.of("catheter", 0, "留置导尿管", "indwelling catheter")),
                AssessmentItem.of("toileting", "如厕", "toileting", byTens()),
                AssessmentItem.of("transfer", "床椅转移", "bed to chair", byFifteens()),
                AssessmentItem.of("walking", "平地行走", "walking", byFifteens()),
                AssessmentItem.of("stairs", "上下楼梯", "stairs", byTens()));
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
                AnswerOption.of("dependent", 0, "极大帮助或依赖", "much help or dependent"));
    }

    private static List<AnswerOption> byFifteens() {
        return List.of(
                AnswerOption.of("independent", 15, "独立", "independent"),
                AnswerOption.of("little-help", 10, "少量帮助", "little help"),
                AnswerOption.of("much-help", 5, "大量帮助", "much help"),
                AnswerOption.of("dependent", 0, "完全依赖", "dependent"));
    }
}
