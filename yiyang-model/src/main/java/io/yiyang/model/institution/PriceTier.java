package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Which purse a care institution serves (价格档次): an open list.
 */
public final class PriceTier extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Premium (高端消费型). */
    public static final PriceTier PREMIUM = of("PREMIUM");
    /** Middle (中端综合型). */
    public static final PriceTier MIDDLE = of("MIDDLE");
    /** Inclusive (低端普惠型). */
    public static final PriceTier INCLUSIVE = of("INCLUSIVE");

    private static final CodeDictionary<PriceTier> KNOWN = CodeDictionary.<PriceTier>ofStandardCodes("price-tier")
            .with(PREMIUM, "高端消费型", "premium")
            .with(MIDDLE, "中端综合型", "middle")
            .with(INCLUSIVE, "低端普惠型", "inclusive");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PriceTier(String code) {
        super("priceTier", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PriceTier of(String code) {
        return new PriceTier(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<PriceTier> known() {
        return KNOWN;
    }
}
