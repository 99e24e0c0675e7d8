package io.yiyang.billing.carehome;

import static io.yiyang.billing.carehome.Homes.yuan;
import static io.yiyang.billing.json.PackTexts.overlay;
import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** National: fees for 12 months, a deposit of 12 monthly bed fees. Shanghai: fees for 3 months. Dates as a tenant declares. */
class PrepaymentLimitsTest {
    private static final RegionCode SHANGHAI = RegionCode.of("310101");
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    private static final PolicyOverlay DATES = overlay("""
            {"schema": "yiyang.policy-overlay/1", "tenant": "test tenant", "declarations": [
              {"pack": "care-home-prepayment-sample", "key": "prepayment.maxMonths", "inForce": "2024-10-01/..",
               "declaredOn": "2025-01-02", "reason": "in use"},
              {"pack": "care-home-prepayment-sample", "key": "deposit.maxMonthlyBedFees", "inForce": "2024-10-01/..",
               "declaredOn": "2025-01-02", "reason": "in use"},
              {"pack": "shanghai-care-home-sample", "key": "prepayment.maxMonths", "inForce": "2024-10-01/..",
               "declaredOn": "2025-01-02", "reason": "in use"}]}
            """);

    private static PolicyBook book(String nation) {
        return PolicyBook.of(List.of(pack(text("shanghai-care-home.json")), pack(nation)))
                .combinedWith(DATES);
    }

    private static String text(String pack) {
        try {
            return Files.readString(Path.of("..", "examples", "policies", pack));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome<PrepaymentLimits> limits(RegionCode region, LocalDate day) {
        return PrepaymentLimits.of(
                book(text("care-home-prepayment.json")), new Question(region, day, day, Facts.none()));
    }

    @ParameterizedTest(name = "{0}: {1} months {2}")
    @CsvSource({"000000, 12, OK", "000000, 13, 12", "000000, 14, 12", "310101, 3, OK", "310101, 4, 3"})
    void GIVEN_fees_taken_ahead_THEN_more_months_than_the_region_allows_are_a_finding(
            String region, long months, String allowed) {
        Optional<Problem> finding =
                limits(RegionCode.of(region), DAY).orElseThrow().prepaid(months);
        assertThat(finding.map(p -> p.facts().get("allowed")).orElse("OK")).isEqualTo(allowed);
        finding.ifPresent(p -> {
            assertThat(p.code()).hasToString("YY-B-420");
            assertThat(p.facts())
                    .containsEntry("months", String.valueOf(months))
                    .containsKey("source");
        });
    }

    @ParameterizedTest(name = "deposit {0} of a bed at {1}: {2}")
    @CsvSource({"18000.00, 1500.00, OK", "18000.01, 1500.00, 18000.00", "0.01, 0.00, 0.00", "0.00, 0.00, OK"})
    void GIVEN_a_deposit_THEN_more_than_twelve_monthly_bed_fees_are_a_finding(
            String deposit, String bed, String allowed) {
        // Shanghai has no figure of its own for deposits: the nation's holds.
        for (RegionCode region : List.of(RegionCode.NATION, SHANGHAI)) {
            Optional<Problem> finding = limits(region, DAY).orElseThrow().deposit(yuan(deposit), yuan(bed));
            assertThat(finding.map(p -> p.facts().get("allowed")).orElse("OK")).isEqualTo(allowed);
            finding.ifPresent(p -> {
                assertThat(p.code()).hasToString("YY-B-421");
                assertThat(p.facts()).containsEntry("deposit", deposit).containsEntry("monthlyBedFee", bed);
            });
        }
    }

    @Test
    void GIVEN_a_day_before_the_rule_THEN_there_is_no_limit_to_ask_for() {
        assertThat(limits(RegionCode.NATION, LocalDate.of(2024, 9, 30)).problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-102", "YY-B-102");
        assertThat(limits(RegionCode.NATION, LocalDate.of(2024, 10, 1)).problems())
                .isEmpty();
    }

    @Test
    void GIVEN_a_limit_that_is_no_count_THEN_it_is_refused() {
        String broken = text("care-home-prepayment.json").replaceFirst("\"count\": 12", "\"word\": \"TWELVE\"");
        assertThat(PrepaymentLimits.of(book(broken), new Question(RegionCode.NATION, DAY, DAY, Facts.none()))
                        .problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-106");
        PrepaymentLimits limits = limits(RegionCode.NATION, DAY).orElseThrow();
        Term word = new Term("x", new TermValue.Word("x"), limits.maxMonths().provenance());
        assertThatThrownBy(() -> new PrepaymentLimits(word, limits.maxMonthlyBedFees()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxMonths: must be a count");
        assertThatThrownBy(() -> new PrepaymentLimits(limits.maxMonths(), word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxMonthlyBedFees: must be a count");
    }
}
