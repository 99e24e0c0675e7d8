package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Impairment.INTACT;
import static io.yiyang.model.assessment.Impairment.MILD;
import static io.yiyang.model.assessment.Impairment.MODERATE;
import static io.yiyang.model.assessment.Impairment.SEVERE;
import static io.yiyang.model.assessment.Ladders.condition;
import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.raising;
import static io.yiyang.model.assessment.Ladders.setting;
import static io.yiyang.model.assessment.Ladders.source;
import static io.yiyang.model.assessment.Ladders.steps;

import io.yiyang.model.assessment.CareRiskEvent.Kind;
import io.yiyang.model.assessment.LevelRule.ByClauses;
import io.yiyang.model.assessment.LevelRule.Clause;
import io.yiyang.model.assessment.LevelRule.Count;
import io.yiyang.model.assessment.SectionGrading.BySum;
import io.yiyang.model.assessment.SectionGrading.ByWorstAnswer;
import io.yiyang.model.assessment.SectionGrading.SumBand;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MZ/T 039-2013 老年人能力评估: four sections, each graded, then combined by a written rule with holes.
 *
 * <p>Of the 256 combinations of grades the rule gives one level to 187, two to 60 and none to 9. Policy of this library
 * until annex D is read: where it gives two, the more severe; where it gives none, 1 if daily living is intact and 2 if it
 * is moderately impaired. Each such result carries a {@link RuleGap}.
 *
 * <p>Further readings: two change clauses together raise the preliminary level once; the first change clause is a question
 * of its own, to be answered yes also where the item on cognition already says diagnosed.
 */
final class Mzt039 {
    private static final StandardId ID = StandardId.national("mzt039", "2013");
    private static final String DAILY = "daily-living";
    private static final String MENTAL = "mental-state";
    private static final String PERCEPTION = "perception";
    private static final String PARTICIPATION = "participation";
    private static final Set<String> OTHERS = Set.of(MENTAL, PERCEPTION, PARTICIPATION);
    private static final Set<String> ALL = Set.of(DAILY, MENTAL, PERCEPTION, PARTICIPATION);

