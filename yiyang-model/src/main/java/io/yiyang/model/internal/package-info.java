/** Not exported: shared style and argument checks. */
@NullMarked
package io.yiyang.model.internal;

import org.jspecify.annotations.NullMarked;
