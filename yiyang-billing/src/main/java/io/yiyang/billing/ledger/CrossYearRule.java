package io.yiyang.billing.ledger;

import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.time.MonthDay;

/** To which year a stay over New Year belongs, whole, with its deductible, ratio and accumulators (跨年度住院规则). */
public enum CrossYearRule {
    /** The year of settlement (结算年度), as in Ningbo. */
    YEAR_OF_SETTLEMENT("整次住院计入结算年度", "the whole stay counts in the year of settlement") {
        @Override
        LocalDate decisive(LocalDate discharged, LocalDate settled) {
            return settled;
        }
    },
    /**
     * The year of discharge (出院年度), as in Zhongshan, where a patient may ask for a settlement in the last days of the
     * year and counts as admitted anew afterwards: then each part has its own discharge day.
     */
    YEAR_OF_DISCHARGE("整次住院计入出院年度", "the whole stay counts in the year of discharge") {
        @Override
        LocalDate decisive(LocalDate discharged, LocalDate settled) {
            return discharged;
        }
    };

    private final BilingualText label;

    CrossYearRule(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /**
     * The year of a stay.
     *
     * @param discharged the day of discharge, or the last day of the part that is settled
     * @param settled the day of settlement, not before
     * @param begin when years begin
     */
    public BenefitYear year(LocalDate discharged, LocalDate settled, MonthDay begin) {
        Require.that(!settled.isBefore(discharged), "settled", "must not be before discharge " + discharged, settled);
        return BenefitYear.containing(decisive(discharged, settled), begin);
    }

    abstract LocalDate decisive(LocalDate discharged, LocalDate settled);
}
