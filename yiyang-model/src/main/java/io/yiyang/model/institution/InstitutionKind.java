package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;

/**
 * What kind of body or facility an institution, or a part of one, is (机构类别): an open list. A hospital's level is told by
 * {@link HospitalGrade}.
 */
public final class InstitutionKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Care home (养老院). */
    public static final InstitutionKind CARE_HOME = of("CARE_HOME");
    /** City welfare home (城市福利院). */
    public static final InstitutionKind CITY_WELFARE_HOME = of("CITY_WELFARE_HOME");
    /** Urban and rural welfare home (城乡福利院). */
    public static final InstitutionKind URBAN_RURAL_WELFARE_HOME = of("URBAN_RURAL_WELFARE_HOME");
    /** Rural home of respect (敬老院). */
    public static final InstitutionKind HOME_OF_RESPECT = of("HOME_OF_RESPECT");
    /** Care home of nursing type (护理型养老机构). The specialised home that Hubei wants in each county. */
    public static final InstitutionKind NURSING_CARE_HOME = of("NURSING_CARE_HOME");
    /** County home for disabled persons in special hardship (特困失能县级集中照护机构). */
    public static final InstitutionKind COUNTY_CENTRAL_CARE = of("COUNTY_CENTRAL_CARE");
    /** County guidance centre of elderly care (县级养老服务指导中心). */
    public static final InstitutionKind GUIDANCE_CENTRE = of("GUIDANCE_CENTRE");
    /** Street or township care complex (街道（乡镇）养老服务综合体). */
    public static final InstitutionKind STREET_COMPLEX = of("STREET_COMPLEX");
    /** Day-care centre (日间照料中心). */
    public static final InstitutionKind DAY_CARE_CENTRE = of("DAY_CARE_CENTRE");
    /** Care facility embedded in a community (社区嵌入式养老服务设施). */
    public static final InstitutionKind EMBEDDED_FACILITY = of("EMBEDDED_FACILITY");
    /** Community as a place of service (社区). */
    public static final InstitutionKind COMMUNITY = of("COMMUNITY");
    /** Centre of combined care (医养中心). */
    public static final InstitutionKind COMBINED_CENTRE = of("COMBINED_CENTRE");
    /** Zone of combined care inside an institution (医养结合服务功能区). */
    public static final InstitutionKind COMBINED_ZONE = of("COMBINED_ZONE");
    /**
     * Integrated centre of care and rehabilitation (医养融合康复服务中心). From education to hospice, with daily
     * care; Wuhan since 2020.
     */
    public static final InstitutionKind INTEGRATED_REHABILITATION_CENTRE = of("INTEGRATED_REHABILITATION_CENTRE");
    /** Recuperation centre of a health centre (卫生院康养中心). */
    public static final InstitutionKind HEALTH_CENTRE_RECUPERATION = of("HEALTH_CENTRE_RECUPERATION");
    /** Rehabilitation centre for the elderly (老年康复中心). */
    public static final InstitutionKind ELDERLY_REHABILITATION_CENTRE = of("ELDERLY_REHABILITATION_CENTRE");
    /**
     * Centre of care and rehabilitation (养老康复中心). A second role of a hospital, in Xiangtan of its Sixth
     * People's Hospital.
     */
    public static final InstitutionKind CARE_REHABILITATION_CENTRE = of("CARE_REHABILITATION_CENTRE");
    /** General hospital (综合医院). */
    public static final InstitutionKind GENERAL_HOSPITAL = of("GENERAL_HOSPITAL");
    /** Hospital of Chinese medicine (中医医院). */
    public static final InstitutionKind TCM_HOSPITAL = of("TCM_HOSPITAL");
    /** Geriatric hospital (老年病医院). */
    public static final InstitutionKind GERIATRIC_HOSPITAL = of("GERIATRIC_HOSPITAL");
    /** Rehabilitation hospital (康复医院). */
    public static final InstitutionKind REHABILITATION_HOSPITAL = of("REHABILITATION_HOSPITAL");
    /** Rehabilitation centre (康复医疗中心). */
    public static final InstitutionKind REHABILITATION_CENTRE = of("REHABILITATION_CENTRE");
    /** Nursing hospital (护理院). */
    public static final InstitutionKind NURSING_HOSPITAL = of("NURSING_HOSPITAL");
    /** Nursing centre (护理中心). */
    public static final InstitutionKind NURSING_CENTRE = of("NURSING_CENTRE");
    /** Hospice centre (安宁疗护中心). */
    public static final InstitutionKind HOSPICE_CENTRE = of("HOSPICE_CENTRE");
    /** Community health centre (社区卫生服务中心). */
    public static final InstitutionKind COMMUNITY_HEALTH_CENTRE = of("COMMUNITY_HEALTH_CENTRE");
    /** Community health station (社区卫生服务站). */
    public static final InstitutionKind COMMUNITY_HEALTH_STATION = of("COMMUNITY_HEALTH_STATION");
    /** Township health centre (乡镇卫生院). */
    public static final InstitutionKind TOWNSHIP_HEALTH_CENTRE = of("TOWNSHIP_HEALTH_CENTRE");
    /** Village clinic (村卫生室). */
    public static final InstitutionKind VILLAGE_CLINIC = of("VILLAGE_CLINIC");
    /** Clinic (诊所). */
    public static final InstitutionKind CLINIC = of("CLINIC");
    /** Health room (卫生所（室）). */
    public static final InstitutionKind HEALTH_ROOM = of("HEALTH_ROOM");
    /** Infirmary (医务室). */
    public static final InstitutionKind INFIRMARY = of("INFIRMARY");
    /** Nursing station (护理站). */
    public static final InstitutionKind NURSING_STATION = of("NURSING_STATION");
    /** Assessment centre of health and care needs (健康养老需求综合评估中心). */
    public static final InstitutionKind ASSESSMENT_CENTRE = of("ASSESSMENT_CENTRE");

    /** The in-house medical units that are filed instead of licensed (实行备案管理的内设医疗机构), Hubei 2023. */
    public static final List<InstitutionKind> IN_HOUSE_UNITS = List.of(CLINIC, HEALTH_ROOM, INFIRMARY, NURSING_STATION);

    private static final CodeDictionary<InstitutionKind> KNOWN = CodeDictionary.<InstitutionKind>ofStandardCodes(
                    "institution-kind")
            .with(CARE_HOME, "养老院", "care home")
            .with(CITY_WELFARE_HOME, "城市福利院", "city welfare home")
            .with(URBAN_RURAL_WELFARE_HOME, "城乡福利院", "urban and rural welfare home")
            .with(HOME_OF_RESPECT, "敬老院", "rural home of respect")
            .with(NURSING_CARE_HOME, "护理型养老机构", "care home of nursing type")
            .with(COUNTY_CENTRAL_CARE, "特困失能县级集中照护机构", "county home for disabled persons in special hardship")
            .with(GUIDANCE_CENTRE, "县级养老服务指导中心", "county guidance centre of elderly care")
            .with(STREET_COMPLEX, "街道（乡镇）养老服务综合体", "street or township care complex")
            .with(DAY_CARE_CENTRE, "日间照料中心", "day-care centre")
            .with(EMBEDDED_FACILITY, "社区嵌入式养老服务设施", "care facility embedded in a community")
            .with(COMMUNITY, "社区", "community as a place of service")
            .with(COMBINED_CENTRE, "医养中心", "centre of combined care")
            .with(COMBINED_ZONE, "医养结合服务功能区", "zone of combined care inside an institution")
            .with(INTEGRATED_REHABILITATION_CENTRE, "医养融合康复服务中心", "integrated centre of care and rehabilitation")
            .with(HEALTH_CENTRE_RECUPERATION, "卫生院康养中心", "recuperation centre of a health centre")
            .with(ELDERLY_REHABILITATION_CENTRE, "老年康复中心", "rehabilitation centre for the elderly")
            .with(CARE_REHABILITATION_CENTRE, "养老康复中心", "centre of care and rehabilitation")
            .with(GENERAL_HOSPITAL, "综合医院", "general hospital")
            .with(TCM_HOSPITAL, "中医医院", "hospital of Chinese medicine")
            .with(GERIATRIC_HOSPITAL, "老年病医院", "geriatric hospital")
            .with(REHABILITATION_HOSPITAL, "康复医院", "rehabilitation hospital")
            .with(REHABILITATION_CENTRE, "康复医疗中心", "rehabilitation centre")
            .with(NURSING_HOSPITAL, "护理院", "nursing hospital")
            .with(NURSING_CENTRE, "护理中心", "nursing centre")
            .with(HOSPICE_CENTRE, "安宁疗护中心", "hospice centre")
            .with(COMMUNITY_HEALTH_CENTRE, "社区卫生服务中心", "community health centre")
            .with(COMMUNITY_HEALTH_STATION, "社区卫生服务站", "community health station")
            .with(TOWNSHIP_HEALTH_CENTRE, "乡镇卫生院", "township health centre")
            .with(VILLAGE_CLINIC, "村卫生室", "village clinic")
            .with(CLINIC, "诊所", "clinic")
            .with(HEALTH_ROOM, "卫生所（室）", "health room")
            .with(INFIRMARY, "医务室", "infirmary")
            .with(NURSING_STATION, "护理站", "nursing station")
            .with(ASSESSMENT_CENTRE, "健康养老需求综合评估中心", "assessment centre of health and care needs");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private InstitutionKind(String code) {
        super("institutionKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InstitutionKind of(String code) {
        return new InstitutionKind(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<InstitutionKind> known() {
        return KNOWN;
    }
}
