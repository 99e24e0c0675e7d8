package io.yiyang.referral.bedhold;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import java.time.Instant;

/** What can be done with a kept bed (床位保留操作). */
public sealed interface BedHoldCommand extends Command {
    /** The resident leaves for a referral, and the bed is kept (开始保留). */
    record OpenBedHold(CommandHeader header, ResidentId resident, CaseId referral, OrganisationId holder)
            implements BedHoldCommand {}

    /** The resident is back (恢复入住). */
    record Resume(CommandHeader header) implements BedHoldCommand {}

    /** The bed is given up, or the resident has died (释放床位). */
    record Release(CommandHeader header) implements BedHoldCommand {}

    /** The hold fee is paid further on (续留). */
    record Extend(CommandHeader header, Instant paidUntil) implements BedHoldCommand {}

    /** The limit of the service contract is reached (保留到期). */
    record ExpireHold(CommandHeader header) implements BedHoldCommand {}

    /** The departure never happened, so that no bed was kept (作废). */
    record VoidHold(CommandHeader header) implements BedHoldCommand {}
}
