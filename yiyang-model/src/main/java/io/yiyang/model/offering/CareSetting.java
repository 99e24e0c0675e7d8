package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Where a person is cared for (养老服务场所): an open list.
 */
public final class CareSetting extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Home (居家). The base, by the usual formula. */
    public static final CareSetting HOME = of("HOME");
    /** Community (社区). On which home care leans. */
    public static final CareSetting COMMUNITY = of("COMMUNITY");
    /** Institution (机构). Which completes the two. */
    public static final CareSetting INSTITUTION = of("INSTITUTION");

    private static final CodeDictionary<CareSetting> KNOWN = CodeDictionary.<CareSetting>ofStandardCodes("care-setting")
            .with(HOME, "居家", "home")
            .with(COMMUNITY, "社区", "community")
            .with(INSTITUTION, "机构", "institution");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CareSetting(String code) {
        super("careSetting", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CareSetting of(String code) {
        return new CareSetting(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<CareSetting> known() {
        return KNOWN;
    }
}
