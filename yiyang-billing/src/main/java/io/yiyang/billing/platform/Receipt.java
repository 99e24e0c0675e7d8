package io.yiyang.billing.platform;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The amounts that a city prints on its receipt (票据金额). Its labels are not additive everywhere: one receipt prints
 * 自理自费 and 自负 that overlap by 68.21. So the caller says which parts are meant to add up, and the check tells.
 *
 * @param total what is printed as the total
 * @param parts the printed parts that are meant to add up to it, by label
 */
public record Receipt(Money total, Map<String, Money> parts) implements Serializable {
    public Receipt {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        Require.that(!parts.isEmpty(), "parts", "must have at least one", parts);
    }

    /** The form of Jinan: insurance + account + cash. */
    public static Receipt byMeans(Money total, Money insurance, Money account, Money cash) {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("医保支付", insurance);
        parts.put("个人账户", account);
        parts.put("现金", cash);
        return new Receipt(total, parts);
    }

    /** The form of Beijing: funds + 自付一 (deductible and coinsurance) + 自付二 (pre-self-pay) + 自费. */
    public static Receipt byClass(Money total, Money funds, Money selfPayOne, Money selfPayTwo, Money ownPay) {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("基金支付", funds);
        parts.put("自付一", selfPayOne);
        parts.put("自付二", selfPayTwo);
        parts.put("自费", ownPay);
        return new Receipt(total, parts);
    }
}
