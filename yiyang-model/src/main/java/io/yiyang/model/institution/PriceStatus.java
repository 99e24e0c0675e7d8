package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * How an institution's care prices come about (价格形成方式): an open list.
 */
public final class PriceStatus extends OpenCode {
    private static final long serialVersionUID = 1L;

    /**
     * Under the medical item of the price catalogue (医疗服务价格目录项目). Care given by public medical
     * institutions, Hubei 2023: priced by the price authority of the same level.
     */
    public static final PriceStatus MEDICAL_CATALOGUE = of("MEDICAL_CATALOGUE");
    /** Priced by the government (政府定价). */
    public static final PriceStatus GOVERNMENT_PRICED = of("GOVERNMENT_PRICED");
    /** Guided by the government (政府指导价). */
    public static final PriceStatus GOVERNMENT_GUIDED = of("GOVERNMENT_GUIDED");
    /** Set by the operator (市场调节价). */
    public static final PriceStatus MARKET = of("MARKET");

    private static final CodeDictionary<PriceStatus> KNOWN = CodeDictionary.<PriceStatus>ofStandardCodes("price-status")
            .with(MEDICAL_CATALOGUE, "医疗服务价格目录项目", "under the medical item of the price catalogue")
            .with(GOVERNMENT_PRICED, "政府定价", "priced by the government")
            .with(GOVERNMENT_GUIDED, "政府指导价", "guided by the government")
            .with(MARKET, "市场调节价", "set by the operator");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PriceStatus(String code) {
        super("priceStatus", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PriceStatus of(String code) {
        return new PriceStatus(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<PriceStatus> known() {
        return KNOWN;
    }
}
