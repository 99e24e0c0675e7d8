package io.yiyang.billing.platform;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import java.io.Serializable;

/**
 * A fee line as the platform took it apart (平台明细分割结果), the answer to 2204 or 2301. A return has a negative quantity and
 * negative amounts.
 *
 * @param id the line
 * @param quantity how much ({@code cnt})
 * @param price of one unit (单价)
 * @param amount the charged amount ({@code det_item_fee_sumamt})
 * @param ownPay outside the catalogue ({@code fulamt_ownpay_amt})
 * @param overLimit above the price ceiling ({@code overlmt_amt})
 * @param preSelfPay what the person pays first ({@code preselfpay_amt})
 * @param inScope in the scope of insurance ({@code inscp_scp_amt})
 */
public record PlatformLine(
        LineId id,
        Quantity quantity,
        UnitPrice price,
        Money amount,
        Money ownPay,
        Money overLimit,
        Money preSelfPay,
        Money inScope)
        implements Serializable {}
