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

    static StageTerms of(String payer, PayerRule rule, String... terms) {
        List<Term> list = new ArrayList<>();
        for (String term : terms) {
            String name = term.substring(0, term.indexOf('='));
            list.add(new Term(name, value(name, term.substring(term.indexOf('=') + 1)), SOURCE));
        }
        return StageTerms.of(Payer.of(payer), rule, list);
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
        if (name.equals("deductibleEveryDays")) {
            return new TermValue.Count(Long.parseLong(text));
        }
        if (name.equals("baseAlso") || name.equals("baseWithout")) {
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
