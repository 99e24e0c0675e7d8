package io.yiyang.model.assessment;

import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
public record NursingGradeTable(
        String name, String declaredBy, List<NursingGrade> lightestFirst, Map<Level, NursingGrade> rows)
        implements Serializable {
    public NursingGradeTable {
        lightestFirst = List.copyOf(lightestFirst);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        Require.that(!declaredBy.isBlank(), "declaredBy", "must not be blank", '"' + declaredBy + '"');
        Require.that(
                lightestFirst.containsAll(rows.values()),
                "rows",
                "must lead to grades of the table " + lightestFirst,
                rows.values());
    }

    /**
     * The care grade of this level.
     *
     * <p>Refused: {@code YY-M-106} the table has no row for this standard and level.
     */
    public Outcome<NursingGrade> grade(Level level) {
        NursingGrade grade = rows.get(level);
        if (grade == null) {
            return Outcome.refused(Problem.of("YY-M-106", "护理等级对照表没有该标准的该等级", "no row for this standard and level")
                    .with("table", name)
                    .with("level", level)
                    .with("allowed", rows.keySet()));
        }
        return Outcome.of(grade);
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
