package io.yiyang.model.assessment;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An assessment standard (评估标准): its items, its levels, and its rule as tables with their sources.
 *
 * <p>{@link #assess} is a pure function of the answers. What is missing gives the range of levels that is still possible;
 * both ends are computed by giving every missing item its first and its last option. That is exact because an earlier
 * option never leads to a more severe level than a later one, which tests prove for every standard.
 */
public final class AssessmentStandard {
    private final LevelScale scale;
    private final BilingualText name;
    private final List<AssessmentSection> sections;
    private final List<AssessmentItem> items;
    private final LevelRule rule;
    private final List<AdjustmentRule> adjustments;
    private final Optional<EventWindow> eventWindow;
    private final List<RuleTable> tables;

    AssessmentStandard(
            LevelScale scale,
            BilingualText name,
            List<AssessmentSection> sections,
            LevelRule rule,
            List<AdjustmentRule> adjustments,
            Optional<EventWindow> eventWindow,
            List<RuleTable> tables) {
        this.scale = scale;
        this.name = name;
        this.sections = List.copyOf(sections);
        this.items =
                sections.stream().flatMap(section -> section.items().stream()).toList();
        this.rule = rule;
        this.adjustments = List.copyOf(adjustments);
        this.eventWindow = eventWindow;
        this.tables = List.copyOf(tables);
    }

    public StandardId id() {
        return scale.standard();
    }

    public BilingualText name() {
        return name;
    }

    /** The levels in order of severity. */
    public LevelScale scale() {
        return scale;
    }

    public List<AssessmentSection> sections() {
        return sections;
    }

    /** The items of all sections. */
    public List<AssessmentItem> items() {
        return items;
    }

    /** The tables with their sources. */
    public List<RuleTable> tables() {
        return tables;
    }

    /** How dated events answer the item on recent events, if the standard has one. */
    public Optional<EventWindow> eventWindow() {
        return eventWindow;
    }

    /** Whether the library knows the rule from answers to a level. */
    public boolean isComputable() {
        return !(rule instanceof LevelRule.NotKnown);
    }

    /** What is wrong with the answers; empty if every one names an item and one of its options. */
    public List<Problem> problems(Answers answers) {
        return AnswerProblems.of(this, answers);
    }

    /** Assesses by verified tables only; see {@link #assess(Answers, Set)}. */
    public Outcome<AssessmentResult> assess(Answers answers) {
        return assess(answers, Set.of());
    }

    /**
     * The level that follows from the answers, or the range of levels if some are missing.
     *
     * <p>Refused: {@code YY-M-101} unknown option; {@code YY-M-102} unknown item; {@code YY-M-103} a table is unverified
     * and was not asked for by name; {@code YY-M-105} the rule is not known; {@code YY-M-108} no such table.
     *
     * @param unverifiedTables names of the unverified tables that the caller asks for and answers for
     */
    public Outcome<AssessmentResult> assess(Answers answers, Set<String> unverifiedTables) {
        List<Problem> problems = new ArrayList<>(problems(answers));
        problems.addAll(tableProblems(unverifiedTables));
        if (!isComputable()) {
            problems.add(Problem.of("YY-M-105", "该标准的等级规则未知，不能计算", "the rule of this standard is not known")
                    .with("standard", id())
                    .remedy("保存作答和评估机构出具的等级", "keep the answers and the level that the assessors stated"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<AssessmentItem> missing = answers.missing(items);
        if (missing.isEmpty() || setLevel(answers).isPresent()) {
            return Outcome.of(determine(answers));
        }
        Answers best = answers;
        Answers worst = answers;
        for (AssessmentItem item : missing) {
            best = best.with(item.code(), item.mildest().code());
            worst = worst.with(item.code(), item.mostSevere().code());
        }
        return Outcome.of(
                new LevelRange(missing.stream().map(AssessmentItem::code).toList(), determine(best), determine(worst)));
    }

    /**
     * What each section of complete answers comes to, for any standard.
     *
     * <p>Refused: {@code YY-M-101} unknown option; {@code YY-M-102} unknown item; {@code YY-M-104} answers are missing.
     */
    public Outcome<List<SectionScore>> sectionScores(Answers answers) {
        List<Problem> problems = new ArrayList<>(problems(answers));
        List<AssessmentItem> missing = answers.missing(items);
        if (!missing.isEmpty()) {
            problems.add(AnswerProblems.incomplete(
                    missing.stream().map(AssessmentItem::code).toList()));
        }
        return problems.isEmpty() ? Outcome.of(scores(answers)) : Outcome.refused(problems);
    }

    private List<Problem> tableProblems(Set<String> askedFor) {
        List<Problem> problems = new ArrayList<>();
        List<String> unverified = tables.stream()
                .filter(table -> !table.verified())
                .map(RuleTable::name)
                .toList();
        for (String name : askedFor) {
            if (!unverified.contains(name)) {
                problems.add(Problem.of("YY-M-108", "该标准没有这张未核实的规则表", "the standard has no such unverified table")
                        .with("standard", id())
                        .with("table", name)
                        .with("allowed", unverified));
            }
        }
        for (String name : unverified) {
            if (!askedFor.contains(name)) {
                problems.add(Problem.of(
                                "YY-M-103", "规则表未核实，须指名采用", "the table is not verified and must be asked for by name")
                        .with("standard", id())
                        .with("table", name)
                        .remedy("与官方附件核对后指名采用", "compare it with the official annex and name it"));
            }
        }
        return problems;
    }

    private DeterminedLevel determine(Answers complete) {
        Optional<Adjustment> set = setLevel(complete);
        if (set.isPresent()) {
            return DeterminedLevel.builder()
                    .finalLevel(set.get().to())
                    .addAdjustments(set.get())
                    .addAllBasis(tables)
                    .build();
        }
        LevelRule.Preliminary preliminary = rule.level(this, complete);
        List<Adjustment> applied = raised(preliminary.level(), complete);
        return DeterminedLevel.builder()
                .finalLevel(
                        applied.isEmpty()
                                ? preliminary.level()
                                : applied.get(applied.size() - 1).to())
                .preliminary(preliminary.level())
                .addAllAdjustments(applied)
                .addAllGaps(preliminary.gap().stream().toList())
                .addAllSections(scores(complete))
                .addAllBasis(tables)
                .build();
    }

    /** The first clause that sets the level without scoring. */
    private Optional<Adjustment> setLevel(Answers answers) {
        return adjustments.stream()
                .filter(clause -> clause.sets().isPresent() && isSetOff(clause, answers))
                .findFirst()
                .map(clause -> new Adjustment(
                        clause.code(),
                        clause.text(),
                        Adjustment.Effect.SET,
                        scale.require(clause.sets().orElseThrow())));
    }

    private static boolean isSetOff(AdjustmentRule clause, Answers answers) {
        return answers.option(clause.item()).filter(clause.option()::equals).isPresent();
    }

    /** Several clauses together raise the preliminary level once, and nothing rises above the most severe. */
    private List<Adjustment> raised(Level preliminary, Answers complete) {
        Level to = scale.oneMoreSevere(preliminary);
        List<Adjustment> applied = new ArrayList<>();
        for (AdjustmentRule clause : adjustments) {
            if (clause.sets().isEmpty() && isSetOff(clause, complete)) {
                Adjustment.Effect effect = to.equals(preliminary)
                        ? Adjustment.Effect.MOST_SEVERE_ALREADY
                        : applied.isEmpty() ? Adjustment.Effect.RAISED : Adjustment.Effect.RAISED_ALREADY;
                applied.add(new Adjustment(clause.code(), clause.text(), effect, to));
            }
        }
        return applied;
    }

    AssessmentItem item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("code: must be an item of " + id() + ", but was " + code));
    }

    /** The degree of impairment of each graded section. */
    Map<String, Impairment> grades(Answers complete) {
        Map<String, Impairment> grades = new LinkedHashMap<>();
        for (AssessmentSection section : sections) {
            grading(section).ifPresent(grading -> grades.put(section.code(), grading.grade(section, complete)));
        }
        return grades;
    }

    private List<SectionScore> scores(Answers complete) {
        List<SectionScore> scores = new ArrayList<>();
        for (AssessmentSection section : sections) {
            scores.add(SectionScore.builder()
                    .section(section.code())
                    .name(section.name())
                    .points(
                            grading(section).map(SectionGrading::sums).orElse(true)
                                    ? Optional.of(complete.points(section.items()))
                                    : Optional.empty())
                    .impairment(grading(section).map(grading -> grading.grade(section, complete)))
                    .build());
        }
        return scores;
    }

    /** How the section is graded, if the rule needs its grade. */
    Optional<SectionGrading> grading(AssessmentSection section) {
        return Optional.ofNullable(rule.gradings().get(section.code()));
    }

    List<AdjustmentRule> adjustments() {
        return adjustments;
    }

    LevelRule rule() {
        return rule;
    }

    @Override
    public String toString() {
        return id().toString();
    }
}
