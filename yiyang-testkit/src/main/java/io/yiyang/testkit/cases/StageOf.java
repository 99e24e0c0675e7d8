package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage of a payer chain being written down as a policy pack writes it. */
final class StageOf {
    private final Payer payer;
    private final PayerRule rule;
    private final Map<String, TermValue> options = new LinkedHashMap<>();
    private final Map<String, String> terms = new LinkedHashMap<>();
    private final Map<String, List<String>> when = new HashMap<>();
    private final Map<String, List<String>> unless = new HashMap<>();

    private StageOf(Payer payer, PayerRule rule) {
        this.payer = payer;
        this.rule = rule;
    }

    static StageOf proportional(Payer payer, String base, RoundingMode rounding) {
        return new StageOf(payer, ProportionalRule.RULE).word("base", base).word("rounding", rounding.name());
    }

    /** A payer whose amount somebody else fixed: all that is left, up to that amount. */
    static StageOf fixed(Payer payer, Money amount) {
        return proportional(payer, "REMAINING_IN_SCOPE", RoundingMode.HALF_UP)
                .ratio(Rate.ONE)
                .amount("payCap", Optional.of(amount));
    }

    static StageOf perDiem(Payer payer, Money perDay, boolean hospitalSuspends) {
        return new StageOf(payer, PerDiemRule.RULE)
                .amount("perDay", Optional.of(perDay))
                .word("inpatientDays", hospitalSuspends ? "SUSPEND" : "PAY_FOR_CARE_GIVEN");
    }

    /** A rule with terms as the pack would write them. */
    static StageOf of(Payer payer, PayerRule rule) {
        return new StageOf(payer, rule);
    }

    static StageOf account() {
        return new StageOf(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE);
    }

    StageOf word(String name, String word) {
        options.put(name, new TermValue.Word(word));
        return this;
    }

    StageOf amount(String name, Optional<Money> amount) {
        amount.ifPresent(money -> options.put(name, new TermValue.Amount(money)));
        return this;
    }

    StageOf ratio(Rate ratio) {
        options.put("ratio", new TermValue.Ratio(ratio));
        return this;
    }

    StageOf ratio(String name, Rate ratio) {
        options.put(name, new TermValue.Ratio(ratio));
        return this;
    }

    StageOf count(String name, long count) {
        options.put(name, new TermValue.Count(count));
        return this;
    }

    StageOf words(String name, String... words) {
        options.put(name, new TermValue.Words(List.of(words)));
        return this;
    }

    StageOf amount(String name, Money amount) {
        return amount(name, Optional.of(amount));
    }

    StageOf bands(List<TermValue.Band> bands) {
        options.put("bands", new TermValue.Bands(bands));
        return this;
    }

    StageOf value(String name, TermValue value) {
        options.put(name, value);
        return this;
    }

    /** A term that a parameter of the pack gives. */
    StageOf term(String name, String parameter) {
        terms.put(name, parameter);
        return this;
    }

    StageOf when(String fact, List<String> words) {
        when.put(fact, words);
        return this;
    }

    StageOf unless(String fact, List<String> words) {
        unless.put(fact, words);
        return this;
    }

    Chain.Stage stage() {
        return new Chain.Stage(payer, rule.id(), options, terms, when, unless);
    }
}
