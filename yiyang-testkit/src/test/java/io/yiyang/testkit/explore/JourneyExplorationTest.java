package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JourneyExplorationTest {
    /** What changes a count changes what the workflows can do together: look before pinning it anew. */
    @Test
    void givenEveryComposition_whenEveryCommandIsTriedEverywhere_thenNothingBreaksAndNothingIsStuck() {
        List<String> found = Stream.of(Composition.values())
                .parallel()
                .map(composition -> composition + " " + composition.explore())
                .toList();
        assertThat(found)
                .containsExactly(
                        "REFERRAL_HOLD_EPISODE 1796 states, 17319 transitions, 0 stuck, 0 violations",
                        "REFERRAL_FROM_WARD 55 states, 272 transitions, 0 stuck, 0 violations",
                        "REFERRAL_REFERRAL 13680 states, 151991 transitions, 0 stuck, 0 violations",
                        "EMERGENCY_HOLD_EPISODE 1820 states, 19800 transitions, 0 stuck, 0 violations",
                        "EMERGENCY_REFERRAL 11016 states, 113919 transitions, 0 stuck, 0 violations",
                        "CONVERSION_SICKBED 1701 states, 15456 transitions, 0 stuck, 0 violations",
                        "CONVERSION_EMERGENCY 5609 states, 58561 transitions, 0 stuck, 0 violations",
                        "CONVERSION_REFERRAL 2281 states, 20764 transitions, 0 stuck, 0 violations",
                        "SICKBED_REFERRAL 1953 states, 15756 transitions, 0 stuck, 0 violations",
                        "SICKBED_EMERGENCY 4136 states, 38053 transitions, 0 stuck, 0 violations",
                        "ADMISSION_EPISODE 48 states, 260 transitions, 0 stuck, 0 violations",
                        "ADMISSION_REFERRAL 3027 states, 27298 transitions, 0 stuck, 0 violations",
                        "HOSPICE_EPISODE 190 states, 1569 transitions, 0 stuck, 0 violations",
                        "HOSPICE_SICKBED 754 states, 6012 transitions, 0 stuck, 0 violations",
                        "HOSPICE_REFERRAL 2085 states, 15956 transitions, 0 stuck, 0 violations",
                        "CONTRACT_CONTRACT 421 states, 3836 transitions, 0 stuck, 0 violations",
                        "CONTRACT_CONSULTATION 488 states, 5851 transitions, 0 stuck, 0 violations",
                        "AGREEMENT_REFERRAL 2508 states, 19741 transitions, 0 stuck, 0 violations");
    }
}
