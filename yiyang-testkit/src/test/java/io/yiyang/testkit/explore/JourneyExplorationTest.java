package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyExplorationTest {
    @Test
    void givenACareHomeResident_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.careHome();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("992 states, 9339 transitions, 0 stuck, 0 violations");
    }

    @Test
    void givenAnInpatient_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.ward();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("53 states, 253 transitions, 0 stuck, 0 violations");
    }

    @Test
    void givenTwoReferrals_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.careHomeWithSecondReferral();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("12685 states, 137214 transitions, 0 stuck, 0 violations");
    }
}
