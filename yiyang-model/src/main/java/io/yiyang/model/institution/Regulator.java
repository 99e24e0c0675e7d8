package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Who supervises which side of an institution (监管部门): an open list.
 */
public final class Regulator extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Civil affairs (民政部门). Care service. */
    public static final Regulator CIVIL_AFFAIRS = of("CIVIL_AFFAIRS");
    /** Health administration (卫生健康部门). Medical service. */
    public static final Regulator HEALTH = of("HEALTH");
    /** Healthcare security (医疗保障部门). Medical-insurance fund and long-term-care fund. */
    public static final Regulator HEALTHCARE_SECURITY = of("HEALTHCARE_SECURITY");
    /** Price authority (价格主管部门). Public prices. */
    public static final Regulator PRICE = of("PRICE");
    /** Third-party quality supervision (第三方质量监督). Not an authority. */
    public static final Regulator THIRD_PARTY = of("THIRD_PARTY");

    private static final CodeDictionary<Regulator> KNOWN = CodeDictionary.<Regulator>ofStandardCodes("regulator")
            .with(CIVIL_AFFAIRS, "民政部门", "civil affairs")
            .with(HEALTH, "卫生健康部门", "health administration")
            .with(HEALTHCARE_SECURITY, "医疗保障部门", "healthcare security")
            .with(PRICE, "价格主管部门", "price authority")
            .with(THIRD_PARTY, "第三方质量监督", "third-party quality supervision");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Regulator(String code) {
        super("regulator", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Regulator of(String code) {
        return new Regulator(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<Regulator> known() {
        return KNOWN;
    }
}
