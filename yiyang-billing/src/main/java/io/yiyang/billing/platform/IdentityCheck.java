package io.yiyang.billing.platform;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of checking one identity on one bill (恒等式核对结果): it holds, it is broken, or it cannot be checked. */
public sealed interface IdentityCheck extends Serializable {
    Identity identity();

    /** Both sides agree. */
    record Holds(Identity identity, Sides sides) implements IdentityCheck {}

    /** The sides differ. */
    record Broken(Identity identity, Sides sides) implements IdentityCheck {}

    /**
     * A field that the identity needs says nothing.
     *
     * @param missing the national names of those fields
     */
    record NotCheckable(Identity identity, List<String> missing) implements IdentityCheck {
        public NotCheckable {
            missing = List.copyOf(missing);
            Require.that(!missing.isEmpty(), "missing", "must name a field", missing);
        }
    }

    /**
     * The figures of both sides.
     *
     * @param left the figure on the left
     * @param right the figure on the right
     * @param parts what the right side adds up, by field name, in order; a part that is taken off is negative
     * @param notGiven optional fields of the right side that say nothing and add nothing
     */
    record Sides(Money left, Money right, Map<String, Money> parts, List<String> notGiven) implements Serializable {
        public Sides {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
            notGiven = List.copyOf(notGiven);
        }

        /** Left minus right. */
        public Money difference() {
            return left.minus(right);
        }
    }
}
