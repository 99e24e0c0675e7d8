package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As what a place or institution is recognised (试点示范称号类别): an open list.
 */
public final class RecognitionKind extends OpenKind<RecognitionKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, RecognitionKind> KNOWN = new LinkedHashMap<>();

    /** Pilot city (医养结合试点城市). */
    public static final RecognitionKind PILOT_CITY = known("PILOT_CITY", "医养结合试点城市", "pilot city");
    /** Demonstration city or county (医养结合示范先行市县). */
    public static final RecognitionKind DEMONSTRATION_COUNTY =
            known("DEMONSTRATION_COUNTY", "医养结合示范先行市县", "demonstration city or county");
    /** Demonstration area of health services for the elderly (老年健康服务能力建设示范区). */
    public static final RecognitionKind HEALTH_CAPACITY_AREA =
            known("HEALTH_CAPACITY_AREA", "老年健康服务能力建设示范区", "demonstration area of health services for the elderly");
    /** Demonstration base (示范基地). */
    public static final RecognitionKind DEMONSTRATION_BASE = known("DEMONSTRATION_BASE", "示范基地", "demonstration base");
    /** Demonstration project (示范项目). */
    public static final RecognitionKind DEMONSTRATION_PROJECT =
            known("DEMONSTRATION_PROJECT", "示范项目", "demonstration project");
    /** Demonstration centre (示范中心). */
    public static final RecognitionKind DEMONSTRATION_CENTRE =
            known("DEMONSTRATION_CENTRE", "示范中心", "demonstration centre");
    /** Hospice pilot (安宁疗护试点). */
    public static final RecognitionKind HOSPICE_PILOT = known("HOSPICE_PILOT", "安宁疗护试点", "hospice pilot");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RecognitionKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecognitionKind of(String code) {
        RecognitionKind known = KNOWN.get(code);
        return known != null ? known : new RecognitionKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<RecognitionKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static RecognitionKind known(String code, String zh, String en) {
        RecognitionKind known = new RecognitionKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
