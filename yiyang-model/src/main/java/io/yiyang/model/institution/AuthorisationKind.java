package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an institution is allowed to do by a licence, a filing or a registration (许可备案事项): an open list.
 */
public final class AuthorisationKind extends OpenKind<AuthorisationKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, AuthorisationKind> KNOWN = new LinkedHashMap<>();

    /** Medical practice (医疗机构执业). */
    public static final AuthorisationKind MEDICAL_PRACTICE = known("MEDICAL_PRACTICE", "医疗机构执业", "medical practice");
    /** Inpatient service (住院服务). */
    public static final AuthorisationKind INPATIENT_SERVICE = known("INPATIENT_SERVICE", "住院服务", "inpatient service");
    /** Elderly care (养老服务). */
    public static final AuthorisationKind ELDERLY_CARE = known("ELDERLY_CARE", "养老服务", "elderly care");
    /** Meals (餐饮服务). */
    public static final AuthorisationKind MEALS = known("MEALS", "餐饮服务", "meals");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private AuthorisationKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuthorisationKind of(String code) {
        AuthorisationKind known = KNOWN.get(code);
        return known != null ? known : new AuthorisationKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<AuthorisationKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static AuthorisationKind known(String code, String zh, String en) {
        AuthorisationKind known = new AuthorisationKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
