package io.yiyang.model.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement.Route;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CooperationTest {
    private static final OrganisationId TOWNSHIP = OrganisationId.of("township");

    private static CooperationAgreement agreement(DateRange period, Route... routes) {
        return CooperationAgreement.builder()
                .number("2026-1")
                .careSide(Samples.HOME)
                .medicalSide(Samples.HOSPITAL)
                .period(period)
                .addForms(CooperationForm.VISITING, CooperationForm.GREEN_CHANNEL)
                .addAllServices(ServiceItem.CONTRACT_SERVICES_2020)
                .addRoutes(routes)
                .build();
    }

    private static Route up(DateRange period) {
        return new Route(Samples.HOME, Samples.HOSPITAL, Direction.UP, period);
    }

    @ParameterizedTest
    @CsvSource({
        "home, hospital, UP, 2026-03-31, false",
        "home, hospital, UP, 2026-04-01, true",
        "home, hospital, UP, 2026-12-31, true",
        "home, hospital, UP, 2027-01-01, false",
        "home, hospital, DOWN, 2026-05-01, false",
        "hospital, home, UP, 2026-05-01, false",
        "hospital, home, DOWN, 2026-05-01, false",
        "home, township, UP, 2026-05-01, false"
    })
    void aRouteIsOpenOnlyAsAgreed(String from, String to, Direction direction, LocalDate day, boolean open) {
        CooperationAgreement agreement = agreement(Samples.YEAR, up(DateRange.parse("2026-04-01/2027-01-01")));

        var route = agreement.route(OrganisationId.of(from), OrganisationId.of(to), direction, day);

        assertThat(route.asOptional().isPresent()).isEqualTo(open);
        assertThat(route.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).hasToString("YY-M-305");
            assertThat(problem.facts()).containsEntry("agreement", "2026-1").containsEntry("from", from);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31/2026-06-01", "2026-06-01/2027-01-02", "2026-06-01/.."})
    void aRouteOutsideTheAgreementIsRefused(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement(Samples.YEAR, up(DateRange.parse(period))))
                .withMessage("routes: must lie inside 2026-01-01/2027-01-01, but was " + period);
    }

    @Test
    void anAgreementWithoutEndTakesARouteWithoutEnd() {
        DateRange open = DateRange.from(Samples.FIRST);

        assertThat(agreement(open, up(open)).routes()).hasSize(1);
    }

    @Test
    void aRouteToAThirdPartyOrToOneselfIsRefused() {
        for (Route route : List.of(
                new Route(Samples.HOME, TOWNSHIP, Direction.UP, Samples.YEAR),
                new Route(Samples.HOME, Samples.HOME, Direction.LATERAL, Samples.YEAR))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> agreement(Samples.YEAR, route))
                    .withMessageStartingWith("routes: must lead between the two sides, but was home to ");
        }
    }

    @Test
    void nobodyAgreesWithHimself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CooperationAgreement.builder()
                        .number("1")
                        .careSide(Samples.HOME)
                        .medicalSide(Samples.HOME)
                        .period(Samples.YEAR)
                        .build())
                .withMessage("medicalSide: must differ from the care side, but was home");
    }

    private static Alliance alliance() {
        return Alliance.builder()
                .key("county")
                .kind(AllianceKind.COUNTY_COMMUNITY)
                .lead(Samples.HOSPITAL)
                .period(Samples.YEAR)
                .addMembers(
                        new Alliance.Member(TOWNSHIP, Samples.YEAR),
                        new Alliance.Member(Samples.CLINIC, DateRange.from(LocalDate.of(2026, 7, 1))))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, ''",
        "2026-01-01, hospital township",
        "2026-06-30, hospital township",
        "2026-07-01, hospital township home-clinic",
        "2027-01-01, ''"
    })
    void membersComeAndGoByTheirDatesAndNobodyOutlivesTheAlliance(LocalDate day, String expected) {
        assertThat(String.join(
                        " ",
                        alliance().membersOn(day).stream().map(Object::toString).toList()))
                .isEqualTo(expected);
    }

    @Test
    void anAllianceLinksTwoWhoBothBelongToIt() {
        assertThat(alliance().links(TOWNSHIP, Samples.HOSPITAL, Samples.FIRST)).isTrue();
        assertThat(alliance().links(Samples.CLINIC, Samples.HOSPITAL, Samples.FIRST))
                .isFalse();
        assertThat(alliance().links(Samples.CLINIC, Samples.HOSPITAL, Samples.LAST))
                .isTrue();
        assertThat(alliance().links(Samples.HOME, Samples.HOSPITAL, Samples.LAST))
                .isFalse();
    }

    @Test
    void bothTravel() throws Exception {
        CooperationAgreement agreement = agreement(Samples.YEAR, up(Samples.YEAR));

        assertThat(Travels.through(agreement)).isEqualTo(agreement);
        assertThat(Travels.through(alliance())).isEqualTo(alliance());
    }
}
