package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldCommand.OpenBedHold;
import io.yiyang.referral.bedhold.BedHoldCommand.Release;
import io.yiyang.referral.bedhold.BedHoldCommand.Resume;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.effect.Effect.CloseSickbedCase;
import io.yiyang.referral.effect.Effect.EndAll;
import io.yiyang.referral.effect.Effect.EnterPhase;
import io.yiyang.referral.effect.Effect.LeaveBed;
import io.yiyang.referral.effect.Effect.OpenEpisode;
import io.yiyang.referral.effect.Effect.OpenSegment;
import io.yiyang.referral.effect.Effect.ReturnTo;
import io.yiyang.referral.effect.Effect.ReturnToBed;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedCommand.CloseForInpatient;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which commands an event entails in the resident's other cases, as they are now: what has been done, or was overtaken by
 * somebody, is not entailed any more.
 *
 * <pre>
 * a bed is left that is kept      a bed hold opens                  unless one is open
 * back in a bed that is kept      the bed hold is resumed
 * the care episode ends           the bed hold is released
 * a hospital bed opens            a home sickbed is closed
 * moving in                       a care episode opens              unless one is open
 * hospice begins or ends          the care episode changes phase    unless a person changed it since
 * death                           every open case learns of it      unless it does not concern the case
 * </pre>
 *
 * <p>A consequence entails nothing further, so that this ends.
 */
final class Entailed {
    /** How each workflow says that the resident died. A bed hold is released; an agreement is not about a resident. */
    private static final Map<String, BiFunction<CommandHeader, EndAll, Command>> DEATHS = Map.of(
            "referral/1", (header, end) -> new ReferralCommand.RecordDeath(header, end.place()),
            "care-episode/1", (header, end) -> new EpisodeCommand.RecordDeath(header, end.place()),
            "emergency/1", (header, end) -> new EmergencyCommand.RecordDeath(header, end.place()),
            "bed-conversion/1", (header, end) -> new ConversionCommand.RecordDeath(header, end.place()),
            "home-sickbed/1", (header, end) -> new SickbedCommand.RecordDeath(header, end.place()),
            "hospice/1", (header, end) -> new HospiceCommand.RecordDeath(header, end.place()),
            "family-doctor-contract/1", (header, end) -> new ContractCommand.RecordDeath(header, end.place()),
            "admission/1", (header, end) -> new AdmissionCommand.RecordDeath(header, end.place()),
            "remote-consultation/1", (header, end) -> new ConsultationCommand.RecordDeath(header, end.place()));

    private final Handling journey;
    /** The headers of what was entailed before, by command id, where an event is asked again. */
    private final Map<CommandId, CommandHeader> done;

    Entailed(Handling journey) {
        this(journey, List.of());
    }

    /** What would be entailed now, under the ids and versions of what was done then. */
    Entailed(Handling journey, List<WorkflowEvent<?, ?>> done) {
        this.journey = journey;
        this.done = done.stream()
                .map(event -> event.command().header())
                .collect(Collectors.toUnmodifiableMap(CommandHeader::commandId, header -> header));
    }

    /** What tells an event apart from all others of the journey, corrected or not. */
    static String key(WorkflowEvent<?, ?> event) {
        return event.command().header().caseId() + " "
                + event.command().header().commandId();
    }

    /** The id of what the event entails in the case, the same whoever asks and whenever. */
    static CommandId id(WorkflowEvent<?, ?> cause, CaseId target) {
        return CommandId.of(cause.command().header().commandId() + "+"
                + Integer.toHexString(target.value().hashCode()));
    }

    /** What every event so far entails and nobody has done. */
    List<Command> open() {
        List<Command> open = new ArrayList<>();
        for (WorkflowEvent<?, ?> event : journey.counting) {
            for (Command command : by(event)) {
                if (open.stream().noneMatch(isFor(command.header().caseId()))) {
                    open.add(command);
                }
            }
        }
        return List.copyOf(open);
    }

    private static Predicate<Command> isFor(CaseId target) {
        return command -> command.header().caseId().equals(target);
    }

    /** Nothing, if the event does not count. */
    List<Command> by(WorkflowEvent<?, ?> told) {
        int position = position(told);
        if (position < 0 || told.header().actor().side() == Side.CONSEQUENCE) {
            return List.of();
        }
        WorkflowEvent<?, ?> event = journey.counting.get(position);
        Cause cause = new Cause(event, position, done);
        List<Command> entailed = new ArrayList<>();
        for (Effect effect : journey.cases.shelf(event.command()).effects(event)) {
            for (Command command : by(cause, effect)) {
                if (entailed.stream().noneMatch(isFor(command.header().caseId()))) {
                    entailed.add(command);
                }
            }
        }
        if (event.command() instanceof EpisodeCommand.EndEpisode) {
            hold(cause).ifPresent(hold -> entailed.add(cause.entails(hold, cause.at(), Release::new)));
        }
        return List.copyOf(entailed);
    }

