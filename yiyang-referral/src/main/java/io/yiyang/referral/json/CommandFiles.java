package io.yiyang.referral.json;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.CareOrganisation;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.json.CommandShapes.Shape;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads command files (操作记录文件), schema {@code yiyang.commands/1}: the resident, the zone, the organisations, the stays
 * before the first command, and the commands in the order in which they were recorded.
 *
 * <p>Needs {@code jackson-databind} 2 at run time.
 */
public final class CommandFiles {
    /** What a file says of itself under {@code schema}. */
    public static final String SCHEMA = "yiyang.commands/1";

    private static final Map<String, Map<String, Shape>> WORKFLOWS = workflows();

    /** The first three have shapes of their own; the others are written as their records say. */
    private static Map<String, Map<String, Shape>> workflows() {
        Map<String, Map<String, Shape>> workflows = new TreeMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            Map<String, Shape> shapes = new TreeMap<>();
            shapes.put(
                    Command.nameOf(workflow.table().opening()),
                    shape(workflow.table().opening()));
            workflow.table().commands().forEach(command -> shapes.put(Command.nameOf(command), shape(command)));
            String name = workflow.name();
            workflows.put(name.substring(0, name.indexOf('/')), Map.copyOf(shapes));
        }
        workflows.put("referral", CommandShapes.REFERRAL);
        workflows.put("bed-hold", CommandShapes.BED_HOLD);
        workflows.put("care-episode", CommandShapes.EPISODE);
        return Map.copyOf(workflows);
    }

    private static Shape shape(Class<? extends Command> command) {
        return (reader, resident) -> {
            Function<CommandHeader, ? extends Command> later =
                    RecordCodec.readBut(reader, command, "header", Map.of("resident", resident));
            return later::apply;
        };
    }

    private CommandFiles() {}

    /**
     * Reads a file. All its faults are reported at once.
     *
     * @param name what the problems call the file
     * @param document its text in UTF-8
     */
    public static Outcome<JourneyInput> read(String name, byte[] document) {
        return StrictJson.read(name, document, CommandFiles::input);
    }

    private static JourneyInput input(ObjectReader reader) {
        Fields.schema(reader, SCHEMA);
        reader.optionalText("title");
        ResidentId resident = Fields.scalar(reader, "resident", ResidentId.of("-"), ResidentId::of);
        ZoneId zone = reader.scalar("zone", "a time zone, such as \"Asia/Shanghai\"", ZoneOffset.UTC, ZoneId::of);
        List<CareOrganisation> organisations = reader.list("organisations", CommandFiles::organisation);
        List<StaySegment> segments = reader.optionalList("segments", inner -> segment(inner, resident, zone));
        List<Command> commands = reader.list("commands", inner -> command(inner, resident));
        return reader.build(() -> new JourneyInput(resident, zone, organisations, segments, commands));
    }

    private static CareOrganisation organisation(ObjectReader reader) {
        OrganisationId id = Fields.organisation(reader, "id");
        String name = reader.text("name");
        RegionCode region = reader.scalar("region", "six digits", RegionCode.NATION, RegionCode::of);
        return reader.build(() -> new CareOrganisation(id, name, region));
    }

    private static StaySegment segment(ObjectReader reader, ResidentId resident, ZoneId zone) {
        SegmentId id = Fields.scalar(reader, "id", SegmentId.of("-"), SegmentId::of);
        SegmentKind kind = reader.constant("kind", SegmentKind.class);
        CarePhase phase = reader.constant("phase", CarePhase.class);
        OrganisationId place = Fields.organisation(reader, "place");
        Instant start = reader.instant("start");
        Optional<Instant> end = reader.optionalInstant("end");
        return reader.build(() -> StaySegment.builder()
                .id(id)
                .resident(resident)
                .kind(kind)
                .phase(phase)
                .place(place)
                .start(start)
                .zone(zone)
                .end(end)
                .build());
    }

    private static Command command(ObjectReader reader, ResidentId resident) {
        CommandId commandId = id(reader, "commandId", CommandId.of("-"), CommandId::of);
        CaseId caseId = id(reader, "caseId", CaseId.of("-"), CaseId::of);
        long expectedVersion = reader.integer("expectedVersion");
        Actor actor = reader.requiredObject("actor", CommandFiles::actor);
        Instant occurredAt = reader.instant("occurredAt");
        Instant recordedAt = reader.instant("recordedAt");
        Function<CommandHeader, Command> command = shape(reader).read(reader, resident);
        return reader.build(() ->
                command.apply(new CommandHeader(commandId, caseId, expectedVersion, actor, occurredAt, recordedAt)));
    }

    private static Shape shape(ObjectReader reader) {
        String workflow = reader.text("workflow");
        String type = reader.text("type");
        Map<String, Shape> shapes = WORKFLOWS.get(workflow);
        if (shapes == null) {
            reader.refuse("workflow", "one of " + new TreeSet<>(WORKFLOWS.keySet()));
            return unknown(reader);
        }
        Shape shape = shapes.get(type);
        if (shape == null) {
            reader.refuse("type", "one of " + new TreeSet<>(shapes.keySet()));
            return unknown(reader);
        }
        return shape;
    }

    /** The fields of an unknown command are not held against it; the command itself is reported already. */
    private static Shape unknown(ObjectReader reader) {
        reader.keys().forEach(reader::has);
        return (r, resident) -> header -> {
            throw new IllegalArgumentException("command: must be known, but was " + header.commandId());
        };
    }

    private static Actor actor(ObjectReader reader) {
        OrganisationId organisation = Fields.organisation(reader, "organisation");
        PersonId person = Fields.scalar(reader, "person", PersonId.of("-"), PersonId::of);
        Side side = reader.constant("side", Side.class);
        if (side == Side.CONSEQUENCE) {
            reader.refuse("side", "a side that acts; consequences are the journey's own");
        }
        return reader.build(() -> new Actor(organisation, person, side));
    }

    private static <T> T id(ObjectReader reader, String key, T standIn, Function<String, T> parser) {
        return reader.scalar(
                key, "1 to " + CareJourney.LONGEST_ID + " characters without white space", standIn, text -> {
                    Require.that(text.length() <= CareJourney.LONGEST_ID, key, "must not be longer", text.length());
                    return parser.apply(text);
                });
    }
}
