package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * How a service reaches a person (服务方式): an open list.
 */
public final class ServiceMode extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Full stay (全托). */
    public static final ServiceMode FULL_STAY = of("FULL_STAY");
    /** Day stay (日托). */
    public static final ServiceMode DAY_STAY = of("DAY_STAY");
    /** At home (上门服务). */
    public static final ServiceMode AT_HOME = of("AT_HOME");
    /** From afar (远程服务). */
    public static final ServiceMode REMOTE = of("REMOTE");

    private static final CodeDictionary<ServiceMode> KNOWN = CodeDictionary.<ServiceMode>ofStandardCodes("service-mode")
            .with(FULL_STAY, "全托", "full stay")
            .with(DAY_STAY, "日托", "day stay")
            .with(AT_HOME, "上门服务", "at home")
            .with(REMOTE, "远程服务", "from afar");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceMode(String code) {
        super("serviceMode", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceMode of(String code) {
        return new ServiceMode(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ServiceMode> known() {
        return KNOWN;
    }
}
