package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * Why somebody may act for another person (代理依据): an open list. A tenant maps its own codes by a dictionary.
 */
public final class RepresentationBasis extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Guardian by law (法定监护). */
    public static final RepresentationBasis STATUTORY_GUARDIAN = of("STATUTORY_GUARDIAN");
    /** Guardian by prior agreement (意定监护). */
    public static final RepresentationBasis AGREED_GUARDIAN = of("AGREED_GUARDIAN");
    /** Appointed guardian (指定监护). */
    public static final RepresentationBasis APPOINTED_GUARDIAN = of("APPOINTED_GUARDIAN");
    /** Agent by authorisation (委托代理). */
    public static final RepresentationBasis AUTHORISED_AGENT = of("AUTHORISED_AGENT");
    /** Guardianship by the civil-affairs authority (民政部门监护). */
    public static final RepresentationBasis CIVIL_AFFAIRS_GUARDIAN = of("CIVIL_AFFAIRS_GUARDIAN");

    private static final CodeDictionary<RepresentationBasis> KNOWN =
            CodeDictionary.<RepresentationBasis>ofStandardCodes("representation-basis")
                    .with(STATUTORY_GUARDIAN, "法定监护", "guardian by law")
                    .with(AGREED_GUARDIAN, "意定监护", "guardian by prior agreement")
                    .with(APPOINTED_GUARDIAN, "指定监护", "appointed guardian")
                    .with(AUTHORISED_AGENT, "委托代理", "agent by authorisation")
                    .with(CIVIL_AFFAIRS_GUARDIAN, "民政部门监护", "guardianship by the civil-affairs authority");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RepresentationBasis(String code) {
        super("representationBasis", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RepresentationBasis of(String code) {
        return new RepresentationBasis(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<RepresentationBasis> known() {
        return KNOWN;
    }
}
