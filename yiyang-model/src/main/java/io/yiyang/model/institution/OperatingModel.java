package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who owns and who runs a care institution (运营管理模式): an open list.
 */
public final class OperatingModel extends OpenKind<OperatingModel> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, OperatingModel> KNOWN = new LinkedHashMap<>();

    /** Publicly built and run (公建公营). */
    public static final OperatingModel PUBLIC_RUN = known("PUBLIC_RUN", "公建公营", "publicly built and run");
    /** Publicly built, privately run (公建民营). */
    public static final OperatingModel PUBLIC_BUILT_PRIVATE_RUN =
            known("PUBLIC_BUILT_PRIVATE_RUN", "公建民营", "publicly built, privately run");
    /** Private (民办). */
    public static final OperatingModel PRIVATE = known("PRIVATE", "民办", "private");
    /** Services outsourced (服务外包). */
    public static final OperatingModel OUTSOURCED = known("OUTSOURCED", "服务外包", "services outsourced");
    /** Run by the county (县级直管). */
    public static final OperatingModel COUNTY_DIRECT = known("COUNTY_DIRECT", "县级直管", "run by the county");
    /** Run by an entrusted operator (委托经营). */
    public static final OperatingModel ENTRUSTED = known("ENTRUSTED", "委托经营", "run by an entrusted operator");
    /** Run by civil affairs and township together (民政乡镇共管). */
    public static final OperatingModel CIVIL_AFFAIRS_WITH_TOWNSHIP =
            known("CIVIL_AFFAIRS_WITH_TOWNSHIP", "民政乡镇共管", "run by civil affairs and township together");
    /** Run by civil affairs for the township (民政代管). */
    public static final OperatingModel CIVIL_AFFAIRS_FOR_TOWNSHIP =
            known("CIVIL_AFFAIRS_FOR_TOWNSHIP", "民政代管", "run by civil affairs for the township");
    /** Run in trust by a large hospital (大医院托管). */
    public static final OperatingModel HOSPITAL_TRUSTEESHIP =
            known("HOSPITAL_TRUSTEESHIP", "大医院托管", "run in trust by a large hospital");

    /** The four management models of Hubei 2023 (四种管理模式). */
    public static final List<OperatingModel> HUBEI_MANAGEMENT_MODELS =
            List.of(COUNTY_DIRECT, ENTRUSTED, CIVIL_AFFAIRS_WITH_TOWNSHIP, CIVIL_AFFAIRS_FOR_TOWNSHIP);

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private OperatingModel(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OperatingModel of(String code) {
        OperatingModel known = KNOWN.get(code);
        return known != null ? known : new OperatingModel(code, null);
    }

    /** The codes that the library knows. */
    public static List<OperatingModel> known() {
        return List.copyOf(KNOWN.values());
    }

    private static OperatingModel known(String code, String zh, String en) {
        OperatingModel known = new OperatingModel(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
