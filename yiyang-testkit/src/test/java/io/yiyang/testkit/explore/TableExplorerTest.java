package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralWorkflow;
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
}
