package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * A clinical department of a medical institution (科室类别): an open list.
 */
public final class DepartmentKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Geriatrics (老年病科). */
    public static final DepartmentKind GERIATRICS = of("GERIATRICS");
    /** Rehabilitation (康复医学科). */
    public static final DepartmentKind REHABILITATION = of("REHABILITATION");
    /** Chinese medicine (中医科). */
    public static final DepartmentKind TCM = of("TCM");
    /** Hospice (安宁疗护科). */
    public static final DepartmentKind HOSPICE = of("HOSPICE");
    /** Emergency (急诊科). */
    public static final DepartmentKind EMERGENCY = of("EMERGENCY");

    private static final CodeDictionary<DepartmentKind> KNOWN = CodeDictionary.<DepartmentKind>ofStandardCodes(
                    "department-kind")
            .with(GERIATRICS, "老年病科", "geriatrics")
            .with(REHABILITATION, "康复医学科", "rehabilitation")
            .with(TCM, "中医科", "Chinese medicine")
            .with(HOSPICE, "安宁疗护科", "hospice")
            .with(EMERGENCY, "急诊科", "emergency");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private DepartmentKind(String code) {
        super("departmentKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartmentKind of(String code) {
        return new DepartmentKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<DepartmentKind> known() {
        return KNOWN;
    }
}
