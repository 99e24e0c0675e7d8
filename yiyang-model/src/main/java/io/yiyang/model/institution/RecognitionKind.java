package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;

/**
 * As what a place or institution is recognised (试点示范称号): an open list.
 */
public final class RecognitionKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Pilot city (医养结合试点城市). */
    public static final RecognitionKind PILOT_CITY = of("PILOT_CITY");
    /** Demonstration city or county (医养结合示范先行市县). */
    public static final RecognitionKind DEMONSTRATION_COUNTY = of("DEMONSTRATION_COUNTY");
    /** Demonstration area of health services for the elderly (老年健康服务能力建设示范区). */
    public static final RecognitionKind HEALTH_CAPACITY_AREA = of("HEALTH_CAPACITY_AREA");
    /** Demonstration base (示范基地). */
    public static final RecognitionKind DEMONSTRATION_BASE = of("DEMONSTRATION_BASE");
    /** Demonstration project (示范项目). */
    public static final RecognitionKind DEMONSTRATION_PROJECT = of("DEMONSTRATION_PROJECT");
    /** Demonstration centre (示范中心). */
    public static final RecognitionKind DEMONSTRATION_CENTRE = of("DEMONSTRATION_CENTRE");
    /** Hospice pilot (安宁疗护试点). */
    public static final RecognitionKind HOSPICE_PILOT = of("HOSPICE_PILOT");

    private static final CodeDictionary<RecognitionKind> KNOWN = CodeDictionary.<RecognitionKind>ofStandardCodes(
                    "recognition-kind")
            .with(PILOT_CITY, "医养结合试点城市", "pilot city")
            .with(DEMONSTRATION_COUNTY, "医养结合示范先行市县", "demonstration city or county")
            .with(HEALTH_CAPACITY_AREA, "老年健康服务能力建设示范区", "demonstration area of health services for the elderly")
            .with(DEMONSTRATION_BASE, "示范基地", "demonstration base")
            .with(DEMONSTRATION_PROJECT, "示范项目", "demonstration project")
            .with(DEMONSTRATION_CENTRE, "示范中心", "demonstration centre")
            .with(HOSPICE_PILOT, "安宁疗护试点", "hospice pilot");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RecognitionKind(String code) {
        super("recognitionKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecognitionKind of(String code) {
        return new RecognitionKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<RecognitionKind> known() {
        return KNOWN;
    }
}
