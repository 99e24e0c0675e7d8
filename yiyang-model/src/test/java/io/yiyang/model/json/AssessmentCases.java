package io.yiyang.model.json;

import io.yiyang.model.assessment.Adjustment;
import io.yiyang.model.assessment.AdjustmentRule;
import io.yiyang.model.assessment.AnswerOption;
import io.yiyang.model.assessment.Answers;
import io.yiyang.model.assessment.AssessmentConclusion;
import io.yiyang.model.assessment.AssessmentItem;
import io.yiyang.model.assessment.AssessmentResult;
import io.yiyang.model.assessment.AssessmentSection;
import io.yiyang.model.assessment.AssessmentStandard;
import io.yiyang.model.assessment.CareRiskEvent;
import io.yiyang.model.assessment.DeterminedLevel;
import io.yiyang.model.assessment.EventWindow;
import io.yiyang.model.assessment.Impairment;
import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.LevelRange;
import io.yiyang.model.assessment.LevelScale;
import io.yiyang.model.assessment.LocalStandard;
import io.yiyang.model.assessment.NursingGrade;
import io.yiyang.model.assessment.NursingGradeTable;
import io.yiyang.model.assessment.RuleGap;
import io.yiyang.model.assessment.RuleTable;
import io.yiyang.model.assessment.SectionScore;
import io.yiyang.model.assessment.StandardCatalogue;
import io.yiyang.model.assessment.StandardId;
import io.yiyang.model.assessment.TotalBand;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.assessment}. */
final class AssessmentCases {
    private AssessmentCases() {}

    private static final StandardId LOCAL = StandardId.of("wencheng-ltci", "2022", RegionCode.of("330328"));
    private static final Level ONE = new Level(LOCAL, "1", BilingualText.of("重度失能一级", "severe, grade one"));
    private static final Level TWO = new Level(LOCAL, "2", BilingualText.of("重度失能二级", "severe, grade two"));
    private static final LevelScale SCALE = LevelScale.mostSevereFirst(List.of(ONE, TWO));
    private static final RuleTable TABLE = new RuleTable(
            LOCAL,
            "wencheng-ltci.levels",
            BilingualText.of("总分与等级", "levels by total"),
            Confidence.DECLARED,
            List.of(EvidenceCases.CITATION));
    private static final AnswerOption ABLE = new AnswerOption("able", BilingualText.of("能", "able"), 10);
    private static final AssessmentItem ITEM = new AssessmentItem(
            "eating",
            BilingualText.of("进食", "eating"),
            List.of(ABLE, new AnswerOption("unable", BilingualText.of("不能", "unable"), 0)));
    private static final AssessmentItem EVENTS = new AssessmentItem(
            "events",
            BilingualText.of("近期事件", "recent events"),
            List.of(
                    new AnswerOption("fewer", BilingualText.of("少于两次", "fewer than two"), 0),
                    new AnswerOption("two-or-more", BilingualText.of("两次及以上", "two or more"), 0)));
    private static final AssessmentSection SECTION =
            new AssessmentSection("daily-living", BilingualText.of("日常生活", "daily living"), List.of(ITEM, EVENTS));
    private static final EventWindow WINDOW = new EventWindow(
            "events", 30, 2, Set.of(CareRiskEvent.Kind.FALL, CareRiskEvent.Kind.MISSING), "fewer", "two-or-more");
    private static final AdjustmentRule CLAUSE = AdjustmentRule.builder()
            .code("events")
            .text(BilingualText.of("近30天两次及以上：定为一级", "two or more in 30 days: grade one"))
            .item("events")
            .option("two-or-more")
            .sets("1")
            .build();
    private static final LocalStandard LOCAL_STANDARD = LocalStandard.builder()
            .name(BilingualText.of("文成重度失能等级", "severe disability in Wencheng"))
            .scale(SCALE)
            .addSections(SECTION)
            .addTotals(new TotalBand(6, 10, "2"), new TotalBand(0, 5, "1"))
            .addAdjustments(CLAUSE)
            .eventWindow(WINDOW)
            .addTables(TABLE)
            .build();
    private static final NursingGrade LIGHT = new NursingGrade("三级", BilingualText.of("三级护理", "grade three"));
    private static final NursingGrade HEAVY = new NursingGrade("一级", BilingualText.of("一级护理", "grade one"));

    /** Daily living moderately impaired and all else intact is a hole of MZ/T 039; an illness raises what policy takes. */
    private static final DeterminedLevel DETERMINED = (DeterminedLevel) assessed(
            StandardCatalogue.MZT_039_2013,
            best(StandardCatalogue.MZT_039_2013)
                    .with("eating", "dependent")
                    .with("walking", "dependent")
                    .with("transfer", "dependent")
                    .with("cognitive-or-mental-disorder", "yes"));

