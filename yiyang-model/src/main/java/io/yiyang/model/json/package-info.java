/** Strict reading of JSON documents (严格读取). Start at {@link io.yiyang.model.json.StrictJson}. */
@NullMarked
package io.yiyang.model.json;

import org.jspecify.annotations.NullMarked;
