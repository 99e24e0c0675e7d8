package io.yiyang.model.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.yiyang.model.internal.MissingAttributeException;
import io.yiyang.model.outcome.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the mapper refused a tree (拒绝原因), as a problem that names place and rule and never repeats a value. */
final class Refusal {
    /** Our own messages end so; what follows is the value. */
    private static final String VALUE = ", but was";

    private static final int SHORTEST_SECRET = 4;
    private static final char LAST_ASCII = 127;

    private static final Map<Class<?>, String> TEXTS = Map.of(
            LocalDate.class, "a date, such as \"2026-04-01\"",
            Instant.class, "a time with offset, such as \"2026-04-11T01:00:00Z\"",
            ZoneId.class, "a time zone, such as \"Asia/Shanghai\"");

    private final String document;
    private final String place;
    private final JsonNode tree;
    private final JavaType type;

    Refusal(String document, String place, JsonNode tree, JavaType type) {
        this.document = document;
        this.place = place;
        this.tree = tree;
        this.type = type;
    }

    static Problem notAllowed(String document, String pointer, JsonNode value, String allowed) {
        return at(Problem.of("YY-M-013", "值不符合要求", "value not allowed"), document, pointer)
                .with("value", kind(value))
                .with("allowed", allowed);
    }

    private static Problem at(Problem problem, String document, String pointer) {
        return problem.with("document", document).with("pointer", Pointers.masked(pointer));
    }

    List<Problem> of(JacksonException refused) {
        String inside = refused instanceof JsonMappingException e ? Pointers.of(e.getPath()) : "";
        MissingAttributeException missing = cause(refused, MissingAttributeException.class);
        if (refused instanceof PropertyBindingException unknown) {
            return List.of(unknown(inside, new TreeSet<>(texts(unknown.getKnownPropertyIds()))));
        }
        if (missing != null) {
            return missing(inside, missing.attribute(), cause(refused, ValueInstantiationException.class));
        }
        if (refused instanceof InvalidTypeIdException noType) {
            return List.of(noType(inside, noType.getBaseType()));
        }
        JsonNode value = tree.at(inside);
        String allowed = allowed(refused);
        return List.of(
                value.isMissingNode()
                        ? missing(inside, allowed)
                        : notAllowed(document, place + inside, value, allowed));
    }

    private Problem unknown(String inside, Set<String> known) {
        return at(Problem.of("YY-M-011", "未知的键", "unknown key"), document, place + inside)
                .with("allowed", known);
    }

    /** The missing key, and those that nobody knows: it may be misspelt. */
    private List<Problem> missing(String inside, String attribute, @Nullable ValueInstantiationException made) {
        if (made == null) {
            return List.of(missing(inside + "/" + attribute, "a value"));
        }
        Map<String, JavaType> known = new TreeMap<>();
        for (BeanPropertyDefinition property :
                config().introspect(made.getType()).findProperties()) {
            known.put(property.getName(), property.getPrimaryType());
        }
        JavaType wanted = known.get(attribute);
        List<Problem> problems = new ArrayList<>();
        problems.add(missing(inside + "/" + attribute, wanted == null ? "a value" : describe(wanted)));
        tree.at(inside).fieldNames().forEachRemaining(key -> {
            if (!known.containsKey(key) && !key.equals(typeKey(made.getType()))) {
                problems.add(unknown(inside + "/" + Pointers.escape(key), known.keySet()));
            }
        });
        return problems;
    }

    /** The key that tells the members of the type's family apart. */
    private static String typeKey(JavaType type) {
        JsonTypeInfo info = config().introspect(type).getClassAnnotations().get(JsonTypeInfo.class);
        return info == null ? "" : info.property();
    }

    private Problem missing(String inside, String allowed) {
        return at(Problem.of("YY-M-012", "缺少必需的键", "required key is missing"), document, place + inside)
                .with("allowed", allowed);
    }

    private Problem noType(String inside, JavaType family) {
        BeanDescription description = config().introspect(family);
        String key = typeKey(family);
        String names =
                config()
                        .getSubtypeResolver()
                        .collectAndResolveSubtypesByTypeId(config(), description.getClassInfo())
                        .stream()
                        .filter(NamedType::hasName)
                        .map(NamedType::getName)
                        .sorted()
                        .collect(Collectors.joining(", ", "one of ", ""));
        JsonNode value = tree.at(inside + "/" + key);
        return value.isMissingNode()
                ? missing(inside + "/" + key, names)
                : notAllowed(document, place + inside + "/" + key, value, names);
    }

    private String allowed(JacksonException refused) {
        IllegalArgumentException rule = cause(refused, IllegalArgumentException.class);
        String message = rule == null ? "" : String.valueOf(rule.getMessage());
        int end = message.indexOf(VALUE);
        if (end > 0) {
            return masked(message.substring(0, end));
        }
        if (refused instanceof ValueInstantiationException made) {
            return describe(made.getType());
        }
        if (refused instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return describe(config().constructType(mismatch.getTargetType()));
        }
        return "a value that fits " + simpleName(type);
    }

    /** A rule may name another value of the same object, which may stand in the wrong place. */
    private String masked(String rule) {
        String masked = rule;
        for (JsonNode value : texts(tree, new ArrayList<>())) {
            String text = value.textValue();
            if (text.length() >= SHORTEST_SECRET || text.chars().anyMatch(c -> c > LAST_ASCII)) {
                masked = masked.replace(text, "***");
            }
        }
        return masked;
    }

    private static List<JsonNode> texts(JsonNode node, List<JsonNode> found) {
        if (node.isTextual()) {
            found.add(node);
        }
        node.forEach(child -> texts(child, found));
        return found;
    }

    private static String describe(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type.isReferenceType()) {
            return describe(type.getReferencedType());
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return "a list";
        }
        if (type.isTypeOrSubTypeOf(CharSequence.class)) {
            return "a text";
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || type.isTypeOrSubTypeOf(Number.class)) {
            return "a whole number";
        }
        String text = TEXTS.get(raw);
        if (text != null) {
            return text;
        }
        AnnotatedMember value = config().introspect(type).findJsonValueAccessor();
        return value == null ? "an object, " + simpleName(type) : describe(value.getType()) + ", " + simpleName(type);
    }

    private static String simpleName(JavaType type) {
        return type.getRawClass().getSimpleName();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    private static DeserializationConfig config() {
        return ValueMapper.MAPPER.getDeserializationConfig();
    }

    private static List<String> texts(@Nullable Collection<Object> names) {
        return names == null ? List.of() : names.stream().map(String::valueOf).toList();
    }

    private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
