package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.ConversionFacts;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.conversion.ConversionWorkflow;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.emergency.EmergencyFacts;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.emergency.EmergencyWorkflow;
import io.yiyang.referral.emergency.HospitalCommitment;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedFacts;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.homesickbed.SickbedWorkflow;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.hospice.HospiceFacts;
import io.yiyang.referral.hospice.HospiceState;
import io.yiyang.referral.hospice.HospiceWorkflow;
import io.yiyang.referral.workflow.WorkflowCase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every cell of the four machines around care, their tables, and random histories. */
class CareMatrixTest {
    @Test
    void givenAnEmergencyInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        // 12 states, 26 commands and the opening one, 10 sides.
        assertThat(RejectMatrix.cells(
                        EmergencyWorkflow.INSTANCE,
                        CareSamples.EMERGENCY,
                        RejectMatrix.design("emergency"),
                        CareMatrixTest::inAnEmergency))
                .isEqualTo(12 * 27 * 10);
    }

    @Test
    void givenAConversionOnOneSite_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        // Between two sites lies the only state that one site does not know.
        assertThat(RejectMatrix.cells(
                        ConversionWorkflow.INSTANCE,
                        CareSamples.CONVERSION_ON_ONE_SITE,
                        RejectMatrix.design("bed-conversion"),
                        CareMatrixTest::inAConversion,
                        Set.of(ConversionState.IN_TRANSIT)))
                .isEqualTo(13 * 23 * 10);
    }

    @Test
    void givenAConversionOfTwoSites_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        // 14 states, 22 commands and the opening one, 10 sides.
        assertThat(RejectMatrix.cells(
                        ConversionWorkflow.INSTANCE,
                        CareSamples.CONVERSION_OF_TWO_SITES,
                        RejectMatrix.design("bed-conversion"),
                        CareMatrixTest::inAConversion))
                .isEqualTo(14 * 23 * 10);
    }

    @Test
    void givenAHomeSickbedInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned()
            throws IOException {
        // 13 states, 23 commands and the opening one, 10 sides.
        assertThat(RejectMatrix.cells(
                        SickbedWorkflow.INSTANCE,
                        CareSamples.SICKBED,
                        RejectMatrix.design("home-sickbed"),
                        CareMatrixTest::inASickbed))
                .isEqualTo(13 * 24 * 10);
    }

    @Test
    void givenAHospiceCaseInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned()
            throws IOException {
        // 12 states, 20 commands and the opening one, 10 sides.
        assertThat(RejectMatrix.cells(
                        HospiceWorkflow.INSTANCE,
                        CareSamples.HOSPICE,
                        RejectMatrix.design("hospice"),
                        CareMatrixTest::inAHospiceCase))
                .isEqualTo(12 * 21 * 10);
    }

    private static Optional<String> inAnEmergency(
            WorkflowCase<EmergencyState, EmergencyCommand, EmergencyFacts> current, String cell) {
        EmergencyFacts facts = current.facts();
        if (current.state().isFinal()) {
            return Optional.empty();
        }
        if (cell.endsWith(" VoidEmergency SENDER") && facts.departedAt().isPresent()) {
            return Optional.of("YY-R-025");
        }
        if (cell.startsWith("DOCUMENTS_DUE RecordDeath ")
                && facts.diedAt().isPresent()
                && List.of("SENDER", "RECEIVER", "COORDINATOR", "TRANSPORT", "CONSEQUENCE")
                        .contains(cell.substring("DOCUMENTS_DUE RecordDeath ".length()))) {
            return Optional.of("YY-R-101");
        }
        boolean bound = facts.commitment() == HospitalCommitment.BINDING;
        boolean afterAnswer = List.of(
                        EmergencyState.ACKNOWLEDGED, EmergencyState.TRANSPORT_EN_ROUTE, EmergencyState.IN_TRANSIT)
                .contains(current.state());
        if (afterAnswer && bound && cell.endsWith(" Acknowledge RECEIVER")) {
            return Optional.of("YY-R-102");
        }
        if (bound && cell.equals("ACKNOWLEDGED AssignHospital COORDINATOR")) {
            return Optional.of("YY-R-102");
        }
        return afterAnswer && bound && cell.endsWith(" ConfirmByDeadline CLOCK")
                ? Optional.of("YY-R-006")
                : Optional.empty();
    }

    private static Optional<String> inAConversion(
            WorkflowCase<ConversionState, ConversionCommand, ConversionFacts> current, String cell) {
        boolean twoSites = current.id().equals(CareSamples.CONVERSION_OF_TWO_SITES);
        List<String> otherSites = twoSites
                ? List.of("BED_RESERVED CloseSourceStay SENDER", "CUT_OVER RollBack COORDINATOR")
                : List.of("BED_RESERVED LeaveSite SENDER");
        if (otherSites.contains(cell)) {
            return Optional.of("YY-R-119");
        }
        return cell.endsWith(" VoidConversion SENDER")
                        && current.facts().moved()
                        && !current.state().isFinal()
                ? Optional.of("YY-R-025")
                : Optional.empty();
    }

    private static Optional<String> inASickbed(
            WorkflowCase<SickbedState, SickbedCommand, SickbedFacts> current, String cell) {
        if (cell.equals("SETTLEMENT_DUE SettleSickbed RECEIVER")) {
            return Optional.of("YY-R-135");
        }
        boolean mayVoid = cell.endsWith(" VoidSickbed SENDER") || cell.endsWith(" VoidSickbed RESIDENT");
        return mayVoid
                        && !current.facts().periods().isEmpty()
                        && !current.state().isFinal()
                ? Optional.of("YY-R-136")
                : Optional.empty();
    }

    private static Optional<String> inAHospiceCase(
            WorkflowCase<HospiceState, HospiceCommand, HospiceFacts> current, String cell) {
        if (current.state().isFinal()) {
            return Optional.empty();
        }
        boolean begun = current.facts().enrolledAt().isPresent()
                || current.facts().diedAt().isPresent();
        if (cell.endsWith(" VoidHospice SENDER") && begun) {
            return Optional.of("YY-R-159");
        }
        if (cell.endsWith(" VoidHospice RECEIVER")) {
            return Optional.of(begun ? "YY-R-159" : "YY-R-026");
        }
        return Optional.empty();
    }

    @Test
    void givenTheFourMachines_whenTheirTablesAreWalked_thenTheyAreSoundAndHaveTheCountsOfTheirDesign() {
        assertCounts(TableExplorer.explore(EmergencyWorkflow.INSTANCE), 12, 55, 26);
        assertCounts(TableExplorer.explore(ConversionWorkflow.INSTANCE), 14, 43, 22);
        assertCounts(TableExplorer.explore(SickbedWorkflow.INSTANCE), 13, 45, 23);
        assertCounts(TableExplorer.explore(HospiceWorkflow.INSTANCE), 12, 38, 20);
    }

    private static void assertCounts(TableReport report, int states, int transitions, int commands) {
        assertThat(report.isSound()).as(report.toString()).isTrue();
        assertThat(List.of(report.states(), report.transitions(), report.commands()))
                .as(report.workflow())
                .containsExactly(states, transitions, commands);
    }

    @Property(tries = 300)
    void givenAnEmergency_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(EmergencyWorkflow.INSTANCE, CareSamples.EMERGENCY, choices);
    }

    @Property(tries = 300)
    void givenAConversion_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices, @ForAll boolean twoSites) {
        RandomLaws.hold(
                ConversionWorkflow.INSTANCE,
                twoSites ? CareSamples.CONVERSION_OF_TWO_SITES : CareSamples.CONVERSION_ON_ONE_SITE,
                choices);
    }

    @Property(tries = 300)
    void givenAHomeSickbed_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(SickbedWorkflow.INSTANCE, CareSamples.SICKBED, choices);
    }

    @Property(tries = 300)
    void givenAHospiceCase_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(HospiceWorkflow.INSTANCE, CareSamples.HOSPICE, choices);
    }
}
