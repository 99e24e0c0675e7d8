package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which tier of the three-tier network of care facilities a facility stands (三级养老服务设施网络): an open list.
 */
public final class NetworkTier extends OpenKind<NetworkTier> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, NetworkTier> KNOWN = new LinkedHashMap<>();

    /** County tier (县（市、区）级). */
    public static final NetworkTier COUNTY = known("COUNTY", "县（市、区）级", "county tier");
    /** Street or township tier (街道（乡镇）级). */
    public static final NetworkTier STREET = known("STREET", "街道（乡镇）级", "street or township tier");
    /** Community or village tier (社区（村）级). */
    public static final NetworkTier COMMUNITY = known("COMMUNITY", "社区（村）级", "community or village tier");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private NetworkTier(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NetworkTier of(String code) {
        NetworkTier known = KNOWN.get(code);
        return known != null ? known : new NetworkTier(code, null);
    }

    /** The codes that the library knows. */
    public static List<NetworkTier> known() {
        return List.copyOf(KNOWN.values());
    }

    private static NetworkTier known(String code, String zh, String en) {
        NetworkTier known = new NetworkTier(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
