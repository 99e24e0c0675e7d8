package io.yiyang.billing.breakdown;

import io.yiyang.model.text.BilingualText;

/** By what the lines are added up (汇总口径). */
public enum Dimension {
    /** The charge category, 01 to 14 and those of care homes, as on an invoice. */
    CATEGORY("收费类别", "charge category", "未分类", "no category"),
    /** The department that issued the charge. */
    DEPARTMENT("开单科室", "department", "未注明科室", "no department named"),
    /** Who issued the charge, and who receives the money: the care home, its clinic, the contracted hospital. */
    BILLER_AND_PAYEE("开单机构与收款方", "biller and payee", "未注明机构", "no institution named"),
    /** The day of service. */
    DAY("费用发生日期", "day of service", "未注明日期", "no day named"),
    /** The stay on whose time the line was given; who lives at home may have none. */
    SEGMENT("住养区段", "stay segment", "不属于任何区段", "in no stay segment"),
    /** Medical or care. */
    LEDGER("医疗与养老", "medical and care", "未归账", "on no ledger yet"),
    /** The bill. */
    BILL("账单", "bill", "未在账单", "on no bill");

    private final BilingualText label;
    private final BilingualText none;

    Dimension(String zh, String en, String noneZh, String noneEn) {
        this.label = BilingualText.of(zh, en);
        this.none = BilingualText.of(noneZh, noneEn);
    }

    public BilingualText label() {
        return label;
    }

    /** How the row is called whose lines have no such thing; they are a row of their own and never vanish. */
    public BilingualText none() {
        return none;
    }
}
