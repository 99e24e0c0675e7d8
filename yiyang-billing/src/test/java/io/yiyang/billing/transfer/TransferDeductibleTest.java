package io.yiyang.billing.transfer;

import static io.yiyang.billing.transfer.TransferDeductible.HIGHEST_ONCE_AT_FIRST;
import static io.yiyang.billing.transfer.TransferDeductible.HIGHEST_ONCE_AT_HIGHER;
import static io.yiyang.billing.transfer.TransferDeductible.HIGHEST_ONCE_TOP_UP;
import static io.yiyang.billing.transfer.TransferDeductible.SEPARATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferDeductibleTest {
    private static List<LinkedStay> stays(String standards, String eligible) {
        String[] amounts = eligible.split(" ");
        String[] levels = standards.split(" ");
        List<LinkedStay> stays = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            stays.add(new LinkedStay(
                    BillId.of("S" + i), Money.parseYuan(levels[i]), Money.parseYuan(amounts[i % amounts.length])));
        }
        return stays;
    }

    @ParameterizedTest(name = "{0} of {1} = {3}")
    @CsvSource({
        // Wuhan residents (S-P01): level 1 = 200, level 2 = 400, level 3 = 800
        "HIGHEST_ONCE_TOP_UP,    200 800,     99999, 200.00 600.00",
        "HIGHEST_ONCE_AT_HIGHER, 200 800,     99999, 0.00 800.00",
        "HIGHEST_ONCE_AT_FIRST,  200 800,     99999, 800.00 0.00",
        "HIGHEST_ONCE_TOP_UP,    800 200,     99999, 800.00 0.00",
        "HIGHEST_ONCE_TOP_UP,    200 800 200, 99999, 200.00 600.00 0.00",
        "HIGHEST_ONCE_AT_HIGHER, 200 800 200, 99999, 0.00 800.00 0.00",
        "HIGHEST_ONCE_AT_FIRST,  200 800 200, 99999, 800.00 0.00 0.00",
        "HIGHEST_ONCE_TOP_UP,    400 400,     99999, 400.00 0.00",
        // Shenzhen Longgang (P03): each hospital its own
        "SEPARATE,               200 300,     99999, 200.00 300.00",
        // one stay: what the first bill is too small to consume stays due
        "HIGHEST_ONCE_TOP_UP,    200 800,     150 5000, 200.00 650.00",
        "HIGHEST_ONCE_AT_FIRST,  200 800,     150 5000, 800.00 650.00",
    })
    void eachStayCarriesItsPart(TransferDeductible strategy, String standards, String eligible, String expected) {
        assertThat(strategy.allocate(stays(standards, eligible)))
                .extracting(Money::toString)
                .containsExactly(expected.split(" "));
    }

    @Provide
    Arbitrary<List<LinkedStay>> chains() {
        Arbitrary<Long> fen = Arbitraries.longs().between(0, 200_000);
        return Combinators.combine(fen, fen)
                .as((standard, eligible) ->
                        new LinkedStay(BillId.of("S"), Money.ofFen(standard), Money.ofFen(eligible)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void oneStayNeverConsumesMoreThanTheHighestDeductible(@ForAll("chains") List<LinkedStay> chain) {
        Money highest = chain.stream().map(LinkedStay::standard).reduce(Money.ZERO, Money::max);
        Money eligible = Money.sum(chain.stream().map(LinkedStay::eligible).toList());
        for (TransferDeductible strategy :
                List.of(HIGHEST_ONCE_TOP_UP, HIGHEST_ONCE_AT_HIGHER, HIGHEST_ONCE_AT_FIRST)) {
            Money consumed = consumed(chain, strategy.allocate(chain));
            assertThat(consumed).isLessThanOrEqualTo(highest);
        }
        assertThat(consumed(chain, HIGHEST_ONCE_AT_FIRST.allocate(chain)))
                .as("with the whole chain to consume it, nothing is left over")
                .isEqualTo(highest.min(eligible));
    }

    private static Money consumed(List<LinkedStay> chain, List<Money> deductibles) {
        Money consumed = Money.ZERO;
        for (int i = 0; i < chain.size(); i++) {
            assertThat(deductibles.get(i).isNegative()).isFalse();
            consumed = consumed.plus(deductibles.get(i).min(chain.get(i).eligible()));
        }
        return consumed;
    }

    @Test
    void anUnknownNameIsNoStrategy() {
        assertThat(TransferDeductible.named("HIGHEST_TWICE")).isEmpty();
        assertThat(TransferDeductible.named("SEPARATE")).contains(SEPARATE);
    }
}
