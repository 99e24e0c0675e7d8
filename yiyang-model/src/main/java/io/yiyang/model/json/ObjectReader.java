package io.yiyang.model.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object that is being taken apart (对象读取). Every key must be asked for; {@link #end} reports the rest as
 * unknown. A fault is recorded and a stand-in returned, so that one pass finds all faults; the stand-in never leaves,
 * because the object that has a fault is dropped at {@code end}.
 */
public final class ObjectReader {
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{11,}[Xx]?");

    private final String document;
    private final String pointer;
    private final JsonNode node;
    private final List<Problem> problems;
    private final int problemsBefore;
    /** Whether a number may stand as a text and the other way round. */
    private final boolean eitherForm;

    private final Set<String> asked = new TreeSet<>();

    ObjectReader(String document, String pointer, JsonNode node, List<Problem> problems, boolean eitherForm) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
        this.problemsBefore = problems.size();
        this.eitherForm = eitherForm;
        if (!node.isObject()) {
            fault(pointer, node, "an object");
            throw new DocumentException();
        }
    }

    /** Where this object stands in the document, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** The document's name. */
    public String document() {
        return document;
    }

    /** Whether the key is there and not null; it counts as asked for. */
    public boolean has(String key) {
        asked.add(key);
        return node.hasNonNull(key);
    }

    public String text(String key) {
        return value(key, "a text", "", JsonNode::isTextual, JsonNode::textValue);
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** Yuan written as a text. */
    public Money money(String key) {
        return scalar(key, "yuan as a text, such as \"12.30\"", Money.ZERO, Money::parseYuan);
    }

    public Optional<Money> optionalMoney(String key) {
        return has(key) ? Optional.of(money(key)) : Optional.empty();
    }

    /** A ratio written as a text. */
    public Rate rate(String key) {
        return scalar(key, "a ratio as a text, such as \"0.95\"", Rate.ZERO, Rate::parse);
    }

    public Optional<Rate> optionalRate(String key) {
        return has(key) ? Optional.of(rate(key)) : Optional.empty();
    }

    /** An ISO date. */
    public LocalDate date(String key) {
        return scalar(key, "a date, such as \"2026-04-01\"", LocalDate.EPOCH, LocalDate::parse);
    }

    public Optional<LocalDate> optionalDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    /** An ISO date and time with offset. */
    public Instant instant(String key) {
        return scalar(
                key,
                "a time with offset, such as \"2026-04-11T09:00:00+08:00\"",
                Instant.EPOCH,
                t -> OffsetDateTime.parse(t).toInstant());
    }

    public Optional<Instant> optionalInstant(String key) {
        return has(key) ? Optional.of(instant(key)) : Optional.empty();
    }

    /** A whole number, written without decimals and exponent. */
    public long integer(String key) {
        if (eitherForm && node.path(key).isTextual()) {
            return scalar(key, "a whole number", 0L, ObjectReader::whole);
        }
        return value(key, "a whole number", 0L, ObjectReader::isWhole, JsonNode::longValue);
    }

    public Optional<Long> optionalInteger(String key) {
        return has(key) ? Optional.of(integer(key)) : Optional.empty();
    }

    /** {@code canConvertToLong} alone would take 1.9 and cut it to 1. */
    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong();
    }

    public boolean flag(String key) {
        return value(key, "true or false", false, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    /** As {@link #scalar}, for a name or a number of a person: the problem does not quote the value. */
    public <T> T personal(String key, String allowed, T standIn, Function<String, T> parser) {
        int before = problems.size();
        T value = scalar(key, allowed, standIn, parser);
        for (int i = before; i < problems.size(); i++) {
            problems.set(i, problems.get(i).without("value"));
        }
        return value;
    }

    /** A text that a parser of a scalar understands; its {@link RuntimeException} becomes the problem. */
    public <T> T scalar(String key, String allowed, T standIn, Function<String, T> parser) {
        asked.add(key);
        JsonNode child = node.get(key);
        if (child == null || child.isNull()) {
            missing(key, allowed);
            return standIn;
        }
        if (!isText(child)) {
            fault(child(key), child, allowed);
            return standIn;
        }
        try {
            return parser.apply(written(child));
        } catch (RuntimeException e) {
            fault(child(key), child, allowed);
            return standIn;
        }
    }

    private boolean isText(JsonNode value) {
        return value.isTextual() || (eitherForm && value.isNumber());
    }

    private static String written(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** One of the constants of an enum, by name. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        String allowed = Stream.of(all).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
        return scalar(key, allowed, all[0], name -> Enum.valueOf(type, name));
    }

    /** The object under the key. */
    public <T> Optional<T> object(String key, Function<ObjectReader, T> reading) {
        if (!has(key)) {
            return Optional.empty();
        }
        return element(child(key), node.get(key), reading);
    }

    /** The object under the key, which must be there. */
    public <T> T requiredObject(String key, Function<ObjectReader, T> reading) {
        if (!has(key)) {
            missing(key, "an object");
            throw new DocumentException();
        }
        return object(key, reading).orElseThrow(DocumentException::new);
    }

    /** The objects of the list under the key; an element with a fault is left out and reported. */
    public <T> List<T> list(String key, Function<ObjectReader, T> reading) {
        asked.add(key);
        JsonNode list = node.get(key);
        List<T> result = new ArrayList<>();
        if (list == null || list.isNull()) {
            missing(key, "a list");
            return result;
        }
        if (!list.isArray()) {
            fault(child(key), list, "a list");
            return result;
        }
        for (int i = 0; i < list.size(); i++) {
            element(child(key) + "/" + i, list.get(i), reading).ifPresent(result::add);
        }
        return result;
    }

    /** As {@link #list}, with at least one element, as {@code allowed} says. */
    public <T> List<T> filledList(String key, String allowed, Function<ObjectReader, T> reading) {
        JsonNode list = node.path(key);
        if (list.isArray() && list.isEmpty()) {
            asked.add(key);
            fault(child(key), list, allowed);
            return List.of();
        }
        return list(key, reading);
    }

    /** As {@link #list}, empty if the key is absent. */
    public <T> List<T> optionalList(String key, Function<ObjectReader, T> reading) {
        return has(key) ? list(key, reading) : List.of();
    }

    /**
     * The values of the list under the key, of a type of the library as {@link StrictJson#write(Object)} writes it; empty if
     * the key is absent. A value with a fault is left out and reported, not repeated.
     */
    public <T> List<T> optionalValues(String key, Class<T> type) {
        List<T> result = new ArrayList<>();
        if (!has(key)) {
            return result;
        }
        JsonNode list = node.get(key);
        if (!list.isArray()) {
            fault(child(key), list, "a list");
            return result;
        }
        JavaType each = ValueMapper.type(type);
        for (int i = 0; i < list.size(); i++) {
            Outcome<T> value = ValueMapper.read(document, child(key) + "/" + i, list.get(i), each);
            problems.addAll(value.problems());
            value.asOptional().ifPresent(result::add);
        }
        return result;
    }

    /** The texts of the list under the key, each through the parser; empty if the key is absent. */
    public <T> List<T> optionalTexts(String key, String allowed, Function<String, T> parser) {
        List<T> result = new ArrayList<>();
        if (!has(key)) {
            return result;
        }
        JsonNode list = node.get(key);
        if (!list.isArray()) {
            fault(child(key), list, "a list of texts");
            return result;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            try {
                if (isText(item)) {
                    result.add(parser.apply(written(item)));
                    continue;
                }
            } catch (RuntimeException e) {
                // Recorded below with the place and what is allowed.
            }
            fault(child(key) + "/" + i, item, allowed);
        }
        return result;
    }

    /** The whole numbers of the list under the key; empty if the key is absent. */
    public List<Long> optionalIntegers(String key) {
        List<Long> result = new ArrayList<>();
        if (!has(key)) {
            return result;
        }
        JsonNode list = node.get(key);
        if (!list.isArray()) {
            fault(child(key), list, "a list of whole numbers");
            return result;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            if (isWhole(item)) {
                result.add(item.longValue());
            } else if (eitherForm
                    && item.isTextual()
                    && WHOLE.matcher(item.textValue()).matches()) {
                result.add(Long.parseLong(item.textValue()));
            } else {
                fault(child(key) + "/" + i, item, "a whole number");
            }
        }
        return result;
    }

    /** The entries of the object under the key whose values are texts, in order; empty if the key is absent. */
    public Map<String, String> optionalTextMap(String key) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String name : names(key)) {
            JsonNode value = node.get(key).get(name);
            if (value.isTextual()) {
                result.put(name, value.textValue());
            } else {
                fault(child(key) + "/" + escape(name), value, "a text");
            }
        }
        return result;
    }

    /** The entries of the object under the key, each an object, in order; empty if the key is absent. */
    public <T> Map<String, T> optionalObjects(String key, Function<ObjectReader, T> reading) {
        Map<String, T> result = new LinkedHashMap<>();
        for (String name : names(key)) {
            element(child(key) + "/" + escape(name), node.get(key).get(name), reading)
                    .ifPresent(value -> result.put(name, value));
        }
        return result;
    }

    /** The entries of the object under the key, each a list of texts, in order; empty if the key is absent. */
    public Map<String, List<String>> optionalTextLists(String key) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (String name : names(key)) {
            JsonNode list = node.get(key).get(name);
            List<String> texts = new ArrayList<>();
            list.forEach(text -> texts.add(text.isTextual() ? text.textValue() : ""));
            if (list.isArray() && !texts.isEmpty() && !texts.contains("")) {
                result.put(name, texts);
            } else {
                fault(child(key) + "/" + escape(name), list, "a list of texts");
            }
        }
        return result;
    }

    private List<String> names(String key) {
        List<String> names = new ArrayList<>();
        if (has(key)) {
            JsonNode map = node.get(key);
            if (map.isObject()) {
                map.fieldNames().forEachRemaining(names::add);
            } else {
                fault(child(key), map, "an object");
            }
        }
        return names;
    }

    /** How a value stands in a document (值的形式). */
    public enum Form {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** The word null. */
        NULL,
        /** An object, a list or a truth value. */
        OTHER
    }

    /** The form of the value under the key, which must be there: for data of others, where one key has several forms. */
    public Form form(String key) {
        JsonNode child = present(key);
        if (child.isTextual()) {
            return Form.TEXT;
        }
        if (child.isNumber()) {
            return Form.NUMBER;
        }
        return child.isNull() ? Form.NULL : Form.OTHER;
    }

    /** The characters of a text, every digit of a number, else the JSON; the key must be there. */
    public String verbatim(String key) {
        JsonNode child = present(key);
        return written(child);
    }

    private JsonNode present(String key) {
        asked.add(key);
        JsonNode child = node.get(key);
        if (child == null) {
            missing(key, "any value");
            throw new DocumentException();
        }
        return child;
    }

    /** The keys of this object in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The keys of this object in order whose values are objects. */
    public List<String> objectKeys() {
        return keys().stream().filter(key -> node.path(key).isObject()).toList();
    }

    /** Records a problem of a value that reads well but is not allowed here. */
    public void refuse(String key, String allowed) {
        asked.add(key);
        JsonNode child = node.get(key);
        if (child == null) {
            missing(key, allowed);
        } else {
            fault(child(key), child, allowed);
        }
    }

    /** Records a problem with a code of its own, at this object. */
    public void refuse(Problem problem) {
        problems.add(problem.with("document", document).with("pointer", pointer));
    }

    /**
     * Runs a step that may find a caller's values impossible together; its {@link IllegalArgumentException} or
     * {@link ArithmeticException} becomes a problem at this object.
     */
    public <T> T build(java.util.function.Supplier<T> step) {
        end();
        try {
            return step.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(Problem.of("YY-M-013", "值不符合要求", "value not allowed")
                    .with("document", document)
                    .with("pointer", pointer)
                    .with("reason", String.valueOf(e.getMessage())));
            throw new DocumentException();
        }
    }

    private static long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("a whole number: must be digits");
        }
        return Long.parseLong(text);
    }

    /** Reports every key that nobody asked for, and drops the object if it has any fault. */
    public void end() {
        String allowed = asked.toString();
        for (String key : keys()) {
            if (asked.add(key)) {
                problems.add(Problem.of("YY-M-011", "未知的键", "unknown key")
                        .with("document", document)
                        .with("pointer", masked(child(key)))
                        .with("allowed", allowed));
            }
        }
        if (problems.size() > problemsBefore) {
            throw new DocumentException();
        }
    }

    /** The text without numbers as long as those of persons, which may stray into a key. */
    static String masked(String text) {
        return PERSONAL_NUMBER.matcher(text).replaceAll("***");
    }

    private <T> Optional<T> element(String place, @Nullable JsonNode child, Function<ObjectReader, T> reading) {
        try {
            ObjectReader reader =
                    new ObjectReader(document, place, Objects.requireNonNull(child), problems, eitherForm);
            T value = reading.apply(reader);
            reader.end();
            return Optional.of(value);
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private <T> T value(
            String key,
            String allowed,
            T standIn,
            java.util.function.Predicate<JsonNode> fits,
            Function<JsonNode, T> reading) {
        asked.add(key);
        JsonNode child = node.get(key);
        if (child == null || child.isNull()) {
            missing(key, allowed);
            return standIn;
        }
        if (!fits.test(child)) {
            fault(child(key), child, allowed);
            return standIn;
        }
        return reading.apply(child);
    }

    private String child(String key) {
        return pointer + "/" + escape(key);
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void missing(String key, String allowed) {
        problems.add(Problem.of("YY-M-012", "缺少必需的键", "required key is missing")
                .with("document", document)
                .with("pointer", child(key))
                .with("allowed", allowed));
    }

    /** An identity or telephone number in the wrong place must not reach a log. */
    private static String masked(JsonNode value) {
        return PERSONAL_NUMBER.matcher(value.toString()).replaceAll("***");
    }

    private void fault(String place, JsonNode value, String allowed) {
        String text = value.isContainerNode() ? (value.isArray() ? "a list" : "an object") : masked(value);
        problems.add(Problem.of("YY-M-013", "值不符合要求", "value not allowed")
                .with("document", document)
                .with("pointer", place)
                .with("value", text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
                .with("allowed", allowed));
    }
}
