package io.yiyang.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "500112, 500112 500100 500000 000000",
        "500100, 500100 500000 000000",
        "500000, 500000 000000",
        "000000, 000000",
        "420506, 420506 420500 420000 000000",
        "500012, 500012 500000 000000"
    })
    void theChainLeadsUpToTheWholeCountry(String code, String chain) {
        assertThat(RegionCode.of(code).chain()).extracting(RegionCode::toString).containsExactly(chain.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50011",
                "5001120",
                "50011A",
                " 500112",
                "500112\n",
                "\uff15\uff10\uff10\uff11\uff11\uff12",
                "-00112"
            })
    void anythingButSixAsciiDigitsIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionCode.of(code))
                .withMessage("code: must be six digits, but was \"" + code + '"');
    }

    @Test
    void codesAreEqualAndOrderedByText() {
        assertThat(RegionCode.of("000000")).isEqualTo(RegionCode.NATION).hasSameHashCodeAs(RegionCode.NATION);
        assertThat(RegionCode.of("110000")).isLessThan(RegionCode.of("500000")).isNotEqualTo(RegionCode.NATION);
        assertThat(RegionCode.NATION).isNotEqualTo("000000");
    }

    @Property(tries = 1000)
    void everyChainStartsAtTheRegionEndsAtTheNationAndContinuesAsTheChainAbove(
            @ForAll @IntRange(min = 0, max = 999_999) int number) {
        String digits = Integer.toString(1_000_000 + number).substring(1);
        var chain = RegionCode.of(digits).chain();

        assertThat(chain)
                .startsWith(RegionCode.of(digits))
                .endsWith(RegionCode.NATION)
                .doesNotHaveDuplicates();
        assertThat(chain).hasSizeBetween(1, 4);
        for (int i = 0; i < chain.size(); i++) {
            assertThat(chain.get(i).chain()).isEqualTo(chain.subList(i, chain.size()));
        }
    }
}
