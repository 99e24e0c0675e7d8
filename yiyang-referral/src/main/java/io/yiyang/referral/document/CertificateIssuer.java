package io.yiyang.referral.document;

/**
 * Who issues the certificate of death (死亡证明出具方). Which one it is follows from where and how the resident died, as
 * Hangzhou 2021, Xiamen Huli 2024 and Zhongshan have it; a village or neighbourhood committee no longer does.
 */
public enum CertificateIssuer {
    /** The doctor who treated the resident, in hospital or on the way there (诊治医师). */
    TREATING_DOCTOR,
    /** The emergency doctor, or the one who received the resident, after a call for help (急救或接诊医师). */
    EMERGENCY_DOCTOR,
    /** The community health centre or township hospital of the place, by inquiry (社区卫生服务中心/乡镇卫生院调查推断). */
    COMMUNITY_HEALTH_CENTRE,
    /** The police, after a death that was not natural (公安机关). */
    POLICE;

    /**
     * Who issues it.
     *
     * @param afterEmergencyCall whether an ambulance was called to the resident
     * @param natural whether the death was natural
     */
    public static CertificateIssuer of(DeathPlace place, boolean afterEmergencyCall, boolean natural) {
        if (!natural) {
            return POLICE;
        }
        if (place == DeathPlace.HOSPITAL || place == DeathPlace.ON_THE_WAY) {
            return TREATING_DOCTOR;
        }
        return afterEmergencyCall ? EMERGENCY_DOCTOR : COMMUNITY_HEALTH_CENTRE;
    }
}
