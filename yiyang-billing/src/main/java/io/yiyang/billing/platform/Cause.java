package io.yiyang.billing.platform;

import io.yiyang.model.text.BilingualText;

/**
 * Why a reported amount differs from the computed one (差异原因). Later versions may add causes: a caller's switch needs a
 * default branch.
 */
public enum Cause {
    /** The two sides settle different charges (费用总额不同). */
    CHARGES("费用总额不同", "the charges differ"),
    /** The same charges were taken apart differently (目录拆分不同). */
    CATALOGUE("目录拆分不同（自费、超限价、先行自付）", "the charges were split differently by the catalogue"),
    /** Another deductible was consumed (起付线不同). */
    DEDUCTIBLE("实际起付线不同", "another deductible was consumed"),
    /** One fen at one payer: rounding (舍入差一分). */
    ROUNDING("相差一分，舍入方式或位置不同", "one fen: another rounding mode or place"),
    /** The payer's ratio, bands, limit or position in the year differ (支付条款或累计不同). */
    TERMS("比例、分段、限额或年度累计不同", "ratio, bands, limit or the year's accumulators differ"),
    /** The platform has a payer that the chain does not (支付链中没有该支付方). */
    NOT_IN_CHAIN("支付链中没有该支付方", "the chain has no such payer"),
    /** The platform lets the hospital bear a part (医院负担). */
    HOSPITAL_SHARE("平台判由医院负担", "the platform charges the hospital"),
    /** The account pays another amount (账户支付不同). */
    ACCOUNT("账户使用或余额不同", "the account was used differently or held another balance"),
    /** The platform's own figures do not add up, or the account held another balance before (平台数字自身不一致). */
    INCONSISTENT("平台数字自身不一致，见恒等式核对", "the platform's figures do not add up, see the identity checks");

    private final BilingualText label;

    Cause(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
