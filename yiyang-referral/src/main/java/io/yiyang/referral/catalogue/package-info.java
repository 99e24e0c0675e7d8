/** Every workflow there is (流程目录). Start at {@link io.yiyang.referral.catalogue.WorkflowCatalogue}. */
@NullMarked
package io.yiyang.referral.catalogue;

import org.jspecify.annotations.NullMarked;
