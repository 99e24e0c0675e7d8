package io.yiyang.referral.bedhold;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a bed hold knows (床位保留事实).
 *
 * @param referral the referral with which the absence began
 * @param holder the care home that keeps the bed
 * @param paidUntil until when an extension was paid
 */
public record BedHoldFacts(ResidentId resident, CaseId referral, OrganisationId holder, Optional<Instant> paidUntil) {}
