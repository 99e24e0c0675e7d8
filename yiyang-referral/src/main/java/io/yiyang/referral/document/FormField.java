package io.yiyang.referral.document;

import io.yiyang.model.text.BilingualText;

/** A field of the referral form (转诊单栏目) that is filled in; its content stays in the caller's system. */
public enum FormField {
    RESIDENT("患者基本信息", "resident's particulars"),
    SENDER_CONTACT("转出机构、科室及医师联系方式", "sender's department and doctor"),
    RECEIVER_CONTACT("转入机构及科室", "receiver's department"),
    FIRST_IMPRESSION("初步诊断", "first impression"),
    REASON("转诊原因及现病史", "reason and present illness"),
    PAST_HISTORY("既往史", "past history"),
    /** Three values in the caller's form: none known, has, unknown; never blank. */
    ALLERGY_STATUS("过敏史（无/有/不详）", "allergy: none known, has, unknown"),
    TREATMENT_SO_FAR("已行诊疗", "treatment so far"),
    EXAMINATION_FINDINGS("检查结果", "examination findings"),
    MEDICATION("用药建议", "medication advice"),
    NEXT_PLAN("下一步治疗康复方案", "next treatment and rehabilitation plan"),
    PURPOSE("转诊目的", "purpose"),
    DOCTOR_SIGNATURE("医师签名", "doctor's signature"),
    INSTITUTION_SEAL("机构盖章", "institution's seal");

    private final BilingualText label;

    FormField(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
