package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.fullBook;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every audit. */
class AuditLawsTest {
    private static final PolicyBook BOOK = fullBook();

    @Property(tries = 100)
    void GIVEN_any_month_THEN_the_order_of_its_records_changes_nothing(@ForAll long seed, @ForAll long order) {
        AuditReport report = Audit.run(RandomRecords.untidy(seed).build(), BOOK);
        assertThat(Audit.run(RandomRecords.untidy(seed).shuffled(order).build(), BOOK))
                .isEqualTo(report);
    }

    @Property(tries = 100)
    void GIVEN_any_month_WHEN_records_of_others_are_added_THEN_every_finding_stays_and_none_comes(
            @ForAll long seed, @ForAll long others) {
        List<Finding> before =
                Audit.run(RandomRecords.untidy(seed).build(), BOOK).findings();
        RandomRecords innocent = RandomRecords.tidy(others, "z", OrganisationId.of("other-home"));
        assertThat(Audit.run(
                                RandomRecords.untidy(seed)
                                        .and(innocent)
                                        .shuffled(others)
                                        .build(),
                                BOOK)
                        .findings())
                .isEqualTo(before);
    }

    @Property(tries = 100)
    void GIVEN_a_month_in_which_nothing_is_wrong_THEN_nothing_is_found_and_everything_was_looked_at(
            @ForAll long seed, @ForAll long order) {
        assertThat(Audit.run(
                        RandomRecords.tidy(seed, "r", Fixtures.HOME)
                                .shuffled(order)
                                .build(),
                        BOOK))
                .isEqualTo(new AuditReport(List.of(), List.of()));
    }

    /** The sweep looks at one earlier visit only; here each is compared with each. */
    @Property(tries = 100)
    void GIVEN_any_visits_THEN_those_are_found_that_share_an_instant_with_an_earlier_one_elsewhere(@ForAll long seed) {
        RandomRecords month = RandomRecords.untidy(seed);
        Set<String> expected = new HashSet<>();
        for (CareVisit later : month.visits) {
            for (CareVisit earlier : month.visits) {
                if (earlier.carer().equals(later.carer())
                        && !earlier.place().equals(later.place())
                        && isBefore(earlier, later)
                        && later.start().isBefore(earlier.end())) {
                    expected.add(later.id());
                }
            }
        }
        assertThat(Audit.run(month.build(), BOOK).findings(AuditCheck.CARER_OVERLAP).stream()
                        .map(finding -> finding.problem()
                                .facts()
                                .getOrDefault("second", "")
                                .split(" ", 2)[0])
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    private static boolean isBefore(CareVisit one, CareVisit other) {
        return java.util.Comparator.comparing(CareVisit::start)
                        .thenComparing(CareVisit::end)
                        .thenComparing(CareVisit::id)
                        .compare(one, other)
                < 0;
    }

    @Property(tries = 100)
    void GIVEN_any_month_THEN_no_finding_is_about_more_than_was_charged_or_paid(@ForAll long seed) {
        RandomRecords month = RandomRecords.untidy(seed);
        AuditReport report = Audit.run(month.build(), BOOK);
        for (Finding finding : report.findings()) {
            for (Finding.Concern concern : finding.lines()) {
                AuditedLine line = line(month, concern.resident(), concern.line());
                assertThat(concern.charged()).isBetween(Money.ZERO, line.line().amount());
                assertThat(concern.fund())
                        .isBetween(Money.ZERO, Money.sum(line.funds().values()));
            }
        }
        Money paid = Money.sum(month.lines.stream()
                .flatMap(line -> line.funds().values().stream())
                .toList());
        assertThat(Money.sum(Recovery.losses(report.findings()).stream()
                        .map(Recovery.Loss::amount)
                        .toList()))
                .isLessThanOrEqualTo(paid);
    }

    private static AuditedLine line(RandomRecords month, ResidentId resident, LineId id) {
        return month.lines.stream()
                .filter(line ->
                        line.resident().equals(resident) && line.line().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void GIVEN_untidy_months_THEN_every_check_finds_something() {
        Set<AuditCheck> found = EnumSet.noneOf(AuditCheck.class);
        for (long seed = 0; seed < 60; seed++) {
            Audit.run(RandomRecords.untidy(seed).build(), BOOK)
                    .findings()
                    .forEach(finding -> found.add(finding.check()));
        }
        assertThat(found).containsExactlyInAnyOrder(AuditCheck.values());
    }

    @Test
    void GIVEN_the_checks_THEN_each_has_a_code_a_source_and_both_languages_of_its_own() {
        List<AuditCheck> checks = List.of(AuditCheck.values());
        assertThat(checks).extracting(AuditCheck::code).doesNotHaveDuplicates();
        assertThat(checks).extracting(AuditCheck::text).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.source().title()).isNotBlank();
            assertThat(check.problem().remedies()).hasSize(1);
            assertThat(check.severity().label().zh()).isNotBlank();
        });
    }

    @Test
    void GIVEN_a_report_THEN_it_names_nobody_and_no_item_and_travels() throws IOException, ClassNotFoundException {
        AuditReport report = Audit.run(RandomRecords.untidy(1).build(), BOOK);
        assertThat(report.toString()).doesNotContain("a name for the family");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
            out.writeObject(RandomRecords.untidy(1).build());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(report);
            assertThat(in.readObject()).isEqualTo(RandomRecords.untidy(1).build());
        }
    }

    /** 20,000 visits that all overlap would be 200 million pairs. */
    @Test
    void GIVEN_a_month_of_visits_that_all_overlap_THEN_each_is_found_once() {
        Instant start = Fixtures.time("05T09:00");
        List<CareVisit> visits = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            visits.add(CareVisit.builder()
                    .id("v" + i)
                    .carer(PersonId.of("ann"))
                    .resident(ResidentId.of("r" + i))
                    .start(start)
                    .end(start.plusSeconds(60))
                    .build());
        }
        assertThat(Audit.run(Fixtures.records().addAllVisits(visits).build(), BOOK)
                        .findings(AuditCheck.CARER_OVERLAP))
                .hasSize(19_999);
    }
}
