package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.BERT;
import static io.yiyang.billing.audit.Fixtures.HOME;
import static io.yiyang.billing.audit.Fixtures.HOSPITAL;
import static io.yiyang.billing.audit.Fixtures.POOL;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.count;
import static io.yiyang.billing.audit.Fixtures.day;
import static io.yiyang.billing.audit.Fixtures.fullBook;
import static io.yiyang.billing.audit.Fixtures.inpatient;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.stay;
import static io.yiyang.billing.audit.Fixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.SegmentKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two beds, beds that were not slept in, stays that were not treated, stays cut in two. */
class StayChecksTest {
    private static final PolicyBook NONE = book();
    private static final PolicyBook SEVEN_DAYS = book(count("audit.readmission.days", 7));

    // Two beds on a night

    @ParameterizedTest
    @CsvSource({
        // moved during the day: each night has one midnight
        "CARE_HOME_BED, 01T00:00, 10T10:00, INPATIENT, 10T09:00, 15T10:00, ''",
        // one night too many
        "CARE_HOME_BED, 01T00:00, 11T10:00, INPATIENT, 10T09:00, 15T10:00, [2026-03-10]",
        "CARE_HOME_BED, 01T00:00, '', INPATIENT, 10T09:00, 13T10:00, '[2026-03-10, 2026-03-11, 2026-03-12]'",
        // they touch at midnight
        "CARE_HOME_BED, 01T00:00, 10T00:00, INPATIENT, 10T00:00, 15T10:00, ''",
        // the night before belongs to the one that begins at its midnight
        "CARE_HOME_BED, 01T00:00, 10T00:01, INPATIENT, 10T00:00, 15T10:00, [2026-03-09]",
        // a kept bed and leave are not slept in
        "BED_HOLD, 01T00:00, '', INPATIENT, 10T09:00, 15T10:00, ''",
        "LEAVE, 01T00:00, '', INPATIENT, 10T09:00, 15T10:00, ''",
        "HOME_SICKBED, 01T00:00, '', CARE_HOME_BED, 10T09:00, 15T10:00, ''",
        // a night before the period
        "CARE_HOME_BED, 02-01T00:00, 01T10:00, INPATIENT, 02-27T09:00, 01T10:00, ''",
    })
    void GIVEN_two_stays_of_a_resident_THEN_a_night_in_both_is_a_finding(
            SegmentKind first, String from, String to, SegmentKind second, String from2, String to2, String nights) {
        AuditReport report = Audit.run(
                records()
                        .addStays(stay("s1", ANNA, first, HOME, from, to))
                        .addStays(stay("s2", ANNA, second, HOSPITAL, from2, to2))
                        .addStays(stay("s3", BERT, SegmentKind.CARE_HOME_BED, HOME, "01T00:00", ""))
                        .build(),
                NONE);
        assertThat(told(report, AuditCheck.DOUBLE_BED, "nights"))
                .isEqualTo(nights.isEmpty() ? java.util.List.of() : java.util.List.of(nights));
    }

    @ParameterizedTest
    @CsvSource({
        "bed-1, bed-1, true",
        "bed-1, bed-2, false",
    })
    void GIVEN_two_residents_THEN_one_bed_for_both_on_a_night_is_a_finding(String bed, String bed2, boolean hit) {
        AuditReport report = Audit.run(
                records()
                        .addStays(stay(
                                "s1", ANNA, SegmentKind.INPATIENT, HOSPITAL, "05T09:00", "08T09:00", Optional.of(bed)))
                        .addStays(stay(
                                "s2", BERT, SegmentKind.INPATIENT, HOSPITAL, "07T09:00", "09T09:00", Optional.of(bed2)))
                        .build(),
                NONE);
        assertThat(told(report, AuditCheck.SHARED_BED, "first", "second", "nights"))
                .isEqualTo(hit ? java.util.List.of("s1 s2 [2026-03-07]") : java.util.List.of());
    }

    // Empty stays

    @ParameterizedTest
    @CsvSource({
        "05, home, false, true",
        // the night of discharge is not the hospital's
        "08, home, false, false",
        "07, home, false, true",
        "04, home, false, false",
        "06, hospital, false, false",
        // leave was given
        "06, home, true, false",
    })
    void GIVEN_a_stay_from_the_5th_to_the_8th_THEN_a_night_elsewhere_without_leave_is_a_finding(
            String night, String place, boolean onLeave, boolean hit) {
        AuditReport report = Audit.run(
                records()
                        .addStays(inpatient("s1", "05T09:00", "08T10:00"))
                        .addNights(new NightRecord(ANNA, day(night), OrganisationId.of(place), onLeave))
                        .addLines(charge("L1", ANNA, night, "BED", "1", "50.00")
                                .by(HOSPITAL)
                                .on(Ledger.MEDICAL)
                                .paid(POOL, "40.00")
                                .line())
                        .build(),
                NONE);
        assertThat(report.findings(AuditCheck.SLEPT_ELSEWHERE))
                .hasSize(hit ? 1 : 0)
                .allSatisfy(finding -> {
                    assertThat(finding.fund()).isEqualTo(Money.parseYuan("40.00"));
                    assertThat(finding.residents()).containsExactly(ANNA);
                });
    }

