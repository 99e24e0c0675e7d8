package io.yiyang.examples.cli;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Estimates the rows of an export under one book of policy (逐笔测算), each where the year of its person stands. */
final class RowEstimator {
    private final PolicyBook book;
    private final Map<PersonId, AccumulatorLedger> ledgers = new HashMap<>();

    RowEstimator(PolicyBook book) {
        this.book = book;
    }

    Outcome<Terms> terms(ShadowRow row) {
        return book.resolve(
                new Question(row.region(), row.serviceDate(), row.knownOn(), row.facts()), RuleRegistry.standard());
    }

    /** The bill where the posted rows of its person leave the year; as it is if the row names no person. */
    Bill inYear(ShadowRow row, Terms terms) {
        Bill bill = row.charges();
        return row.person()
                .map(person -> ledger(person)
                        .position(bill, terms, LedgerAccount.of(person, BenefitYear.calendar(row.serviceDate()))))
                .orElse(bill);
    }

    /** The bill if the export tells all that the rules need: what it does not tell is a problem, never zero. */
    static Outcome<Bill> complete(Bill bill, Terms terms) {
        List<Problem> problems = new ArrayList<>();
        PayerChain.missingFacts(bill, terms)
                .forEach(missing -> problems.add(missing.remedy(
                        "补充 person、paid_before 或 balance_before 列",
                        "give the column person, paid_before or balance_before")));
        for (StageTerms stage : terms.stages()) {
            if (stage.term("covers").isPresent()) {
                problems.add(Problem.of(
                                "YY-T-966",
                                "该支付方只支付部分收费类别，导出中没有类别",
                                "a payer covers some categories only, and the export has none")
                        .with("payer", stage.payer()));
            }
        }
        return problems.isEmpty() ? Outcome.of(bill) : Outcome.refused(problems);
    }

    /** Counts the row in the year of its person. */
    List<Problem> post(ShadowRow row, Accumulated amounts) {
        return row.person()
                .map(person -> book(
                        person,
                        ledger(person)
                                .settle(Posting.builder()
                                        .bill(row.bill())
                                        .person(person)
                                        .year(BenefitYear.calendar(row.serviceDate()))
                                        .businessType(row.businessType())
                                        .serviceDate(row.serviceDate())
                                        .amounts(amounts)
                                        .build())))
                .orElse(List.of());
    }

    /** Takes a posted row back. */
    List<Problem> reverse(ShadowRow settled, BillId reversal) {
        return settled.person()
                .map(person -> book(person, ledger(person).reverse(settled.bill(), reversal)))
                .orElse(List.of());
    }

    private AccumulatorLedger ledger(PersonId person) {
        return ledgers.getOrDefault(person, AccumulatorLedger.EMPTY);
    }

    private List<Problem> book(PersonId person, Outcome<AccumulatorLedger> next) {
        next.asOptional().ifPresent(ledger -> ledgers.put(person, ledger));
        return next.problems();
    }
}
