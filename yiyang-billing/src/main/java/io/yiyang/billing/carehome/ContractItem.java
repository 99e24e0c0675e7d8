package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An item of a care contract's price list (协议收费项目).
 *
 * @param code the home's code, unique in the contract
 * @param name the name as printed for the family
 * @param category what the charge is for; an item of {@link ChargeCategory#CARE_BED_HOLD} is charged on the days on which the
 *     bed is held and on no others, so by the day
 * @param charging per day, per month or per use
 * @param prices the prices in any order; on each day exactly one must fit
 */
public record ContractItem(String code, String name, ChargeCategory category, Charging charging, List<ItemPrice> prices)
        implements Serializable {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.]{1,32}");

    public ContractItem {
        prices = List.copyOf(prices);
        Require.text(
                CODE.matcher(code).matches(), "code", "must be 1 to 32 letters, digits, dots or underscores", code);
        Require.that(
                !category.equals(ChargeCategory.CARE_BED_HOLD) || charging instanceof Charging.PerDay,
                "charging",
                "must be per day for a bed hold",
                charging);
    }
}
