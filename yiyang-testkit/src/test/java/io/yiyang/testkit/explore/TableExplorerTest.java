package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableExplorerTest {
    @Test
    void givenTheReferral_whenItsTableIsWalked_thenItHasTheCountsOfItsDesign() {
        TableReport report = TableExplorer.explore(ReferralWorkflow.INSTANCE);
        assertThat(report.isSound()).as(report.toString()).isTrue();
        assertThat(report.states()).isEqualTo(26);
        assertThat(report.transitions()).isEqualTo(107);
        assertThat(report.commands()).isEqualTo(57);
    }

    /** The design has 3 and 4; the rest takes back a hold whose departure never happened (decision 0028). */
    @Test
    void givenTheBedHold_whenItsTableIsWalked_thenItHasTheCountsOfItsDesign() {
        TableReport report = TableExplorer.explore(BedHoldWorkflow.INSTANCE);
        assertThat(report.isSound()).as(report.toString()).isTrue();
        assertThat(report.states()).isEqualTo(4);
        assertThat(report.transitions()).isEqualTo(5);
        assertThat(report.commands()).isEqualTo(5);
    }

    /** The design has 36; more are death at intake (decision 0010) the ways into and out of hospice (decision 0026), and taking it back (decision 0028). */
    @Test
    void givenTheEpisode_whenItsTableIsWalked_thenItHasTheCountsOfItsDesignAndDeathAtIntake() {
        TableReport report = TableExplorer.explore(EpisodeWorkflow.INSTANCE);
        assertThat(report.isSound()).as(report.toString()).isTrue();
        assertThat(report.states()).isEqualTo(8);
        assertThat(report.transitions()).isEqualTo(40);
        assertThat(report.commands()).isEqualTo(21);
    }

    /** What changes a count changes what a workflow can do: look before pinning it anew. */
    @Test
    void givenEveryWorkflowAlone_whenItIsWalkedOnTheRealCode_thenEveryStateIsReachedAndNothingBreaks() {
        List<String> found = new ArrayList<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            MachineExploration.Report report = MachineExploration.explore(workflow);
            assertThat(report.unreached()).as(workflow.name()).isEmpty();
            assertThat(report.untaken())
                    .as("every row is taken, but for voiding once something physical or binding has happened")
                    .allMatch(row -> row.contains(" Void"));
            found.add(workflow.name() + " " + report.walk() + ", "
                    + report.untaken().size() + " too late to void");
        }
        assertThat(found)
                .containsExactly(
                        "referral/1 383 states, 1501 transitions, 0 stuck, 0 violations, 6 too late to void",
                        "bed-hold/1 4 states, 7 transitions, 0 stuck, 0 violations, 0 too late to void",
                        "care-episode/1 8 states, 66 transitions, 0 stuck, 0 violations, 0 too late to void",
                        "emergency/1 361 states, 829 transitions, 0 stuck, 0 violations, 4 too late to void",
                        "bed-conversion/1 66 states, 170 transitions, 0 stuck, 0 violations, 2 too late to void",
                        "home-sickbed/1 73 states, 252 transitions, 0 stuck, 0 violations, 4 too late to void",
                        "hospice/1 33 states, 73 transitions, 0 stuck, 0 violations, 3 too late to void",
                        "family-doctor-contract/1 52 states, 148 transitions, 0 stuck, 0 violations, 0 too late to void",
                        "cooperation-agreement/1 29 states, 64 transitions, 0 stuck, 0 violations, 4 too late to void",
                        "admission/1 81 states, 226 transitions, 0 stuck, 0 violations, 0 too late to void",
                        "remote-consultation/1 98 states, 250 transitions, 0 stuck, 0 violations, 2 too late to void");
    }
}
