package io.yiyang.billing.family;

import io.yiyang.model.text.BilingualText;

/** Why something is the person's to pay (自付原因), in the words of families. */
public enum CostReason {
    /** Own-pay items outside the catalogue. */
    NOT_INSURED("医保目录外的项目，医保不支付", "not covered by insurance"),
    /** What lies above the price that insurance accepts. */
    ABOVE_PRICE_LIMIT("超过医保限定价格的部分", "above the price that insurance accepts"),
    /** The share of some items that the person pays before insurance counts. */
    PAID_FIRST("部分项目需要您先付的一部分", "the part of some items that you pay first"),
    /** The deductible that this bill used up. */
    BELOW_DEDUCTIBLE("起付线以下，由您承担", "below the deductible"),
    /** What the insurances would have paid if they had no limit for a bill or a year. */
    ABOVE_LIMIT("超过保险或补贴限额的部分", "above the limit of an insurance or subsidy"),
    /** The rest of what insurance shares. */
    YOUR_PART("医保报销后由您承担的比例", "your part of what insurance shares"),
    /** The rest of care charges that an insurance or subsidy shares. */
    CARE_REST("长护险、补贴支付后剩下的养老费用", "what is left of care charges after insurance and subsidy"),
    /** Lines that no payer takes, for want of cover or of a condition. */
    NO_PAYER("没有保险或补贴支付的费用", "charges that no insurance or subsidy pays");

    private final BilingualText label;

    CostReason(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
