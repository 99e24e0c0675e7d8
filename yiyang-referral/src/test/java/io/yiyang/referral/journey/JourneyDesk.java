package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.transfer.RouteExemption;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Chongqing example on a clerk's desk, stopped after some command; every further one takes a minute. */
abstract class JourneyDesk {
    static final ReferralPolicy POLICY = ExampleFiles.policy("chongqing-2026-04");
    static final JourneyInput INPUT = ExampleFiles.commands("chongqing-2026-04");
    static final OrganisationId HOME = OrganisationId.of("ORG-HOME");
    static final OrganisationId HOSPITAL = OrganisationId.of("ORG-HOSP2");
    static final OrganisationId TERTIARY = OrganisationId.of("ORG-HOSP3");
    static final CaseId FIRST = CaseId.of("REF-1001");
    static final CaseId SECOND = CaseId.of("REF-1002");
    static final CaseId HOLD = CaseId.of("REF-1001-H1");
    static final CaseId EPISODE = CaseId.of("EP-1001");
    static final Set<Document> PAPERS = Stream.of(DocumentKind.values())
            .map(kind -> new Document(kind, "1"))
            .collect(Collectors.toSet());

    static final Set<Document> FORM = Set.of(new Document(DocumentKind.REFERRAL_FORM, "1"));

    CareJourney journey = CareJourney.begin(INPUT).journey();
    Instant now = Instant.EPOCH;
    private int sent;

    void runTo(String type) {
        for (Command command : INPUT.commands()) {
            journey = journey.handle(command, POLICY).next();
            now = command.header().occurredAt().plus(Duration.ofMinutes(1));
            if (command.name().equals(type)) {
                return;
            }
        }
        throw new AssertionError(type);
    }

    void refer(CaseId id, OrganisationId from, OrganisationId to, Direction direction, Optional<OrganisationId> back) {
        accept(id, from, Side.SENDER, h -> open(h, direction, to, back));
        accept(
                id,
                from,
                Side.SENDER,
                h -> new ReferralCommand.RecordConsent(
                        h,
                        new Consent.Signed(
                                Set.of(ConsentScope.REFERRAL),
                                "1",
                                Consent.Signer.SELF,
                                Optional.empty(),
                                h.occurredAt())));
        accept(id, from, Side.SENDER, h -> new ReferralCommand.Submit(h, Set.of(FormField.values()), FORM));
        accept(id, to, Side.RECEIVER, ReferralCommand.Claim::new);
        accept(id, to, Side.RECEIVER, ReferralCommand.Accept::new);
        accept(
                id,
                to,
                Side.RECEIVER,
                h -> new ReferralCommand.Reserve(
                        h, new Reservation("BED-" + id, h.occurredAt().plus(Duration.ofDays(1)))));
    }

    ReferralCommand open(CommandHeader header, Direction direction, OrganisationId to) {
        return open(header, direction, to, Optional.empty());
    }

    ReferralCommand open(CommandHeader header, Direction direction, OrganisationId to, Optional<OrganisationId> back) {
        return new ReferralCommand.OpenReferral(
                header,
                journey.resident(),
                direction,
                Priority.PLANNED,
                "NEED-" + header.caseId(),
                to,
                back,
                Optional.of(RouteExemption.PATIENT_CHOICE),
                Optional.empty());
    }

    void accept(CaseId id, OrganisationId organisation, Side side, Function<CommandHeader, Command> command) {
        JourneyStep step = step(id, organisation, side, command);
        assertThat(step.problems()).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
    }

    JourneyStep step(CaseId id, OrganisationId organisation, Side side, Function<CommandHeader, Command> command) {
        JourneyStep step = journey.handle(command.apply(header(id, organisation, side)), POLICY);
        journey = step.next();
        return step;
    }

    CommandHeader header(CaseId id, OrganisationId organisation, Side side) {
        sent++;
        long version = journey.cases().stream()
                .filter(c -> c.id().equals(id))
                .map(c -> c.version())
                .findFirst()
                .orElse(0L);
        return new CommandHeader(
                CommandId.of("t-" + sent), id, version, new Actor(organisation, PersonId.of("P-1"), side), now, now);
    }

    ReferralState state(CaseId id) {
        return Optional.ofNullable(journey.referrals().get(id)).orElseThrow().state();
    }

    StaySegment segment(String id) {
        return journey.calendar().segments().stream()
                .filter(s -> s.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(JourneyStep step) {
        return step.problems().stream().map(p -> p.code().toString()).toList();
    }
}
