package io.yiyang.referral.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.referral.document.FreeText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values by what their records, enums and sealed families say of themselves, so that a new command
 * needs no code here. A value of a sealed family of records tells its {@code kind}; a generated value type is written by
 * its attributes; absent optionals are left out; sets are sorted.
 */
final class RecordCodec {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KIND = "kind";

    private RecordCodec() {}

    // Writing

    static ObjectNode write(Object value) {
        ObjectNode object = NODES.objectNode();
        attributes(value.getClass()).forEach((name, method) -> put(object, name, call(method, value)));
        return object;
    }

    static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> object.set(name, node(present)));
        } else {
            object.set(name, node(value));
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Long || value instanceof Integer) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Collection<?> collection) {
            Stream<JsonNode> nodes = collection.stream().map(RecordCodec::node);
            ArrayNode array = NODES.arrayNode();
            (value instanceof Set ? nodes.sorted(Comparator.comparing(JsonNode::toString)) : nodes).forEach(array::add);
            return array;
        }
        if (value instanceof FreeText free) {
            return NODES.textNode(free.text());
        }
        if (value instanceof String
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof ZoneId) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(constant.name());
        }
        Optional<Method> text = textOf(value.getClass());
        if (text.isPresent()) {
            // The base class of an open kind is not public, so its toString is called as everybody may.
            boolean plain = text.get().getName().equals("toString");
            return NODES.textNode(
                    plain ? value.toString() : call(text.get(), value).toString());
        }
        ObjectNode object = write(value);
        return isKind(value.getClass())
                ? NODES.objectNode().put(KIND, value.getClass().getSimpleName()).setAll(object)
                : object;
    }

    /** Whether the type is one of a sealed family of records, and not the only one. */
    private static boolean isKind(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getInterfaces())
                        .anyMatch(family -> family.isSealed() && family.getPermittedSubclasses().length > 1);
    }

    // Reading

    /** Reads the record of the type but for one field, which comes later: what is returned makes the record of it. */
    static <T, L> Function<L, T> readBut(ObjectReader reader, Class<T> type, String later, Map<String, Object> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        attributes(type).forEach((name, method) -> {
            if (name.equals(later) || given.containsKey(name)) {
                values.put(name, given.get(name));
            } else {
                values.put(name, value(reader, name, method.getGenericReturnType()));
            }
        });
        return value -> {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
            all.put(later, value);
            return type.cast(construct(type, all));
        };
    }

    /** The record of the type; what is given is not read. */
    static <T> T read(ObjectReader reader, Class<T> type, Map<String, Object> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        attributes(type)
                .forEach((name, method) -> values.put(
                        name,
                        given.containsKey(name)
                                ? given.get(name)
                                : value(reader, name, method.getGenericReturnType())));
        return reader.build(() -> type.cast(construct(type, values)));
    }

    static @Nullable Object value(ObjectReader reader, String key, Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> argument = (Class<?>) generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return reader.has(key) ? Optional.ofNullable(value(reader, key, argument)) : Optional.empty();
            }
            List<?> list = list(reader, key, argument);
            return generic.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return reader.flag(key);
        }
        if (plain == long.class || plain == int.class) {
            long number = reader.integer(key);
            if (plain == long.class) {
                return number;
            }
            if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
                reader.refuse(key, "a whole number of at most nine digits");
            }
            return (int) number;
        }
        Optional<Function<String, Object>> parser = parser(plain);
        if (parser.isPresent()) {
            // A fault is recorded, and the object that has it is dropped before the missing value is used.
            List<Object> found = new ArrayList<>();
            Function<String, Boolean> keeping = text -> found.add(parser.get().apply(text));
            if (plain == FreeText.class) {
                reader.personal(key, allowed(plain), false, keeping);
            } else {
                reader.scalar(key, allowed(plain), false, keeping);
            }
            return found.isEmpty() ? null : found.get(0);
        }
        return reader.requiredObject(key, inner -> object(inner, plain));
    }

    private static List<?> list(ObjectReader reader, String key, Class<?> element) {
        Optional<Function<String, Object>> parser = parser(element);
        return parser.isPresent()
                ? reader.optionalTexts(key, allowed(element), parser.get())
                : reader.optionalList(key, inner -> object(inner, element));
    }

    /** A record, a value type, or one of a sealed family. */
    static Object object(ObjectReader reader, Class<?> type) {
        if (type.isSealed() && type.getPermittedSubclasses().length > 1) {
            Map<String, Class<?>> kinds = new LinkedHashMap<>();
            for (Class<?> kind : type.getPermittedSubclasses()) {
                kinds.put(kind.getSimpleName(), kind);
            }
            String kind = reader.text(KIND);
            Class<?> found = kinds.get(kind);
            if (found == null) {
                reader.refuse(KIND, "one of " + kinds.keySet());
                reader.end();
                throw new IllegalStateException("reader: must have dropped the object, but went on");
            }
            return read(reader, found, Map.of());
        }
        return read(reader, type, Map.of());
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (type == Instant.class) {
            return "an instant, such as \"2026-04-11T01:00:00Z\"";
        }
        return type == LocalDate.class ? "a date, such as \"2026-04-11\"" : "a text that is a " + type.getSimpleName();
    }

    private static Optional<Function<String, Object>> parser(Class<?> type) {
        if (type == String.class) {
            return Optional.of(text -> text);
        }
        if (type == FreeText.class) {
            return Optional.of(FreeText::new);
        }
        if (type == Instant.class) {
            return Optional.of(Instant::parse);
        }
        if (type == LocalDate.class) {
            return Optional.of(LocalDate::parse);
        }
        if (type == ZoneId.class) {
            return Optional.of(ZoneId::of);
        }
        if (type.isEnum()) {
            return Optional.of(text -> constant(type, text));
        }
        return textOf(type).map(method -> text -> call(creator(type), null, text));
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("text: must name a constant of " + type.getSimpleName());
    }

    // What types say of themselves

    /** The method that gives the value as one text, for a type that is written so. */
    private static Optional<Method> textOf(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    private static Method creator(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.isAnnotationPresent(JsonCreator.class)
                        && List.of(method.getParameterTypes()).equals(List.of(String.class)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("type: must be created from a text, but was " + type));
    }

    /** The fields of a record in order, or the attributes of a generated value type by name. */
    static Map<String, Method> attributes(Class<?> type) {
        Map<String, Method> attributes = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                attributes.put(component.getName(), component.getAccessor());
            }
            return attributes;
        }
        Class<?> declared = type.isInterface() ? type : type.getInterfaces()[0];
        Stream.of(declared.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> attributes.put(method.getName(), method));
        return attributes;
    }

    private static Object construct(Class<?> type, Map<String, @Nullable Object> values) {
        try {
            if (type.isRecord()) {
                Class<?>[] types = Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values.values().toArray());
            }
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, @Nullable Object> attribute : values.entrySet()) {
                set(builder, attribute.getKey(), attribute.getValue());
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("type: must be a public record or value type, but was " + type, e);
        }
    }

    private static void set(Object builder, String name, @Nullable Object value) throws ReflectiveOperationException {
        String all = "addAll" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : builder.getClass().getMethods()) {
            boolean named = method.getName().equals(name) || method.getName().equals(all);
            if (named && method.getParameterCount() == 1 && method.getParameterTypes()[0].isInstance(value)) {
                method.invoke(builder, value);
                return;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("type: must be public, but was " + method, e);
        }
    }

    /** The values of a list read by another, for lists of records. */
    static <T> List<T> records(ObjectReader reader, String key, Class<T> type) {
        return new ArrayList<>(reader.list(key, inner -> read(inner, type, Map.of())));
    }
}
