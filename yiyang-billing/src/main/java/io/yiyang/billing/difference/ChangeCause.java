package io.yiyang.billing.difference;

import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * One thing that differs between two settlements and moved an amount (变动原因), such as {@code ratio: 95% → 90%}. It names
 * nothing that is equal on both sides.
 *
 * @param kind what kind of thing, the code of the cause
 * @param subject which one: a line, a payer, a parameter, a fact
 * @param about the name for people
 * @param before its value before, {@code –} if there is none
 * @param after its value after, {@code –} if there is none
 * @param support where the values come from, if they are policy: before, then after
 */
public record ChangeCause(
        Kind kind, String subject, BilingualText about, String before, String after, List<Provenance> support)
        implements Serializable {
    /** What is not there. */
    static final String NONE = "–";

    /** The kinds of cause (原因种类). Later versions may add kinds: a caller's switch needs a default branch. */
    public enum Kind {
        /** Only one side has the bill (账单增减). */
        BILL("账单增减", "bill added or gone"),
        /** A line was charged (新增明细). */
        LINE_ADDED("新增明细", "line charged"),
        /** A line was taken back, whole or in part (退费). */
        LINE_TAKEN_BACK("退费", "line taken back"),
        /** A line costs more, or is taken apart otherwise (明细变更). */
        LINE_CHANGED("明细变更", "line changed"),
        /** A policy parameter has another value (条款变化). */
        TERM("条款变化", "policy parameter changed"),
        /** The payer pays by another rule (支付规则变化). */
        RULE("支付规则变化", "rule changed"),
        /** The payer covers what it did not, or no longer (支付资格变化). */
        COVERAGE("支付资格变化", "coverage changed"),
        /** A fact of the year, the stay or the account is another one (累计或事实变化). */
        FACT("累计或事实变化", "fact or accumulator changed"),
        /** A payer before this one paid more or less (前序支付变化). */
        EARLIER_PAYER("前序支付变化", "an earlier payer paid otherwise"),
        /** A limit is reached that was not, or no longer, or another one (限额). */
        LIMIT("达到限额", "limit reached"),
        /** The platform settled the bill, or answered otherwise (平台结算). */
        PLATFORM("平台结算", "the platform answered"),
        /** Somebody adjusted the split before it was committed (审核调整). */
        REVIEW("审核调整", "adjusted in review"),
        /** The payer's share of the bill moved (份额变化). */
        SHARE("份额变化", "share of the bill moved"),
        /** What is left of the lines among which the share is spread moved (可支付余额变化). */
        LEFT("可支付余额变化", "what is left of the lines moved"),
        /** The fen left over went to another line (余分归属). */
        REMAINDER("余分归属", "fen left over went elsewhere"),
        /** The payer's rule, which says what it pays of each line, comes to another result (规则逐项结果). */
        STEP("计算步骤变化", "step of the rule"),
        /** A pack has another version, but nothing moved by it (政策包版本变化，无影响). */
        POLICY_VERSION("政策包版本变化，无影响", "other pack version, without effect");

        private final BilingualText label;

        Kind(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    public ChangeCause {
        support = List.copyOf(support);
        Require.that(!before.equals(after), "after", "must differ from before", after);
    }

    /** A cause that does not rest on policy. */
    static ChangeCause of(Kind kind, String subject, BilingualText about, Object before, Object after) {
        return new ChangeCause(kind, subject, about, before.toString(), after.toString(), List.of());
    }

    /** One line for people. */
    public BilingualText text() {
        return BilingualText.of(
                kind.label().zh() + "：" + about.zh() + " " + before + " → " + after,
                kind.label().en() + ": " + about.en() + " " + before + " → " + after);
    }
}
