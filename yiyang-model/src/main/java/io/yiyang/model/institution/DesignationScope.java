package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which insurance an institution is contracted for (定点类别): an open list.
 */
public final class DesignationScope extends OpenKind<DesignationScope> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, DesignationScope> KNOWN = new LinkedHashMap<>();

    /** Basic medical insurance (基本医疗保险定点). */
    public static final DesignationScope BASIC_MEDICAL = known("BASIC_MEDICAL", "基本医疗保险定点", "basic medical insurance");
    /** Long-term care insurance (长期护理保险定点). */
    public static final DesignationScope LONG_TERM_CARE =
            known("LONG_TERM_CARE", "长期护理保险定点", "long-term care insurance");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private DesignationScope(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DesignationScope of(String code) {
        DesignationScope known = KNOWN.get(code);
        return known != null ? known : new DesignationScope(code, null);
    }

    /** The codes that the library knows. */
    public static List<DesignationScope> known() {
        return List.copyOf(KNOWN.values());
    }

    private static DesignationScope known(String code, String zh, String en) {
        DesignationScope known = new DesignationScope(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