    private static final LevelRange RANGE = (LevelRange) assessed(
            StandardCatalogue.DESTITUTE_SELF_CARE,
            best(StandardCatalogue.DESTITUTE_SELF_CARE).with("eating", "unable").without("bathing"));

    private static Answers best(AssessmentStandard standard) {
        return Answers.of(standard.items().stream()
                .collect(Collectors.toMap(
                        AssessmentItem::code, item -> item.options().get(0).code())));
    }

    private static AssessmentResult assessed(AssessmentStandard standard, Answers answers) {
        return standard.assess(
                        answers,
                        standard.tables().stream()
                                .filter(table -> !table.verified())
                                .map(RuleTable::name)
                                .collect(Collectors.toSet()))
                .orElseThrow();
    }

    private static Arbitrary<StandardId> standardId() {
        Arbitrary<String> word = Any.key().map(key -> "a" + key);
        return Combinators.combine(word, word, Any.region()).as(StandardId::of);
    }

    private static Arbitrary<Level> level() {
        return Combinators.combine(standardId(), Any.text(), Any.bilingual()).as(Level::new);
    }

    private static Arbitrary<LevelScale> scale() {
        return Combinators.combine(
                        standardId(),
                        Any.text().list().uniqueElements().ofMinSize(1).ofMaxSize(4),
                        Any.bilingual())
                .as((id, codes, name) -> LevelScale.mildestFirst(
                        codes.stream().map(code -> new Level(id, code, name)).toList()));
    }

    private static Arbitrary<Answers> answers() {
        return Arbitraries.maps(Any.text(), Any.text()).ofMaxSize(4).map(Answers::of);
    }

    private static Arbitrary<AnswerOption> option() {
        return Combinators.combine(Any.text(), Any.bilingual(), Arbitraries.integers())
                .as(AnswerOption::new);
    }

