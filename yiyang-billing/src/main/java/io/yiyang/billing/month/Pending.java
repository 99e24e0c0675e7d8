package io.yiyang.billing.month;

import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A medical bill with its terms that waits for its turn.
 *
 * @param split the lines, less what the person pays first
 * @param paidFirst by which share that is, if policy has one
 */
record Pending(
        Draft draft,
        BillId id,
        List<SplitLine> split,
        Optional<Term> paidFirst,
        Terms terms,
        Optional<StayInYear> inYear) {
    LocalDate day() {
        return draft.day();
    }

    Pending withPart(StayParts.Part part) {
        return new Pending(draft.withPart(part), id, split, paidFirst, terms, inYear);
    }

    /** The bill before what the year and a referral add to it. */
    Bill bill() {
        Bill bill = Bill.of(id, split).continuing(draft.part().toDate());
        return inYear.map(bill::withStay).orElse(bill);
    }
}
