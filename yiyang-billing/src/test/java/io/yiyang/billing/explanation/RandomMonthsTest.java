package io.yiyang.billing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Random charges under every kind of rule: whatever is settled is explained, and every explanation can be redone. */
class RandomMonthsTest {
    private static final String RULE = "\"rule\": \"per-diem/1\"";
    private static final String OPTIONS = "{\"inpatientDays\": {\"word\": \"SUSPEND\"}, \"covers\"";
    private static final String TERMS = "\"terms\": {\"perDay\": \"care.perDay\"}";
    private static final String ROUNDED =
            "{\"inpatientDays\": {\"word\": \"SUSPEND\"}, \"rounding\": {\"word\": \"HALF_UP\"}, ";

    /** What stands in place of the amount for each day, by name. */
    private static final Map<String, String> RULES = Map.of(
            "care-month/1",
            "\"perMonth\": {\"amount\": \"1000.00\"}, \"ratio\": {\"ratio\": \"0.75\"}, \"basis\": {\"word\": \"COST\"},"
                    + " \"partMonth\": {\"word\": \"WHOLE\"}, ",
            "care-day/1",
            "\"components\": {\"components\": [{\"ratio\": \"0.7\", \"perDay\": \"100.00\", \"basis\": \"FUND\"}]},"
                    + " \"roundedBy\": {\"word\": \"BILL\"}, \"payCap\": {\"amount\": \"900.00\"}, ",
            "care-unit/1",
            "\"ratio\": {\"ratio\": \"0.9\"}, \"maxPrice\": {\"amount\": \"65.00\"}, \"maxUnits\": {\"count\": 4},"
                    + " \"quotaPer\": {\"word\": \"MONTH\"}, ",
            "proportional/1",
            "\"base\": {\"word\": \"REMAINING_IN_SCOPE\"}, \"ratio\": {\"ratio\": \"0.333333\"},"
                    + " \"roundedBy\": {\"word\": \"LINE\"}, ");

    private static MonthSettlement settled(List<ChargeLine> lines, String rule) {
        String options = ROUNDED + RULES.getOrDefault(rule, "") + "\"covers\"";
        if (rule.equals("proportional/1")) {
            options = options.replace("\"inpatientDays\": {\"word\": \"SUSPEND\"}, ", "");
        }
        return MonthSettlement.settle(
                SampleMonth.month(lines),
                rule.equals("per-diem/1")
                        ? SampleMonth.BOOK
                        : SampleMonth.book(
                                RULE, "\"rule\": \"" + rule + "\"", OPTIONS, options, TERMS, "\"terms\": {}"),
                RuleRegistry.standard());
    }

    @Property(tries = 120)
    void everyCellCanBeRedone(@ForAll("lines") List<ChargeLine> lines, @ForAll("rules") String rule) {
        MonthSettlement month = settled(lines, rule);
        assertThat(month.problems()).isEmpty();
        ExplanationChecks.check(month);
    }

    /** A commercial payer of the total takes from own-pay and over-limit too. */
    @Property(tries = 30)
    void everyCellCanBeRedoneBesideAPayerOfTheTotal(@ForAll("lines") List<ChargeLine> lines) {
        ExplanationChecks.check(MonthSettlement.settle(
                SampleMonth.month(lines),
                SampleMonth.book(", \"when\": {\"commercialPlan\": [\"GOLD\"]}", ""),
                RuleRegistry.standard()));
    }

    @Test
    void aRuleThatPaysByLineTellsTheStepOfTheLine() {
        List<ChargeLine> lines = List.of(
                SampleMonth.care("N1", LocalDate.of(2026, 4, 1), "x", "CARE_NURSING", "80.00"),
                SampleMonth.care("N2", LocalDate.of(2026, 4, 2), "x", "CARE_NURSING", "40.00"));
        // 2 days with care x 60.00 = 120.00, at most 120.00; 120.00 x 80.00 / 120.00
        assertThat(steps(settled(lines, "per-diem/1"))).containsExactly("120.00 × 80.00 ÷ 120.00 → 80.00");
        assertThat(steps(settled(lines, "care-unit/1"))).containsExactly("min(1 × 65.00, 80.00 × 1 ÷ 1) × 90% = 58.50");
        assertThat(steps(settled(lines, "care-day/1"))).containsExactly("56.00 × 80.00 ÷ 80.00 → 56.00");
        assertThat(steps(settled(lines, "proportional/1"))).containsExactly("80.00 × 33.3333% = 26.67");
        // 120.00 x 75 % = 90.00, 80/120 of it
        assertThat(steps(settled(lines, "care-month/1"))).containsExactly("90.00 × 80.00 ÷ 120.00 → 60.00");
    }

    private static List<String> steps(MonthSettlement month) {
        return MonthExplanation.of(month)
                .explain(LineId.of("N1"), Payer.LONG_TERM_CARE)
                .orElseThrow()
                .children()
                .stream()
                .filter(child -> child.kind() == Kind.STEP)
                .map(Explanation::formula)
                .toList();
    }

    @Provide
    static Arbitrary<String> rules() {
        return Arbitraries.of("per-diem/1", "care-month/1", "care-day/1", "care-unit/1", "proportional/1");
    }

    @Provide
    static Arbitrary<List<ChargeLine>> lines() {
        Arbitrary<Long> fen = Arbitraries.longs().between(0, 300_000);
        Arbitrary<String> care = Combinators.combine(
                        Arbitraries.of("CARE_BED", "CARE_NURSING", "CARE_NURSING", "CARE_MEAL"), fen)
                .as((category, amount) -> category + " " + amount);
        Arbitrary<String> medical = Combinators.combine(
                        Arbitraries.of("01", "03", "09"),
                        fen,
                        Arbitraries.of("0", "0.05", "0.1", "1"),
                        Arbitraries.of("", "", "100.00"))
                .as((category, amount, rate, ceiling) -> category + " " + amount + " " + rate + " " + ceiling);
        return Combinators.combine(care.list().ofMaxSize(8), medical.list().ofMaxSize(8))
                .as(RandomMonthsTest::charges)
                .withoutEdgeCases();
    }

    private static List<ChargeLine> charges(List<String> care, List<String> medical) {
        List<ChargeLine> lines = new ArrayList<>();
        for (String each : care) {
            String[] parts = each.split(" ", -1);
            LocalDate day = LocalDate.of(2026, 4, 1 + lines.size() % 10);
            lines.add(SampleMonth.care("C" + lines.size(), day, "x", parts[0], yuan(parts[1])));
        }
        for (String each : medical) {
            String[] parts = each.split(" ", -1);
            lines.add(SampleMonth.medical("M" + lines.size(), "x", parts[0], "1", yuan(parts[1]), parts[2], parts[3]));
        }
        return lines;
    }

    private static String yuan(String fen) {
        return Money.ofFen(Long.parseLong(fen)).toString();
    }
}
