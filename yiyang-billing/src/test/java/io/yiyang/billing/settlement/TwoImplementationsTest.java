package io.yiyang.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.model.identity.LineId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The library and a second implementation, {@link NaiveChain}, agree to the fen in every cell on random policies, bills and
 * years: 1,000 in CI, 100,000 with the profile {@code deep}.
 */
class TwoImplementationsTest {
    @Provide
    Arbitrary<TextPolicy> policies() {
        return Arbitraries.randomValue(TextPolicy::new);
    }

    @Property
    void THEN_the_naive_implementation_agrees_to_the_fen(@ForAll("policies") TextPolicy policy) {
        Settlement settlement = PayerChain.settle(policy.bill(), policy.terms()).orElseThrow();
        Map<Payer, BigDecimal[]> naive = NaiveChain.cells(policy);
        assertThat(settlement.matrix().payers()).containsExactlyElementsOf(naive.keySet());
        naive.forEach((payer, cells) -> {
            for (int i = 0; i < cells.length; i++) {
                assertThat(settlement.matrix().cell(LineId.of("L" + i), payer).toBigDecimal())
                        .as("%s, line %s", payer, i)
                        .isEqualByComparingTo(cells[i]);
            }
        });
    }

    @Test
    void GIVEN_a_thousand_policies_THEN_every_parameter_of_every_rule_is_among_them() {
        Set<String> used = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            new TextPolicy(random).stages.values().forEach(terms -> used.addAll(terms.keySet()));
        }
        Set<String> parameters = Stream.of(ProportionalRule.RULE.terms(), PerDiemRule.RULE.terms())
                .flatMap(terms -> terms.stream().map(TermSpec::name))
                .collect(Collectors.toCollection(HashSet::new));
        parameters.add("covers");
        assertThat(used).isEqualTo(parameters);
    }
}
