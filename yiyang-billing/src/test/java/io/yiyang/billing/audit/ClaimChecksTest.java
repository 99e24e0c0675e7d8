package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.ANNA;
import static io.yiyang.billing.audit.Fixtures.BERT;
import static io.yiyang.billing.audit.Fixtures.HOME;
import static io.yiyang.billing.audit.Fixtures.LTCI;
import static io.yiyang.billing.audit.Fixtures.POOL;
import static io.yiyang.billing.audit.Fixtures.book;
import static io.yiyang.billing.audit.Fixtures.charge;
import static io.yiyang.billing.audit.Fixtures.count;
import static io.yiyang.billing.audit.Fixtures.inpatient;
import static io.yiyang.billing.audit.Fixtures.records;
import static io.yiyang.billing.audit.Fixtures.row;
import static io.yiyang.billing.audit.Fixtures.rows;
import static io.yiyang.billing.audit.Fixtures.stay;
import static io.yiyang.billing.audit.Fixtures.told;
import static io.yiyang.billing.audit.Fixtures.word;
import static io.yiyang.billing.audit.Fixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.SegmentKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long-term care insurance on days that are not its own, and beyond the quota. */
class ClaimChecksTest {
    private static final String XUZHOU = "SUSPEND_WITH_HOME_SICKBED";

    private static AuditReport claimed(String rule, SegmentKind kind, BoundaryDayRule boundaryDays, String day) {
        AuditRecords records = records()
                .addStays(stay("s1", ANNA, kind, HOME, "04T10:00", "08T16:00"))
                .addLines(charge("L1", ANNA, day, "CARE", "1", "60.00")
                        .paid(LTCI, "45.00")
                        .line())
                .build();
        return Audit.run(
                ((ImmutableAuditRecords) records).withBoundaryDays(boundaryDays),
                book(word("ltci.inpatientDays", rule)));
    }

    /** A stay from the 4th to the 8th, and a claim of one day. */
    @ParameterizedTest
    @CsvSource({
        // the published case: Xuzhou suspends
        "SUSPEND_WITH_HOME_SICKBED, INPATIENT, HOSPITAL_IN_NOT_OUT, 05, INPATIENT",
        "SUSPEND, INPATIENT, HOSPITAL_IN_NOT_OUT, 05, INPATIENT",
        "SUSPEND, REHABILITATION_BED, HOSPITAL_IN_NOT_OUT, 05, INPATIENT",
        // Chongqing pays for care given
        "PAY_FOR_CARE_GIVEN, INPATIENT, HOSPITAL_IN_NOT_OUT, 05, -",
        "PAY_FOR_CARE_GIVEN, HOME_SICKBED, HOSPITAL_IN_NOT_OUT, 05, -",
        // a home sickbed counts as a hospital stay in Xuzhou only, on all of its days
        "SUSPEND_WITH_HOME_SICKBED, HOME_SICKBED, CARE_HOME_HAS_BOTH, 04, FAMILY_BED",
        "SUSPEND_WITH_HOME_SICKBED, HOME_SICKBED, CARE_HOME_HAS_BOTH, 08, FAMILY_BED",
        "SUSPEND, HOME_SICKBED, HOSPITAL_IN_NOT_OUT, 05, -",
        // outside the stay
        "SUSPEND, INPATIENT, HOSPITAL_HAS_BOTH, 03, -",
        "SUSPEND, INPATIENT, HOSPITAL_HAS_BOTH, 09, -",
        // the days of moving are the tenant's to declare
        "SUSPEND, INPATIENT, HOSPITAL_HAS_BOTH, 04, INPATIENT",
        "SUSPEND, INPATIENT, HOSPITAL_HAS_BOTH, 08, INPATIENT",
        "SUSPEND, INPATIENT, HOSPITAL_IN_NOT_OUT, 04, INPATIENT",
        "SUSPEND, INPATIENT, HOSPITAL_IN_NOT_OUT, 08, -",
        "SUSPEND, INPATIENT, CARE_HOME_HAS_BOTH, 04, -",
        "SUSPEND, INPATIENT, CARE_HOME_HAS_BOTH, 05, INPATIENT",
        "SUSPEND, INPATIENT, CARE_HOME_HAS_BOTH, 08, -",
        // the care home is no hospital
        "SUSPEND, CARE_HOME_BED, HOSPITAL_HAS_BOTH, 05, -",
    })
    void GIVEN_a_claim_on_a_day_of_a_stay_THEN_the_regions_rule_decides(
            String rule, SegmentKind kind, BoundaryDayRule boundaryDays, String day, String blockedBy) {
        AuditReport report = claimed(rule, kind, boundaryDays, day);
        assertThat(told(report, AuditCheck.LTCI_ON_HOSPITAL_DAY, "blockedBy"))
                .isEqualTo(blockedBy.equals("-") ? List.of() : List.of("[" + blockedBy + "]"));
    }

