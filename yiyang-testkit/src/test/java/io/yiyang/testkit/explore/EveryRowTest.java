package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.admission.AdmissionWorkflow;
import io.yiyang.referral.agreement.AgreementWorkflow;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.consultation.ConsultationWorkflow;
import io.yiyang.referral.contract.ContractWorkflow;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.conversion.ConversionWorkflow;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.emergency.EmergencyWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.homesickbed.SickbedWorkflow;
import io.yiyang.referral.hospice.HospiceWorkflow;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.Reasoned;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every row of every workflow has in common, each row taken once from a case in its state. */
class EveryRowTest {
    private static final OrganisationId STRANGER = OrganisationId.of("ORG-STRANGER");

    /** The policy names who coordinates; otherwise any organisation may. */
    private static final ReferralPolicy POLICY = ((ImmutableReferralPolicy) Specimens.POLICY)
            .withCoordinators(new Cited<>(Set.of(SampleCommands.SENDER), "declared for a test", Confidence.DECLARED));

    /** The states in which the clock may remind and never ends the case: on the road, in care, or owed to somebody. */
    private static final Map<String, String> ALARM_ONLY = Map.ofEntries(
            Map.entry("referral/1", "IN_TRANSIT ARRIVED UNDER_CARE OUTCOME_SENT RETURNING"),
            Map.entry("bed-hold/1", ""),
            Map.entry("care-episode/1", "TREATMENT REHAB MAINTENANCE HOSPICE LEAVE"),
            Map.entry(
                    "emergency/1",
                    "ACTIVATED ESCALATED ACKNOWLEDGED TRANSPORT_EN_ROUTE IN_TRANSIT AT_EMERGENCY RETURNING DOCUMENTS_DUE"),
            Map.entry("bed-conversion/1", "IN_TRANSIT CUT_OVER"),
            Map.entry("home-sickbed/1", "ACTIVE RENEWAL_DUE CLOSING SETTLEMENT_DUE"),
            Map.entry("hospice/1", "ENROLLED LEAVING_ALIVE"),
            Map.entry("family-doctor-contract/1", ""),
            Map.entry("cooperation-agreement/1", ""),
            Map.entry("admission/1", "APPLIED APPEAL_OPEN"),
            Map.entry("remote-consultation/1", "DATA_RECEIVED SCHEDULED IN_PROGRESS CRITICAL_PENDING"));

    /** The sides that belong to one organisation in each workflow: no other may act for them. */
    private static final Map<String, String> PARTIES = Map.ofEntries(
            Map.entry("referral/1", "COORDINATOR RECEIVER SENDER"),
            Map.entry("bed-hold/1", "SENDER"),
            Map.entry("care-episode/1", "RECEIVER"),
            Map.entry("emergency/1", "COORDINATOR RECEIVER SENDER TRANSPORT"),
            Map.entry("bed-conversion/1", "COORDINATOR RECEIVER SENDER"),
            Map.entry("home-sickbed/1", "COORDINATOR RECEIVER SENDER"),
            Map.entry("hospice/1", "COORDINATOR RECEIVER SENDER"),
            Map.entry("family-doctor-contract/1", "RECEIVER"),
            Map.entry("cooperation-agreement/1", "RECEIVER SENDER"),
            Map.entry("admission/1", "RECEIVER"),
            Map.entry("remote-consultation/1", "RECEIVER SENDER"));

