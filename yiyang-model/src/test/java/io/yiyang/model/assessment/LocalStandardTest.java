package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A vendor writes down a standard of a place. The place, 文成 in 温州, has three severe grades of which 一级 is the worst; the
 * items and points here are invented.
 */
class LocalStandardTest {
    private static final StandardId ID = StandardId.of("wencheng-ltci", "2022", RegionCode.of("330328"));
    private static final Level ONE = level("1", "重度失能一级");
    private static final Level TWO = level("2", "重度失能二级");
    private static final Level THREE = level("3", "重度失能三级");
    private static final Level NONE = level("0", "未达重度");

    static final ImmutableLocalStandard WENCHENG = local();

    private static Level level(String code, String zh) {
        return new Level(ID, code, BilingualText.of(zh, "level " + code));
    }

    private static AssessmentItem item(String code, int... points) {
        List<AnswerOption> options = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            options.add(new AnswerOption("o" + i, BilingualText.of("第" + i + "档", "option " + i), points[i]));
        }
        return new AssessmentItem(code, BilingualText.of(code + "项", code), options);
    }

    private static AdjustmentRule clause(String item, String option, Optional<String> sets) {
        return AdjustmentRule.builder()
                .code(item + "-clause")
                .text(BilingualText.of("条款", "clause"))
                .item(item)
                .option(option)
                .sets(sets)
                .build();
    }

    private static RuleTable table(StandardId id) {
        return new RuleTable(
                id,
                id.code() + ".levels",
                BilingualText.of("总分与等级", "levels by total"),
                Confidence.DECLARED,
                List.of(Citation.builder()
                        .key("tenant-2026")
                        .title("an invented local paper")
                        .lastChecked(LocalDate.of(2026, 11, 22))
                        .build()));
    }

    private static ImmutableLocalStandard local() {
        return (ImmutableLocalStandard) LocalStandard.builder()
                .name(BilingualText.of("文成重度失能等级", "severe disability in Wencheng"))
                .scale(LevelScale.mostSevereFirst(List.of(ONE, TWO, THREE, NONE)))
                .addSections(new AssessmentSection(
                        "daily-living",
                        BilingualText.of("日常生活", "daily living"),
                        List.of(item("eating", 10, 5, 0), item("walking", 10, 5, 0), item("awake", 5, 0, 0))))
                .addSections(new AssessmentSection(
                        "conditions",
                        BilingualText.of("情况", "conditions"),
                        List.of(item("dementia", 0, 0), item("events", 0, 0))))
                .addTotals(
                        new TotalBand(16, 25, "0"),
                        new TotalBand(11, 15, "3"),
                        new TotalBand(6, 10, "2"),
                        new TotalBand(0, 5, "1"))
                .addAdjustments(
                        clause("dementia", "o1", Optional.empty()),
                        clause("events", "o1", Optional.empty()),
                        clause("awake", "o2", Optional.of("1")))
                .eventWindow(new EventWindow("events", 30, 2, Set.of(CareRiskEvent.Kind.FALL), "o0", "o1"))
                .addTables(table(ID))
                .build();
    }

    private static Answers answers(String eating, String walking, String awake, String dementia) {
        return Answers.none()
                .with("eating", eating)
                .with("walking", walking)
                .with("awake", awake)
                .with("dementia", dementia)
                .with("events", "o0");
    }

    @ParameterizedTest
    @CsvSource({
        "o0, o0, o0, o0, 0",
        "o1, o1, o0, o0, 3",
        "o1, o1, o1, o0, 2",
        "o2, o2, o0, o0, 1",
        "o1, o1, o0, o1, 2",
        "o2, o2, o0, o1, 1",
        "o0, o0, o2, o0, 1"
    })
    void GIVEN_a_local_standard_of_totals_WHEN_answers_are_complete_THEN_its_level_follows(
            String eating, String walking, String awake, String dementia, String level) {
        assertThat(Forms.level(WENCHENG.standard(), answers(eating, walking, awake, dementia)))
                .isEqualTo(level);
    }

    @Test
    void GIVEN_a_reversed_scale_THEN_one_is_the_most_severe_and_a_condition_raises_towards_it() {
        DeterminedLevel raised = Forms.determined(WENCHENG.standard(), answers("o1", "o1", "o1", "o1"));

        assertThat(raised.preliminary()).contains(TWO);
        assertThat(raised.finalLevel()).isEqualTo(ONE);
        assertThat(WENCHENG.scale().isMoreSevere(ONE, THREE)).isTrue();
    }

    @Test
    void GIVEN_missing_answers_THEN_a_local_standard_gives_a_range_too() {
        LevelRange range =
                Forms.range(WENCHENG.standard(), answers("o1", "o1", "o0", "o0").without("awake"));

        assertThat(range.mildest()).isEqualTo(THREE);
        assertThat(range.mostSevere()).isEqualTo(ONE);
    }

    @Property(tries = 500)
    void moreAbilityNeverGivesAMoreSevereLevel(@ForAll long seed) {
        Random random = new Random(seed);
        AssessmentStandard standard = WENCHENG.standard();
        Answers answers = Forms.random(standard, random);
        AssessmentItem item =
                standard.items().get(random.nextInt(standard.items().size()));
        List<Level> levels = item.options().stream()
                .map(option -> Forms.determined(standard, answers.with(item.code(), option.code()))
                        .finalLevel())
                .toList();
        for (int i = 1; i < levels.size(); i++) {
            assertThat(standard.scale().isMoreSevere(levels.get(i - 1), levels.get(i)))
                    .isFalse();
        }
    }

    @Test
    void GIVEN_no_totals_THEN_the_levels_are_kept_and_nothing_is_computed() {
        LocalStandard kept = WENCHENG.withAdjustments().withTotals();

        assertThat(kept.standard().isComputable()).isFalse();
        assertThat(kept.standard().assess(Answers.none()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-105"));
        assertThat(kept.scale().level("1")).contains(ONE);
    }

    @Test
    void GIVEN_a_table_without_support_THEN_a_local_standard_answers_only_when_it_is_named() {
        RuleTable table = table(ID);
        AssessmentStandard standard = WENCHENG.withTables(
                        new RuleTable(ID, table.name(), table.content(), Confidence.UNVERIFIED, table.citations()))
                .standard();
        Answers answers = answers("o0", "o0", "o0", "o0");

        assertThat(standard.assess(answers).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-103"));
        assertThat(standard.assess(answers, Set.of("wencheng-ltci.levels")).asOptional())
                .isPresent();
    }

    private static void refused(UnaryOperator<ImmutableLocalStandard> spoil, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spoil.apply(WENCHENG))
                .withMessageStartingWith(message);
    }

    @Test
    void GIVEN_totals_with_a_hole_an_overlap_or_an_end_missing_THEN_the_standard_is_refused() {
        List<TotalBand> bands = WENCHENG.totals();
        refused(s -> s.withTotals(bands.subList(0, 3)), "totals: must hold every total from 0 to 25");
        refused(s -> s.withTotals(bands.subList(1, 4)), "totals: must hold every total from 0 to 25");
        refused(s -> s.withTotals(bands.get(0), bands.get(1), bands.get(3)), "totals: must leave no total out");
        refused(
                s -> s.withTotals(bands.get(0), bands.get(1), bands.get(2), new TotalBand(0, 6, "1")),
                "totals: must leave no total out and have none twice");
        refused(s -> s.withTotals(new TotalBand(0, 25, "9")), "code: must be a level of wencheng-ltci:2022@330328");
    }

    @Test
    void GIVEN_a_table_whose_levels_turn_round_THEN_the_standard_is_refused() {
        List<TotalBand> turned = new ArrayList<>(WENCHENG.totals());
        turned.set(0, new TotalBand(16, 25, "1"));
        refused(s -> s.withTotals(turned), "totals: must grow more severe with the points falling");
    }

    @Test
    void GIVEN_an_item_whose_points_run_the_other_way_THEN_the_standard_is_refused() {
        AssessmentSection reversed =
                new AssessmentSection("more", BilingualText.of("其他", "more"), List.of(item("memory", 0, 1)));
        refused(
                s -> s.withSections(s.sections().get(0), s.sections().get(1), reversed),
                "sections: must all have points that fall from the mildest option to the worst, but was memory [0, 1]");
    }

    @Test
    void GIVEN_a_clause_that_a_milder_answer_sets_off_THEN_the_standard_is_refused() {
        refused(
                s -> s.withAdjustments(clause("dementia", "o0", Optional.empty())),
                "adjustments: must be set off by the last option of dementia");
        refused(
                s -> s.withAdjustments(clause("awake", "o2", Optional.of("2"))),
                "adjustments: must set the most severe level");
        refused(
                s -> s.withAdjustments(clause("unknown", "o2", Optional.empty())),
                "item: must be an item of the standard, but was \"unknown\"");
        refused(
                s -> s.withAdjustments(s.adjustments().get(0), s.adjustments().get(0)),
                "adjustments: must have different codes");
        refused(s -> s.withTotals(), "adjustments: must have totals to change");
    }

    @Test
    void GIVEN_two_sections_or_items_with_one_code_THEN_the_standard_is_refused() {
        refused(
                s -> s.withSections(s.sections().get(0), s.sections().get(0)),
                "sections: must have different codes, but was [daily-living, daily-living]");
        refused(
                s -> s.withSections(
                        s.sections().get(0),
                        s.sections().get(1),
                        new AssessmentSection("third", BilingualText.of("三", "third"), List.of(item("eating", 1, 0)))),
                "sections: must have different codes, but was [eating, walking");
    }

    @Test
    void GIVEN_no_source_THEN_the_standard_is_refused() {
        refused(s -> s.withTables(), "tables: must name a source");
        RuleTable table = table(ID);
        refused(
                s -> s.withTables(new RuleTable(ID, table.name(), table.content(), Confidence.DECLARED, List.of())),
                "tables: must name a source");
        refused(
                s -> s.withTables(table(StandardCatalogue.GBT_42195_2022.id())),
                "tables: must be of wencheng-ltci:2022@330328");
    }

    @Test
    void GIVEN_the_id_of_a_standard_of_the_library_THEN_nobody_can_take_its_place() {
        AssessmentStandard gbt = StandardCatalogue.GBT_42195_2022;
        refused(
                s -> s.withScale(gbt.scale()).withTables(table(gbt.id())),
                "scale: must not have the id of a standard of the library");
    }

    @Test
    void GIVEN_an_event_window_that_leads_nowhere_THEN_the_standard_is_refused() {
        refused(
                s -> s.withEventWindow(new EventWindow("events", 30, 2, Set.of(), "o1", "o0")),
                "eventWindow: must lead to a milder and a worse option of events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventWindow("events", -1, 2, Set.of(), "o0", "o1"))
                .withMessageStartingWith("days: must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventWindow("events", 30, 0, Set.of(), "o0", "o1"))
                .withMessageStartingWith("least: must be positive");
    }

    @Test
    void GIVEN_points_that_no_total_can_hold_THEN_nothing_wraps_round() {
        AssessmentSection huge = new AssessmentSection(
                "huge",
                BilingualText.of("极大", "huge"),
                List.of(item("a", Integer.MAX_VALUE, 0), item("b", Integer.MAX_VALUE, 0)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WENCHENG.withAdjustments()
                        .withEventWindow(Optional.empty())
                        .withSections(huge));
    }

    @Test
    void GIVEN_the_shipped_standards_of_totals_THEN_the_same_rules_hold_for_them() {
        int checked = 0;
        for (AssessmentStandard standard : StandardCatalogue.all()) {
            if (standard.rule() instanceof LevelRule.ByTotal rule) {
                StandardId id = StandardId.of("local-copy", "1", RegionCode.of("330328"));
                LocalStandard copy = LocalStandard.builder()
                        .name(standard.name())
                        .scale(LevelScale.mildestFirst(standard.scale().levels().stream()
                                .map(level -> new Level(id, level.code(), level.name()))
                                .toList()))
                        .addAllSections(standard.sections())
                        .addAllTotals(rule.bands())
                        .addAllAdjustments(standard.adjustments())
                        .eventWindow(standard.eventWindow())
                        .addTables(table(id))
                        .build();
                Answers worst = Forms.worst(standard);
                assertThat(Forms.level(copy.standard(), worst)).isEqualTo(Forms.level(standard, worst));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(7);
    }
}
