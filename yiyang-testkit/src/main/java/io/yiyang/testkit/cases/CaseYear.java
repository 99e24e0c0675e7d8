package io.yiyang.testkit.cases;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import java.time.LocalDate;
import java.util.List;

/** The bills of a year in order, carried forward by the ledger as real ones are (算例年度). */
final class CaseYear {
    private static final PersonId PERSON = PersonId.of("case");
    private static final BenefitYear YEAR = BenefitYear.calendar(LocalDate.EPOCH);

    private AccumulatorLedger ledger = AccumulatorLedger.EMPTY;

    /** The next bill of the year. */
    Settlement settle(CasePolicy policy, SplitLine line, Facts facts) {
        Terms terms = policy.terms(facts);
        Bill bill = Bill.of(BillId.of("case-" + ledger.entries().size()), List.of(line));
        Settlement settlement = CasePolicy.settle(ledger.position(bill, terms, LedgerAccount.of(PERSON, YEAR)), terms);
        ledger = ledger.settle(Posting.builder()
                        .bill(bill.id())
                        .person(PERSON)
                        .year(YEAR)
                        .businessType(MedicalTreatmentType.INPATIENT)
                        .serviceDate(YEAR.first())
                        .amounts(Accumulated.of(settlement))
                        .build())
                .orElseThrow();
        return settlement;
    }
}
