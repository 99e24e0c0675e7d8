package io.yiyang.billing.month;

import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of the deductible each of the stays carries that referrals link (转诊起付线分摊). */
final class LinkedDeductibles {
    static final String STRATEGY = "transfer.deductible";

    private final MonthRun run;
    private final StayChains chains;
    private final StayParts parts;
    /** Stays that the ledger has from before the period and that count as one with a stay of it. */
    private final Map<StaySegment, LinkedStay> settledBefore = new HashMap<>();

    LinkedDeductibles(MonthRun run, StayChains chains, StayParts parts) {
        this.run = run;
        this.chains = chains;
        this.parts = parts;
    }

    /** The region's strategy and the term that names it. */
    record Named(TransferDeductible strategy, Term term) {}

    /** A deductible that a referral placed on a stay, by which strategy and among which stays. */
    record Placed(TransferDeductible strategy, Term term, List<LinkedStay> stays, Money deductible) {}

    /** Stays that compliant referrals link share the deductible as the region's strategy says; without one, none does. */
    Map<Pending, Placed> of(List<Pending> pending) {
        Map<Pending, Placed> placed = new HashMap<>();
        for (Pending bill : pending) {
            List<StaySegment> chain = bill.draft().segment().map(chains::of).orElse(List.of());
            if (chain.size() <= 1 || placed.containsKey(bill)) {
                continue;
            }
            Optional<Named> strategy = strategy(chain);
            if (strategy.isEmpty()) {
                continue;
            }
            List<LinkedStay> linked = new ArrayList<>();
            Map<Pending, Integer> places = new HashMap<>();
            for (StaySegment stay : chain) {
                Optional<Pending> here = pending.stream()
                        .filter(p -> p.draft().segment().filter(stay::equals).isPresent())
                        .findFirst();
                here.ifPresent(p -> places.put(p, linked.size()));
                here.map(this::linked)
                        .or(() -> Optional.ofNullable(settledBefore.get(stay)))
                        .ifPresent(linked::add);
            }
            TransferDeductible by = strategy.get().strategy();
            List<Money> deductibles = by.allocate(linked);
            places.forEach((p, place) ->
                    placed.put(p, new Placed(by, strategy.get().term(), List.copyOf(linked), deductibles.get(place))));
        }
        return placed;
    }

    private LinkedStay linked(Pending bill) {
        Money before = bill.draft()
                .segment()
                .map(stay -> parts.consumed(stay).inScope())
                .orElse(Money.ZERO);
        return new LinkedStay(bill.id(), standard(bill), bill.bill().eligible().plus(before), consumedBefore(bill));
    }

    /** A stay from before the period: what it could consume is what it did. */
    void settledBefore(StaySegment stay, Pending bill) {
        Money consumed = consumedBefore(bill);
        settledBefore.put(stay, new LinkedStay(bill.id(), standard(bill), consumed, consumed));
    }

    private static Money consumedBefore(Pending bill) {
        return bill.draft()
                .part()
                .toDate()
                .byPayer()
                .deductible()
                .getOrDefault(stage(bill.terms()).payer(), Money.ZERO);
    }

    /** The deductible that the hospital asks of this stay by itself. */
    private static Money standard(Pending bill) {
        return PayerChain.standardDeductible(bill.bill(), stage(bill.terms()));
    }

    /** The region's strategy, if it has one; a gap in its dates is reported, a region without the rule is not. */
    Optional<Named> strategy(List<StaySegment> chain) {
        LocalDate day = run.settlementDay(chain.get(chain.size() - 1));
        Optional<Term> term = run.ifGiven(STRATEGY, day, run.month().person());
        Optional<TransferDeductible> named =
                term.flatMap(t -> TransferDeductible.named(t.value().toString()));
        if (term.isPresent() && named.isEmpty()) {
            run.report(List.of(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                    .with("parameter", term.get().provenance().parameter())
                    .with("faults", term.get().value() + " is not a transfer strategy")));
        }
        return named.map(strategy -> new Named(strategy, term.orElseThrow()));
    }

    /** The first payer with a deductible: the one whose deductible a transfer is about. */
    static StageTerms stage(Terms terms) {
        return terms.stages().stream()
                .filter(s -> s.term("deductible").isPresent()
                        || s.term("deductibleShare").isPresent())
                .findFirst()
                .orElse(terms.stages().get(0));
    }
}