    /** The papers without which a step is refused. */
    private static final Map<String, String> PAPERS = Map.ofEntries(
            Map.entry("referral/1 Depart", "HANDOVER_PACK"),
            Map.entry("referral/1 SendOutcome", "DISCHARGE_SUMMARY TREATMENT_PLAN"),
            Map.entry("emergency/1 CompletePapers", "EMERGENCY_RECORD REFERRAL_FORM"),
            Map.entry("home-sickbed/1 SignSickbedConsent", "APPLICATION_FORM NOTICE"),
            Map.entry("home-sickbed/1 RenewPeriod", "EVALUATION_RECORD"),
            Map.entry("home-sickbed/1 WriteClosingSummary", "CLOSING_SUMMARY"),
            Map.entry("hospice/1 HoldFamilyConference", "CONFERENCE_RECORD"),
            Map.entry("hospice/1 CompleteHandover", "DISCHARGE_SUMMARY TREATMENT_PLAN"),
            Map.entry("family-doctor-contract/1 Sign", "SERVICE_CONTRACT"),
            Map.entry("family-doctor-contract/1 Renew", "SERVICE_CONTRACT"),
            Map.entry("cooperation-agreement/1 SignBoth", "COOPERATION_AGREEMENT"),
            Map.entry("cooperation-agreement/1 Amend", "COOPERATION_AGREEMENT"),
            Map.entry("admission/1 RecordAssessment", "ASSESSMENT_REPORT"),
            Map.entry("admission/1 PassHealthCheck", "HEALTH_CHECK_REPORT"),
            Map.entry("admission/1 SignAndCheckIn", "SERVICE_CONTRACT"),
            Map.entry("remote-consultation/1 UploadData", "CONSULTATION_REQUEST"),
            Map.entry("remote-consultation/1 IssueOpinion", "CONSULTATION_REPORT"),
            Map.entry("remote-consultation/1 Amend", "CONSULTATION_REPORT"));

    /** The steps for which a person must give a reason. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "referral/1",
                    "DeclineProxy RecordRefusal "
                            + "RefuseAtDoor Reject RescindAcceptance RescindReservation VoidReferral"),
            Map.entry("bed-hold/1", ""),
            Map.entry(
                    "care-episode/1",
                    "AcuteResolved AdmittedWhileOnLeave AssessToHospice AssessToMaintenance AssessToRehab "
                            + "AssessToTreatment CurativeResumed Deteriorated EnterHospice RehabGoalsMet RehabIndicated Stabilised StabilisedOffHospice"),
            Map.entry("emergency/1", "CloseIncomplete StandDown TreatOnScene VoidEmergency"),
            Map.entry("bed-conversion/1", "FindNotIndicated RefuseConversion RollBack VoidConversion"),
            Map.entry("home-sickbed/1", "FindUnfit RefuseFiling RequestClose VoidSickbed WaiveFiling"),
            Map.entry("hospice/1", "DischargeStabilised EvaluateNotEligible VoidHospice"),
            Map.entry("family-doctor-contract/1", "TerminateForCause VoidContract"),
            Map.entry("cooperation-agreement/1", "GiveNotice Suspend TerminateForCause VoidAgreement"),
            Map.entry("admission/1", "FailHealthCheck RecordUnsuitable VerifyIneligible VoidApplication"),
            Map.entry("remote-consultation/1", "Abort Amend Decline FlagCriticalValue RejectQuality VoidConsultation"));

    @Test
    void givenEveryWorkflow_whenAsked_thenTheStatesInWhichTheClockOnlyRemindsAreThoseOfTheDesign() {
        Map<String, String> found = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            found.put(
                    workflow.name(),
                    Stream.of(workflow.table().states().getEnumConstants())
                            .filter(state -> ((WorkflowState) state).isAlarmOnly())
                            .map(Object::toString)
                            .collect(Collectors.joining(" ")));
        }
        assertThat(found).isEqualTo(ALARM_ONLY);
    }

    /** What other cases ask a state for: whether the resident is between two places, or away from where they live. */
    @Test
    void givenEveryState_whenAskedWhereTheResidentIs_thenItIsAsDesigned() {
        assertThat(ReferralState.values())
                .filteredOn(ReferralState::isOnTheRoad)
                .containsExactly(ReferralState.IN_TRANSIT, ReferralState.RETURNING);
        assertThat(ReferralState.values())
                .filteredOn(ReferralState::isAway)
                .containsExactly(
                        ReferralState.IN_TRANSIT,
                        ReferralState.ARRIVED,
                        ReferralState.UNDER_CARE,
                        ReferralState.OUTCOME_SENT,
                        ReferralState.RETURNING);
        assertThat(EmergencyState.values())
                .filteredOn(EmergencyState::isOnTheRoad)
                .containsExactly(EmergencyState.IN_TRANSIT, EmergencyState.RETURNING);
        assertThat(EmergencyState.values())
                .filteredOn(EmergencyState::isAway)
                .containsExactly(EmergencyState.IN_TRANSIT, EmergencyState.AT_EMERGENCY, EmergencyState.RETURNING);
        assertThat(ConversionState.values())
                .filteredOn(ConversionState::isOnTheRoad)
                .containsExactly(ConversionState.IN_TRANSIT);
        assertThat(SickbedState.values())
                .filteredOn(SickbedState::isOpen)
                .containsExactly(SickbedState.ACTIVE, SickbedState.RENEWAL_DUE);
    }

