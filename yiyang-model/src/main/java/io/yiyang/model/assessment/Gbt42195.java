package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Ladders.condition;
import static io.yiyang.model.assessment.Ladders.help;
import static io.yiyang.model.assessment.Ladders.level;
import static io.yiyang.model.assessment.Ladders.raising;
import static io.yiyang.model.assessment.Ladders.setting;
import static io.yiyang.model.assessment.Ladders.source;
import static io.yiyang.model.assessment.Ladders.steps;

import io.yiyang.model.assessment.CareRiskEvent.Kind;
import io.yiyang.model.assessment.LevelRule.ByTotal;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.text.BilingualText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * GB/T 42195-2022 老年人能力评估规范: 26 items, 90 points, higher is better; one total decides.
 *
 * <p>Readings that the sources leave open: several conditions together raise the level once ("any of" them raises it);
 * risk events count over all kinds together; coma sets the worst level without scoring, stupor does not although it has
 * the same points. One source prints "less than once a day" for the bowel option of 3 points; the next option shows that
 * once a week is meant.
 */
final class Gbt42195 {
    private static final StandardId ID = StandardId.national("gbt42195", "2022");

    private static final Citation SEED = source(
                    "kangxiaoban", "Go seed data of kangxiaoban, template GB_T_42195_2022_ADMISSION")
            .build();
    private static final Citation FORM = source(
                    "gb2022-form", "A care provider's form embedded in public Python code, and a public Vue form")
            .build();
    private static final Citation SECOND =
            source("gb2022-typescript", "A public TypeScript project").build();
    private static final Citation TRAINING = source("leayin", "A training organisation's paraphrase of the standard")
            .address("http://www.leayin.com/a/ad/zhiye/20260202/2755.html")
            .build();

    static final AssessmentStandard STANDARD = new AssessmentStandard(
            LevelScale.mildestFirst(List.of(
                    level(ID, "0", "能力完好", "ability intact"),
                    level(ID, "1", "能力轻度受损（轻度失能）", "mild disability"),
                    level(ID, "2", "能力中度受损（中度失能）", "moderate disability"),
                    level(ID, "3", "能力重度受损（重度失能）", "severe disability"),
                    level(ID, "4", "能力完全丧失（完全失能）", "complete disability"))),
            BilingualText.of("老年人能力评估规范", "Specification for ability assessment of older adults"),
            List.of(selfCare(), mobility(), mentalState(), perceptionAndParticipation(), conditions()),
            ByTotal.of(
                    new TotalBand(90, 90, "0"),
                    new TotalBand(66, 89, "1"),
                    new TotalBand(46, 65, "2"),
                    new TotalBand(30, 45, "3"),
                    new TotalBand(0, 29, "4")),
            List.of(
                    setting("coma", "consciousness", "coma", "4", "昏迷：直接评定为完全失能", "coma: complete disability"),
                    raising("dementia", "dementia", "yes", "确诊痴呆（F00–F03）：提高一级", "dementia (F00–F03): up one level"),
                    raising(
                            "mental-disorder",
                            "mental-disorder",
                            "yes",
                            "专科确诊其他精神和行为障碍（F04–F99）：提高一级",
                            "other mental disorder by a specialist (F04–F99): up one level"),
                    raising(
                            "risk-events",
                            "risk-events",
                            "two-or-more",
                            "近30天发生2次及以上照护风险事件：提高一级",
                            "two or more care-risk events in 30 days: up one level")),
            Optional.of(new EventWindow(
                    "risk-events",
                    30,
                    2,
                    EnumSet.complementOf(EnumSet.of(Kind.UNRELATED)),
                    "fewer-than-two",
                    "two-or-more")),
            List.of(
                    RuleTable.of(ID, "items", "26 个条目及分值", "26 items and points", Confidence.SECONDARY, SEED, FORM),
                    RuleTable.of(ID, "levels", "总分与等级", "level by total", Confidence.SECONDARY, SEED, SECOND),
                    RuleTable.of(
                            ID,
                            "adjustments",
                            "等级变更：昏迷直接定级；多项条件合计只升一级",
                            "changes: coma sets the level; several conditions raise it once",
                            Confidence.SECONDARY,
                            SEED,
                            TRAINING)));

