package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an item costs what it costs, for days in a row with one price and one reason (收费分段). The slices of an item add up to
 * its charge lines; what is given back is a slice of its own with a negative amount.
 *
 * @param item the item's code
 * @param category what the charge is for
 * @param days the days
 * @param price the price of a day, month or use, of a room taken alone with its empty beds
 * @param grades the care grades that the price is for, empty for any
 * @param rooms the kinds of room that the price is for, empty for any
 * @param reason why these days are charged or given back
 * @param rule how a part of a month is computed, if it is one
 * @param amount what the slice comes to
 */
public record CareSlice(
        String item,
        ChargeCategory category,
        DateRange days,
        Money price,
        Set<String> grades,
        Set<String> rooms,
        Reason reason,
        Optional<PartMonth> rule,
        Money amount)
        implements Serializable {
    public CareSlice {
        grades = Set.copyOf(grades);
        rooms = Set.copyOf(rooms);
    }

    /** Why days are charged or given back (分段原因). */
    public enum Reason {
        PER_DAY("按日", "by the day"),
        WHOLE_MONTH("整月", "a whole month"),
        PART_MONTH("不足整月", "part of a month"),
        BED_HOLD("床位保留", "bed held"),
        PER_USE("按次", "by use"),
        LEAVE_REFUND("请假退费", "given back for leave"),
        HOSPITAL_REFUND("住院退费", "given back for a hospital stay");

        private final BilingualText label;

        Reason(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    private Object writeReplace() {
        return new Stored(item, category, days, price, grades, rooms, reason, rule.orElse(null), amount);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            String item,
            ChargeCategory category,
            DateRange days,
            Money price,
            Set<String> grades,
            Set<String> rooms,
            Reason reason,
            @Nullable PartMonth rule,
            Money amount)
            implements Serializable {
        private Object readResolve() {
            return new CareSlice(item, category, days, price, grades, rooms, reason, Optional.ofNullable(rule), amount);
        }
    }
}
