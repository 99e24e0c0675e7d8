package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.json.EventFiles;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Alarm;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowEvent.Corrected;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import io.yiyang.referral.workflow.WorkflowState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams of every workflow, as some version wrote them: they must be read and fold to what was pinned then, for ever. A
 * released file is never written again; a new version of a workflow adds a file. To write the file of a new workflow, run
 * with {@code -Dgolden.write=true}.
 */
class GoldenStreamsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    static Stream<Workflow<?, ?, ?>> workflows() {
        return WorkflowCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void GIVEN_a_golden_stream_WHEN_it_is_read_and_folded_THEN_it_is_what_was_pinned(Workflow<?, ?, ?> workflow)
            throws IOException {
        compare(workflow);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void GIVEN_every_kind_of_command_WHEN_its_events_are_written_and_read_THEN_nothing_is_lost(
            Workflow<?, ?, ?> workflow) {
        everyCommand(workflow);
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void compare(Workflow<S, C, F> workflow)
            throws IOException {
        String name = workflow.name().replace('/', '-');
        Path stream = GOLDEN.resolve(name + ".json");
        Path pinned = GOLDEN.resolve(name + ".txt");
        EventFiles<S, C> files = EventFiles.of(workflow);
        if (Boolean.getBoolean("golden.write")) {
            List<WorkflowEvent<S, C>> events = new ArrayList<>();
            histories(workflow).forEach(events::addAll);
            Files.createDirectories(GOLDEN);
            Files.write(stream, files.writeStream(events));
            Files.writeString(pinned, pins(workflow, events));
        }
        byte[] document = Files.readAllBytes(stream);
        List<WorkflowEvent<S, C>> events =
                files.readStream(stream.toString(), document).orElseThrow();
        assertThat(pins(workflow, events)).isEqualTo(Files.readString(pinned));
        assertThat(new String(files.writeStream(events), StandardCharsets.UTF_8))
                .as("what was read is written alike")
                .isEqualTo(new String(document, StandardCharsets.UTF_8));
        assertThat(events.stream().map(WorkflowEvent::to).collect(Collectors.toSet()))
                .as("every state is in the stream")
                .containsExactlyInAnyOrder(workflow.table().states().getEnumConstants());
    }

    /** One line a case: where it ended, what it knows, and what runs. */
    private static <S extends Enum<S> & WorkflowState, C extends Command, F> String pins(
            Workflow<S, C, F> workflow, List<WorkflowEvent<S, C>> events) {
        StringBuilder pins = new StringBuilder();
        List<WorkflowEvent<S, C>> history = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            history.add(events.get(i));
            if (i + 1 == events.size() || events.get(i + 1) instanceof Opened) {
                WorkflowCase<S, C, F> folded = workflow.replay(history);
                pins.append(folded)
                        .append(" | ")
                        .append(folded.facts())
                        .append(" | ")
                        .append(folded.deadlines())
                        .append('\n');
                history.clear();
            }
        }
        return pins.toString();
    }

    /** A case in every state, and each final one once more with its last event annulled. */
    private static <S extends Enum<S> & WorkflowState, C extends Command, F> List<List<WorkflowEvent<S, C>>> histories(
            Workflow<S, C, F> workflow) {
        List<List<WorkflowEvent<S, C>>> histories = new ArrayList<>();
        for (WorkflowCase<S, C, F> specimen :
                Specimens.of(workflow, CaseId.of("GOLDEN")).values()) {
            histories.add(specimen.history());
            WorkflowEvent<S, C> last = specimen.history().get(specimen.history().size() - 1);
            Annulment annulment = new Annulment(amending(specimen, last), specimen.version(), CodedReason.of("GOLDEN"));
            if (specimen.state().isFinal()
                    && workflow.annul(specimen, annulment, Specimens.POLICY) instanceof Accepted<S, C> accepted) {
                histories.add(workflow.evolve(specimen, accepted.event()).history());
            }
        }
        return histories;
    }

    private static CommandHeader amending(WorkflowCase<?, ?, ?> specimen, WorkflowEvent<?, ?> last) {
        return new CommandHeader(
                CommandId.of("annul"),
                specimen.id(),
                specimen.version(),
                last.header().actor(),
                last.header().occurredAt(),
                last.header().occurredAt());
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> void everyCommand(
            Workflow<S, C, F> workflow) {
        EventFiles<S, C> files = EventFiles.of(workflow);
        Set<Class<? extends C>> kinds = new LinkedHashSet<>(workflow.table().commands());
        kinds.add(workflow.table().opening());
        CommandHeader header = new CommandHeader(
                CommandId.of("c"),
                CaseId.of("k"),
                1,
                new Actor(SampleCommands.SENDER, PersonId.of("p"), Side.SENDER),
                SampleCommands.start(),
                SampleCommands.start());
        S state = workflow.table().first();
        String rules = "p/1";
        for (Class<? extends C> kind : kinds) {
            C command = SampleCommands.of(kind, header);
            for (WorkflowEvent<S, C> event : List.<WorkflowEvent<S, C>>of(
                    new Opened<>(command, state, 2, workflow.name(), rules, List.of()),
                    new Moved<>(command, state, state, 2, workflow.name(), rules, List.of(), Optional.empty()),
                    new Noted<>(
                            command,
                            state,
                            2,
                            workflow.name(),
                            rules,
                            List.of(),
                            Optional.of(new Alarm.NobodyToTell("k", 1))),
                    new Corrected<>(
                            header, CodedReason.of("X"), 1, command, state, 2, workflow.name(), rules, List.of()))) {
                assertThat(files.read("event", files.write(event)).orElseThrow())
                        .as(command.name())
                        .isEqualTo(event);
            }
        }
    }
}