    private Gbt42195() {}

    private static AssessmentSection selfCare() {
        return AssessmentSection.of(
                "self-care",
                "自理能力",
                "self-care",
                AssessmentItem.of(
                        "eating",
                        "进食",
                        "eating",
                        AnswerOption.of("independent", 4, "独立，无呛咳", "independent, no choking"),
                        AnswerOption.of("prompting", 3, "需提示或自助器具，无呛咳", "prompting or own aid, no choking"),
                        AnswerOption.of("little-help", 2, "少量协助，或每月呛咳", "little help, or chokes monthly"),
                        AnswerOption.of("much-help", 1, "大量协助，或每周呛咳", "much help, or chokes weekly"),
                        AnswerOption.of("dependent", 0, "完全依赖或吞咽困难", "dependent or dysphagia"),
                        AnswerOption.of("feeding-tube", 0, "留置营养管", "feeding tube")),
                AssessmentItem.of("grooming", "修饰", "grooming", help()),
                AssessmentItem.of("bathing", "洗澡", "bathing", help()),
                AssessmentItem.of("upper-dressing", "穿/脱上衣", "dressing above the waist", help()),
                AssessmentItem.of("lower-dressing", "穿/脱裤子和鞋袜", "dressing below the waist", help()),
                AssessmentItem.of(
                        "bladder",
                        "小便控制",
                        "bladder control",
                        AnswerOption.of("normal", 4, "正常", "normal"),
                        AnswerOption.of("nights-or-own-pads", 3, "夜间欠佳或自理尿垫", "nights poor, or manages own pads"),
                        AnswerOption.of("occasional", 2, "偶尔失禁或少量协助", "occasional, or little help"),
                        AnswerOption.of("frequent", 1, "经常失禁或大量协助", "daily, or much help"),
                        AnswerOption.of("incontinent", 0, "完全失禁", "incontinent"),
                        AnswerOption.of("catheter", 0, "留置导尿管", "any indwelling catheter")),
                AssessmentItem.of(
                        "bowel",
                        "大便控制",
                        "bowel control",
                        AnswerOption.of("normal", 4, "正常", "normal"),
                        AnswerOption.of("under-weekly", 3, "失禁每周不到1次", "less than once a week"),
                        AnswerOption.of("under-daily", 2, "失禁每周1次以上、每天不到1次", "over once a week, under once a day"),
                        AnswerOption.of("daily", 1, "失禁每天1次及以上", "once a day or more"),
                        AnswerOption.of("incontinent", 0, "完全失禁", "incontinent")),
                AssessmentItem.of("toileting", "如厕", "toileting", help()));
    }

    private static AssessmentSection mobility() {
        return AssessmentSection.of(
                "mobility",
                "基础运动能力",
                "basic mobility",
                AssessmentItem.of("bed-mobility", "床上体位转移", "moving in bed", help()),
                AssessmentItem.of("transfer", "床椅转移", "bed to chair", help()),
                AssessmentItem.of(
                        "walking",
                        "平地行走",
                        "walking",
                        AnswerOption.of("independent", 4, "独立行走约50米", "about 50 m alone"),
                        AnswerOption.of("supervision", 3, "监护或助行器行走约50米", "about 50 m with supervision or aid"),
                        AnswerOption.of("little-help", 2, "少量搀扶", "little support"),
                        AnswerOption.of("much-help", 1, "大量搀扶", "much support"),
                        AnswerOption.of("unable", 0, "不能行走", "cannot")),
                AssessmentItem.of(
                        "stairs",
                        "上下楼梯",
                        "stairs",
                        AnswerOption.of("independent", 3, "独立", "alone"),
                        AnswerOption.of("prompting", 2, "需提示指导", "prompting"),
                        AnswerOption.of("little-help", 1, "协助，以自身为主", "helped, mainly self"),
                        AnswerOption.of("dependent", 0, "主要或完全依赖", "mainly or fully dependent")));
    }

