package io.yiyang.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The glossary (术语表) beside the sources that it names, and what is wrong between the two. */
final class Glossary {
    private static final Pattern DECLARATION = Pattern.compile("(?m)^public (?:abstract |final |sealed |non-sealed )*"
            + "(?:class|interface|enum|record|@interface) ([A-Za-z0-9]+)");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s).*?(?:\\.(?=\\s|$)|(?=<p>|<pre>|\\s@[a-z])|$)");
    private static final Pattern CHINESE_IN_BRACKETS = Pattern.compile(" ?\\(([^()]*\\p{IsHan}[^()]*)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!term |---)(.*) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** A public top-level type: its name below io.yiyang, the first sentence of its Javadoc, its whole file. */
    record Type(String name, String firstSentence, String source) {
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    record Row(String term, String identifier, String notToBeConfusedWith) {
        boolean namesNoType() {
            return identifier.equals("–");
        }
    }

    private Glossary() {}

    /** The public top-level types below a module's sources, without what is internal. */
    static List<Type> types(Path sources) throws IOException {
        List<Type> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().contains("/internal/"))
                    .sorted()
                    .toList()) {
                type(Files.readString(file)).ifPresent(types::add);
            }
        }
        return types;
    }

    /** The public top-level type of a source file, if it has one. */
    static Optional<Type> type(String source) {
        Matcher declaration = DECLARATION.matcher(source);
        if (!declaration.find()) {
            return Optional.empty();
        }
        Matcher inPackage =
                Pattern.compile("(?m)^package io\\.yiyang\\.([a-z.]+);").matcher(source);
        String below = inPackage.find() ? inPackage.group(1) : "?";
        String before = source.substring(0, declaration.start());
        int start = before.lastIndexOf("/**");
        String comment = start < 0 ? "" : before.substring(start + 3, before.indexOf("*/", start));
        Matcher sentence = FIRST_SENTENCE.matcher(
                comment.replaceAll("\\s*\\n\\s*\\* ?", " ").strip());
        return Optional.of(new Type(
                below + '.' + declaration.group(1),
                sentence.lookingAt() ? sentence.group().strip() : "",
                source));
    }

    static List<Row> rows(String document) {
        return ROW.matcher(document)
                .results()
                .map(line -> line.group(1).split("\\|", -1))
                .map(cells -> Arrays.stream(cells).map(String::strip).toList())
                .map(cells -> {
                    if (cells.size() != 5
                            || cells.get(0).isEmpty()
                            || cells.get(2).isEmpty()) {
                        throw new AssertionError("five cells, with term and definition: " + cells);
                    }
                    String identifier = cells.get(1);
                    Matcher quoted = QUOTED.matcher(identifier);
                    return new Row(cells.get(0), quoted.matches() ? quoted.group(1) : identifier, cells.get(4));
                })
                .toList();
    }

    /** What is wrong between glossary and sources; for a type without a row, the row to begin with. */
    static List<String> faults(List<Row> rows, List<Type> types) {
        Map<String, List<Type>> bySimpleName = types.stream().collect(Collectors.groupingBy(Type::simpleName));
        Map<String, Type> byIdentifier = new TreeMap<>();
        types.forEach(t -> byIdentifier.put(
                bySimpleName.getOrDefault(t.simpleName(), List.of()).size() == 1 ? t.simpleName() : t.name(), t));
        List<String> faults = new ArrayList<>();
        Map<String, Row> byRowIdentifier = new HashMap<>();
        Map<String, Row> byTerm = new HashMap<>();
        for (Row row : rows) {
            Row sameTerm = byTerm.put(row.term(), row);
            if (sameTerm != null && !(names(sameTerm, row) && names(row, sameTerm))) {
                faults.add("two rows for " + row.term());
            }
            if (!row.namesNoType()) {
                if (byRowIdentifier.put(row.identifier(), row) != null) {
                    faults.add("two terms for " + row.identifier());
                }
                fault(row, byIdentifier).ifPresent(faults::add);
            }
            QUOTED.matcher(row.notToBeConfusedWith())
                    .results()
                    .map(quoted -> quoted.group(1))
                    .filter(name -> !exists(name, byIdentifier))
                    .forEach(name -> faults.add(row.term() + " is told from " + name + ", which does not exist"));
        }
        byIdentifier.forEach((identifier, type) -> {
            if (!byRowIdentifier.containsKey(identifier)) {
                faults.add("no row for " + type.name() + ": " + rowToBeginWith(identifier, type));
            }
        });
        return faults;
    }

    private static boolean names(Row row, Row other) {
        return row.notToBeConfusedWith().contains('`' + other.identifier() + '`');
    }

    private static Optional<String> fault(Row row, Map<String, Type> byIdentifier) {
        Type type = byIdentifier.get(row.identifier());
        if (type != null) {
            return type.firstSentence().contains(row.term())
                    ? Optional.empty()
                    : Optional.of(row.term() + " is not in the first sentence of " + type.name() + ": "
                            + type.firstSentence());
        }
        if (!exists(row.identifier(), byIdentifier)) {
            return Optional.of(row.identifier() + " does not exist");
        }
        return owner(row.identifier(), byIdentifier).orElseThrow().source().contains(row.term())
                ? Optional.empty()
                : Optional.of(row.term() + " is not in the file of " + row.identifier());
    }

    /** Whether this is a type, or a type and a part that its file declares. */
    private static boolean exists(String identifier, Map<String, Type> byIdentifier) {
        if (byIdentifier.containsKey(identifier)) {
            return true;
        }
        String part = identifier.substring(identifier.lastIndexOf('.') + 1);
        // A declaration: a type or a line's beginning stands before the name, and what follows is no call's dot.
        Pattern declaration = Pattern.compile("(?m)(?:^\\s+|[\\w>\\]] )" + Pattern.quote(part) + "\\s*[(;,={)]");
        return owner(identifier, byIdentifier)
                .filter(owner -> declaration.matcher(owner.source()).find())
                .isPresent();
    }

    private static Optional<Type> owner(String identifier, Map<String, Type> byIdentifier) {
        int dot = identifier.lastIndexOf('.');
        return Optional.ofNullable(dot < 0 ? null : byIdentifier.get(identifier.substring(0, dot)));
    }

    private static String rowToBeginWith(String identifier, Type type) {
        Matcher term = CHINESE_IN_BRACKETS.matcher(type.firstSentence());
        return term.find()
                ? "| " + term.group(1) + " | `" + identifier + "` | "
                        + (type.firstSentence().substring(0, term.start())
                                        + type.firstSentence().substring(term.end()))
                                .replaceFirst("\\.$", "")
                        + " | | |"
                : "its Javadoc begins without a Chinese term: " + type.firstSentence();
    }
}
