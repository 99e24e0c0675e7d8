package io.yiyang.billing.audit;

import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.List;

/**
 * What an audit found, and what it could not look at (稽核结果).
 *
 * @param findings in order of the checks, then of their facts
 * @param notChecked each check that was not made for some records, with the reason: {@code YY-B-341} policy has no usable
 *     parameter, {@code YY-B-342} records are missing
 */
public record AuditReport(List<Finding> findings, List<Problem> notChecked) implements Serializable {
    public AuditReport {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    /** The findings of one check. */
    public List<Finding> findings(AuditCheck check) {
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }
}
