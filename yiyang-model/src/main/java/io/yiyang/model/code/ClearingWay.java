package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How the insurer pays the hospital (清算方式/医保支付方式, clr_way). Another province writes 10, 20, 30, 40, 50, 60, 99 and
 * Hunan 01, which a tenant's dictionary maps. Source: public code of vendors.
 */
public final class ClearingWay extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** By item (按项目). */
    public static final ClearingWay BY_ITEM = of("1");
    /** By single disease (单病种). */
    public static final ClearingWay SINGLE_DISEASE = of("2");
    /** By diagnosis-intervention packet (DIP) (按病种分值). */
    public static final ClearingWay DIP = of("3");
    /** By diagnosis-related group (DRG) (疾病诊断相关分组). */
    public static final ClearingWay DRG = of("4");
    /** By bed-day (按床日). */
    public static final ClearingWay BED_DAY = of("5");
    /** By capitation (按人头). */
    public static final ClearingWay CAPITATION = of("6");
    /** Other (其他). */
    public static final ClearingWay OTHER = of("9");

    private static final CodeDictionary<ClearingWay> KNOWN = CodeDictionary.<ClearingWay>ofStandardCodes("clr_way")
            .with(BY_ITEM, "按项目", "by item")
            .with(SINGLE_DISEASE, "单病种", "by single disease")
            .with(DIP, "按病种分值", "by diagnosis-intervention packet (DIP)")
            .with(DRG, "疾病诊断相关分组", "by diagnosis-related group (DRG)")
            .with(BED_DAY, "按床日", "by bed-day")
            .with(CAPITATION, "按人头", "by capitation")
            .with(OTHER, "其他", "other");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ClearingWay(String code) {
        super("clearingWay", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClearingWay of(String code) {
        return new ClearingWay(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ClearingWay> known() {
        return KNOWN;
    }
}
