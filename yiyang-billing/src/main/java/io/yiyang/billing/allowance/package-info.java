/**
 * Money that is paid by the month or by the bed and not on a bill (补贴与津贴). Start at
 * {@link io.yiyang.billing.allowance.Allowance}.
 */
@NullMarked
package io.yiyang.billing.allowance;

import org.jspecify.annotations.NullMarked;
