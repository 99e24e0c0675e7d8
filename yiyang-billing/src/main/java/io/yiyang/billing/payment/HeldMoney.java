package io.yiyang.billing.payment;

import io.yiyang.billing.payment.HeldEntry.Applied;
import io.yiyang.billing.payment.HeldEntry.Received;
import io.yiyang.billing.payment.HeldEntry.Refunded;
import io.yiyang.billing.payment.HeldEntry.Restored;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Deposits and prepayments of one resident (代管款台账): a liability of the institution, never its revenue. Revenue is what a
 * bill charges, whether money was there before or not; held money only pays the person's part of it.
 *
 * <p>Immutable; what is held is the fold over the entries. Which kinds may be used for a bill, and in which order, is said
 * each time: a kind that is not named is not touched.
 */
public final class HeldMoney implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing held. */
    public static final HeldMoney NONE = new HeldMoney(List.of());

    private final List<HeldEntry> entries;

    private HeldMoney(List<HeldEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    public List<HeldEntry> entries() {
        return entries;
    }

    /** What is held of one kind. */
    public Money held(MoneyKind kind) {
        return Money.sum(entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(HeldEntry::moves)
                .toList());
    }

    /** All that is held. */
    public Money held() {
        return Money.sum(entries.stream().map(HeldEntry::moves).toList());
    }

    /** What of it was used for the bill and not restored. */
    public Money appliedTo(BillId bill) {
        return Money.sum(of(bill).stream().map(HeldEntry::moves).toList()).negated();
    }

    /** With money that came in. The same again changes nothing. Refused: {@code YY-B-180} the key is taken. */
    public Outcome<HeldMoney> receive(CommandId key, MoneyKind kind, Money amount) {
        return add(new Received(key, kind, amount));
    }

    /**
     * With money paid back. The same again changes nothing. Refused: {@code YY-B-180} the key is taken; {@code YY-B-181} less
     * is held.
     */
    public Outcome<HeldMoney> refund(CommandId key, MoneyKind kind, Money amount) {
        Refunded entry = new Refunded(key, kind, amount);
        if (!entries.contains(entry) && amount.compareTo(held(kind)) > 0) {
            return Outcome.refused(Problem.of("YY-B-181", "退款超过所持金额", "more is to be paid back than is held")
                    .with("kind", kind)
                    .with("held", held(kind))
                    .with("amount", amount));
        }
        return add(entry);
    }

    /**
     * Uses held money for the person's part of a bill, as far as it goes. The same again changes nothing. Refused: {@code
     * YY-B-180} the key is taken by another movement.
     *
     * @param due the person's part, not negative
     * @param order the kinds that may be used, first to last
     */
    public Outcome<Application> apply(CommandId key, BillId bill, Money due, List<MoneyKind> order) {
        Require.that(!due.isNegative(), "due", "must not be negative", due);
        Require.that(order.stream().distinct().count() == order.size(), "order", "must name each kind once", order);
        List<Applied> before = keyed(key, Applied.class);
        if (before.stream().anyMatch(entry -> entry.bill().equals(bill))) {
            return Outcome.of(new Application(this, before, due.minus(sum(before))));
        }
        if (isTaken(key)) {
            return taken(key);
        }
        List<Applied> used = new ArrayList<>();
        List<HeldEntry> more = new ArrayList<>(entries);
        Money left = due;
        for (MoneyKind kind : order) {
            Money part = left.min(held(kind));
            if (part.isPositive()) {
                used.add(new Applied(key, kind, part, bill));
                left = left.minus(part);
            }
        }
        more.addAll(used);
        return Outcome.of(new Application(new HeldMoney(more), used, left));
    }

    /**
     * Puts back what a bill used, because the bill was reversed. The same again changes nothing. Refused: {@code YY-B-180} the
     * key is taken; {@code YY-B-182} the bill used nothing, or it was put back before.
     */
    public Outcome<HeldMoney> restore(CommandId key, BillId bill) {
        if (keyed(key, Restored.class).stream().anyMatch(entry -> entry.bill().equals(bill))) {
            return Outcome.of(this);
        }
        if (isTaken(key)) {
            return taken(key);
        }
        List<HeldEntry> more = new ArrayList<>(entries);
        for (MoneyKind kind : MoneyKind.values()) {
            Money used = Money.sum(of(bill).stream()
                            .filter(entry -> entry.kind() == kind)
                            .map(HeldEntry::moves)
                            .toList())
                    .negated();
            if (used.isPositive()) {
                more.add(new Restored(key, kind, used, bill));
            }
        }
        return more.size() > entries.size()
                ? Outcome.of(new HeldMoney(more))
                : Outcome.refused(
                        Problem.of("YY-B-182", "该账单没有可退回的冲抵金额", "nothing was used for the bill that could come back")
                                .with("bill", bill));
    }

    private List<HeldEntry> of(BillId bill) {
        return entries.stream()
                .filter(entry ->
                        (entry instanceof Applied applied && applied.bill().equals(bill))
                                || (entry instanceof Restored restored
                                        && restored.bill().equals(bill)))
                .toList();
    }

    private <T extends HeldEntry> List<T> keyed(CommandId key, Class<T> type) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key) && type.isInstance(entry))
                .map(type::cast)
                .toList();
    }

    private Outcome<HeldMoney> add(HeldEntry entry) {
        if (entries.contains(entry)) {
            return Outcome.of(this);
        }
        if (isTaken(entry.key())) {
            return taken(entry.key());
        }
        List<HeldEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return Outcome.of(new HeldMoney(more));
    }

    private boolean isTaken(CommandId key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }

    private static <T> Outcome<T> taken(CommandId key) {
        return Outcome.refused(Problem.of("YY-B-180", "该收退款标识已用于另一笔", "the key is taken by another movement of money")
                .with("key", key));
    }

    private static Money sum(List<Applied> used) {
        return Money.sum(used.stream().map(Applied::amount).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldMoney that && Objects.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "HeldMoney " + held();
    }

    /**
     * What came of using held money for a bill (冲抵结果).
     *
     * @param money what is held afterwards
     * @param used what was used, in the stated order
     * @param left what of the person's part is still to be paid
     */
    public record Application(HeldMoney money, List<Applied> used, Money left) implements Serializable {
        public Application {
            used = List.copyOf(used);
        }
    }
}
