package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CommandId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.journey.Outside;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.Test;

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
                told = tell(told, journey, step.next());
                assertThat(told).as("the journey told by its events").isEqualTo(step.next());
            } else {
                assertThat(step.next()).isSameAs(journey);
                assertThat(step.problems()).isNotEmpty();
            }
            journey = step.next();
        }
        assertThat(journey.followUps()).isEmpty();
    }

    /** What was just done is annulled: the journey is as it was before, but for the record. One in three goes on from there. */
    @Property
    void givenAnyHistory_whenTheLastCommandIsAnnulled_thenEverythingIsAsBefore(
            @ForAll("histories") List<Integer> choices, @ForAll("beds") Optional<SegmentKind> bed) {
        CareJourney journey = JourneyExploration.start(bed);
        CareJourney told = journey;
        for (int choice : choices) {
            Optional<Command> command = choose(journey, choice);
            if (command.isEmpty()) {
                break;
            }
            JourneyStep step = journey.handle(command.get(), POLICY);
            if (!step.decision().isAccepted()) {
                continue;
            }
            if (command.get().header().actor().side() == Side.CLOCK) {
                // What the clock did is annulled by a party, and a reminder goes with what came before it.
                told = tell(told, journey, step.next());
                journey = step.next();
                continue;
            }
            JourneyStep back = step.next().handle(annulling(step.next(), journey), POLICY);
            if (back.decision().isAccepted()) {
                assertThat(back.next().calendar()).isEqualTo(journey.calendar());
                assertThat(back.next().isAlive()).isEqualTo(journey.isAlive());
                assertThat(counts(back.next())).containsAllEntriesOf(counts(journey));
                assertThat(back.next().deadlines()).containsExactlyElementsOf(journey.deadlines());
                assertSound(back.next());
            } else {
                // An opening is voided instead; and the case that goes on may have been there before.
                assertThat(back.problems())
                        .extracting(problem -> problem.code().toString())
                        .isSubsetOf("YY-R-089", "YY-R-071");
                assertThat(back.next()).isSameAs(step.next());
            }
            CareJourney next = choice % 3 == 0 ? back.next() : step.next();
            told = tell(told, journey, next);
            assertThat(told).as("the journey told by its events").isEqualTo(next);
            journey = next;
        }
    }

    @Test
    void givenASickbedThatAnAdmissionClosed_whenTheAdmissionIsCorrectedToBeforeIt_thenItIsRefusedAndNamed() {
        CareJourney journey = Scripts.done(
                JourneyExploration.start(Optional.empty()),
                "HO-1 ProposeHospice",
                "HO-1 EvaluateEligible",
                "HO-1 HoldFamilyConference",
                "HO-1 SignHospiceConsent",
                "SB-1 ApplyForSickbed",
                "SB-1 FindFit",
                "SB-1 SignSickbedConsent",
                "SB-1 WaiveFiling",
                "HO-1 EnrolAt");
        WorkflowEvent<?, ?> admission = journey.journal().stream()
                .filter(event -> event.command().name().equals("EnrolAt"))
                .findFirst()
                .orElseThrow();
        assertThat(journey.sickbeds().values()).extracting(WorkflowCase::state).containsExactly(SickbedState.CLOSING);
        JourneyStep step = journey.handle(correcting(journey, admission, Duration.ofHours(2)), POLICY);
        assertThat(step.problems()).first().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-R-073");
            assertThat(problem.facts()).containsEntry("case", "SB-1").containsEntry("followUp", "CloseForInpatient");
        });
        assertThat(step.next()).isSameAs(journey);
        assertThat(journey.handle(correcting(journey, admission, Duration.ofMinutes(30)), POLICY)
                        .next()
                        .calendar()
                        .segments())
                .allSatisfy(s -> assertThat(s.kind()).isIn(SegmentKind.HOME_SICKBED, SegmentKind.HOSPICE_BED))
                .extracting(s -> s.end().orElse(s.start()))
                .containsOnly(admission.command().header().occurredAt().minus(Duration.ofMinutes(30)));
    }

    /** What counts at any place of the history is corrected to a minute earlier: done everywhere, or refused. */
    @Property
    void givenAnyHistory_whenTheTimeOfAnythingIsCorrected_thenItHoldsEverywhereOrNothingChanges(
            @ForAll("histories") List<Integer> choices, @ForAll("beds") Optional<SegmentKind> bed, @ForAll long seed) {
        Random random = new Random(seed);
        CareJourney journey = JourneyExploration.start(bed);
        for (int choice : choices) {
            Optional<Command> command = choose(journey, choice);
            if (command.isEmpty()) {
                break;
            }
            CareJourney before = journey.handle(command.get(), POLICY).next();
            journey = before;
            if (!before.journal().isEmpty()) {
                WorkflowCase<?, ?, ?> any =
                        before.cases().get(random.nextInt(before.cases().size()));
                WorkflowEvent<?, ?> wrong = any.effectiveEvents()
                        .get(random.nextInt(any.effectiveEvents().size()));
                if (wrong.command().header().actor().side() == Side.CONSEQUENCE) {
                    continue;
                }
                JourneyStep step = before.handle(correcting(before, wrong, Duration.ofMinutes(1)), POLICY);
                if (step.decision().isAccepted()) {
                    assertThat(step.next().cases())
                            .extracting(WorkflowCase::state)
                            .isEqualTo(before.cases().stream()
                                    .<Object>map(WorkflowCase::state)
                                    .toList());
                    assertSound(step.next());
                } else {
                    assertThat(step.next()).isSameAs(before);
                    assertThat(step.problems()).isNotEmpty();
                }
                journey = step.next();
            }
        }
    }

    private static CareJourney tell(CareJourney told, CareJourney from, CareJourney to) {
        CareJourney journey = told;
        for (WorkflowEvent<?, ?> event :
                to.journal().subList(from.journal().size(), to.journal().size())) {
            journey = journey.after(event);
        }
        return journey;
    }

    private static void assertSound(CareJourney journey) {
        assertThat(JourneyInvariants.broken(journey)).isEmpty();
        assertThat(journey.followUps()).isEmpty();
    }

    /** Every case that counts, by id: voided ones never were. */
    private static Map<String, String> counts(CareJourney journey) {
        return journey.cases().stream()
                .collect(Collectors.toMap(c -> c.id().toString(), c -> c.state() + " " + c.facts()));
    }

    private static Annulment annulling(CareJourney after, CareJourney before) {
        WorkflowEvent<?, ?> done = after.journal().get(before.journal().size());
        CommandHeader header = done.command().header();
        return new Annulment(amending(after, header, "annul"), done.version(), CodedReason.of("RANDOM"));
    }

    private static CommandHeader amending(CareJourney journey, CommandHeader wrong, String name) {
        long version = journey.cases().stream()
                .filter(c -> c.id().equals(wrong.caseId()))
                .findFirst()
                .orElseThrow()
                .version();
        return new CommandHeader(
                CommandId.of(wrong.caseId() + "." + version + "." + name),
                wrong.caseId(),
                version,
                wrong.actor(),
                JourneyExploration.now(journey),
                JourneyExploration.now(journey));
    }

    /** The same, but earlier. */
    private static Correction<Command> correcting(CareJourney journey, WorkflowEvent<?, ?> wrong, Duration earlier) {
        CommandHeader old = wrong.command().header();
        CommandHeader right = new CommandHeader(
                old.commandId(),
                old.caseId(),
                old.expectedVersion(),
                old.actor(),
                old.occurredAt().minus(earlier),
                old.recordedAt());
        return new Correction<>(
                amending(journey, old, "correct"),
                wrong.version(),
                Records.with(wrong.command(), "header", right),
                CodedReason.of("RANDOM"));
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
        Collections.shuffle(messages, delivery);
        CareJourney journey = from;
        for (Command message : messages) {
            JourneyStep step = journey.handleAlone(message, POLICY, Outside.nothing());
            assertThat(step.decision()).isInstanceOfAny(Decision.Accepted.class, Decision.Duplicate.class);
            journey = step.next();
        }
        return journey;
    }

    /** People go on before the follow-ups come; some come late, some twice, some never, until somebody asks what is open. */
    @Property
    void givenAnyHistory_whenFurtherCommandsComeBeforeTheFollowUps_thenEverythingIsRightOnceNoneIsOpen(
            @ForAll("histories") List<Integer> choices, @ForAll("beds") Optional<SegmentKind> bed, @ForAll long seed) {
        Random delivery = new Random(seed);
        CareJourney journey = JourneyExploration.start(bed);
        List<Command> underWay = new ArrayList<>();
        for (int choice : choices) {
            Optional<Command> command = choose(journey, choice);
            if (command.isEmpty()) {
                break;
            }
            JourneyStep step = journey.handleAlone(command.get(), POLICY, Outside.nothing());
            journey = step.next();
            if (step.decision().isAccepted()) {
                underWay.addAll(journey.followUps(
                        journey.journal().get(journey.journal().size() - 1)));
            } else {
                assertThat(step.problems()).isNotEmpty();
            }
            Collections.shuffle(underWay, delivery);
            for (Command message : List.copyOf(underWay)) {
                int fate = delivery.nextInt(5);
                if (fate == 0) {
                    journey = received(journey, message);
                }
                if (fate <= 1) {
                    underWay.remove(message);
                }
            }
        }
        int rounds = 0;
        for (List<Command> open = journey.followUps(); !open.isEmpty(); open = journey.followUps()) {
            assertThat(++rounds).as("rounds of delivery of %s", open).isLessThan(20);
            for (Command message : open) {
                journey = received(journey, message);
            }
        }
        for (Command late : underWay) {
            CareJourney after = received(journey, late);
            assertThat(after).as("nothing is done twice").isSameAs(journey);
        }
        assertThat(JourneyInvariants.broken(journey)).isEmpty();
    }

    /** Done, done before, or refused with a code; never an exception. */
    private static CareJourney received(CareJourney journey, Command message) {
        JourneyStep step = journey.handleAlone(message, POLICY, Outside.nothing());
        if (!step.decision().isAccepted()) {
            assertThat(step.problems()).isNotEmpty();
            assertThat(step.next()).isSameAs(journey);
        }
        return step.next();
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
