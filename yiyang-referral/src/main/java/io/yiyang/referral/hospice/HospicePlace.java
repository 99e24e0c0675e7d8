package io.yiyang.referral.hospice;

/** Where hospice care is given (安宁疗护场所). */
public enum HospicePlace {
    /** At home (居家). */
    HOME,
    /** In the resident's care-home bed (养老机构). */
    CARE_HOME,
    /** In a hospice ward (安宁疗护病区). */
    WARD
}
