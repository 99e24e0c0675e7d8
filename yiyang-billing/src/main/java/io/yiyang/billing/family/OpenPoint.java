package io.yiyang.billing.family;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not yet final (未定事项), and what can be done about it.
 *
 * @param kind what kind of thing
 * @param text what is open
 * @param amount the amount that hangs on it, if it is one
 * @param remedies what can be done, may be empty
 * @param due by which day, if there is one
 */
public record OpenPoint(
        Kind kind, BilingualText text, Optional<Money> amount, List<BilingualText> remedies, Optional<LocalDate> due)
        implements Serializable {
    /** What is open (未定事项类型). */
    public enum Kind {
        /** A charge that could not be settled. */
        NOT_SETTLED,
        /** Why, with what can be done. */
        PROBLEM,
        /** The insurer's platform has not answered for a bill, or answered otherwise than we computed. */
        PLATFORM,
        /** A figure of the policy that no official text supports. */
        WEAK_SUPPORT,
        /** Something that must be done by a day. */
        DEADLINE
    }

    public OpenPoint {
        remedies = List.copyOf(remedies);
    }

    static OpenPoint of(Kind kind, BilingualText text) {
        return new OpenPoint(kind, text, Optional.empty(), List.of(), Optional.empty());
    }

    /** Something that must be done by a day, as a referral or a filing says. */
    public static OpenPoint deadline(BilingualText text, LocalDate due) {
        return new OpenPoint(Kind.DEADLINE, text, Optional.empty(), List.of(), Optional.of(due));
    }

    /** Without the text, which may name an item. */
    @Override
    public String toString() {
        return kind
                + amount.map(money -> " " + money).orElse("")
                + due.map(day -> " by " + day).orElse("");
    }

    private Object writeReplace() {
        return new Stored(kind, text, amount.orElse(null), remedies, due.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Kind kind,
            BilingualText text,
            @Nullable Money amount,
            List<BilingualText> remedies,
            @Nullable LocalDate due)
            implements Serializable {
        private Object readResolve() {
            return new OpenPoint(kind, text, Optional.ofNullable(amount), remedies, Optional.ofNullable(due));
        }
    }
}
