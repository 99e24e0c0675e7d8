package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.BERT;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.absence;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.count;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.told;
import static io.yiyang.billing.audit.Fixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A carer in two places, too soon in the next, or away. */
class VisitChecksTest {
    private static final PolicyBook NONE = book();
    private static final PolicyBook TWENTY_MINUTES = book(count("audit.travel.minutes", 20));

    /** Two visits; carer and place are equal if the words are. */
    @ParameterizedTest
    @CsvSource({
        // the published pattern: one carer in two homes at the same hour
        "ann, home-1, 05T09:00, 05T11:00, ann, home-2, 05T10:00, 05T12:00, true",
        "ann, home-1, 05T09:00, 05T10:01, ann, home-2, 05T10:00, 05T11:00, true",
        // they only touch
        "ann, home-1, 05T09:00, 05T10:00, ann, home-2, 05T10:00, 05T11:00, false",
        // one within the other
        "ann, home-1, 05T09:00, 05T12:00, ann, home-2, 05T10:00, 05T10:30, true",
        "ann, home-1, 05T09:00, 05T10:00, ann, home-2, 05T09:00, 05T10:00, true",
        // two carers
        "ann, home-1, 05T09:00, 05T11:00, bob, home-2, 05T10:00, 05T12:00, false",
        // two residents in one place
        "ann, home-1, 05T09:00, 05T11:00, ann, home-1, 05T10:00, 05T12:00, false",
        // over midnight, and over the turn of the month
        "ann, home-1, 05T22:00, 06T02:00, ann, home-2, 06T01:00, 06T03:00, true",
        "ann, home-1, 02-28T22:00, 01T02:00, ann, home-2, 01T01:00, 01T03:00, true",
        // before the period
        "ann, home-1, 02-28T09:00, 02-28T11:00, ann, home-2, 02-28T10:00, 02-28T12:00, false",
    })
    void GIVEN_two_visits_THEN_the_carer_is_in_two_places_only_if_they_share_an_instant(
            String carer,
            String site,
            String from,
            String to,
            String carer2,
            String site2,
            String from2,
            String to2,
            boolean hit) {
        AuditReport report = Audit.run(
                records()
                        .addVisits(visit("v1", carer, ANNA, from, to, Optional.of(site), Optional.empty()))
                        .addVisits(visit("v2", carer2, BERT, from2, to2, Optional.of(site2), Optional.empty()))
                        .build(),
                NONE);
        assertThat(report.findings(AuditCheck.CARER_OVERLAP)).hasSize(hit ? 1 : 0);
    }

    @Test
    void GIVEN_no_site_THEN_the_visit_was_in_the_residents_own_home() {
        AuditReport report = Audit.run(
                records()
                        .addVisits(visit("v1", "ann", ANNA, "05T09:00", "05T11:00"))
                        .addVisits(visit("v2", "ann", BERT, "05T10:00", "05T12:00"))
                        .addVisits(visit("v3", "ann", ANNA, "05T10:30", "05T10:45"))
                        .build(),
                NONE);
        assertThat(told(report, AuditCheck.CARER_OVERLAP, "carer", "first", "second"))
                .containsExactly(
                        "ann v1 2026-03-05T01:00:00Z/2026-03-05T03:00:00Z v2 2026-03-05T02:00:00Z/2026-03-05T04:00:00Z",
                        "ann v2 2026-03-05T02:00:00Z/2026-03-05T04:00:00Z v3 2026-03-05T02:30:00Z/2026-03-05T02:45:00Z");
        assertThat(report.findings().get(0))
                .satisfies(finding -> assertThat(finding.residents()).containsExactly(ANNA, BERT))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.FRAUD_SUSPECTED))
                .satisfies(finding -> assertThat(finding.source().title()).contains("淄博"))
                .satisfies(finding -> assertThat(finding.amount()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "05T10:00, true",
        "05T10:19, true",
        "05T10:20, false",
        "05T11:00, false",
    })
    void GIVEN_twenty_minutes_for_the_way_THEN_less_between_two_places_is_to_be_verified(String start, boolean hit) {
        AuditRecords records = records()
                .addVisits(visit("v1", "ann", ANNA, "05T09:00", "05T10:00"))
                .addVisits(visit("v2", "ann", BERT, start, "05T12:00"))
                .build();
        assertThat(Audit.run(records, TWENTY_MINUTES).findings(AuditCheck.CARER_TRAVEL))
                .hasSize(hit ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.terms()).hasSize(1));
    }

    @Test
    void GIVEN_no_minutes_in_policy_THEN_the_way_is_reported_as_not_checked_and_touching_is_fine() {
        AuditReport report = Audit.run(
                records()
                        .addVisits(visit("v1", "ann", ANNA, "05T09:00", "05T10:00"))
                        .addVisits(visit("v2", "ann", BERT, "05T10:00", "05T11:00"))
                        .build(),
                NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .singleElement()
                .satisfies(gap -> assertThat(gap.toString())
                        .contains(
                                "YY-B-341",
                                "check=CARER_TRAVEL",
                                "parameter=audit.travel.minutes",
                                "cause=YY-B-109",
                                "from=2026-03-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "05T08:00, 05T09:00, false",
        "05T08:00, 05T09:01, true",
        "05T10:00, 05T18:00, false",
        "05T09:59, 05T18:00, true",
        "05T09:30, 05T09:40, true",
        "01T00:00, 31T00:00, true",
    })
    void GIVEN_a_carer_who_was_away_THEN_a_visit_in_that_time_is_a_finding(String from, String to, boolean hit) {
        AuditReport report = Audit.run(
                records()
                        .addVisits(
                                visit("v1", "ann", ANNA, "05T09:00", "05T10:00", Optional.empty(), Optional.of("L1")))
                        .addVisits(visit("v2", "bob", ANNA, "05T09:00", "05T10:00"))
                        .addLines(charge("L1", ANNA, "05", "BATH", "1", "80.00")
                                .paid(LTCI, "60.00")
                                .line())
                        .addAbsences(absence("ann", from, to))
                        .build(),
                NONE);
        List<Finding> found = report.findings(AuditCheck.CARER_ABSENT);
        assertThat(found).hasSize(hit ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.amount()).contains(Money.parseYuan("80.00"));
            assertThat(finding.fund()).isEqualTo(Money.parseYuan("60.00"));
        });
    }

    @Test
    void GIVEN_several_absences_THEN_a_long_one_before_a_short_one_is_not_lost() {
        AuditReport report = Audit.run(
                records()
                        .addVisits(visit("v1", "ann", ANNA, "09T09:00", "09T10:00"))
                        .addVisits(visit("v2", "ann", ANNA, "12T09:00", "12T10:00"))
                        .addAbsences(absence("ann", "08T00:00", "08T12:00"))
                        .addAbsences(absence("ann", "07T00:00", "10T00:00"))
                        .addAbsences(absence("ann", "07T00:00", "07T06:00"))
                        .build(),
                NONE);
        assertThat(told(report, AuditCheck.CARER_ABSENT, "away"))
                .containsExactly("2026-03-06T16:00:00Z/2026-03-09T16:00:00Z");
    }
}
