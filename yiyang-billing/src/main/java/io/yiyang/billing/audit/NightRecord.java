package io.yiyang.billing.audit;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a resident slept, as the night round saw it (夜间查房记录).
 *
 * @param resident who
 * @param night the night that follows this day
 * @param place where the resident was seen
 * @param onLeave whether a hospital had given leave for the night
 */
public record NightRecord(ResidentId resident, LocalDate night, OrganisationId place, boolean onLeave)
        implements Serializable {}
