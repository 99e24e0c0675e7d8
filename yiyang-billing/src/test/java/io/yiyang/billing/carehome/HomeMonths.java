package io.yiyang.billing.carehome;

import static io.yiyang.billing.json.PackTexts.OVERLAY;
import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.overlay;
import static io.yiyang.billing.json.PackTexts.pack;

import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.separation.Separation;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;

/** A home's charges on their way through separation and settlement. */
final class HomeMonths {
    private static final RegionCode REGION = RegionCode.of("500112");
    private static final PolicyBook BOOK = PolicyBook.of(java.util.List.of(
                    pack(PACK.replace("\"CARE_BED\", ", "\"CARE_BED\", \"CARE_MEAL\", \"CARE_OTHER\", "))))
            .combinedWith(overlay(OVERLAY));

    private HomeMonths() {}

    /** The month settled, long-term care insurance paying 60.00 a day of care. */
    static MonthSettlement settle(CareHomeMonth month, CareHomeCharges charges) {
        ResidentMonth resident = ResidentMonth.builder()
                .resident(Homes.RESIDENT)
                .period(DateRange.of(
                        month.month().atDay(1), month.month().plusMonths(1).atDay(1)))
                .region(REGION)
                .knownOn(month.month().atEndOfMonth())
                .calendar(month.calendar())
                .boundaryDays(month.boundaryDays())
                .boundaryDaysDeclaredBy("test tenant")
                .person(Facts.none().with("careLevel", "SEVERE"))
                .addAllLines(charges.lines())
                .addInstitutions(new Institution(Homes.HOME, BilingualText.of("养老院", "home"), Facts.none()))
                .build();
        return MonthSettlement.settle(resident, BOOK, RuleRegistry.standard());
    }

    static Separation separation(CareHomeMonth month) {
        LocalDate day = month.month().atEndOfMonth();
        return new Separation(
                BOOK, month.calendar(), month.boundaryDays(), new Question(REGION, day, day, Facts.none()));
    }
}
