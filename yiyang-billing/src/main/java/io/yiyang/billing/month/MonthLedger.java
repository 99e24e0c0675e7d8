package io.yiyang.billing.month;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.CrossYearRule;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.LedgerEntry;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the year stands while a month is settled bill by bill (月内累计). Bills of the month follow one another in a ledger
 * whether the caller gave one or not; without one, it starts empty and what came before is {@link ResidentMonth#year}.
 */
final class MonthLedger {
    private final ResidentMonth month;
    private final Optional<YearLedger> given;
    private final BenefitYear only;
    private final List<Posting> settledTooEarly = new ArrayList<>();
    private AccumulatorLedger ledger;

    /** @param only the year of every bill where no ledger is given */
    MonthLedger(ResidentMonth month, BenefitYear only) {
        this.month = month;
        this.given = month.yearLedger();
        this.only = only;
        this.ledger = given.map(YearLedger::ledger).orElse(AccumulatorLedger.EMPTY);
    }

    AccumulatorLedger after() {
        return given.isPresent() ? ledger : AccumulatorLedger.EMPTY;
    }

    List<Posting> settledTooEarly() {
        return List.copyOf(settledTooEarly);
    }

    /** The settlements that stood before the month. */
    List<Posting> before() {
        return given.map(year -> year.ledger().standing()).orElse(List.of());
    }

    MedicalTreatmentType careType() {
        return given.map(YearLedger::careType).orElse(MedicalTreatmentType.of("61"));
    }

    /** The years that the first and last day of a bill and its settlement fall in, each once; one where they agree. */
    List<BenefitYear> years(LocalDate first, LocalDate last) {
        return given.map(year -> List.of(first, last, year.settledOn()).stream()
                        .map(day -> BenefitYear.containing(day, year.yearBegins()))
                        .distinct()
                        .toList())
                .orElse(List.of(only));
    }

    /** The year of a bill over the turn of years, absent if the day of settlement lies before the bill's last. */
    Optional<BenefitYear> year(CrossYearRule rule, LocalDate last) {
        return given.filter(year -> !year.settledOn().isBefore(last))
                .map(year -> rule.year(last, year.settledOn(), year.yearBegins()));
    }

    /**
     * The id that a bill of this name has: the one under which it stands, else the first that is free, since a bill that is
     * settled again after a reversal is a new one.
     */
    BillId id(String name) {
        long attempt = 1;
        while (true) {
            BillId id = BillId.of(attempt == 1 ? name : name + ":" + attempt);
            if (ledger.standing().stream().anyMatch(p -> p.bill().equals(id)) || !taken(id)) {
                return id;
            }
            attempt++;
        }
    }

    private boolean taken(BillId id) {
        return ledger.entries().stream()
                .anyMatch(entry -> (entry instanceof LedgerEntry.Settled
                                && entry.posting().bill().equals(id))
                        || (entry instanceof LedgerEntry.Reversed reversed
                                && (reversed.reversal().equals(id)
                                        || reversed.posting().bill().equals(id))));
    }

    /** The bill where the year stands for each payer; what nobody told is left out. */
    Bill position(Bill bill, Terms terms, BenefitYear year) {
        YearToDate booked = ledger.position(bill, terms, account(year)).year();
        return bill.withYear(new YearToDate(
                together(terms, month.year().paid(), booked.paid(), StageTerms::accumulates),
                together(terms, month.year().deductible(), booked.deductible(), StageTerms::accumulatesDeductible),
                together(terms, month.year().counted(), booked.counted(), StageTerms::accumulates)));
    }

    private Map<Payer, Money> together(
            Terms terms,
            Map<Payer, Money> opening,
            Map<Payer, Money> booked,
            Function<StageTerms, Set<MedicalTreatmentType>> types) {
        Map<Payer, Money> together = new LinkedHashMap<>();
        for (StageTerms stage : terms.stages()) {
            Money inLedger = booked.get(stage.payer());
            if (inLedger != null) {
                opening(stage.payer(), opening, types.apply(stage))
                        .ifPresent(before -> together.put(stage.payer(), before.plus(inLedger)));
            }
        }
        return together;
    }

    /** An amount that is not told apart by business type says nothing of a limit that counts some of them. */
    private Optional<Money> opening(Payer payer, Map<Payer, Money> opening, Set<MedicalTreatmentType> types) {
        Optional<Money> told = Optional.ofNullable(opening.get(payer));
        return told.isEmpty() && given.isPresent()
                ? Optional.of(Money.ZERO)
                : told.filter(money -> money.isZero() || types.isEmpty());
    }

    LedgerAccount account(BenefitYear year) {
        return given.map(g -> new LedgerAccount(g.person(), g.family(), year))
                .orElseGet(() -> LedgerAccount.of(PersonId.of(month.resident().value()), year));
    }

    /** Books a bill. Refused as {@link AccumulatorLedger#settle}. */
    Outcome<Posting> post(Posting posting) {
        Outcome<AccumulatorLedger> next = ledger.settle(posting);
        next.asOptional().ifPresent(booked -> {
            ledger = booked;
            given.ifPresent(year -> settledTooEarly.addAll(year.ledger().settledTooEarly(posting).stream()
                    .filter(early -> !settledTooEarly.contains(early))
                    .toList()));
        });
        return next.map(booked -> posting);
    }
}
