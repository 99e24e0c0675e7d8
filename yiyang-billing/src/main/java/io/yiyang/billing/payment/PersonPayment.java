package io.yiyang.billing.payment;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;

/**
 * How the person's part of a bill was paid (个人付款): out of held money, electronically, and the rest in cash. Only the cash is
 * rounded; the bill, its shares and every claim stay as they are.
 *
 * @param bill the bill
 * @param due the person's part
 * @param fromHeld out of deposits and prepayments
 * @param electronic by card or telephone, exact to the fen
 * @param cash what is due in cash, exact
 * @param tendered what is paid in cash, after rounding
 */
public record PersonPayment(BillId bill, Money due, Money fromHeld, Money electronic, Money cash, Money tendered)
        implements Serializable {
    public PersonPayment {
        Money sum = fromHeld.plus(electronic).plus(cash);
        Require.that(sum.equals(due), "parts", "must sum to what is due " + due, sum);
    }

    /**
     * The payment, all cash exact. Refused: {@code YY-B-183} held money and electronic payment are more than is due.
     */
    public static Outcome<PersonPayment> exact(BillId bill, Money due, Money fromHeld, Money electronic) {
        Money cash = due.minus(fromHeld).minus(electronic);
        return cash.isNegative()
                ? Outcome.refused(Problem.of("YY-B-183", "付款超过个人应付", "more is paid than the person owes")
                        .with("bill", bill)
                        .with("due", due)
                        .with("paid", fromHeld.plus(electronic)))
                : Outcome.of(new PersonPayment(bill, due, fromHeld, electronic, cash, cash));
    }

    /** The payment, its cash rounded. Refused as {@link #exact}. */
    public static Outcome<PersonPayment> rounded(
            BillId bill, Money due, Money fromHeld, Money electronic, CashRounding rounding) {
        return exact(bill, due, fromHeld, electronic)
                .map(p -> new PersonPayment(bill, due, fromHeld, electronic, p.cash, rounding.round(p.cash)));
    }

    /** What rounding leaves in the drawer, or takes out of it: an entry of its own in the institution's books (取整差额). */
    public Money roundingDifference() {
        return tendered.minus(cash);
    }
}
