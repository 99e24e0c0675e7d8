package io.yiyang.billing.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standards of the provincial level of Sichuan: community 160, level 1 200, level 2 400, level 3 800. */
class HopByHopDeductibleTest {
    @ParameterizedTest
    @CsvSource({
        "400 800,         400.00 400.00",
        "800 160,         800.00 0.00",
        "800 800,         800.00 0.00",
        "200 400 800,     200.00 200.00 400.00",
        "400 800 160,     400.00 400.00 0.00",
        "160 800 160 800, 160.00 640.00 0.00 640.00",
    })
    void GIVEN_a_chain_of_stays_THEN_each_hop_up_costs_the_difference(String standards, String expected) {
        List<Money> chain =
                Stream.of(standards.split(" ")).map(Money::parseYuan).toList();
        List<LinkedStay> stays = IntStream.range(0, chain.size())
                .mapToObj(i -> new LinkedStay(BillId.of("stay-" + i), chain.get(i), Money.parseYuan("10000")))
                .toList();
        assertThat(TransferDeductible.UP_DIFFERENCE_DOWN_NONE.allocate(stays))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(Money::parseYuan).toList());
    }
}
