package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldCommand.ExpireHold;
import io.yiyang.referral.bedhold.BedHoldCommand.OpenBedHold;
import io.yiyang.referral.bedhold.BedHoldCommand.Release;
import io.yiyang.referral.bedhold.BedHoldCommand.Resume;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeCommand.BackFromLeave;
import io.yiyang.referral.episode.EpisodeCommand.BackToRehab;
import io.yiyang.referral.episode.EpisodeCommand.EndEpisode;
import io.yiyang.referral.episode.EpisodeCommand.GoOnLeave;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralCommand.AcceptReturn;
import io.yiyang.referral.transfer.ReferralCommand.AcknowledgeOutcome;
import io.yiyang.referral.transfer.ReferralCommand.Depart;
import io.yiyang.referral.transfer.ReferralCommand.ReportArrival;
import io.yiyang.referral.transfer.ReferralCommand.ReportReturned;
import io.yiyang.referral.transfer.ReferralCommand.StartCare;
import io.yiyang.referral.transfer.ReferralCommand.TurnBack;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an event does beyond its own case: which stays it opens and closes, and which commands it entails elsewhere.
 *
 * <pre>
 * leave the sender       care-home bed ends; bed hold opens      (a ward's bed just ends)
 * start care             bed at the receiver opens               (or the kept bed is resumed there)
 * leave the receiver     that bed ends
 * return, turn back      bed hold is resumed: it ends, the care-home bed opens   (or the ward's bed opens again)
 * hold released, expired bed hold ends
 * death                  everything ends
 * </pre>
 */
final class Consequences {
    private final Handling journey;

    Consequences(Handling journey) {
        this.journey = journey;
    }

    void follow(WorkflowEvent<?, ?> event) {
        Command command = event.command();
        Instant at = command.header().occurredAt();
        if (command instanceof ReferralCommand.RecordDeath death) {
            die(command, death.place(), at);
        } else if (command instanceof EpisodeCommand.RecordDeath death) {
            die(command, death.place(), at);
        } else if (command instanceof ReferralCommand referral) {
            followReferral(referral, event, at);
        } else if (command instanceof BedHoldCommand bedHold) {
            followBedHold(bedHold, at);
        } else if (command instanceof EpisodeCommand episode) {
            followEpisode(episode, at);
        }
    }

    private void followReferral(ReferralCommand command, WorkflowEvent<?, ?> event, Instant at) {
        CaseId id = command.header().caseId();
        boolean arrivedAlone = command instanceof ReportArrival
                && event.from().filter(ReferralState.SCHEDULED::equals).isPresent();
        if (command instanceof Depart || arrivedAlone) {
            journey.stays.place().ifPresent(bed -> leave(command, bed, at));
        } else if (command instanceof TurnBack) {
            turnBack(command, id, at);
        } else if (command instanceof StartCare started) {
            startCare(started, id, at);
        } else if (command instanceof AcceptReturn) {
            leaveReceiver(id, at);
        } else if (command instanceof AcknowledgeOutcome acknowledged) {
            acknowledged.leftReceiverAt().ifPresent(left -> leaveReceiver(id, left));
        } else if (command instanceof ReportReturned returned && returned.placement() == ReturnPlacement.SAME_PLACE) {
            comeBack(command, id, at);
        }
    }

    private void leaveReceiver(CaseId id, Instant at) {
        journey.stays
                .place()
                .filter(bed -> bed.place().equals(receiver(id)))
                .ifPresent(bed -> journey.stays.end(bed, at));
    }

    private OrganisationId receiver(CaseId id) {
        return Objects.requireNonNull(journey.referrals.get(id)).facts().receiver();
    }

    private void leave(Command command, StaySegment bed, Instant at) {
        CaseId id = command.header().caseId();
        journey.bedsLeft.put(id, bed);
        journey.stays.end(bed, at);
        if (!bed.kind().isHospital() && Neighbours.openBedHold(journey).isEmpty()) {
            CaseId hold = CaseId.of(id + "-H" + (journey.bedHolds.size() + 1));
            journey.entail(
                    command, hold, at, header -> new OpenBedHold(header, journey.before.resident(), id, bed.place()));
        }
    }

    private void turnBack(Command command, CaseId id, Instant at) {
        Optional<StaySegment> left = Optional.ofNullable(journey.bedsLeft.remove(id));
        if (left.isPresent() && !left.get().kind().isHospital()) {
            resume(command, at);
        } else {
            left.ifPresent(bed -> journey.stays.open(id, bed.kind(), bed.phase(), bed.place(), at));
        }
    }

    private void startCare(StartCare started, CaseId id, Instant at) {
        OrganisationId receiver = receiver(id);
        boolean intoKeptBed = started.bed() == SegmentKind.CARE_HOME_BED
                && Neighbours.openBedHold(journey)
                        .filter(hold -> hold.facts().holder().equals(receiver))
                        .isPresent();
        if (intoKeptBed) {
            resume(started, at);
        } else {
            journey.stays.open(id, started.bed(), phase(started.bed()), receiver, at);
        }
    }

    private static CarePhase phase(SegmentKind bed) {
        return switch (bed) {
            case REHABILITATION_BED -> CarePhase.REHABILITATION;
            case HOSPICE_BED -> CarePhase.HOSPICE;
            case CARE_HOME_BED -> CarePhase.STABLE_LIVING;
            default -> CarePhase.TREATMENT;
        };
    }

    private void comeBack(Command command, CaseId id, Instant at) {
        Optional<StaySegment> left = Optional.ofNullable(journey.bedsLeft.remove(id));
        if (Neighbours.openBedHold(journey).isPresent()) {
            resume(command, at);
        } else {
            left.ifPresent(bed -> journey.stays.open(id, bed.kind(), bed.phase(), bed.place(), at));
        }
    }

    private void resume(Command command, Instant at) {
        Neighbours.openBedHold(journey).ifPresent(hold -> journey.entail(command, hold.id(), at, Resume::new));
    }

    private void followBedHold(BedHoldCommand command, Instant at) {
        WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts> hold =
                Objects.requireNonNull(journey.bedHolds.get(command.header().caseId()));
        if (command instanceof OpenBedHold opened) {
            CarePhase phase = Optional.ofNullable(journey.bedsLeft.get(opened.referral()))
                    .map(StaySegment::phase)
                    .orElse(CarePhase.STABLE_LIVING);
            journey.stays.open(opened.referral(), SegmentKind.BED_HOLD, phase, opened.holder(), at);
        } else if (command instanceof Resume) {
            CarePhase phase = journey.stays.hold().map(StaySegment::phase).orElse(CarePhase.STABLE_LIVING);
            CaseId by = Neighbours.owner(journey, hold).orElse(hold.facts().referral());
            journey.stays.hold().ifPresent(kept -> journey.stays.end(kept, at));
            journey.stays.open(
                    by, SegmentKind.CARE_HOME_BED, phase, hold.facts().holder(), at);
        } else if (command instanceof Release || command instanceof ExpireHold) {
            journey.stays.hold().ifPresent(kept -> journey.stays.end(kept, at));
        }
    }

    private void followEpisode(EpisodeCommand command, Instant at) {
        CaseId id = command.header().caseId();
        Optional<StaySegment> place = journey.stays.place();
        if (command instanceof GoOnLeave) {
            place.ifPresent(bed -> exchange(bed, id, SegmentKind.LEAVE, at));
        } else if (command instanceof BackFromLeave || command instanceof BackToRehab) {
            place.filter(bed -> bed.kind() == SegmentKind.LEAVE)
                    .ifPresent(leave -> exchange(leave, id, SegmentKind.CARE_HOME_BED, at));
        } else if (command instanceof EndEpisode) {
            place.ifPresent(bed -> journey.stays.end(bed, at));
            Neighbours.openBedHold(journey).ifPresent(hold -> journey.entail(command, hold.id(), at, Release::new));
        }
    }

    private void exchange(StaySegment from, CaseId by, SegmentKind to, Instant at) {
        journey.stays.end(from, at);
        journey.stays.open(by, to, from.phase(), from.place(), at);
    }

    /** Death ends every stay at its instant, and every case that is open. */
    private void die(Command command, DeathPlace place, Instant at) {
        if (!journey.alive) {
            return;
        }
        journey.alive = false;
        journey.stays.open().forEach(segment -> journey.stays.end(segment, at));
        List.copyOf(journey.referrals.values()).stream()
                .filter(referral -> !referral.state().isFinal())
                .forEach(referral -> journey.entail(
                        command,
                        referral.id(),
                        later(at, referral.openedAt()),
                        header -> new ReferralCommand.RecordDeath(header, place)));
        Neighbours.openBedHold(journey)
                .ifPresent(hold -> journey.entail(command, hold.id(), later(at, hold.openedAt()), Release::new));
        List.copyOf(journey.episodes.values()).stream()
                .filter(episode -> !episode.state().isFinal())
                .forEach(episode -> journey.entail(
                        command,
                        episode.id(),
                        later(at, episode.openedAt()),
                        header -> new EpisodeCommand.RecordDeath(header, place)));
    }

    /** A case that was opened after the death, before anybody knew of it, ends when it was opened. */
    private static Instant later(Instant death, Instant opened) {
        return opened.isAfter(death) ? opened : death;
    }
}
