package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;

/**
 * How medical and elderly care are combined (医养结合服务模式): an open list. Who runs the house is another question, see
 * {@link OperatingModel}; an institution may follow several models.
 */
public final class ServiceModel extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Care home runs a medical unit (养中办医). */
    public static final ServiceModel CARE_HOME_RUNS_MEDICAL = of("CARE_HOME_RUNS_MEDICAL");
    /** Medical institution runs care (医中办养). */
    public static final ServiceModel HOSPITAL_RUNS_CARE = of("HOSPITAL_RUNS_CARE");
    /** Contract between a care and a medical institution (医养签约). */
    public static final ServiceModel CONTRACT = of("CONTRACT");
    /** Fused medical and elderly care (医养融合). */
    public static final ServiceModel FUSED = of("FUSED");
    /** Home and medical institution jointly (养老机构与医疗机构合作). */
    public static final ServiceModel HOME_AND_MEDICAL_JOINTLY = of("HOME_AND_MEDICAL_JOINTLY");
    /** Integrated service of a community (社区医养一体化服务). */
    public static final ServiceModel COMMUNITY_INTEGRATED = of("COMMUNITY_INTEGRATED");
    /** Two houses under one management (两院一体). Such as a township health centre and a home of respect. */
    public static final ServiceModel TWO_HOUSES_ONE_MANAGEMENT = of("TWO_HOUSES_ONE_MANAGEMENT");
    /** One body with two areas (一院两区). Such as a township health centre and a welfare home. */
    public static final ServiceModel ONE_HOUSE_TWO_AREAS = of("ONE_HOUSE_TWO_AREAS");
    /** Village clinic and day care built together (两室联建). */
    public static final ServiceModel TWO_ROOMS_BUILT_TOGETHER = of("TWO_ROOMS_BUILT_TOGETHER");
    /** Rural home of respect and village clinic build together (联姻共建). */
    public static final ServiceModel VILLAGE_CLINIC_AND_HOME = of("VILLAGE_CLINIC_AND_HOME");
    /** Smaller hospital turned to rehabilitation, nursing or combined care (医疗机构转型). */
    public static final ServiceModel HOSPITAL_TURNED_TO_CARE = of("HOSPITAL_TURNED_TO_CARE");
    /** Idle medical resources turned to care (闲置资源转养老). */
    public static final ServiceModel IDLE_RESOURCES_TO_CARE = of("IDLE_RESOURCES_TO_CARE");

    /** The four modes that together are called the Yichang model (宜昌模式). */
    public static final List<ServiceModel> YICHANG_MODES =
            List.of(HOSPITAL_RUNS_CARE, CARE_HOME_RUNS_MEDICAL, FUSED, CONTRACT);

    /** The four common modes of Hubei 2023 (湖北四种模式). */
    public static final List<ServiceModel> HUBEI_MODES =
            List.of(CARE_HOME_RUNS_MEDICAL, HOME_AND_MEDICAL_JOINTLY, HOSPITAL_RUNS_CARE, COMMUNITY_INTEGRATED);

    /** The forms of Tengzhou 2019 (滕州三种形式). */
    public static final List<ServiceModel> TENGZHOU_FORMS =
            List.of(CARE_HOME_RUNS_MEDICAL, HOSPITAL_RUNS_CARE, TWO_HOUSES_ONE_MANAGEMENT);

    /** The two modes of Wuhan 2022, chosen by circumstances (武汉融合模式). */
    public static final List<ServiceModel> WUHAN_MODES = List.of(CONTRACT, CARE_HOME_RUNS_MEDICAL);

    private static final CodeDictionary<ServiceModel> KNOWN = CodeDictionary.<ServiceModel>ofStandardCodes(
                    "service-model")
            .with(CARE_HOME_RUNS_MEDICAL, "养中办医", "care home runs a medical unit")
            .with(HOSPITAL_RUNS_CARE, "医中办养", "medical institution runs care")
            .with(CONTRACT, "医养签约", "contract between a care and a medical institution")
            .with(FUSED, "医养融合", "fused medical and elderly care")
            .with(HOME_AND_MEDICAL_JOINTLY, "养老机构与医疗机构合作", "home and medical institution jointly")
            .with(COMMUNITY_INTEGRATED, "社区医养一体化服务", "integrated service of a community")
            .with(TWO_HOUSES_ONE_MANAGEMENT, "两院一体", "two houses under one management")
            .with(ONE_HOUSE_TWO_AREAS, "一院两区", "one body with two areas")
            .with(TWO_ROOMS_BUILT_TOGETHER, "两室联建", "village clinic and day care built together")
            .with(VILLAGE_CLINIC_AND_HOME, "联姻共建", "rural home of respect and village clinic build together")
            .with(
                    HOSPITAL_TURNED_TO_CARE,
                    "医疗机构转型",
                    "smaller hospital turned to rehabilitation, nursing or combined care")
            .with(IDLE_RESOURCES_TO_CARE, "闲置资源转养老", "idle medical resources turned to care");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceModel(String code) {
        super("serviceModel", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceModel of(String code) {
        return new ServiceModel(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ServiceModel> known() {
        return KNOWN;
    }
}
