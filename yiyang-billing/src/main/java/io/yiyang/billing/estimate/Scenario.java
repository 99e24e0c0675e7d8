package io.yiyang.billing.estimate;

import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How things may go (测算情景): the person with the facts and changes that are assumed, the stays, and what is charged.
 *
 * <p>Scenarios of one person differ in what is asked: grade 3 or 4 ({@link ResidentMonth#changes}), with or without long-term
 * care insurance ({@link ResidentMonth#person}), one home's contract or another's.
 */
@Value.Immutable
public sealed interface Scenario extends Serializable permits ImmutableScenario {
    /** Its name for people. */
    BilingualText label();

    /**
     * The first month. Person, changes, stays, institutions and filings hold for all months; lines and encounters of later
     * months may be among its own and are settled in theirs.
     */
    ResidentMonth first();

    /** What a care home charges, if it is not among the lines: its contract. */
    Optional<CareContract> contract();

    /** What the care home's charges follow from, for every month; its own month is not looked at. */
    Optional<CareHomeMonth> residence();

    @Value.Check
    default void check() {
        Require.that(
                contract().isPresent() == residence().isPresent(),
                "residence",
                "must go with the contract",
                residence().isPresent());
    }

    static ImmutableScenario.LabelBuildStage builder() {
        return ImmutableScenario.builder();
    }
}
