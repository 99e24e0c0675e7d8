package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a case as a policy pack of its own (算例政策包), so that a case takes the same way through policy book, rules
 * and payer chain as real policy does.
 */
final class CasePolicy {
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final BilingualText NAME = BilingualText.of("算例", "case");
    private static final Parameter.Evidence EVIDENCE = new Parameter.Evidence(
            Optional.of(DateRange.from(DAY)),
            Optional.empty(),
            Confidence.DECLARED,
            List.of(Citation.builder()
                    .key("case")
                    .title("case")
                    .lastChecked(DAY)
                    .build()));

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Chain.Stage> stages = new ArrayList<>();

    static CasePolicy of(List<StageOf> stages) {
        CasePolicy policy = new CasePolicy();
        stages.forEach(stage -> policy.stages.add(stage.stage()));
        return policy;
    }

    static CasePolicy of(StageOf... stages) {
        return of(List.of(stages));
    }

    CasePolicy with(String parameter, List<Parameter.Row> rows) {
        return with(parameter, EVIDENCE, rows);
    }

    CasePolicy with(String parameter, Parameter.Evidence evidence, List<Parameter.Row> rows) {
        parameters.add(new Parameter(parameter, "", List.of(new Parameter.Version(evidence, rows))));
        return this;
    }

    /** The same value for all. */
    CasePolicy with(String parameter, TermValue value) {
        return with(parameter, List.of(new Parameter.Row(java.util.Map.of(), value)));
    }

    /** A bill of one line that is in scope as a whole. */
    static Bill bill(Money total) {
        return bill(line(total));
    }

    static SplitLine line(Money total) {
        return SplitLine.inScope(LineId.of("bill"), Optional.empty(), total);
    }

    static Bill bill(SplitLine... lines) {
        return Bill.of(BillId.of("case"), List.of(lines));
    }

    Settlement settle(Bill bill) {
        return settle(bill, Facts.none());
    }

    Settlement settle(Bill bill, Facts facts) {
        return settle(bill, terms(facts));
    }

    static Settlement settle(Bill bill, Terms terms) {
        return value(PayerChain.settle(bill, terms));
    }

    Terms terms(Facts facts) {
        return value(book().resolve(question(facts), RuleRegistry.standard()));
    }

    /** The settlement with its steps. */
    Explained explain(Bill bill) {
        return value(PayerChain.explain(bill, terms(Facts.none())));
    }

    /** The terms of the only stage. */
    StageTerms onlyStage() {
        return terms(Facts.none()).stages().get(0);
    }

    Term parameter(String key, Facts facts) {
        return value(book().parameter(key, question(facts)));
    }

    /** The fund's share and the person's. */
    static Comparison compareFundAndSelf(Expected expected, Settlement settlement, Payer fund) {
        return expected.compare().got("fund", settlement.share(fund)).got("self", settlement.share(Payer.PERSON));
    }

    PolicyBook book() {
        Chain chain =
                new Chain("chain", NAME, java.util.Map.of(), List.of(new Chain.Version(EVIDENCE, List.copyOf(stages))));
        return PolicyBook.of(List.of(new PolicyPack(
                "case", "case", "1", "", PolicyPack.Mark.SAMPLE, RegionCode.NATION, NAME, parameters, List.of(chain))));
    }

    static Question question(Facts facts) {
        return new Question(RegionCode.NATION, DAY, DAY, facts);
    }

    static <T> T value(Outcome<T> outcome) {
        return outcome.asOptional().orElseThrow(() -> new UnsupportedCase(outcome.problems()));
    }
}
