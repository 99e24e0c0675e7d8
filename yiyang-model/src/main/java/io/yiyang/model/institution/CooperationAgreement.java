package io.yiyang.model.institution;

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

/**
 * An agreement between a care institution and a medical institution (医养签约合作协议), dated, with the referral routes that
 * it opens.
 */
@Value.Immutable
public sealed interface CooperationAgreement extends Serializable permits ImmutableCooperationAgreement {
    /**
     * A referral route between the two sides (转诊通道).
     *
     * @param from the sender
     * @param to the receiver
     * @param period while it is open, inside the agreement's own period
     */
    record Route(OrganisationId from, OrganisationId to, Direction direction, DateRange period)
            implements Serializable {}

    /** The agreement's number. */
    String number();

    OrganisationId careSide();

    OrganisationId medicalSide();

    DateRange period();

    List<CooperationForm> forms();

    /** What the medical side gives; {@link ServiceItem#CONTRACT_SERVICES_2020} has those of the national guide. */
    List<ServiceItem> services();

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
}
