package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.referral.conversion.ConversionWorkflow;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.emergency.EmergencyWorkflow;
import io.yiyang.referral.homesickbed.SickbedWorkflow;
import io.yiyang.referral.hospice.HospiceWorkflow;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What random histories of the four machines around care mean for the resident's stays. */
class CareEffectsTest {
    @Property(tries = 300)
    void givenAHomeSickbed_whenAnythingHappens_thenSegmentsBeginAndEndInTurnAndNoneOutlivesTheCase(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        Walk walk = walk(SickbedWorkflow.INSTANCE, CareSamples.SICKBED, SickbedWorkflow::effects, choices);
        boolean open = false;
        for (Effect effect : walk.effects()) {
            if (effect instanceof Effect.BeginSickbed) {
                assertThat(open).as("a second segment").isFalse();
                open = true;
            } else if (effect instanceof Effect.EndSickbed) {
                assertThat(open).as("nothing to end").isTrue();
                open = false;
            } else if (effect instanceof Effect.EndAll) {
                open = false;
            }
        }
        assertThat(open && walk.ended()).isFalse();
    }

    @Property(tries = 300)
    void givenAConversion_whenAnythingHappens_thenNoInstantHasTwoBedsAndOneSiteHasNoGap(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices, @ForAll boolean twoSites) {
        CaseId id = twoSites ? CareSamples.CONVERSION_OF_TWO_SITES : CareSamples.CONVERSION_ON_ONE_SITE;
        Optional<Effect> left = Optional.empty();
        for (Effect effect : walk(ConversionWorkflow.INSTANCE, id, ConversionWorkflow::effects, choices)
                .effects()) {
            if (effect instanceof Effect.LeaveBed) {
                assertThat(left).as("left twice").isEmpty();
                left = Optional.of(effect);
            } else if (effect instanceof Effect.OpenSegment || effect instanceof Effect.ReturnToBed) {
                assertThat(left).as("a second bed").isPresent();
                Instant leftAt = left.orElseThrow().at();
                assertThat(effect.at()).isAfterOrEqualTo(leftAt);
                if (!twoSites) {
                    assertThat(effect.at()).as("a gap").isEqualTo(leftAt);
                }
                left = Optional.empty();
            }
        }
    }

    @Property(tries = 300)
    void givenAnEmergency_whenAnythingHappens_thenTheBedIsLeftOnceAndBeforeAnyOther(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        int left = 0;
        int found = 0;
        for (Effect effect : walk(
                        EmergencyWorkflow.INSTANCE, CareSamples.EMERGENCY, EmergencyWorkflow::effects, choices)
                .effects()) {
            if (effect instanceof Effect.LeaveBed) {
                left++;
            } else if (effect instanceof Effect.OpenSegment || effect instanceof Effect.ReturnToBed) {
                found++;
                assertThat(left).isEqualTo(1);
            }
        }
        assertThat(left).isLessThanOrEqualTo(1);
        assertThat(found).isLessThanOrEqualTo(left);
    }

    @Property(tries = 300)
    void givenAHospiceCase_whenTheResidentDied_thenNothingElseHappensToAStay(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        List<Effect> effects = walk(HospiceWorkflow.INSTANCE, CareSamples.HOSPICE, HospiceWorkflow::effects, choices)
                .effects();
        int death = effects.stream()
                .filter(Effect.EndAll.class::isInstance)
                .findFirst()
                .map(effects::indexOf)
                .orElse(effects.size() - 1);
        assertThat(death).isEqualTo(effects.size() - 1);
    }

    private record Walk(List<Effect> effects, boolean ended) {}

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Walk walk(
            Workflow<S, C, F> workflow,
            CaseId id,
            BiFunction<F, WorkflowEvent<S, C>, List<Effect>> effects,
            List<Integer> choices) {
        WorkflowCase<S, C, F> current = Specimens.opened(workflow, id);
        List<Effect> all = new ArrayList<>();
        for (int choice : choices) {
            S state = current.state();
            List<Row<S, C, F>> rows = workflow.table().rows().stream()
                    .filter(row -> row.from() == state)
                    .filter(row -> choice % 7 == 0 || !row.to().isFinal())
                    .toList();
            if (rows.isEmpty()) {
                break;
            }
            Row<S, C, F> row = rows.get(choice / 7 % rows.size());
            C command = Specimens.command(
                    row.command(), current, row.sides().iterator().next());
            if (workflow.decide(current, command, Specimens.POLICY) instanceof Accepted<S, C> accepted) {
                WorkflowEvent<S, C> event = accepted.event();
                current = workflow.evolve(current, event);
                all.addAll(effects.apply(current.facts(), event));
            }
        }
        return new Walk(List.copyOf(all), current.state().isFinal());
    }
}
