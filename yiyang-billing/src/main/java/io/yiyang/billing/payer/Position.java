package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a bill stands when a payer's turn comes (支付前余额). All amounts but {@link #total} count only the lines that this
 * payer may pay.
 *
 * <p>What is not given is zero or absent here; whether a rule may go without it is checked before by {@link Need}.
 */
@Value.Immutable
public sealed interface Position extends Serializable permits ImmutablePosition {
    /** The in-scope amount before anyone paid (符合政策范围金额). */
    Money eligible();

    /** What is left of it. */
    Money inScopeLeft();

    /** What is left of everything. */
    Money totalLeft();

    /**
     * All charges of the bill before anyone paid, whichever of them this payer may pay (医疗费总额): a deductible as a share of
     * the total is one of all that the hospital charged.
     */
    @Value.Default
    default Money total() {
        return totalLeft();
    }

    /** What the person pays first (先行自付), before anyone paid of it. */
    @Value.Default
    default Money preSelfPay() {
        return Money.ZERO;
    }

    /** What is left of it. */
    @Value.Default
    default Money preSelfPayLeft() {
        return preSelfPay();
    }

    /** The days of care that the bill is about. */
    @Value.Default
    default ServiceDays days() {
        return ServiceDays.NONE;
    }

    /** What this payer has paid for the person this year before this bill. */
    @Value.Default
    default Money paidThisYear() {
        return Money.ZERO;
    }

    /** The deductible that the person's earlier bills of this year consumed with this payer. */
    @Value.Default
    default Money deductibleThisYear() {
        return Money.ZERO;
    }

    /** What this payer's base counted of the person's earlier bills of this year. */
    @Value.Default
    default Money countedThisYear() {
        return Money.ZERO;
    }

    /** What all charges of the stay's earlier parts came to, if they count as one stay with this one. */
    @Value.Default
    default Money totalThisStay() {
        return Money.ZERO;
    }

    /** What this payer paid for the stay's earlier parts. */
    @Value.Default
    default Money paidThisStay() {
        return Money.ZERO;
    }

    /** The deductible that the stay's earlier parts consumed with this payer. */
    @Value.Default
    default Money deductibleThisStay() {
        return Money.ZERO;
    }

    /** What this payer's base counted of the stay's earlier parts. */
    @Value.Default
    default Money countedThisStay() {
        return Money.ZERO;
    }

    /** What the person's account holds, if known. */
    Optional<Money> accountBalance();

    /** The deductible of this stay for this payer if it does not follow from the standard, as after a transfer. */
    Optional<Money> deductible();

    /** The stay's place in the year and its length, if the bill is for a stay and they are known. */
    Optional<StayInYear> stay();

    /** The payers before this one, in order. */
    List<EarlierShare> earlier();

    /** What is left of each line that this payer may pay, in scope or in total; only for a rule that looks at lines. */
    List<Money> lines();

    /** The service behind each of {@link #lines}, if the bill tells it. */
    List<ServiceRecord> services();

    /** The services of the month before this bill, which count in its quotas. */
    List<ServiceRecord> earlierServices();

    /** Whole numbers that policy looks at, by name, such as an age or months of care. */
    Map<String, Long> numbers();

    /** A position without further facts. */
    static Position of(Money eligible, Money inScopeLeft, Money totalLeft) {
        return builder()
                .eligible(eligible)
                .inScopeLeft(inScopeLeft)
                .totalLeft(totalLeft)
                .build();
    }

    static ImmutablePosition.EligibleBuildStage builder() {
        return ImmutablePosition.builder();
    }
}
