package io.yiyang.billing.platform;

import io.yiyang.billing.platform.PlatformState.Known;
import io.yiyang.billing.platform.PlatformState.Open;
import io.yiyang.billing.platform.PlatformState.OutcomeUnknown;
import io.yiyang.billing.platform.PlatformState.Proposed;
import io.yiyang.billing.platform.PlatformState.Request;
import io.yiyang.billing.platform.PlatformState.Reversed;
import io.yiyang.billing.platform.PlatformState.Settled;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settlement of one bill with the platform (平台结算过程): proposed, sent, settled or unknown, reversed. Immutable: every
 * step gives a new one, or says why not.
 *
 * <p>Each attempt has a key that the caller makes ({@code medins_setl_id} or the message id). Store this value after {@link
 * #send} and before the request leaves: if the machine stops, what is stored says {@link OutcomeUnknown}, which is true. The
 * same step with the same key and the same answer, repeated as often as one likes, changes nothing.
 *
 * <pre>
 *   Open ─propose→ Proposed ─send SETTLE→ OutcomeUnknown ─answer→ Settled ─send REVERSE→ OutcomeUnknown ─answer→ Reversed
 *                      ↑                        │ refuse, annul (2601)
 *                      └────────────────────────┘
 * </pre>
 */
public final class PlatformSettlement implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BillId bill;
    private final PlatformState state;
    /** The keys that led nowhere, with what ended them. */
    private final Map<CommandId, String> ended;

    private PlatformSettlement(BillId bill, PlatformState state, Map<CommandId, String> ended) {
        this.bill = bill;
        this.state = state;
        this.ended = Map.copyOf(ended);
    }

    /** A bill about which the platform was not asked yet. */
    public static PlatformSettlement of(BillId bill) {
        return new PlatformSettlement(bill, new Open(), Map.of());
    }

    public BillId bill() {
        return bill;
    }

    public PlatformState state() {
        return state;
    }

    /** The keys of attempts that a refusal or 2601 ended; none of them can be used again. */
    public Set<CommandId> endedAttempts() {
        return ended.keySet();
    }

    /** The answer to a pre-settlement. Refused: {@code YY-B-162}, {@code YY-B-163}, {@code YY-B-164}. */
    public Outcome<PlatformSettlement> propose(CommandId attempt, PlatformResult result) {
        if (state.equals(new Proposed(attempt, result))) {
            return Outcome.of(this);
        }
        if (state instanceof OutcomeUnknown unknown) {
            return unknown(unknown, attempt);
        }
        if (!(state instanceof Open || state instanceof Proposed)) {
            return notNow(attempt, "propose");
        }
        return used(attempt) ? keyUsed(attempt) : to(new Proposed(attempt, result));
    }

    /**
     * A request is about to leave. Refused: {@code YY-B-162} another attempt is open; {@code YY-B-163} the key was used
     * before; {@code YY-B-164} not in this state.
     */
    public Outcome<PlatformSettlement> send(CommandId attempt, Request request) {
        if (state instanceof OutcomeUnknown unknown) {
            boolean same = unknown.attempt().equals(attempt) && unknown.request() == request;
            return same ? Outcome.of(this) : unknown(unknown, attempt);
        }
        Known known = (Known) state;
        boolean possible = request == Request.SETTLE
                ? known instanceof Open || known instanceof Proposed
                : known instanceof Settled;
        if (used(attempt)) {
            return keyUsed(attempt);
        }
        return possible ? to(new OutcomeUnknown(attempt, request, known)) : notNow(attempt, request);
    }

    /**
     * The platform's answer, at once, late, or to a query. Refused: {@code YY-B-162} it answers another attempt than the open
     * one; {@code YY-B-163} the attempt was ended or answered otherwise before; {@code YY-B-164} nothing was asked.
     */
    public Outcome<PlatformSettlement> answer(CommandId attempt, PlatformResult result) {
        if (state instanceof OutcomeUnknown unknown) {
            if (!unknown.attempt().equals(attempt)) {
                return used(attempt) ? keyUsed(attempt) : unknown(unknown, attempt);
            }
            return to(
                    unknown.before() instanceof Settled settled
                            ? new Reversed(settled, attempt, result)
                            : new Settled(attempt, result));
        }
        boolean repeated = state.equals(new Settled(attempt, result))
                || (state instanceof Reversed reversed
                        && (reversed.original().equals(new Settled(attempt, result))
                                || (reversed.attempt().equals(attempt)
                                        && reversed.reversal().equals(result))));
        if (repeated) {
            return Outcome.of(this);
        }
        return used(attempt) ? keyUsed(attempt) : notNow(attempt, "answer");
    }

    /** The platform said no, or was never reached. Refused as {@link #answer}. */
    public Outcome<PlatformSettlement> refuse(CommandId attempt) {
        return end(attempt, "refused");
    }

    /** 2601 took the attempt back, whatever had become of it. Refused as {@link #answer}. */
    public Outcome<PlatformSettlement> annul(CommandId attempt) {
        return end(attempt, "annulled");
    }

    private Outcome<PlatformSettlement> end(CommandId attempt, String how) {
        if (how.equals(ended.get(attempt))) {
            return Outcome.of(this);
        }
        if (state instanceof OutcomeUnknown unknown && unknown.attempt().equals(attempt)) {
            Map<CommandId, String> more = new LinkedHashMap<>(ended);
            more.put(attempt, how);
            return Outcome.of(new PlatformSettlement(bill, unknown.before(), more));
        }
        if (used(attempt)) {
            return keyUsed(attempt);
        }
        return state instanceof OutcomeUnknown unknown ? unknown(unknown, attempt) : notNow(attempt, how);
    }

    private Outcome<PlatformSettlement> to(PlatformState next) {
        return Outcome.of(new PlatformSettlement(bill, next, ended));
    }

    private boolean used(CommandId attempt) {
        if (ended.containsKey(attempt)) {
            return true;
        }
        PlatformState known = state instanceof OutcomeUnknown unknown ? unknown.before() : state;
        if (known instanceof Settled settled) {
            return settled.attempt().equals(attempt);
        }
        return known instanceof Reversed reversed
                && (reversed.attempt().equals(attempt)
                        || reversed.original().attempt().equals(attempt));
    }

    private Outcome<PlatformSettlement> unknown(OutcomeUnknown open, CommandId attempt) {
        return Outcome.refused(Problem.of("YY-B-162", "另一次请求结果未知，须先查明", "another attempt is open, its outcome unknown")
                .with("bill", bill)
                .with("open", open.attempt())
                .with("request", open.request())
                .with("attempt", attempt)
                .remedy("查询该次结算，或以 2601 冲正后重发", "query that attempt, or take it back with 2601 and send again"));
    }

    private Outcome<PlatformSettlement> keyUsed(CommandId attempt) {
        return Outcome.refused(Problem.of("YY-B-163", "该请求标识已用过", "the key of the attempt was used before")
                .with("bill", bill)
                .with("attempt", attempt)
                .with("state", state.label().en())
                .remedy(
                        "新的请求使用新的标识；迟到的不同答复须人工核对",
                        "a new attempt has a new key; a late, different answer needs a person"));
    }

    private Outcome<PlatformSettlement> notNow(CommandId attempt, Object step) {
        return Outcome.refused(Problem.of("YY-B-164", "当前状态不能进行该步骤", "this step is not possible in this state")
                .with("bill", bill)
                .with("attempt", attempt)
                .with("step", step)
                .with("state", state.label().en()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformSettlement that
                && bill.equals(that.bill)
                && state.equals(that.state)
                && ended.equals(that.ended);
    }

    @Override
    public int hashCode() {
        return bill.hashCode();
    }

    @Override
    public String toString() {
        return "PlatformSettlement of " + bill + ": " + state.label().en();
    }
}
