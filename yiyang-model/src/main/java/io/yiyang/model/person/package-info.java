/** The person who is cared for and who may act for them (老人与代理人). Start at {@link io.yiyang.model.person.Resident}. */
@NullMarked
@YiyangStyle
package io.yiyang.model.person;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
