package io.yiyang.referral.json;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.WorkingDayCalendar;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineCalendar;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.EscalationChain;
import io.yiyang.referral.policy.MinimalData;
import io.yiyang.referral.policy.ReasonRule;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.Reasoned;
import io.yiyang.referral.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads policy files (转诊规则文件), schema {@code yiyang.referral-policy/1}. Every value carries its source and how good
 * that is. Reasons and papers are told by workflow and command, such as {@code referral.Reject}; a deadline key or command
 * that no workflow has is a fault, and is answered with what is near.
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
                table(reader, "deadlines", "key", same(deadlineKeys()), ReferralPolicyFiles::term);
        Map<Class<?>, Cited<Set<DocumentKind>>> documents = table(
                reader,
                "requiredDocuments",
                "command",
                commands(Documented.class),
                row -> Fields.constants(row, "kinds", DocumentKind.class));
        Map<Direction, Cited<Set<FormField>>> fields = table(
                reader,
                "requiredFields",
                "direction",
                directions(),
                row -> Fields.constants(row, "fields", FormField.class));
        Map<Direction, Cited<MinimalData>> minimum = table(
                reader,
                "minimalData",
                "direction",
                directions(),
                row -> new MinimalData(
                        Fields.constants(row, "fields", FormField.class),
                        Fields.constants(row, "papers", DocumentKind.class)));
        Map<Class<?>, Cited<ReasonRule>> reasons =
                table(reader, "reasons", "command", reasonedCommands(), ReferralPolicyFiles::reasons);
        Optional<List<Cited<Route>>> routes = reader.has("routes")
                ? Optional.of(reader.list("routes", row -> cited(row, ReferralPolicyFiles::route)))
                : Optional.empty();
        Optional<Cited<Set<OrganisationId>>> coordinators = reader.object(
                "coordinators",
                inner -> cited(
                        inner,
                        row -> Set.copyOf(row.optionalTexts("organisations", "an organisation", OrganisationId::of))));
        Optional<Cited<DeadlineTerm.Elapsed>> tolerance =
                reader.object("clockTolerance", inner -> cited(inner, ReferralPolicyFiles::elapsed));
        Map<String, Cited<EscalationChain>> escalations =
                table(reader, "escalations", "key", same(escalationKeys()), ReferralPolicyFiles::chain);
        Map<String, List<Cited<Dated<Long>>>> limits = dated(reader, "limits", row -> row.integer("value"));
        Map<String, List<Cited<Dated<List<String>>>>> codeLists =
                dated(reader, "codeLists", row -> List.copyOf(row.optionalTexts("codes", "a code", code -> code)));
        Optional<Cited<DeadlineCalendar>> calendar =
                reader.object("calendar", inner -> cited(inner, ReferralPolicyFiles::calendar));
        return reader.build(() -> ReferralPolicy.builder()
                .id(id)
                .version(version)
                .putAllDeadlines(deadlines)
                .putAllRequiredDocuments(documents)
                .putAllRequiredFields(fields)
                .putAllMinimalData(minimum)
                .putAllReasons(reasons)
                .routes(routes)
                .coordinators(coordinators)
                .clockTolerance(tolerance)
                .putAllEscalations(escalations)
                .putAllLimits(limits)
                .putAllCodeLists(codeLists)
                .calendar(calendar)
                .build());
    }

    /** A list of rows, each with a key that must be known and must not come twice. */
    private static <K, V> Map<K, Cited<V>> table(
            ObjectReader reader, String list, String key, Map<String, K> known, Function<ObjectReader, V> reading) {
        Map<K, Cited<V>> table = new LinkedHashMap<>();
        reader.optionalList(list, row -> {
            String name = row.text(key);
            Cited<V> value = cited(row, reading);
            K found = known.get(name);
            if (found == null) {
                row.refuse(key, "one of " + near(name, known.keySet()));
            } else if (table.put(found, value) != null) {
                row.refuse(key, "each " + key + " once only");
            }
            return value;
        });
        return table;
    }

    /** The known keys of the same workflow, or for the same command of others; all of them if there are none. */
    private static Set<String> near(String name, Set<String> known) {
        String workflow = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String command = name.substring(name.lastIndexOf('.') + 1);
        Set<String> near = new TreeSet<>();
        for (String key : known) {
            boolean sameWorkflow = !workflow.isEmpty() && key.startsWith(workflow + ".");
            if (sameWorkflow || key.endsWith("." + command)) {
                near.add(key);
            }
        }
        return near.isEmpty() ? new TreeSet<>(known) : near;
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

    /** Values under keys that some workflow reads, each with the time in which it is in force. */
    private static <V> Map<String, List<Cited<Dated<V>>>> dated(
            ObjectReader reader, String list, Function<ObjectReader, V> reading) {
        Map<String, List<Cited<Dated<V>>>> values = new LinkedHashMap<>();
        Set<String> known = policyKeys();
        reader.optionalList(list, row -> {
            String key = row.text("key");
            Cited<Dated<V>> value = cited(row, inner -> {
                V plain = reading.apply(inner);
                Instant from = inner.instant("from");
                Optional<Instant> until = inner.optionalInstant("until");
                return new Dated<>(plain, from, until.filter(from::isBefore));
            });
            if (row.has("until") && value.value().until().isEmpty()) {
                row.refuse("until", "a time after from");
            }
            if (!known.contains(key)) {
                row.refuse("key", "one of " + known);
            }
            values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            return value;
        });
        return values;
    }

    private static DeadlineCalendar calendar(ObjectReader reader) {
        String id = reader.text("id");
        ZoneId zone = reader.scalar("zone", "a time zone, such as \"Asia/Shanghai\"", ZoneOffset.UTC, ZoneId::of);
        List<HolidayNotice> notices = reader.list("notices", ReferralPolicyFiles::notice);
        if (id.isBlank()) {
            reader.refuse("id", "the name of the calendar");
            id = "-";
        }
        try {
            return new DeadlineCalendar(id, zone, WorkingDayCalendar.of(notices));
        } catch (IllegalArgumentException e) {
            reader.refuse("notices", "one notice for each year, which agree on each day");
            return new DeadlineCalendar(id, zone, WorkingDayCalendar.of(List.of()));
        }
    }

    private static HolidayNotice notice(ObjectReader reader) {
        long year = reader.integer("year");
        Set<LocalDate> off = Set.copyOf(reader.optionalTexts("daysOff", "a date", LocalDate::parse));
        Set<LocalDate> worked = Set.copyOf(reader.optionalTexts("workedInstead", "a date", LocalDate::parse));
        Citation source = citation(reader);
        return reader.build(() -> new HolidayNotice(Math.toIntExact(year), off, worked, source));
    }

    private static Citation citation(ObjectReader reader) {
        String key = reader.text("key");
        String title = reader.text("title");
        LocalDate lastChecked = reader.date("lastChecked");
        Optional<String> number = reader.optionalText("number");
        Optional<String> address = reader.optionalText("address");
        return Citation.builder()
                .key(key)
                .title(title)
                .lastChecked(lastChecked)
                .number(number)
                .address(address)
                .build();
    }

    /** Exactly one of: time that passes, a period of the calendar, working days. */
    private static DeadlineTerm term(ObjectReader reader) {
        boolean elapsed = reader.has("term");
        boolean period = reader.has("period");
        boolean working = reader.has("workingDays");
        if (Stream.of(elapsed, period, working).filter(given -> given).count() != 1) {
            reader.refuse("term", "exactly one of term, period, workingDays");
            return new DeadlineTerm.Elapsed(Duration.ZERO);
        }
        if (period) {
            return reader.scalar(
                    "period",
                    "an ISO period that is not negative, such as \"P3M\"",
                    new DeadlineTerm.CalendarPeriod(Period.ZERO),
                    text -> new DeadlineTerm.CalendarPeriod(Period.parse(text)));
        }
        if (working) {
            long days = reader.integer("workingDays");
            if (days < 0 || days > Integer.MAX_VALUE) {
                reader.refuse("workingDays", "a number of days that is not negative");
                days = 0;
            }
            return new DeadlineTerm.WorkingDays(Math.toIntExact(days));
        }
        return elapsed(reader);
    }

    private static DeadlineTerm.Elapsed elapsed(ObjectReader reader) {
        return reader.scalar(
                "term",
                "an ISO duration that is not negative, such as \"PT24H\"",
                new DeadlineTerm.Elapsed(Duration.ZERO),
                text -> new DeadlineTerm.Elapsed(Duration.parse(text)));
    }

    /** An empty list is allowed: then the alarm says that there is nobody. */
    private static EscalationChain chain(ObjectReader reader) {
        List<EscalationChain.Recipient> recipients = reader.list("recipients", row -> {
            String role = row.text("role");
            Optional<OrganisationId> organisation = Fields.optionalOrganisation(row, "organisation");
            return new EscalationChain.Recipient(role, organisation);
        });
        Optional<DeadlineTerm.Elapsed> repeat = reader.object("repeatEvery", ReferralPolicyFiles::elapsed);
        return new EscalationChain(recipients, repeat);
    }

    private static Set<String> escalationKeys() {
        Set<String> keys = new TreeSet<>(Set.of("*"));
        WorkflowCatalogue.all().forEach(workflow -> keys.addAll(workflow.table().deadlineKeys()));
        return keys;
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
        Set<String> keys = new TreeSet<>(policyKeys());
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            for (String key : workflow.table().deadlineKeys()) {
                keys.add(key);
                workflow.variants().forEach(variant -> keys.add(key + "." + variant));
            }
        }
        return keys;
    }

    private static Set<String> policyKeys() {
        Set<String> keys = new TreeSet<>();
        WorkflowCatalogue.all().forEach(workflow -> keys.addAll(workflow.policyKeys()));
        return keys;
    }

    /** The commands of every workflow that do so, such as {@code referral.Submit}. */
    private static Map<String, Class<?>> commands(Class<?> that) {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
            String name = workflow.name().substring(0, workflow.name().indexOf('/'));
            Stream.concat(Stream.of(workflow.table().opening()), workflow.table().commands().stream())
                    .filter(that::isAssignableFrom)
                    .forEach(command -> commands.put(name + "." + Command.nameOf(command), command));
        }
        return commands;
    }

    /** Amendments are the same in every workflow. */
    private static Map<String, Class<?>> reasonedCommands() {
        Map<String, Class<?>> commands = commands(Reasoned.class);
        commands.put("Correct", Correction.class);
        commands.put("Annul", Annulment.class);
        return commands;
    }

    private static Map<String, String> same(Set<String> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> key));
    }

    private static Map<String, Direction> directions() {
        return Stream.of(Direction.values()).collect(Collectors.toMap(Enum::name, direction -> direction));
    }
}
