package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a service reaches a person (服务方式): an open list.
 */
public final class ServiceMode extends OpenKind<ServiceMode> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, ServiceMode> KNOWN = new LinkedHashMap<>();

    /** Full stay (全托). */
    public static final ServiceMode FULL_STAY = known("FULL_STAY", "全托", "full stay");
    /** Day stay (日托). */
    public static final ServiceMode DAY_STAY = known("DAY_STAY", "日托", "day stay");
    /** At home (上门服务). */
    public static final ServiceMode AT_HOME = known("AT_HOME", "上门服务", "at home");
    /** From afar (远程服务). */
    public static final ServiceMode REMOTE = known("REMOTE", "远程服务", "from afar");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceMode(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceMode of(String code) {
        ServiceMode known = KNOWN.get(code);
        return known != null ? known : new ServiceMode(code, null);
    }

    /** The codes that the library knows. */
    public static List<ServiceMode> known() {
        return List.copyOf(KNOWN.values());
    }

    private static ServiceMode known(String code, String zh, String en) {
        ServiceMode known = new ServiceMode(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
