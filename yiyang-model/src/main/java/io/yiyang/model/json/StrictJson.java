package io.yiyang.model.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads JSON documents strictly (严格读取): a duplicate or unknown key, a wrong type, an amount written as a number or text
 * after the end is a problem that names the document, the JSON pointer, the value and what is allowed. All problems of a
 * document are reported at once.
 *
 * <p>Work is bounded: documents up to 16 MiB, 64 levels deep, texts up to 64 KiB, numbers up to 32 digits. Needs
 * {@code jackson-databind} 2 at run time; nothing else in the library does.
 */
public final class StrictJson {
    private StrictJson() {}

    /**
     * Reads a document whose root is an object.
     *
     * <p>Refused: {@code YY-M-010} not JSON, or beyond the bounds; {@code YY-M-011} unknown key; {@code YY-M-012} key
     * missing; {@code YY-M-013} value not allowed.
     *
     * @param name what the problems call the document, usually its file name
     * @param document the text in UTF-8, a byte order mark is skipped
     * @param reading takes the root apart; what it returns is used only if no problem was recorded
     */
    public static <T> Outcome<T> read(String name, byte[] document, Function<ObjectReader, T> reading) {
        return read(name, document, reading, false);
    }

    /**
     * As {@link #read(String, byte[], Function)}, for documents whose author did not tell texts from numbers: an amount, ratio
     * or decimal may stand as a number, which is taken digit by digit, and a whole number as a text.
     */
    public static <T> Outcome<T> readForeign(String name, byte[] document, Function<ObjectReader, T> reading) {
        return read(name, document, reading, true);
    }

    private static <T> Outcome<T> read(
            String name, byte[] document, Function<ObjectReader, T> reading, boolean eitherForm) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root;
        try {
            root = JsonText.tree(document);
        } catch (JsonText.Unreadable e) {
            return Outcome.refused(unreadable(name, ObjectReader.masked(e.reason())));
        }
        try {
            ObjectReader reader = new ObjectReader(name, "", root, problems, eitherForm);
            T value = reading.apply(reader);
            reader.end();
            return problems.isEmpty() ? Outcome.of(value) : Outcome.refused(problems);
        } catch (DocumentException e) {
            return Outcome.refused(problems);
        }
    }

    /**
     * Reads a value of the library, such as a {@link io.yiyang.model.person.Resident}, or of a type of the caller that
     * Jackson can read. Nothing is converted: a number is no text, {@code null} is no value, and an absent value is an
     * absent key. A list or object inside a value has at most 16 384 elements.
     *
     * <p>Refused with {@code document} and {@code pointer}, and without repeating a value, because it may be personal:
     * {@code YY-M-010} not JSON, or beyond the bounds; {@code YY-M-011} unknown key; {@code YY-M-012} key missing;
     * {@code YY-M-013} value not allowed.
     *
     * @param name what the problems call the document, usually its file name
     * @param document the text in UTF-8, a byte order mark is skipped
     * @throws IllegalArgumentException if the type has no JSON
     */
    public static <T> Outcome<T> read(String name, byte[] document, Class<T> type) {
        return read(name, document, ValueMapper.type(type));
    }

    /** As {@link #read(String, byte[], Class)}, for a type with parameters. */
    public static <T> Outcome<T> read(String name, byte[] document, TypeReference<T> type) {
        return read(name, document, ValueMapper.type(type));
    }

    static <T> Outcome<T> read(String name, byte[] document, JavaType type) {
        return tree(name, document).flatMap(tree -> ValueMapper.read(name, "", tree, type));
    }

    /**
     * Reads each value of a list and goes on after one that is refused: an outcome per element, in order, with the
     * element's place in the pointer. Refused as a whole only if the document is no JSON list.
     *
     * @throws IllegalArgumentException if the type has no JSON
     */
    public static <T> Outcome<List<Outcome<T>>> readEach(String name, byte[] document, Class<T> type) {
        return tree(name, document).flatMap(tree -> {
            if (!tree.isArray()) {
                return Outcome.refused(Refusal.notAllowed(name, "", tree, "a list"));
            }
            JavaType each = ValueMapper.type(type);
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (int i = 0; i < tree.size(); i++) {
                outcomes.add(ValueMapper.read(name, "/" + i, tree.get(i), each));
            }
            return Outcome.of(List.copyOf(outcomes));
        });
    }

    private static Outcome<JsonNode> tree(String name, byte[] document) {
        try {
            return Outcome.of(JsonText.tree(document));
        } catch (JsonText.Unreadable e) {
            return Outcome.refused(unreadable(name, e.maskedReason()).with("pointer", e.pointer()));
        }
    }

    /**
     * Writes a value so that {@link #read(String, byte[], Class)} gives an equal one: no white space, keys in a fixed
     * order, absent values left out. Names, numbers and diagnoses stand in it unmasked.
     *
     * @throws IllegalArgumentException if the type has no JSON, or a text is none that UTF-8 can carry
     */
    public static String write(Object value) {
        return ValueMapper.write(value, ValueMapper.type(value.getClass()));
    }

    /** As {@link #write(Object)}, for a value whose class does not tell its parameters, such as a list. */
    public static <T> String write(T value, TypeReference<T> type) {
        return ValueMapper.write(value, ValueMapper.type(type));
    }

    static Problem unreadable(String name, String reason) {
        return Problem.of("YY-M-010", "不是可读取的 JSON 文档", "not a readable JSON document")
                .with("document", name)
                .with("reason", reason);
    }
}
