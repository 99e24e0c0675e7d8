/**
 * What the national medical-insurance platform answers (国家医保平台结算结果): taken as fact, checked, compared and booked.
 * Start at {@link io.yiyang.billing.platform.PlatformResult}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.billing.platform;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
