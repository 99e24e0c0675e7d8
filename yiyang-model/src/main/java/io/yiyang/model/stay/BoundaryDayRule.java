package io.yiyang.model.stay;

import io.yiyang.model.text.BilingualText;

/**
 * Who has a day on which the resident moved between care home and hospital (入出院当日归属规则). No document that was found
 * settles it, so the tenant declares it.
 */
public enum BoundaryDayRule {
    /** The day of admission and the day of discharge are both hospital days. */
    HOSPITAL_HAS_BOTH("入院日、出院日均计医院", "admission and discharge day are both hospital days"),
    /** The day of admission is a hospital day, the day of discharge a care-home day (计入不计出). */
    HOSPITAL_IN_NOT_OUT("入院日计医院、出院日计养老机构", "admission day is the hospital's, discharge day the care home's"),
    /** Both days are care-home days. */
    CARE_HOME_HAS_BOTH("入院日、出院日均计养老机构", "admission and discharge day are both care-home days");

    private final BilingualText label;

    BoundaryDayRule(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
