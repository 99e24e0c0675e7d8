package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The cases of one workflow in a journey, in the order in which they were opened. */
final class Shelf<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private final Workflow<S, C, F> workflow;
    private final Class<C> family;
    private final BiFunction<F, WorkflowEvent<S, C>, List<Effect>> effects;
    private final Map<CaseId, WorkflowCase<S, C, F>> cases;

    private Shelf(
            Workflow<S, C, F> workflow,
            Class<C> family,
            BiFunction<F, WorkflowEvent<S, C>, List<Effect>> effects,
            Map<CaseId, WorkflowCase<S, C, F>> cases) {
        this.workflow = workflow;
        this.family = family;
        this.effects = effects;
        this.cases = cases;
    }

    Shelf(Workflow<S, C, F> workflow, Class<C> family, BiFunction<F, WorkflowEvent<S, C>, List<Effect>> effects) {
        this(workflow, family, effects, new LinkedHashMap<>());
    }

    /** One that changes without changing this one. */
    Shelf<S, C, F> copy() {
        return new Shelf<>(workflow, family, effects, new LinkedHashMap<>(cases));
    }

    Workflow<S, C, F> workflow() {
        return workflow;
    }

    Map<CaseId, WorkflowCase<S, C, F>> cases() {
        return Collections.unmodifiableMap(cases);
    }

    Collection<WorkflowCase<S, C, F>> all() {
        return cases().values();
    }

    @Nullable
    WorkflowCase<S, C, F> get(CaseId id) {
        return cases.get(id);
    }

    boolean takes(Command command) {
        return family.isInstance(command);
    }

    Decision<S, C> decide(Command command, ReferralPolicy policy, Surroundings around) {
        WorkflowCase<S, C, F> current = cases.get(command.header().caseId());
        return current == null
                ? workflow.decideOpening(family.cast(command), policy, around)
                : workflow.decide(current, family.cast(command), policy, around);
    }

    Decision<S, C> refuse(Command command, List<Problem> problems, ReferralPolicy policy, Surroundings around) {
        Optional<WorkflowCase<S, C, F>> current =
                Optional.ofNullable(cases.get(command.header().caseId()));
        return workflow.reject(current, family.cast(command), problems, policy, around);
    }

    Decision<S, C> correct(Correction<?> correction, ReferralPolicy policy, Surroundings around) {
        return workflow.correct(
                known(correction.header()),
                new Correction<>(
                        correction.header(),
                        correction.version(),
                        family.cast(correction.replacement()),
                        correction.reason()),
                policy,
                around);
    }

    Decision<S, C> annul(Annulment annulment, ReferralPolicy policy) {
        return workflow.annul(known(annulment.header()), annulment, policy);
    }

    /** Refuses an amendment for reasons that lie outside the case. */
    Decision<S, C> refuse(CommandHeader header, List<Problem> problems, ReferralPolicy policy, Surroundings around) {
        return workflow.reject(known(header), header, problems, policy, around);
    }

    private WorkflowCase<S, C, F> known(CommandHeader header) {
        return Objects.requireNonNull(cases.get(header.caseId()));
    }

    /** Changes the case by the event, and tells what the event means outside it. */
    List<Effect> take(WorkflowEvent<?, ?> event) {
        WorkflowEvent<S, C> own = own(event);
        CaseId id = event.header().caseId();
        WorkflowCase<S, C, F> current = cases.get(id);
        WorkflowCase<S, C, F> next = current == null ? workflow.start(own) : workflow.evolve(current, own);
        cases.put(id, next);
        return effects.apply(next.facts(), own);
    }

    /** What an event means outside its case, as far as the case knows by now. */
    List<Effect> effects(WorkflowEvent<?, ?> event) {
        return effects.apply(known(event.header()).facts(), own(event));
    }

    /** Changes the case by an event that counts, though others before it in the record may not. */
    List<Effect> retell(WorkflowEvent<?, ?> event) {
        WorkflowCase<S, C, F> current = cases.get(event.header().caseId());
        long version = current == null ? 0 : current.version();
        return take(at(version + 1, own(event)));
    }

    private static <S, C extends Command> WorkflowEvent<S, C> at(long version, WorkflowEvent<S, C> event) {
        String workflow = event.workflow();
        String policy = event.policy();
        if (event instanceof Opened<S, C> opened) {
            return new Opened<>(opened.command(), opened.to(), version, workflow, policy, opened.deadlines());
        }
        return event instanceof Moved<S, C> moved
                ? new Moved<>(
                        moved.command(),
                        moved.left(),
                        moved.to(),
                        version,
                        workflow,
                        policy,
                        moved.deadlines(),
                        moved.alarm())
                : new Noted<>(event.command(), event.to(), version, workflow, policy, event.deadlines(), event.alarm());
    }

    /** An event whose command is of this family is one of this workflow. */
    @SuppressWarnings("unchecked")
    private WorkflowEvent<S, C> own(WorkflowEvent<?, ?> event) {
        return (WorkflowEvent<S, C>) event;
    }

    /** Whether the case, as it is, may learn of the resident's death from another one. */
    boolean awaitsDeath(CaseId id) {
        WorkflowCase<S, C, F> current = cases.get(id);
        return current != null
                && workflow.table().rows().stream()
                        .anyMatch(row -> row.from() == current.state()
                                && row.name().equals("RecordDeath")
                                && row.sides().contains(Side.CONSEQUENCE));
    }

    Optional<List<Offer>> offers(CaseId id, Actor actor, Instant now, ReferralPolicy policy, Surroundings around) {
        return Optional.ofNullable(cases.get(id)).map(c -> workflow.available(c, actor, now, policy, around));
    }
}
