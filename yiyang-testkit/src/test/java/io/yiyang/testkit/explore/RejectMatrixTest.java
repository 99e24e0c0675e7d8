package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every cell of state × command × side, against the design's tables as written down in the test resources. */
class RejectMatrixTest {
    private static final Set<Side> DEATH_IN_A_REFERRAL =
            Set.of(Side.SENDER, Side.RECEIVER, Side.COORDINATOR, Side.TRANSPORT, Side.CONSEQUENCE);

    @Test
    void givenAReferralInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        Map<String, String> legal = RejectMatrix.design("referral");
        for (var state : ReferralWorkflow.INSTANCE.table().states().getEnumConstants()) {
            if (!state.isFinal()) {
                DEATH_IN_A_REFERRAL.forEach(side -> legal.put(state + " RecordDeath " + side, "PATIENT_DIED"));
                legal.put(state + " VoidReferral SENDER", "VOIDED");
            }
        }
        // 26 states, 57 commands and the opening one, 10 sides.
        assertThat(RejectMatrix.cells(
                        ReferralWorkflow.INSTANCE, SampleCommands.REFERRAL, legal, RejectMatrixTest::tooLateToVoid))
                .isEqualTo(26 * 58 * 10);
    }

    @Test
    void givenABedHoldInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        Map<String, String> legal = RejectMatrix.design("bed-hold");
        legal.put("HELD Resume CONSEQUENCE", "RESUMED");
        legal.put("HELD Release CONSEQUENCE", "RELEASED");
        legal.put("HELD VoidHold CONSEQUENCE", "VOIDED");
        assertThat(RejectMatrix.cells(
                        BedHoldWorkflow.INSTANCE, SampleCommands.BED_HOLD, legal, (c, cell) -> Optional.empty()))
                .isEqualTo(4 * 6 * 10);
    }

    @Test
    void givenAnEpisodeInEveryState_whenEveryCommandComesFromEverySide_thenEachCellIsAsDesigned() throws IOException {
        Map<String, String> legal = RejectMatrix.design("care-episode");
        legal.put("HOSPICE RehabIndicated RECEIVER", "REHAB");
        legal.put("LEAVE EnterHospice RECEIVER", "HOSPICE");
        legal.put("INTAKE VoidEpisode CONSEQUENCE", "VOIDED");
        // What another case entails changes the phase as well; decision 0026.
        for (Map.Entry<String, String> cell : Map.copyOf(legal).entrySet()) {
            boolean byAPerson = cell.getKey().contains(" EndEpisode ")
                    || cell.getKey().contains(" GoOnLeave ")
                    || cell.getKey().endsWith(" CLOCK");
            if (!byAPerson) {
                legal.put(cell.getKey().replace(" RECEIVER", " CONSEQUENCE"), cell.getValue());
            }
        }
        for (var state : EpisodeWorkflow.INSTANCE.table().states().getEnumConstants()) {
            if (!state.isFinal()) {
                legal.put(state + " RecordDeath RECEIVER", "ENDED");
                legal.put(state + " RecordDeath CONSEQUENCE", "ENDED");
            }
        }
        assertThat(RejectMatrix.cells(
                        EpisodeWorkflow.INSTANCE, SampleCommands.EPISODE, legal, (c, cell) -> Optional.empty()))
                .isEqualTo(8 * 22 * 10);
    }

    private static Optional<String> tooLateToVoid(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> current, String cell) {
        return current.facts().moved() && !current.state().isFinal() && cell.endsWith(" VoidReferral SENDER")
                ? Optional.of("YY-R-025")
                : Optional.empty();
    }
}
