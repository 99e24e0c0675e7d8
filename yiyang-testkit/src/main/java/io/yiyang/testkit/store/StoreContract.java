package io.yiyang.testkit.store;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.store.EventStore;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.testkit.explore.SampleCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every event store must do (存储契约). A vendor's test gives its fixture and expects no broken rule:
 *
 * <pre>assertThat(StoreContract.broken(new MyFixture())).isEmpty();</pre>
 *
 * <p>Races are played, not provoked: while the loser's append is about to write, the hook lets the winner commit.
 */
public final class StoreContract {
    private static final CaseId CASE = CaseId.of("CONTRACT-1");
    private static final CaseId OTHER = CaseId.of("CONTRACT-2");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ReferralPolicy POLICY = SampleCommands.policy();
    private static final ReferralWorkflow WORKFLOW = ReferralWorkflow.INSTANCE;

    private final StoreFixture fixture;
    private final List<String> broken = new ArrayList<>();

    private StoreContract(StoreFixture fixture) {
        this.fixture = fixture;
    }

    /** The rules that the store breaks, in words; empty if it keeps the contract. */
    public static List<String> broken(StoreFixture fixture) {
        StoreContract contract = new StoreContract(fixture);
        contract.remembers();
        contract.keepsCasesApart();
        contract.refusesOtherVersions();
        contract.appendsAllOrNone();
        contract.letsOneOpen();
        contract.letsOneGoOn();
        contract.knowsItsOwnAttempt();
        fixture.reset();
        return List.copyOf(contract.broken);
    }

