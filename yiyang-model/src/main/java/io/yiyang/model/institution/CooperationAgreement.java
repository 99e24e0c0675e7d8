package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between a care institution and a medical institution (医养签约合作协议), dated, with the referral routes that
 * it opens.
 */
@Value.Immutable
@JsonPropertyOrder({"number", "careSide", "medicalSide", "period", "forms", "services", "routes"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface CooperationAgreement extends Serializable permits ImmutableCooperationAgreement {
    /**
     * A referral route between the two sides (转诊通道).
     *
     * @param from the sender
     * @param to the receiver
     * @param period while it is open, inside the agreement's own period
     */
    @JsonPropertyOrder({"from", "to", "direction", "period"})
    record Route(
            @JsonProperty("from") OrganisationId from,
            @JsonProperty("to") OrganisationId to,
            @JsonProperty("direction") Direction direction,
            @JsonProperty("period") DateRange period)
            implements Serializable {
        public Route {
            Require.present(from, "from");
            Require.present(to, "to");
            Require.present(direction, "direction");
            Require.present(period, "period");
        }
    }

    /** The agreement's number. */
    @JsonProperty("number")
    String number();

    @JsonProperty("careSide")
    OrganisationId careSide();

    @JsonProperty("medicalSide")
    OrganisationId medicalSide();

    @JsonProperty("period")
    DateRange period();

    @JsonProperty("forms")
    List<CooperationForm> forms();

    /** What the medical side gives; {@link ServiceItem#CONTRACT_SERVICES_2020} has those of the national guide. */
    @JsonProperty("services")
    List<ServiceItem> services();

    @JsonProperty("routes")
    List<Route> routes();

    @Value.Check
    default void check() {
        Require.that(!careSide().equals(medicalSide()), "medicalSide", "must differ from the care side", medicalSide());
        for (Route route : routes()) {
            Require.that(
                    Set.of(careSide(), medicalSide()).equals(Set.copyOf(List.of(route.from(), route.to()))),
                    "routes",
                    "must lead between the two sides",
                    route.from() + " to " + route.to());
            Require.that(within(route.period()), "routes", "must lie inside " + period(), route.period());
        }
    }

    private boolean within(DateRange part) {
        boolean endsInTime = period().end()
                .map(end -> part.end().map(e -> !e.isAfter(end)).orElse(false))
                .orElse(true);
        return period().contains(part.first()) && endsInTime;
    }

    /** The route that is open on the day. Refused: {@code YY-M-305} there is none. */
    default Outcome<Route> route(OrganisationId from, OrganisationId to, Direction direction, LocalDate day) {
        return routes().stream()
                .filter(r -> r.from().equals(from) && r.to().equals(to))
                .filter(r -> r.direction() == direction && r.period().contains(day))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(
                        Problem.of("YY-M-305", "协议当日未开通该转诊通道", "the agreement opens no such route on the day")
                                .with("agreement", number())
                                .with("from", from)
                                .with("to", to)
                                .with("direction", direction)
                                .with("day", day)
                                .remedy("核对协议期限，或补签转诊条款", "check the agreement's dates, or agree on referral")));
    }

    static ImmutableCooperationAgreement.NumberBuildStage builder() {
        return ImmutableCooperationAgreement.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static CooperationAgreement fromJson(
            @JsonProperty("number") String number,
            @JsonProperty("careSide") OrganisationId careSide,
            @JsonProperty("medicalSide") OrganisationId medicalSide,
            @JsonProperty("period") DateRange period,
            @JsonProperty("forms") @Nullable List<CooperationForm> forms,
            @JsonProperty("services") @Nullable List<ServiceItem> services,
            @JsonProperty("routes") @Nullable List<Route> routes) {
        return builder()
                .number(Require.present(number, "number"))
                .careSide(Require.present(careSide, "careSide"))
                .medicalSide(Require.present(medicalSide, "medicalSide"))
                .period(Require.present(period, "period"))
                .addAllForms(forms == null ? List.of() : forms)
                .addAllServices(services == null ? List.of() : services)
                .addAllRoutes(routes == null ? List.of() : routes)
                .build();
    }
}
