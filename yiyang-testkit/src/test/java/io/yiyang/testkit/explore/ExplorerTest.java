package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.testkit.explore.Explorer.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    /** From 0 one can go to 1, 2 or 3; from 1 to 4, the only settled one; 2 is a trap with 3. */
    private static final Explorer<Integer> SYSTEM = new Explorer<>(
            String::valueOf,
            n -> switch (n) {
                case 0 -> List.of(step(1), step(2), step(3));
                case 1 -> List.of(step(4));
                case 2 -> List.of(step(3));
                case 3 -> List.of(step(2), new Step<>("bad", 2, List.of("bad step")));
                default -> List.of();
            },
            n -> n == 4,
            n -> n == 2 ? List.of("two") : List.of());

    private static Step<Integer> step(int to) {
        return new Step<>("go", to, List.of());
    }

    @Test
    void givenASystemWithATrap_whenWalked_thenStatesStuckOnesAndViolationsAreFound() {
        Exploration found = SYSTEM.walk(0);
        assertThat(found.states()).containsExactly("0", "1", "2", "3", "4");
        assertThat(found.transitions()).isEqualTo(7);
        assertThat(found.stuck()).containsExactly("2", "3");
        assertThat(found.violations())
                .containsExactlyInAnyOrder(
                        "two after 0 by go", "two after 3 by go", "two after 3 by bad", "bad step after 3 by bad");
    }
}
