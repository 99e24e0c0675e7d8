package io.yiyang.referral.transfer;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Folds;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a referral knows after a command. Understands every command that was ever recorded. */
final class ReferralFolding {
    private static final Folds<ImmutableReferralFacts, ReferralCommand> FOLDS = new Folds<
                    ImmutableReferralFacts, ReferralCommand>()
            .on(RecordConsent.class, (facts, c) -> facts.withConsent(c.consent()))
            .on(Submit.class, ReferralFolding::informed)
            .on(SupplyInfo.class, ReferralFolding::informed)
            .on(OfferAlternative.class, (facts, c) -> facts.withProposedSite(c.site()))
            .on(AcceptAlternative.class, ReferralFolding::elsewhere)
            .on(Accept.class, (facts, c) -> facts.withAcceptedAt(at(c)))
            .on(ConfirmProxy.class, (facts, c) -> facts.withAcceptedAt(at(c)))
            .on(BindProxy.class, (facts, c) -> facts.withAcceptedAt(at(c)))
            .on(AcceptByProxy.class, (facts, c) -> facts.withAcceptedByProxy(by(c)))
            .on(DeclineProxy.class, (facts, c) -> facts.withAcceptedByProxy(Optional.empty()))
            .on(Reserve.class, (facts, c) -> facts.withReservation(c.reservation()))
            .on(Reschedule.class, (facts, c) -> facts.withReservation(c.reservation()))
            .on(RescindReservation.class, (facts, c) -> facts.withReservation(Optional.empty()))
            .on(Redirect.class, (facts, c) -> facts.withSuccessor(c.successor()))
            .on(TransferOnward.class, (facts, c) -> facts.withSuccessor(c.successor()))
            .on(
                    Depart.class,
                    (facts, c) -> facts.withMoved(true).withDepartedAt(at(c)).withEscorted(true))
            .on(
                    ReportArrival.class,
                    (facts, c) -> facts.withMoved(true)
                            .withDepartedAt(facts.departedAt().orElse(at(c))))
            .on(
                    TurnBack.class,
                    (facts, c) -> facts.withDepartedAt(Optional.empty()).withEscorted(false))
            .on(Divert.class, ReferralFolding::diverted)
            .on(
                    StartCare.class,
                    (facts, c) -> facts.withCareStartedAt(at(c))
                            .withEncounter(c.encounter())
                            .withHandoverAcknowledged(c.handoverAcknowledged()))
            .on(AcceptReturn.class, (facts, c) -> facts.withLeftReceiverAt(at(c)))
            .on(RefuseAtDoor.class, (facts, c) -> facts.withLeftReceiverAt(at(c)))
            .on(AcknowledgeOutcome.class, (facts, c) -> facts.withLeftReceiverAt(c.leftReceiverAt()))
            .on(
                    ReportReturned.class,
                    (facts, c) -> c.placement() == ReturnPlacement.SAME_PLACE ? facts.withReturnedAt(at(c)) : facts);

    private ReferralFolding() {}

    static ReferralFacts folded(ImmutableReferralFacts facts, ReferralCommand command) {
        return FOLDS.after(facts, command);
    }

    static ReferralFacts opened(OpenReferral opening) {
        OrganisationId sender = opening.header().actor().organisation();
        return ReferralFacts.builder()
                .resident(opening.resident())
                .direction(opening.direction())
                .priority(opening.priority())
                .need(opening.need())
                .sender(sender)
                .receiver(opening.receiver())
                .returnTo(opening.returnTo().orElse(sender))
                .author(sender)
                .moved(false)
                .escorted(false)
                .handoverAcknowledged(false)
                .routeExemption(opening.routeExemption())
                .predecessor(opening.predecessor())
                .build();
    }

    private static ImmutableReferralFacts informed(ImmutableReferralFacts facts, Informing command) {
        return facts.withFormFields(union(facts.formFields(), command.fields()))
                .withPapers(union(
                        facts.papers(),
                        command.documents().stream().map(Document::kind).toList()));
    }

    private static ImmutableReferralFacts elsewhere(ImmutableReferralFacts facts, AcceptAlternative command) {
        return facts.withReceiver(facts.proposedSite().orElse(facts.receiver())).withAcceptedAt(at(command));
    }

    private static ImmutableReferralFacts diverted(ImmutableReferralFacts facts, Divert command) {
        return command.successor().isPresent()
                ? facts.withSuccessor(command.successor())
                : facts.withReceiver(command.destination());
    }

    private static Instant at(ReferralCommand command) {
        return command.header().occurredAt();
    }

    private static OrganisationId by(ReferralCommand command) {
        return command.header().actor().organisation();
    }

    private static <E extends Enum<E>> Set<E> union(Set<E> some, Collection<E> more) {
        Set<E> union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }
}
