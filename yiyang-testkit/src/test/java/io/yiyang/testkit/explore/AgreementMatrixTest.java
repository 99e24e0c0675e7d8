package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.admission.AdmissionWorkflow;
import io.yiyang.referral.agreement.AgreementWorkflow;
import io.yiyang.referral.consultation.ConsultationWorkflow;
import io.yiyang.referral.contract.ContractWorkflow;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Contract, agreement, admission and consultation: every cell, the shape of the tables, and random histories. */
class AgreementMatrixTest {
    private static final int SIDES = Side.values().length;

    @Test
    void givenAContractInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        Map<String, String> legal = design(
                ContractWorkflow.INSTANCE,
                Set.of(Side.RECEIVER, Side.RESIDENT, Side.CONSEQUENCE),
                "PATIENT_DIED",
                "VoidContract",
                Set.of(Side.RECEIVER, Side.RESIDENT));
        assertThat(RejectMatrix.cells(
                        ContractWorkflow.INSTANCE, AgreementSamples.CONTRACT, legal, (c, cell) -> Optional.empty()))
                .isEqualTo(9 * 15 * SIDES);
    }

    @Test
    void givenAnAgreementInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        Map<String, String> legal =
                design(AgreementWorkflow.INSTANCE, Set.of(), "", "VoidAgreement", Set.of(Side.SENDER));
        assertThat(RejectMatrix.cells(
                        AgreementWorkflow.INSTANCE,
                        AgreementSamples.AGREEMENT,
                        legal,
                        (c, cell) -> refused(
                                c.facts().tookEffect() && !c.state().isFinal() && cell.endsWith("VoidAgreement SENDER"),
                                "YY-R-181")))
                .isEqualTo(12 * 20 * SIDES);
    }

    @Test
    void givenAnApplicationInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned()
            throws IOException {
        Map<String, String> legal = design(
                AdmissionWorkflow.INSTANCE,
                Set.of(Side.RECEIVER, Side.RESIDENT, Side.CONSEQUENCE),
                "PATIENT_DIED",
                "VoidApplication",
                Set.of(Side.RECEIVER, Side.RESIDENT));
        assertThat(RejectMatrix.cells(
                        AdmissionWorkflow.INSTANCE, AgreementSamples.ADMISSION, legal, (c, cell) -> Optional.empty()))
                .isEqualTo(15 * 25 * SIDES);
    }

    @Test
    void givenAConsultationInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned()
            throws IOException {
        Map<String, String> legal = design(
                ConsultationWorkflow.INSTANCE,
                Set.of(Side.SENDER, Side.RECEIVER, Side.CONSEQUENCE),
                "CLOSED_AFTER_DEATH",
                "VoidConsultation",
                Set.of(Side.SENDER));
        assertThat(RejectMatrix.cells(
                        ConsultationWorkflow.INSTANCE,
                        AgreementSamples.CONSULTATION,
                        legal,
                        (c, cell) -> refused(
                                        (c.facts().critical()
                                                        || !c.facts().opinions().isEmpty())
                                                && !c.state().isFinal()
                                                && cell.endsWith("VoidConsultation SENDER"),
                                        "YY-R-213")
                                .or(() -> refused(cell.equals("DATA_RECEIVED StartReading RECEIVER"), "YY-R-212"))))
                .isEqualTo(13 * 25 * SIDES);
    }

    @Test
    void givenTheFourTables_whenTheyAreWalked_thenTheyAreSoundAndHaveTheirCounts() {
        List<TableReport> reports = Stream.of(
                        TableExplorer.explore(ContractWorkflow.INSTANCE),
                        TableExplorer.explore(AgreementWorkflow.INSTANCE),
                        TableExplorer.explore(AdmissionWorkflow.INSTANCE),
                        TableExplorer.explore(ConsultationWorkflow.INSTANCE))
                .toList();
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.isSound()).as(report.toString()).isTrue());
        assertThat(reports)
                .extracting(TableReport::states, TableReport::transitions, TableReport::commands)
                .containsExactly(tuple(9, 24, 14), tuple(12, 30, 19), tuple(15, 42, 24), tuple(13, 42, 24));
    }

    private static org.assertj.core.groups.Tuple tuple(int states, int transitions, int commands) {
        return org.assertj.core.groups.Tuple.tuple(states, transitions, commands);
    }

    @Property(tries = 200)
    void givenAnyOfThem_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(ContractWorkflow.INSTANCE, AgreementSamples.CONTRACT, choices);
        RandomLaws.hold(AgreementWorkflow.INSTANCE, AgreementSamples.AGREEMENT, choices);
        RandomLaws.hold(AdmissionWorkflow.INSTANCE, AgreementSamples.ADMISSION, choices);
        RandomLaws.hold(ConsultationWorkflow.INSTANCE, AgreementSamples.CONSULTATION, choices);
    }

    private static Optional<String> refused(boolean holds, String code) {
        return holds ? Optional.of(code) : Optional.empty();
    }

    /** The file of the machine, with death and voiding in every state that is not final. */
    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Map<String, String> design(
            Workflow<S, C, F> workflow, Set<Side> deathBy, String died, String voiding, Set<Side> voidedBy)
            throws IOException {
        Map<String, String> legal =
                RejectMatrix.design(workflow.name().substring(0, workflow.name().indexOf('/')));
        for (S state : workflow.table().states().getEnumConstants()) {
            if (!state.isFinal()) {
                deathBy.forEach(side -> legal.put(state + " RecordDeath " + side, died));
                voidedBy.forEach(side -> legal.put(state + " " + voiding + " " + side, "VOIDED"));
            }
        }
        return legal;
    }
}