    @Test
    void GIVEN_a_finding_THEN_it_names_day_lines_money_and_both_sources() {
        Finding finding = claimed(XUZHOU, SegmentKind.INPATIENT, BoundaryDayRule.HOSPITAL_IN_NOT_OUT, "05")
                .findings(AuditCheck.LTCI_ON_HOSPITAL_DAY)
                .get(0);
        assertThat(finding.problem().toString())
                .isEqualTo("YY-B-305 住院或家庭病床期间申报长期护理保险 / long-term care insurance on a day in hospital or with a"
                        + " home sickbed {day=2026-03-05, blockedBy=[INPATIENT], lines=[L1]}");
        assertThat(finding.problem().remedies()).hasSize(1);
        assertThat(finding.amount()).contains(Money.parseYuan("60.00"));
        assertThat(finding.fund()).isEqualTo(Money.parseYuan("45.00"));
        assertThat(finding.source().title()).contains("徐州");
        assertThat(finding.terms().get(0).parameter()).isEqualTo("test#ltci.inpatientDays");
    }

    @Test
    void GIVEN_a_line_that_the_insurance_does_not_pay_THEN_its_day_does_not_matter() {
        AuditReport report = Audit.run(
                records()
                        .addStays(inpatient("s1", "04T10:00", "08T16:00"))
                        .addLines(charge("L1", ANNA, "05", "CARE", "1", "60.00").line())
                        .addLines(charge("L2", ANNA, "05", "BED", "1", "60.00")
                                .paid(POOL, "9.00")
                                .line())
                        .build(),
                book(word("ltci.inpatientDays", "SUSPEND")));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void GIVEN_no_rule_a_rule_of_another_word_or_no_person_THEN_the_check_is_not_made_and_says_why() {
        AuditRecords records = records()
                .addStays(inpatient("s1", "04T10:00", "08T16:00"))
                .addLines(charge("L1", ANNA, "05", "CARE", "1", "60.00")
                        .paid(LTCI, "45.00")
                        .line())
                .build();
        assertThat(gaps(Audit.run(records, book()))).contains("YY-B-341 ltci.inpatientDays YY-B-109");
        assertThat(gaps(Audit.run(records, book(word("ltci.inpatientDays", "MAYBE")))))
                .contains("YY-B-341 ltci.inpatientDays another form of value is needed");
        AuditRecords nobody = ((ImmutableAuditRecords) records).withPersons(List.of());
        assertThat(Audit.run(nobody, book(word("ltci.inpatientDays", "SUSPEND")))
                        .notChecked())
                .anySatisfy(gap -> assertThat(gap.toString())
                        .contains("YY-B-342", "check=LTCI_ON_HOSPITAL_DAY", "missing=PERSON", "subject=r1"));
    }

    private static List<String> gaps(AuditReport report) {
        return report.notChecked().stream()
                .map(gap -> gap.code() + " " + gap.facts().get("parameter") + " "
                        + gap.facts().get("cause"))
                .toList();
    }

    // The quota

    private static final PolicyBook QUOTAS = book(
            word("ltci.inpatientDays", "SUSPEND"),
            words("audit.quotas", "hours", "medical"),
            rows(
                    "audit.quota.acts",
                    row("quota", "hours", new TermValue.Words(List.of("CARE", "NURSE"))),
                    row("quota", "medical", new TermValue.Words(List.of("NURSE")))),
            rows(
                    "audit.quota.limit",
                    row("quota", "hours", new TermValue.Count(22)),
                    row("quota", "medical", new TermValue.Count(9))));

    /** 22 hours a month, 9 of them medical at most, as Hainan has it for the most severe. */
    @ParameterizedTest
    @CsvSource({
        "13, 9, ''",
        "13.5, 9, 'hours 22 22.5'",
        "10, 9.0001, 'medical 9 9.0001'",
        "13, 9.5, 'hours 22 22.5;medical 9 9.5'",
        "0, 9, ''",
    })
    void GIVEN_hours_of_care_and_of_nursing_THEN_quota_and_sub_quota_are_both_looked_at(
            String care, String nurse, String told) {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "05", "CARE", care, "60.00")
                                .paid(LTCI, "9.00")
                                .line())
                        .addLines(charge("L2", ANNA, "06", "NURSE", nurse, "80.00")
                                .paid(LTCI, "9.00")
                                .line())
                        .addLines(
                                charge("L3", ANNA, "06", "CARE", "100", "60.00").line())
                        .addLines(charge("L4", BERT, "06", "CARE", "10", "60.00")
                                .paid(LTCI, "9.00")
                                .line())
                        .build(),
                QUOTAS);
        assertThat(told(report, AuditCheck.OVER_QUOTA, "quota", "allowed", "used"))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told.split(";")));
    }

    @Test
    void GIVEN_more_than_the_quota_THEN_the_last_of_the_month_are_concerned() {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "20", "CARE", "2", "60.00")
                                .paid(LTCI, "100.00")
                                .line())
                        .addLines(charge("L2", ANNA, "21", "CARE", "1", "60.00")
                                .paid(LTCI, "50.00")
                                .line())
                        .addLines(charge("L3", ANNA, "05", "CARE", "20.5", "60.00")
                                .paid(LTCI, "1000.00")
                                .line())
                        .build(),
                QUOTAS);
        Finding finding = report.findings(AuditCheck.OVER_QUOTA).get(0);
        // 23.5 - 22 = 1.5: the hour of the 21st and half an hour of the 20th
        assertThat(finding.lines())
                .extracting(concern -> concern.line() + " " + concern.charged() + " " + concern.fund())
                .containsExactly("L2 60.00 50.00", "L1 30.00 30.00");
    }

    @Test
    void GIVEN_the_month_before_THEN_its_hours_do_not_count() {
        AuditReport report = Audit.run(
                records()
                        .addLines(charge("L1", ANNA, "02-27", "CARE", "20", "60.00")
                                .paid(LTCI, "9.00")
                                .line())
                        .addLines(charge("L2", ANNA, "05", "CARE", "20", "60.00")
                                .paid(LTCI, "9.00")
                                .line())
                        .build(),
                QUOTAS);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void GIVEN_no_quota_for_the_person_THEN_it_is_not_checked_and_says_why() {
        AuditRecords records = records()
                .addLines(charge("L1", ANNA, "05", "CARE", "99", "60.00")
                        .paid(LTCI, "9.00")
                        .line())
                .build();
        assertThat(gaps(Audit.run(records, book(words("audit.quotas", "hours")))))
                .contains("YY-B-341 audit.quota.acts YY-B-109");
        assertThat(gaps(Audit.run(
                        records,
                        book(
                                words("audit.quotas", "hours"),
                                words("audit.quota.acts", "CARE"),
                                rows("audit.quota.limit", row("careLevel", "MODERATE", new TermValue.Count(9)))))))
                .contains("YY-B-341 audit.quota.limit YY-B-104");
        assertThat(gaps(Audit.run(records, book(count("audit.quota.limit", 9)))))
                .contains("YY-B-341 audit.quotas YY-B-109");
    }
}
