package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Missing;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Charges against the posted prices, against what others pay, and against what was agreed (价格与知情同意). */
final class PriceChecks {
    private static final ConsentScope SCOPE = ConsentScope.of("OUT_OF_SCOPE_SERVICE");
    private static final Set<ConsentChannel> WRITTEN =
            Set.of(ConsentChannel.PAPER, ConsentChannel.ELECTRONIC_SIGNATURE);

    private record Item(OrganisationId biller, String item) {}

    /** An item while its price holds. Without a posted price only charges of one day can be compared. */
    private record PricePeriod(Item item, LocalDate from) {}

    private record Day(ResidentId resident, LocalDate day, OrganisationId biller) {}

    private final AuditRun run;
    private final List<NetLine> charges;
    private final Map<Item, List<PostedPrice>> posted;
    private final Map<ResidentId, List<Consent>> consents;

    private PriceChecks(AuditRun run) {
        this.run = run;
        this.charges = run.chargesInPeriod()
                .filter(line -> line.source().item().isPresent())
                .toList();
        this.posted = run.records().prices().stream()
                .sorted(Comparator.comparing(price -> price.inForce().first()))
                .collect(Collectors.groupingBy(price -> new Item(price.biller(), price.item())));
        posted.values().forEach(PriceChecks::disjoint);
        this.consents = run.records().consents().stream().collect(Collectors.groupingBy(Consent::resident));
    }

    private static void disjoint(List<PostedPrice> prices) {
        for (int i = 1; i < prices.size(); i++) {
            Require.that(
                    !prices.get(i - 1).inForce().overlaps(prices.get(i).inForce()),
                    "prices",
                    "must not overlap for one item",
                    prices.get(i));
        }
    }

    static void make(AuditRun run) {
        PriceChecks checks = new PriceChecks(run);
        run.chargesInPeriod()
                .filter(line -> line.source().item().isEmpty())
                .forEach(line -> run.missing(AuditCheck.PRICE_ABOVE_POSTED, Missing.ITEM_CODE, line.biller()));
        checks.charges.forEach(checks::abovePosted);
        checks.insuredDearer();
        checks.charges.stream()
                .collect(Collectors.groupingBy(line -> new Day(line.resident(), line.day(), line.biller())))
                .values()
                .forEach(checks::split);
        run.chargesInPeriod().filter(line -> line.source().outOfScope()).forEach(checks::extra);
    }

    private static Item item(NetLine line) {
        return new Item(line.biller(), line.source().item().orElseThrow());
    }

    private Optional<PostedPrice> posted(NetLine line) {
        return posted.getOrDefault(item(line), List.of()).stream()
                .filter(price -> price.inForce().contains(line.day()))
                .findFirst();
    }

    private void abovePosted(NetLine line) {
        AuditCheck check = AuditCheck.PRICE_ABOVE_POSTED;
        Optional<PostedPrice> price = posted(line);
        if (price.isEmpty()) {
            run.missing(check, Missing.POSTED_PRICE, line.biller());
        } else {
            dearer(check, line, price.get().price(), "posted", Optional.empty());
        }
    }

    /** A finding if the line's price is above the other. */
    private void dearer(AuditCheck check, NetLine line, UnitPrice allowed, String name, Optional<NetLine> other) {
        UnitPrice price = line.source().line().unitPrice();
        if (price.compareTo(allowed) <= 0) {
            return;
        }
        // Rounded up: the most that the allowed price can come to.
        Money excess = line.amount().minus(allowed.times(line.quantity(), RoundingMode.UP));
        Problem problem = check.problem()
                .with("line", line.id())
                .with("item", line.source().item().orElseThrow())
                .with("charged", price)
                .with(name, allowed);
        run.found(
                check,
                other.isPresent() ? problem.with("otherLine", other.get().id()) : problem,
                List.of(line.resident()),
                List.of(line.concern(excess.max(Money.ZERO))),
                List.of());
    }

    private void insuredDearer() {
        AuditCheck check = AuditCheck.INSURED_DEARER;
        Map<PricePeriod, NetLine> cheapest = new HashMap<>();
        List<NetLine> ofInsured = new ArrayList<>();
        for (NetLine line : charges) {
            Optional<AuditedPerson> person = run.person(check, line.resident());
            if (person.filter(AuditedPerson::insured).isPresent()) {
                ofInsured.add(line);
            } else if (person.isPresent()) {
                // The charges are in order, so that the first of the cheapest is always the same.
                cheapest.merge(period(line), line, PriceChecks::cheaper);
            }
        }
        for (NetLine line : ofInsured) {
            Optional.ofNullable(cheapest.get(period(line)))
                    .ifPresent(other ->
                            dearer(check, line, other.source().line().unitPrice(), "uninsured", Optional.of(other)));
        }
    }

    private PricePeriod period(NetLine line) {
        LocalDate from = posted(line).map(price -> price.inForce().first()).orElse(line.day());
        return new PricePeriod(item(line), from);
    }

    private static NetLine cheaper(NetLine one, NetLine other) {
        return other.source().line().unitPrice().compareTo(one.source().line().unitPrice()) < 0 ? other : one;
    }

    /** An item beside one that includes it; the charges are one resident's, of one day and biller. */
    private void split(List<NetLine> lines) {
        AuditCheck check = AuditCheck.SPLIT_CHARGE;
        Map<String, List<NetLine>> byItem = lines.stream()
                .collect(Collectors.groupingBy(line -> line.source().item().orElseThrow()));
        byItem.forEach((item, ofItem) -> posted(ofItem.get(0)).map(PostedPrice::includes).orElse(Set.of()).stream()
                .filter(part -> !part.equals(item))
                .flatMap(part -> byItem.getOrDefault(part, List.of()).stream())
                .forEach(part -> run.found(
                        check,
                        check.problem()
                                .with("line", part.id())
                                .with("item", part.source().item().orElseThrow())
                                .with("includedIn", item)
                                .with("lines", ofItem.stream().map(NetLine::id).toList()),
                        List.of(part.resident()),
                        List.of(part.concern()),
                        List.of())));
    }

    private void extra(NetLine line) {
        AuditCheck check = AuditCheck.EXTRA_WITHOUT_CONSENT;
        if (consents.getOrDefault(line.resident(), List.of()).stream().noneMatch(c -> covers(c, line.day()))) {
            run.found(
                    check,
                    check.problem().with("line", line.id()).with("day", line.day()),
                    List.of(line.resident()),
                    List.of(line.concern()),
                    List.of());
        }
    }

    /** Signed by the day of service and not revoked before it: the line tells no hour. */
    private boolean covers(Consent consent, LocalDate day) {
        return consent.scopes().contains(SCOPE)
                && WRITTEN.contains(consent.channel())
                && !day(consent.givenAt()).isAfter(day)
                && consent.revocation()
                        .filter(revocation -> day(revocation.at()).isBefore(day))
                        .isEmpty();
    }

    private LocalDate day(java.time.Instant instant) {
        return LocalDate.ofInstant(instant, run.records().zone());
    }
}
