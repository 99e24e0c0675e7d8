package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * On which tier of the three-tier network of care facilities a facility stands (三级养老服务设施网络): an open list.
 */
public final class NetworkTier extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** County tier (县（市、区）级). */
    public static final NetworkTier COUNTY = of("COUNTY");
    /** Street or township tier (街道（乡镇）级). */
    public static final NetworkTier STREET = of("STREET");
    /** Community or village tier (社区（村）级). */
    public static final NetworkTier COMMUNITY = of("COMMUNITY");

    private static final CodeDictionary<NetworkTier> KNOWN = CodeDictionary.<NetworkTier>ofStandardCodes("network-tier")
            .with(COUNTY, "县（市、区）级", "county tier")
            .with(STREET, "街道（乡镇）级", "street or township tier")
            .with(COMMUNITY, "社区（村）级", "community or village tier");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private NetworkTier(String code) {
        super("networkTier", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NetworkTier of(String code) {
        return new NetworkTier(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<NetworkTier> known() {
        return KNOWN;
    }
}
