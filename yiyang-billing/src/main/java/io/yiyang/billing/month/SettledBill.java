package io.yiyang.billing.month;

import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.stay.StaySegment;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One bill of the month, settled (已结算账单): the care bill, or the bill of one stay or encounter. */
@Value.Immutable
public sealed interface SettledBill extends Serializable permits ImmutableSettledBill {
    /** Medical or care. */
    Ledger ledger();

    /** The settlement with its steps; the platform's if it answered. */
    Explained explained();

    /** Its lines with their ledger and stay. */
    List<SeparatedLine> lines();

    /** The stay that the bill is for; absent for a visit, and for the care bill, which may span several. */
    Optional<StaySegment> segment();

    /** The encounter that the bill is for. */
    Optional<Encounter> encounter();

    /** How a referral placed the deductible, if one linked this stay to others. */
    Optional<TransferDeductible> transfer();

    /** The stays that the referral links, in order of admission, if it placed the deductible. */
    List<LinkedStay> linkedStays();

    /** By which mode the lines of a day are rounded (明细舍入方式). */
    Map<LocalDate, Term> lineRounding();

    /** The parameters besides the payers' that the bill was settled by, by key (账单所用的其他条款). */
    Map<String, Term> settings();

    /** What the platform said, if it settled the bill. */
    Optional<PlatformAnswer> platform();

    /** What the bill adds to the ledger, if the month was settled in one. */
    Optional<Posting> posting();

    /** The review of the split, if somebody reviewed it; {@link #settlement} is then the split that counts. */
    Optional<Review> review();

    default Settlement settlement() {
        return explained().settlement();
    }

    /**
     * The bill as policy computed it, before anybody adjusted it in review (调整前账单): its split and steps, without the review.
     * What was booked stays that of the split that counts.
     */
    default SettledBill proposal() {
        return review().<SettledBill>map(reviewed -> ((ImmutableSettledBill) this)
                        .withExplained(explained()
                                .split(
                                        reviewed.proposed(),
                                        reviewed.stepsOfProposal(explained().steps())))
                        .withReview(Optional.empty()))
                .orElse(this);
    }

    /** This bill under another id, as when it is settled again after a reversal. */
    default SettledBill withId(BillId other) {
        return ((ImmutableSettledBill) this)
                .withExplained(explained().withId(other))
                .withPosting(posting().map(p -> p.withBill(other)))
                .withReview(review().map(r -> r.withId(other)));
    }

    static ImmutableSettledBill.LedgerBuildStage builder() {
        return ImmutableSettledBill.builder();
    }
}
