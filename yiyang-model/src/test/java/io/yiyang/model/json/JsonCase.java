package io.yiyang.model.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What the JSON tests know about one type: how to make any value of it, and the value in its golden file, made up and
 * with everything that is optional.
 *
 * @param name as in the golden file's name, {@code Consent.Revocation}
 * @param isList whether the golden file holds a list of the examples: the constants of an enum, the members of a family
 */
record JsonCase<T>(
        String name, Class<?> raw, JavaType type, List<T> examples, boolean isList, Arbitrary<? extends T> any) {

    static <T> JsonCase<T> of(Class<T> type, T example, Arbitrary<? extends T> any) {
        return new JsonCase<>(name(type), type, ValueMapper.type(type), List.of(example), false, any);
    }

    static <T> JsonCase<T> of(TypeReference<T> reference, T example, Arbitrary<? extends T> any) {
        JavaType type = ValueMapper.type(reference);
        return new JsonCase<>(name(type.getRawClass()), type.getRawClass(), type, List.of(example), false, any);
    }

    static <E extends Enum<E>> JsonCase<E> constants(Class<E> type) {
        return new JsonCase<>(
                name(type),
                type,
                ValueMapper.type(type),
                Arrays.asList(type.getEnumConstants()),
                true,
                Arbitraries.of(type));
    }

    /** A family, with one example of each member. */
    static <T> JsonCase<T> family(Class<T> type, List<T> members, Arbitrary<? extends T> any) {
        return new JsonCase<>(name(type), type, ValueMapper.type(type), members, true, any);
    }

    /** A family with parameters, with one example of each member. */
    static <T> JsonCase<T> family(TypeReference<T> reference, List<T> members, Arbitrary<? extends T> any) {
        JavaType type = ValueMapper.type(reference);
        return new JsonCase<>(name(type.getRawClass()), type.getRawClass(), type, members, true, any);
    }

    /** A kind of code: those that the library knows, and any other. */
    static <C extends OpenCode> JsonCase<C> code(Class<C> type, CodeDictionary<C> known, Function<String, C> of) {
        C example = known.entries().get(0).code();
        return of(type, example, Any.code(known, of));
    }

    /** The type of the golden file. */
    JavaType goldenType() {
        return isList ? ValueMapper.MAPPER.getTypeFactory().constructCollectionType(List.class, type) : type;
    }

    /** The value of the golden file. */
    Object golden() {
        return isList ? examples : examples.get(0);
    }

    Path file() {
        String of = raw.getPackageName().substring(raw.getPackageName().lastIndexOf('.') + 1);
        return Path.of("src/test/resources/json", of, name + ".json");
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    @Override
    public String toString() {
        return name;
    }
}
