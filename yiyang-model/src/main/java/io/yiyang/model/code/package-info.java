/** Open code lists (开放代码表), where unknown codes are kept. Start at {@link io.yiyang.model.code.CodeDictionary}. */
@NullMarked
package io.yiyang.model.code;

import org.jspecify.annotations.NullMarked;
