package io.yiyang.billing.platform;

import static io.yiyang.billing.platform.Records.OUTPATIENT;
import static io.yiyang.billing.platform.Records.REVERSAL;
import static io.yiyang.billing.platform.Records.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.platform.PlatformState.Open;
import io.yiyang.billing.platform.PlatformState.OutcomeUnknown;
import io.yiyang.billing.platform.PlatformState.Proposed;
import io.yiyang.billing.platform.PlatformState.Request;
import io.yiyang.billing.platform.PlatformState.Reversed;
import io.yiyang.billing.platform.PlatformState.Settled;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.outcome.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformSettlementTest {
    private static final CommandId K1 = CommandId.of("k1");
    private static final CommandId K2 = CommandId.of("k2");
    private static final CommandId K3 = CommandId.of("k3");
    private static final PlatformResult SETTLED = result(OUTPATIENT);
    private static final PlatformResult NEGATIVE = result(REVERSAL);
    private static final PlatformSettlement BILL = PlatformSettlement.of(BillId.of("b1"));

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    private static PlatformSettlement sent(PlatformSettlement from, CommandId key, Request request) {
        return from.send(key, request).orElseThrow();
    }

    private static PlatformSettlement settled() {
        return sent(BILL.propose(K1, SETTLED).orElseThrow(), K1, Request.SETTLE)
                .answer(K1, SETTLED)
                .orElseThrow();
    }

    @Test
    void GIVEN_a_bill_WHEN_proposed_settled_and_reversed_THEN_each_state_says_so() {
        assertThat(BILL.state()).isEqualTo(new Open());
        assertThat(BILL.propose(K1, SETTLED).orElseThrow().state()).isEqualTo(new Proposed(K1, SETTLED));
        assertThat(settled().state()).isEqualTo(new Settled(K1, SETTLED));
        PlatformSettlement reversed =
                sent(settled(), K2, Request.REVERSE).answer(K2, NEGATIVE).orElseThrow();
        assertThat(reversed.state()).isEqualTo(new Reversed(new Settled(K1, SETTLED), K2, NEGATIVE));
    }

    @Test
    void GIVEN_a_request_on_its_way_THEN_the_outcome_is_unknown_and_another_attempt_waits() {
        PlatformSettlement unknown = sent(BILL, K1, Request.SETTLE);
        assertThat(unknown.state()).isEqualTo(new OutcomeUnknown(K1, Request.SETTLE, new Open()));
        assertThat(codes(unknown.send(K2, Request.SETTLE))).containsExactly("YY-B-162");
        assertThat(codes(unknown.answer(K2, SETTLED))).containsExactly("YY-B-162");
        assertThat(codes(unknown.propose(K2, SETTLED))).containsExactly("YY-B-162");
        assertThat(codes(unknown.annul(K2))).containsExactly("YY-B-162");
    }

    /** Fault read in a public system: a second submission of one bill doubled 24,481.30. */
    @Test
    void GIVEN_the_same_step_twice_THEN_nothing_happens_twice() {
        PlatformSettlement unknown = sent(BILL, K1, Request.SETTLE);
        assertThat(sent(unknown, K1, Request.SETTLE)).isSameAs(unknown);
        assertThat(settled().answer(K1, SETTLED).orElseThrow()).isEqualTo(settled());
        assertThat(codes(settled().send(K1, Request.SETTLE))).containsExactly("YY-B-163");
        assertThat(codes(settled().send(K2, Request.SETTLE))).containsExactly("YY-B-164");
        PlatformSettlement reversing = sent(settled(), K2, Request.REVERSE);
        PlatformSettlement reversed = reversing.answer(K2, NEGATIVE).orElseThrow();
        assertThat(reversed.answer(K2, NEGATIVE).orElseThrow()).isSameAs(reversed);
        assertThat(reversed.answer(K1, SETTLED).orElseThrow()).isSameAs(reversed);
    }

    @Test
    void GIVEN_an_unknown_outcome_WHEN_2601_takes_it_back_THEN_the_state_before_returns_and_the_key_is_spent() {
        PlatformSettlement proposed = BILL.propose(K1, SETTLED).orElseThrow();
        PlatformSettlement annulled =
                sent(proposed, K2, Request.SETTLE).annul(K2).orElseThrow();
        assertThat(annulled.state()).isEqualTo(proposed.state());
        assertThat(annulled.endedAttempts()).containsExactly(K2);
        assertThat(annulled.annul(K2).orElseThrow()).isSameAs(annulled);
        assertThat(codes(annulled.refuse(K2))).containsExactly("YY-B-163");
        assertThat(codes(annulled.send(K2, Request.SETTLE))).containsExactly("YY-B-163");
        assertThat(sent(annulled, K3, Request.SETTLE)
                        .answer(K3, SETTLED)
                        .orElseThrow()
                        .state())
                .isEqualTo(new Settled(K3, SETTLED));
    }

    /** One-sided account: the platform settled after all, though we took the attempt for dead. */
    @Test
    void GIVEN_a_late_answer_to_an_ended_attempt_THEN_it_is_refused_for_a_person_and_not_swallowed() {
        PlatformSettlement refused = sent(BILL, K1, Request.SETTLE).refuse(K1).orElseThrow();
        assertThat(codes(refused.answer(K1, SETTLED))).containsExactly("YY-B-163");
        assertThat(codes(settled().answer(K1, NEGATIVE))).containsExactly("YY-B-163");
        assertThat(codes(sent(refused, K2, Request.SETTLE).answer(K1, SETTLED))).containsExactly("YY-B-163");
    }

    @Test
    void GIVEN_a_reversal_that_2601_takes_back_THEN_the_bill_is_settled_as_before() {
        PlatformSettlement back = sent(settled(), K2, Request.REVERSE).annul(K2).orElseThrow();
        assertThat(back.state()).isEqualTo(settled().state());
    }

    @Test
    void GIVEN_nothing_settled_THEN_there_is_nothing_to_reverse_and_nothing_to_answer() {
        assertThat(codes(BILL.send(K1, Request.REVERSE))).containsExactly("YY-B-164");
        assertThat(codes(BILL.answer(K1, SETTLED))).containsExactly("YY-B-164");
        assertThat(codes(BILL.annul(K1))).containsExactly("YY-B-164");
        assertThat(codes(settled().propose(K2, SETTLED))).containsExactly("YY-B-164");
    }

    /** Every sequence of steps with three keys and two answers: a refused step changes nothing, a repeated one neither. */
    @Test
    void GIVEN_every_sequence_of_steps_THEN_no_step_repeats_its_effect_and_only_a_known_state_ends() {
        List<Function<PlatformSettlement, Outcome<PlatformSettlement>>> steps = Stream.of(K1, K2, K3)
                .<Function<PlatformSettlement, Outcome<PlatformSettlement>>>flatMap(key -> Stream.of(
                        s -> s.propose(key, SETTLED),
                        s -> s.send(key, Request.SETTLE),
                        s -> s.send(key, Request.REVERSE),
                        s -> s.answer(key, SETTLED),
                        s -> s.answer(key, NEGATIVE),
                        s -> s.refuse(key),
                        s -> s.annul(key)))
                .toList();
        Set<PlatformSettlement> seen = new HashSet<>(Set.of(BILL));
        Deque<PlatformSettlement> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            PlatformSettlement from = open.remove();
            for (Function<PlatformSettlement, Outcome<PlatformSettlement>> step : steps) {
                step.apply(from).asOptional().ifPresent(to -> {
                    assertThat(step.apply(to).asOptional())
                            .as(from + " → " + to)
                            .contains(to);
                    if (seen.add(to)) {
                        open.add(to);
                    }
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(seen).filteredOn(s -> s.state() instanceof Reversed).isNotEmpty();
    }
}
