package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that a case, or one of several in it, expects, by key. */
final class Expected {
    private final String place;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private Expected(String place) {
        this.place = place;
    }

    /** Nothing expected yet. */
    static Expected none() {
        return new Expected("");
    }

    /** Nothing expected yet of the object, whose place in the document goes before the keys. */
    static Expected at(ObjectReader o) {
        return new Expected(o.pointer().substring(1) + "/");
    }

    /** Takes those of the keys that the object has, as amounts. */
    Expected amounts(ObjectReader o, List<String> keys) {
        for (String key : keys) {
            if (o.has(key)) {
                figures.put(key, o.money(key));
            }
        }
        return this;
    }

    /** Expects an amount that the case words instead of writing it. */
    Expected amount(String key, Money amount) {
        figures.put(key, amount);
        return this;
    }

    /** Takes every key of the object as an amount. */
    Expected allAmounts(ObjectReader o) {
        return amounts(o, o.keys());
    }

    /** Takes those of the keys that the object has, as whole numbers. */
    Expected counts(ObjectReader o, List<String> keys) {
        for (String key : keys) {
            if (o.has(key)) {
                figures.put(key, o.integer(key));
            }
        }
        return this;
    }

    /** Takes those of the keys that the object has, as decimals. */
    Expected quantities(ObjectReader o, List<String> keys) {
        for (String key : keys) {
            if (o.has(key)) {
                figures.put(key, o.scalar(key, "a decimal as a text", Quantity.ONE, Quantity::parse));
            }
        }
        return this;
    }

    /** Takes the key, if the object has it, as true or false. */
    Expected flag(ObjectReader o, String key) {
        if (o.has(key)) {
            figures.put(key, o.flag(key));
        }
        return this;
    }

    /** Takes the key, if the object has it, as a text. */
    Expected text(ObjectReader o, String key) {
        if (o.has(key)) {
            figures.put(key, o.text(key));
        }
        return this;
    }

    /** Takes the key, if the object has it, as a list of amounts. */
    Expected amountList(ObjectReader o, String key) {
        if (o.has(key)) {
            figures.put(key, o.optionalTexts(key, "yuan as a text, such as \"12.30\"", Money::parseYuan));
        }
        return this;
    }

    /** Takes the key, if the object has it, as a list of whole numbers. */
    Expected countList(ObjectReader o, String key) {
        if (o.has(key)) {
            figures.put(key, o.optionalIntegers(key));
        }
        return this;
    }

    Comparison compare() {
        return new Comparison(place, figures);
    }
}
