package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.journey.Outside;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * Random histories of one resident with cases of every workflow, every invariant after every step; a failing one shrinks.
 * The profile {@code deep} runs more of them: {@code jqwik.tries.default} sets how many.
 */
class JourneyHistoryTest {
    private static final ReferralPolicy POLICY = SampleCommands.policy();

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers()
                .between(0, 99_999)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<Optional<SegmentKind>> beds() {
        return Arbitraries.of(
                Optional.of(SegmentKind.CARE_HOME_BED), Optional.of(SegmentKind.INPATIENT), Optional.empty());
    }

    @Property
    void givenAnyHistory_whenEachCommandIsHandled_thenEveryInvariantHolds(
            @ForAll("histories") List<Integer> choices, @ForAll("beds") Optional<SegmentKind> bed) {
        CareJourney journey = JourneyExploration.start(bed);
        CareJourney told = journey;
        for (int choice : choices) {
            Optional<Command> command = choose(journey, choice);
            // A history in which nothing could be chosen at all proves nothing.
            Assume.that(command.isPresent() || !journey.journal().isEmpty());
            if (command.isEmpty()) {
                break;
            }
            JourneyStep step = journey.handle(command.get(), POLICY);
            if (step.decision() instanceof Decision.Accepted<?, ?>) {
                assertThat(JourneyExploration.brokenBy(journey, command.get(), step.next()))
                        .isEmpty();
                assertThat(JourneyInvariants.broken(step.next())).isEmpty();
                for (WorkflowEvent<?, ?> event : step.next()
                        .journal()
                        .subList(journey.journal().size(), step.next().journal().size())) {
                    told = told.after(event);
                }
                assertThat(told).as("the journey told by its events").isEqualTo(step.next());
            } else {
                assertThat(step.next()).isSameAs(journey);
                assertThat(step.problems()).isNotEmpty();
            }
            journey = step.next();
        }
        assertThat(journey.followUps()).isEmpty();
    }

    /** Each follow-up is sent in any order, lost, or sent twice; then what is still open is asked for, until nothing is. */
    @Property
    void givenAnyHistory_whenFollowUpsAreMessages_thenItEndsAsInOneTransaction(
            @ForAll("histories") List<Integer> choices, @ForAll("beds") Optional<SegmentKind> bed, @ForAll long seed) {
        Random delivery = new Random(seed);
        CareJourney whole = JourneyExploration.start(bed);
        CareJourney piecewise = whole;
        for (int choice : choices) {
            Optional<Command> command = choose(whole, choice);
            if (command.isEmpty()) {
                break;
            }
            JourneyStep step = whole.handle(command.get(), POLICY);
            if (!step.decision().isAccepted()) {
                continue;
            }
            whole = step.next();
            JourneyStep alone = piecewise.handleAlone(command.get(), POLICY, Outside.nothing());
            assertThat(alone.problems()).isEmpty();
            WorkflowEvent<?, ?> event =
                    alone.next().journal().get(alone.next().journal().size() - 1);
            piecewise = deliver(alone.next(), alone.next().followUps(event), delivery);
            int rounds = 0;
            for (List<Command> open = piecewise.followUps(); !open.isEmpty(); open = piecewise.followUps()) {
                assertThat(++rounds).as("rounds of delivery").isLessThan(20);
                piecewise = deliver(piecewise, open, delivery);
            }
            assertThat(states(piecewise)).isEqualTo(states(whole));
            assertThat(piecewise.calendar()).isEqualTo(whole.calendar());
            assertThat(JourneyInvariants.broken(piecewise)).isEmpty();
        }
    }

    private static CareJourney deliver(CareJourney from, List<Command> followUps, Random delivery) {
        List<Command> messages = new ArrayList<>();
        for (Command followUp : followUps) {
            int copies = delivery.nextInt(3);
            messages.addAll(Stream.generate(() -> followUp).limit(copies).toList());
        }
        java.util.Collections.shuffle(messages, delivery);
        CareJourney journey = from;
        for (Command message : messages) {
            JourneyStep step = journey.handleAlone(message, POLICY, Outside.nothing());
            assertThat(step.decision()).isInstanceOfAny(Decision.Accepted.class, Decision.Duplicate.class);
            journey = step.next();
        }
        return journey;
    }

    private static Map<String, String> states(CareJourney journey) {
        return journey.cases().stream().collect(Collectors.toMap(c -> c.id().toString(), JourneyHistoryTest::told));
    }

    private static String told(WorkflowCase<?, ?, ?> any) {
        return any.state() + " " + any.version() + " " + any.facts();
    }

    /** One in six begins a case; deaths are taken rarely, or no history grows long. */
    private static Optional<Command> choose(CareJourney journey, int choice) {
        Instant now = JourneyExploration.now(journey);
        Optional<Command> opening = choice % 6 == 0 ? pick(openings(journey, now), choice) : Optional.empty();
        if (opening.isPresent()) {
            return opening;
        }
        List<Command> commands = JourneyExploration.every(journey, now).stream()
                .filter(command -> choice % 97 == 0 || !command.name().equals("RecordDeath"))
                .toList();
        return pick(commands.isEmpty() ? openings(journey, now) : commands, choice);
    }

    private static List<Command> openings(CareJourney journey, Instant now) {
        return Composition.everything().stream()
                .flatMap(opening -> JourneyExploration.begin(journey, opening, now).stream())
                .toList();
    }

    private static Optional<Command> pick(List<Command> from, int choice) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(choice / 6 % from.size()));
    }
}
