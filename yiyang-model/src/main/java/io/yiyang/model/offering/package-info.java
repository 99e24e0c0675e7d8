/**
 * Services of combined care, alone and in packages (服务项目与服务包). Start at {@link
 * io.yiyang.model.offering.ServicePackage}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.model.offering;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
