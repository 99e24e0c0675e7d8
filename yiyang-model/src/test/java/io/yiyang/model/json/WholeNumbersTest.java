package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1.0", "1e0", "9223372036854775808", "\"1\"", "true", "[1]"})
    void GIVEN_anything_but_a_whole_number_that_fits_THEN_it_is_refused_and_never_cut(String value) {
        assertThat(read("{\"n\":" + value + "}", o -> o.integer("n")).problems())
                .singleElement()
                .asString()
                .startsWith("YY-M-013 值不符合要求 / value not allowed {document=test, pointer=/n, value=")
                .endsWith(", allowed=a whole number}");
        assertThat(read("{\"n\":[1," + value + "]}", o -> o.optionalIntegers("n"))
                        .problems())
                .singleElement()
                .asString()
                .contains("YY-M-013", "/n/1");
    }

    @Test
    void GIVEN_a_list_of_whole_numbers_THEN_it_is_read_in_order() {
        assertThat(read("{\"n\":[5,-1]}", o -> o.optionalIntegers("n"))).isEqualTo(Outcome.of(List.of(5L, -1L)));
        assertThat(read("{}", o -> o.optionalIntegers("n"))).isEqualTo(Outcome.of(List.of()));
        assertThat(read("{\"n\":5}", o -> o.optionalIntegers("n")).problems())
                .singleElement()
                .asString()
                .contains("YY-M-013", "a list of whole numbers");
    }

    private static <T> Outcome<T> read(String json, java.util.function.Function<ObjectReader, T> reading) {
        return StrictJson.read("test", json.getBytes(StandardCharsets.UTF_8), reading);
    }
}
