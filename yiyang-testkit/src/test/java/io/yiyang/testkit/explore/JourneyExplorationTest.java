package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyExplorationTest {
    @Test
    void givenACareHomeResident_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.careHome();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("1020 states, 9732 transitions, 0 stuck, 0 violations");
    }

    @Test
    void givenAnInpatient_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.ward();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("55 states, 272 transitions, 0 stuck, 0 violations");
    }

    @Test
    void givenTwoReferrals_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        Exploration found = JourneyExploration.careHomeWithSecondReferral();
        assertThat(found.violations()).isEmpty();
        assertThat(found.stuck()).isEmpty();
        assertThat(found).hasToString("13605 states, 151357 transitions, 0 stuck, 0 violations");
    }
}
