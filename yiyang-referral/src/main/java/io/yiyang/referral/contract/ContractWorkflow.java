package io.yiyang.referral.contract;

import static io.yiyang.referral.contract.ContractGuards.*;
import static io.yiyang.referral.contract.ContractState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.CommonGuards.successor;
import static io.yiyang.referral.workflow.Side.*;
import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.contract.ContractCommand.*;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contract with a family doctor's team (家庭医生签约): one team at a time, for a term with an end, renewed or not.
 *
 * <p>It opens and closes no stay. A contract that is being renewed is still in force, so that everything but the
 * renewal is possible as before, and a resident who declines it keeps the team until the term ends.
 */
public final class ContractWorkflow extends Workflow<ContractState, ContractCommand, ContractFacts> {
    private static final TransitionTable<ContractState, ContractCommand, ContractFacts> TABLE =
            TransitionTable.<ContractState, ContractCommand, ContractFacts>opensWith(
                            ProposeContract.class, EnumSet.of(RECEIVER, RESIDENT), PROPOSED, List.of(KNOWN_TEAM))
                    .from(
                            PROPOSED,
                            on(Sign.class, RESIDENT)
                                    .to(ACTIVE)
                                    .when(NO_OTHER_CONTRACT)
                                    .given(TERM, documents(f -> Set.of(DocumentKind.SERVICE_CONTRACT))),
                            on(Decline.class, RESIDENT).to(DECLINED),
                            tick(LapseProposal.class, "contract.family.proposal")
                                    .to(DECLINED))
                    .from(
                            EnumSet.of(ACTIVE, RENEWAL_DUE),
                            on(RecordFulfilment.class, RECEIVER),
                            on(ChangePackage.class, RESIDENT),
                            on(Terminate.class, RESIDENT).to(TERMINATED),
                            on(TerminateForCause.class, RECEIVER).to(TERMINATED).given(reason()),
                            on(TransferTeam.class, RESIDENT).to(SUPERSEDED).given(successor(TransferTeam::successor)),
                            tick(Expire.class, "contract.family.end", ContractGuards::end)
                                    .to(EXPIRED))
                    .from(
                            ACTIVE,
                            tick(EnterRenewalWindow.class, "contract.family.renewal", ContractGuards::renewal)
                                    .to(RENEWAL_DUE))
                    .from(
                            RENEWAL_DUE,
                            on(Renew.class, RESIDENT)
                                    .to(ACTIVE)
                                    .given(TERM, documents(f -> Set.of(DocumentKind.SERVICE_CONTRACT))),
                            on(DeclineRenewal.class, RESIDENT))
                    .fromEveryOpenState(
                            on(ContractCommand.RecordDeath.class, RECEIVER, RESIDENT, CONSEQUENCE)
                                    .to(PATIENT_DIED)
                                    .evenAfterDeath(),
                            on(VoidContract.class, RECEIVER, RESIDENT)
                                    .to(VOIDED)
                                    .when(NEVER_SERVED, byItsAuthor(ContractFacts::author))
                                    .given(reason()))
                    .build();

    private static final Map<Class<? extends ContractCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(ProposeContract.class, BilingualText.of("提出签约", "propose contract")),
            entry(Sign.class, BilingualText.of("签约", "sign")),
            entry(Decline.class, BilingualText.of("不签约", "decline")),
            entry(LapseProposal.class, BilingualText.of("签约邀请过期", "lapse proposal")),
            entry(RecordFulfilment.class, BilingualText.of("登记履约服务", "record fulfilment")),
            entry(ChangePackage.class, BilingualText.of("变更服务包", "change package")),
            entry(EnterRenewalWindow.class, BilingualText.of("进入续签期", "enter renewal window")),
            entry(Renew.class, BilingualText.of("续签", "renew")),
            entry(DeclineRenewal.class, BilingualText.of("不续签", "decline renewal")),
            entry(Expire.class, BilingualText.of("签约到期", "expire")),
            entry(Terminate.class, BilingualText.of("解约", "terminate")),
            entry(TerminateForCause.class, BilingualText.of("因故解约", "terminate for cause")),
            entry(TransferTeam.class, BilingualText.of("改签其他团队", "transfer to another team")),
            entry(ContractCommand.RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidContract.class, BilingualText.of("作废", "void")));

    private static final Parties<ContractFacts> PARTIES =
            new Parties<ContractFacts>().with(RECEIVER, ContractFacts::team);

    /** The contract workflow. */
    public static final ContractWorkflow INSTANCE = new ContractWorkflow();

    private ContractWorkflow() {
        super("family-doctor-contract/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends ContractCommand> RowSpec<ContractState, ContractCommand, ContractFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends ContractCommand> RowSpec<ContractState, ContractCommand, ContractFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends ContractCommand> RowSpec<ContractState, ContractCommand, ContractFacts, K> tick(
            Class<K> command, String key, Due<ContractFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    /**
     * What the event means outside the contract; an amendment means nothing by itself.
     *
     * @param after what the contract knows after it
     */
    public static List<Effect> effects(ContractFacts after, WorkflowEvent<ContractState, ContractCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        ContractCommand command = event.command();
        if (command instanceof ContractCommand.RecordDeath death) {
            return List.of(new Effect.EndAll(death.place(), death.header().occurredAt()));
        }
        return after.successor()
                .map(successor -> List.<Effect>of(
                        new Effect.GoOnAs(successor, command.header().occurredAt())))
                .orElse(List.of());
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(SHORTEST_TERM);
    }

    @Override
    protected Set<String> correctable(Class<? extends ContractCommand> command) {
        return command == RecordFulfilment.class ? Set.of("item") : super.correctable(command);
    }

    @Override
    protected ContractFacts opened(ContractCommand opening) {
        ProposeContract proposed = (ProposeContract) opening;
        return ContractFacts.builder()
                .resident(proposed.resident())
                .team(proposed.team())
                .author(proposed.header().actor().organisation())
                .packageKey(proposed.packageKey())
                .zone(proposed.zone())
                .served(false)
                .renewalDeclined(false)
                .build();
    }

    @Override
    protected ContractFacts folded(ContractFacts facts, ContractCommand command, ContractState to) {
        ImmutableContractFacts known = (ImmutableContractFacts) facts;
        if (command instanceof Termed termed) {
            return known.withTerm(termed.term())
                    .withRenewalFrom(termed.renewalFrom())
                    .withRenewalDeclined(false)
                    .withPackageKey(known.nextPackage().orElse(known.packageKey()))
                    .withNextPackage(Optional.empty());
        }
        if (command instanceof RecordFulfilment) {
            return known.withServed(true);
        }
        if (command instanceof ChangePackage changed) {
            return known.withNextPackage(changed.packageKey());
        }
        if (command instanceof DeclineRenewal) {
            return known.withRenewalDeclined(true);
        }
        if (command instanceof TransferTeam transfer) {
            return known.withSuccessor(transfer.successor());
        }
        return facts;
    }
}
