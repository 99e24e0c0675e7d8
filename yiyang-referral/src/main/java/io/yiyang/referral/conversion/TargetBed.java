package io.yiyang.referral.conversion;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.identity.BedId;
import java.time.Instant;

/**
 * The bed that is kept for the resident (预留床位).
 *
 * @param licenceKind as what it is licensed; conversion never changes it
 * @param holdUntil until when it is kept
 */
public record TargetBed(BedId id, BedKind licenceKind, Instant holdUntil) {}
