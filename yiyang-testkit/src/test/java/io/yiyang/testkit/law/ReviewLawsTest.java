package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.review.ReviewTerms;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Random bills, random adjustments in a row: every law of a settlement holds of each version, and no version is lost. */
@AddLifecycleHook(LawTries.class)
class ReviewLawsTest {
    private static final List<Payer> OUTSIDE = List.of(Payer.of("HOSPITAL"), Payer.of("SUBSIDY"), Payer.PERSON);
    private static final PersonId CLERK = PersonId.of("S-1");

    private static Adjustment adjustment(Settlement settlement, List<Payer> payers, Draws draws) {
        Payer from = draws.oneOf(settlement.matrix().payers());
        Payer to = draws.oneOf(payers);
        Set<LineId> lines = new HashSet<>();
        for (LineId line : settlement.matrix().lines()) {
            if (draws.upTo(2) == 0) {
                lines.add(line);
            }
        }
        Money has = Money.sum(settlement.matrix().lines().stream()
                .filter(line -> lines.isEmpty() || lines.contains(line))
                .map(line -> settlement.matrix().cell(line, from))
                .toList());
        // A tenth more than there is, so that refusals come too.
        Money amount = draws.amount(has.fen() + has.fen() / 10).plus(Money.ofFen(1));
        return new Adjustment(
                from,
                to.equals(from) ? Payer.of("OTHER") : to,
                amount,
                lines,
                draws.upTo(20) == 0 ? "UNLISTED" : "LISTED",
                CLERK,
                Instant.EPOCH);
    }

    private static ReviewTerms terms(List<Payer> payers, Draws draws) {
        List<ReviewTerms.Move> moves = new ArrayList<>();
        for (Payer from : payers) {
            for (Payer to : payers) {
                if (draws.upTo(4) > 0) {
                    moves.add(new ReviewTerms.Move(from, to));
                }
            }
        }
        return new ReviewTerms(
                moves,
                List.of("LISTED"),
                draws.upTo(2) == 0 ? Optional.of(draws.amount(2_000_000)) : Optional.empty(),
                List.of());
    }

    @Property
    void GIVEN_any_bill_and_adjustments_THEN_every_version_keeps_every_law(@ForAll Random random) {
        Draws draws = new Draws(random);
        Terms chain = draws.chain();
        Settlement proposed =
                PayerChain.settle(draws.bill("bill", chain), chain).orElseThrow();
        List<Payer> payers = new ArrayList<>(proposed.matrix().payers());
        payers.addAll(OUTSIDE);
        Review review = Review.of(proposed, terms(payers, draws));
        List<Settlement> accepted = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Settlement before = review.settlement();
            Adjustment adjustment = adjustment(before, payers, draws);
            Outcome<Review> outcome = review.adjust(adjustment);
            if (outcome.asOptional().isEmpty()) {
                assertThat(outcome.problems()).allMatch(p -> p.code().toString().matches("YY-B-52[0-6]"));
                continue;
            }
            review = outcome.orElseThrow();
            Settlement after = review.settlement();
            accepted.add(after);
            assertThat(SettlementLaws.violations(after)).isEmpty();
            moved(before, after, adjustment);
        }
        assertThat(review.proposed()).isEqualTo(proposed);
        assertThat(review.versions().stream().map(Review.Version::settlement)).containsExactlyElementsOf(accepted);
        ReviewTerms allowed = review.terms();
        Money together = Money.sum(
                review.versions().stream().map(v -> v.adjustment().amount()).toList());
        assertThat(allowed.limit().filter(limit -> together.compareTo(limit) > 0))
                .isEmpty();
        assertThat(review.versions())
                .allSatisfy(version -> assertThat(allowed.moves())
                        .contains(new ReviewTerms.Move(
                                version.adjustment().from(),
                                version.adjustment().to())));
    }

    /** Only the two payers move, only on the lines that were named, and by the amount; the bases stay. */
    private static void moved(Settlement before, Settlement after, Adjustment adjustment) {
        assertThat(before.share(adjustment.from()).minus(after.share(adjustment.from())))
                .isEqualTo(adjustment.amount());
        assertThat(after.share(adjustment.to()).minus(before.share(adjustment.to())))
                .isEqualTo(adjustment.amount());
        for (LineId line : before.matrix().lines()) {
            for (Payer payer : after.matrix().payers()) {
                Money by =
                        after.matrix().cell(line, payer).minus(before.matrix().cell(line, payer));
                boolean named =
                        adjustment.lines().isEmpty() || adjustment.lines().contains(line);
                boolean part = payer.equals(adjustment.from()) || payer.equals(adjustment.to());
                assertThat(by.isZero() || (named && part)).isTrue();
            }
        }
        Accumulated was = Accumulated.of(before);
        Accumulated is = Accumulated.of(after);
        assertThat(is.counted()).isEqualTo(was.counted());
        assertThat(is.deductibles()).isEqualTo(was.deductibles());
        assertThat(is.total()).isEqualTo(was.total());
        assertThat(is.inScope()).isEqualTo(was.inScope());
    }
}
