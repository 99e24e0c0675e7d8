package io.yiyang.billing.audit;

import static io.yiyang.billing.audit.Fixtures.CITY;
import static io.yiyang.billing.audit.Fixtures.day;
import static io.yiyang.billing.audit.Fixtures.inpatient;
import static io.yiyang.billing.audit.Fixtures.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.audit.Recovery.Loss;
import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample policy of the audit, as a vendor loads it. */
class AuditSampleTest {
    private static final Path PACK = Path.of("..", "examples", "policies", "audit-sample.json");
    private static final List<Loss> LOSSES = List.of(
            new Loss(Severity.ORDINARY, Money.parseYuan("92849.35"), false),
            new Loss(Severity.FRAUD_SUSPECTED, Money.parseYuan("49662.03"), false));
    private static final Question QUESTION = new Question(CITY, day("31"), day("31"), Facts.none());

    private static PolicyBook book() throws IOException {
        return PolicyBook.of(List.of(
                PolicyReader.readPack(PACK.toString(), Files.readAllBytes(PACK)).orElseThrow()));
    }

    private static PolicyBook declared() throws IOException {
        return book().combinedWith(new PolicyOverlay(
                "tenant",
                "",
                Stream.of("audit.readmission.days", "audit.fine.multiple", "care.funds")
                        .map(key -> new PolicyOverlay.Declaration(
                                "audit-sample", key, DateRange.parse("2026-01-01/.."), day("01"), "test"))
                        .toList()));
    }

    @Test
    void GIVEN_the_sample_with_its_dates_declared_THEN_a_return_within_seven_days_is_found() throws IOException {
        AuditRecords records = records()
                .addStays(inpatient("s1", "02T09:00", "05T15:00"))
                .addStays(inpatient("s2", "12T09:00", "13T15:00"))
                .build();
        assertThat(Audit.run(records, declared()).findings(AuditCheck.SPLIT_STAY))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.terms().get(0).dateDeclaredBy()).contains("tenant"));
        assertThat(Audit.run(records, book()).notChecked())
                .anySatisfy(gap -> assertThat(gap.facts())
                        .containsEntry("parameter", "audit.readmission.days")
                        .containsEntry("cause", "YY-B-103"));
    }

    @Test
    void GIVEN_the_sample_THEN_the_fines_of_Liupanshui_follow_and_without_a_declared_date_none() throws IOException {
        Recovery recovery = Recovery.propose(LOSSES, declared(), QUESTION).orElseThrow();
        assertThat(recovery.recovered()).isEqualTo(Money.parseYuan("142511.38"));
        assertThat(recovery.fines())
                .extracting(fine -> fine.amount().toString())
                .containsExactly("185698.70", "248310.15");
        assertThat(Recovery.propose(LOSSES, book(), QUESTION).problems())
                .extracting(problem -> problem.facts().get("cause"))
                .containsExactly("[YY-B-103]", "[YY-B-103]");
    }
}
