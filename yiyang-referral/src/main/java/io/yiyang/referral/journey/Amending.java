package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.effect.Effect.GoOnAs;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A correction or an annulment at work on a journey: the case is amended, so is what it entailed in the other cases, and
 * the stays are told again. Refused if another case has acted upon it since. The rules stand in decision 0028.
 */
final class Amending {
    private final Handling journey;
    private final ReferralPolicy policy;
    private final CommandHeader header;
    private final CodedReason reason;
    private final List<Decision<?, ?>> followUps = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Amending(CareJourney before, ReferralPolicy policy, CommandHeader header, CodedReason reason) {
        this.journey = new Handling(before, Outside.nothing());
        this.policy = policy;
        this.header = header;
        this.reason = reason;
    }

    static JourneyStep correct(CareJourney before, Correction<?> correction, ReferralPolicy policy) {
        return new Amending(before, policy, correction.header(), correction.reason()).correct(correction);
    }

    static JourneyStep annul(CareJourney before, Annulment annulment, ReferralPolicy policy) {
        return new Amending(before, policy, annulment.header(), annulment.reason()).annul(annulment);
    }

    private JourneyStep correct(Correction<?> correction) {
        Optional<WorkflowEvent<?, ?>> wrong = counting(header.caseId(), correction.version());
        Decision<?, ?> decision = journey.cases
                .shelf(header.caseId())
                .correct(correction, policy, wrong.map(this::around).orElseGet(Surroundings::alone));
        if (wrong.isEmpty() || !take(decision)) {
            return untouched(decision);
        }
        WorkflowEvent<?, ?> right =
                counting(header.caseId(), correction.version()).orElseThrow();
        List<WorkflowEvent<?, ?>> followed = followUpsOf(right);
        List<Command> entailed = new Entailed(journey.again(journey.counting.indexOf(right) + 1), followed).by(right);
        for (WorkflowEvent<?, ?> followUp : followed) {
            Optional<Command> now = entailed.stream()
                    .filter(command -> command.getClass() == followUp.command().getClass())
                    .filter(command -> command.header().caseId().equals(caseOf(followUp)))
                    .findFirst();
            if (now.isEmpty()) {
                problems.add(
                        Problem.of("YY-R-073", "更正后联动的操作将不同", "corrected like this, other things would have followed")
                                .with("case", caseOf(followUp))
                                .with("followUp", followUp.command().name())
                                .remedy("请撤销后重新登记", "annul it and enter it again"));
            } else if (!now.get().equals(followUp.command())) {
                follow(journey.cases
                        .shelf(caseOf(followUp))
                        .correct(
                                new Correction<>(consequence(followUp), followUp.version(), now.get(), reason),
                                policy,
                                around(followUp)));
            }
        }
        return step(decision, List.of());
    }

    private JourneyStep annul(Annulment annulment) {
        Optional<WorkflowEvent<?, ?>> wrong = counting(header.caseId(), annulment.version());
        Decision<?, ?> decision = journey.cases.shelf(header.caseId()).annul(annulment, policy);
        if (wrong.isEmpty() || !decision.isAccepted()) {
            return untouched(decision);
        }
        List<WorkflowEvent<?, ?>> followed = followUpsOf(wrong.get());
        wentOn(wrong.get());
        followed.forEach(this::actedUpon);
        take(decision);
        if (problems.isEmpty()) {
            for (int i = followed.size() - 1; i >= 0; i--) {
                takeBack(followed.get(i));
            }
        }
        return step(decision, followed);
    }

    private void takeBack(WorkflowEvent<?, ?> followUp) {
        CommandHeader by = consequence(followUp);
        if (followUp instanceof Opened) {
            CommandHeader atOnce = new CommandHeader(
                    by.commandId(),
                    by.caseId(),
                    by.expectedVersion(),
                    by.actor(),
                    followUp.command().header().occurredAt(),
                    by.recordedAt());
            Command voiding = followUp.command() instanceof BedHoldCommand
                    ? new BedHoldCommand.VoidHold(atOnce)
                    : new EpisodeCommand.VoidEpisode(atOnce);
            Decision<?, ?> decision = journey.decide(voiding, policy);
            followUps.add(decision);
            problems.addAll(Handling.problems(decision));
        } else {
            follow(journey.cases.shelf(caseOf(followUp)).annul(new Annulment(by, followUp.version(), reason), policy));
        }
    }

    private void follow(Decision<?, ?> decision) {
        followUps.add(decision);
        take(decision);
        problems.addAll(Handling.problems(decision));
    }

    private boolean take(Decision<?, ?> decision) {
        if (decision instanceof Accepted<?, ?> accepted) {
            journey.take(accepted.event());
        }
        return decision.isAccepted();
    }

