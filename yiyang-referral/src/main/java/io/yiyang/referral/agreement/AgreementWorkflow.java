package io.yiyang.referral.agreement;

import static io.yiyang.referral.agreement.AgreementGuards.*;
import static io.yiyang.referral.agreement.AgreementState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.CommonGuards.signedByAll;
import static io.yiyang.referral.workflow.CommonGuards.successor;
import static io.yiyang.referral.workflow.Side.*;
import static java.util.Map.entry;

import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.agreement.AgreementCommand.*;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cooperation agreement of a care and a medical institution (医养协议合作). It is no resident's case: its routes open the
 * way for referrals while it is in force ({@link AgreementRoutes}), and a referral that was submitted under it goes on
 * when it ends.
 */
public final class AgreementWorkflow extends Workflow<AgreementState, AgreementCommand, AgreementFacts> {
    private static final TransitionTable<AgreementState, AgreementCommand, AgreementFacts> TABLE =
            TransitionTable.<AgreementState, AgreementCommand, AgreementFacts>opensWith(
                            DraftAgreement.class, EnumSet.of(SENDER), DRAFT, List.of(TWO_KNOWN_SIDES))
                    .from(
                            DRAFT,
                            on(Propose.class, SENDER).to(NEGOTIATING).given(BETWEEN_THE_TWO, NOT_OVER),
                            on(Abandon.class, SENDER).to(ABANDONED),
                            tick(LapseDraft.class, "agreement.draft").to(ABANDONED))
                    .from(
                            NEGOTIATING,
                            on(CounterPropose.class, SENDER, RECEIVER)
                                    .given(BETWEEN_THE_TWO, NOT_OVER)
                                    .restarts(LapseNegotiation.class),
                            on(SignBoth.class, SENDER, RECEIVER)
                                    .to(SIGNED)
                                    .given(
                                            signedByAll(AgreementFacts::parties),
                                            LICENCES_VALID,
                                            documents(f -> Set.of(DocumentKind.COOPERATION_AGREEMENT))),
                            on(Abandon.class, SENDER, RECEIVER).to(ABANDONED),
                            tick(LapseNegotiation.class, "agreement.negotiation")
                                    .to(ABANDONED))
                    .from(
                            SIGNED,
                            tick(TakeEffect.class, "agreement.beginning", AgreementGuards::beginning)
                                    .to(ACTIVE),
                            on(Rescind.class, SENDER, RECEIVER)
                                    .to(TERMINATED)
                                    .given(signedByAll(AgreementFacts::parties)))
                    .from(
                            ACTIVE,
                            on(Amend.class, SENDER, RECEIVER)
                                    .given(
                                            signedByAll(AgreementFacts::parties),
                                            BETWEEN_THE_TWO,
                                            NOT_OVER,
                                            documents(f -> Set.of(DocumentKind.COOPERATION_AGREEMENT)))
                                    .restarts(EnterRenewalWindow.class)
                                    .restarts(Expire.class),
                            on(GiveNotice.class, SENDER, RECEIVER)
                                    .to(NOTICE_RUNNING)
                                    .given(reason(), NOTICE_LONG_ENOUGH),
                            tick(EnterRenewalWindow.class, "agreement.renewal", AgreementGuards::renewal)
                                    .to(RENEWAL_DUE))
                    .from(
                            EnumSet.of(ACTIVE, RENEWAL_DUE),
                            on(Suspend.class, GOVERNMENT).to(SUSPENDED).given(reason()))
                    .from(
                            EnumSet.of(ACTIVE, RENEWAL_DUE, SUSPENDED),
                            tick(Expire.class, "agreement.end", AgreementGuards::end)
                                    .to(EXPIRED))
                    .from(SUSPENDED, on(Reinstate.class, GOVERNMENT).to(ACTIVE))
                    .from(
                            EnumSet.of(SUSPENDED, NOTICE_RUNNING),
                            on(TerminateForCause.class, GOVERNMENT)
                                    .to(TERMINATED)
                                    .given(reason()))
                    .from(
                            RENEWAL_DUE,
                            on(Renew.class, SENDER, RECEIVER)
                                    .to(SUPERSEDED)
                                    .given(signedByAll(AgreementFacts::parties), successor(Renew::successor)))
                    .from(
                            NOTICE_RUNNING,
                            on(RevokeNotice.class, SENDER, RECEIVER)
                                    .to(ACTIVE)
                                    .given(signedByAll(AgreementFacts::parties)),
                            tick(CompleteNotice.class, "agreement.notice.end", AgreementGuards::endOfNotice)
                                    .to(TERMINATED))
                    .fromEveryOpenState(on(VoidAgreement.class, SENDER)
                            .to(VOIDED)
                            .when(NEVER_IN_FORCE, byItsAuthor(AgreementFacts::careSide))
                            .given(reason()))
                    .build();

