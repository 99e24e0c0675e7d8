/**
 * What a family asks of a month's bill: what do we pay, why, what would change it, what is still open (家属答疑). Start at {@link
 * io.yiyang.billing.family.FamilyAnswers}.
 */
@NullMarked
package io.yiyang.billing.family;

import org.jspecify.annotations.NullMarked;
