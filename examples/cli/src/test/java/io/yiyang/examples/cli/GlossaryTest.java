package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One term, one identifier: docs/glossary.md and the Javadoc of the published modules say the same. */
class GlossaryTest {
    private static final Path ROOT = Path.of("..", "..");

    private static final String MONEY = """
            package io.yiyang.model.money;

            import java.util.List;

            /**
             * An amount of money (金额) in
             * renminbi, e.g. 12.34. Held as fen (分).
             *
             * @param fen the amount
             */
            @JsonPropertyOrder({"fen"})
            public record Money(long fen) {
                /** Nothing (零元). */
                public static final Money ZERO = new Money(0);

                public Money plus(Money other) {
                    return this.minus(other);
                }
            }
            """;
    private static final String RATE = """
            package io.yiyang.model.money;

            /** A ratio (比例). */
            public final class Rate {}
            """;
    private static final List<String> GOOD = List.of(
            "| 金额 | `Money` | an amount | | 比例 `Rate` |",
            "| 零元 | `Money.ZERO` | nothing | | |",
            "| 比例 | `Rate` | a ratio | | |",
            "| 医养结合 | – | a service | | |");

    private static List<String> faults(List<String> rows) {
        List<Glossary.Type> types = new ArrayList<>();
        for (String source : List.of(MONEY, RATE)) {
            types.add(Glossary.type(source).orElseThrow());
        }
        return Glossary.faults(Glossary.rows(String.join("\n", rows)), types);
    }

    @Test
    void theGlossaryAndTheJavadocOfEveryPublicTypeAgree() throws IOException {
        List<Glossary.Type> types = new ArrayList<>();
        for (String module : List.of("yiyang-model", "yiyang-referral", "yiyang-billing")) {
            List<Glossary.Type> ofModule = Glossary.types(ROOT.resolve(module).resolve("src/main/java"));
            assertThat(ofModule).as("public types found in " + module).hasSizeGreaterThan(40);
            types.addAll(ofModule);
        }

        assertThat(Glossary.faults(Glossary.rows(Files.readString(ROOT.resolve("docs/glossary.md"))), types))
                .isEmpty();
    }

    @Test
    void aGoodSampleHasNoFault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0 # | 钱款 | `Money` | an amount | | | # 钱款 is not in the first sentence of model.money.Money: An amount of money (金额) in renminbi, e.g.",
                "0 # | 分 | `Money` | an amount | | | # 分 is not in the first sentence of model.money.Money: An amount of money (金额) in renminbi, e.g.",
                "1 # | 一元 | `Money.ZERO` | nothing | | | # 一元 is not in the file of Money.ZERO",
                "1 # | 零元 | `Money.NIL` | nothing | | | # Money.NIL does not exist",
                "1 # | 零元 | `Money.minus` | nothing | | | # Money.minus does not exist",
                "1 # | 零元 | `Mony` | nothing | | | # Mony does not exist",
                "1 # | 金额 | `Money.ZERO` | nothing | | | # two rows for 金额",
                "1 # | 金额 | `Money` | an amount | | | # two rows for 金额;two terms for Money",
                "2 # | 零元 | – | nothing | | | # two rows for 零元;no row for model.money.Rate: | 比例 | `Rate` | A ratio | | |",
                "3 # | 费率 | – | a ratio | | `Ratio` | # 费率 is told from Ratio, which does not exist"
            })
    void aBrokenRowIsNoticed(int row, String instead, String expected) {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(row, instead);

        assertThat(faults(rows)).containsExactlyInAnyOrder(expected.split(";"));
    }

    @Test
    void twoRowsShareATermOnlyIfEachNamesTheOther() {
        List<String> rows = new ArrayList<>(GOOD);
        rows.set(0, "| 金额 | `Money` | an amount | | `Money.ZERO` |");
        rows.set(1, "| 金额 | `Money.ZERO` | nothing | | `Money` |");

        assertThat(faults(rows)).isEmpty();
    }

    @Test
    void aTypeWhoseJavadocHasNoTermAndARowOfOtherShapeAreNoticed() {
        Glossary.Type bare = Glossary.type("package io.yiyang.model.money;\n\n/** A ratio. */\npublic enum Odd {}\n")
                .orElseThrow();
        assertThat(Glossary.faults(List.of(), List.of(bare)))
                .containsExactly("no row for model.money.Odd: its Javadoc begins without a Chinese term: A ratio.");
        assertThat(Glossary.type("package io.yiyang.model.money;\n\n/** Hidden. */\nfinal class Odd {}\n"))
                .isEmpty();

        assertThatThrownBy(() -> Glossary.rows("| 金额 | `Money` | an amount | |"))
                .hasMessageContaining("five cells");
    }
}
