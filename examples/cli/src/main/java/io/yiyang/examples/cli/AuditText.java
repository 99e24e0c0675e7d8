package io.yiyang.examples.cli;

import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditReport;
import io.yiyang.billing.audit.Finding;
import io.yiyang.billing.audit.Recovery;
import io.yiyang.billing.audit.Severity;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An audit for people (稽核结果文本): the gravest findings first, then the proposal, then what could not be looked at. */
final class AuditText {
    private AuditText() {}

    static void print(
            PrintWriter out,
            AuditRecords records,
            AuditReport report,
            List<Recovery.Loss> losses,
            Outcome<Recovery> proposal) {
        out.println("稽核 / audit " + records.period() + " " + records.region() + ": "
                + report.findings().size() + " 项发现 findings, "
                + report.notChecked().size() + " 项未能核查 not checked");
        report.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::severity, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .forEach((severity, findings) -> findings(out, severity, findings));
        recovery(out, losses, proposal);
        if (!report.notChecked().isEmpty()) {
            out.println("未能核查 / not checked");
            ProblemLines.print(out, report.notChecked());
        }
    }

    private static void findings(PrintWriter out, Severity severity, List<Finding> findings) {
        out.println(severity.label() + ": " + findings.size());
        for (Finding finding : findings) {
            out.println("  " + finding.problem());
            out.println("      对象 / residents " + finding.residents());
            for (Finding.Concern line : finding.lines()) {
                out.println("      明细 / line " + line.resident() + " " + line.line() + ": 收费 charged " + line.charged()
                        + ", 基金 paid by funds " + line.fund());
            }
            out.println("      依据 / source " + cited(finding.source()));
            for (Provenance term : finding.terms()) {
                out.println("      政策 / policy " + source(term));
            }
            finding.problem().remedies().forEach(remedy -> out.println("      可行 / possible: " + remedy));
        }
    }

    /** A proposal, never a decision. */
    private static void recovery(PrintWriter out, List<Recovery.Loss> losses, Outcome<Recovery> proposal) {
        if (losses.isEmpty()) {
            return;
        }
        out.println("追回与罚款建议（供人工决定）/ proposed recovery, for people to decide");
        losses.forEach(loss -> out.println("  " + loss.severity().label() + ": 基金损失 loss of funds " + loss.amount()));
        proposal.asOptional()
                .ifPresent(recovery -> recovery.fines()
                        .forEach(
                                fine -> out.println("  罚款 / fine " + fine.loss().amount() + " × " + fine.multiple()
                                        + " = " + fine.amount() + ", " + source(fine.from()))));
        Money recovered = Money.sum(losses.stream().map(Recovery.Loss::amount).toList());
        String fine = proposal.asOptional().map(r -> r.fine().toString()).orElse("–");
        out.println("  追回 / recovered " + recovered + ", 罚款 / fine " + fine);
        ProblemLines.print(out, proposal.problems());
    }

    private static String source(Provenance term) {
        return term.parameter() + " (" + term.confidence() + ") "
                + term.citations().stream().map(AuditText::cited).collect(Collectors.joining("; "));
    }

    private static String cited(Citation citation) {
        return citation.key() + " " + citation.title()
                + citation.address().map(address -> " " + address).orElse("");
    }
}
