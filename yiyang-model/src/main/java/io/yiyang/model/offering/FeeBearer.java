package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Who bears a part of a package's fee (签约服务费分担方): an open list. It is no payer of a bill: a fee is shared once per term.
 */
public final class FeeBearer extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Public health fund (基本公共卫生服务经费). */
    public static final FeeBearer PUBLIC_HEALTH_FUND = of("PUBLIC_HEALTH_FUND");
    /** Medical insurance (医疗保险基金). */
    public static final FeeBearer MEDICAL_INSURANCE = of("MEDICAL_INSURANCE");
    /** Government subsidy (财政补助). */
    public static final FeeBearer GOVERNMENT = of("GOVERNMENT");
    /** The person (个人). */
    public static final FeeBearer PERSON = of("PERSON");

    private static final CodeDictionary<FeeBearer> KNOWN = CodeDictionary.<FeeBearer>ofStandardCodes("fee-bearer")
            .with(PUBLIC_HEALTH_FUND, "基本公共卫生服务经费", "public health fund")
            .with(MEDICAL_INSURANCE, "医疗保险基金", "medical insurance")
            .with(GOVERNMENT, "财政补助", "government subsidy")
            .with(PERSON, "个人", "the person");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private FeeBearer(String code) {
        super("feeBearer", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FeeBearer of(String code) {
        return new FeeBearer(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<FeeBearer> known() {
        return KNOWN;
    }
}
