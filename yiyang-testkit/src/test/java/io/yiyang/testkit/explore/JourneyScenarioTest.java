package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.TargetBed;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.hospice.HospicePlace;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.journey.Outside;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One resident with several cases, step by step: what each command entails in the other cases and does to the stays, as
 * written down in the test resource {@code journey-scenarios.txt}, whose head tells the notation.
 */
class JourneyScenarioTest {
    private static final ReferralPolicy POLICY = SampleCommands.policy();
    private static final CodedReason TYPING = CodedReason.of("TYPING");

    @TestFactory
    Stream<DynamicTest> givenAScenario_whenItsStepsAreDone_thenEachEntailsAndOpensAndClosesWhatIsWrittenDown()
            throws IOException {
        return scenarios().stream()
                .map(s -> DynamicTest.dynamicTest(
                        s.get(0), () -> assertThat(told(s)).isEqualTo(String.join("\n", s))));
    }

    /** Each a title, the bed at the beginning, and steps with what they do. */
    private static List<List<String>> scenarios() throws IOException {
        try (InputStream in = JourneyScenarioTest.class.getResourceAsStream("journey-scenarios.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n= ", -1))
                    .skip(1)
                    .map(scenario ->
                            scenario.lines().filter(line -> !line.isBlank()).toList())
                    .toList();
        }
    }

    private static String told(List<String> scenario) {
        String bed = scenario.get(1).substring("bed ".length());
        Scenario told = new Scenario(JourneyExploration.start(
                bed.equals("none") ? Optional.empty() : Optional.of(SegmentKind.valueOf(bed))));
        List<String> lines = new ArrayList<>(scenario.subList(0, 2));
        for (String line : scenario.subList(2, scenario.size())) {
            if (!line.startsWith(" ")) {
                lines.add(line);
                lines.addAll(told.step(line));
            }
        }
        return String.join("\n", lines);
    }

    private static final class Scenario {
        private CareJourney journey;

        Scenario(CareJourney journey) {
            this.journey = journey;
        }

        List<String> step(String line) {
            List<String> words = List.of(line.split(" ", -1));
            return switch (words.get(0)) {
                case "alone" ->
                    commands(
                            words.subList(1, words.size()),
                            c -> done(journey.handleAlone(c, POLICY, Outside.nothing())));
                case "deliver" ->
                    journey.followUps().stream()
                            .flatMap(c -> done(journey.handleAlone(c, POLICY, Outside.nothing())).stream())
                            .toList();
                case "annul" -> {
                    WorkflowEvent<?, ?> wrong = event(words);
                    yield done(journey.handle(new Annulment(amending(wrong), wrong.version(), TYPING), POLICY));
                }
                case "correct" -> {
                    WorkflowEvent<?, ?> wrong = event(words);
                    Instant right = wrong.command().header().occurredAt().plus(Duration.parse(words.get(3)));
                    yield done(journey.handle(
                            new Correction<>(amending(wrong), wrong.version(), at(wrong.command(), right), TYPING),
                            POLICY));
                }
                case "cases" ->
                    journey.cases().stream()
                            .map(c -> "    " + c.id() + " " + c.state())
                            .toList();
                default -> commands(words, this::together);
            };
        }

        /** CASE, then each {@code Command[/way] [SIDE] [@hour]}. */
        private List<String> commands(List<String> words, Function<Command, List<String>> handling) {
            List<String> lines = new ArrayList<>();
            for (int i = 1; i < words.size(); ) {
                int from = i++;
                while (i < words.size() && !words.get(i).matches("[A-Z][a-z].*")) {
                    i++;
                }
                lines.addAll(handling.apply(command(words.get(0), words.get(from), words.subList(from + 1, i))));
            }
            return lines;
        }

        /** In one transaction, and by messages, which must come to the same. */
        private List<String> together(Command command) {
            JourneyStep step = journey.handle(command, POLICY);
            if (step.decision().isAccepted() && journey.followUps().isEmpty()) {
                CareJourney alone =
                        journey.handleAlone(command, POLICY, Outside.nothing()).next();
                List<Command> followUps =
                        alone.followUps(alone.journal().get(journey.journal().size()));
                assertThat(followUps).isEqualTo(alone.followUps());
                assertThat(followUps)
                        .isEqualTo(step.followUps().stream()
                                .<Command>map(d -> ((Accepted<?, ?>) d).event().command())
                                .toList());
                for (Command followUp : followUps) {
                    assertThat(followUp.header().commandId()).isEqualTo(entailedId(command, followUp));
                    assertThat(followUp.header().recordedAt())
                            .isEqualTo(command.header().recordedAt());
                    alone = alone.handleAlone(followUp, POLICY, Outside.nothing())
                            .next();
                    assertThat(alone.followUps(last(alone)))
                            .as("a consequence entails nothing")
                            .isEmpty();
                }
                assertThat(alone).isEqualTo(step.next());
            }
            return done(step);
        }

        private static CommandId entailedId(Command cause, Command followUp) {
            return CommandId.of(cause.header().commandId() + "+"
                    + Integer.toHexString(followUp.header().caseId().value().hashCode()));
        }

        private List<String> done(JourneyStep step) {
            List<String> lines = new ArrayList<>();
            step.problems()
                    .forEach(
                            p -> lines.add("    ! " + p.code() + " " + p.facts().getOrDefault("case", "")));
            step.followUps().forEach(followUp -> lines.add("    > " + said(followUp)));
            step.closed().forEach(segment -> lines.add("    - " + said(segment)));
            step.opened().forEach(segment -> lines.add("    + " + said(segment)));
            if (step.decision().isAccepted()) {
                CareJourney told = journey;
                for (WorkflowEvent<?, ?> event : step.next()
                        .journal()
                        .subList(journey.journal().size(), step.next().journal().size())) {
                    told = told.after(event);
                }
                assertThat(told).as("told by the record").isEqualTo(step.next());
            } else {
                assertThat(step.next()).isSameAs(journey);
            }
            journey = step.next();
            journey.followUps().forEach(c -> lines.add("    ? " + said(c)));
            return lines.stream().map(String::stripTrailing).toList();
        }

        private static String said(Decision<?, ?> followUp) {
            WorkflowEvent<?, ?> event = ((Accepted<?, ?>) followUp).event();
            return event.isAmendment()
                    ? event.getClass().getSimpleName() + " " + said(event.command())
                    : said(event.command()) + " " + event.to();
        }

        private static String said(Command command) {
            CommandHeader header = command.header();
            return header.caseId() + " " + command.name() + " " + header.actor().organisation() + " "
                    + hour(header.occurredAt());
        }

        private static String said(StaySegment segment) {
            return segment.id() + " " + segment.kind() + " " + segment.phase() + " " + segment.place() + " "
                    + hour(segment.start())
                    + segment.end().map(end -> ".." + hour(end)).orElse("..");
        }

        private static String hour(Instant at) {
            Duration since = Duration.between(SampleCommands.start(), at);
            return since.toHours() + "h" + (since.toMinutesPart() == 0 ? "" : since.toMinutesPart());
        }

        private Command command(String id, String nameAndWay, List<String> modifiers) {
            String[] name = nameAndWay.split("/", -1);
            int way = name.length == 1 ? 0 : Integer.parseInt(name[1]) - 1;
            Instant now = JourneyExploration.now(journey);
            List<Command> found = Stream.concat(
                            JourneyExploration.every(journey, now).stream(), openings(CaseId.of(id), now))
                    .filter(c -> c.header().caseId().value().equals(id))
                    .filter(c -> c.name().equals(name[0]))
                    .filter(c -> modifiers.stream()
                            .allMatch(m -> m.matches("[@=].*")
                                    || c.header().actor().side().name().equals(m)))
                    .toList();
            assertThat(found).as(id + " " + nameAndWay).hasSizeGreaterThan(way);
            Command command = found.get(way);
            for (String modifier : modifiers) {
                if (modifier.startsWith("@")) {
                    Duration since = Duration.parse("PT" + modifier.substring(1));
                    command = at(command, SampleCommands.start().plus(since));
                } else if (modifier.startsWith("=")) {
                    command = about(command, modifier.substring(1));
                }
            }
            return command;
        }

        /** As the testkit opens such cases, under any id. */
        private Stream<Command> openings(CaseId id, Instant now) {
            boolean known = Composition.everything().stream()
                    .anyMatch(opening -> opening.id().equals(id));
            return Composition.everything().stream()
                    .filter(opening -> !known || opening.id().equals(id))
                    .map(opening -> new Composition.Opening(id, opening.side(), opening.ways()))
                    .flatMap(opening -> JourneyExploration.begin(journey, opening, now).stream());
        }

        /** The bed, the place of hospice care, or the need that the command is about. */
        private static Command about(Command command, String what) {
            if (command instanceof ReferralCommand.Reserve reserve) {
                return Records.with(
                        command,
                        "reservation",
                        new Reservation(what, reserve.reservation().holdUntil()));
            }
            if (command instanceof ConversionCommand.ReserveBed reserve) {
                TargetBed bed = reserve.bed();
                return Records.with(command, "bed", new TargetBed(BedId.of(what), bed.licenceKind(), bed.holdUntil()));
            }
            if (command instanceof HospiceCommand.ChangePlace) {
                return new HospiceCommand.ChangePlace(
                        command.header(), HospicePlace.valueOf(what), SampleCommands.SENDER, Optional.empty());
            }
            return command instanceof AdmissionCommand.OfferBed
                    ? Records.with(command, "bed", BedId.of(what))
                    : Records.with(command, "need", what);
        }

        private static Command at(Command command, Instant occurredAt) {
            CommandHeader old = command.header();
            return Records.with(
                    command,
                    "header",
                    new CommandHeader(
                            old.commandId(),
                            old.caseId(),
                            old.expectedVersion(),
                            old.actor(),
                            occurredAt,
                            old.recordedAt()));
        }

        /** The last one of the kind that counts. */
        private WorkflowEvent<?, ?> event(List<String> words) {
            return find(CaseId.of(words.get(1))).effectiveEvents().stream()
                    .filter(event -> event.command().name().equals(words.get(2)))
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }

        private WorkflowCase<?, ?, ?> find(CaseId id) {
            return journey.cases().stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private CommandHeader amending(WorkflowEvent<?, ?> wrong) {
            CommandHeader old = wrong.command().header();
            long version = find(old.caseId()).version();
            Instant now = JourneyExploration.now(journey);
            return new CommandHeader(
                    CommandId.of(old.caseId() + "." + version + ".amend"),
                    old.caseId(),
                    version,
                    old.actor(),
                    now,
                    now);
        }

        private static WorkflowEvent<?, ?> last(CareJourney journey) {
            return journey.journal().get(journey.journal().size() - 1);
        }
    }
}
