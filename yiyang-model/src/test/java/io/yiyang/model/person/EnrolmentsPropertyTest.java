package io.yiyang.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a count over every day: taken exactly if no day has one scheme, product and region twice. */
class EnrolmentsPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<List<Enrolment>> few() {
        Arbitrary<String> period = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 10))
                .as((first, length) -> START.plusDays(first) + "/"
                        + (length == 0 ? ".." : START.plusDays(first + length).toString()));
        return Combinators.combine(
                        Arbitraries.of("310", "390", "COMMERCIAL"),
                        Arbitraries.of("500112", "500100"),
                        period,
                        Arbitraries.of("", " A", " B"))
                .as((scheme, region, days, plan) -> Residents.enrolment(scheme + " " + region + " " + days + plan))
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 1000)
    void enrolmentsAreTakenExactlyIfNoDayHasOneTwice(@ForAll("few") List<Enrolment> enrolments) {
        boolean twice = DateRange.of(START, START.plusDays(40)).days().anyMatch(day -> {
            List<String> keys = enrolments.stream()
                    .filter(e -> e.period().contains(day))
                    .map(e -> e.insurance() + " " + e.region() + " " + e.plan())
                    .toList();
            return new HashSet<>(keys).size() < keys.size();
        });

        Outcome<Enrolments> outcome = Enrolments.of(enrolments);

        assertThat(outcome.asOptional().isPresent()).isEqualTo(!twice);
        outcome.asOptional()
                .ifPresent(taken -> assertThat(taken.all()).containsExactlyInAnyOrderElementsOf(enrolments));
    }
}