    private static AssessmentSection mentalState() {
        return AssessmentSection.of(
                "mental-state",
                "精神状态",
                "mental state",
                AssessmentItem.of("time-orientation", "时间定向", "orientation in time", steps(4, 0)),
                AssessmentItem.of("place-orientation", "空间定向", "orientation in place", steps(4, 0)),
                AssessmentItem.of("person-orientation", "人物定向", "knowing people", steps(4, 0)),
                AssessmentItem.of("memory", "记忆", "memory", steps(4, 0)),
                AssessmentItem.of("comprehension", "理解能力", "understanding", steps(4, 0)),
                AssessmentItem.of("expression", "表达能力", "expression", steps(4, 0)),
                AssessmentItem.of(
                        "aggression",
                        "攻击行为",
                        "aggression in the last month",
                        AnswerOption.of("absent", 1, "无", "absent"),
                        AnswerOption.of("present", 0, "有", "present")),
                AssessmentItem.of(
                        "depression",
                        "抑郁症状",
                        "depressive symptoms in the last month",
                        AnswerOption.of("absent", 1, "无", "absent"),
                        AnswerOption.of("present", 0, "有", "present")),
                AssessmentItem.of(
                        "consciousness",
                        "意识水平",
                        "consciousness",
                        AnswerOption.of("clear", 2, "清醒", "clear"),
                        AnswerOption.of("drowsy", 1, "嗜睡或意识模糊", "drowsy or confused"),
                        AnswerOption.of("stupor", 0, "昏睡", "stupor"),
                        AnswerOption.of("coma", 0, "昏迷", "coma")));
    }

    private static AssessmentSection perceptionAndParticipation() {
        return AssessmentSection.of(
                "perception-and-participation",
                "感知觉与社会参与",
                "perception and participation",
                AssessmentItem.of("vision", "视力", "vision", sense()),
                AssessmentItem.of("hearing", "听力", "hearing", sense()),
                AssessmentItem.of("daily-affairs", "执行日常事务", "daily affairs", help()),
                AssessmentItem.of(
                        "transport",
                        "使用交通工具外出",
                        "going out by transport",
                        AnswerOption.of("by-self", 3, "自行骑车或乘公共交通", "cycles or takes public transport"),
                        AnswerOption.of("taxi-alone", 2, "能单独乘出租车", "takes a taxi alone"),
                        AnswerOption.of("accompanied", 1, "有人陪同乘公共交通", "public transport with company"),
                        AnswerOption.of("unable", 0, "须协助乘车或不能外出", "only with help, or not at all")),
                AssessmentItem.of("social", "社会交往能力", "social contact", steps(4, 0)));
    }

    private static List<AnswerOption> sense() {
        return List.of(
                AnswerOption.of("normal", 2, "正常", "normal"),
                AnswerOption.of("limited", 1, "受限", "limited"),
                AnswerOption.of("severe", 0, "严重受限或丧失", "severe or none"));
    }

    private static AssessmentSection conditions() {
        return AssessmentSection.of(
                "conditions",
                "等级变更条件",
                "conditions that change the level",
                condition("dementia", "确诊痴呆（F00–F03）", "dementia diagnosed (F00–F03)"),
                condition(
                        "mental-disorder",
                        "专科确诊其他精神和行为障碍（F04–F99）",
                        "other mental or behavioural disorder diagnosed by a specialist (F04–F99)"),
                AssessmentItem.of(
                        "risk-events",
                        "近30天照护风险事件",
                        "care-risk events in 30 days",
                        AnswerOption.of("fewer-than-two", 0, "不足2次", "fewer than two"),
                        AnswerOption.of("two-or-more", 0, "2次及以上", "two or more")));
    }
}
