package io.yiyang.referral.document;

import io.yiyang.model.text.BilingualText;

/** What kind of paper a document is (单据种类). */
public enum DocumentKind {
    REFERRAL_FORM("转诊单", "referral form"),
    HANDOVER_PACK("交接资料", "handover pack"),
    DISCHARGE_SUMMARY("出院小结", "discharge summary"),
    TREATMENT_PLAN("后续治疗康复方案", "plan of further treatment"),
    FOLLOW_UP_RESULT("随访结果", "follow-up result"),
    EXAMINATION_REPORT("检查检验报告", "examination report"),
    MEDICATION_LIST("用药清单", "medication list"),
    SERVICE_CONTRACT("服务协议", "service contract"),
    COOPERATION_AGREEMENT("医养合作协议", "cooperation agreement"),
    ASSESSMENT_REPORT("能力评估报告", "assessment report"),
    HEALTH_CHECK_REPORT("入住体检报告", "report of the health check"),
    CONSULTATION_REQUEST("会诊（诊断）申请单", "request for consultation or diagnosis"),
    CONSULTATION_REPORT("会诊意见（诊断报告）", "opinion or diagnostic report"),
    EMERGENCY_RECORD("急诊病历", "record of the emergency department"),
    APPLICATION_FORM("申请表", "application form"),
    NOTICE("告知书", "notice to the patient"),
    CLOSING_SUMMARY("撤床小结", "closing summary of a home sickbed"),
    EVALUATION_RECORD("评估记录", "record of an evaluation"),
    CONFERENCE_RECORD("家庭会议记录", "record of the family conference"),
    DEATH_CERTIFICATE("居民死亡医学证明书", "medical certificate of death");

    private final BilingualText label;

    DocumentKind(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
