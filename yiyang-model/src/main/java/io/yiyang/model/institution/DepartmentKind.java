package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clinical department of a medical institution (科室类别): an open list.
 */
public final class DepartmentKind extends OpenKind<DepartmentKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, DepartmentKind> KNOWN = new LinkedHashMap<>();

    /** Geriatrics (老年病科). */
    public static final DepartmentKind GERIATRICS = known("GERIATRICS", "老年病科", "geriatrics");
    /** Rehabilitation (康复医学科). */
    public static final DepartmentKind REHABILITATION = known("REHABILITATION", "康复医学科", "rehabilitation");
    /** Chinese medicine (中医科). */
    public static final DepartmentKind TCM = known("TCM", "中医科", "Chinese medicine");
    /** Hospice (安宁疗护科). */
    public static final DepartmentKind HOSPICE = known("HOSPICE", "安宁疗护科", "hospice");
    /** Emergency (急诊科). */
    public static final DepartmentKind EMERGENCY = known("EMERGENCY", "急诊科", "emergency");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private DepartmentKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartmentKind of(String code) {
        DepartmentKind known = KNOWN.get(code);
        return known != null ? known : new DepartmentKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<DepartmentKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static DepartmentKind known(String code, String zh, String en) {
        DepartmentKind known = new DepartmentKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
