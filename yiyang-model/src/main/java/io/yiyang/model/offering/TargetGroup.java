package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * For whom a service is meant (服务对象): an open list. A group is a label of an offer; whether a person belongs to it is for
 * the caller's facts and the entitlement's policy to say.
 */
public final class TargetGroup extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Persons of 65 and more (65岁及以上老年人). */
    public static final TargetGroup AGED_65 = of("AGED_65");
    /** Persons of 60 and more of one-child families in special hardship (60岁及以上计划生育特殊家庭老年人). */
    public static final TargetGroup SPECIAL_FAMILY_60 = of("SPECIAL_FAMILY_60");
    /** Very old persons (高龄老年人). */
    public static final TargetGroup VERY_OLD = of("VERY_OLD");
    /** Seriously ill persons (重病老年人). */
    public static final TargetGroup SERIOUSLY_ILL = of("SERIOUSLY_ILL");
    /** Chronically ill persons (慢性病老年人). */
    public static final TargetGroup CHRONICALLY_ILL = of("CHRONICALLY_ILL");
    /** Disabled persons (失能老年人). */
    public static final TargetGroup DISABLED = of("DISABLED");
    /** Partly disabled persons (半失能老年人). */
    public static final TargetGroup PARTLY_DISABLED = of("PARTLY_DISABLED");
    /** Persons with dementia (失智老年人). */
    public static final TargetGroup DEMENTED = of("DEMENTED");
    /** Persons who cannot move about (行动不便老年人). */
    public static final TargetGroup IMMOBILE = of("IMMOBILE");
    /** Persons left behind (留守老年人). */
    public static final TargetGroup LEFT_BEHIND = of("LEFT_BEHIND");
    /** Persons in special hardship (特困老年人). */
    public static final TargetGroup SPECIAL_HARDSHIP = of("SPECIAL_HARDSHIP");
    /** Disabled persons in special hardship (失能特困老年人). */
    public static final TargetGroup DISABLED_SPECIAL_HARDSHIP = of("DISABLED_SPECIAL_HARDSHIP");
    /** Persons who live at home (居家老年人). Served first by family doctors, Wuhan 2022. */
    public static final TargetGroup HOME_DWELLING = of("HOME_DWELLING");

    private static final CodeDictionary<TargetGroup> KNOWN = CodeDictionary.<TargetGroup>ofStandardCodes("target-group")
            .with(AGED_65, "65岁及以上老年人", "persons of 65 and more")
            .with(
                    SPECIAL_FAMILY_60,
                    "60岁及以上计划生育特殊家庭老年人",
                    "persons of 60 and more of one-child families in special hardship")
            .with(VERY_OLD, "高龄老年人", "very old persons")
            .with(SERIOUSLY_ILL, "重病老年人", "seriously ill persons")
            .with(CHRONICALLY_ILL, "慢性病老年人", "chronically ill persons")
            .with(DISABLED, "失能老年人", "disabled persons")
            .with(PARTLY_DISABLED, "半失能老年人", "partly disabled persons")
            .with(DEMENTED, "失智老年人", "persons with dementia")
            .with(IMMOBILE, "行动不便老年人", "persons who cannot move about")
            .with(LEFT_BEHIND, "留守老年人", "persons left behind")
            .with(SPECIAL_HARDSHIP, "特困老年人", "persons in special hardship")
            .with(DISABLED_SPECIAL_HARDSHIP, "失能特困老年人", "disabled persons in special hardship")
            .with(HOME_DWELLING, "居家老年人", "persons who live at home");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private TargetGroup(String code) {
        super("targetGroup", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TargetGroup of(String code) {
        return new TargetGroup(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<TargetGroup> known() {
        return KNOWN;
    }
}
