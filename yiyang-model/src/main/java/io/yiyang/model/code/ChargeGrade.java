package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The grade of an item in the insurance catalogue (收费项目等级, chrgitm_lv). The share that the person pays first is data
 * of the item, not of the grade. Source: captured lines; the names are general knowledge.
 */
public final class ChargeGrade extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Class A (甲类). */
    public static final ChargeGrade CLASS_A = of("01");
    /** Class B (乙类). */
    public static final ChargeGrade CLASS_B = of("02");
    /** Class C, own-pay (丙类). */
    public static final ChargeGrade CLASS_C = of("03");

    private static final CodeDictionary<ChargeGrade> KNOWN = CodeDictionary.<ChargeGrade>ofStandardCodes("chrgitm_lv")
            .with(CLASS_A, "甲类", "class A")
            .with(CLASS_B, "乙类", "class B")
            .with(CLASS_C, "丙类", "class C, own-pay");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ChargeGrade(String code) {
        super("chargeGrade", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChargeGrade of(String code) {
        return new ChargeGrade(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ChargeGrade> known() {
        return KNOWN;
    }
}
