package io.yiyang.referral.exchange;

import java.util.Optional;

/**
 * A referral's state as another system says it (对外状态).
 *
 * @param code the other system's code
 * @param qualifier what goes beside it, such as a business status or a reason
 */
public record OutwardStatus(String code, Optional<String> qualifier) {}
