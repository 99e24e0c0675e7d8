package io.yiyang.referral.workflow;

import io.yiyang.model.identity.OrganisationId;
import java.time.Instant;

/**
 * That an applicant let an offered place go (轮候放弃记录): declined it, or let it lapse.
 *
 * @param home the care home that offered it
 * @param at when
 */
public record Strike(OrganisationId home, Instant at) {}
