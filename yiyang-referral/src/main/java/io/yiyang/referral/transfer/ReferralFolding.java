package io.yiyang.referral.transfer;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.transfer.ReferralCommand.*;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a referral knows after a command. Understands every command that was ever recorded. */
final class ReferralFolding {
    private ReferralFolding() {}

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

    static ReferralFacts folded(ImmutableReferralFacts facts, ReferralCommand command) {
        Instant at = command.header().occurredAt();
        if (command instanceof RecordConsent recorded) {
            return facts.withConsent(recorded.consent());
        }
        if (command instanceof Informing told) {
            return facts.withFormFields(union(facts.formFields(), told.fields()))
                    .withPapers(union(
                            facts.papers(),
                            told.documents().stream().map(Document::kind).toList()));
        }
        if (command instanceof OfferAlternative offered) {
            return facts.withProposedSite(offered.site());
        }
        if (command instanceof AcceptAlternative) {
            return facts.withReceiver(facts.proposedSite().orElse(facts.receiver()))
                    .withAcceptedAt(at);
        }
        if (command instanceof Accept || command instanceof ConfirmProxy || command instanceof BindProxy) {
            return facts.withAcceptedAt(at);
        }
        if (command instanceof AcceptByProxy proxy) {
            return facts.withAcceptedByProxy(proxy.header().actor().organisation());
        }
        if (command instanceof DeclineProxy) {
            return facts.withAcceptedByProxy(Optional.empty());
        }
        if (command instanceof Reserving reserving) {
            return facts.withReservation(reserving.reservation());
        }
        if (command instanceof RescindReservation) {
            return facts.withReservation(Optional.empty());
        }
        if (command instanceof Succeeded succeeded) {
            return facts.withSuccessor(succeeded.successor());
        }
        return foldedPhysical(facts, command, at);
    }

    private static ReferralFacts foldedPhysical(ImmutableReferralFacts facts, ReferralCommand command, Instant at) {
        if (command instanceof Depart) {
            return facts.withMoved(true).withDepartedAt(at).withEscorted(true);
        }
        if (command instanceof ReportArrival) {
            return facts.withMoved(true).withDepartedAt(facts.departedAt().orElse(at));
        }
        if (command instanceof TurnBack) {
            return facts.withDepartedAt(Optional.empty()).withEscorted(false);
        }
        if (command instanceof Divert diverted) {
            return diverted.successor().isPresent()
                    ? facts.withSuccessor(diverted.successor())
                    : facts.withReceiver(diverted.destination());
        }
        if (command instanceof StartCare started) {
            return facts.withCareStartedAt(at)
                    .withEncounter(started.encounter())
                    .withHandoverAcknowledged(started.handoverAcknowledged());
        }
        if (command instanceof AcceptReturn || command instanceof RefuseAtDoor) {
            return facts.withLeftReceiverAt(at);
        }
        if (command instanceof AcknowledgeOutcome acknowledged) {
            return facts.withLeftReceiverAt(acknowledged.leftReceiverAt());
        }
        if (command instanceof ReportReturned returned && returned.placement() == ReturnPlacement.SAME_PLACE) {
            return facts.withReturnedAt(at);
        }
        return facts;
    }

    private static <E extends Enum<E>> Set<E> union(Set<E> some, Collection<E> more) {
        Set<E> union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }
}