    private List<Command> by(Cause cause, Effect effect) {
        if (effect instanceof LeaveBed left) {
            return left.keepCareBed() ? keep(cause, left) : List.of();
        }
        if (effect instanceof OpenSegment opening && opening.kind().isHospital()) {
            return closeSickbed(cause, effect);
        }
        if (effect instanceof OpenSegment || effect instanceof ReturnToBed || effect instanceof ReturnTo) {
            return resume(cause, effect);
        }
        if (effect instanceof CloseSickbedCase) {
            return closeSickbed(cause, effect);
        }
        if (effect instanceof OpenEpisode opening) {
            return openEpisode(cause, opening);
        }
        if (effect instanceof EnterPhase change) {
            return enter(cause, change);
        }
        return effect instanceof EndAll end ? die(cause, end) : List.of();
    }

    private List<Command> closeSickbed(Cause cause, Effect effect) {
        return journey.cases.sickbeds.all().stream()
                .filter(sickbed -> sickbed.state().isOpen())
                .filter(sickbed -> sickbed.facts()
                        .periodStart()
                        .filter(effect.at()::isBefore)
                        .isEmpty())
                .map(sickbed -> cause.entails(sickbed, effect.at(), CloseForInpatient::new))
                .toList();
    }

    private List<Command> keep(Cause cause, LeaveBed left) {
        CaseId by = cause.caseId();
        List<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> holds = journey.cases.bedHolds.all().stream()
                .filter(hold -> hold.facts().referral().equals(by))
                .toList();
        CaseId id = CaseId.of(by + "-H" + (holds.size() + 1));
        boolean done =
                holds.stream().anyMatch(hold -> first(hold).header().commandId().equals(cause.id(hold.id())));
        Optional<OrganisationId> holder = journey.stays
                .bedLeft(by)
                .filter(bed -> bed.at().equals(left.at()) && !bed.bed().kind().isHospital())
                .map(bed -> bed.bed().place());
        boolean otherHold = Neighbours.openBedHold(journey).isPresent();
        return done || otherHold || holder.isEmpty()
                ? List.of()
                : List.of(new OpenBedHold(
                        cause.header(id, 0, left.at(), cause.organisation()),
                        journey.before.resident(),
                        by,
                        holder.get()));
    }

    /** The resident is in the care-home bed that is kept. */
    private List<Command> resume(Cause cause, Effect effect) {
        return hold(cause)
                .filter(hold -> !(effect instanceof OpenSegment opening)
                        || opening.place().equals(hold.facts().holder()))
                .filter(hold -> journey.stays
                        .place()
                        .filter(bed -> bed.kind() == SegmentKind.CARE_HOME_BED
                                && bed.place().equals(hold.facts().holder()))
                        .isPresent())
                .map(hold -> List.of(cause.entails(hold, effect.at(), Resume::new)))
                .orElse(List.of());
    }

    /** The bed that was kept when the event happened, and still is. */
    private Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> hold(Cause cause) {
        return Neighbours.openBedHold(journey).filter(hold -> position(first(hold)) < cause.position());
    }

    private List<Command> openEpisode(Cause cause, OpenEpisode opening) {
        boolean another = journey.cases.episodes.all().stream().anyMatch(e -> position(last(e)) > cause.position())
                || Neighbours.openEpisode(journey).isPresent();
        return another
                ? List.of()
                : List.of(new EpisodeCommand.OpenEpisode(
                        cause.header(CaseId.of(cause.caseId() + "-E"), 0, opening.at(), opening.lead()),
                        journey.before.resident()));
    }

    private List<Command> enter(Cause cause, EnterPhase change) {
        return Neighbours.openEpisode(journey)
                .filter(episode -> position(last(episode)) < cause.position())
                .flatMap(episode -> change(episode.state(), change.phase())
                        .map(phase -> List.of(cause.entails(episode, change.at(), phase))))
                .orElse(List.of());
    }