    private static final Citation FRAGMENT = source("wanglu", "Mirror of a fragment of the standard, tables 2 and 3")
            .address("https://wanglu.net/thread/t12-212956-1.html")
            .build();
    private static final Citation FORM = source("seniorability", "Vue form of com.graduation.seniorabilityassessment")
            .build();
    private static final Citation SERVLET = source("servlet-page", "A public Java servlet page with the printed rule")
            .build();
    private static final Citation HEALTH_PAGE = source("szshuncheng", "A page that repeats the rule's figures")
            .address("http://www.szshuncheng.com/news5/1802.html")
            .build();
    private static final Citation PERCEPTION_TEXT = source(
                    "perception-vue", "A public Vue file with the text of the perception rule")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "0", "能力完好", "ability intact"),
                    level(ID, "1", "轻度失能", "mild disability"),
                    level(ID, "2", "中度失能", "moderate disability"),
                    level(ID, "3", "重度失能", "severe disability"))),
            BilingualText.of("老年人能力评估", "Ability assessment for older adults"),
            List.of(DailyLiving.section(), mental(), perception(), participation(), conditions()),
            new ByClauses(
                    gradings(),
                    List.of(
                            Clause.of(
                                    "0",
                                    Count.one(DAILY, INTACT),
                                    Count.all(Set.of(MENTAL, PERCEPTION), INTACT),
                                    Count.one(PARTICIPATION, INTACT, MILD)),
                            Clause.of(
                                    "1",
                                    Count.one(DAILY, INTACT),
                                    Count.any(Set.of(MENTAL, PERCEPTION), MILD, MODERATE, SEVERE)),
                            Clause.of("1", Count.one(DAILY, INTACT), Count.one(PARTICIPATION, MODERATE)),
                            Clause.of("1", Count.one(DAILY, MILD), Count.any(OTHERS, INTACT, MILD)),
                            Clause.of("2", Count.one(DAILY, MILD), Count.all(OTHERS, MODERATE)),
                            Clause.of("2", Count.one(DAILY, MILD), Count.any(OTHERS, SEVERE)),
                            Clause.of("2", Count.one(DAILY, MODERATE), new Count(OTHERS, Set.of(MILD, MODERATE), 1, 2)),
                            Clause.of("3", Count.one(DAILY, SEVERE)),
                            Clause.of("3", Count.all(ALL, MODERATE)),
                            Clause.of("3", Count.one(DAILY, MODERATE), Count.any(OTHERS, SEVERE))),
                    List.of(Clause.of("1", Count.one(DAILY, INTACT)), Clause.of("2", Count.one(DAILY, MODERATE)))),
            List.of(
                    setting("coma", "consciousness", "coma", "3", "昏迷：直接评定为重度失能", "coma: severe disability"),
                    raising(
                            "cognitive-or-mental-disorder",
                            "cognitive-or-mental-disorder",
                            "yes",
                            "认知障碍/痴呆或精神疾病：提高一级",
                            "cognitive disorder, dementia or mental illness: up one level"),
                    raising(
                            "risk-events",
                            "risk-events",
                            "two-or-more",
                            "近30天内2次及以上跌倒、噎食、自杀、走失：提高一级",
                            "two or more falls, chokings, suicide attempts or goings missing in 30 days: up one level")),
            Optional.of(new EventWindow(
                    "risk-events",
                    30,
                    2,
                    Set.of(Kind.FALL, Kind.CHOKING, Kind.SUICIDE_ATTEMPT, Kind.MISSING),
                    "fewer-than-two",
                    "two-or-more")),
            List.of(
                    RuleTable.of(ID, "items", "条目及分值", "items and points", Confidence.SECONDARY, FORM),
                    RuleTable.of(
                            ID,
                            "grades",
                            "各维度分级",
                            "grades of the sections",
                            Confidence.SECONDARY,
                            FRAGMENT,
                            FORM,
                            PERCEPTION_TEXT),
                    RuleTable.of(
                            ID,
                            "levels",
                            "初步等级；60 种组合规则给出两个等级时取较重，9 种组合规则未定时按本库政策",
                            "preliminary level; the more severe where the rule gives two, our policy where it gives none",
                            Confidence.SECONDARY,
                            SERVLET,
                            HEALTH_PAGE),
                    RuleTable.of(
                            ID,
                            "adjustments",
                            "等级变更：两款并存只升一级",
                            "changes: two clauses together raise the level once",
                            Confidence.SECONDARY,
                            SERVLET,
                            FORM)));

    private Mzt039() {}

    /** How each section is graded. */
    private static Map<String, SectionGrading> gradings() {
        return Map.of(
                DAILY,
                BySum.of(
                        new SumBand(100, 100, INTACT),
                        new SumBand(65, 95, MILD),
                        new SumBand(45, 60, MODERATE),
                        new SumBand(0, 40, SEVERE)),
                MENTAL,
                BySum.of(
                        new SumBand(0, 0, INTACT),
                        new SumBand(1, 1, MILD),
                        new SumBand(2, 3, MODERATE),
                        new SumBand(4, 6, SEVERE)),
                PERCEPTION,
                new ByWorstAnswer(Map.of(
                        "consciousness",
                        List.of(INTACT, MODERATE, SEVERE, SEVERE),
                        "vision",
                        List.of(INTACT, INTACT, MILD, MODERATE, SEVERE),
                        "hearing",
                        List.of(INTACT, INTACT, MILD, MODERATE, SEVERE),
                        "communication",
                        List.of(INTACT, MILD, MODERATE, SEVERE))),
                PARTICIPATION,
                BySum.of(
                        new SumBand(0, 2, INTACT),
                        new SumBand(3, 7, MILD),
                        new SumBand(8, 13, MODERATE),
                        new SumBand(14, 20, SEVERE)));
    }

    private static AssessmentSection mental() {
        return AssessmentSection.of(
                MENTAL,
                "精神状态",
                "mental state",
                AssessmentItem.of(
                        "cognition",
                        "认知功能",
                        "cognition",
                        AnswerOption.of("normal", 0, "画钟和三词正确", "clock and three words right"),
                        AnswerOption.of("failed", 1, "画钟或三词有误", "clock or words wrong"),
                        AnswerOption.of("diagnosed", 2, "已确诊认知障碍", "cognitive disorder diagnosed")),
                AssessmentItem.of("aggression", "攻击行为", "aggression", steps(0, 2)),
                AssessmentItem.of("depression", "抑郁症状", "depressive symptoms", steps(0, 2)));
    }

    private static AssessmentSection perception() {
        return AssessmentSection.of(
                PERCEPTION,
                "感知觉与沟通",
                "perception and communication",
                AssessmentItem.of(
                        "consciousness",
                        "意识水平",
                        "consciousness",
                        AnswerOption.of("clear", 0, "清醒", "clear"),
                        AnswerOption.of("drowsy", 1, "嗜睡", "drowsy"),
                        AnswerOption.of("stupor", 2, "昏睡", "stupor"),
                        AnswerOption.of("coma", 3, "昏迷", "coma")),
                AssessmentItem.of("vision", "视力", "vision", steps(0, 4)),
                AssessmentItem.of("hearing", "听力", "hearing", steps(0, 4)),
                AssessmentItem.of("communication", "沟通交流", "communication", steps(0, 3)));
    }

    private static AssessmentSection participation() {
        return AssessmentSection.of(
                PARTICIPATION,
                "社会参与",
                "social participation",
                AssessmentItem.of("living", "生活能力", "managing life", steps(0, 4)),
                AssessmentItem.of("working", "工作能力", "working", steps(0, 4)),
                AssessmentItem.of("time-place-orientation", "时间/空间定向", "time and place", steps(0, 4)),
                AssessmentItem.of("person-orientation", "人物定向", "knowing people", steps(0, 4)),
                AssessmentItem.of("social", "社会交往能力", "social contact", steps(0, 4)));
    }

    private static AssessmentSection conditions() {
        return AssessmentSection.of(
                "conditions",
                "等级变更条件",
                "conditions that change the level",
                condition(
                        "cognitive-or-mental-disorder",
                        "认知障碍/痴呆或精神疾病（认知功能已选确诊者亦答是）",
                        "cognitive disorder, dementia or mental illness (yes also where cognition says diagnosed)"),
                AssessmentItem.of(
                        "risk-events",
                        "近30天跌倒、噎食、自杀、走失",
                        "falls, chokings, suicide attempts, goings missing in 30 days",
                        AnswerOption.of("fewer-than-two", 0, "不足2次", "fewer than two"),
                        AnswerOption.of("two-or-more", 0, "2次及以上", "two or more")));
    }
}
