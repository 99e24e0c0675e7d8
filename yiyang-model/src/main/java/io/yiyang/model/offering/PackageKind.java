package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of agreement a service package belongs to (服务包类别): an open list.
 */
public final class PackageKind extends OpenKind<PackageKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, PackageKind> KNOWN = new LinkedHashMap<>();

    /** Family doctor, basic package (家庭医生签约基础包). */
    public static final PackageKind FAMILY_DOCTOR_BASIC =
            known("FAMILY_DOCTOR_BASIC", "家庭医生签约基础包", "family doctor, basic package");
    /** Family doctor, personal package (家庭医生签约个性化包). */
    public static final PackageKind FAMILY_DOCTOR_PERSONAL =
            known("FAMILY_DOCTOR_PERSONAL", "家庭医生签约个性化包", "family doctor, personal package");
    /** Home-care package (居家养老服务包). */
    public static final PackageKind HOME_CARE = known("HOME_CARE", "居家养老服务包", "home-care package");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PackageKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PackageKind of(String code) {
        PackageKind known = KNOWN.get(code);
        return known != null ? known : new PackageKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<PackageKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static PackageKind known(String code, String zh, String en) {
        PackageKind known = new PackageKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
