package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;

/**
 * Who owns and who runs a care institution (运营管理模式): an open list.
 */
public final class OperatingModel extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Publicly built and run (公建公营). */
    public static final OperatingModel PUBLIC_RUN = of("PUBLIC_RUN");
    /** Publicly built, privately run (公建民营). */
    public static final OperatingModel PUBLIC_BUILT_PRIVATE_RUN = of("PUBLIC_BUILT_PRIVATE_RUN");
    /** Private (民办). */
    public static final OperatingModel PRIVATE = of("PRIVATE");
    /** Services outsourced (服务外包). */
    public static final OperatingModel OUTSOURCED = of("OUTSOURCED");
    /** Run by the county (县级直管). */
    public static final OperatingModel COUNTY_DIRECT = of("COUNTY_DIRECT");
    /** Run by an entrusted operator (委托经营). */
    public static final OperatingModel ENTRUSTED = of("ENTRUSTED");
    /** Run by civil affairs and township together (民政乡镇共管). */
    public static final OperatingModel CIVIL_AFFAIRS_WITH_TOWNSHIP = of("CIVIL_AFFAIRS_WITH_TOWNSHIP");
    /** Run by civil affairs for the township (民政代管). */
    public static final OperatingModel CIVIL_AFFAIRS_FOR_TOWNSHIP = of("CIVIL_AFFAIRS_FOR_TOWNSHIP");
    /** Run in trust by a large hospital (大医院托管). */
    public static final OperatingModel HOSPITAL_TRUSTEESHIP = of("HOSPITAL_TRUSTEESHIP");

    /** The four management models of Hubei 2023 (四种管理模式). */
    public static final List<OperatingModel> HUBEI_MANAGEMENT_MODELS =
            List.of(COUNTY_DIRECT, ENTRUSTED, CIVIL_AFFAIRS_WITH_TOWNSHIP, CIVIL_AFFAIRS_FOR_TOWNSHIP);

    private static final CodeDictionary<OperatingModel> KNOWN = CodeDictionary.<OperatingModel>ofStandardCodes(
                    "operating-model")
            .with(PUBLIC_RUN, "公建公营", "publicly built and run")
            .with(PUBLIC_BUILT_PRIVATE_RUN, "公建民营", "publicly built, privately run")
            .with(PRIVATE, "民办", "private")
            .with(OUTSOURCED, "服务外包", "services outsourced")
            .with(COUNTY_DIRECT, "县级直管", "run by the county")
            .with(ENTRUSTED, "委托经营", "run by an entrusted operator")
            .with(CIVIL_AFFAIRS_WITH_TOWNSHIP, "民政乡镇共管", "run by civil affairs and township together")
            .with(CIVIL_AFFAIRS_FOR_TOWNSHIP, "民政代管", "run by civil affairs for the township")
            .with(HOSPITAL_TRUSTEESHIP, "大医院托管", "run in trust by a large hospital");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private OperatingModel(String code) {
        super("operatingModel", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OperatingModel of(String code) {
        return new OperatingModel(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<OperatingModel> known() {
        return KNOWN;
    }
}
