package io.yiyang.referral.workflow;

import io.yiyang.model.text.BilingualText;

/** On whose behalf somebody acts in a case (办理方). Later workflows add sides: a caller's switch needs a default branch. */
public enum Side {
    /** Who sends the resident, or keeps the bed (转出方). */
    SENDER("转出方", "sender"),
    /** Who receives and cares for the resident (接收方). */
    RECEIVER("接收方", "receiver"),
    /** The resident or a proxy (患者本人或代理人). */
    RESIDENT("患者本人或代理人", "resident or proxy"),
    /** The referral centre or the officer on duty (转诊中心/总值班). */
    COORDINATOR("转诊协调方", "coordinator"),
    /** Who moves the resident (转运方). */
    TRANSPORT("转运方", "transport"),
    /** The medical insurance agency, which files and checks (医保经办). */
    INSURER("医保经办机构", "insurance agency"),
    /** The authority in charge, which also hears appeals (政府主管部门/申诉受理). */
    GOVERNMENT("政府主管部门", "authority in charge"),
    /** The organisation that assesses (评估机构). */
    ASSESSOR("评估机构", "assessor"),
    /** Time that has passed: only ever at or after a deadline (时钟). */
    CLOCK("时钟", "clock"),
    /** What another case of the same resident entails; issued by the journey only (联动). */
    CONSEQUENCE("联动", "consequence of another case");

    private final BilingualText label;

    Side(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
