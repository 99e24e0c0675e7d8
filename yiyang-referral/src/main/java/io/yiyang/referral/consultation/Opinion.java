package io.yiyang.referral.consultation;

import io.yiyang.model.identity.PersonId;
import java.time.Instant;

/**
 * One version of an opinion (会诊意见版本); its content stays in the caller's system.
 *
 * @param version the version of the paper
 * @param signedBy who signed it
 * @param at when
 */
public record Opinion(String version, PersonId signedBy, Instant at) {}
