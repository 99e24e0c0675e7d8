package io.yiyang.billing.review;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A split that somebody looks at before it is committed (结算审核): the proposal, every adjustment with the split that came of it,
 * and the one that counts, {@link #settlement}. Nothing is overwritten: the proposal stays beside every later version.
 *
 * <p>An adjustment moves cells of the line × payer matrix, so that lines and bill still sum. What the funds' bases counted and
 * which deductible was consumed stays as the policy computed it; a waiver is no use of a deductible. Example: a person pays
 * 60.00 and 40.00 of two lines, the hospital waives 10.00 of the bill: 6.00 and 4.00 move to {@code HOSPITAL}.
 *
 * <p>Pure: who and when are inputs. {@link io.yiyang.billing.month.MonthSettlement#reviewed} puts the result into its month.
 */
public sealed interface Review extends Serializable {
    /** What policy allows. */
    ReviewTerms terms();

    /** The split as policy computes it. */
    Settlement proposed();

    /** The adjustments in order, each with the split that it led to. */
    List<Version> versions();

    /** The split that counts: the last version, or the proposal. */
    default Settlement settlement() {
        return versions().isEmpty()
                ? proposed()
                : versions().get(versions().size() - 1).settlement();
    }

    /**
     * With one more adjustment. Refused, as far as it can be told all at once: {@code YY-B-501} the bill has no such line; {@code YY-B-520} policy allows no adjustment;
     * {@code YY-B-521} not from this payer to that one; {@code YY-B-522} the reason is not on the list; {@code YY-B-523} the
     * payer has less on the lines; {@code YY-B-524} above the limit of a bill; {@code YY-B-525} the receiving payer may not pay
     * these lines; {@code YY-B-526} above the receiving payer's limit or balance; {@code YY-B-527} the bill is committed.
     */
    default Outcome<Review> adjust(Adjustment adjustment) {
        return AdjustmentRules.apply(this, adjustment)
                .map(after -> new Reviewed(proposed(), terms(), added(versions(), new Version(adjustment, after))));
    }

    /** The split as it stands, committed: nothing may be adjusted any more. */
    default Committed commit(PersonId by, Instant at) {
        return new Committed(this, by, at);
    }

    /** The same review of a bill under another id. */
    Review withId(BillId id);

    /** The review of a split that nobody has touched yet. */
    static Review of(Settlement proposed, ReviewTerms terms) {
        return new Proposed(proposed, terms);
    }

    /** The steps of the proposal, and after them one for each adjustment of a payer's share. */
    default Map<Payer, List<Step>> steps(Map<Payer, List<Step>> ofProposal) {
        Map<Payer, List<Step>> steps = new LinkedHashMap<>();
        settlement()
                .shares()
                .forEach(share ->
                        steps.put(share.payer(), new ArrayList<>(ofProposal.getOrDefault(share.payer(), List.of()))));
        Settlement before = proposed();
        for (Version version : versions()) {
            for (Payer payer :
                    List.of(version.adjustment().from(), version.adjustment().to())) {
                steps.getOrDefault(payer, new ArrayList<>()).add(step(version, payer, before.share(payer)));
            }
            before = version.settlement();
        }
        steps.replaceAll((payer, all) -> List.copyOf(all));
        return steps;
    }

    /** The steps of the proposal, out of those with one for each adjustment. */
    default Map<Payer, List<Step>> stepsOfProposal(Map<Payer, List<Step>> steps) {
        Map<Payer, List<Step>> proposed = new LinkedHashMap<>(steps);
        for (Version version : versions()) {
            for (Payer payer :
                    List.of(version.adjustment().from(), version.adjustment().to())) {
                proposed.computeIfPresent(payer, (same, all) -> all.subList(0, all.size() - 1));
            }
        }
        proposed.keySet().retainAll(proposed().matrix().payers());
        proposed.replaceAll((payer, all) -> List.copyOf(all));
        return proposed;
    }

    private static Step step(Version version, Payer payer, Money before) {
        Money after = version.settlement().share(payer);
        String sign = payer.equals(version.adjustment().from()) ? " − " : " + ";
        return new Step(
                BilingualText.of("审核调整", "adjusted in review"),
                before + sign + version.adjustment().amount() + " = " + after,
                after);
    }

    private static List<Version> added(List<Version> versions, Version version) {
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        return all;
    }

    /**
     * An adjustment and the split that it led to (调整后版本).
     *
     * @param adjustment who moved what, when and why
     * @param settlement the split after it
     */
    record Version(Adjustment adjustment, Settlement settlement) implements Serializable {}

    /** A split that is proposed and not adjusted (待审核). */
    record Proposed(Settlement proposed, ReviewTerms terms) implements Review {
        @Override
        public List<Version> versions() {
            return List.of();
        }

        @Override
        public Review withId(BillId id) {
            return new Proposed(proposed.withId(id), terms);
        }
    }

    /** A split with at least one adjustment (已调整). */
    record Reviewed(Settlement proposed, ReviewTerms terms, List<Version> versions) implements Review {
        public Reviewed {
            versions = List.copyOf(versions);
            Require.that(!versions.isEmpty(), "versions", "must have an adjustment", versions);
            Review before = new Proposed(proposed, terms);
            if (versions.size() > 1) {
                before = new Reviewed(proposed, terms, versions.subList(0, versions.size() - 1));
            }
            Version last = versions.get(versions.size() - 1);
            Outcome<Settlement> after = AdjustmentRules.apply(before, last.adjustment());
            Require.that(
                    after.equals(Outcome.of(last.settlement())),
                    "versions",
                    "must be what the terms allow and their adjustments lead to, " + after,
                    last.settlement());
        }

        @Override
        public Review withId(BillId id) {
            return new Reviewed(
                    proposed.withId(id),
                    terms,
                    versions.stream()
                            .map(v -> new Version(v.adjustment(), v.settlement().withId(id)))
                            .toList());
        }
    }

    /**
     * A split that is committed (已确认).
     *
     * @param review what was committed
     * @param by who committed it
     * @param at when
     */
    record Committed(Review review, PersonId by, Instant at) implements Review {
        public Committed {
            Require.that(!(review instanceof Committed), "review", "must not be committed before", review);
        }

        @Override
        public ReviewTerms terms() {
            return review.terms();
        }

        @Override
        public Settlement proposed() {
            return review.proposed();
        }

        @Override
        public List<Version> versions() {
            return review.versions();
        }

        @Override
        public Outcome<Review> adjust(Adjustment adjustment) {
            return Outcome.refused(Problem.of("YY-B-527", "账单已确认，不能再调整", "the bill is committed and cannot be adjusted")
                    .with("bill", proposed().id())
                    .with("committedBy", by)
                    .with("committedAt", at)
                    .remedy("撤销该账单后重新结算", "reverse the bill and settle it again"));
        }

        @Override
        public Review withId(BillId id) {
            return new Committed(review.withId(id), by, at);
        }
    }
}
