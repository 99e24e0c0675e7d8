package io.yiyang.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.store.EventStore;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.testkit.explore.SampleCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The contract holds for a store that keeps it, and finds out each that does not. */
class StoreContractTest {
    /** Short for what every store here is. */
    private interface Store extends EventStore<ReferralState, ReferralCommand> {}

    private static final class Fixture implements StoreFixture {
        private final BiFunction<
                        ConcurrentMap<CaseId, List<WorkflowEvent<ReferralState, ReferralCommand>>>,
                        Runnable,
                        EventStore<ReferralState, ReferralCommand>>
                adapter;
        private final ConcurrentMap<CaseId, List<WorkflowEvent<ReferralState, ReferralCommand>>> data =
                new ConcurrentHashMap<>();

        Fixture(
                BiFunction<
                                ConcurrentMap<CaseId, List<WorkflowEvent<ReferralState, ReferralCommand>>>,
                                Runnable,
                                EventStore<ReferralState, ReferralCommand>>
                        adapter) {
            this.adapter = adapter;
        }

        @Override
        public void reset() {
            data.clear();
        }

        @Override
        public EventStore<ReferralState, ReferralCommand> open(Runnable beforeWrite) {
            return adapter.apply(data, beforeWrite);
        }
    }

    @Test
    void GIVEN_the_store_in_memory_WHEN_the_contract_is_checked_THEN_it_holds() {
        assertThat(StoreContract.broken(new Fixture(InMemoryEventStore::new))).isEmpty();
    }

    @Test
    void GIVEN_a_store_that_does_nothing_WHEN_the_contract_is_checked_THEN_it_is_found_out() {
        Fixture nothing = new Fixture((data, beforeWrite) -> new Store() {
            @Override
            public List<WorkflowEvent<ReferralState, ReferralCommand>> load(CaseId caseId) {
                return List.of();
            }

            @Override
            public boolean appendIfVersion(
                    CaseId caseId, long expectedVersion, List<WorkflowEvent<ReferralState, ReferralCommand>> events) {
                return true;
            }
        });
        assertThat(StoreContract.broken(nothing))
                .contains(
                        "what was appended is loaded, in order and unchanged",
                        "a case cannot be opened twice",
                        "the fixture runs the hook before it writes",
                        "an attempt is recorded once");
    }

    @Test
    void GIVEN_a_store_without_version_check_WHEN_the_contract_is_checked_THEN_it_is_found_out() {
        assertThat(StoreContract.broken(new Fixture((data, beforeWrite) -> writing(data, beforeWrite, false))))
                .contains(
                        "an append on an old version is refused",
                        "of two who open a case, the second is refused though it looked first",
                        "of accept and withdraw at once, the second is told that it is late",
                        "of accept and withdraw at once, the first alone is recorded",
                        "an attempt that races itself is a duplicate",
                        "an attempt is recorded once");
    }

    /** The commonest fault of the systems that were read: it looks right, and passes every test without a window. */
    @Test
    void GIVEN_a_store_that_looks_and_then_writes_WHEN_the_contract_is_checked_THEN_only_the_window_finds_it_out() {
        assertThat(StoreContract.broken(new Fixture((data, beforeWrite) -> writing(data, beforeWrite, true))))
                .containsExactly(
                        "of two who open a case, the second is refused though it looked first",
                        "who opened the case first stays",
                        "of accept and withdraw at once, the second is told that it is late",
                        "of accept and withdraw at once, the first alone is recorded",
                        "an attempt that races itself is a duplicate",
                        "an attempt that comes again is a duplicate",
                        "an attempt is recorded once");
    }

    @Test
    void GIVEN_a_fixture_without_hook_WHEN_the_contract_is_checked_THEN_it_does_not_pass_unnoticed() {
        assertThat(StoreContract.broken(new Fixture((data, beforeWrite) -> new InMemoryEventStore<>(data, () -> {}))))
                .contains("the fixture runs the hook before it writes", "the fixture runs the hook before it goes on");
    }

    @Test
    void GIVEN_a_store_that_refuses_for_no_reason_WHEN_a_command_is_handled_THEN_nobody_is_told_that_it_was_done() {
        Store refusing = new Store() {
            @Override
            public List<WorkflowEvent<ReferralState, ReferralCommand>> load(CaseId caseId) {
                return List.of();
            }

            @Override
            public boolean appendIfVersion(
                    CaseId caseId, long expectedVersion, List<WorkflowEvent<ReferralState, ReferralCommand>> events) {
                return false;
            }
        };
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        CommandHeader header = new CommandHeader(
                CommandId.of("c"),
                CaseId.of("k"),
                0,
                new Actor(SampleCommands.SENDER, PersonId.of("p"), Side.SENDER),
                at,
                at);
        assertThatThrownBy(() -> new CommandDesk<>(ReferralWorkflow.INSTANCE, refusing)
                        .handle(
                                SampleCommands.of(ReferralCommand.OpenReferral.class, header),
                                SampleCommands.policy(),
                                Surroundings.alone()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store: must refuse only if the version has passed, but refused at 0 of k");
    }

    /** Writes by primary key; looks at the version before, or never. */
    private static Store writing(
            ConcurrentMap<CaseId, List<WorkflowEvent<ReferralState, ReferralCommand>>> data,
            Runnable beforeWrite,
            boolean looking) {
        return new Store() {
            @Override
            public List<WorkflowEvent<ReferralState, ReferralCommand>> load(CaseId caseId) {
                return data.getOrDefault(caseId, List.of());
            }

            @Override
            public boolean appendIfVersion(
                    CaseId caseId, long expectedVersion, List<WorkflowEvent<ReferralState, ReferralCommand>> events) {
                if (looking && load(caseId).size() != expectedVersion) {
                    return false;
                }
                beforeWrite.run();
                List<WorkflowEvent<ReferralState, ReferralCommand>> after = new ArrayList<>(load(caseId));
                after.addAll(events);
                data.put(caseId, after);
                return true;
            }
        };
    }
}
