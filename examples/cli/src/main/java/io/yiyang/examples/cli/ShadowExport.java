package io.yiyang.examples.cli;

import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * An export of past settlements, one row each (结算导出文件): CSV by RFC 4180 in UTF-8, a header in the first line. A row that
 * cannot be read is a problem with line and column, and the rows after it are read all the same.
 *
 * @param rows the rows that could be read
 * @param problems what is wrong with the others
 */
record ShadowExport(List<ShadowRow> rows, List<Problem> problems) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /**
     * Reads the file. Refused: {@code YY-T-960} it is not readable as CSV in UTF-8; {@code YY-T-961} a column is unknown or
     * missing, so that no row can be trusted.
     */
    static Outcome<ShadowExport> read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            return Outcome.refused(unreadable(file, "not UTF-8"));
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), FORMAT)) {
            Optional<Problem> columns = columns(file, parser.getHeaderNames());
            return columns.isPresent() ? Outcome.refused(columns.get()) : Outcome.of(rows(file, parser));
        } catch (IllegalArgumentException | IOException e) {
            return Outcome.refused(unreadable(file, "the header: a name is missing, used twice or malformed"));
        }
    }

    private static ShadowExport rows(String file, CSVParser parser) {
        List<ShadowRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                Outcome<ShadowRow> outcome = row(file, line, row, parser.getHeaderNames());
                problems.addAll(outcome.problems());
                outcome.asOptional().ifPresent(rows::add);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            // After a quote that is not closed nobody knows where a row begins.
            problems.add(unreadable(file, "from line " + line + " on: a quoted value is malformed"));
        }
        return new ShadowExport(rows, problems);
    }

    private static Outcome<ShadowRow> row(String file, long line, CSVRecord row, List<String> header) {
        if (!row.isConsistent()) {
            return Outcome.refused(Problem.of("YY-T-963", "该行的列数与表头不符", "the row has not as many values as the header")
                    .with("file", file)
                    .with("line", line)
                    .with("values", row.size())
                    .with("columns", header.size()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        header.forEach(column -> values.put(column, row.get(column)));
        return ShadowRow.read(file, line, values);
    }

    private static Optional<Problem> columns(String file, List<String> header) {
        List<String> unknown = header.stream()
                .filter(column -> !ShadowRow.COLUMNS.contains(column)
                        && PlatformAmount.named(column).isEmpty())
                .toList();
        TreeSet<String> missing = new TreeSet<>(ShadowRow.REQUIRED);
        header.forEach(missing::remove);
        if (unknown.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> allowed = new ArrayList<>(ShadowRow.COLUMNS);
        for (PlatformAmount amount : PlatformAmount.values()) {
            allowed.addAll(amount.names());
        }
        return Optional.of(Problem.of("YY-T-961", "导出文件的列不符合要求", "the columns of the export are not as required")
                .with("file", file)
                .with("unknown", unknown.stream().map(ShadowRow::quoted).toList())
                .with("missing", missing)
                .with("allowed", allowed));
    }

    private static Problem unreadable(String file, String reason) {
        return Problem.of("YY-T-960", "导出文件无法读取", "the export is not readable")
                .with("file", file)
                .with("reason", reason);
    }
}
