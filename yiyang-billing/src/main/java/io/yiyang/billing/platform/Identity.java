package io.yiyang.billing.platform;

import io.yiyang.model.text.BilingualText;

/**
 * An equation between the figures of one bill (金额恒等式) that records of the platform keep, apart from those that break it.
 * The numbers are those of the source that collected them. Later versions may add identities: a caller's switch needs a
 * default branch.
 */
public enum Identity {
    /** Total = funds + person + hospital (总额 = 基金 + 个人 + 医院). */
    I1("I1", "总额 = 基金 + 个人负担 + 医院负担", "total = funds + person + hospital"),
    /** Total = funds + account + cash + hospital (总额 = 基金 + 账户 + 现金 + 医院). */
    I1B("I1b", "总额 = 基金 + 账户 + 现金 + 医院负担", "total = funds + account + cash + hospital"),
    /** Person = account + cash (个人负担 = 账户 + 现金). */
    I2("I2", "个人负担 = 账户 + 现金", "person = account + cash"),
    /** Total = own-pay + over-limit + pre-self-pay + in scope (总额 = 四部分之和). */
    I3("I3", "总额 = 全自费 + 超限价 + 先行自付 + 政策范围内", "total = own-pay + over-limit + pre-self-pay + in scope"),
    /** Fund total = sum of the funds (基金总额 = 各基金之和). */
    I4("I4", "基金支付总额 = 各基金之和", "fund total = sum of the funds"),
    /** Sum of the fund rows = funds + account + hospital (分项之和 = 基金 + 账户 + 医院). */
    I5("I5", "分项之和 = 基金 + 账户 + 医院负担", "sum of the fund rows = funds + account + hospital"),
    /** A line's amount = its four parts (明细金额 = 四部分之和). */
    I6("I6", "明细金额 = 四部分之和", "line = own-pay + over-limit + pre-self-pay + in scope"),
    /** A line's amount = quantity × price, rounded (明细金额 = 数量 × 单价). */
    I6B("I6b", "明细金额 = 数量 × 单价", "line = quantity × price, rounded"),
    /** Deductible consumed ≤ in scope (实际起付线 ≤ 政策范围内). */
    I7("I7", "实际支付起付线 ≤ 政策范围内", "deductible consumed ≤ in scope"),
    /** Balance after = balance before − account (余额 = 原余额 − 账户支出). */
    I8("I8", "账户余额 = 原余额 − 账户支出", "balance after = balance before − account"),
    /** Settlement list: total = pooled + supplement + aid + person (结算清单合计). */
    I9("I9", "清单合计 = 统筹 + 补充 + 救助 + 个人负担", "settlement list: total = pooled + supplement + aid + person"),
    /** Settlement list: self-pay = person − own-pay (清单个人自付). */
    I9B("I9b", "清单个人自付 = 个人负担 − 个人自费", "settlement list: self-pay = person − own-pay"),
    /** A printed receipt: total = sum of its parts (票据合计). */
    I10("I10", "票据合计 = 各部分之和", "receipt: total = sum of its parts"),
    /** Two names of one amount carry the same figure (同一金额的不同字段一致). */
    NAMES_AGREE("NAMES", "同一金额的不同字段一致", "two names of one amount agree");

    private final String code;
    private final BilingualText label;

    Identity(String code, String zh, String en) {
        this.code = code;
        this.label = BilingualText.of(zh, en);
    }

    /** The short name, such as {@code I1b}. */
    public String code() {
        return code;
    }

    public BilingualText label() {
        return label;
    }
}
