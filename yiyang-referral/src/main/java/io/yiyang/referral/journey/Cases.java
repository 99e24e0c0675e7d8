package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.admission.AdmissionFacts;
import io.yiyang.referral.admission.AdmissionState;
import io.yiyang.referral.admission.AdmissionWorkflow;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.agreement.AgreementFacts;
import io.yiyang.referral.agreement.AgreementState;
import io.yiyang.referral.agreement.AgreementWorkflow;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.consultation.ConsultationFacts;
import io.yiyang.referral.consultation.ConsultationState;
import io.yiyang.referral.consultation.ConsultationWorkflow;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.contract.ContractFacts;
import io.yiyang.referral.contract.ContractState;
import io.yiyang.referral.contract.ContractWorkflow;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.ConversionFacts;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.conversion.ConversionWorkflow;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.emergency.EmergencyFacts;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.emergency.EmergencyWorkflow;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeFacts;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedFacts;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.homesickbed.SickbedWorkflow;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.hospice.HospiceFacts;
import io.yiyang.referral.hospice.HospiceState;
import io.yiyang.referral.hospice.HospiceWorkflow;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.WorkflowCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All cases of one resident, by workflow; and the agreements that the resident's referrals rest on. */
final class Cases {
    final Shelf<ReferralState, ReferralCommand, ReferralFacts> referrals;
    final Shelf<BedHoldState, BedHoldCommand, BedHoldFacts> bedHolds;
    final Shelf<EpisodeState, EpisodeCommand, EpisodeFacts> episodes;
    final Shelf<EmergencyState, EmergencyCommand, EmergencyFacts> emergencies;
    final Shelf<ConversionState, ConversionCommand, ConversionFacts> conversions;
    final Shelf<SickbedState, SickbedCommand, SickbedFacts> sickbeds;
    final Shelf<HospiceState, HospiceCommand, HospiceFacts> hospiceCases;
    final Shelf<ContractState, ContractCommand, ContractFacts> contracts;
    final Shelf<AgreementState, AgreementCommand, AgreementFacts> agreements;
    final Shelf<AdmissionState, AdmissionCommand, AdmissionFacts> admissions;
    final Shelf<ConsultationState, ConsultationCommand, ConsultationFacts> consultations;

    private final List<Shelf<?, ?, ?>> shelves;

    Cases() {
        referrals = new Shelf<>(ReferralWorkflow.INSTANCE, ReferralCommand.class, ReferralWorkflow::effects);
        bedHolds = new Shelf<>(BedHoldWorkflow.INSTANCE, BedHoldCommand.class, (facts, event) -> List.of());
        episodes = new Shelf<>(EpisodeWorkflow.INSTANCE, EpisodeCommand.class, EpisodeWorkflow::effects);
        emergencies = new Shelf<>(EmergencyWorkflow.INSTANCE, EmergencyCommand.class, EmergencyWorkflow::effects);
        conversions = new Shelf<>(ConversionWorkflow.INSTANCE, ConversionCommand.class, ConversionWorkflow::effects);
        sickbeds = new Shelf<>(SickbedWorkflow.INSTANCE, SickbedCommand.class, SickbedWorkflow::effects);
        hospiceCases = new Shelf<>(HospiceWorkflow.INSTANCE, HospiceCommand.class, HospiceWorkflow::effects);
        contracts = new Shelf<>(ContractWorkflow.INSTANCE, ContractCommand.class, ContractWorkflow::effects);
        agreements = new Shelf<>(AgreementWorkflow.INSTANCE, AgreementCommand.class, AgreementWorkflow::effects);
        admissions = new Shelf<>(AdmissionWorkflow.INSTANCE, AdmissionCommand.class, AdmissionWorkflow::effects);
        consultations =
                new Shelf<>(ConsultationWorkflow.INSTANCE, ConsultationCommand.class, ConsultationWorkflow::effects);
        shelves = all();
    }

    private Cases(Cases other) {
        referrals = other.referrals.copy();
        bedHolds = other.bedHolds.copy();
        episodes = other.episodes.copy();
        emergencies = other.emergencies.copy();
        conversions = other.conversions.copy();
        sickbeds = other.sickbeds.copy();
        hospiceCases = other.hospiceCases.copy();
        contracts = other.contracts.copy();
        agreements = other.agreements.copy();
        admissions = other.admissions.copy();
        consultations = other.consultations.copy();
        shelves = all();
    }

    private List<Shelf<?, ?, ?>> all() {
        return List.of(
                referrals,
                bedHolds,
                episodes,
                emergencies,
                conversions,
                sickbeds,
                hospiceCases,
                contracts,
                agreements,
                admissions,
                consultations);
    }

    Cases copy() {
        return new Cases(this);
    }

    List<Shelf<?, ?, ?>> shelves() {
        return shelves;
    }

    /** The shelf on which cases with such commands stand. */
    Shelf<?, ?, ?> shelf(Command command) {
        Optional<Shelf<?, ?, ?>> found = Optional.empty();
        for (Shelf<?, ?, ?> shelf : shelves) {
            if (shelf.takes(command)) {
                found = Optional.of(shelf);
            }
        }
        Require.that(found.isPresent(), "command", "must belong to a workflow of the journey", command.name());
        return found.orElseThrow();
    }

    /** The shelf on which the case stands. */
    Shelf<?, ?, ?> shelf(CaseId id) {
        return shelves.stream()
                .filter(shelf -> shelf.get(id) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("caseId: must be of the journey, but was " + id));
    }

    Stream<WorkflowCase<?, ?, ?>> stream() {
        return shelves.stream().flatMap(shelf -> shelf.all().stream());
    }

    Optional<WorkflowCase<?, ?, ?>> find(CaseId id) {
        for (Shelf<?, ?, ?> shelf : shelves) {
            WorkflowCase<?, ?, ?> found = shelf.get(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The resident whom a command that opens a case names. */
    static Optional<ResidentId> named(Command command) {
        if (command instanceof ReferralCommand.OpenReferral opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof BedHoldCommand.OpenBedHold opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof EpisodeCommand.OpenEpisode opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof EmergencyCommand.ActivateChannel opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof ConversionCommand.RequestConversion opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof SickbedCommand.ApplyForSickbed opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof HospiceCommand.ProposeHospice opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof ContractCommand.ProposeContract opening) {
            return Optional.of(opening.resident());
        }
        if (command instanceof AdmissionCommand.Apply opening) {
            return Optional.of(opening.resident());
        }
        return command instanceof ConsultationCommand.RequestConsultation opening
                ? Optional.of(opening.resident())
                : Optional.empty();
    }
}
