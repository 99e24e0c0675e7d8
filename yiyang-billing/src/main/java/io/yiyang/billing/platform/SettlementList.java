package io.yiyang.billing.platform;

import io.yiyang.model.money.Money;
import java.io.Serializable;

/**
 * The amounts of a settlement list (医保结算清单金额, 4101) as a hospital uploads them.
 *
 * @param total all fees
 * @param pooled pooled fund
 * @param supplement large-amount fund, catastrophic insurance and civil-servant supplement
 * @param aid medical aid
 * @param person what the person bears
 * @param selfPay the part of it in the catalogue (个人自付)
 * @param ownPay the part of it outside (个人自费); whether over-limit counts here changed by vendor in 2021
 */
public record SettlementList(
        Money total, Money pooled, Money supplement, Money aid, Money person, Money selfPay, Money ownPay)
        implements Serializable {}
