package io.yiyang.billing.payment;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;

/** One movement of money that an institution holds for a resident (代管款分录). */
public sealed interface HeldEntry extends Serializable {
    /** The key of the movement; the same key never moves money twice. */
    CommandId key();

    MoneyKind kind();

    /** The amount, positive. */
    Money amount();

    /** What the movement does to what is held. */
    Money moves();

    /** Money came in (收款). */
    record Received(CommandId key, MoneyKind kind, Money amount) implements HeldEntry {
        public Received {
            Require.that(amount.isPositive(), "amount", "must be positive", amount);
        }

        @Override
        public Money moves() {
            return amount;
        }
    }

    /** Money was used for the person's part of a bill (冲抵账单). */
    record Applied(CommandId key, MoneyKind kind, Money amount, BillId bill) implements HeldEntry {
        public Applied {
            Require.that(amount.isPositive(), "amount", "must be positive", amount);
        }

        @Override
        public Money moves() {
            return amount.negated();
        }
    }

    /** What was used for a bill came back with its reversal (撤销退回). */
    record Restored(CommandId key, MoneyKind kind, Money amount, BillId bill) implements HeldEntry {
        public Restored {
            Require.that(amount.isPositive(), "amount", "must be positive", amount);
        }

        @Override
        public Money moves() {
            return amount;
        }
    }

    /** Money was paid back (退款). */
    record Refunded(CommandId key, MoneyKind kind, Money amount) implements HeldEntry {
        public Refunded {
            Require.that(amount.isPositive(), "amount", "must be positive", amount);
        }

        @Override
        public Money moves() {
            return amount.negated();
        }
    }
}
