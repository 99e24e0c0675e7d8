package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * What kind of agreement a service package belongs to (服务包类别): an open list.
 */
public final class PackageKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Family doctor, basic package (家庭医生签约基础包). */
    public static final PackageKind FAMILY_DOCTOR_BASIC = of("FAMILY_DOCTOR_BASIC");
    /** Family doctor, personal package (家庭医生签约个性化包). */
    public static final PackageKind FAMILY_DOCTOR_PERSONAL = of("FAMILY_DOCTOR_PERSONAL");
    /** Home-care package (居家养老服务包). */
    public static final PackageKind HOME_CARE = of("HOME_CARE");

    private static final CodeDictionary<PackageKind> KNOWN = CodeDictionary.<PackageKind>ofStandardCodes("package-kind")
            .with(FAMILY_DOCTOR_BASIC, "家庭医生签约基础包", "family doctor, basic package")
            .with(FAMILY_DOCTOR_PERSONAL, "家庭医生签约个性化包", "family doctor, personal package")
            .with(HOME_CARE, "居家养老服务包", "home-care package");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PackageKind(String code) {
        super("packageKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PackageKind of(String code) {
        return new PackageKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<PackageKind> known() {
        return KNOWN;
    }
}
