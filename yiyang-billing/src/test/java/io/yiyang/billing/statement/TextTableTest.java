package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "医养, 4",
        "ＡＢ, 4",
        "（a）, 5",
        "1–2, 3",
        "×, 1",
        "𠮷, 2",
        "👵, 2",
        "e\u0301, 1",
        "ﾊﾝ, 2",
        "、, 2",
        "·, 1"
    })
    void aCharacterIsAsWideAsATerminalShowsIt(String text, int columns) {
        assertThat(TextTable.width(text)).isEqualTo(columns);
    }

    @Test
    void columnsAlignByShownWidth() {
        TextTable table = new TextTable(TextTable.Align.LEFT, TextTable.Align.RIGHT, TextTable.Align.LEFT);
        table.row("床位费", "1.00", "x");
        table.row("bed", "1,000.00", "y");
        table.row("short");
        StringBuilder out = new StringBuilder();
        table.appendTo(out, "  ");
        assertThat(out).hasToString("  床位费      1.00  x\n  bed     1,000.00  y\n  short\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00",
                "1|0.01",
                "99999|999.99",
                "100000|1,000.00",
                "-100000|-1,000.00",
                "-99999|-999.99",
                "123456789|1,234,567.89"
            })
    void amountsAreGroupedByThousands(long fen, String shown) {
        assertThat(Wording.amount(Money.ofFen(fen))).isEqualTo(shown);
    }

    @Property
    void groupingLosesNoDigit(@ForAll long fen) {
        assertThat(Wording.amount(Money.ofFen(fen)).replace(",", ""))
                .isEqualTo(Money.ofFen(fen).toString());
        assertThat(Wording.amount(Money.ofFen(fen))).matches("-?[0-9]{1,3}(,[0-9]{3})*\\.[0-9]{2}");
    }
}
