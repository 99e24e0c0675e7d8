/** Text in Chinese and English (双语文本). Start at {@link io.yiyang.model.text.BilingualText}. */
@NullMarked
package io.yiyang.model.text;

import org.jspecify.annotations.NullMarked;