    private static Arbitrary<AssessmentItem> item() {
        return Combinators.combine(
                        Any.text(),
                        Any.bilingual(),
                        option().list()
                                .uniqueElements(AnswerOption::code)
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(AssessmentItem::new);
    }

    private static Arbitrary<AssessmentSection> section() {
        return Combinators.combine(Any.text(), Any.bilingual(), Any.few(item())).as(AssessmentSection::new);
    }

    private static Arbitrary<RuleTable> table() {
        return Combinators.combine(
                        standardId(),
                        Any.text(),
                        Any.bilingual(),
                        Arbitraries.of(Confidence.class),
                        Any.few(EvidenceCases.citation()))
                .as(RuleTable::new);
    }

    private static Arbitrary<TotalBand> band() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), Any.text())
                .as((one, other, level) -> new TotalBand(Math.min(one, other), Math.max(one, other), level));
    }

    private static Arbitrary<AdjustmentRule> clause() {
        return Combinators.combine(Any.text(), Any.bilingual(), Any.text(), Any.text(), Any.optional(Any.text()))
                .as((code, text, item, option, sets) -> AdjustmentRule.builder()
                        .code(code)
                        .text(text)
                        .item(item)
                        .option(option)
                        .sets(sets)
                        .build());
    }

    private static Arbitrary<EventWindow> window() {
        return Combinators.combine(
                        Any.text(),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        Arbitraries.of(CareRiskEvent.Kind.class).set().ofMaxSize(4),
                        Any.text(),
                        Any.text())
                .as(EventWindow::new);
    }

    /** With points that run one way and a table of totals that follows them; or levels only. */
    private static Arbitrary<LocalStandard> localStandard() {
        Arbitrary<List<List<Integer>>> points = Arbitraries.integers()
                .between(-9, 99)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(
                        scale(),
                        Any.bilingual(),
                        points,
                        Any.flag(),
                        Any.flag(),
                        EvidenceCases.citation(),
                        Any.optional(Any.flag()))
                .as((scale, text, of, falling, computed, citation, sets) -> {
                    List<AssessmentItem> items = new ArrayList<>();
                    int least = 0;
                    int most = 0;
                    for (int i = 0; i < of.size(); i++) {
                        List<Integer> sorted = of.get(i).stream()
                                .sorted(falling ? Comparator.reverseOrder() : Comparator.naturalOrder())
                                .toList();
                        items.add(new AssessmentItem(
                                "item-" + i,
                                text,
                                IntStream.range(0, sorted.size())
                                        .mapToObj(o -> new AnswerOption("option-" + o, text, sorted.get(o)))
                                        .toList()));
                        least += Math.min(sorted.get(0), sorted.get(sorted.size() - 1));
                        most += Math.max(sorted.get(0), sorted.get(sorted.size() - 1));
                    }
                    AssessmentItem first = items.get(0);
                    String last =
                            first.options().get(first.options().size() - 1).code();
                    return LocalStandard.builder()
                            .name(text)
                            .scale(scale)
                            .addSections(new AssessmentSection("section", text, items))
                            .addAllTotals(computed ? bands(scale, least, most, falling) : List.of())
                            .addAllAdjustments(
                                    computed && sets.isPresent()
                                            ? List.of(AdjustmentRule.builder()
                                                    .code("clause")
                                                    .text(text)
                                                    .item(first.code())
                                                    .option(last)
                                                    .sets(sets.filter(s -> s)
                                                            .map(s -> scale.mostSevere()
                                                                    .code()))
                                                    .build())
                                            : List.of())
                            .eventWindow(sets.map(s -> new EventWindow(
                                    first.code(), 30, 2, Set.of(CareRiskEvent.Kind.FALL), "option-0", last)))
                            .addTables(new RuleTable(
                                    scale.standard(), "table", text, Confidence.DECLARED, List.of(citation)))
                            .build();
                });
    }

    /** One band for each level, the least total in the first; the last takes what is left. */
    private static List<TotalBand> bands(LevelScale scale, int least, int most, boolean falling) {
        List<Level> levels = new ArrayList<>(scale.levels());
        if (falling) {
            Collections.reverse(levels);
        }
        List<TotalBand> bands = new ArrayList<>();
        int from = least;
        for (Level level : levels) {
            if (level.equals(levels.get(levels.size() - 1)) || from >= most) {
                bands.add(new TotalBand(from, Math.max(from, most), level.code()));
                break;
            }
            bands.add(new TotalBand(from, from, level.code()));
            from++;
        }
        return bands;
    }

    private static Arbitrary<Adjustment> adjustment() {
        return Combinators.combine(Any.text(), Any.bilingual(), Arbitraries.of(Adjustment.Effect.class), level())
                .as(Adjustment::new);
    }

    private static Arbitrary<RuleGap> gap() {
        return Combinators.combine(Arbitraries.of(RuleGap.Kind.class), Any.few(level()), level())
                .as(RuleGap::new);
    }

    private static Arbitrary<SectionScore> score() {
        return Combinators.combine(
                        Any.text(),
                        Any.bilingual(),
                        Any.optional(Arbitraries.integers()),
                        Any.optional(Arbitraries.of(Impairment.class)))
                .as((section, name, points, impairment) -> SectionScore.builder()
                        .section(section)
                        .name(name)
                        .points(points)
                        .impairment(impairment)
                        .build());
    }

    /** What no standard gives, but the type holds. */
    private static Arbitrary<DeterminedLevel> anyDetermined() {
        return Combinators.combine(
                        level(),
                        Any.flag(),
                        Any.few(adjustment()),
                        Any.few(gap()),
                        Any.few(score()),
                        table().list().ofMaxSize(1))
                .as((level, scored, adjustments, gaps, scores, tables) -> DeterminedLevel.builder()
                        .finalLevel(
                                adjustments.isEmpty()
                                        ? level
                                        : adjustments
                                                .get(adjustments.size() - 1)
                                                .to())
                        .preliminary(scored ? Optional.of(level) : Optional.empty())
                        .addAllAdjustments(adjustments)
                        .addAllGaps(gaps)
                        .addAllSections(scores)
                        .addAllBasis(tables)
                        .build());
    }

    private static Arbitrary<LevelRange> anyRange() {
        return Combinators.combine(Any.text().list().ofMinSize(1).ofMaxSize(3), anyDetermined())
                .as((missing, one) -> new LevelRange(missing, one, one));
    }

    /** What the standards of the library give to any answers, some of them missing. */
    private static Arbitrary<AssessmentResult> assessed() {
        List<AssessmentStandard> computable = StandardCatalogue.all().stream()
                .filter(AssessmentStandard::isComputable)
                .toList();
        return Combinators.combine(Arbitraries.of(computable), Arbitraries.longs(), Arbitraries.of(0, 0, 1, 3))
                .as((standard, seed, left) -> {
                    Random random = new Random(seed);
                    Answers answers = Answers.none();
                    for (AssessmentItem item :
                            standard.items().stream().skip(left).toList()) {
                        List<AnswerOption> options = item.options();
                        answers = answers.with(
                                item.code(),
                                options.get(random.nextInt(options.size())).code());
                    }
                    return assessed(standard, answers);
                });
    }

    private static <T extends AssessmentResult> Arbitrary<T> only(Class<T> type) {
        return assessed().filter(type::isInstance).map(type::cast);
    }

    private static Arbitrary<NursingGrade> grade() {
        return Combinators.combine(Any.text(), Any.bilingual()).as(NursingGrade::new);
    }

    private static Arbitrary<NursingGradeTable> gradeTable() {
        return Combinators.combine(
                        Any.text(),
                        Any.text(),
                        grade().list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                        level().list().uniqueElements().ofMaxSize(3))
                .as((name, by, grades, levels) -> new NursingGradeTable(
                        name,
                        by,
                        grades,
                        IntStream.range(0, levels.size())
                                .mapToObj(i -> new NursingGradeTable.Row(levels.get(i), grades.get(i % grades.size())))
                                .toList()));
    }

    private static Arbitrary<AssessmentConclusion> conclusion() {
        return Combinators.combine(
                        Any.resident(),
                        level(),
                        Arbitraries.of(AssessmentConclusion.Origin.class),
                        Any.date(),
                        Any.period(),
                        Any.organisation(),
                        Any.optional(Any.text()),
                        Any.optional(answers()))
                .as((resident, level, origin, on, valid, assessor, number, answers) -> AssessmentConclusion.builder()
                        .resident(resident)
                        .level(level)
                        .origin(origin)
                        .assessedOn(on)
                        .valid(valid)
                        .assessor(assessor)
                        .conclusionNumber(number)
                        .answers(answers)
                        .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.constants(Adjustment.Effect.class),
                JsonCase.constants(AssessmentConclusion.Origin.class),
                JsonCase.constants(CareRiskEvent.Kind.class),
                JsonCase.constants(Impairment.class),
                JsonCase.constants(RuleGap.Kind.class),
                JsonCase.of(StandardId.class, LOCAL, standardId()),
                JsonCase.of(Level.class, ONE, level()),
                JsonCase.of(LevelScale.class, SCALE, scale()),
                JsonCase.of(Answers.class, Answers.none().with("eating", "unable"), answers()),
                JsonCase.of(AnswerOption.class, ABLE, option()),
                JsonCase.of(AssessmentItem.class, ITEM, item()),
                JsonCase.of(AssessmentSection.class, SECTION, section()),
                JsonCase.of(RuleTable.class, TABLE, table()),
                JsonCase.of(TotalBand.class, new TotalBand(6, 10, "2"), band()),
                JsonCase.of(AdjustmentRule.class, CLAUSE, clause()),
                JsonCase.of(EventWindow.class, WINDOW, window()),
                JsonCase.of(LocalStandard.class, LOCAL_STANDARD, localStandard()),
                JsonCase.of(
                        CareRiskEvent.class,
                        new CareRiskEvent(CareRiskEvent.Kind.FALL, Made.DAY),
                        Combinators.combine(Arbitraries.of(CareRiskEvent.Kind.class), Any.date())
                                .as(CareRiskEvent::new)),
                JsonCase.of(
                        Adjustment.class,
                        new Adjustment("events", CLAUSE.text(), Adjustment.Effect.SET, ONE),
                        adjustment()),
                JsonCase.of(RuleGap.class, new RuleGap(RuleGap.Kind.AMBIGUOUS, List.of(TWO, ONE), ONE), gap()),
                JsonCase.of(
                        SectionScore.class,
                        SectionScore.builder()
                                .section("daily-living")
                                .name(BilingualText.of("日常生活", "daily living"))
                                .points(45)
                                .impairment(Impairment.MODERATE)
                                .build(),
                        score()),
                JsonCase.of(DeterminedLevel.class, DETERMINED, Any.oneOf(anyDetermined(), only(DeterminedLevel.class))),
                JsonCase.of(LevelRange.class, RANGE, Any.oneOf(anyRange(), only(LevelRange.class))),
                JsonCase.family(AssessmentResult.class, List.of(DETERMINED, RANGE), assessed()),
                JsonCase.of(NursingGrade.class, LIGHT, grade()),
                JsonCase.of(
                        NursingGradeTable.Row.class,
                        new NursingGradeTable.Row(ONE, HEAVY),
                        Combinators.combine(level(), grade()).as(NursingGradeTable.Row::new)),
                JsonCase.of(
                        NursingGradeTable.class,
                        new NursingGradeTable(
                                "合同附件二",
                                "某区养老院",
                                List.of(LIGHT, HEAVY),
                                List.of(new NursingGradeTable.Row(TWO, LIGHT), new NursingGradeTable.Row(ONE, HEAVY))),
                        gradeTable()),
                JsonCase.of(
                        AssessmentConclusion.class,
                        AssessmentConclusion.builder()
                                .resident(Made.RESIDENT)
                                .level(ONE)
                                .origin(AssessmentConclusion.Origin.STATED)
                                .assessedOn(Made.DAY)
                                .valid(Made.APRIL)
                                .assessor(Made.HOSPITAL)
                                .conclusionNumber("2026-0001")
                                .answers(Answers.none().with("eating", "unable"))
                                .build(),
                        conclusion()));
    }

    static Map<Class<?>, String> without() {
        return Map.of(
                StandardCatalogue.class,
                "the standards of the library; one is named by its StandardId",
                AssessmentStandard.class,
                "computes; one of the library is named by its StandardId, another one is a LocalStandard");
    }
}
