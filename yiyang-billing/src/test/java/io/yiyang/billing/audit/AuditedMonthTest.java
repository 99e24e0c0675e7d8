package io.yiyang.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A settled month as what an audit looks at. */
class AuditedMonthTest {
    private static final Set<Payer> FUNDS = Set.of(Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.CARE_VOUCHER);
    private static final MonthSettlement MONTH = SampleMonth.settled();

    private static AuditRecords records(List<AuditedLine> lines) {
        return AuditRecords.builder()
                .period(MONTH.month().period())
                .region(MONTH.month().region())
                .zone(ZoneId.of("Asia/Shanghai"))
                .knownOn(MONTH.month().knownOn())
                .boundaryDays(MONTH.month().boundaryDays())
                .addPersons(new AuditedPerson(
                        MONTH.month().resident(), MONTH.month().region(), true, Facts.none()))
                .addAllStays(MONTH.month().calendar().segments())
                .addAllLines(lines)
                .build();
    }

    @Test
    void GIVEN_a_settled_month_THEN_each_line_has_its_ledger_and_what_each_fund_paid() {
        List<AuditedLine> lines = AuditedLine.of(MONTH, FUNDS);
        assertThat(lines).hasSameSizeAs(MONTH.month().lines());
        for (Payer fund : FUNDS) {
            assertThat(Money.sum(lines.stream()
                            .map(line -> line.funds().getOrDefault(fund, Money.ZERO))
                            .toList()))
                    .isEqualTo(MONTH.share(fund));
        }
        assertThat(lines).noneMatch(line -> line.funds().containsKey(Payer.PERSON));
    }

    @Test
    void GIVEN_a_month_that_the_engine_settled_THEN_the_audit_finds_no_fault_in_it() {
        AuditReport report = Audit.run(
                records(AuditedLine.of(MONTH, FUNDS).stream()
                        .filter(line -> !line.outOfScope())
                        .toList()),
                SampleMonth.BOOK);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void GIVEN_a_medical_line_of_which_nothing_is_in_scope_THEN_it_needs_consent() {
        List<AuditedLine> lines = AuditedLine.of(MONTH, FUNDS);
        List<LineId> outside = lines.stream()
                .filter(AuditedLine::outOfScope)
                .map(line -> line.line().id())
                .toList();
        assertThat(Audit.run(records(lines), SampleMonth.BOOK).findings(AuditCheck.EXTRA_WITHOUT_CONSENT).stream()
                        .flatMap(finding -> finding.lines().stream())
                        .map(Finding.Concern::line))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(outside);
    }
}
