package io.yiyang.testkit.explore;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralWorkflow;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Long random histories: nine choices in ten take a row of the present state, one takes any command. */
class RandomSequenceTest {
    @Property(tries = 300)
    void givenAReferral_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(ReferralWorkflow.INSTANCE, SampleCommands.REFERRAL, choices);
    }

    @Property(tries = 300)
    void givenABedHold_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(BedHoldWorkflow.INSTANCE, SampleCommands.BED_HOLD, choices);
    }

    @Property(tries = 300)
    void givenAnEpisode_whenRandomCommandsCome_thenTheLawsHold(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        RandomLaws.hold(EpisodeWorkflow.INSTANCE, SampleCommands.EPISODE, choices);
    }
}
