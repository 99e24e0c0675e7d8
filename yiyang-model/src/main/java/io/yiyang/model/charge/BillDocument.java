package io.yiyang.model.charge;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A bill as a paper (账单): who charges which resident for which days, line by line, before anybody has said who pays. The
 * lines may be medical and care, and may be issued and earned by several bodies.
 */
@Value.Immutable
public sealed interface BillDocument extends Serializable permits ImmutableBillDocument {
    BillId id();

    ResidentId resident();

    /** The days that it is for. */
    DateRange period();

    /** Who issues it. */
    OrganisationId biller();

    List<ChargeLine> lines();

    @Value.Check
    default void check() {
        long ids = lines().stream().map(ChargeLine::id).distinct().count();
        Require.that(ids == lines().size(), "lines", "must have each id once", ids + " ids of " + lines().size());
    }

    /** The sum of the lines. */
    default Money total() {
        return Money.sum(lines().stream().map(ChargeLine::amount).toList());
    }

    /** Who earns how much of it, by payee (收款方); the amounts sum to the total. */
    default SortedMap<OrganisationId, Money> earnings() {
        SortedMap<OrganisationId, Money> earnings = new TreeMap<>();
        lines().forEach(line -> earnings.merge(line.payee(), line.amount(), Money::plus));
        return earnings;
    }

    /** The lines whose day of service lies outside the period, such as late entries. */
    default List<ChargeLine> linesOutsidePeriod() {
        return lines().stream()
                .filter(line -> !period().contains(line.serviceDate()))
                .toList();
    }

    static ImmutableBillDocument.IdBuildStage builder() {
        return ImmutableBillDocument.builder();
    }
}
