package io.yiyang.referral.episode;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;

/**
 * What a care episode knows (照护周期事实).
 *
 * @param lead the organisation that leads the episode
 */
public record EpisodeFacts(ResidentId resident, OrganisationId lead) {}
