/** Strict readers of policy and command files (文件读取). Start at {@link io.yiyang.referral.json.CommandFiles}. */
@NullMarked
package io.yiyang.referral.json;

import org.jspecify.annotations.NullMarked;
