package io.yiyang.referral.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.workflow.Alarm;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowEvent.Annulled;
import io.yiyang.referral.workflow.WorkflowEvent.Corrected;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import io.yiyang.referral.workflow.WorkflowState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes and reads the events of a workflow (事件文件), schema {@code yiyang.event/1}. Each event tells the version of the
 * case, of the workflow and of the policy; an event of an earlier version of the workflow is read, one of a later
 * version is refused.
 *
 * <p>Needs {@code jackson-databind} 2 at run time. The text holds what the commands hold, free text included: it is a
 * medical record.
 */
public final class EventFiles<S extends Enum<S> & WorkflowState, C extends Command> {
    /** What an event says of itself under {@code schema}. */
    public static final String SCHEMA = "yiyang.event/1";

    /** What a list of events says of itself under {@code schema}. */
    public static final String STREAM_SCHEMA = "yiyang.event-stream/1";

    private static final Map<String, Class<?>> KINDS = Stream.of(
                    Opened.class, Moved.class, Noted.class, Corrected.class, Annulled.class)
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind, (one, other) -> one, LinkedHashMap::new));

    private final Workflow<S, C, ?> workflow;
    private final Map<String, Class<? extends C>> commands = new TreeMap<>();

    private EventFiles(Workflow<S, C, ?> workflow) {
        this.workflow = workflow;
        workflow.table().commands().forEach(command -> commands.put(Command.nameOf(command), command));
        commands.put(
                Command.nameOf(workflow.table().opening()), workflow.table().opening());
    }

    /** The files of the workflow's events. */
    public static <S extends Enum<S> & WorkflowState, C extends Command> EventFiles<S, C> of(
            Workflow<S, C, ?> workflow) {
        return new EventFiles<>(workflow);
    }

    /** The event as one line of JSON in UTF-8. */
    public byte[] write(WorkflowEvent<S, C> event) {
        return node(event).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The events as one document, a line each. */
    public byte[] writeStream(List<WorkflowEvent<S, C>> events) {
        return events.stream()
                .map(event -> node(event).toString())
                .collect(Collectors.joining(",\n", "{\"schema\":\"" + STREAM_SCHEMA + "\",\"events\":[\n", "\n]}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode node(WorkflowEvent<S, C> event) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("workflow", event.workflow())
                .put("policy", event.policy())
                .put("version", event.version())
                .put("event", event.getClass().getSimpleName());
        event.from().ifPresent(from -> node.put("from", from.name()));
        node.put("to", event.to().name());
        if (event instanceof Corrected<S, C> corrected) {
            amendment(node, corrected.corrects(), corrected.header(), corrected.reason());
        } else if (event instanceof Annulled<S, C> annulled) {
            amendment(node, annulled.annuls(), annulled.header(), annulled.reason());
        }
        node.put("command", event.command().name());
        ObjectNode data = RecordCodec.write(event.command());
        node.set("header", data.remove("header"));
        node.set("data", data);
        ArrayNode deadlines = node.putArray("deadlines");
        event.deadlines().forEach(deadline -> deadlines.add(RecordCodec.write(deadline)));
        RecordCodec.put(node, "alarm", event.alarm());
        return node;
    }

    private static void amendment(ObjectNode node, long version, CommandHeader header, CodedReason reason) {
        ObjectNode amendment = node.putObject("amends").put("version", version);
        amendment.set("header", RecordCodec.write(header));
        amendment.set("reason", RecordCodec.write(reason));
    }

    /**
     * Reads an event. All its faults are reported at once.
     *
     * @param name what the problems call the document
     * @param document its text in UTF-8
     */
    public Outcome<WorkflowEvent<S, C>> read(String name, byte[] document) {
        return StrictJson.read(name, document, this::event);
    }

    /** Reads a list of events, as {@link #writeStream} writes it. */
    public Outcome<List<WorkflowEvent<S, C>>> readStream(String name, byte[] document) {
        return StrictJson.read(name, document, reader -> {
            Fields.schema(reader, STREAM_SCHEMA);
            return reader.list("events", this::event);
        });
    }

    private WorkflowEvent<S, C> event(ObjectReader reader) {
        Fields.schema(reader, SCHEMA);
        String version = reader.text("workflow");
        if (!knows(version)) {
            reader.refuse("workflow", workflow.name() + " or an earlier version of it");
        }
        long number = reader.integer("version");
        String policy = reader.text("policy");
        String kind = reader.text("event");
        if (!KINDS.containsKey(kind)) {
            reader.refuse("event", "one of " + KINDS.keySet());
        }
        S to = reader.constant("to", workflow.table().states());
        S from = reader.has("from") ? reader.constant("from", workflow.table().states()) : to;
        String name = reader.text("command");
        Class<? extends C> type = commands.get(name);
        if (type == null) {
            reader.refuse("command", "one of " + commands.keySet());
        }
        CommandHeader header =
                reader.requiredObject("header", inner -> RecordCodec.read(inner, CommandHeader.class, Map.of()));
        List<Deadline> deadlines = RecordCodec.records(reader, "deadlines", Deadline.class);
        Optional<Alarm> alarm = reader.object("alarm", inner -> (Alarm) RecordCodec.object(inner, Alarm.class));
        Optional<Amends> amends = reader.object("amends", inner -> RecordCodec.read(inner, Amends.class, Map.of()));
        boolean amendment = kind.equals("Corrected") || kind.equals("Annulled");
        if (amendment != amends.isPresent()) {
            reader.refuse("amends", "what is amended, for a Corrected or Annulled event and no other");
        }
        if (type == null) {
            reader.has("data");
            reader.end();
            throw new IllegalStateException("reader: must have dropped the event, but went on");
        }
        C command = reader.requiredObject("data", inner -> RecordCodec.read(inner, type, Map.of("header", header)));
        return reader.build(() -> switch (kind) {
            case "Opened" -> new Opened<>(command, to, number, version, policy, deadlines);
            case "Moved" -> new Moved<>(command, from, to, number, version, policy, deadlines, alarm);
            case "Noted" -> new Noted<>(command, to, number, version, policy, deadlines, alarm);
            case "Corrected" ->
                corrected(amends.orElseThrow(), new Noted<>(command, to, number, version, policy, deadlines, alarm));
            default ->
                annulled(
                        amends.orElseThrow(),
                        new Moved<>(command, from, to, number, version, policy, deadlines, alarm));
        });
    }

    private static <S, C extends Command> WorkflowEvent<S, C> corrected(Amends amends, Noted<S, C> told) {
        return new Corrected<>(
                amends.header(),
                amends.reason(),
                amends.version(),
                told.command(),
                told.to(),
                told.version(),
                told.workflow(),
                told.policy(),
                told.deadlines());
    }

    private static <S, C extends Command> WorkflowEvent<S, C> annulled(Amends amends, Moved<S, C> told) {
        return new Annulled<>(
                amends.header(),
                amends.reason(),
                amends.version(),
                told.command(),
                told.left(),
                told.to(),
                told.version(),
                told.workflow(),
                told.policy(),
                told.deadlines());
    }

    /** What an amendment says beside its command. */
    record Amends(long version, CommandHeader header, CodedReason reason) {}

    /** The same family, and a version that is not later. */
    private boolean knows(String version) {
        int slash = workflow.name().indexOf('/') + 1;
        String family = workflow.name().substring(0, slash);
        if (!version.startsWith(family)) {
            return false;
        }
        String number = version.substring(slash);
        return number.matches("[1-9][0-9]{0,8}")
                && Integer.parseInt(number) <= Integer.parseInt(workflow.name().substring(slash));
    }
}
