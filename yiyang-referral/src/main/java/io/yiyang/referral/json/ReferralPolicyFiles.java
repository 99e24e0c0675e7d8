package io.yiyang.referral.json;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReasonRule;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads policy files (转诊规则文件), schema {@code yiyang.referral-policy/1}. Every value carries its source and how good
 * that is; a deadline key or command that no workflow has is a fault.
 *
 * <p>Needs {@code jackson-databind} 2 at run time.
 */
public final class ReferralPolicyFiles {
    /** What a file says of itself under {@code schema}. */
    public static final String SCHEMA = "yiyang.referral-policy/1";

    private ReferralPolicyFiles() {}

    /**
     * Reads a file. All its faults are reported at once.
     *
     * @param name what the problems call the file
     * @param document its text in UTF-8
     */
    public static Outcome<ReferralPolicy> read(String name, byte[] document) {
        return StrictJson.read(name, document, ReferralPolicyFiles::policy);
    }

    private static ReferralPolicy policy(ObjectReader reader) {
        Fields.schema(reader, SCHEMA);
        String id = reader.text("id");
        String version = reader.text("version");
        reader.optionalText("title");
        Map<String, Cited<DeadlineTerm>> deadlines =
                table(reader, "deadlines", "key", deadlineKeys(), key -> key, ReferralPolicyFiles::term);
        Map<String, Cited<Set<DocumentKind>>> documents = table(
                reader,
                "requiredDocuments",
                "command",
                CommandShapes.REFERRAL.keySet(),
                command -> command,
                row -> Fields.constants(row, "kinds", DocumentKind.class));
        Map<Direction, Cited<Set<FormField>>> fields = table(
                reader,
                "requiredFields",
                "direction",
                names(Direction.values()),
                Direction::valueOf,
                row -> Fields.constants(row, "fields", FormField.class));
        Map<String, Cited<ReasonRule>> reasons =
                table(reader, "reasons", "command", commands(), command -> command, ReferralPolicyFiles::reasons);
        Optional<List<Cited<Route>>> routes = reader.has("routes")
                ? Optional.of(reader.list("routes", row -> cited(row, ReferralPolicyFiles::route)))
                : Optional.empty();
        Optional<Cited<Set<OrganisationId>>> coordinators = reader.object(
                "coordinators",
                inner -> cited(
                        inner,
                        row -> Set.copyOf(row.optionalTexts("organisations", "an organisation", OrganisationId::of))));
        Optional<Cited<DeadlineTerm>> tolerance =
                reader.object("clockTolerance", inner -> cited(inner, ReferralPolicyFiles::term));
        return reader.build(() -> ReferralPolicy.builder()
                .id(id)
                .version(version)
                .putAllDeadlines(deadlines)
                .putAllRequiredDocuments(documents)
                .putAllRequiredFields(fields)
                .putAllReasons(reasons)
                .routes(routes)
                .coordinators(coordinators)
                .clockTolerance(tolerance)
                .build());
    }

    /** A list of rows, each with a key that must be known and must not come twice. */
    private static <K, V> Map<K, Cited<V>> table(
            ObjectReader reader,
            String list,
            String key,
            Set<String> known,
            Function<String, K> parser,
            Function<ObjectReader, V> reading) {
        Map<K, Cited<V>> table = new LinkedHashMap<>();
        reader.optionalList(list, row -> {
            String name = row.text(key);
            Cited<V> value = cited(row, reading);
            if (!known.contains(name)) {
                row.refuse(key, "one of " + new TreeSet<>(known));
            } else if (table.put(parser.apply(name), value) != null) {
                row.refuse(key, "each " + key + " once only");
            }
            return value;
        });
        return table;
    }

    private static <T> Cited<T> cited(ObjectReader reader, Function<ObjectReader, T> reading) {
        T value = reading.apply(reader);
        String source = reader.text("source");
        Confidence confidence = reader.constant("confidence", Confidence.class);
        if (source.isBlank()) {
            reader.refuse("source", "what was read, or who declared the value");
            source = "-";
        }
        return new Cited<>(value, source, confidence);
    }

    private static DeadlineTerm term(ObjectReader reader) {
        return reader.scalar(
                "term",
                "an ISO duration that is not negative, such as \"PT24H\"",
                new DeadlineTerm.Elapsed(Duration.ZERO),
                text -> new DeadlineTerm.Elapsed(Duration.parse(text)));
    }

    private static ReasonRule reasons(ObjectReader reader) {
        return new ReasonRule(
                Set.copyOf(reader.optionalTexts("codes", "a code", code -> code)),
                Set.copyOf(reader.optionalTexts("commentFor", "a code", code -> code)));
    }

    private static Route route(ObjectReader reader) {
        OrganisationId from = Fields.organisation(reader, "from");
        OrganisationId to = Fields.organisation(reader, "to");
        Direction direction = reader.constant("direction", Direction.class);
        String agreement = reader.text("agreement");
        Instant activeFrom = reader.instant("activeFrom");
        Optional<Instant> activeUntil = reader.optionalInstant("activeUntil");
        return new Route(from, to, direction, agreement, activeFrom, activeUntil);
    }

    private static Set<String> deadlineKeys() {
        Set<String> keys = new TreeSet<>();
        for (String key : ReferralWorkflow.INSTANCE.table().deadlineKeys()) {
            keys.add(key);
            for (Priority priority : Priority.values()) {
                keys.add(key + "." + priority.name().toLowerCase(Locale.ROOT));
            }
        }
        keys.addAll(BedHoldWorkflow.INSTANCE.table().deadlineKeys());
        keys.addAll(EpisodeWorkflow.INSTANCE.table().deadlineKeys());
        return keys;
    }

    private static Set<String> commands() {
        Set<String> commands = new TreeSet<>(CommandShapes.REFERRAL.keySet());
        commands.addAll(CommandShapes.EPISODE.keySet());
        return commands;
    }

    private static Set<String> names(Enum<?>[] constants) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
    }
}
