package io.yiyang.billing.month;

import io.yiyang.billing.policy.Facts;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * An institution as far as policy and statement need it (机构).
 *
 * @param id the institution
 * @param name its name for people
 * @param facts what policy looks at, such as {@code hospitalLevel = 2}
 */
public record Institution(OrganisationId id, BilingualText name, Facts facts) implements Serializable {}
