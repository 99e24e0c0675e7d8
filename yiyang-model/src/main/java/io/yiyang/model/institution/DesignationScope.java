package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Which insurance an institution is contracted for (定点类别): an open list.
 */
public final class DesignationScope extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Basic medical insurance (基本医疗保险定点). */
    public static final DesignationScope BASIC_MEDICAL = of("BASIC_MEDICAL");
    /** Long-term care insurance (长期护理保险定点). */
    public static final DesignationScope LONG_TERM_CARE = of("LONG_TERM_CARE");

    private static final CodeDictionary<DesignationScope> KNOWN = CodeDictionary.<DesignationScope>ofStandardCodes(
                    "designation-scope")
            .with(BASIC_MEDICAL, "基本医疗保险定点", "basic medical insurance")
            .with(LONG_TERM_CARE, "长期护理保险定点", "long-term care insurance");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private DesignationScope(String code) {
        super("designationScope", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DesignationScope of(String code) {
        return new DesignationScope(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<DesignationScope> known() {
        return KNOWN;
    }
}
