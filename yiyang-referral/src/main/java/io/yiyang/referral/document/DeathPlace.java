package io.yiyang.referral.document;

/** Where the resident died (死亡地点): it decides who issues the certificate. */
public enum DeathPlace {
    /** In a hospital: the treating doctor (医院). */
    HOSPITAL,
    /** On the way (转运途中). */
    ON_THE_WAY,
    /** In the care home (养老机构). */
    CARE_HOME,
    /** At home (家中). */
    HOME
}
