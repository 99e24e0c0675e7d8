package io.yiyang.billing.platform;

import io.yiyang.model.identity.CommandId;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/** How far the settlement of one bill with the platform has come (平台结算状态). */
public sealed interface PlatformState extends Serializable {
    /** The state's name for people. */
    BilingualText label();

    /** A state in which nobody waits for an answer. */
    sealed interface Known extends PlatformState {}

    /** Nothing was asked yet. */
    record Open() implements Known {
        @Override
        public BilingualText label() {
            return BilingualText.of("未结算", "open");
        }
    }

    /**
     * The platform answered a pre-settlement (2206, 2303). It moves no accumulator and no money.
     *
     * @param attempt the key of the attempt
     * @param result what it proposed
     */
    record Proposed(CommandId attempt, PlatformResult result) implements Known {
        @Override
        public BilingualText label() {
            return BilingualText.of("已预结算", "proposed");
        }
    }

    /**
     * A request is on its way, or its answer was lost: nobody knows whether it took effect. Only an answer, a query or 2601
     * (冲正) ends this, never a guess.
     *
     * @param attempt the key of the attempt
     * @param request what was asked
     * @param before the state to which a refusal or 2601 leads back
     */
    record OutcomeUnknown(CommandId attempt, Request request, Known before) implements PlatformState {
        @Override
        public BilingualText label() {
            return BilingualText.of("结果未知", "outcome unknown");
        }
    }

    /**
     * The platform settled the bill (2207, 2304).
     *
     * @param attempt the key of the attempt
     * @param result the platform's settlement
     */
    record Settled(CommandId attempt, PlatformResult result) implements Known {
        @Override
        public BilingualText label() {
            return BilingualText.of("已结算", "settled");
        }
    }

    /**
     * The platform took its settlement back (2208, 2305) with a negative record of its own id. A further settlement is a new
     * bill.
     *
     * @param original the settlement
     * @param attempt the key of the attempt that took it back
     * @param reversal the negative record
     */
    record Reversed(Settled original, CommandId attempt, PlatformResult reversal) implements Known {
        @Override
        public BilingualText label() {
            return BilingualText.of("已撤销", "reversed");
        }
    }

    /** What is asked of the platform (交易请求). */
    enum Request {
        /** Settle (2207, 2304). */
        SETTLE,
        /** Take the settlement back (2208, 2305). */
        REVERSE
    }
}
