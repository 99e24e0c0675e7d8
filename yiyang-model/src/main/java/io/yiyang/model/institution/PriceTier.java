package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which purse a care institution serves (价格档次): an open list.
 */
public final class PriceTier extends OpenKind<PriceTier> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, PriceTier> KNOWN = new LinkedHashMap<>();

    /** Premium (高端消费型). */
    public static final PriceTier PREMIUM = known("PREMIUM", "高端消费型", "premium");
    /** Middle (中端综合型). */
    public static final PriceTier MIDDLE = known("MIDDLE", "中端综合型", "middle");
    /** Inclusive (低端普惠型). */
    public static final PriceTier INCLUSIVE = known("INCLUSIVE", "低端普惠型", "inclusive");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PriceTier(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PriceTier of(String code) {
        PriceTier known = KNOWN.get(code);
        return known != null ? known : new PriceTier(code, null);
    }

    /** The codes that the library knows. */
    public static List<PriceTier> known() {
        return List.copyOf(KNOWN.values());
    }

    private static PriceTier known(String code, String zh, String en) {
        PriceTier known = new PriceTier(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
