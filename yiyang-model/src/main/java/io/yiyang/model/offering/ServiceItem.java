package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of combined care (服务项目), as the source documents name it: an open list. It is no charge item: what is
 * charged says {@link io.yiyang.model.charge.ChargeCategory} and the item's own code.
 */
public final class ServiceItem extends OpenKind<ServiceItem> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, ServiceItem> KNOWN = new LinkedHashMap<>();

    /** Daily care (生活照料). */
    public static final ServiceItem DAILY_CARE = known("DAILY_CARE", "生活照料", "daily care");
    /** Company and concern (关怀照料). */
    public static final ServiceItem CARE_AND_CONCERN = known("CARE_AND_CONCERN", "关怀照料", "company and concern");
    /** Help with meals (助餐). */
    public static final ServiceItem MEAL_AID = known("MEAL_AID", "助餐", "help with meals");
    /** Help with cleaning (助洁). */
    public static final ServiceItem CLEANING_AID = known("CLEANING_AID", "助洁", "help with cleaning");
    /** Help with bathing (助浴). */
    public static final ServiceItem BATHING_AID = known("BATHING_AID", "助浴", "help with bathing");
    /** Help with walking (助行). */
    public static final ServiceItem WALKING_AID = known("WALKING_AID", "助行", "help with walking");
    /** Help with care (助护). */
    public static final ServiceItem CARE_AID = known("CARE_AID", "助护", "help with care");
    /** Help with seeing a doctor (助医). */
    public static final ServiceItem MEDICAL_AID = known("MEDICAL_AID", "助医", "help with seeing a doctor");
    /** Remote care (远程照护). */
    public static final ServiceItem REMOTE_CARE = known("REMOTE_CARE", "远程照护", "remote care");
    /** Emotional support (精神慰藉). */
    public static final ServiceItem EMOTIONAL_SUPPORT = known("EMOTIONAL_SUPPORT", "精神慰藉", "emotional support");
    /** Guidance of the tiers below (对下指导). */
    public static final ServiceItem DOWNWARD_GUIDANCE =
            known("DOWNWARD_GUIDANCE", "对下指导", "guidance of the tiers below");
    /** Care on call (便捷照料). */
    public static final ServiceItem CONVENIENT_CARE = known("CONVENIENT_CARE", "便捷照料", "care on call");
    /** Health education (健康教育). */
    public static final ServiceItem HEALTH_EDUCATION = known("HEALTH_EDUCATION", "健康教育", "health education");
    /** Health consultation (健康咨询). */
    public static final ServiceItem HEALTH_CONSULTATION = known("HEALTH_CONSULTATION", "健康咨询", "health consultation");
    /** Wellness consultation (保健咨询). */
    public static final ServiceItem WELLNESS_CONSULTATION =
            known("WELLNESS_CONSULTATION", "保健咨询", "wellness consultation");
    /** Health management (健康管理). Yearly check, lifestyle and health assessment, guidance, indicators. */
    public static final ServiceItem HEALTH_MANAGEMENT = known("HEALTH_MANAGEMENT", "健康管理", "health management");
    /** Health record (健康档案). */
    public static final ServiceItem HEALTH_RECORD = known("HEALTH_RECORD", "健康档案", "health record");
    /** Periodic check-up (定期体检). */
    public static final ServiceItem PERIODIC_CHECK = known("PERIODIC_CHECK", "定期体检", "periodic check-up");
    /** Free yearly check, assessment and guidance (年度免费体检评估指导). */
    public static final ServiceItem YEARLY_CHECK =
            known("YEARLY_CHECK", "年度免费体检评估指导", "free yearly check, assessment and guidance");
    /** Assessment of lifestyle and health (生活方式和健康状况评估). */
    public static final ServiceItem HEALTH_ASSESSMENT =
            known("HEALTH_ASSESSMENT", "生活方式和健康状况评估", "assessment of lifestyle and health");
    /** Health guidance (健康指导). */
    public static final ServiceItem HEALTH_GUIDANCE = known("HEALTH_GUIDANCE", "健康指导", "health guidance");
    /** Chinese medicine health care (中医药养生保健). */
    public static final ServiceItem TCM_HEALTH_CARE =
            known("TCM_HEALTH_CARE", "中医药养生保健", "Chinese medicine health care");
    /** Chinese medicine rehabilitation (中医药康复). */
    public static final ServiceItem TCM_REHABILITATION =
            known("TCM_REHABILITATION", "中医药康复", "Chinese medicine rehabilitation");
    /** Medical rounds at home (上门巡诊). */
    public static final ServiceItem HOME_ROUND = known("HOME_ROUND", "上门巡诊", "medical rounds at home");
    /** Medical rounds in an institution (医疗巡诊). */
    public static final ServiceItem ROUND = known("ROUND", "医疗巡诊", "medical rounds in an institution");
    /** Doctor's home visit (家庭出诊). */
    public static final ServiceItem HOME_VISIT = known("HOME_VISIT", "家庭出诊", "doctor's home visit");
    /** Treatment at home (上门治疗). */
    public static final ServiceItem HOME_TREATMENT = known("HOME_TREATMENT", "上门治疗", "treatment at home");
    /** Nursing at home (家庭护理). */
    public static final ServiceItem HOME_NURSING = known("HOME_NURSING", "家庭护理", "nursing at home");
    /** Community nursing (社区护理). */
    public static final ServiceItem COMMUNITY_NURSING = known("COMMUNITY_NURSING", "社区护理", "community nursing");
    /** Home sickbed (家庭病床). */
    public static final ServiceItem HOME_SICKBED = known("HOME_SICKBED", "家庭病床", "home sickbed");
    /** Rehabilitation (康复医疗). */
    public static final ServiceItem REHABILITATION = known("REHABILITATION", "康复医疗", "rehabilitation");
    /** Rehabilitation nursing (康复护理). */
    public static final ServiceItem REHABILITATION_NURSING =
            known("REHABILITATION_NURSING", "康复护理", "rehabilitation nursing");
    /** Rehabilitation guidance (康复指导). */
    public static final ServiceItem REHABILITATION_GUIDANCE =
            known("REHABILITATION_GUIDANCE", "康复指导", "rehabilitation guidance");
    /** Long-term nursing (长期护理). */
    public static final ServiceItem LONG_TERM_NURSING = known("LONG_TERM_NURSING", "长期护理", "long-term nursing");
    /** Hospice care (安宁疗护). */
    public static final ServiceItem HOSPICE = known("HOSPICE", "安宁疗护", "hospice care");
    /** Long prescription for a chronic illness (慢性病长处方). How long it may be is policy data. */
    public static final ServiceItem LONG_PRESCRIPTION =
            known("LONG_PRESCRIPTION", "慢性病长处方", "long prescription for a chronic illness");
    /** Family doctor under contract (家庭医生签约服务). */
    public static final ServiceItem FAMILY_DOCTOR = known("FAMILY_DOCTOR", "家庭医生签约服务", "family doctor under contract");
    /** Dedicated doctor of home care (居家医养专职医生). */
    public static final ServiceItem DEDICATED_HOME_DOCTOR =
            known("DEDICATED_HOME_DOCTOR", "居家医养专职医生", "dedicated doctor of home care");
    /** Follow-up (随访管理). */
    public static final ServiceItem FOLLOW_UP = known("FOLLOW_UP", "随访管理", "follow-up");
    /** Tracking after a visit (诊后跟踪). */
    public static final ServiceItem AFTER_VISIT_TRACKING =
            known("AFTER_VISIT_TRACKING", "诊后跟踪", "tracking after a visit");
    /** Emergency green channel (急诊急救绿色通道). */
    public static final ServiceItem GREEN_CHANNEL = known("GREEN_CHANNEL", "急诊急救绿色通道", "emergency green channel");
    /** Booked visit (预约就诊). */
    public static final ServiceItem BOOKED_VISIT = known("BOOKED_VISIT", "预约就诊", "booked visit");
    /** Emergency care (急诊急救). */
    public static final ServiceItem EMERGENCY_CARE = known("EMERGENCY_CARE", "急诊急救", "emergency care");
    /** Two-way referral (双向转诊). */
    public static final ServiceItem TWO_WAY_REFERRAL = known("TWO_WAY_REFERRAL", "双向转诊", "two-way referral");
    /** Telemedicine (远程医疗). */
    public static final ServiceItem TELEMEDICINE = known("TELEMEDICINE", "远程医疗", "telemedicine");
    /** Remote monitoring (远程监护). */
    public static final ServiceItem REMOTE_MONITORING = known("REMOTE_MONITORING", "远程监护", "remote monitoring");
    /** Smart guard at home (居家智能守护). */
    public static final ServiceItem HOME_GUARD = known("HOME_GUARD", "居家智能守护", "smart guard at home");
    /** Emergency call (紧急救护呼叫). */
    public static final ServiceItem EMERGENCY_CALL = known("EMERGENCY_CALL", "紧急救护呼叫", "emergency call");
    /** Safety monitoring (安全监管). */
    public static final ServiceItem SAFETY_MONITORING = known("SAFETY_MONITORING", "安全监管", "safety monitoring");

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

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceItem(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceItem of(String code) {
        ServiceItem known = KNOWN.get(code);
        return known != null ? known : new ServiceItem(code, null);
    }

    /** The codes that the library knows. */
    public static List<ServiceItem> known() {
        return List.copyOf(KNOWN.values());
    }

    private static ServiceItem known(String code, String zh, String en) {
        ServiceItem known = new ServiceItem(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
