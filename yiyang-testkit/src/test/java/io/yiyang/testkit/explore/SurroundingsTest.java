package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the resident's other cases and stays forbid: every row that is possible in a quiet world, once more with one thing
 * changed around it, against the table written down in the test resources as lines "WORKFLOW CHANGE Command CODES"; for a death the table tells what is still possible,
 * beside what follows from something before it.
 */
class SurroundingsTest {
    private static final CaseId OTHER = CaseId.of("OTHER-CASE");

    private static final Map<String, UnaryOperator<ImmutableSurroundings>> CHANGES = changes();

    private static Map<String, UnaryOperator<ImmutableSurroundings>> changes() {
        Map<String, UnaryOperator<ImmutableSurroundings>> changes = new LinkedHashMap<>();
        changes.put("dead", around -> around.withResidentAlive(false));
        changes.put("nobody-registered", around -> around.withOrganisations(Set.of()));
        changes.put("same-kind-open", around -> around.withOtherOpenCase(OTHER));
        changes.put("on-another-road", around -> around.withOtherJourney(OTHER));
        changes.put("bed-kept-for-another", around -> around.withOtherAbsence(OTHER));
        changes.put("on-the-road", around -> around.withOnTheRoad(true));
        changes.put("away", around -> around.withAway(true));
        changes.put("bed-kept", around -> around.withBedKept(true));
        changes.put("contract-in-force", around -> around.withContractInForce(OTHER));
        changes.put("in-care-home", around -> around.withPlace(bed(SegmentKind.CARE_HOME_BED)));
        changes.put("in-hospital", around -> around.withPlace(bed(SegmentKind.INPATIENT)));
        return changes;
    }

    private static StaySegment bed(SegmentKind kind) {
        return StaySegment.builder()
                .id(SegmentId.of("SEG-OTHER"))
                .resident(SampleCommands.RESIDENT)
                .kind(kind)
                .phase(CarePhase.TREATMENT)
                .place(SampleCommands.THIRD)
                .start(SampleCommands.start().minus(Duration.ofDays(1)))
                .zone(ZoneOffset.UTC)
                .build();
    }

    @Test
    void givenEveryRow_whenOneThingAroundItChanges_thenItIsRefusedAsDesigned() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            String name = workflow.name().substring(0, workflow.name().indexOf('/'));
            QuietRows.each(
                    workflow,
                    (command, decide) -> CHANGES.forEach((change, changed) ->
                            add(found, name + " " + change + " ", command, decide.apply(Specimens.POLICY, changed))));
        }
        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", design()));
    }

    private static Set<String> design() throws IOException {
        try (InputStream in = SurroundingsTest.class.getResourceAsStream("surroundings.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void add(Set<String> found, String start, Command command, Decision<?, ?> decision) {
        if (start.endsWith(" dead ")) {
            if (command.header().actor().side() == Side.CONSEQUENCE) {
                assertThat(decision)
                        .as("what follows from something before the death")
                        .isInstanceOf(Accepted.class);
            } else if (decision instanceof Accepted<?, ?>) {
                found.add(start + command.getClass().getSimpleName());
            } else {
                assertThat(((Rejected<?, ?>) decision).rejection().code()).hasToString("YY-R-005");
            }
        } else if (decision instanceof Rejected<?, ?> rejected) {
            found.add(start
                    + command.getClass().getSimpleName()
                    + rejected.rejection().failed().stream()
                            .map(problem -> " " + problem.code())
                            .collect(Collectors.joining()));
        }
    }
}