    private void remembers() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        must(store.load(CASE).isEmpty(), "a case that nobody opened has no events");
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        boolean all = true;
        for (int i = 0; i < history.size(); i++) {
            all &= store.appendIfVersion(CASE, i, history.subList(i, i + 1));
        }
        must(all, "an append at the right version is done");
        must(store.load(CASE).equals(history), "what was appended is loaded, in order and unchanged");
        must(plain().load(CASE).equals(history), "what was appended is there for everybody");
    }

    private void keepsCasesApart() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        store.appendIfVersion(CASE, 0, history(CASE));
        store.appendIfVersion(OTHER, 0, history(OTHER).subList(0, 1));
        must(
                store.load(CASE).equals(history(CASE))
                        && store.load(OTHER).equals(history(OTHER).subList(0, 1)),
                "cases are kept apart");
    }

    private void refusesOtherVersions() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        must(!store.appendIfVersion(CASE, 1, history.subList(1, 2)), "a case that was not opened cannot go on");
        must(store.load(CASE).isEmpty(), "a refused append leaves nothing behind");
        store.appendIfVersion(CASE, 0, history.subList(0, 2));
        must(!store.appendIfVersion(CASE, 0, history.subList(0, 1)), "a case cannot be opened twice");
        must(!store.appendIfVersion(CASE, 1, history.subList(1, 2)), "an append on an old version is refused");
        must(
                !store.appendIfVersion(CASE, history.size(), history.subList(2, history.size())),
                "a version ahead is refused");
        must(store.load(CASE).equals(history.subList(0, 2)), "refused appends leave nothing behind");
    }

    private void appendsAllOrNone() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        store.appendIfVersion(CASE, 0, history.subList(0, 1));
        must(store.appendIfVersion(CASE, 1, history.subList(1, history.size())), "several events go in one append");
        must(store.load(CASE).equals(history), "several events keep their order");
    }

    private void letsOneOpen() {
        fixture.reset();
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        Window window = new Window(() -> plain().appendIfVersion(CASE, 0, history.subList(0, 1)));
        boolean second = fixture.open(window).appendIfVersion(CASE, 0, history.subList(0, 2));
        must(window.opened, "the fixture runs the hook before it writes");
        must(!second, "of two who open a case, the second is refused though it looked first");
        must(plain().load(CASE).equals(history.subList(0, 1)), "who opened the case first stays");
    }

    private void letsOneGoOn() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        store.appendIfVersion(CASE, 0, history);
        ReferralCommand accept = command(ReferralCommand.Accept.class, Side.RECEIVER, "accept", history.size());
        ReferralCommand withdraw = command(ReferralCommand.Withdraw.class, Side.SENDER, "withdraw", history.size());
        Window window = new Window(() -> handle(plain(), accept));
        boolean told = answers(fixture.open(window), withdraw, new Stale<>(history.size() + 1L));
        must(window.opened, "the fixture runs the hook before it goes on");
        must(told, "of accept and withdraw at once, the second is told that it is late");
        List<WorkflowEvent<ReferralState, ReferralCommand>> after = plain().load(CASE);
        must(
                after.size() == history.size() + 1
                        && after.get(history.size()).command().equals(accept),
                "of accept and withdraw at once, the first alone is recorded");
    }

    private void knowsItsOwnAttempt() {
        EventStore<ReferralState, ReferralCommand> store = fresh();
        List<WorkflowEvent<ReferralState, ReferralCommand>> history = history(CASE);
        store.appendIfVersion(CASE, 0, history);
        ReferralCommand accept = command(ReferralCommand.Accept.class, Side.RECEIVER, "accept", history.size());
        Decision<ReferralState, ReferralCommand> expected = new Duplicate<>(history.size() + 1L);
        Window window = new Window(() -> handle(plain(), accept));
        must(answers(fixture.open(window), accept, expected), "an attempt that races itself is a duplicate");
        must(answers(plain(), accept, expected), "an attempt that comes again is a duplicate");
        must(plain().load(CASE).size() == history.size() + 1, "an attempt is recorded once");
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private EventStore<ReferralState, ReferralCommand> fresh() {
        fixture.reset();
        return plain();
    }

    private EventStore<ReferralState, ReferralCommand> plain() {
        return fixture.open(() -> {});
    }

    /** A history in which two won does not fold, which is no answer either. */
    private static boolean answers(
            EventStore<ReferralState, ReferralCommand> store,
            ReferralCommand command,
            Decision<ReferralState, ReferralCommand> expected) {
        try {
            return handle(store, command).equals(expected);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static Decision<ReferralState, ReferralCommand> handle(
            EventStore<ReferralState, ReferralCommand> store, ReferralCommand command) {
        return new CommandDesk<ReferralState, ReferralCommand, ReferralFacts>(WORKFLOW, store)
                .handle(command, POLICY, Surroundings.alone());
    }

    /** A referral up to its review. */
    private static List<WorkflowEvent<ReferralState, ReferralCommand>> history(CaseId id) {
        InMemoryEventStore<ReferralState, ReferralCommand> store = new InMemoryEventStore<>();
        List<ReferralCommand> commands = List.of(
                command(ReferralCommand.OpenReferral.class, id, Side.SENDER, "open", 0),
                command(ReferralCommand.RecordConsent.class, id, Side.SENDER, "consent", 1),
                command(ReferralCommand.Submit.class, id, Side.SENDER, "submit", 2),
                command(ReferralCommand.Claim.class, id, Side.RECEIVER, "claim", 3));
        for (ReferralCommand command : commands) {
            if (!(handle(store, command) instanceof Accepted)) {
                throw new IllegalStateException("sample: must be accepted, but was not: " + command.name());
            }
        }
        return store.load(id);
    }

    private static <K extends ReferralCommand> K command(Class<K> kind, Side side, String commandId, long version) {
        return command(kind, CASE, side, commandId, version);
    }

    private static <K extends ReferralCommand> K command(
            Class<K> kind, CaseId id, Side side, String commandId, long version) {
        Actor actor = new Actor(
                side == Side.RECEIVER ? SampleCommands.RECEIVER : SampleCommands.SENDER, PersonId.of("P-1"), side);
        Instant at = START.plusSeconds(version);
        return SampleCommands.of(kind, new CommandHeader(CommandId.of(commandId), id, version, actor, at, at));
    }

    /** Plays the winner's commit, once. */
    private static final class Window implements Runnable {
        private final Runnable winner;
        private boolean opened;

        Window(Runnable winner) {
            this.winner = winner;
        }

        @Override
        public void run() {
            if (!opened) {
                opened = true;
                winner.run();
            }
        }
    }
}
