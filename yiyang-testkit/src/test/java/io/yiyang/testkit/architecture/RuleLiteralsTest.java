package io.yiyang.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a document can change is a cited parameter, so rule code has no number but 0 and 1: neither as a literal nor as a
 * text that is an amount, a ratio or a date. Read from the sources by the compiler's own parser.
 */
class RuleLiteralsTest {
    private static final Path BILLING =
            Path.of("..", "yiyang-billing", "src", "main", "java", "io", "yiyang", "billing");
    private static final Path REFERRAL =
            Path.of("..", "yiyang-referral", "src", "main", "java", "io", "yiyang", "referral");
    /** How pages and tables look: widths in characters and pixels, ranges of wide characters. No rule. */
    private static final Path PAGES = BILLING.resolve("statement");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    private static final List<String> ZERO_AND_ONE = List.of("0", "1", "0.00", "-1");

    /** Every other number, and why no document can change it. */
    private static final Map<String, String> NO_POLICY = """
            AllowanceRule "0.10" | a jiao, a yuan
            CashRounding "0.10" | a jiao, a yuan
            CashRounding "1.00" | a jiao, a yuan
            PartMonth 2 | a half is a half
            PayCycle 3 | months of a quarter, half a year, a year
            PayCycle 6 | months of a quarter, half a year, a year
            PayCycle 12 | months of a quarter, half a year, a year
            PackSignature 64 | bytes of an Ed25519 signature, RFC 8032
            ReviewTerms 2 | the two sides of PAYER>PAYER
            Spread 2 | the third element of a result of three
            CareOrganisation 2 | the last but one of a chain
            MonthReader 10 | bound of the work on one file, matrix, case
            ControlledRounding 16 | bound of the work on one file, matrix, case
            WorkflowCase 64 | bound of the work on one file, matrix, case
            Encounter 64 | length of an id
            CareJourney 48 | length of an id
            DischargeDestination "2" | code of the national dictionary
            DischargeDestination "3" | code of the national dictionary
            DischargeDestination "4" | code of the national dictionary
            DischargeDestination "5" | code of the national dictionary
            DischargeDestination "9" | code of the national dictionary
            MonthLedger "61" | code of the national dictionary, med_type
            YearLedger "61" | code of the national dictionary, med_type
            TransferFiling "2" | code of the national dictionary
            TransferFiling "3" | code of the national dictionary
            StatusMapping "2.0" | code of another system's status
            StatusMapping "3.0" | code of another system's status
            StatusMapping "4.0" | code of another system's status
            StatusMapping "5.1" | code of another system's status
            StatusMapping "5.2" | code of another system's status
            StatusMapping "6.0" | code of another system's status
            StatusMapping "7.0" | code of another system's status
            Sources "2026-11-22" | the day on which the laws that findings cite were last looked up
            """.lines()
            .map(line -> line.split("\\|"))
            .collect(Collectors.toMap(row -> row[0].strip(), row -> row[1].strip()));

    @Test
    void ruleCodeHasNoNumberButZeroAndOne() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path root : List.of(BILLING, REFERRAL)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(f -> f.toString().endsWith(".java") && !f.startsWith(PAGES))
                        .forEach(f -> sources.add(source(f)));
            }
        }
        assertThat(sources).hasSizeGreaterThan(300);

        assertThat(numbers(sources)).containsExactlyElementsOf(new TreeSet<>(NO_POLICY.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    long deductible = 800;                          | Rule 800
                    long fen = 80_000L;                             | Rule 80000
                    double half = 0.5;                              | Rule 0.5
                    Object cap = Money.parseYuan("240000.00");      | Rule "240000.00"
                    Object ratio = Rate.parse("0.86");              | Rule "0.86"
                    Object from = LocalDate.parse("2024-03-01");    | Rule "2024-03-01"
                    Object range = DateRange.parse("2024-03-01/.."); | Rule "2024-03-01/.."
                    long none = 0, one = 1L; String z = "0.00";     |
                    String code = "YY-B-101", level = "level 3";    |
                    """)
    void aPolicyNumberInCodeIsSeen(String line, String found) {
        List<String> expected = found == null ? List.of() : List.of(found);

        assertThat(numbers(List.of(source("class Rule { " + line + " }")))).containsExactlyElementsOf(expected);
    }

    /** Type and number, each once. */
    private static Set<String> numbers(List<JavaFileObject> sources) {
        Set<String> found = new TreeSet<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().getName();
                String type = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
                unit.accept(
                        new TreeScanner<Void, Void>() {
                            @Override
                            public Void visitLiteral(LiteralTree literal, Void unused) {
                                Object value = literal.getValue();
                                String text = String.valueOf(value);
                                boolean number = value instanceof Number
                                        || (value instanceof String
                                                && NUMBER.matcher(text).matches());
                                if (number && !ZERO_AND_ONE.contains(text)) {
                                    found.add(type + " " + (value instanceof String ? '"' + text + '"' : text));
                                }
                                return null;
                            }
                        },
                        null);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private static JavaFileObject source(Path file) {
        try {
            return source(file.toUri(), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String text) {
        return source(URI.create("string:///Rule.java"), text);
    }

    private static JavaFileObject source(URI uri, String text) {
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
