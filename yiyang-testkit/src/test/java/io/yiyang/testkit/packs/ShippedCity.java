package io.yiyang.testkit.packs;

import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A shipped pack of long-term care insurance with the national packs that it leans on, and what a tenant declares.
 *
 * @param pack the city's pack
 * @param shipped the packs and the declared dates
 * @param day the service day
 * @param facts of the person and the encounter, readings included
 */
record ShippedCity(PolicyPack pack, Shipped shipped, LocalDate day, Facts facts) {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static final String DAY_FACT = "day";

    /** @param declared facts such as {@code "careLevel=SEVERE serviceForm=HOME"}; {@code day=} is the service day */
    static ShippedCity of(String id, String declared) {
        PolicyPack pack = ShippedPacks.pack(id);
        Shipped shipped = Shipped.of(pack.region().toString(), "nation-sample", "ltci-readings", id);
        ShippedCity city = new ShippedCity(pack, shipped, DAY, Facts.none().with("ledger", "CARE"));
        for (String fact : declared.isBlank() ? new String[0] : declared.strip().split(" +")) {
            String[] sides = fact.split("=", 2);
            city = sides[0].equals(DAY_FACT)
                    ? new ShippedCity(pack, shipped, LocalDate.parse(sides[1]), city.facts)
                    : city.with(sides[0], sides[1]);
        }
        return city;
    }

    /** This city with one more fact. */
    ShippedCity with(String name, String word) {
        return new ShippedCity(pack, shipped, day, facts.with(name, word));
    }

    Terms terms() {
        return shipped.terms(day, facts);
    }

    Settlement settle(Bill bill) {
        return shipped.settle(day, facts, bill);
    }

    /** What is paid where no bill limits it. */
    Money paid(Map<String, Long> numbers, ServiceDays days) {
        return Allowance.total(Allowance.of(terms(), numbers, days));
    }

    boolean has(String key) {
        return pack.parameters().stream().anyMatch(p -> p.key().equals(key));
    }

    private TermValue value(String key) {
        return shipped.value(key, day, facts);
    }

    Money amount(String key) {
        return shipped.amount(key, day, facts);
    }

    long count(String key) {
        return ((TermValue.Count) value(key)).count();
    }

    String word(String key) {
        return ((TermValue.Word) value(key)).word();
    }

    List<String> words(String key) {
        return has(key) ? ((TermValue.Words) value(key)).words() : List.of();
    }
}