    private static final Map<Class<? extends AgreementCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(DraftAgreement.class, BilingualText.of("起草协议", "draft agreement")),
            entry(Propose.class, BilingualText.of("提出条款", "propose terms")),
            entry(CounterPropose.class, BilingualText.of("提出修改条款", "propose other terms")),
            entry(Abandon.class, BilingualText.of("放弃签约", "abandon")),
            entry(LapseDraft.class, BilingualText.of("草案过期", "lapse draft")),
            entry(LapseNegotiation.class, BilingualText.of("协商过期", "lapse negotiation")),
            entry(SignBoth.class, BilingualText.of("双方签署", "sign by both sides")),
            entry(TakeEffect.class, BilingualText.of("协议生效", "take effect")),
            entry(Rescind.class, BilingualText.of("生效前解除", "rescind")),
            entry(Amend.class, BilingualText.of("变更协议", "amend")),
            entry(Suspend.class, BilingualText.of("中止协议", "suspend")),
            entry(Reinstate.class, BilingualText.of("恢复协议", "reinstate")),
            entry(TerminateForCause.class, BilingualText.of("因故终止", "terminate for cause")),
            entry(EnterRenewalWindow.class, BilingualText.of("进入续签期", "enter renewal window")),
            entry(Renew.class, BilingualText.of("续签", "renew")),
            entry(Expire.class, BilingualText.of("协议到期", "expire")),
            entry(GiveNotice.class, BilingualText.of("发出解约通知", "give notice")),
            entry(RevokeNotice.class, BilingualText.of("撤回解约通知", "revoke notice")),
            entry(CompleteNotice.class, BilingualText.of("通知期届满", "complete notice")),
            entry(VoidAgreement.class, BilingualText.of("作废", "void")));

    private static final Parties<AgreementFacts> PARTIES = new Parties<AgreementFacts>()
            .with(SENDER, AgreementFacts::careSide)
            .with(RECEIVER, AgreementFacts::medicalSide);

    /** The agreement workflow. */
    public static final AgreementWorkflow INSTANCE = new AgreementWorkflow();

    private AgreementWorkflow() {
        super("cooperation-agreement/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends AgreementCommand> RowSpec<AgreementState, AgreementCommand, AgreementFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends AgreementCommand> RowSpec<AgreementState, AgreementCommand, AgreementFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends AgreementCommand> RowSpec<AgreementState, AgreementCommand, AgreementFacts, K> tick(
            Class<K> command, String key, Due<AgreementFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    /**
     * What the event means outside the agreement; its routes are told by {@link AgreementRoutes}. An amendment
     * means nothing by itself.
     *
     * @param after what the agreement knows after it
     */
    public static List<Effect> effects(AgreementFacts after, WorkflowEvent<AgreementState, AgreementCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        return after.successor()
                .map(successor -> List.<Effect>of(
                        new Effect.GoOnAs(successor, event.command().header().occurredAt())))
                .orElse(List.of());
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(NOTICE);
    }

    @Override
    protected Set<String> correctable(Class<? extends AgreementCommand> command) {
        return command == SignBoth.class
                ? Set.of("careLicence", "medicalLicence", "documents")
                : super.correctable(command);
    }

    @Override
    protected AgreementFacts opened(AgreementCommand opening) {
        DraftAgreement draft = (DraftAgreement) opening;
        return AgreementFacts.builder()
                .careSide(draft.header().actor().organisation())
                .medicalSide(draft.medicalSide())
                .zone(draft.zone())
                .tookEffect(false)
                .build();
    }

    @Override
    protected AgreementFacts folded(AgreementFacts facts, AgreementCommand command, AgreementState to) {
        ImmutableAgreementFacts known = (ImmutableAgreementFacts) facts;
        if (command instanceof Proposal proposal) {
            List<CooperationAgreement> versions = new ArrayList<>(known.versions());
            versions.add(proposal.terms());
            return known.withVersions(versions);
        }
        if (command instanceof TakeEffect) {
            return known.withTookEffect(true);
        }
        if (command instanceof GiveNotice notice) {
            return known.withNoticeEndsAt(notice.endsAt());
        }
        if (command instanceof RevokeNotice) {
            return known.withNoticeEndsAt(Optional.empty());
        }
        if (command instanceof Renew renewed) {
            return known.withSuccessor(renewed.successor());
        }
        return facts;
    }
}
