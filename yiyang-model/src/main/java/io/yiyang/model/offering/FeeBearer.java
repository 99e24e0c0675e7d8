package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a part of a package's fee (签约服务费分担方): an open list. It is no payer of a bill: a fee is shared once per term.
 */
public final class FeeBearer extends OpenKind<FeeBearer> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, FeeBearer> KNOWN = new LinkedHashMap<>();

    /** Public health fund (基本公共卫生服务经费). */
    public static final FeeBearer PUBLIC_HEALTH_FUND = known("PUBLIC_HEALTH_FUND", "基本公共卫生服务经费", "public health fund");
    /** Medical insurance (医疗保险基金). */
    public static final FeeBearer MEDICAL_INSURANCE = known("MEDICAL_INSURANCE", "医疗保险基金", "medical insurance");
    /** Government subsidy (财政补助). */
    public static final FeeBearer GOVERNMENT = known("GOVERNMENT", "财政补助", "government subsidy");
    /** The person (个人). */
    public static final FeeBearer PERSON = known("PERSON", "个人", "the person");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private FeeBearer(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FeeBearer of(String code) {
        FeeBearer known = KNOWN.get(code);
        return known != null ? known : new FeeBearer(code, null);
    }

    /** The codes that the library knows. */
    public static List<FeeBearer> known() {
        return List.copyOf(KNOWN.values());
    }

    private static FeeBearer known(String code, String zh, String en) {
        FeeBearer known = new FeeBearer(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
