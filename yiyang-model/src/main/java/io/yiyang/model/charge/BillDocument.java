package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import org.jspecify.annotations.Nullable;

/**
 * A bill as a paper (账单): who charges which resident for which days, line by line, before anybody has said who pays. The
 * lines may be medical and care, and may be issued and earned by several bodies.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "resident", "period", "biller", "lines"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface BillDocument extends Serializable permits ImmutableBillDocument {
    @JsonProperty("id")
    BillId id();

    @JsonProperty("resident")
    ResidentId resident();

    /** The days that it is for. */
    @JsonProperty("period")
    DateRange period();

    /** Who issues it. */
    @JsonProperty("biller")
    OrganisationId biller();

    @JsonProperty("lines")
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

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static BillDocument fromJson(
            @JsonProperty("id") BillId id,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("period") DateRange period,
            @JsonProperty("biller") OrganisationId biller,
            @JsonProperty("lines") @Nullable List<ChargeLine> lines) {
        return builder()
                .id(Require.present(id, "id"))
                .resident(Require.present(resident, "resident"))
                .period(Require.present(period, "period"))
                .biller(Require.present(biller, "biller"))
                .addAllLines(lines == null ? List.of() : lines)
                .build();
    }

    static ImmutableBillDocument.IdBuildStage builder() {
        return ImmutableBillDocument.builder();
    }
}
