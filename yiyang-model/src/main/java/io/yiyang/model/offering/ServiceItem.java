package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;

/**
 * A service of combined care (服务项目), as the source documents name it: an open list. It is no charge item: what is
 * charged says {@link io.yiyang.model.charge.ChargeCategory} and the item's own code.
 */
public final class ServiceItem extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** Daily care (生活照料). */
    public static final ServiceItem DAILY_CARE = of("DAILY_CARE");
    /** Company and concern (关怀照料). */
    public static final ServiceItem CARE_AND_CONCERN = of("CARE_AND_CONCERN");
    /** Help with meals (助餐). */
    public static final ServiceItem MEAL_AID = of("MEAL_AID");
    /** Help with cleaning (助洁). */
    public static final ServiceItem CLEANING_AID = of("CLEANING_AID");
    /** Help with bathing (助浴). */
    public static final ServiceItem BATHING_AID = of("BATHING_AID");
    /** Help with walking (助行). */
    public static final ServiceItem WALKING_AID = of("WALKING_AID");
    /** Help with care (助护). */
    public static final ServiceItem CARE_AID = of("CARE_AID");
    /** Help with seeing a doctor (助医). */
    public static final ServiceItem MEDICAL_AID = of("MEDICAL_AID");
    /** Remote care (远程照护). */
    public static final ServiceItem REMOTE_CARE = of("REMOTE_CARE");
    /** Emotional support (精神慰藉). */
    public static final ServiceItem EMOTIONAL_SUPPORT = of("EMOTIONAL_SUPPORT");
    /** Guidance of the tiers below (对下指导). */
    public static final ServiceItem DOWNWARD_GUIDANCE = of("DOWNWARD_GUIDANCE");
    /** Care on call (便捷照料). */
    public static final ServiceItem CONVENIENT_CARE = of("CONVENIENT_CARE");
    /** Health education (健康教育). */
    public static final ServiceItem HEALTH_EDUCATION = of("HEALTH_EDUCATION");
    /** Health consultation (健康咨询). */
    public static final ServiceItem HEALTH_CONSULTATION = of("HEALTH_CONSULTATION");
    /** Wellness consultation (保健咨询). */
    public static final ServiceItem WELLNESS_CONSULTATION = of("WELLNESS_CONSULTATION");
    /** Health management (健康管理). Yearly check, lifestyle and health assessment, guidance, indicators. */
    public static final ServiceItem HEALTH_MANAGEMENT = of("HEALTH_MANAGEMENT");
    /** Health record (健康档案). */
    public static final ServiceItem HEALTH_RECORD = of("HEALTH_RECORD");
    /** Periodic check-up (定期体检). */
    public static final ServiceItem PERIODIC_CHECK = of("PERIODIC_CHECK");
    /** Free yearly check, assessment and guidance (年度免费体检评估指导). */
    public static final ServiceItem YEARLY_CHECK = of("YEARLY_CHECK");
    /** Assessment of lifestyle and health (生活方式和健康状况评估). */
    public static final ServiceItem HEALTH_ASSESSMENT = of("HEALTH_ASSESSMENT");
    /** Health guidance (健康指导). */
    public static final ServiceItem HEALTH_GUIDANCE = of("HEALTH_GUIDANCE");
    /** Chinese medicine health care (中医药养生保健). */
    public static final ServiceItem TCM_HEALTH_CARE = of("TCM_HEALTH_CARE");
    /** Chinese medicine rehabilitation (中医药康复). */
    public static final ServiceItem TCM_REHABILITATION = of("TCM_REHABILITATION");
    /** Medical rounds at home (上门巡诊). */
    public static final ServiceItem HOME_ROUND = of("HOME_ROUND");
    /** Medical rounds in an institution (医疗巡诊). */
    public static final ServiceItem ROUND = of("ROUND");
    /** Doctor's home visit (家庭出诊). */
    public static final ServiceItem HOME_VISIT = of("HOME_VISIT");
    /** Treatment at home (上门治疗). */
    public static final ServiceItem HOME_TREATMENT = of("HOME_TREATMENT");
    /** Nursing at home (家庭护理). */
    public static final ServiceItem HOME_NURSING = of("HOME_NURSING");
    /** Community nursing (社区护理). */
    public static final ServiceItem COMMUNITY_NURSING = of("COMMUNITY_NURSING");
    /** Home sickbed (家庭病床). */
    public static final ServiceItem HOME_SICKBED = of("HOME_SICKBED");
    /** Rehabilitation (康复医疗). */
    public static final ServiceItem REHABILITATION = of("REHABILITATION");
    /** Rehabilitation nursing (康复护理). */
    public static final ServiceItem REHABILITATION_NURSING = of("REHABILITATION_NURSING");
    /** Rehabilitation guidance (康复指导). */
    public static final ServiceItem REHABILITATION_GUIDANCE = of("REHABILITATION_GUIDANCE");
    /** Long-term nursing (长期护理). */
    public static final ServiceItem LONG_TERM_NURSING = of("LONG_TERM_NURSING");
    /** Hospice care (安宁疗护). */
    public static final ServiceItem HOSPICE = of("HOSPICE");
    /** Long prescription for a chronic illness (慢性病长处方). How long it may be is policy data. */
    public static final ServiceItem LONG_PRESCRIPTION = of("LONG_PRESCRIPTION");
    /** Family doctor under contract (家庭医生签约服务). */
    public static final ServiceItem FAMILY_DOCTOR = of("FAMILY_DOCTOR");
    /** Dedicated doctor of home care (居家医养专职医生). */
    public static final ServiceItem DEDICATED_HOME_DOCTOR = of("DEDICATED_HOME_DOCTOR");
    /** Follow-up (随访管理). */
    public static final ServiceItem FOLLOW_UP = of("FOLLOW_UP");
    /** Tracking after a visit (诊后跟踪). */
    public static final ServiceItem AFTER_VISIT_TRACKING = of("AFTER_VISIT_TRACKING");
    /** Emergency green channel (急诊急救绿色通道). */
    public static final ServiceItem GREEN_CHANNEL = of("GREEN_CHANNEL");
    /** Booked visit (预约就诊). */
    public static final ServiceItem BOOKED_VISIT = of("BOOKED_VISIT");
    /** Emergency care (急诊急救). */
    public static final ServiceItem EMERGENCY_CARE = of("EMERGENCY_CARE");
    /** Two-way referral (双向转诊). */
    public static final ServiceItem TWO_WAY_REFERRAL = of("TWO_WAY_REFERRAL");
    /** Telemedicine (远程医疗). */
    public static final ServiceItem TELEMEDICINE = of("TELEMEDICINE");
    /** Remote monitoring (远程监护). */
    public static final ServiceItem REMOTE_MONITORING = of("REMOTE_MONITORING");
    /** Smart guard at home (居家智能守护). */
    public static final ServiceItem HOME_GUARD = of("HOME_GUARD");
    /** Emergency call (紧急救护呼叫). */
    public static final ServiceItem EMERGENCY_CALL = of("EMERGENCY_CALL");
    /** Safety monitoring (安全监管). */
    public static final ServiceItem SAFETY_MONITORING = of("SAFETY_MONITORING");

    /** The Wuhan bundle of three aids and remote care (三助一护). */
    public static final List<ServiceItem> THREE_AIDS_ONE_CARE =
            List.of(MEAL_AID, MEDICAL_AID, CLEANING_AID, REMOTE_CARE);

    /** For residents at home, Chuzhou 2017 (社区医养服务). */
    public static final List<ServiceItem> COMMUNITY_SERVICES =
            List.of(PERIODIC_CHECK, HOME_ROUND, HOME_SICKBED, COMMUNITY_NURSING, HEALTH_MANAGEMENT);

    /** What a green channel offers, Chuzhou 2017 (绿色通道服务清单). */
    public static final List<ServiceItem> GREEN_CHANNEL_SERVICES =
            List.of(ROUND, HEALTH_MANAGEMENT, WELLNESS_CONSULTATION, BOOKED_VISIT, EMERGENCY_CARE, TCM_HEALTH_CARE);

    /** Of health station and day care together, Tengzhou 2019 (社区医养服务项目). */
    public static final List<ServiceItem> COMMUNITY_PLATFORM_SERVICES = List.of(
            HEALTH_CONSULTATION,
            REMOTE_MONITORING,
            BOOKED_VISIT,
            AFTER_VISIT_TRACKING,
            REHABILITATION_GUIDANCE,
            CARE_AND_CONCERN);

    /** For immobile, disabled and demented persons, Wuhan 2022 (居家医疗服务). */
    public static final List<ServiceItem> HOME_MEDICAL_SERVICES =
            List.of(HOME_TREATMENT, FOLLOW_UP, REHABILITATION, HOME_NURSING, HEALTH_GUIDANCE);

    /** Of smart care by terminals, Chuzhou 2017 (智慧养老服务). */
    public static final List<ServiceItem> SMART_CARE_SERVICES =
            List.of(SAFETY_MONITORING, HEALTH_MANAGEMENT, CONVENIENT_CARE);

    /** What a street complex gives beside its places, Hubei 2023 (综合体服务). */
    public static final List<ServiceItem> COMPLEX_SERVICES =
            List.of(MEAL_AID, CLEANING_AID, BATHING_AID, CARE_AID, DOWNWARD_GUIDANCE);

    /** Of a day-care centre, Hubei 2023 (日间照料服务). */
    public static final List<ServiceItem> DAY_CARE_SERVICES =
            List.of(DAILY_CARE, MEAL_AID, WALKING_AID, REHABILITATION_NURSING, EMOTIONAL_SUPPORT);

    /** Five of the 14 kinds of service of 国卫办老龄发〔2020〕23号; only these were read, the other nine are not known here. */
    public static final List<ServiceItem> CONTRACT_SERVICES_2020 =
            List.of(GREEN_CHANNEL, TWO_WAY_REFERRAL, HOME_SICKBED, HOSPICE, TELEMEDICINE);

    private static final CodeDictionary<ServiceItem> KNOWN = CodeDictionary.<ServiceItem>ofStandardCodes("service-item")
            .with(DAILY_CARE, "生活照料", "daily care")
            .with(CARE_AND_CONCERN, "关怀照料", "company and concern")
            .with(MEAL_AID, "助餐", "help with meals")
            .with(CLEANING_AID, "助洁", "help with cleaning")
            .with(BATHING_AID, "助浴", "help with bathing")
            .with(WALKING_AID, "助行", "help with walking")
            .with(CARE_AID, "助护", "help with care")
            .with(MEDICAL_AID, "助医", "help with seeing a doctor")
            .with(REMOTE_CARE, "远程照护", "remote care")
            .with(EMOTIONAL_SUPPORT, "精神慰藉", "emotional support")
            .with(DOWNWARD_GUIDANCE, "对下指导", "guidance of the tiers below")
            .with(CONVENIENT_CARE, "便捷照料", "care on call")
            .with(HEALTH_EDUCATION, "健康教育", "health education")
            .with(HEALTH_CONSULTATION, "健康咨询", "health consultation")
            .with(WELLNESS_CONSULTATION, "保健咨询", "wellness consultation")
            .with(HEALTH_MANAGEMENT, "健康管理", "health management")
            .with(HEALTH_RECORD, "健康档案", "health record")
            .with(PERIODIC_CHECK, "定期体检", "periodic check-up")
            .with(YEARLY_CHECK, "年度免费体检评估指导", "free yearly check, assessment and guidance")
            .with(HEALTH_ASSESSMENT, "生活方式和健康状况评估", "assessment of lifestyle and health")
            .with(HEALTH_GUIDANCE, "健康指导", "health guidance")
            .with(TCM_HEALTH_CARE, "中医药养生保健", "Chinese medicine health care")
            .with(TCM_REHABILITATION, "中医药康复", "Chinese medicine rehabilitation")
            .with(HOME_ROUND, "上门巡诊", "medical rounds at home")
            .with(ROUND, "医疗巡诊", "medical rounds in an institution")
            .with(HOME_VISIT, "家庭出诊", "doctor's home visit")
            .with(HOME_TREATMENT, "上门治疗", "treatment at home")
            .with(HOME_NURSING, "家庭护理", "nursing at home")
            .with(COMMUNITY_NURSING, "社区护理", "community nursing")
            .with(HOME_SICKBED, "家庭病床", "home sickbed")
            .with(REHABILITATION, "康复医疗", "rehabilitation")
            .with(REHABILITATION_NURSING, "康复护理", "rehabilitation nursing")
            .with(REHABILITATION_GUIDANCE, "康复指导", "rehabilitation guidance")
            .with(LONG_TERM_NURSING, "长期护理", "long-term nursing")
            .with(HOSPICE, "安宁疗护", "hospice care")
            .with(LONG_PRESCRIPTION, "慢性病长处方", "long prescription for a chronic illness")
            .with(FAMILY_DOCTOR, "家庭医生签约服务", "family doctor under contract")
            .with(DEDICATED_HOME_DOCTOR, "居家医养专职医生", "dedicated doctor of home care")
            .with(FOLLOW_UP, "随访管理", "follow-up")
            .with(AFTER_VISIT_TRACKING, "诊后跟踪", "tracking after a visit")
            .with(GREEN_CHANNEL, "急诊急救绿色通道", "emergency green channel")
            .with(BOOKED_VISIT, "预约就诊", "booked visit")
            .with(EMERGENCY_CARE, "急诊急救", "emergency care")
            .with(TWO_WAY_REFERRAL, "双向转诊", "two-way referral")
            .with(TELEMEDICINE, "远程医疗", "telemedicine")
            .with(REMOTE_MONITORING, "远程监护", "remote monitoring")
            .with(HOME_GUARD, "居家智能守护", "smart guard at home")
            .with(EMERGENCY_CALL, "紧急救护呼叫", "emergency call")
            .with(SAFETY_MONITORING, "安全监管", "safety monitoring");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceItem(String code) {
        super("serviceItem", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceItem of(String code) {
        return new ServiceItem(code);
    }

    /** The codes that the library knows. */
    public static CodeDictionary<ServiceItem> known() {
        return KNOWN;
    }
}
