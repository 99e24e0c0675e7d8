package io.yiyang.billing.audit;

import io.yiyang.billing.policy.PolicyBook;

/**
 * Looks for what supervisors penalise (费用稽核), over one bill, one resident's month or all records of an institution's month.
 *
 * <p>Pure: the same records and policy give the same report, in whatever order the records come. Every window, quota and
 * list of words is policy; a check whose parameter or records are missing is reported as not made. The parameters:
 *
 * <pre>
 *   ltci.inpatientDays      word    what a hospital stay does to long-term care insurance: see {@link Exclusivity#ofInpatientRule}
 *   separation.ledger       word    MEDICAL or CARE, by the fact chargeCategory
 *   care.funds              words   the funds that may pay care
 *   audit.readmission.days  count   the window of a split stay, the day of discharge being day 0
 *   audit.idle.days         count   so many hospital days in a row without treatment make a finding
 *   audit.idle.notTreatment words   the charge categories that are no treatment, such as the bed
 *   audit.travel.minutes    count   the least time between two places
 *   audit.quotas            words   the names of the quotas
 *   audit.quota.acts        words   what counts against the quota, by the fact quota
 *   audit.quota.limit       count   units a calendar month, by the fact quota and the person's facts
 *   audit.fine.multiple     multiple  of the loss, by the fact severity: see {@link Recovery}
 * </pre>
 */
public final class Audit {
    private Audit() {}

    /** Makes every check. Never fails as a whole: what cannot be looked at is reported. */
    public static AuditReport run(AuditRecords records, PolicyBook book) {
        AuditRun run = new AuditRun(records, book);
        BedChecks.make(run);
        StayChecks.make(run);
        ClaimChecks.make(run);
        ActChecks.make(run);
        PriceChecks.make(run);
        LedgerChecks.make(run);
        VisitChecks.make(run);
        return run.report();
    }
}
