package io.yiyang.billing.audit;

import io.yiyang.billing.policy.Facts;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;

/**
 * Whose charges are looked at (稽核对象), with what policy may look at.
 *
 * @param resident the resident
 * @param region where the resident is insured, else where the institution is
 * @param insured whether an insurance stands behind the resident; the others' prices are what the insured may not exceed
 * @param facts such as the care level, by which a quota is chosen
 */
public record AuditedPerson(ResidentId resident, RegionCode region, boolean insured, Facts facts)
        implements Serializable {}
