package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is cared for (养老服务场所): an open list.
 */
public final class CareSetting extends OpenKind<CareSetting> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, CareSetting> KNOWN = new LinkedHashMap<>();

    /** Home (居家). The base, by the usual formula. */
    public static final CareSetting HOME = known("HOME", "居家", "home");
    /** Community (社区). On which home care leans. */
    public static final CareSetting COMMUNITY = known("COMMUNITY", "社区", "community");
    /** Institution (机构). Which completes the two. */
    public static final CareSetting INSTITUTION = known("INSTITUTION", "机构", "institution");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CareSetting(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CareSetting of(String code) {
        CareSetting known = KNOWN.get(code);
        return known != null ? known : new CareSetting(code, null);
    }

    /** The codes that the library knows. */
    public static List<CareSetting> known() {
        return List.copyOf(KNOWN.values());
    }

    private static CareSetting known(String code, String zh, String en) {
        CareSetting known = new CareSetting(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
