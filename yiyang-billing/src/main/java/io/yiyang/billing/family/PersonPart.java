package io.yiyang.billing.family;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What the person pays for one reason (自付构成).
 *
 * @param reason why
 * @param amount how much, positive
 * @param items the items it comes from, the dearest first; empty where it follows from the bill and not from an item
 */
public record PersonPart(CostReason reason, Money amount, List<Item> items) implements Serializable {
    public PersonPart {
        items = List.copyOf(items);
    }

    /**
     * An item as the bill names it (费用项目).
     *
     * @param name its name
     * @param amount what the person pays of all its lines for the reason
     */
    public record Item(String name, Money amount) implements Serializable {
        /** Without the name, which may tell an illness. */
        @Override
        public String toString() {
            return "Item of " + amount;
        }
    }

    /** Without the items, whose names may tell an illness. */
    @Override
    public String toString() {
        return reason + " " + amount;
    }
}
