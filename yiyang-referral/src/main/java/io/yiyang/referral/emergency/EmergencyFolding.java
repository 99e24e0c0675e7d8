package io.yiyang.referral.emergency;

import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.emergency.EmergencyCommand.*;
import io.yiyang.referral.transfer.ReturnPlacement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an emergency knows after a command, and what the command does elsewhere. */
final class EmergencyFolding {
    private EmergencyFolding() {}

    static EmergencyFacts opened(ActivateChannel opening) {
        return EmergencyFacts.builder()
                .resident(opening.resident())
                .sender(opening.header().actor().organisation())
                .hospital(opening.hospital())
                .sign(opening.sign())
                .commitment(HospitalCommitment.NONE)
                .hospitalNamedAt(opening.header().occurredAt())
                .papersComplete(false)
                .vitalsTaken(false)
                .handoverSigned(false)
                .build();
    }

    static EmergencyFacts folded(ImmutableEmergencyFacts facts, EmergencyCommand command) {
        Instant at = command.header().occurredAt();
        if (command instanceof Acknowledge || command instanceof ConfirmByDeadline) {
            return facts.withCommitment(HospitalCommitment.BINDING);
        }
        if (command instanceof AssignHospital assigned) {
            return facts.withHospital(assigned.hospital())
                    .withHospitalNamedAt(at)
                    .withCommitment(HospitalCommitment.PROXY);
        }
        if (command instanceof DispatchTransport dispatched) {
            return facts.withTransport(dispatched.header().actor().organisation());
        }
        if (command instanceof RelayOnward relayed) {
            return facts.withSuccessor(relayed.successor()).withOutcome(EmergencyOutcome.RELAYED);
        }
        if (command instanceof CompletePapers completed) {
            return facts.withConsent(completed.consent()).withPapersComplete(true);
        }
        return foldedPhysical(facts, command, at);
    }

    private static EmergencyFacts foldedPhysical(ImmutableEmergencyFacts facts, EmergencyCommand command, Instant at) {
        if (command instanceof PickUp pickedUp) {
            return facts.withDepartedAt(at).withVitalsTaken(pickedUp.vitalsTaken());
        }
        if (command instanceof DivertAmbulance diverted) {
            // A second way to hospital starts over: there is another arrival, hand-over and decision to come.
            return facts.withHospital(diverted.hospital())
                    .withHospitalNamedAt(at)
                    .withCommitment(HospitalCommitment.NONE)
                    .withAtHospitalSince(Optional.empty())
                    .withHandoverSigned(false)
                    .withOutcome(Optional.empty());
        }
        if (command instanceof ArriveUnannounced) {
            return facts.withDepartedAt(at).withAtHospitalSince(at);
        }
        if (command instanceof HandOver) {
            return facts.withAtHospitalSince(at).withHandoverSigned(true);
        }
        if (command instanceof AdmitFromEmergency admitted) {
            return facts.withOutcome(EmergencyOutcome.ADMITTED).withEncounter(admitted.encounter());
        }
        if (command instanceof DischargeFromEmergency) {
            return facts.withOutcome(EmergencyOutcome.DISCHARGED);
        }
        if (command instanceof ReportBack) {
            return facts.withReturnedAt(at);
        }
        return command instanceof RecordDeath ? facts.withDiedAt(at) : facts;
    }

    static List<Effect> effects(EmergencyFacts facts, EmergencyCommand command) {
        Instant at = command.header().occurredAt();
        if (command instanceof PickUp || command instanceof ArriveUnannounced) {
            return List.of(new Effect.LeaveBed(true, at));
        }
        if (command instanceof AdmitFromEmergency admitted) {
            return List.of(
                    new Effect.CloseSickbedCase(at),
                    Effect.OpenSegment.inUsualPhase(admitted.bed(), facts.hospital(), Optional.empty(), at));
        }
        if (command instanceof ReportBack back && back.placement() == ReturnPlacement.SAME_PLACE) {
            return List.of(new Effect.ReturnToBed(at));
        }
        if (command instanceof RelayOnward) {
            return facts.successor().stream()
                    .<Effect>map(next -> new Effect.GoOnAs(next, at))
                    .toList();
        }
        return command instanceof RecordDeath died ? List.of(new Effect.EndAll(died.place(), at)) : List.of();
    }
}
