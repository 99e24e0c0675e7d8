package io.yiyang.referral.transfer;

/**
 * Whether the sender can take the resident back (接回准备): asked, never assumed.
 *
 * @param placeReady a bed or another place is ready
 * @param planRead the plan of further treatment has been read
 */
public record ReturnReadiness(boolean placeReady, boolean planRead) {}
