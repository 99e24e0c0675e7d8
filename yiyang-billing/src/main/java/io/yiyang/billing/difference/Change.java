package io.yiyang.billing.difference;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One amount that differs between two settlements (金额变动).
 *
 * @param figure which amount
 * @param before the amount before, absent if the settlement before does not have it
 * @param after the amount after, absent if the settlement after does not have it
 * @param causes why it moved: at least one of a share, a line or a cell; none of a sum, which follows from its parts
 */
public record Change(Figure figure, Optional<Money> before, Optional<Money> after, List<ChangeCause> causes)
        implements Serializable {
    public Change {
        causes = List.copyOf(causes);
        Require.that(!before.equals(after), "after", "must differ from before", after);
    }

    /** A change of which the causes are not known. */
    public Change(Figure figure, Optional<Money> before, Optional<Money> after) {
        this(figure, before, after, List.of());
    }

    /** By how much it moved; what is absent counts as nothing. */
    public Money by() {
        return after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO));
    }

    /** One line for people: the figure, before, after and the difference. */
    public BilingualText text() {
        return BilingualText.of(
                figure.text().zh() + "：" + shown(before, "无") + " → " + shown(after, "无") + "（" + signed() + "）",
                figure.text().en() + ": " + shown(before, "none") + " → " + shown(after, "none") + " (" + signed()
                        + ")");
    }

    private static String shown(Optional<Money> amount, String absent) {
        return amount.map(Money::toString).orElse(absent);
    }

    private String signed() {
        return by().isPositive() ? "+" + by() : by().toString();
    }

    private Object writeReplace() {
        return new Stored(figure, before.orElse(null), after.orElse(null), causes);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Figure figure, @Nullable Money before, @Nullable Money after, List<ChangeCause> causes)
            implements Serializable {
        private Object readResolve() {
            return new Change(figure, Optional.ofNullable(before), Optional.ofNullable(after), causes);
        }
    }
}
