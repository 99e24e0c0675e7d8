package io.yiyang.consumers.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A golden file of yiyang-model: the JSON of one public type, {@code person/Consent.Revocation.json}. For an enum and for
 * a family it is a list, with one example of each.
 *
 * @param name package and type
 * @param type what the file holds, with its type arguments
 * @param text the file
 */
public record GoldenFile(String name, Type type, String text) {
    /** What the golden files choose for the parameters of generic types. */
    private static final Map<String, Type> ARGUMENTS =
            Map.of("CodeDictionary", ClearingWay.class, "CodeReading", ClearingWay.class, "Outcome", Money.class);

    /** All golden files below a folder, in order of name. */
    public static List<GoldenFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> of(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenFile of(Path folder, Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.json$", "");
        int slash = relative.indexOf('/');
        String simpleName = relative.substring(slash + 1);
        try {
            Class<?> raw = Class.forName(
                    "io.yiyang.model." + relative.substring(0, slash) + '.' + simpleName.replace('.', '$'));
            Type type = raw.getTypeParameters().length == 0
                    ? raw
                    : new Generic(raw, ARGUMENTS.get(simpleName.replaceFirst("\\..*", "")));
            boolean family = raw.isEnum()
                    || raw.isAnnotationPresent(JsonSubTypes.class)
                            && raw.getAnnotation(JsonSubTypes.class).value().length > 0;
            return new GoldenFile(relative, family ? new Generic(List.class, type) : type, Files.readString(file));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file + " belongs to no type", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without white space between the tokens, as every writer gives it that does not indent. */
    public String compact() {
        StringBuilder compact = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString && c == '\\') {
                compact.append(c).append(text.charAt(++i));
            } else if (inString || !Character.isWhitespace(c)) {
                compact.append(c);
                inString ^= c == '"';
            }
        }
        return compact.toString();
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a type reference of any JSON library would give for {@code raw<argument>}. */
    private record Generic(Class<?> raw, Type argument) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {argument};
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }
}
