package io.yiyang.billing.month;

import java.time.LocalDate;

/**
 * To which year a stay over the turn of the year belongs, with deductible, ratio and accumulators (跨年住院口径). Policy names
 * it in the parameter {@code stay.crossYear}; without it the year of discharge holds.
 *
 * <p>Example (Ningbo): admitted 2022-12-25, discharged and settled 2023-01-02, all of 2023.
 */
public enum CrossYear {
    /** The year in which the stay is settled, which is at discharge (按结算年度), as in Ningbo and Zhongshan. */
    SETTLEMENT_YEAR {
        @Override
        public LocalDate policyDay(LocalDate admitted, LocalDate discharged) {
            return discharged;
        }
    },
    /** The year of admission (按入院年度). */
    ADMISSION_YEAR {
        @Override
        public LocalDate policyDay(LocalDate admitted, LocalDate discharged) {
            return admitted;
        }
    };

    /** The day whose policy and year hold for the stay. */
    public abstract LocalDate policyDay(LocalDate admitted, LocalDate discharged);
}
