package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service is meant (服务对象): an open list. A group is a label of an offer; whether a person belongs to it is for
 * the caller's facts and the entitlement's policy to say.
 */
public final class TargetGroup extends OpenKind<TargetGroup> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, TargetGroup> KNOWN = new LinkedHashMap<>();

    /** Persons of 65 and more (65岁及以上老年人). */
    public static final TargetGroup AGED_65 = known("AGED_65", "65岁及以上老年人", "persons of 65 and more");
    /** Persons of 60 and more of one-child families in special hardship (60岁及以上计划生育特殊家庭老年人). */
    public static final TargetGroup SPECIAL_FAMILY_60 = known(
            "SPECIAL_FAMILY_60",
            "60岁及以上计划生育特殊家庭老年人",
            "persons of 60 and more of one-child families in special hardship");
    /** Very old persons (高龄老年人). */
    public static final TargetGroup VERY_OLD = known("VERY_OLD", "高龄老年人", "very old persons");
    /** Seriously ill persons (重病老年人). */
    public static final TargetGroup SERIOUSLY_ILL = known("SERIOUSLY_ILL", "重病老年人", "seriously ill persons");
    /** Chronically ill persons (慢性病老年人). */
    public static final TargetGroup CHRONICALLY_ILL = known("CHRONICALLY_ILL", "慢性病老年人", "chronically ill persons");
    /** Disabled persons (失能老年人). */
    public static final TargetGroup DISABLED = known("DISABLED", "失能老年人", "disabled persons");
    /** Partly disabled persons (半失能老年人). */
    public static final TargetGroup PARTLY_DISABLED = known("PARTLY_DISABLED", "半失能老年人", "partly disabled persons");
    /** Persons with dementia (失智老年人). */
    public static final TargetGroup DEMENTED = known("DEMENTED", "失智老年人", "persons with dementia");
    /** Persons who cannot move about (行动不便老年人). */
    public static final TargetGroup IMMOBILE = known("IMMOBILE", "行动不便老年人", "persons who cannot move about");
    /** Persons left behind (留守老年人). */
    public static final TargetGroup LEFT_BEHIND = known("LEFT_BEHIND", "留守老年人", "persons left behind");
    /** Persons in special hardship (特困老年人). */
    public static final TargetGroup SPECIAL_HARDSHIP =
            known("SPECIAL_HARDSHIP", "特困老年人", "persons in special hardship");
    /** Disabled persons in special hardship (失能特困老年人). */
    public static final TargetGroup DISABLED_SPECIAL_HARDSHIP =
            known("DISABLED_SPECIAL_HARDSHIP", "失能特困老年人", "disabled persons in special hardship");
    /** Persons who live at home (居家老年人). Served first by family doctors, Wuhan 2022. */
    public static final TargetGroup HOME_DWELLING = known("HOME_DWELLING", "居家老年人", "persons who live at home");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private TargetGroup(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TargetGroup of(String code) {
        TargetGroup known = KNOWN.get(code);
        return known != null ? known : new TargetGroup(code, null);
    }

    /** The codes that the library knows. */
    public static List<TargetGroup> known() {
        return List.copyOf(KNOWN.values());
    }

    private static TargetGroup known(String code, String zh, String en) {
        TargetGroup known = new TargetGroup(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
