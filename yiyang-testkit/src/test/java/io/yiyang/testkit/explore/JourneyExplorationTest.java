package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyExplorationTest {
    @ParameterizedTest(name = "{0}: {1} states, {2} transitions")
    @CsvSource({"REFERRAL_HOLD_EPISODE, 1, 1"})
    void givenOneResident_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck(
            Composition composition, int states, int transitions) {
        Exploration found = composition.explore();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString(states + " states, " + transitions + " transitions, 0 stuck, 0 violations");
    }
}
