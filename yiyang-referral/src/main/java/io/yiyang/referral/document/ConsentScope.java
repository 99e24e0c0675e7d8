package io.yiyang.referral.document;

/** What a consent covers (同意范围). */
public enum ConsentScope {
    /** To be referred (转诊). */
    REFERRAL,
    /** To have records passed on (资料共享). */
    DATA_SHARING,
    /** To change between care bed and medical bed (床位转换). */
    BED_CONVERSION,
    /** The goals of hospice care (安宁疗护目标). */
    HOSPICE_GOALS,
    /** To be treated in a home sickbed (家庭病床). */
    HOME_SICKBED
}
