package io.yiyang.testkit.packs;

import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyOverlay.Declaration;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shipped pack of a city with the national packs that it leans on, and all that a tenant has to declare. */
final class ShippedCity {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static final DateRange DECLARED = DateRange.from(LocalDate.of(2020, 1, 1));

    private final PolicyPack pack;
    private final PolicyBook book;
    private final LocalDate day;
    private final Facts facts;

    private ShippedCity(PolicyPack pack, PolicyBook book, LocalDate day, Facts facts) {
        this.pack = pack;
        this.book = book;
        this.day = day;
        this.facts = facts;
    }

    /** @param declared facts such as {@code "careLevel=SEVERE serviceForm=HOME"}; {@code day=} is the service day */
    static ShippedCity of(String id, String declared) {
        PolicyPack pack = ShippedPacks.pack(id);
        List<PolicyPack> packs = List.of(
                pack,
                ShippedPacks.pack("ltci-readings"),
                ShippedPacks.pack("nation-sample"),
                ShippedPacks.pack("nation"));
        PolicyBook book = PolicyBook.of(packs).combinedWith(overlay(packs));
        ShippedCity city = new ShippedCity(pack, book, DAY, Facts.none().with("ledger", "CARE"));
        for (String fact : declared.split(" ")) {
            if (fact.startsWith("day=")) {
                city = new ShippedCity(pack, book, LocalDate.parse(fact.substring("day=".length())), city.facts);
            } else if (!fact.isEmpty()) {
                city = city.with(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
            }
        }
        return city;
    }

    /** The dates that no source prints. */
    private static PolicyOverlay overlay(List<PolicyPack> packs) {
        List<Declaration> declarations = new ArrayList<>();
        for (PolicyPack pack : packs) {
            Stream<String> parameters = pack.parameters().stream()
                    .filter(p -> p.versions().stream().anyMatch(v -> isUndated(v.evidence())))
                    .map(p -> p.key());
            Stream<String> chains = pack.chains().stream()
                    .filter(c -> c.versions().stream().anyMatch(v -> isUndated(v.evidence())))
                    .map(c -> c.key());
            Stream.concat(parameters, chains)
                    .forEach(key -> declarations.add(new Declaration(pack.id(), key, DECLARED, DAY, "test")));
        }
        return new PolicyOverlay("tenant", "", declarations);
    }

    private static boolean isUndated(Evidence evidence) {
        return evidence.inForce().isEmpty();
    }

    PolicyPack pack() {
        return pack;
    }

    PolicyBook book() {
        return book;
    }

    LocalDate day() {
        return day;
    }

    /** This city with one more fact. */
    ShippedCity with(String name, String word) {
        return new ShippedCity(pack, book, day, facts.with(name, word));
    }

    private Question question() {
        return new Question(pack.region(), day, day.plusYears(1), facts);
    }

    Terms terms() {
        return book.resolve(question(), RuleRegistry.standard()).orElseThrow();
    }

    Settlement settle(Bill bill) {
        return PayerChain.settle(bill, terms()).orElseThrow();
    }

    /** What is paid where no bill limits it. */
    Money paid(Map<String, Long> numbers, ServiceDays days) {
        return Allowance.total(Allowance.of(terms(), numbers, days));
    }

    /** The value of a parameter of the city's pack itself. */
    TermValue value(String key) {
        Term term = book.parameter(key, question()).orElseThrow();
        return term.value();
    }

    boolean has(String key) {
        return pack.parameters().stream().anyMatch(p -> p.key().equals(key));
    }

    Money amount(String key) {
        return ((TermValue.Amount) value(key)).money();
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
