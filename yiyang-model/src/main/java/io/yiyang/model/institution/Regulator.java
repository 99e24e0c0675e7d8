package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises which side of an institution (监管部门): an open list.
 */
public final class Regulator extends OpenKind<Regulator> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Regulator> KNOWN = new LinkedHashMap<>();

    /** Civil affairs (民政部门). Care service. */
    public static final Regulator CIVIL_AFFAIRS = known("CIVIL_AFFAIRS", "民政部门", "civil affairs");
    /** Health administration (卫生健康部门). Medical service. */
    public static final Regulator HEALTH = known("HEALTH", "卫生健康部门", "health administration");
    /** Healthcare security (医疗保障部门). Medical-insurance fund and long-term-care fund. */
    public static final Regulator HEALTHCARE_SECURITY = known("HEALTHCARE_SECURITY", "医疗保障部门", "healthcare security");
    /** Price authority (价格主管部门). Public prices. */
    public static final Regulator PRICE = known("PRICE", "价格主管部门", "price authority");
    /** Third-party quality supervision (第三方质量监督). Not an authority. */
    public static final Regulator THIRD_PARTY = known("THIRD_PARTY", "第三方质量监督", "third-party quality supervision");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Regulator(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Regulator of(String code) {
        Regulator known = KNOWN.get(code);
        return known != null ? known : new Regulator(code, null);
    }

    /** The codes that the library knows. */
    public static List<Regulator> known() {
        return List.copyOf(KNOWN.values());
    }

    private static Regulator known(String code, String zh, String en) {
        Regulator known = new Regulator(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
