package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The class of an item in the insurance catalogue (收费项目等级, chrgitm_lv: 甲、乙、丙): an open list of codes. The share that the
 * person pays first is data of the item ({@link CatalogueTerms}), not of the class.
 */
public final class ChargeGrade implements Comparable<ChargeGrade>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z_]{1,32}");
    private static final Map<String, BilingualText> LABELS = Map.of(
            "01", BilingualText.of("甲类", "class A"),
            "02", BilingualText.of("乙类", "class B"),
            "03", BilingualText.of("丙类", "class C, own-pay"));

    /** Class A (甲类). */
    public static final ChargeGrade CLASS_A = of("01");
    /** Class B (乙类). */
    public static final ChargeGrade CLASS_B = of("02");
    /** Class C, own-pay (丙类). */
    public static final ChargeGrade CLASS_C = of("03");

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ChargeGrade(String code) {
        this.code = code;
    }

    /**
     * The class with this code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 32 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChargeGrade of(String code) {
        // Masked: a swapped column may bring a diagnosis.
        Require.masked(FORM.matcher(code).matches(), "code", "must be 1 to 32 digits, capitals or underscores", code);
        return new ChargeGrade(code);
    }

    /** The name of a known code. */
    public Optional<BilingualText> label() {
        return Optional.ofNullable(LABELS.get(code));
    }

    @Override
    public int compareTo(ChargeGrade other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChargeGrade that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
