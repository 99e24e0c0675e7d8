package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of body or facility an institution, or a part of one, is (机构类别): an open list. A hospital's level is told by
 * {@link HospitalGrade}.
 */
public final class InstitutionKind extends OpenKind<InstitutionKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, InstitutionKind> KNOWN = new LinkedHashMap<>();

    /** Care home (养老院). */
    public static final InstitutionKind CARE_HOME = known("CARE_HOME", "养老院", "care home");
    /** City welfare home (城市福利院). */
    public static final InstitutionKind CITY_WELFARE_HOME = known("CITY_WELFARE_HOME", "城市福利院", "city welfare home");
    /** Urban and rural welfare home (城乡福利院). */
    public static final InstitutionKind URBAN_RURAL_WELFARE_HOME =
            known("URBAN_RURAL_WELFARE_HOME", "城乡福利院", "urban and rural welfare home");
    /** Rural home of respect (敬老院). */
    public static final InstitutionKind HOME_OF_RESPECT = known("HOME_OF_RESPECT", "敬老院", "rural home of respect");
    /** Care home of nursing type (护理型养老机构). The specialised home that Hubei wants in each county. */
    public static final InstitutionKind NURSING_CARE_HOME =
            known("NURSING_CARE_HOME", "护理型养老机构", "care home of nursing type");
    /** County home for disabled persons in special hardship (特困失能县级集中照护机构). */
    public static final InstitutionKind COUNTY_CENTRAL_CARE =
            known("COUNTY_CENTRAL_CARE", "特困失能县级集中照护机构", "county home for disabled persons in special hardship");
    /** County guidance centre of elderly care (县级养老服务指导中心). */
    public static final InstitutionKind GUIDANCE_CENTRE =
            known("GUIDANCE_CENTRE", "县级养老服务指导中心", "county guidance centre of elderly care");
    /** Street or township care complex (街道（乡镇）养老服务综合体). */
    public static final InstitutionKind STREET_COMPLEX =
            known("STREET_COMPLEX", "街道（乡镇）养老服务综合体", "street or township care complex");
    /** Day-care centre (日间照料中心). */
    public static final InstitutionKind DAY_CARE_CENTRE = known("DAY_CARE_CENTRE", "日间照料中心", "day-care centre");
    /** Care facility embedded in a community (社区嵌入式养老服务设施). */
    public static final InstitutionKind EMBEDDED_FACILITY =
            known("EMBEDDED_FACILITY", "社区嵌入式养老服务设施", "care facility embedded in a community");
    /** Community as a place of service (社区). */
    public static final InstitutionKind COMMUNITY = known("COMMUNITY", "社区", "community as a place of service");
    /** Centre of combined care (医养中心). */
    public static final InstitutionKind COMBINED_CENTRE = known("COMBINED_CENTRE", "医养中心", "centre of combined care");
    /** Zone of combined care inside an institution (医养结合服务功能区). */
    public static final InstitutionKind COMBINED_ZONE =
            known("COMBINED_ZONE", "医养结合服务功能区", "zone of combined care inside an institution");
    /**
     * Integrated centre of care and rehabilitation (医养融合康复服务中心). From education to hospice, with daily
     * care; Wuhan since 2020.
     */
    public static final InstitutionKind INTEGRATED_REHABILITATION_CENTRE =
            known("INTEGRATED_REHABILITATION_CENTRE", "医养融合康复服务中心", "integrated centre of care and rehabilitation");
    /** Recuperation centre of a health centre (卫生院康养中心). */
    public static final InstitutionKind HEALTH_CENTRE_RECUPERATION =
            known("HEALTH_CENTRE_RECUPERATION", "卫生院康养中心", "recuperation centre of a health centre");
    /** Rehabilitation centre for the elderly (老年康复中心). */
    public static final InstitutionKind ELDERLY_REHABILITATION_CENTRE =
            known("ELDERLY_REHABILITATION_CENTRE", "老年康复中心", "rehabilitation centre for the elderly");
    /**
     * Centre of care and rehabilitation (养老康复中心). A second role of a hospital, in Xiangtan of its Sixth
     * People's Hospital.
     */
    public static final InstitutionKind CARE_REHABILITATION_CENTRE =
            known("CARE_REHABILITATION_CENTRE", "养老康复中心", "centre of care and rehabilitation");
    /** General hospital (综合医院). */
    public static final InstitutionKind GENERAL_HOSPITAL = known("GENERAL_HOSPITAL", "综合医院", "general hospital");
    /** Hospital of Chinese medicine (中医医院). */
    public static final InstitutionKind TCM_HOSPITAL = known("TCM_HOSPITAL", "中医医院", "hospital of Chinese medicine");
    /** Geriatric hospital (老年病医院). */
    public static final InstitutionKind GERIATRIC_HOSPITAL = known("GERIATRIC_HOSPITAL", "老年病医院", "geriatric hospital");
    /** Rehabilitation hospital (康复医院). */
    public static final InstitutionKind REHABILITATION_HOSPITAL =
            known("REHABILITATION_HOSPITAL", "康复医院", "rehabilitation hospital");
    /** Rehabilitation centre (康复医疗中心). */
    public static final InstitutionKind REHABILITATION_CENTRE =
            known("REHABILITATION_CENTRE", "康复医疗中心", "rehabilitation centre");
    /** Nursing hospital (护理院). */
    public static final InstitutionKind NURSING_HOSPITAL = known("NURSING_HOSPITAL", "护理院", "nursing hospital");
    /** Nursing centre (护理中心). */
    public static final InstitutionKind NURSING_CENTRE = known("NURSING_CENTRE", "护理中心", "nursing centre");
    /** Hospice centre (安宁疗护中心). */
    public static final InstitutionKind HOSPICE_CENTRE = known("HOSPICE_CENTRE", "安宁疗护中心", "hospice centre");
    /** Community health centre (社区卫生服务中心). */
    public static final InstitutionKind COMMUNITY_HEALTH_CENTRE =
            known("COMMUNITY_HEALTH_CENTRE", "社区卫生服务中心", "community health centre");
    /** Community health station (社区卫生服务站). */
    public static final InstitutionKind COMMUNITY_HEALTH_STATION =
            known("COMMUNITY_HEALTH_STATION", "社区卫生服务站", "community health station");
    /** Township health centre (乡镇卫生院). */
    public static final InstitutionKind TOWNSHIP_HEALTH_CENTRE =
            known("TOWNSHIP_HEALTH_CENTRE", "乡镇卫生院", "township health centre");
    /** Village clinic (村卫生室). */
    public static final InstitutionKind VILLAGE_CLINIC = known("VILLAGE_CLINIC", "村卫生室", "village clinic");
    /** Clinic (诊所). */
    public static final InstitutionKind CLINIC = known("CLINIC", "诊所", "clinic");
    /** Health room (卫生所（室）). */
    public static final InstitutionKind HEALTH_ROOM = known("HEALTH_ROOM", "卫生所（室）", "health room");
    /** Infirmary (医务室). */
    public static final InstitutionKind INFIRMARY = known("INFIRMARY", "医务室", "infirmary");
    /** Nursing station (护理站). */
    public static final InstitutionKind NURSING_STATION = known("NURSING_STATION", "护理站", "nursing station");
    /** Assessment centre of health and care needs (健康养老需求综合评估中心). */
    public static final InstitutionKind ASSESSMENT_CENTRE =
            known("ASSESSMENT_CENTRE", "健康养老需求综合评估中心", "assessment centre of health and care needs");

    /** The in-house medical units that are filed instead of licensed (实行备案管理的内设医疗机构), Hubei 2023. */
    public static final List<InstitutionKind> IN_HOUSE_UNITS = List.of(CLINIC, HEALTH_ROOM, INFIRMARY, NURSING_STATION);

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private InstitutionKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InstitutionKind of(String code) {
        InstitutionKind known = KNOWN.get(code);
        return known != null ? known : new InstitutionKind(code, null);
    }

    /** The codes that the library knows. */
    public static List<InstitutionKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static InstitutionKind known(String code, String zh, String en) {
        InstitutionKind known = new InstitutionKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