    /** The case goes on as another one, which was opened since. */
    private void wentOn(WorkflowEvent<?, ?> wrong) {
        journey.cases.shelf(header.caseId()).effects(wrong).forEach(effect -> {
            if (effect instanceof GoOnAs next
                    && journey.cases
                            .find(next.successor())
                            .filter(c -> !c.state().name().equals("VOIDED"))
                            .isPresent()) {
                problems.add(Problem.of("YY-R-071", "联动的操作之后已有新的办理，不能撤销", "what followed has been acted upon")
                        .with("case", next.successor())
                        .remedy("请先作废后续业务单", "void the case that goes on first"));
            }
        });
    }

    private void actedUpon(WorkflowEvent<?, ?> followUp) {
        List<? extends WorkflowEvent<?, ?>> counting =
                journey.cases.find(caseOf(followUp)).orElseThrow().effectiveEvents();
        boolean later = false;
        for (WorkflowEvent<?, ?> event : counting) {
            boolean reminder = event instanceof Noted && event.header().actor().side() == Side.CLOCK;
            if (later && !reminder) {
                problems.add(Problem.of("YY-R-071", "联动的操作之后已有新的办理，不能撤销", "what followed has been acted upon")
                        .with("case", caseOf(followUp))
                        .with("followUp", followUp.command().name())
                        .with("actedBy", event.command().name())
                        .remedy("请先撤销其后的办理", "annul what was done since first"));
                return;
            }
            later |= Entailed.key(event).equals(Entailed.key(followUp));
        }
    }

    private JourneyStep step(Decision<?, ?> decision, List<WorkflowEvent<?, ?>> takenBack) {
        if (problems.isEmpty()) {
            for (Command open : new Entailed(journey).open()) {
                Decision<?, ?> followUp = journey.decide(open, policy);
                followUps.add(followUp);
                problems.addAll(Handling.problems(followUp));
            }
            problems.addAll(journey.stays.problems);
            restsOnIt(takenBack);
        }
        if (problems.isEmpty()) {
            return new JourneyStep(
                    decision,
                    followUps,
                    journey.stays.newlyOpened,
                    journey.stays.newlyClosed,
                    List.of(),
                    new CareJourney(journey));
        }
        Handling untouched = new Handling(journey.before, Outside.nothing());
        Shelf<?, ?, ?> shelf = untouched.cases.shelf(header.caseId());
        return untouched(shelf.refuse(header, problems, policy, Neighbours.of(untouched, header.caseId(), shelf)));
    }

    /** Whoever opened or ended other segments, had the amendment been known, has acted upon what is amended. */
    private void restsOnIt(List<WorkflowEvent<?, ?>> takenBack) {
        Handling then = new Handling(journey.before, Outside.nothing());
        Handling told = then.again(then.counting.size());
        Handling now = journey.again(journey.counting.size());
        for (WorkflowEvent<?, ?> event : journey.counting) {
            boolean back = takenBack.stream().anyMatch(e -> Entailed.key(e).equals(Entailed.key(event)));
            boolean known = then.counting.stream().anyMatch(e -> Entailed.key(e).equals(Entailed.key(event)));
            if (known && !back && !told.touched(event).equals(now.touched(event))) {
                problems.add(
                        Problem.of("YY-R-072", "其他办理已以此为据，不能更正或撤销", "something else was done on the strength of it")
                                .with("case", caseOf(event))
                                .with("command", event.command().name())
                                .remedy("请先更正或撤销该项办理", "amend that first"));
            }
        }
    }

    private JourneyStep untouched(Decision<?, ?> decision) {
        return new JourneyStep(decision, List.of(), List.of(), List.of(), Handling.problems(decision), journey.before);
    }

    private Optional<WorkflowEvent<?, ?>> counting(CaseId id, long version) {
        for (WorkflowEvent<?, ?> event : journey.counting) {
            if (caseOf(event).equals(id) && event.version() == version) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private List<WorkflowEvent<?, ?>> followUpsOf(WorkflowEvent<?, ?> cause) {
        List<WorkflowEvent<?, ?>> followed = new ArrayList<>();
        for (WorkflowEvent<?, ?> event : journey.counting) {
            CommandHeader done = event.command().header();
            if (done.actor().side() == Side.CONSEQUENCE && done.commandId().equals(Entailed.id(cause, done.caseId()))) {
                followed.add(event);
            }
        }
        return followed;
    }

    /** What lay around the resident before the event, told again. */
    private Surroundings around(WorkflowEvent<?, ?> event) {
        Handling then = journey.again(journey.counting.indexOf(event));
        return Neighbours.of(then, caseOf(event), then.cases.shelf(event.command()));
    }

    private static CaseId caseOf(WorkflowEvent<?, ?> event) {
        return event.command().header().caseId();
    }

    /** Who amends what was entailed: the amendment, in the name of who entailed it. */
    private CommandHeader consequence(WorkflowEvent<?, ?> followUp) {
        CaseId target = caseOf(followUp);
        return new CommandHeader(
                CommandId.of(header.commandId() + "+"
                        + Integer.toHexString(target.value().hashCode())),
                target,
                journey.cases.find(target).orElseThrow().version(),
                new Actor(
                        followUp.command().header().actor().organisation(),
                        header.actor().person(),
                        Side.CONSEQUENCE),
                header.occurredAt(),
                header.recordedAt());
    }
}
