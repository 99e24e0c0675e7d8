package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {
    private static long[] numbers(String text) {
        return Stream.of(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount, weights,    parts,      why
            100,    1 1 1,      34 33 33,   33.33 each; one fen left; ties go to the first
            200,    1 1 1,      67 67 66,   66.67 each; two fen left
            100,    1 2 3,      17 33 50,   16.67 33.33 50; the largest remainder is the first
            100,    3 2 1,      50 33 17,   the same the other way round; the largest remainder is the last
            1,      1 1 1 1,    1 0 0 0,    a single fen goes to the first of equals
            1,      1 1 2,      0 0 1,      0.25 0.25 0.5
            7,      0 5 0 5,    0 4 0 3,    a weight of zero gets nothing
            10,     10,         10,         one part takes all
            0,      5 5,        0 0,        nothing to spread
            0,      0 0,        0 0,        nothing to spread over nothing
            -100,   1 1 1,      -34 -33 -33, the mirror image
            -1,     1 1 2,      0 0 -1,     the mirror image
            """)
    void theFenLeftOverGoToTheLargestRemainders(long amount, String weights, String parts, String why) {
        assertThat(Apportionment.byWeights(amount, numbers(weights))).as(why).containsExactly(numbers(parts));
    }

    @Test
    void productsBeyond64BitsAreSpreadExactly() {
        long most = Long.MAX_VALUE; // 3 x 3074457345618258602 + 1

        assertThat(Apportionment.byWeights(most, new long[] {1_000_000_007, 1_000_000_007, 1_000_000_007}))
                .containsExactly(3074457345618258603L, 3074457345618258602L, 3074457345618258602L);
        assertThat(Apportionment.byWeights(most, new long[] {most})).containsExactly(most);
        assertThat(Apportionment.byWeights(-most, new long[] {0, most})).containsExactly(0, -most);
    }

    @Test
    void nothingCanBeSpreadOverNoWeights() {
        assertThat(Apportionment.byWeights(0, new long[0])).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.byWeights(5, new long[0]))
                .withMessage("weights: must not all be zero when there is an amount to spread, but was amount 0.05");
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.byWeights(-5, new long[] {0, 0}));
    }

    @Test
    void aNegativeWeightIsRefusedEvenIfThereIsNothingToSpread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.byWeights(0, new long[] {1, -2}))
                .withMessage("weights: must not be negative, but was -2");
    }

    @Test
    void beyondTheRangeItThrowsInsteadOfWrapping() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Apportionment.byWeights(1, new long[] {Long.MAX_VALUE, 1}));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Apportionment.byWeights(Long.MIN_VALUE, new long[] {1}));
    }

    @Test
    void theWeightsOfTheCallerAreNotChanged() {
        long[] weights = {1, 1, 1};

        long[] parts = Apportionment.byWeights(100, weights);

        assertThat(weights).containsExactly(1, 1, 1);
        assertThat(LongStream.of(parts).sum()).isEqualTo(100);
    }

    /** A bill of 100.00 for three departments that earned 33.33, 33.33 and 33.34. */
    @Test
    void moneyIsSpreadOverMoneyTheSameWay() {
        assertThat(Apportionment.byWeights(
                        Money.parseYuan("10.00"),
                        List.of(Money.parseYuan("33.33"), Money.parseYuan("33.33"), Money.parseYuan("33.34"))))
                .containsExactly(Money.parseYuan("3.33"), Money.parseYuan("3.33"), Money.parseYuan("3.34"));
        assertThat(Apportionment.byWeights(Money.parseYuan("-1.00"), List.of(Money.ofFen(1), Money.ofFen(2))))
                .containsExactly(Money.parseYuan("-0.33"), Money.parseYuan("-0.67"));
        assertThat(Apportionment.byWeights(Money.ZERO, List.of())).isEmpty();
    }
}
