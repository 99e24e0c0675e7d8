package io.yiyang.referral.contract;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What can be done with a contract with a family doctor's team (家庭医生签约操作). */
public sealed interface ContractCommand extends Command {
    /**
     * The team or the resident proposes a contract (提出签约).
     *
     * @param team the organisation whose team it is
     * @param packageKey the key of the service package
     * @param zone where the contract's days begin
     */
    record ProposeContract(
            CommandHeader header, ResidentId resident, OrganisationId team, String packageKey, ZoneId zone)
            implements ContractCommand {
        public ProposeContract {
            Require.text(!packageKey.isBlank(), "packageKey", "must not be blank", packageKey);
        }
    }

    /**
     * The resident signs (签约).
     *
     * @param renewalFrom from when renewal is talked about, absent if the contract does not say
     */
    record Sign(CommandHeader header, DateRange term, Optional<LocalDate> renewalFrom, Set<Document> documents)
            implements Termed, Documented {
        public Sign {
            documents = Set.copyOf(documents);
        }
    }

    record Decline(CommandHeader header) implements ContractCommand {}

    record LapseProposal(CommandHeader header) implements ContractCommand {}

    /** A service was given under the contract (履约记录). */
    record RecordFulfilment(CommandHeader header, ServiceItem item) implements ContractCommand {}

    /** Another package from the next term on (变更服务包). */
    record ChangePackage(CommandHeader header, String packageKey) implements ContractCommand {
        public ChangePackage {
            Require.text(!packageKey.isBlank(), "packageKey", "must not be blank", packageKey);
        }
    }

    record EnterRenewalWindow(CommandHeader header) implements ContractCommand {}

    /** The resident signs for a further term (续签). */
    record Renew(CommandHeader header, DateRange term, Optional<LocalDate> renewalFrom, Set<Document> documents)
            implements Termed, Documented {
        public Renew {
            documents = Set.copyOf(documents);
        }
    }

    /** The resident will not renew; the contract runs on to its end (不续签). */
    record DeclineRenewal(CommandHeader header) implements ContractCommand {}

    record Expire(CommandHeader header) implements ContractCommand {}

    record Terminate(CommandHeader header) implements ContractCommand {}

    /** The team ends it: moved away, breach (因故解约). */
    record TerminateForCause(CommandHeader header, Optional<CodedReason> reason) implements ContractCommand, Reasoned {}

    /** The resident chooses another team (改签其他团队). */
    record TransferTeam(CommandHeader header, CaseId successor) implements ContractCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements ContractCommand, PhysicalFact {}

    record VoidContract(CommandHeader header, Optional<CodedReason> reason) implements ContractCommand, Reasoned {}

    /** A command that sets the term (约定期限的操作). */
    sealed interface Termed extends ContractCommand permits Sign, Renew {
        DateRange term();

        Optional<LocalDate> renewalFrom();
    }
}
