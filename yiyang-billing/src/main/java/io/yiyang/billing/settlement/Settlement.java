package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A bill split over its payers (结算结果). The shares sum to the bill and the matrix agrees with both, to the fen, by
 * construction.
 */
public final class Settlement implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LIMITS = Set.of("payCap", "yearCap", "baseCap", "baseYearCap");

    private final Bill bill;
    private final Terms terms;
    private final List<PayerShare> shares;
    private final LineMatrix matrix;
    private final Money inScopeLeft;

    Settlement(Bill bill, Terms terms, List<PayerShare> shares, LineMatrix matrix, Money inScopeLeft) {
        this.bill = bill;
        this.terms = terms;
        this.shares = List.copyOf(shares);
        this.matrix = matrix;
        this.inScopeLeft = inScopeLeft;
        long sum = 0;
        for (PayerShare share : shares) {
            sum = Math.addExact(sum, share.amount().fen());
            if (!matrix.share(share.payer()).equals(share.amount())) {
                throw new IllegalArgumentException("share of " + share.payer() + ": must be the sum of its cells "
                        + matrix.share(share.payer()) + ", but was " + share.amount());
            }
        }
        if (sum != bill.total().fen()) {
            throw new IllegalArgumentException(
                    "shares: must sum to the bill " + bill.total() + ", but was " + Money.ofFen(sum));
        }
    }

    /** The same settlement under another id, as when a bill is settled again after a reversal. */
    public Settlement withId(BillId other) {
        return new Settlement(bill.withId(other), terms, shares, matrix, inScopeLeft);
    }

    /**
     * This split with so much of each line moved from one payer to another (调整后的分割), as a review decides before the bill is
     * committed. A payer that takes no part yet is put before the person, without a rule; what the payers' bases counted and
     * which deductible was consumed stays.
     *
     * @throws IllegalArgumentException if the giving payer has less on a line, or an amount is negative
     */
    public Settlement moving(Payer from, Payer to, Map<LineId, Money> amounts) {
        LineMatrix moved = matrix.moving(from, to, amounts);
        List<PayerShare> newShares = new ArrayList<>();
        for (Payer payer : moved.payers()) {
            newShares.add(shares.stream()
                    .filter(share -> share.payer().equals(payer))
                    .findFirst()
                    .map(share -> share.withAmount(moved.share(payer)))
                    .orElseGet(() -> new PayerShare(
                            payer,
                            moved.share(payer),
                            Optional.empty(),
                            Money.ZERO,
                            Money.ZERO,
                            List.of(),
                            Optional.empty())));
        }
        // Every payer takes what is in scope of a line first, so what is left of it follows from the person's cell.
        Money left = Money.sum(bill.lines().stream()
                .map(line -> moved.cell(line.id(), Payer.PERSON)
                        .minus(line.outOfScope())
                        .max(Money.ZERO))
                .toList());
        return new Settlement(bill, terms, newShares, moved, left);
    }

    public BillId id() {
        return bill.id();
    }

    /** What was settled. */
    public Bill bill() {
        return bill;
    }

    /** The chain's name for people. */
    public BilingualText label() {
        return terms.label();
    }

    /** The pack and key of the chain. */
    public String chain() {
        return terms.chain();
    }

    /** Where the order of payers comes from. */
    public Provenance order() {
        return terms.provenance();
    }

    /** The packs and overlays that were used. */
    public List<Terms.PackReference> packs() {
        return terms.packs();
    }

    /** The payers in order of payment, the person last. */
    public List<PayerShare> shares() {
        return shares;
    }

    /** What the payer pays; zero if the payer takes no part. */
    public Money share(Payer payer) {
        return matrix.share(payer);
    }

    /** The terms under which the payer paid; none for the person and for who takes no part. */
    public Optional<StageTerms> stage(Payer payer) {
        return terms.stages().stream()
                .filter(stage -> stage.payer().equals(payer))
                .findFirst();
    }

    public LineMatrix matrix() {
        return matrix;
    }

    public Money total() {
        return bill.total();
    }

    /**
     * What the payers left of the amount in scope (政策范围内个人负担). A payer of the total takes what is in scope of a line
     * first, so this is never negative.
     */
    public Money inScopeLeft() {
        return inScopeLeft;
    }

    /**
     * What the person would pay if no payer had a limit (无限额时个人支付): {@code payCap}, {@code yearCap}, {@code baseCap} and
     * {@code baseYearCap} left out of the terms. The rest of what the person pays is what those limits cut off.
     */
    public Money personWithoutLimits() {
        List<StageTerms> unlimited =
                terms.stages().stream().map(Settlement::withoutLimits).toList();
        return PayerChain.settle(
                        bill, new Terms(terms.chain(), terms.label(), terms.provenance(), unlimited, terms.packs()))
                .map(settlement -> settlement.share(Payer.PERSON))
                .asOptional()
                .orElse(share(Payer.PERSON));
    }

    /** A rule that cannot do without a limit keeps its terms. */
    private static StageTerms withoutLimits(StageTerms stage) {
        List<Term> kept = stage.terms().stream()
                .filter(term -> !LIMITS.contains(term.name()))
                .toList();
        boolean same =
                stage.notCovered().isPresent() || kept.size() == stage.terms().size();
        return same || !StageTerms.faults(stage.rule(), kept).isEmpty()
                ? stage
                : StageTerms.of(stage.payer(), stage.rule(), kept);
    }

    /** What the person's account holds after this bill (账户余额), if it was known before. */
    public Optional<Money> accountBalanceAfter() {
        return bill.accountBalance().map(balance -> balance.minus(share(Payer.PERSONAL_ACCOUNT)));
    }

    /** The year after this bill (结算后年度累计): what the next bill of the person starts from. */
    public YearToDate yearAfter() {
        YearToDate year = bill.year();
        for (PayerShare share : shares) {
            year = year.after(share.payer(), share.amount(), share.deductible(), share.counted());
        }
        return year;
    }

    /** The weakest support among all figures that were used: a settlement is no stronger than this. */
    public Confidence weakest() {
        return provenances().map(Provenance::weakest).reduce(Confidence.VERBATIM, Confidence::weaker);
    }

    /** The parameters with the weakest support. */
    public List<Provenance> weakestParameters() {
        Confidence weakest = weakest();
        return provenances().filter(p -> p.weakest() == weakest).distinct().toList();
    }

    private Stream<Provenance> provenances() {
        return Stream.concat(
                Stream.of(terms.provenance()),
                shares.stream().flatMap(s -> s.terms().stream()).map(Term::provenance));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settlement that
                && bill.equals(that.bill)
                && shares.equals(that.shares)
                && matrix.equals(that.matrix)
                && terms.chain().equals(that.terms.chain())
                && terms.packs().equals(that.terms.packs());
    }

    @Override
    public int hashCode() {
        return bill.hashCode();
    }

    @Override
    public String toString() {
        return "Settlement of " + bill.id() + ": " + bill.total() + " = "
                + String.join(
                        " + ",
                        shares.stream().map(s -> s.payer() + " " + s.amount()).toList());
    }
}
