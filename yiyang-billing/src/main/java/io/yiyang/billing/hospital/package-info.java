/** What the insurer owes the hospital (医保与医院结算). Start at {@link io.yiyang.billing.hospital.CasePackage}. */
@NullMarked
package io.yiyang.billing.hospital;

import org.jspecify.annotations.NullMarked;
