package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * What an institution is allowed to do by a licence, a filing or a registration (许可备案事项): an open list.
 */
public final class AuthorisationKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Medical practice (医疗机构执业). */
    public static final AuthorisationKind MEDICAL_PRACTICE = of("MEDICAL_PRACTICE");
    /** Inpatient service (住院服务). */
    public static final AuthorisationKind INPATIENT_SERVICE = of("INPATIENT_SERVICE");
    /** Elderly care (养老服务). */
    public static final AuthorisationKind ELDERLY_CARE = of("ELDERLY_CARE");
    /** Meals (餐饮服务). */
    public static final AuthorisationKind MEALS = of("MEALS");

    private static final CodeDictionary<AuthorisationKind> KNOWN = CodeDictionary.<AuthorisationKind>ofStandardCodes(
                    "authorisation-kind")
            .with(MEDICAL_PRACTICE, "医疗机构执业", "medical practice")
            .with(INPATIENT_SERVICE, "住院服务", "inpatient service")
            .with(ELDERLY_CARE, "养老服务", "elderly care")
            .with(MEALS, "餐饮服务", "meals");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private AuthorisationKind(String code) {
        super("authorisationKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuthorisationKind of(String code) {
        return new AuthorisationKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<AuthorisationKind> known() {
        return KNOWN;
    }
}
