package io.yiyang.testkit.law;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stages for tests, written {@code "ratio=0.70", "payCap=100.00", "base=ELIGIBLE"}. */
final class Stages {
    static final Provenance SOURCE = Provenance.builder()
            .parameter("test")
            .confidence(Confidence.DECLARED)
            .inForceFrom(LocalDate.EPOCH)
            .build();

    private static final Set<String> RATIOS = Set.of(
            "ratio",
            "ratioBonus",
            "ratioCut",
            "ratioMax",
            "ratioBelow",
            "ratioAbove",
            "deductibleShare",
            "deductibleFactor",
            "deductibleStep");

    private Stages() {}

    /** Long-term care with components as {@code "categories ratio perDay basis; …"}, {@code -} for all categories. */
    static StageTerms care(PayerRule rule, String components, String... terms) {
        List<TermValue.Component> list = new ArrayList<>();
        for (String component : components.split("; ")) {
            String[] word = component.split(" ");
            list.add(new TermValue.Component(
                    word[0].equals("-") ? List.of() : List.of(word[0]),
                    Rate.parse(word[1]),
                    word.length > 2 ? java.util.Optional.of(Money.parseYuan(word[2])) : java.util.Optional.empty(),
                    word.length > 2
                            ? java.util.Optional.of(TermValue.LimitBasis.valueOf(word[3]))
                            : java.util.Optional.empty()));
        }
        List<Term> all = new ArrayList<>(list(terms));
        all.add(new Term("components", new TermValue.Components(list), SOURCE));
        return StageTerms.of(Payer.LONG_TERM_CARE, rule, all);
    }

    static StageTerms of(String payer, PayerRule rule, String... terms) {
        return StageTerms.of(Payer.of(payer), rule, list(terms));
    }

    private static List<Term> list(String... terms) {
        List<Term> list = new ArrayList<>();
        for (String term : terms) {
            String name = term.substring(0, term.indexOf('='));
            list.add(new Term(name, value(name, term.substring(term.indexOf('=') + 1)), SOURCE));
        }
        return list;
    }

    private static TermValue value(String name, String text) {
        if (name.equals("bands")) {
            List<TermValue.Band> bands = new ArrayList<>();
            for (String band : text.split(" ", -1)) {
                String upTo = band.substring(0, band.indexOf(':'));
                bands.add(new TermValue.Band(
                        upTo.equals("-") ? java.util.Optional.empty() : java.util.Optional.of(Money.parseYuan(upTo)),
                        Rate.parse(band.substring(band.indexOf(':') + 1))));
            }
            return new TermValue.Bands(bands);
        }
        if (List.of("deductibleEveryDays", "divisor", "maxUnits", "maxMedicalUnits")
                .contains(name)) {
            return new TermValue.Count(Long.parseLong(text));
        }
        if (name.equals("baseAlso") || name.equals("medicalCovers") || name.equals("baseWithout")) {
            return new TermValue.Words(List.of(text));
        }
        if (RATIOS.contains(name)) {
            return new TermValue.Ratio(Rate.parse(text));
        }
        return Character.isDigit(text.charAt(0))
                ? new TermValue.Amount(Money.parseYuan(text))
                : new TermValue.Word(text);
    }

    static Terms chain(StageTerms... stages) {
        return new Terms("test#chain", BilingualText.of("测试", "test"), SOURCE, List.of(stages), List.of());
    }
}
