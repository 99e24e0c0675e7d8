package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A hospital's level and grade (医院级别和等次), such as 三级甲等.
 *
 * @param level one to three, or not assessed
 * @param grade the grade inside the level; special only on level three
 */
@JsonPropertyOrder({"level", "grade"})
public record HospitalGrade(
        @JsonProperty("level") Level level,
        @JsonProperty("grade") Grade grade) implements Serializable {
    public HospitalGrade {
        Require.present(level, "level");
        Require.present(grade, "grade");
        Require.that(level != Level.NONE || grade == Grade.NONE, "grade", "must be NONE without a level", grade);
        Require.that(grade != Grade.SPECIAL || level == Level.THREE, "grade", "is special on level THREE only", level);
    }

    /** The level (级别). Ordered: a later one is higher. */
    public enum Level {
        /** Not assessed (未定级). */
        NONE,
        /** 一级. */
        ONE,
        /** 二级. */
        TWO,
        /** 三级. */
        THREE
    }

    /** The grade inside the level (等次). */
    public enum Grade {
        /** Not assessed (未定等). */
        NONE,
        /** 丙等. */
        C,
        /** 乙等. */
        B,
        /** 甲等. */
        A,
        /** 特等. */
        SPECIAL
    }

    /** Whether the hospital has at least this level (及以上). */
    public boolean atLeast(Level wanted) {
        return level.compareTo(wanted) >= 0;
    }
}
