package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of standards, levels, their order, and what leads on from them. */
class LevelsTest {
    private static final AssessmentStandard GBT = StandardCatalogue.GBT_42195_2022;
    private static final NursingGrade LIGHT = new NursingGrade("3", BilingualText.of("三级照护", "grade three"));
    private static final NursingGrade HEAVY = new NursingGrade("1", BilingualText.of("一级照护", "grade one"));

    private static Level level(AssessmentStandard standard, String code) {
        return standard.scale().level(code).orElseThrow();
    }

    private static NursingGradeTable.Row row(String code, NursingGrade grade) {
        return new NursingGradeTable.Row(level(GBT, code), grade);
    }

    @Property(tries = 10_000)
    void aStandardIdIsReadAsItIsWritten(
            @ForAll @CharRange(from = 'a', to = 'z') @NumericChars @StringLength(min = 1, max = 32) String code,
            @ForAll @CharRange(from = 'a', to = 'z') @NumericChars @StringLength(min = 1, max = 32) String edition,
            @ForAll @NumericChars @StringLength(6) String region) {
        StandardId id = StandardId.of(code, edition, RegionCode.of(region));
        assertThat(StandardId.parse(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gbt42195", "gbt42195:2022", "GBT42195:2022@000000", "gbt42195:2022@00000", "a:b:c@000000"})
    void aTextThatIsNoStandardIdIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardId.parse(text))
                .withMessageContaining("must look like gbt42195:2022@000000");
    }

    @Test
    void aScaleWithLevelsOfTwoStandardsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LevelScale.mildestFirst(List.of(level(GBT, "0"), level(StandardCatalogue.MZT_039_2013, "1"))))
                .withMessageStartingWith("levels: must all be of one standard");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelScale.mildestFirst(List.of(level(GBT, "0"), level(GBT, "0"))));
        assertThatIllegalArgumentException().isThrownBy(() -> LevelScale.mildestFirst(List.of()));
    }

    @Test
    void severityFollowsTheScaleAndALevelIsNotMoreSevereThanItself() {
        List<Level> levels = GBT.scale().levels();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = 0; j < levels.size(); j++) {
                assertThat(GBT.scale().isMoreSevere(levels.get(i), levels.get(j)))
                        .isEqualTo(i > j);
            }
        }
    }

    @Test
    void aCareGradeIsFoundByStandardAndLevelOnly() {
        NursingGradeTable table = new NursingGradeTable(
                "contract 2026", "care home", List.of(LIGHT, HEAVY), List.of(row("1", LIGHT), row("4", HEAVY)));
        assertThat(table.grade(level(GBT, "1")).orElseThrow()).isEqualTo(LIGHT);
        assertThat(table.isHeavier(HEAVY, LIGHT)).isTrue();
        assertThat(table.grade(level(StandardCatalogue.MZT_039_2013, "1")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-106"));
        assertThat(table.grade(level(GBT, "2")).problems()).hasSize(1);
    }

    @Test
    void aCareGradeOutsideTheTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NursingGradeTable("t", "care home", List.of(LIGHT), List.of(row("4", HEAVY))))
                .withMessageContaining("rows: must lead to grades of the table");
    }

    @Test
    void aLevelHasOneRowOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NursingGradeTable(
                        "t", "care home", List.of(LIGHT, HEAVY), List.of(row("4", HEAVY), row("4", LIGHT))))
                .withMessageStartingWith("rows: must name each level once");
    }

    @Test
    void aStandardIsFoundByIdOrByCodeIfItHasOneEdition() {
        assertThat(StandardCatalogue.find("gbt42195").orElseThrow()).isSameAs(GBT);
        assertThat(StandardCatalogue.find("gbt42195:2022@000000").orElseThrow()).isSameAs(GBT);
        assertThat(StandardCatalogue.find("morse:45-high@000000").orElseThrow())
                .isSameAs(StandardCatalogue.MORSE_45_HIGH);
        assertThat(StandardCatalogue.find("morse").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts())
                        .containsEntry("allowed", "[morse:45-high@000000, morse:45-medium@000000]"));
    }

    static Stream<AssessmentStandard> all() {
        return StandardCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTableTellsItsStandardItsSourcesAndHowGoodTheyAre(AssessmentStandard standard) {
        assertThat(standard.tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.standard()).isEqualTo(standard.id());
            assertThat(table.name()).startsWith(standard.id().code() + ".");
            assertThat(table.citations()).isNotEmpty();
        });
        assertThat(standard.tables()).extracting(RuleTable::name).doesNotHaveDuplicates();
    }

    @Test
    void theTablesWithoutSupportAreTheseTwo() {
        assertThat(StandardCatalogue.all().stream().flatMap(s -> Forms.unverified(s).stream()))
                .containsExactlyInAnyOrder("ltci37.levels", "mmse-schooling.levels");
    }

    /** Only an item's own table of points may say which of two options is milder. */
    @ParameterizedTest
    @MethodSource("all")
    void thePointsOfAnItemRunOneWayAlongItsOptions(AssessmentStandard standard) {
        for (AssessmentItem item : standard.items()) {
            List<Integer> points =
                    item.options().stream().map(AnswerOption::points).toList();
            assertThat(points.equals(points.stream().sorted().toList())
                            || points.equals(points.stream()
                                    .sorted(java.util.Comparator.reverseOrder())
                                    .toList()))
                    .as(item.code())
                    .isTrue();
        }
    }

    @Test
    void noTextFormTellsAnAnswerOrADiagnosis() {
        Answers answers = Forms.bestExcept(GBT, "dementia=yes", "consciousness=stupor");
        AssessmentResult result = Forms.assess(GBT, answers);
        AssessmentResult range = Forms.assess(GBT, answers.without("eating"));
        assertThat(Stream.of(answers, result, range, ((DeterminedLevel) result).adjustments()))
                .allSatisfy(value -> assertThat(value.toString())
                        .doesNotContain("dementia", "痴呆", "stupor", "昏睡", "mental")
                        .isNotBlank());
        String personal = "110101193001011234";
        assertThat(GBT.assess(answers.with("eating", personal).with(personal, "yes"))
                        .problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain(personal));
    }

    static Stream<Serializable> values() {
        Answers answers = Forms.bestExcept(GBT, "dementia=yes", "risk-events=two-or-more");
        return Stream.of(
                GBT.id(),
                GBT.scale(),
                level(GBT, "3"),
                answers,
                Forms.assess(GBT, answers),
                Forms.assess(GBT, answers.without("eating")),
                Forms.assess(GBT, Answers.none().with("consciousness", "coma")),
                Forms.assess(
                        StandardCatalogue.MZT_039_2013,
                        Forms.bestExcept(
                                StandardCatalogue.MZT_039_2013,
                                "eating=dependent",
                                "walking=dependent",
                                "transfer=dependent")),
                GBT.items().get(0),
                new NursingGradeTable("t", "care home", List.of(LIGHT), List.of(row("1", LIGHT))),
                AssessmentConclusion.builder()
                        .resident(ResidentId.of("resident-1"))
                        .level(level(StandardCatalogue.NURSING_NEEDS_2019, "4"))
                        .origin(AssessmentConclusion.Origin.STATED)
                        .assessedOn(LocalDate.of(2026, 4, 1))
                        .valid(DateRange.parse("2026-04-01/2028-04-01"))
                        .assessor(OrganisationId.of("assessor"))
                        .conclusionNumber("2026-0001")
                        .answers(answers)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadAsItWasWritten(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(value).hasToString(value.toString());
        }
    }

    @Test
    void levelsAndAnswersCrossJsonThroughAVendorsOwnMapper() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String level = mapper.writeValueAsString(level(GBT, "2"));
        assertThat(level).startsWith("{\"standard\":\"gbt42195:2022@000000\",\"code\":\"2\"");
        assertThat(mapper.readValue(level, Level.class)).isEqualTo(level(GBT, "2"));
        String answers = mapper.writeValueAsString(Answers.none().with("eating", "independent"));
        assertThat(answers).isEqualTo("{\"eating\":\"independent\"}");
        assertThat(mapper.readValue(answers, Answers.class))
                .isEqualTo(Answers.none().with("eating", "independent"));
    }
}
