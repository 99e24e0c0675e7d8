/** What a referral does to the deductible (转诊起付线). Start at {@link io.yiyang.billing.transfer.TransferDeductible}. */
@NullMarked
package io.yiyang.billing.transfer;

import org.jspecify.annotations.NullMarked;
