package io.yiyang.model.privacy;

import io.yiyang.model.identity.PersonName;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Values of any public type, with personal data wherever the type has room for it: records and generated types are
 * filled component by component, every other class needs a value in the table.
 */
final class Samples {
    /** What a text component gets, by {@code Type.component}. */
    private final Function<String, String> texts;

    private final Map<Class<?>, Object> table;

    Samples(Map<Class<?>, Object> table, Function<String, String> texts) {
        this.table = table;
        this.texts = texts;
    }

    /** Thrown if a type can neither be filled nor found in the table. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Thrown if the type itself refused what it was given. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    /** Whether the type prints something of its own. */
    static boolean prints(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            return false; // an interface
        }
    }

    Object of(Class<?> type) {
        Object made = table.get(type);
        if (made != null) {
            return made;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isInterface() && type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (isGenerated(type)) {
            return generated(type);
        }
        throw new Missing(type.getName() + " needs a sample in the table of PrivacyTest", null);
    }

    static boolean isGenerated(Class<?> type) {
        return type.getSimpleName().startsWith("Immutable") && type.getInterfaces().length == 1;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(type.getSimpleName() + "." + component.getName(), component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Refused(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Missing(type.getName(), e);
        }
    }

    private Object generated(Class<?> type) {
        Class<?> document = type.getInterfaces()[0];
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method attribute : document.getMethods()) {
                Optional<Method> setter = setter(builder.getClass(), attribute);
                if (setter.isPresent()) {
                    String place = document.getSimpleName() + "." + attribute.getName();
                    setter.get().invoke(builder, value(place, attribute.getGenericReturnType()));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw new Refused(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Missing(type.getName(), e);
        }
    }

    /** The builder's method for an attribute; other methods of the document have none. */
    private static Optional<Method> setter(Class<?> builder, Method attribute) {
        if (attribute.getParameterCount() > 0 || Modifier.isStatic(attribute.getModifiers())) {
            return Optional.empty();
        }
        String capital = Character.toUpperCase(attribute.getName().charAt(0))
                + attribute.getName().substring(1);
        List<String> names = List.of(attribute.getName(), "addAll" + capital, "putAll" + capital);
        return Arrays.stream(builder.getMethods())
                .filter(method -> names.contains(method.getName()) && method.getParameterCount() == 1)
                .filter(method -> !method.isBridge())
                .filter(method ->
                        attribute.getReturnType() != Optional.class || method.getParameterTypes()[0] == Optional.class)
                .findFirst();
    }

    private Object value(String place, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(place, generic);
        }
        if (type instanceof TypeVariable<?> variable) {
            return variable.getBounds()[0] == Object.class
                    ? value(place, PersonName.class)
                    : value(place, variable.getBounds()[0]);
        }
        if (type instanceof WildcardType wildcard) {
            return value(place, wildcard.getUpperBounds()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return texts.apply(place);
        }
        Object made = STANDARD.get(plain);
        return made != null ? made : of(plain);
    }

    private Object generic(String place, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Optional.of(value(place, first));
        } else if (raw == List.class) {
            return List.of(value(place, first));
        } else if (raw == Set.class) {
            return Set.of(value(place, first));
        } else if (raw == SortedSet.class) {
            return new TreeSet<>(List.of(value(place, first)));
        } else if (raw == Map.class) {
            return Map.of(value(place, first), value(place, type.getActualTypeArguments()[1]));
        } else if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(value(place, first), value(place, type.getActualTypeArguments()[1])));
        }
        return of(raw);
    }

    private static final Map<Class<?>, Object> STANDARD = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 2026),
            Map.entry(Integer.class, 2026),
            Map.entry(long.class, 2026L),
            Map.entry(Long.class, 2026L),
            Map.entry(Instant.class, Instant.parse("2026-04-11T02:30:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 4, 11)),
            Map.entry(LocalTime.class, LocalTime.of(8, 30)),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")),
            Map.entry(Object.class, "plain"));
}
