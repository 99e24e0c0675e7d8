package io.yiyang.billing.allowance;

import io.yiyang.billing.payer.TermValue.Shares;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.util.List;

/** A subsidy that is paid in parts (分期拨付): Taizhou pays 40 %, 30 % and 30 % over three years. */
public final class Instalments {
    private Instalments() {}

    /**
     * The parts of the amount, to the fen and in order: 300000.00 by 40, 30 and 30 % is 120000.00, 90000.00, 90000.00. Each is
     * its exact part rounded down or up, the largest remainders up.
     */
    public static List<Money> of(Money amount, Shares shares) {
        List<Money> weights =
                shares.rates().stream().map(Rate::millionths).map(Money::ofFen).toList();
        return Apportionment.byWeights(amount, weights);
    }
}
