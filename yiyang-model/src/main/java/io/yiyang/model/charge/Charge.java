package io.yiyang.model.charge;

import java.io.Serializable;

/**
 * A charge line of which it is settled whether it is medical or care (医疗费用或养老费用), with everything that its side needs.
 * Separation decides the side; this family only checks that a line can stand on it.
 */
public sealed interface Charge extends Serializable permits MedicalCharge, CareCharge {
    /** The line as it was entered. */
    ChargeLine line();
}
