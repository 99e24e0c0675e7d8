package io.yiyang.billing.policy;

import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What policy is asked for (政策查询).
 *
 * @param region where the person is insured; looked up along its chain up to the nation
 * @param serviceDate the day whose policy counts
 * @param knownOn as of which day: what was published later is not seen, so that an old settlement can be repeated
 * @param facts of the person and the encounter
 */
public record Question(RegionCode region, LocalDate serviceDate, LocalDate knownOn, Facts facts)
        implements Serializable {}
