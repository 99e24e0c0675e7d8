package io.yiyang.billing.payer;

import io.yiyang.model.text.BilingualText;

/** A fact about the person's account or year that a rule cannot do without (规则所需事实); unknown never counts as zero. */
public enum Need {
    /** What the payer has paid for the person this year before this bill. */
    PAID_THIS_YEAR("本年度已支付金额", "what the payer has paid this year"),
    /** The deductible that was consumed with the payer this year before this bill. */
    DEDUCTIBLE_THIS_YEAR("本年度已计起付线", "the deductible that was consumed with the payer this year"),
    /** What the payer's base counted this year before this bill. */
    COUNTED_THIS_YEAR("本年度已计入金额", "what the payer's base has counted this year"),
    /** Which stay of the year this is, and how long. */
    STAY_IN_YEAR("年度住院次序与天数", "which stay of the year this is, and its days"),
    /** The service behind each care line. */
    CARE_SERVICES("每条照护费用的服务日期与数量", "day and quantity of the service behind each covered line"),
    /** The days of the month, and which of them were care. */
    DAYS_OF_MONTH("当月天数与服务天数", "the days of the month and those of care"),
    /** A whole number that an allowance goes by, such as an age; no bill tells one. */
    NUMBERS("年龄、月数、床位数等数量", "the number that the allowance goes by"),
    /** What the payer's base counted of the stay's earlier parts. */
    COUNTED_THIS_STAY("本次住院前几段已计入金额", "what the payer's base has counted of the stay's earlier parts"),
    /** What the person's account holds. */
    ACCOUNT_BALANCE("个人账户余额", "the balance of the account");

    private final BilingualText label;

    Need(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