    @Test
    void givenEveryRow_whenAnotherOrganisationActsForAParty_thenItIsRefused() {
        Map<String, Set<Side>> belonging = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            belonging.put(workflow.name(), new TreeSet<>());
            eachAccepted(workflow, (side, codes) -> {
                if (codes.contains("YY-R-003")) {
                    belonging.get(workflow.name()).add(side);
                }
            });
        }
        assertThat(joined(belonging)).isEqualTo(PARTIES);
    }

    @Test
    void givenEveryRow_whenOnePaperIsMissing_thenItIsRefusedForThoseThatTheDesignAsksFor() {
        Map<String, Set<DocumentKind>> needed = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            eachPaper(workflow, needed);
        }
        assertThat(joined(needed)).isEqualTo(PAPERS);
    }

    @Test
    void givenEveryEvent_whenItIsCorrected_thenTheCorrectionByItselfMeansNothingOutsideTheCase() {
        List<String> meaning = new ArrayList<>();
        effectsOfCorrections(ReferralWorkflow.INSTANCE, ReferralWorkflow::effects, meaning);
        effectsOfCorrections(EpisodeWorkflow.INSTANCE, EpisodeWorkflow::effects, meaning);
        effectsOfCorrections(EmergencyWorkflow.INSTANCE, EmergencyWorkflow::effects, meaning);
        effectsOfCorrections(ConversionWorkflow.INSTANCE, ConversionWorkflow::effects, meaning);
        effectsOfCorrections(SickbedWorkflow.INSTANCE, SickbedWorkflow::effects, meaning);
        effectsOfCorrections(HospiceWorkflow.INSTANCE, HospiceWorkflow::effects, meaning);
        effectsOfCorrections(ContractWorkflow.INSTANCE, ContractWorkflow::effects, meaning);
        effectsOfCorrections(AgreementWorkflow.INSTANCE, AgreementWorkflow::effects, meaning);
        effectsOfCorrections(AdmissionWorkflow.INSTANCE, AdmissionWorkflow::effects, meaning);
        effectsOfCorrections(ConsultationWorkflow.INSTANCE, ConsultationWorkflow::effects, meaning);
        assertThat(meaning).isEmpty();
    }

    @Test
    void givenEveryRow_whenNoReasonIsGiven_thenAPersonIsAskedForItWhereTheDesignSaysSo() {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            asked.put(workflow.name(), new TreeSet<>());
            eachReason(workflow, asked.get(workflow.name()));
        }
        assertThat(joined(asked)).isEqualTo(REASONS);
    }

    private static <T> Map<String, String> joined(Map<String, Set<T>> found) {
        Map<String, String> joined = new TreeMap<>();
        found.forEach((name, values) ->
                joined.put(name, values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "))));
        return joined;
    }

    /** Has a stranger send every command that is accepted from the party; tells the side and the codes. */
    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void eachAccepted(
            Workflow<S, C, F> workflow, BiConsumer<Side, List<String>> found) {
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, CaseId.of("ROWS"));
        for (Row<S, C, F> row : workflow.table().rows()) {
            WorkflowCase<S, C, F> current = specimens.get(row.from());
            if (current == null) {
                continue;
            }
            for (Side side : row.sides()) {
                C command = Specimens.command(row.command(), current, side);
                if (decide(workflow, current, command) instanceof Accepted<?, ?>) {
                    CommandHeader said = command.header();
                    CommandHeader header = new CommandHeader(
                            said.commandId(),
                            said.caseId(),
                            said.expectedVersion(),
                            new Actor(STRANGER, said.actor().person(), side),
                            said.occurredAt(),
                            said.recordedAt());
                    found.accept(side, codes(decide(workflow, current, Records.with(command, "header", header))));
                }
            }
        }
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void eachPaper(
            Workflow<S, C, F> workflow, Map<String, Set<DocumentKind>> needed) {
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, CaseId.of("ROWS"));
        for (Row<S, C, F> row : workflow.table().rows()) {
            WorkflowCase<S, C, F> current = specimens.get(row.from());
            if (current == null || !Documented.class.isAssignableFrom(row.command())) {
                continue;
            }
            C command = Specimens.command(
                    row.command(), current, row.sides().iterator().next());
            for (DocumentKind kind : DocumentKind.values()) {
                Set<Document> others = EnumSet.complementOf(EnumSet.of(kind)).stream()
                        .map(other -> new Document(other, "1"))
                        .collect(Collectors.toSet());
                if (codes(decide(workflow, current, Records.with(command, "documents", others)))
                        .contains("YY-R-012")) {
                    needed.computeIfAbsent(
                                    workflow.name() + " " + row.command().getSimpleName(),
                                    n -> EnumSet.noneOf(DocumentKind.class))
                            .add(kind);
                }
            }
        }
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void eachReason(
            Workflow<S, C, F> workflow, Set<String> asked) {
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, CaseId.of("ROWS"));
        for (Row<S, C, F> row : workflow.table().rows()) {
            WorkflowCase<S, C, F> current = specimens.get(row.from());
            if (current == null || !Reasoned.class.isAssignableFrom(row.command())) {
                continue;
            }
            for (Side side : row.sides()) {
                C command = Specimens.command(row.command(), current, side);
                if (codes(decide(workflow, current, Records.with(command, "reason", Optional.empty())))
                        .contains("YY-R-011")) {
                    assertThat(side).isNotEqualTo(Side.CONSEQUENCE);
                    asked.add(row.command().getSimpleName());
                }
            }
        }
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void effectsOfCorrections(
            Workflow<S, C, F> workflow,
            BiFunction<F, WorkflowEvent<S, C>, List<Effect>> effects,
            List<String> meaning) {
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, CaseId.of("ROWS"));
        for (Row<S, C, F> row : workflow.table().rows()) {
            WorkflowCase<S, C, F> current = specimens.get(row.from());
            if (current != null
                    && decide(
                                    workflow,
                                    current,
                                    Specimens.command(
                                            row.command(),
                                            current,
                                            row.sides().iterator().next()))
                            instanceof Accepted<S, C> accepted) {
                WorkflowEvent<S, C> event = accepted.event();
                WorkflowCase<S, C, F> next = workflow.evolve(current, event);
                WorkflowEvent<S, C> corrected = new WorkflowEvent.Corrected<>(
                        event.header(),
                        CodedReason.of("X"),
                        next.version(),
                        event.command(),
                        next.state(),
                        next.version() + 1,
                        workflow.name(),
                        "p/1",
                        List.of());
                effects.apply(next.facts(), corrected)
                        .forEach(effect -> meaning.add(workflow.name() + " " + next.state() + " " + effect));
            }
        }
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Decision<S, C> decide(
            Workflow<S, C, F> workflow, WorkflowCase<S, C, F> current, C command) {
        return workflow.decide(current, command, POLICY, SampleCommands.around(command.getClass()));
    }

    private static List<String> codes(Decision<?, ?> decision) {
        return decision instanceof Rejected<?, ?> rejected
                ? rejected.rejection().failed().stream()
                        .map(problem -> problem.code().toString())
                        .toList()
                : List.of();
    }
}
