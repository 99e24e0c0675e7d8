package io.yiyang.referral.episode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four phases of continuous service (四阶段连续服务), and the states that are none of them. */
class EpisodeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "INTAKE,      -",
        "TREATMENT,   TREATMENT",
        "REHAB,       REHABILITATION",
        "MAINTENANCE, STABLE_LIVING",
        "HOSPICE,     HOSPICE",
        "LEAVE,       -",
        "ENDED,       -"
    })
    void givenAState_whenItsPhaseIsAsked_thenItIsThatOfTheTable(EpisodeState state, String phase) {
        assertThat(state.phase().map(Enum::name).orElse("-")).isEqualTo(phase);
    }
}
