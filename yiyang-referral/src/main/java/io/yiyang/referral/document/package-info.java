/** Papers, consent and reasons that commands carry (单据与知情同意). Start at {@link io.yiyang.referral.document.Consent}. */
@NullMarked
package io.yiyang.referral.document;

import org.jspecify.annotations.NullMarked;
