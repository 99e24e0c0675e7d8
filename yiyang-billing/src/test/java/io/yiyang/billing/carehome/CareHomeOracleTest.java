package io.yiyang.billing.carehome;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.separation.Separation;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The library and {@link NaiveHome}, which goes through the days one by one, agree to the fen on random contracts and months:
 * 1,000 in CI, 100,000 with the profile {@code deep}. And laws on the same months.
 */
class CareHomeOracleTest {
    @Provide
    Arbitrary<RandomHome> homes() {
        return Arbitraries.randomValue(RandomHome::new);
    }

    private static Outcome<CareHomeCharges> outcome(RandomHome home) {
        return CareHomeCharges.of(home.contract(), home.month());
    }

    private static Set<String> codes(Outcome<CareHomeCharges> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).collect(Collectors.toSet());
    }

    private static String itemOf(ChargeLine line) {
        return line.id().toString().substring(0, line.id().toString().indexOf('-'));
    }

    @Property
    void GIVEN_any_month_THEN_counting_day_by_day_leads_to_the_same_fen(@ForAll("homes") RandomHome home) {
        NaiveHome naive = new NaiveHome(home);
        Outcome<CareHomeCharges> outcome = outcome(home);
        assertThat(codes(outcome)).isEqualTo(naive.codes);
        outcome.asOptional().ifPresent(charges -> {
            Map<String, BigDecimal> totals = new TreeMap<>();
            home.items.forEach(item -> totals.put(item.code(), new BigDecimal("0.00")));
            for (ChargeLine line : charges.lines()) {
                totals.merge(itemOf(line), line.amount().toBigDecimal(), BigDecimal::add);
                assertThat(naive.charged.get(itemOf(line))).contains(line.serviceDate());
            }
            assertThat(totals).isEqualTo(naive.totals);
            assertThat(charges.refunded().toBigDecimal()).isEqualByComparingTo(naive.refunded);
        });
    }

    @Property
    void GIVEN_any_month_THEN_the_slices_of_an_item_add_up_to_its_lines_and_each_line_is_on_a_day_of_its_own(
            @ForAll("homes") RandomHome home) {
        outcome(home).asOptional().ifPresent(charges -> {
            Map<String, Money> lines = new TreeMap<>();
            Map<String, Money> slices = new TreeMap<>();
            home.items.forEach(item -> lines.put(item.code(), Money.ZERO));
            slices.putAll(lines);
            charges.lines().forEach(line -> lines.merge(itemOf(line), line.amount(), Money::plus));
            charges.slices().forEach(slice -> slices.merge(slice.item(), slice.amount(), Money::plus));
            assertThat(slices).isEqualTo(lines);
            assertThat(charges.lines()).extracting(ChargeLine::id).doesNotHaveDuplicates();
            assertThat(charges.lines())
                    .allMatch(line ->
                            line.amount().isPositive() && home.month.equals(YearMonth.from(line.serviceDate())));
        });
    }

    @Property
    void GIVEN_any_month_THEN_a_day_more_on_leave_never_raises_the_bill(@ForAll("homes") RandomHome home) {
        int day = home.dayAtHome();
        Outcome<CareHomeCharges> before = outcome(home);
        if (day < 0 || before.asOptional().isEmpty()) {
            return;
        }
        Arrays.fill(home.hours, day, day + RandomHome.HOURS, 'L');
        outcome(home)
                .asOptional()
                .ifPresent(after -> assertThat(after.total())
                        .isLessThanOrEqualTo(before.orElseThrow().total()));
    }

    @Property
    void GIVEN_any_month_THEN_the_order_of_items_prices_grades_and_rooms_changes_nothing(
            @ForAll("homes") RandomHome home) {
        Outcome<CareHomeCharges> other = CareHomeCharges.of(home.shuffledContract(), home.shuffledMonth());
        Outcome<CareHomeCharges> one = outcome(home);
        assertThat(codes(other)).isEqualTo(codes(one));
        assertThat(other.asOptional()).isEqualTo(one.asOptional());
    }

    @Property
    void GIVEN_any_month_THEN_separation_takes_every_line_but_what_the_contract_charges_on_hospital_days(
            @ForAll("homes") RandomHome home) {
        outcome(home).asOptional().ifPresent(charges -> {
            Separation separation = HomeMonths.separation(home.month());
            for (ChargeLine line : charges.lines()) {
                List<Problem> problems = separation.separate(line).problems();
                boolean held = home.calendar()
                        .day(line.serviceDate(), home.boundary)
                        .place()
                        .map(s -> s.kind().isHospital())
                        .orElse(false);
                ChargeCategory category = line.category().orElseThrow();
                boolean ofBed =
                        category.equals(ChargeCategory.CARE_BED) || category.equals(ChargeCategory.CARE_BED_HOLD);
                assertThat(problems)
                        .extracting(p -> p.code().toString())
                        .as("%s on %s", category, line.serviceDate())
                        .isEqualTo(held && !ofBed ? List.of("YY-B-023") : List.of());
            }
        });
    }

    /** Otherwise the properties would look at refusals only. */
    @Test
    void GIVEN_a_thousand_homes_THEN_most_have_charges_and_every_reason_and_refusal_occurs() {
        Random random = new Random(1);
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            Outcome<CareHomeCharges> outcome = outcome(new RandomHome(random));
            codes(outcome).forEach(code -> seen.merge(code, 1, Integer::sum));
            outcome.asOptional().ifPresent(charges -> {
                seen.merge(charges.total().isPositive(), 1, Integer::sum);
                charges.slices().forEach(slice -> seen.merge(slice.reason(), 1, Integer::sum));
                charges.notices().forEach(notice -> seen.merge(notice.code().toString(), 1, Integer::sum));
            });
        }
        assertThat(seen).containsKeys("YY-B-403", "YY-B-405", "YY-B-406", "YY-B-410");
        for (CareSlice.Reason reason : CareSlice.Reason.values()) {
            if (reason != CareSlice.Reason.PER_USE) {
                assertThat(seen.getOrDefault(reason, 0)).as(reason.name()).isGreaterThan(50);
            }
        }
        assertThat(seen.get(true)).isGreaterThan(500);
    }
}
