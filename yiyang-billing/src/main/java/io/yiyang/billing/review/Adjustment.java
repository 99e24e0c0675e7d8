package io.yiyang.billing.review;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An amount that moves from one payer to another before the bill is committed (结算调整): who moved it, when and why.
 *
 * @param from who pays less
 * @param to who pays it instead
 * @param amount how much, positive
 * @param lines the lines that it is taken from, empty for the whole bill; it is spread over them in proportion to what the
 *     giving payer has on each
 * @param reason the code of the reason, out of the parameter {@code review.reasons}
 * @param by who decided, as the caller's system identifies staff; never a name
 * @param at when
 */
public record Adjustment(Payer from, Payer to, Money amount, Set<LineId> lines, String reason, PersonId by, Instant at)
        implements Serializable {
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    public Adjustment {
        Require.that(!from.equals(to), "to", "must differ from the giving payer", to);
        Require.that(amount.isPositive(), "amount", "must be positive", amount);
        Require.masked(
                REASON.matcher(reason).matches(),
                "reason",
                "must be a code of capitals, digits and underscores, up to 32",
                reason);
        lines = Collections.unmodifiableSet(new TreeSet<>(lines));
    }
}
