package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.noYes;
import static io.yiyang.model.assessment.Ladders.source;
import static io.yiyang.model.assessment.Ladders.step;
import static io.yiyang.model.assessment.Ladders.steps;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nursing needs 老年护理需求评估 of 国卫医发〔2019〕48号: 27 items, higher is worse, and 11 geriatric syndromes. How they become
 * a level is not known, so answers and a stated level are kept and nothing is computed.
 */
final class NursingNeeds {
    private static final StandardId ID = StandardId.national("nursing-needs48", "2019");

    private static final Citation NOTICE = source("guoweiyifa-2019-48", "老年护理需求评估, content not read")
            .number("国卫医发〔2019〕48号")
            .address("https://www.nhc.gov.cn/yzygj/c100068/201908/01a2813f59bc44a0aaab11f0f9fda3f7.shtml")
            .build();
    private static final Citation PAGES = source("yujiu-z-jd", "Pages of yujiu-z/jd")
            .note("one repository only")
            .build();
    private static final Citation LEVEL_NAMES = source("360docs", "A page with the five levels")
            .address("https://360docs.net/doc/599918166.html")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "0", "能力完好", "ability intact"),
                    level(ID, "1", "轻度失能", "mild disability"),
                    level(ID, "2", "中度失能", "moderate disability"),
                    level(ID, "3", "重度失能", "severe disability"),
                    level(ID, "4", "极重度失能", "very severe disability"))),
            BilingualText.of("老年护理需求评估", "Nursing needs assessment of older adults"),
            List.of(daily(), mental(), perception(), syndromes()),
            new LevelRule.NotKnown(),
            List.of(),
            Optional.empty(),
            List.of(
                    RuleTable.of(
                            ID,
                            "items",
                            "27 个条目和 11 项老年综合征",
                            "27 items and 11 syndromes",
                            Confidence.SECONDARY,
                            NOTICE,
                            PAGES),
                    RuleTable.of(
                            ID, "level-names", "五个等级的名称", "names of the levels", Confidence.SECONDARY, LEVEL_NAMES)));

    private NursingNeeds() {}

    private static AssessmentSection daily() {
        return AssessmentSection.of(
                "daily-living",
                "日常生活活动能力",
                "daily living",
                AssessmentItem.of("turning", "卧位翻身", "turning in bed", steps(0, 4)),
                AssessmentItem.of("transfer", "床椅转移", "bed to chair", steps(0, 4)),
                AssessmentItem.of("walking", "平地步行", "walking", steps(0, 4)),
                AssessmentItem.of("moving-without-walking", "非步行移动", "moving without walking", steps(0, 4)),
                AssessmentItem.of("endurance", "活动耐力", "endurance", steps(0, 4)),
                AssessmentItem.of("stairs", "上下楼梯", "stairs", steps(0, 4)),
                AssessmentItem.of("eating", "食物摄取", "eating", steps(0, 4)),
                AssessmentItem.of("grooming", "修饰", "grooming", steps(0, 4)),
                AssessmentItem.of("upper-dressing", "穿脱上衣", "dressing above the waist", steps(0, 4)),
                AssessmentItem.of("lower-dressing", "穿脱裤子", "dressing below the waist", steps(0, 4)),
                AssessmentItem.of("washing", "身体清洁", "washing", steps(0, 4)),
                AssessmentItem.of("toileting", "使用厕所", "toileting", steps(0, 4)),
                AssessmentItem.of("bladder", "小便控制", "bladder control", steps(0, 4)),
                AssessmentItem.of("bowel", "大便控制", "bowel control", steps(0, 4)),
                AssessmentItem.of("medication", "服用药物", "taking medicine", steps(0, 4)));
    }

    private static AssessmentSection mental() {
        return AssessmentSection.of(
                "mental-state",
                "精神状态与社会参与能力",
                "mental state and participation",
                AssessmentItem.of("time-orientation", "时间定向", "orientation in time", upToFive()),
                AssessmentItem.of("place-orientation", "空间定向", "orientation in place", upToFive()),
                AssessmentItem.of("person-orientation", "人物定向", "knowing people", upToFive()),
                AssessmentItem.of("memory", "记忆", "memory", upToFive()),
                AssessmentItem.of("aggression", "攻击行为", "aggression", upToFive()),
                AssessmentItem.of("depression", "抑郁症状", "depressive symptoms", upToFive()),
                AssessmentItem.of("compulsion", "强迫行为", "compulsive behaviour", upToFive()),
                AssessmentItem.of("finances", "财务管理", "managing money", upToFive()));
    }

    /** The printed form leaves 4 out. */
    private static List<AnswerOption> upToFive() {
        return Stream.concat(steps(0, 3).stream(), Stream.of(step(5))).toList();
    }

    private static AssessmentSection perception() {
        return AssessmentSection.of(
                "perception",
                "感知觉与沟通能力",
                "perception and communication",
                AssessmentItem.of("consciousness", "意识水平", "consciousness", steps(0, 3)),
                AssessmentItem.of("vision", "视力", "vision", steps(0, 3)),
                AssessmentItem.of("hearing", "听力", "hearing", steps(0, 3)),
                AssessmentItem.of("communication", "沟通交流", "communication", steps(0, 3)));
    }

    private static AssessmentSection syndromes() {
        return AssessmentSection.of(
                "syndromes",
                "老年综合征",
                "geriatric syndromes",
                AssessmentItem.of("falls", "跌倒（30天内）", "fall in 30 days", noYes(1)),
                AssessmentItem.of("delirium", "谵妄（30天内）", "delirium in 30 days", noYes(1)),
                AssessmentItem.of("chronic-pain", "慢性疼痛", "chronic pain", noYes(1)),
                AssessmentItem.of("parkinsonism", "帕金森综合征", "parkinsonism", noYes(1)),
                AssessmentItem.of("depressive-disorder", "抑郁症", "depressive disorder", noYes(1)),
                AssessmentItem.of("syncope", "晕厥（30天内）", "syncope in 30 days", noYes(1)),
                AssessmentItem.of("polypharmacy", "多重用药", "many medicines", noYes(1)),
                AssessmentItem.of("dementia", "痴呆", "dementia", noYes(1)),
                AssessmentItem.of("insomnia", "失眠症", "insomnia", noYes(1)),
                AssessmentItem.of("urinary-incontinence", "尿失禁", "urinary incontinence", noYes(1)),
                AssessmentItem.of("pressure-injury", "压力性损伤", "pressure injury", noYes(1)));
    }
}
