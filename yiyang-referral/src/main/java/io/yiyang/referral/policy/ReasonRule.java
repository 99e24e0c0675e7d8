package io.yiyang.referral.policy;

import java.util.Set;

/**
 * Which reasons a command may give (原因代码表).
 *
 * @param codes the codes allowed; empty if any code is
 * @param commentFor the codes that need a comment
 */
public record ReasonRule(Set<String> codes, Set<String> commentFor) {
    public ReasonRule {
        codes = Set.copyOf(codes);
        commentFor = Set.copyOf(commentFor);
    }
}
