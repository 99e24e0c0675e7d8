package io.yiyang.billing.payer;

import io.yiyang.model.text.BilingualText;

/** What a hospital stay or a home sickbed does to the benefit of long-term care insurance (住院期间待遇规则). */
public enum InpatientRule {
    /** A day in hospital earns nothing (Yichang, Tianjin, Tai'an). */
    SUSPEND("住院期间暂停", "none in hospital"),
    /** Nor does a day with a home sickbed, which counts as a hospital stay (Xuzhou). */
    SUSPEND_WITH_HOME_SICKBED("住院及家庭病床期间暂停", "none in hospital or with a home sickbed"),
    /** Care that was given counts on every day (Chongqing since 2024-03-01). */
    PAY_FOR_CARE_GIVEN("住院期间按实际照护", "care given in hospital counts");

    private final BilingualText label;

    InpatientRule(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** Whether care on a day of this kind is paid. */
    public boolean pays(DayPlace place) {
        return switch (place) {
            case CARE -> true;
            case HOSPITAL -> this == PAY_FOR_CARE_GIVEN;
            case HOME_SICKBED -> this != SUSPEND_WITH_HOME_SICKBED;
            case AWAY -> false;
        };
    }

    /** Where care was given, as far as the benefit looks at it (服务当日所在). */
    public enum DayPlace {
        /** In the care home or at home. */
        CARE,
        /** On a day that belongs to a hospital. */
        HOSPITAL,
        /** In the care home or at home, beside a home sickbed. */
        HOME_SICKBED,
        /** On leave from the care home (请假外出): nobody gives care there, whatever is charged. */
        AWAY
    }
}