    /** The change of phase that leads there, absent if the episode is there. */
    private static Optional<Function<CommandHeader, Command>> change(EpisodeState from, CarePhase to) {
        Function<CommandHeader, @Nullable Command> change = header -> switch (to) {
            case TREATMENT ->
                switch (from) {
                    case INTAKE -> new EpisodeCommand.AssessToTreatment(header, Optional.empty());
                    case REHAB, MAINTENANCE -> new EpisodeCommand.Deteriorated(header, Optional.empty());
                    case HOSPICE -> new EpisodeCommand.CurativeResumed(header, Optional.empty());
                    case LEAVE -> new EpisodeCommand.AdmittedWhileOnLeave(header, Optional.empty());
                    default -> null;
                };
            case REHABILITATION ->
                switch (from) {
                    case INTAKE -> new EpisodeCommand.AssessToRehab(header, Optional.empty());
                    case TREATMENT -> new EpisodeCommand.AcuteResolved(header, Optional.empty());
                    case MAINTENANCE, HOSPICE -> new EpisodeCommand.RehabIndicated(header, Optional.empty());
                    case LEAVE -> new EpisodeCommand.BackToRehab(header);
                    default -> null;
                };
            case STABLE_LIVING ->
                switch (from) {
                    case INTAKE -> new EpisodeCommand.AssessToMaintenance(header, Optional.empty());
                    case TREATMENT -> new EpisodeCommand.Stabilised(header, Optional.empty());
                    case REHAB -> new EpisodeCommand.RehabGoalsMet(header, Optional.empty());
                    case HOSPICE -> new EpisodeCommand.StabilisedOffHospice(header, Optional.empty());
                    case LEAVE -> new EpisodeCommand.BackFromLeave(header);
                    default -> null;
                };
            case HOSPICE ->
                switch (from) {
                    case INTAKE -> new EpisodeCommand.AssessToHospice(header, Optional.empty());
                    case TREATMENT, REHAB, MAINTENANCE, LEAVE ->
                        new EpisodeCommand.EnterHospice(header, Optional.empty());
                    default -> null;
                };
        };
        boolean there = from.phase().filter(to::equals).isPresent();
        return there ? Optional.empty() : Optional.of(header -> java.util.Objects.requireNonNull(change.apply(header)));
    }

    /** A case that was opened after the death, before anybody knew of it, ends when it was opened. */
    private List<Command> die(Cause cause, EndAll end) {
        List<Command> deaths = new ArrayList<>();
        for (Shelf<?, ?, ?> shelf : journey.cases.shelves()) {
            BiFunction<CommandHeader, EndAll, Command> death =
                    DEATHS.get(shelf.workflow().name());
            for (WorkflowCase<?, ?, ?> open : shelf.all()) {
                if (death != null && !open.id().equals(cause.caseId()) && concerns(shelf, open)) {
                    deaths.add(cause.entails(open, later(end.at(), open), header -> death.apply(header, end)));
                }
            }
        }
        Neighbours.openBedHold(journey)
                .ifPresent(hold -> deaths.add(cause.entails(hold, later(end.at(), hold), Release::new)));
        return deaths;
    }

    private static boolean concerns(Shelf<?, ?, ?> shelf, WorkflowCase<?, ?, ?> open) {
        return shelf.awaitsDeath(open.id()) && open.history().stream().noneMatch(Entailed::isDeath);
    }

    private static boolean isDeath(WorkflowEvent<?, ?> event) {
        return event.command().name().equals("RecordDeath");
    }

    private static Instant later(Instant death, WorkflowCase<?, ?, ?> open) {
        return open.openedAt().isAfter(death) ? open.openedAt() : death;
    }

    private static WorkflowEvent<?, ?> first(WorkflowCase<?, ?, ?> of) {
        return of.effectiveEvents().get(0);
    }

    private static WorkflowEvent<?, ?> last(WorkflowCase<?, ?, ?> of) {
        List<? extends WorkflowEvent<?, ?>> events = of.effectiveEvents();
        return events.get(events.size() - 1);
    }

    /** When the event was recorded, among those that count; below zero if it does not count. */
    private int position(WorkflowEvent<?, ?> event) {
        for (int i = journey.counting.size() - 1; i >= 0; i--) {
            WorkflowEvent<?, ?> other = journey.counting.get(i);
            if (other == event || (!event.isAmendment() && key(other).equals(key(event)))) {
                return i;
            }
        }
        return -1;
    }

    /** The event that entails, and the headers of what it entails. */
    private record Cause(WorkflowEvent<?, ?> event, int position, Map<CommandId, CommandHeader> done) {
        CaseId caseId() {
            return event.command().header().caseId();
        }

        Instant at() {
            return event.command().header().occurredAt();
        }

        OrganisationId organisation() {
            return event.header().actor().organisation();
        }

        CommandId id(CaseId target) {
            return Entailed.id(event, target);
        }

        Command entails(WorkflowCase<?, ?, ?> target, Instant at, Function<CommandHeader, Command> command) {
            return command.apply(header(target.id(), target.version(), at, organisation()));
        }

        CommandHeader header(CaseId target, long version, Instant at, OrganisationId by) {
            CommandHeader header = event.command().header();
            CommandHeader then = done.get(id(target));
            return new CommandHeader(
                    id(target),
                    target,
                    then == null ? version : then.expectedVersion(),
                    new Actor(by, header.actor().person(), Side.CONSEQUENCE),
                    at,
                    then == null ? header.recordedAt() : then.recordedAt());
        }
    }
}
