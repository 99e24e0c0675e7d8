package io.yiyang.referral.agreement;

import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.referral.agreement.AgreementCommand.*;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The referral routes that an agreement has opened (协议转诊通道), each with the time in which it was open, so that a
 * referral that is entered late is judged by the day on which it was submitted.
 *
 * <p>Open from the beginning of the terms or the signing, whichever is later; closed while suspended; closed by the end
 * of the terms, of the notice, or by termination. A renewal leaves them open to the end of the old terms.
 */
public final class AgreementRoutes {
    private final ZoneId zone;
    private final List<Route> routes = new ArrayList<>();
    private @Nullable Instant signedAt;
    private @Nullable Instant openSince;
    /** The notice says when; the clock may come late. */
    private Optional<Instant> noticeEnd = Optional.empty();

    private AgreementRoutes(ZoneId zone) {
        this.zone = zone;
    }

    /** Every route, of all times. */
    public static List<Route> of(WorkflowCase<AgreementState, AgreementCommand, AgreementFacts> agreement) {
        return new AgreementRoutes(agreement.facts().zone()).walk(agreement);
    }

    private List<Route> walk(WorkflowCase<AgreementState, AgreementCommand, AgreementFacts> agreement) {
        Optional<CooperationAgreement> terms = Optional.empty();
        for (WorkflowEvent<AgreementState, AgreementCommand> event : agreement.effectiveEvents()) {
            AgreementCommand command = event.command();
            Instant at = command.header().occurredAt();
            if (command instanceof SignBoth) {
                signedAt = at;
            } else if (command instanceof TakeEffect) {
                openSince = signedAt;
            } else if (command instanceof Reinstate) {
                openSince = at;
            } else if (command instanceof Suspend || command instanceof TerminateForCause) {
                close(terms, at);
            } else if (command instanceof GiveNotice notice) {
                noticeEnd = Optional.of(notice.endsAt());
            } else if (command instanceof RevokeNotice) {
                noticeEnd = Optional.empty();
            } else if (command instanceof Amend) {
                boolean open = openSince != null;
                close(terms, at);
                openSince = open ? at : null;
            }
            if (command instanceof Proposal proposal) {
                terms = Optional.of(proposal.terms());
            }
        }
        terms.ifPresent(present -> add(present, noticeEnd));
        return List.copyOf(routes);
    }

    private void close(Optional<CooperationAgreement> terms, Instant at) {
        terms.ifPresent(past -> add(past, earlier(Optional.of(at), noticeEnd)));
        openSince = null;
    }

    private void add(CooperationAgreement terms, Optional<Instant> until) {
        Instant since = openSince;
        if (since == null) {
            return;
        }
        for (CooperationAgreement.Route route : terms.routes()) {
            Instant first = route.period().first().atStartOfDay(zone).toInstant();
            Instant from = first.isAfter(since) ? first : since;
            Optional<Instant> end = earlier(
                    until,
                    route.period().end().map(day -> day.atStartOfDay(zone).toInstant()));
            if (end.map(from::isBefore).orElse(true)) {
                routes.add(new Route(route.from(), route.to(), route.direction(), terms.number(), from, end));
            }
        }
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(other.get()::isAfter).or(() -> other)
                : one.or(() -> other);
    }
}
