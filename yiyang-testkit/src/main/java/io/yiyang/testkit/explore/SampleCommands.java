package io.yiyang.testkit.explore;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A valid command of every kind (示例操作), for a resident whom {@link #SENDER} refers to {@link #RECEIVER}. All names are
 * invented.
 */
public final class SampleCommands {
    public static final ResidentId RESIDENT = ResidentId.of("R-SAMPLE");
    public static final OrganisationId SENDER = OrganisationId.of("ORG-SENDER");
    public static final OrganisationId RECEIVER = OrganisationId.of("ORG-RECEIVER");
    public static final OrganisationId THIRD = OrganisationId.of("ORG-THIRD");
    public static final CaseId REFERRAL = CaseId.of("REF-1");
    public static final CaseId SUCCESSOR = CaseId.of("REF-2");
    public static final CaseId BED_HOLD = CaseId.of("REF-1-H1");
    public static final CaseId EPISODE = CaseId.of("EP-1");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final List<MachineSamples> MACHINES =
            List.of(new ReferralSamples(), new CareSamples(), new AgreementSamples());

    private static final Map<Class<? extends Command>, Function<CommandHeader, Command>> SAMPLES = new HashMap<>();

    static {
        MACHINES.forEach(machines -> SAMPLES.putAll(machines.commands()));
    }

    private SampleCommands() {}

    /**
     * A valid command of the kind.
     *
     * @throws IllegalArgumentException if the kind is not known
     */
    public static <C extends Command> C of(Class<C> kind, CommandHeader header) {
        Function<CommandHeader, Command> sample = SAMPLES.get(kind);
        if (sample == null) {
            throw new IllegalArgumentException("kind: must be a known command, but was " + kind);
        }
        return kind.cast(sample.apply(header));
    }

    /** The commands of the kind that lead to different ends in a composed system; the plain one first. */
    static List<Command> variants(Class<? extends Command> kind, CommandHeader header) {
        List<Command> variants = new ArrayList<>(List.of(of(kind, header)));
        if (kind == ReferralCommand.Divert.class) {
            variants.add(new ReferralCommand.Divert(header, THIRD, Optional.of(SUCCESSOR)));
        } else if (kind == ReferralCommand.ReportReturned.class) {
            variants.add(new ReferralCommand.ReportReturned(header, ReturnPlacement.ELSEWHERE));
        } else if (kind == ReferralCommand.AcknowledgeOutcome.class) {
            variants.add(new ReferralCommand.AcknowledgeOutcome(header, Optional.of(header.occurredAt())));
        } else if (kind == ReferralCommand.StartCare.class) {
            variants.add(new ReferralCommand.StartCare(header, "ENC-1", SegmentKind.CARE_HOME_BED, true));
        }
        return variants;
    }

    static ReferralCommand.OpenReferral open(
            CommandHeader header, Direction direction, OrganisationId receiver, Optional<OrganisationId> returnTo) {
        return new ReferralCommand.OpenReferral(
                header,
                RESIDENT,
                direction,
                Priority.PLANNED,
                "NEED-" + header.caseId(),
                receiver,
                returnTo,
                Optional.empty(),
                Optional.empty());
    }

    /** A policy in which every deadline of every workflow runs for a day. */
    public static ReferralPolicy policy() {
        Cited<DeadlineTerm> day =
                new Cited<>(new DeadlineTerm.Elapsed(DAY), "declared for exploration", Confidence.DECLARED);
        var builder = ReferralPolicy.builder().id("sample").version("1");
        WorkflowCatalogue.all().stream()
                .flatMap(workflow -> workflow.table().deadlineKeys().stream())
                .distinct()
                .forEach(key -> builder.putDeadlines(key, day));
        ReferralPolicy policy = builder.build();
        for (MachineSamples machines : MACHINES) {
            policy = machines.policy(policy);
        }
        return policy;
    }

    /** Who acts for the side. */
    static OrganisationId party(Object facts, Side side) {
        return first(machines -> machines.party(facts, side)).orElse(SENDER);
    }

    /** A valid command of the kind for the case. */
    static Command of(Class<? extends Command> kind, WorkflowCase<?, ?, ?> current, CommandHeader header) {
        return first(machines -> machines.instead(current, kind, header)).orElseGet(() -> of(kind, header));
    }

    /** When the command makes sense in the case: the clock waits until it is due. */
    static Instant when(WorkflowCase<?, ?, ?> current, String command) {
        Instant now = current.history()
                .get(current.history().size() - 1)
                .command()
                .header()
                .occurredAt()
                .plus(HOUR);
        Instant due = current.deadlines().stream()
                .filter(d -> d.triggers().equals(command))
                .flatMap(d -> d.due().stream())
                .findFirst()
                .or(() -> first(machines -> machines.notBefore(current, command)))
                .orElse(now);
        return due.isAfter(now) ? due : now;
    }

    /** What lies around the resident when the command comes. */
    static Surroundings around(Class<? extends Command> kind) {
        return first(machines -> machines.around(kind)).orElseGet(Surroundings::alone);
    }

    private static <T> Optional<T> first(Function<MachineSamples, Optional<T>> question) {
        return MACHINES.stream().flatMap(m -> question.apply(m).stream()).findFirst();
    }

    /** The first instant that explorations use. */
    static Instant start() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }
}