    /** A stay from the 5th to the 10th; only its bed is charged daily, treatment on the days told. */
    @ParameterizedTest
    @CsvSource({
        "'05,06,07,08,09', ''",
        "'05,07,09', ''",
        "'05,08,09', '[2026-03-06, 2026-03-07]'",
        "'05,06,07', '[2026-03-08, 2026-03-09]'",
        "'', '[2026-03-05, 2026-03-06, 2026-03-07, 2026-03-08, 2026-03-09]'",
    })
    void GIVEN_two_idle_days_as_the_least_THEN_days_in_a_row_without_treatment_are_a_finding(
            String treated, String idle) {
        ImmutableAuditRecords.Builder records =
                records().addItemised(HOSPITAL).addStays(inpatient("s1", "05T09:00", "10T10:00"));
        for (String each : java.util.List.of("05", "06", "07", "08", "09")) {
            records.addLines(charge("bed" + each, ANNA, each, "BED", "1", "50.00")
                    .by(HOSPITAL)
                    .on(Ledger.MEDICAL)
                    .of("01")
                    .line());
        }
        for (String each : treated.isEmpty() ? new String[0] : treated.split(",")) {
            records.addLines(charge("drip" + each, ANNA, each, "DRIP", "1", "9.00")
                    .by(HOSPITAL)
                    .on(Ledger.MEDICAL)
                    .of("05")
                    .line());
        }
        AuditReport report = Audit.run(records.build(), fullBook());
        assertThat(told(report, AuditCheck.IDLE_STAY, "days"))
                .isEqualTo(idle.isEmpty() ? java.util.List.of() : java.util.List.of(idle));
    }

    @Test
    void GIVEN_a_hospital_whose_lines_are_not_here_or_policy_without_a_limit_THEN_idle_days_are_not_checked() {
        AuditRecords elsewhere =
                records().addStays(inpatient("s1", "05T09:00", "10T10:00")).build();
        assertThat(Audit.run(elsewhere, fullBook()).notChecked())
                .anySatisfy(gap -> assertThat(gap.toString())
                        .contains("YY-B-342", "check=IDLE_STAY", "missing=ITEMISED_LINES", "subject=hospital"));
        AuditRecords here = ((ImmutableAuditRecords) elsewhere).withItemised(HOSPITAL);
        AuditReport report = Audit.run(here, NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(gap -> gap.code() + " " + gap.facts().get("parameter"))
                .containsExactly("YY-B-341 audit.idle.days", "YY-B-341 audit.idle.notTreatment");
    }

    // A stay cut in two

    @ParameterizedTest
    @CsvSource({
        // seven days: the day of discharge is day 0
        "12T15:00, 19T08:00, hospital, false, true",
        "12T15:00, 20T08:00, hospital, false, false",
        "12T15:00, 12T20:00, hospital, false, true",
        // it goes on in another bed of the same hospital
        "12T15:00, 12T15:00, hospital, false, false",
        "12T15:00, 13T08:00, other, false, false",
        // the reason is on file
        "12T15:00, 13T08:00, hospital, true, false",
        // the first stay was before the period
        "02-26T15:00, 01T08:00, hospital, false, true",
    })
    void GIVEN_two_stays_THEN_a_return_to_the_hospital_within_the_window_is_a_finding(
            String discharged, String admitted, String place, boolean lawful, boolean hit) {
        ImmutableAuditRecords.Builder records = records()
                .addStays(inpatient("s1", "02-20T09:00", discharged))
                .addStays(stay("s2", ANNA, SegmentKind.INPATIENT, OrganisationId.of(place), admitted, "25T10:00"));
        if (lawful) {
            records.addLawfulReadmissions(SegmentId.of("s2"));
        }
        AuditReport report = Audit.run(records.build(), SEVEN_DAYS);
        assertThat(report.findings(AuditCheck.SPLIT_STAY)).hasSize(hit ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.problem().facts())
                    .containsEntry("windowDays", "7")
                    .containsEntry("again", "s2");
            assertThat(finding.terms()).hasSize(1);
        });
    }

    @Test
    void GIVEN_another_window_in_policy_THEN_it_decides() {
        AuditRecords records = records()
                .addStays(inpatient("s1", "02T09:00", "05T15:00"))
                .addStays(inpatient("s2", "18T09:00", "20T15:00"))
                .build();
        assertThat(Audit.run(records, SEVEN_DAYS).findings()).isEmpty();
        assertThat(Audit.run(records, book(count("audit.readmission.days", 15))).findings())
                .extracting(Finding::check)
                .containsExactly(AuditCheck.SPLIT_STAY);
    }
}
