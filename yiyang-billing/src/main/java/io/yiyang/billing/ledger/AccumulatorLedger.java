package io.yiyang.billing.ledger;

import io.yiyang.billing.ledger.LedgerEntry.Proposed;
import io.yiyang.billing.ledger.LedgerEntry.Reversed;
import io.yiyang.billing.ledger.LedgerEntry.Settled;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that was settled and reversed, in the order in which it became known (待遇累计台账). Entries are only added; what a year
 * has used up is the fold over them, {@link #accumulators}, and a bill's position is that fold before the bill.
 *
 * <p>The cost of a fold is that of its entries; keep one ledger for each person, or for each family that shares limits.
 */
public final class AccumulatorLedger implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A ledger without entries. */
    public static final AccumulatorLedger EMPTY = new AccumulatorLedger(List.of());

    private final List<LedgerEntry> entries;

    private AccumulatorLedger(List<LedgerEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A ledger as it was stored. Refused as {@link #settle} and {@link #reverse}. */
    public static Outcome<AccumulatorLedger> replay(List<LedgerEntry> entries) {
        Outcome<AccumulatorLedger> ledger = Outcome.of(EMPTY);
        for (LedgerEntry entry : entries) {
            ledger = ledger.flatMap(before -> before.add(entry));
        }
        return ledger;
    }

    private Outcome<AccumulatorLedger> add(LedgerEntry entry) {
        if (entry instanceof Settled settled) {
            return settle(settled.posting());
        }
        if (entry instanceof Reversed reversed) {
            return reverse(reversed.posting().bill(), reversed.reversal());
        }
        return Outcome.of(propose(entry.posting()));
    }

    /** The entries in the order in which they became known. */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /** With a pre-settlement, which moves no accumulator. */
    public AccumulatorLedger propose(Posting posting) {
        return with(new Proposed(posting));
    }

    /**
     * With a settlement. The same one again changes nothing. Refused: {@code YY-B-170} the bill's id is taken by other
     * figures, a reversal, or a bill that was reversed.
     */
    public Outcome<AccumulatorLedger> settle(Posting posting) {
        if (standing().contains(posting)) {
            return Outcome.of(this);
        }
        if (isTaken(posting.bill())) {
            return idTaken(posting.bill());
        }
        return Outcome.of(with(new Settled(posting)));
    }

    /**
     * With the reversal of a settlement, as a mirrored record of its own id. The same one again changes nothing. Refused:
     * {@code YY-B-170} the reversal's id is taken; {@code YY-B-171} the bill is not settled, or was reversed before.
     */
    public Outcome<AccumulatorLedger> reverse(BillId bill, BillId reversal) {
        Optional<Posting> posting =
                standing().stream().filter(p -> p.bill().equals(bill)).findFirst();
        if (posting.isEmpty()) {
            boolean again = entries.stream()
                    .anyMatch(entry -> entry instanceof Reversed reversed
                            && reversed.reversal().equals(reversal)
                            && reversed.posting().bill().equals(bill));
            return again
                    ? Outcome.of(this)
                    : Outcome.refused(
                            Problem.of("YY-B-171", "台账中没有可撤销的该笔结算", "the ledger has no such settlement to reverse")
                                    .with("bill", bill)
                                    .with("reversal", reversal));
        }
        return isTaken(reversal) ? idTaken(reversal) : Outcome.of(with(new Reversed(reversal, posting.get())));
    }

    private AccumulatorLedger with(LedgerEntry entry) {
        List<LedgerEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new AccumulatorLedger(more);
    }

    private boolean isTaken(BillId id) {
        return entries.stream()
                .anyMatch(entry -> (entry instanceof Settled settled
                                && settled.posting().bill().equals(id))
                        || (entry instanceof Reversed reversed
                                && reversed.reversal().equals(id)));
    }

    private static Outcome<AccumulatorLedger> idTaken(BillId id) {
        return Outcome.refused(Problem.of("YY-B-170", "该账单标识已在台账中使用", "the bill's id is taken in the ledger")
                .with("bill", id)
                .remedy("撤销后再次结算是新账单，使用新标识", "a bill that is settled again after a reversal is a new bill"));
    }

    /** What all entries lead to. */
    public Accumulators accumulators() {
        return fold(entries);
    }

    /**
     * What the entries before the bill's settlement lead to: the position that the bill was settled at. For a bill that is
     * not in the ledger, what all entries lead to.
     */
    public Accumulators before(BillId bill) {
        List<LedgerEntry> earlier = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof Settled settled && settled.posting().bill().equals(bill)) {
                break;
            }
            earlier.add(entry);
        }
        return fold(earlier);
    }

    private static Accumulators fold(List<LedgerEntry> entries) {
        Accumulators sum = Accumulators.NONE;
        for (LedgerEntry entry : entries) {
            sum = sum.plus(entry);
        }
        return sum;
    }

    /** The settlements that no reversal took back, in the order in which they became known. */
    public List<Posting> standing() {
        Map<BillId, Posting> standing = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof Settled settled) {
                standing.put(settled.posting().bill(), settled.posting());
            } else if (entry instanceof Reversed reversed) {
                standing.remove(reversed.posting().bill());
            }
        }
        return List.copyOf(standing.values());
    }

    /**
     * The standing settlements of the same person or family and year whose service came later than that of the posting: a
     * back-dated bill (补记账单) changes the position that they were settled at. They are named, never changed: whoever wants
     * them to follow reverses them and settles them again in order.
     */
    public List<Posting> settledTooEarly(Posting backDated) {
        return standing().stream()
                .filter(p ->
                        p.year().equals(backDated.year()) && p.serviceDate().isAfter(backDated.serviceDate()))
                .filter(p -> p.person().equals(backDated.person())
                        || (p.family().isPresent() && p.family().equals(backDated.family())))
                .sorted(Comparator.comparing(Posting::serviceDate))
                .toList();
    }

    /**
     * How many stays of the person the year has, for the ordinal of the next one.
     *
     * @param institutionClass only stays in institutions of the class; absent for all
     * @param interim whether parts of one stay count once
     */
    public long stays(PersonId person, BenefitYear year, Optional<String> institutionClass, InterimRule interim) {
        Set<SegmentId> stays = new HashSet<>();
        long more = 0;
        for (Posting posting : standing()) {
            boolean counts = posting.person().equals(person)
                    && posting.year().equals(year)
                    && posting.stay().isPresent()
                    && (institutionClass.isEmpty() || institutionClass.equals(posting.institutionClass()));
            if (counts && !posting.stay().map(stays::add).orElse(false) && interim == InterimRule.NEW_ADMISSION) {
                more++;
            }
        }
        return stays.size() + more;
    }

    /** What the parts of a stay that are settled so far used up, as after interim settlements. */
    public Accumulated ofStay(SegmentId stay) {
        Accumulated sum = Accumulated.NONE;
        for (Posting posting : standing()) {
            if (posting.stay().filter(stay::equals).isPresent()) {
                sum = sum.plus(posting.amounts());
            }
        }
        return sum;
    }

    /**
     * The bill at its position in the year: what the ledger has of each payer of the chain, which is zero and not unknown where
     * it has nothing. Which uses count together is the stage's to say. Unknown stays what a payer's base counted if a bill of
     * the scope does not tell, and everything of a payer that counts for families if the account names none. The chain makes
     * each payer's {@link io.yiyang.billing.payer.Position} of it.
     */
    public Bill position(Bill bill, Terms terms, LedgerAccount account) {
        Accumulators before = before(bill.id());
        Map<Payer, Money> paid = new LinkedHashMap<>();
        Map<Payer, Money> deductibles = new LinkedHashMap<>();
        Map<Payer, Money> counted = new LinkedHashMap<>();
        for (StageTerms stage : terms.stages()) {
            Payer payer = stage.payer();
            account.scope(stage, stage.accumulatesDeductible())
                    .map(before::of)
                    .ifPresent(used -> deductibles.put(payer, used.deductible(payer)));
            account.scope(stage, stage.accumulates()).map(before::of).ifPresent(used -> {
                paid.put(payer, used.paid(payer));
                if (used.billsWithoutBase() == 0) {
                    counted.put(payer, used.counted(payer));
                }
            });
        }
        return bill.withYear(new YearToDate(paid, deductibles, counted));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccumulatorLedger that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "AccumulatorLedger of " + entries.size() + " entries";
    }
}
