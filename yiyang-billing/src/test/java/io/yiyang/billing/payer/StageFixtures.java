package io.yiyang.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds stages from plain texts, so that a test table reads like the document. */
public final class StageFixtures {
    public static final Provenance TEST_SOURCE = Provenance.builder()
            .parameter("test#parameter")
            .confidence(Confidence.VERBATIM)
            .inForceFrom(LocalDate.of(2023, 1, 1))
            .addCitations(Citation.builder()
                    .key("T")
                    .title("made up for a test")
                    .lastChecked(LocalDate.of(2026, 11, 22))
                    .build())
            .build();

    /** A component with a limit and one without. */
    public static final TermValue.Components COMPONENTS = new TermValue.Components(List.of(
            new TermValue.Component(
                    List.of("A", "B"),
                    Rate.parse("0.75"),
                    Optional.of(Money.parseYuan("60.00")),
                    Optional.of(TermValue.LimitBasis.FUND)),
            new TermValue.Component(List.of("C"), Rate.ONE, Optional.empty(), Optional.empty())));

    /** A number with an upper bound and one without. */
    public static final TermValue.Conditions CONDITIONS = new TermValue.Conditions(List.of(
            new TermValue.Condition("beds", 50, Optional.of(99L)),
            new TermValue.Condition("age", 60, Optional.empty())));

    private StageFixtures() {}

    /** {@code "ratio=0.70"}, {@code "deductible=300"}, {@code "base=ELIGIBLE"}, {@code "bands=30000:0.60 100000:0.65 *:0.75"}. */
    public static StageTerms stage(Payer payer, PayerRule rule, String... terms) {
        return StageTerms.of(payer, rule, terms(terms));
    }

    private static List<Term> terms(String... terms) {
        List<Term> all = new ArrayList<>();
        for (String term : terms) {
            int equals = term.indexOf('=');
            all.add(new Term(
                    term.substring(0, equals),
                    value(term.substring(0, equals), term.substring(equals + 1)),
                    TEST_SOURCE));
        }
        return all;
    }

    /** A stage of long-term care insurance, with a value that no text tells. */
    public static StageTerms stage(PayerRule rule, String name, TermValue value, String... terms) {
        List<Term> all = new ArrayList<>(terms(terms));
        all.add(new Term(name, value, TEST_SOURCE));
        return StageTerms.of(Payer.LONG_TERM_CARE, rule, all);
    }

    public static StageTerms proportional(Payer payer, String... terms) {
        List<String> all = new ArrayList<>(List.of(terms));
        all.add("rounding=HALF_UP");
        return stage(payer, ProportionalRule.RULE, all.toArray(new String[0]));
    }

    private static TermValue value(String name, String text) {
        if (name.equals("base") && Character.isDigit(text.charAt(0))) {
            return new TermValue.Amount(Money.parseYuan(text));
        }
        return switch (name) {
            case "base",
                    "basis",
                    "partMonth",
                    "quotaPer",
                    "by",
                    "timesOf",
                    "roundedTo",
                    "rounding",
                    "roundedBy",
                    "bandOrigin",
                    "inpatientDays",
                    "stepping",
                    "deductibleBy",
                    "consumedBy",
                    "splitAt",
                    "accumulatedFor" -> new TermValue.Word(text);
            case "covers", "medicalCovers", "baseAlso", "baseWithout", "accumulates" ->
                new TermValue.Words(List.of(text.split(" ")));
            case "ratio",
                    "ratioBonus",
                    "ratioCut",
                    "ratioMax",
                    "ratioBelow",
                    "ratioAbove",
                    "deductibleShare",
                    "deductibleFactor",
                    "deductibleStep" -> new TermValue.Ratio(Rate.parse(text));
            case "deductibleEveryDays",
                    "stayMaxDays",
                    "yearMaxDays",
                    "divisor",
                    "maxUnits",
                    "maxMedicalUnits",
                    "times",
                    "dividedBy" -> new TermValue.Count(Long.parseLong(text));
            case "multiple", "uplift" -> new TermValue.Multiple(Rate.parse(text));
            case "steps" -> new TermValue.Steps(steps(text));
            case "bands" -> new TermValue.Bands(bands(text));
            default -> new TermValue.Amount(Money.parseYuan(text));
        };
    }

    private static List<TermValue.Step> steps(String text) {
        List<TermValue.Step> steps = new ArrayList<>();
        for (String step : text.split(" ")) {
            int colon = step.indexOf(':');
            steps.add(new TermValue.Step(
                    Long.parseLong(step.substring(0, colon)), Money.parseYuan(step.substring(colon + 1))));
        }
        return steps;
    }

    private static List<TermValue.Band> bands(String text) {
        List<TermValue.Band> bands = new ArrayList<>();
        for (String band : text.split(" ")) {
            int colon = band.indexOf(':');
            String bound = band.substring(0, colon);
            bands.add(new TermValue.Band(
                    bound.equals("*") ? Optional.empty() : Optional.of(Money.parseYuan(bound)),
                    Rate.parse(band.substring(colon + 1))));
        }
        return bands;
    }

    /** The steps as {@code "English text: formula"}; the result must be the figure that the formula ends in. */
    static List<String> steps(StageTerms terms, Position position) {
        Trail trail = Trail.recording();
        Payment payment = terms.rule().pay(terms, position, trail);
        List<String> steps = new ArrayList<>();
        for (Step step : trail.steps()) {
            assertThat(step.formula()).endsWith(step.result().toString());
            assertThat(step.text().zh()).isNotBlank();
            steps.add(step.text().en() + ": " + step.formula());
        }
        assertThat(trail.steps().get(trail.steps().size() - 1).result()).isEqualTo(payment.share());
        assertThat(terms.rule().pay(terms, position, Trail.silent())).isEqualTo(payment);
        return steps;
    }

    public static Position position(String eligible, String inScopeLeft, String totalLeft) {
        return Position.of(Money.parseYuan(eligible), Money.parseYuan(inScopeLeft), Money.parseYuan(totalLeft));
    }
}
