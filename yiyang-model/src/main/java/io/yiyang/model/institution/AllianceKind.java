package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of alliance medical institutions form (医疗联合体类别): an open list.
 */
public final class AllianceKind extends OpenKind<AllianceKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, AllianceKind> KNOWN = new LinkedHashMap<>();

    /** Medical alliance (医联体). */
    public static final AllianceKind MEDICAL_ALLIANCE = known("MEDICAL_ALLIANCE", "医联体", "medical alliance");
    /** County medical community (县域医共体). */
    public static final AllianceKind COUNTY_COMMUNITY = known("COUNTY_COMMUNITY", "县域医共体", "county medical community");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private AllianceKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllianceKind of(String code) {
        AllianceKind known = KNOWN.get(code);
        return known != null ? known : new AllianceKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<AllianceKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static AllianceKind known(String code, String zh, String en) {
        AllianceKind known = new AllianceKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
