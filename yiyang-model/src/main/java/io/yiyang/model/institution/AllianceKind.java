package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * What kind of alliance medical institutions form (医疗联合体类别): an open list.
 */
public final class AllianceKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Medical alliance (医联体). */
    public static final AllianceKind MEDICAL_ALLIANCE = of("MEDICAL_ALLIANCE");
    /** County medical community (县域医共体). */
    public static final AllianceKind COUNTY_COMMUNITY = of("COUNTY_COMMUNITY");

    private static final CodeDictionary<AllianceKind> KNOWN = CodeDictionary.<AllianceKind>ofStandardCodes(
                    "alliance-kind")
            .with(MEDICAL_ALLIANCE, "医联体", "medical alliance")
            .with(COUNTY_COMMUNITY, "县域医共体", "county medical community");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private AllianceKind(String code) {
        super("allianceKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllianceKind of(String code) {
        return new AllianceKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<AllianceKind> known() {
        return KNOWN;
    }
}
