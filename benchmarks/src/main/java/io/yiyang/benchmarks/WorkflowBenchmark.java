package io.yiyang.benchmarks;

import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.testkit.explore.SampleCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;
import reactor.core.publisher.Mono;

/**
 * One step of a referral (流程性能): a submitted case is claimed by its receiver. Ours decides with guards, idempotency,
 * version check and deadlines, and evolves the case by the event; the others restore their machine at the same state, fire
 * the same event over the same table (generated from ours) and read the new state, with no reasons, no idempotency and no
 * event. All must reach the same state before anything is timed. Only ratios within one run count.
 *
 * <pre>mvn -B -ntp -DskipTests package &amp;&amp; java -jar benchmarks/target/benchmarks.jar WorkflowBenchmark -prof gc</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkflowBenchmark {
    private static final ReferralWorkflow REFERRAL = ReferralWorkflow.INSTANCE;
    private static final ReferralPolicy POLICY = SampleCommands.policy();
    private static final Surroundings ALONE = Surroundings.alone();
    private static final String CLAIM = "Claim";
    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");

    /** A submitted referral and what can be sent to it. */
    @State(Scope.Benchmark)
    public static class Submitted {
        private final WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> submitted;
        private final ReferralCommand claim;
        private final ReferralCommand accept;
        private final Actor receiver = new Actor(SampleCommands.RECEIVER, PersonId.of("P-1"), Side.RECEIVER);

        /** Opens a referral and submits it. */
        public Submitted() {
            submitted = stepped(stepped(opened(), ReferralCommand.RecordConsent.class), ReferralCommand.Submit.class);
            claim = command(submitted, ReferralCommand.Claim.class, Side.RECEIVER);
            accept = command(submitted, ReferralCommand.Accept.class, Side.RECEIVER);
            if (step(submitted, claim).state() != ReferralState.UNDER_REVIEW
                    || !(REFERRAL.decide(submitted, accept, POLICY, ALONE) instanceof Rejected)) {
                throw new IllegalStateException("claim must be accepted and accept refused");
            }
        }
    }

    /** The other libraries' machines over the same table. */
    @State(Scope.Benchmark)
    public static class Others {
        private final com.alibaba.cola.statemachine.StateMachine<ReferralState, String, String> cola = cola();
        private final StateMachineConfig<ReferralState, String> stateless = stateless();
        private final org.squirrelframework.foundation.fsm.StateMachineBuilder<Squirrel, ReferralState, String, String>
                squirrel = squirrel();
        private final StateMachine<ReferralState, String> spring = spring();

        /** Refuses to run if they disagree. */
        public Others() {
            Set<ReferralState> reached = EnumSet.of(
                    fire(cola), fire(stateless), fire(squirrel), fire(spring), claimed(ReferralState.SUBMITTED, CLAIM));
            if (!reached.equals(EnumSet.of(ReferralState.UNDER_REVIEW))) {
                throw new IllegalStateException("the machines disagree: " + reached);
            }
        }
    }

    /** A history of some length: a stay with many interim reports. */
    @State(Scope.Benchmark)
    public static class History {
        /** How many events. */
        @Param({"10", "100", "1000"})
        public int events;

        private List<WorkflowEvent<ReferralState, ReferralCommand>> history = List.of();

        /** Takes a referral into care and reports until the history is as long as asked. */
        @org.openjdk.jmh.annotations.Setup
        public void record() {
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> current = opened();
            for (Class<? extends ReferralCommand> kind : List.of(
                    ReferralCommand.RecordConsent.class,
                    ReferralCommand.Submit.class,
                    ReferralCommand.Claim.class,
                    ReferralCommand.Accept.class,
                    ReferralCommand.Reserve.class,
                    ReferralCommand.Depart.class,
                    ReferralCommand.ReportArrival.class,
                    ReferralCommand.StartCare.class)) {
                current = stepped(current, kind);
            }
            while (current.version() < events) {
                current = stepped(current, ReferralCommand.SendInterim.class);
            }
            history = List.copyOf(current.history());
        }
    }

    @Benchmark
    public WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> accepted(Submitted given) {
        return step(given.submitted, given.claim);
    }

    @Benchmark
    public Decision<ReferralState, ReferralCommand> rejected(Submitted given) {
        return REFERRAL.decide(given.submitted, given.accept, POLICY, ALONE);
    }

    @Benchmark
    public List<Offer> available(Submitted given) {
        return REFERRAL.available(
                given.submitted, given.receiver, given.claim.header().occurredAt(), POLICY, ALONE);
    }

    @Benchmark
    public WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> replay(History given) {
        return REFERRAL.replay(given.history);
    }

    @Benchmark
    public ReferralState enumSwitch(Submitted given) {
        return claimed(given.submitted.state(), given.claim.name());
    }

    @Benchmark
    public ReferralState cola(Others given) {
        return fire(given.cola);
    }

    @Benchmark
    public ReferralState stateless4j(Others given) {
        return fire(given.stateless);
    }

    @Benchmark
    public ReferralState squirrel(Others given) {
        return fire(given.squirrel);
    }

    @Benchmark
    public ReferralState springStatemachine(Others given) {
        return fire(given.spring);
    }

    private static WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> step(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> current, ReferralCommand command) {
        if (REFERRAL.decide(current, command, POLICY, ALONE) instanceof Accepted<ReferralState, ReferralCommand> done) {
            return REFERRAL.evolve(current, done.event());
        }
        throw new IllegalStateException("must be accepted: " + command.name());
    }

    private static WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> opened() {
        ReferralCommand open = SampleCommands.of(
                ReferralCommand.OpenReferral.class, header(0, SampleCommands.SENDER, Side.SENDER, "OpenReferral"));
        if (REFERRAL.decideOpening(open, POLICY, ALONE) instanceof Accepted<ReferralState, ReferralCommand> done) {
            return REFERRAL.start(done.event());
        }
        throw new IllegalStateException("must open");
    }

    /** The case after a sample command of the kind, sent by the first side that may. */
    private static WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> stepped(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> current,
            Class<? extends ReferralCommand> kind) {
        Side side = REFERRAL.table().rows().stream()
                .filter(row -> row.from() == current.state() && row.command().equals(kind))
                .findFirst()
                .orElseThrow()
                .sides()
                .iterator()
                .next();
        return step(current, command(current, kind, side));
    }

    private static ReferralCommand command(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> current,
            Class<? extends ReferralCommand> kind,
            Side side) {
        OrganisationId by = side == Side.RECEIVER ? SampleCommands.RECEIVER : SampleCommands.SENDER;
        return SampleCommands.of(kind, header(current.version(), by, side, kind.getSimpleName()));
    }

    private static CommandHeader header(long version, OrganisationId by, Side side, String name) {
        return new CommandHeader(
                CommandId.of(name + "-" + version),
                CaseId.of("REF-1"),
                version,
                new Actor(by, PersonId.of("P-1"), side),
                START.plusSeconds(version),
                START.plusSeconds(version));
    }

    /** What a careful programmer writes by hand, for the states around submission. */
    private static ReferralState claimed(ReferralState state, String event) {
        return switch (state) {
            case SUBMITTED ->
                switch (event) {
                    case CLAIM -> ReferralState.UNDER_REVIEW;
                    case "Withdraw" -> ReferralState.WITHDRAWN;
                    case "EscalateUnanswered" -> ReferralState.ESCALATED;
                    default -> throw new IllegalStateException(event);
                };
            case ESCALATED ->
                switch (event) {
                    case CLAIM -> ReferralState.UNDER_REVIEW;
                    case "Redirect" -> ReferralState.REDIRECTED;
                    case "Withdraw" -> ReferralState.WITHDRAWN;
                    default -> throw new IllegalStateException(event);
                };
            default -> throw new IllegalStateException(state + " " + event);
        };
    }

    /** The edges of our table, one per state and command. */
    private static List<Row<ReferralState, ReferralCommand, ReferralFacts>> edges() {
        List<Row<ReferralState, ReferralCommand, ReferralFacts>> edges = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row<ReferralState, ReferralCommand, ReferralFacts> row :
                REFERRAL.table().rows()) {
            if (seen.add(row.from() + " " + row.name())) {
                edges.add(row);
            }
        }
        return edges;
    }

    private static com.alibaba.cola.statemachine.StateMachine<ReferralState, String, String> cola() {
        StateMachineBuilder<ReferralState, String, String> builder =
                com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory.create();
        for (Row<ReferralState, ReferralCommand, ReferralFacts> row : edges()) {
            if (row.keepsState()) {
                builder.internalTransition()
                        .within(row.from())
                        .on(row.name())
                        .when(context -> !context.isEmpty())
                        .perform((from, to, event, context) -> {});
            } else {
                builder.externalTransition()
                        .from(row.from())
                        .to(row.to())
                        .on(row.name())
                        .when(context -> !context.isEmpty())
                        .perform((from, to, event, context) -> {});
            }
        }
        return builder.build("referral-" + Thread.currentThread().getId() + "-" + System.nanoTime());
    }

    private static ReferralState fire(
            com.alibaba.cola.statemachine.StateMachine<ReferralState, String, String> machine) {
        return machine.fireEvent(ReferralState.SUBMITTED, CLAIM, "context");
    }

    private static StateMachineConfig<ReferralState, String> stateless() {
        StateMachineConfig<ReferralState, String> config = new StateMachineConfig<>();
        for (Row<ReferralState, ReferralCommand, ReferralFacts> row : edges()) {
            if (row.keepsState()) {
                config.configure(row.from()).permitReentry(row.name());
            } else {
                config.configure(row.from()).permit(row.name(), row.to());
            }
        }
        return config;
    }

    private static ReferralState fire(StateMachineConfig<ReferralState, String> config) {
        com.github.oxo42.stateless4j.StateMachine<ReferralState, String> machine =
                new com.github.oxo42.stateless4j.StateMachine<>(ReferralState.SUBMITTED, config);
        machine.fire(CLAIM);
        return machine.getState();
    }

    /** Squirrel wants a class of its own. */
    public static class Squirrel extends AbstractStateMachine<Squirrel, ReferralState, String, String> {}

    private static org.squirrelframework.foundation.fsm.StateMachineBuilder<Squirrel, ReferralState, String, String>
            squirrel() {
        org.squirrelframework.foundation.fsm.StateMachineBuilder<Squirrel, ReferralState, String, String> builder =
                StateMachineBuilderFactory.create(Squirrel.class, ReferralState.class, String.class, String.class);
        for (Row<ReferralState, ReferralCommand, ReferralFacts> row : edges()) {
            builder.externalTransition().from(row.from()).to(row.to()).on(row.name());
        }
        return builder;
    }

    private static ReferralState fire(
            org.squirrelframework.foundation.fsm.StateMachineBuilder<Squirrel, ReferralState, String, String> builder) {
        Squirrel machine = builder.newStateMachine(ReferralState.SUBMITTED);
        machine.start();
        machine.fire(CLAIM);
        return machine.getCurrentState();
    }

    private static StateMachine<ReferralState, String> spring() {
        try {
            return springOverTable();
        } catch (Exception e) {
            // Its builder declares Exception.
            throw new IllegalStateException(e);
        }
    }

    private static StateMachine<ReferralState, String> springOverTable() throws Exception {
        org.springframework.statemachine.config.StateMachineBuilder.Builder<ReferralState, String> builder =
                org.springframework.statemachine.config.StateMachineBuilder.builder();
        builder.configureStates().withStates().initial(ReferralState.DRAFT).states(EnumSet.allOf(ReferralState.class));
        for (Row<ReferralState, ReferralCommand, ReferralFacts> row : edges()) {
            builder.configureTransitions()
                    .withExternal()
                    .source(row.from())
                    .target(row.to())
                    .event(row.name());
        }
        return builder.build();
    }

    /** One machine, reset for each event; a machine built for each case costs more. */
    private static ReferralState fire(StateMachine<ReferralState, String> machine) {
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithAllRegions(region -> region.resetStateMachineReactively(new DefaultStateMachineContext<
                                ReferralState, String>(ReferralState.SUBMITTED, null, null, null))
                        .block());
        machine.startReactively().block();
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(CLAIM).build())).blockLast();
        return machine.getState().getId();
    }
}
