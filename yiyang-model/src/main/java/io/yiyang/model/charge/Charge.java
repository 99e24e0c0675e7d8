package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/**
 * A charge line of which it is settled whether it is medical or care (医疗费用或养老费用), with everything that its side needs.
 * Separation decides the side; this family only checks that a line can stand on it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(MedicalCharge.class), @JsonSubTypes.Type(CareCharge.class)})
public sealed interface Charge extends Serializable permits MedicalCharge, CareCharge {
    /** The line as it was entered. */
    @JsonProperty("line")
    ChargeLine line();
}
