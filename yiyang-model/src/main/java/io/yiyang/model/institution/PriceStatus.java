package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an institution's care prices come about (价格形成方式): an open list.
 */
public final class PriceStatus extends OpenKind<PriceStatus> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, PriceStatus> KNOWN = new LinkedHashMap<>();

    /**
     * Under the medical item of the price catalogue (医疗服务价格目录项目). Care given by public medical
     * institutions, Hubei 2023: priced by the price authority of the same level.
     */
    public static final PriceStatus MEDICAL_CATALOGUE =
            known("MEDICAL_CATALOGUE", "医疗服务价格目录项目", "under the medical item of the price catalogue");
    /** Priced by the government (政府定价). */
    public static final PriceStatus GOVERNMENT_PRICED = known("GOVERNMENT_PRICED", "政府定价", "priced by the government");
    /** Guided by the government (政府指导价). */
    public static final PriceStatus GOVERNMENT_GUIDED = known("GOVERNMENT_GUIDED", "政府指导价", "guided by the government");
    /** Set by the operator (市场调节价). */
    public static final PriceStatus MARKET = known("MARKET", "市场调节价", "set by the operator");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PriceStatus(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PriceStatus of(String code) {
        PriceStatus known = KNOWN.get(code);
        return known != null ? known : new PriceStatus(code, null);
    }

    /** The codes that the library knows. */
    public static List<PriceStatus> known() {
        return List.copyOf(KNOWN.values());
    }

    private static PriceStatus known(String code, String zh, String en) {
        PriceStatus known = new PriceStatus(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
