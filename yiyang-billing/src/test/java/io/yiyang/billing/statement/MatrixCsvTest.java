package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CSV read back by another reader. */
class MatrixCsvTest {
    private static List<CSVRecord> rows(String csv) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> lines(List<CSVRecord> rows) {
        return rows.subList(0, rows.size() - 1);
    }

    @Test
    void GIVEN_a_month_THEN_every_cell_stands_in_its_row_and_column() {
        MonthSettlement month = SampleMonth.settled();
        Map<String, CSVRecord> rows = new TreeMap<>();
        lines(rows(MatrixCsv.of(month))).forEach(row -> rows.put(row.get("bill") + " " + row.get("line"), row));
        int cells = 0;
        for (SettledBill bill : month.bills()) {
            for (SplitLine line : bill.settlement().bill().lines()) {
                CSVRecord row =
                        Objects.requireNonNull(rows.get(bill.settlement().id() + " " + line.id()));
                assertThat(row.get("ledger")).isEqualTo(bill.ledger().name());
                assertThat(row.get("amount")).hasToString(line.total().toString());
                assertThat(row.get("inScope")).hasToString(line.inScope().toString());
                for (Payer payer : bill.settlement().matrix().payers()) {
                    assertThat(row.get(payer.toString()))
                            .isEqualTo(bill.settlement()
                                    .matrix()
                                    .cell(line.id(), payer)
                                    .toString());
                    cells++;
                }
            }
        }
        assertThat(rows).hasSize(82);
        assertThat(cells).isEqualTo(74 * 3 + 8 * 3);
        assertThat(rows.values())
                .filteredOn(row -> row.get("POOLED_FUND").isEmpty())
                .hasSize(74);
    }

    @Test
    void GIVEN_a_month_THEN_the_last_row_has_the_sum_of_every_column() {
        MonthSettlement month = SampleMonth.settled();
        List<CSVRecord> rows = rows(MatrixCsv.of(month));
        CSVRecord total = rows.get(rows.size() - 1);
        assertThat(total.get("ledger")).isEqualTo("TOTAL");
        assertThat(total.get("amount")).hasToString(month.total().toString());
        for (String column : List.of(
                "amount",
                "ownPay",
                "overLimit",
                "preSelfPay",
                "inScope",
                "LONG_TERM_CARE",
                "CARE_VOUCHER",
                "POOLED_FUND",
                "COMMERCIAL",
                "PERSON")) {
            Money sum = Money.sum(lines(rows).stream()
                    .map(row -> row.get(column))
                    .filter(cell -> !cell.isEmpty())
                    .map(Money::parseYuan)
                    .toList());
            assertThat(total.get(column)).as(column).isEqualTo(sum.toString());
        }
    }

    private static String written(String item) {
        MonthSettlement month = SampleMonth.settle(
                List.of(SampleMonth.care("L", LocalDate.parse("2026-04-02"), item, "CARE_MEAL", "25.00")));
        return rows(MatrixCsv.of(month)).get(0).get("item");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                =HYPERLINK("http://x","y") | '=HYPERLINK("http://x","y")
                +陪同外出                  | '+陪同外出
                -20℃冰冻血浆               | '-20℃冰冻血浆
                @自体血回收                | '@自体血回收
                '=1+1                      | ''=1+1
                '简装'                     | '简装'
                三餐, "软食"               | 三餐, "软食"
                0.9%氯化钠                 | 0.9%氯化钠
                """)
    void GIVEN_a_name_THEN_it_is_no_formula_and_loses_nothing(String item, String cell) {
        assertThat(written(item)).isEqualTo(cell);
    }

    /** Spreadsheets skip what does not show, and take full-width signs, which Chinese input methods write. */
    @Test
    void GIVEN_a_sign_that_is_full_width_or_behind_what_does_not_show_THEN_it_is_guarded_too() {
        assertThat(List.of(written("＝1+1"), written("\uFEFF=1"), written("\u00A0=2"), written("\u200F@a")))
                .allSatisfy(cell -> assertThat(cell).startsWith("'"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars('\'', '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '费', '＝', '\uFEFF')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Property(tries = 500)
    void GIVEN_any_name_THEN_it_comes_back_and_begins_like_no_formula(@ForAll("names") String item) {
        String cell = written(item);
        assertThat(cell)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        boolean guarded = cell.matches("(?s)''*(?:[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]).*");
        assertThat(guarded ? cell.substring(1) : cell).isEqualTo(item);
    }

    @Test
    void GIVEN_a_spreadsheet_THEN_the_same_text_has_a_byte_order_mark() {
        MonthSettlement month = SampleMonth.settled();
        assertThat(MatrixCsv.forSpreadsheets(month)).isEqualTo("\uFEFF" + MatrixCsv.of(month));
        assertThat(MatrixCsv.of(month))
                .startsWith("ledger,bill,line,date,item,")
                .endsWith("\r\n");
    }
}
