package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counts of all compositions are pinned where they are walked, in the testkit. */
class ReferralCommandsTest {
    @Test
    void givenTheWorkflows_whenExplored_thenEveryBadCountIsZeroAndTheGoodOnesAreThoseOfTheDesign() throws Exception {
        StringWriter text = new StringWriter();
        int code = Main.run(
                new PrintWriter(text),
                new PrintWriter(new StringWriter()),
                "referral",
                "explore",
                "--only",
                "REFERRAL_FROM_WARD",
                "--only",
                "ADMISSION_EPISODE");
        assertThat(code).isZero();
        JsonNode found = new ObjectMapper().readTree(text.toString());
        assertThat(found.get("sound").asBoolean()).isTrue();
        List<String> machines = new ArrayList<>();
        for (JsonNode machine : found.get("machines")) {
            machines.add(machine.get("workflow").asText() + " " + machine.get("states") + " "
                    + machine.get("transitions") + " " + machine.get("commands"));
            for (String bad : List.of(
                    "unreachableStates",
                    "deadEnds",
                    "statesWithoutClock",
                    "nondeterministicCells",
                    "exitsFromFinalStates",
                    "endedByClockInAlarmOnlyStates")) {
                assertThat(machine.get(bad)).as(bad).isEmpty();
            }
        }
        assertThat(machines)
                .containsExactly(
                        "referral/1 26 107 57",
                        "bed-hold/1 4 5 5",
                        "care-episode/1 8 40 21",
                        "emergency/1 12 55 26",
                        "bed-conversion/1 14 43 22",
                        "home-sickbed/1 13 45 23",
                        "hospice/1 12 38 20",
                        "family-doctor-contract/1 9 24 14",
                        "cooperation-agreement/1 12 30 19",
                        "admission/1 15 42 24",
                        "remote-consultation/1 13 42 24");
        assertThat(found.get("compositions")).hasSize(2);
        for (JsonNode composition : found.get("compositions")) {
            assertThat(composition.get("deadEnds")).isEmpty();
            assertThat(composition.get("invariantViolations")).isEmpty();
        }
    }
}
