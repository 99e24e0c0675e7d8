package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which care grade a level leads to (护理等级对照表). No national table is known, so the institution or the contract states it;
 * the library has none. Rows are keyed by standard and level, so a level of another standard, edition or region finds no
 * row, however its digit reads.
 *
 * @param name what the table is called
 * @param declaredBy who states it
 * @param lightestFirst the grades, the lightest first; the direction of their digits means nothing
 * @param rows the grade of each level
 */
@JsonPropertyOrder({"name", "declaredBy", "lightestFirst", "rows"})
public record NursingGradeTable(
        @JsonProperty("name") String name,
        @JsonProperty("declaredBy") String declaredBy,
        @JsonProperty("lightestFirst") List<NursingGrade> lightestFirst,
        @JsonProperty("rows") List<Row> rows)
        implements Serializable {
    /**
     * One row of the table (对照行).
     *
     * @param level a level, which tells its standard
     * @param grade a grade of the table
     */
    @JsonPropertyOrder({"level", "grade"})
    public record Row(
            @JsonProperty("level") Level level,
            @JsonProperty("grade") NursingGrade grade) implements Serializable {
        public Row {
            Require.present(level, "level");
            Require.present(grade, "grade");
        }
    }

    public NursingGradeTable {
        Require.present(name, "name");
        Require.present(declaredBy, "declaredBy");
        lightestFirst = List.copyOf(lightestFirst);
        rows = List.copyOf(rows);
        Require.text(!declaredBy.isBlank(), "declaredBy", "must not be blank", declaredBy);
        for (Row row : rows) {
            Require.that(lightestFirst.contains(row.grade()), "rows", "must lead to grades of the table", row.grade());
        }
        Require.that(
                rows.stream().map(Row::level).distinct().count() == rows.size(),
                "rows",
                "must name each level once",
                rows.stream().map(Row::level).toList());
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    public static NursingGradeTable fromJson(
            @JsonProperty("name") String name,
            @JsonProperty("declaredBy") String declaredBy,
            @JsonProperty("lightestFirst") @Nullable List<NursingGrade> lightestFirst,
            @JsonProperty("rows") @Nullable List<Row> rows) {
        return new NursingGradeTable(
                name, declaredBy, lightestFirst == null ? List.of() : lightestFirst, rows == null ? List.of() : rows);
    }

    /**
     * The care grade of this level.
     *
     * <p>Refused: {@code YY-M-106} the table has no row for this standard and level.
     */
    public Outcome<NursingGrade> grade(Level level) {
        return rows.stream()
                .filter(row -> row.level().equals(level))
                .findFirst()
                .map(row -> Outcome.of(row.grade()))
                .orElseGet(() ->
                        Outcome.refused(Problem.of("YY-M-106", "护理等级对照表没有该标准的该等级", "no row for this standard and level")
                                .with("table", name)
                                .with("level", level)
                                .with("allowed", rows.stream().map(Row::level).toList())));
    }

    /** Whether the first grade is heavier care than the second. */
    public boolean isHeavier(NursingGrade grade, NursingGrade than) {
        return place(grade) > place(than);
    }

    private int place(NursingGrade grade) {
        int place = lightestFirst.indexOf(grade);
        Require.that(place >= 0, "grade", "must be a grade of " + name, grade);
        return place;
    }
}
