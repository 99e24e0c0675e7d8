/**
 * Papers that go with a resident from one institution to another (转诊单与出院小结). Start at {@link
 * io.yiyang.model.document.ReferralForm}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.model.document;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
