package io.yiyang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk at which one case of a workflow is handled, command by command. */
public final class CareDesk<S extends Enum<S> & WorkflowState, C extends Command, F> {
    public static final ResidentId PATIENT = ResidentId.of("R-1");
    public static final CaseId CASE = CaseId.of("CASE-1");
    public static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("A"));

    private final Workflow<S, C, F> workflow;
    private final ReferralPolicy policy;
    private Surroundings around = Surroundings.alone();
    private @Nullable WorkflowCase<S, C, F> current;
    private @Nullable WorkflowEvent<S, C> last;
    private int sent;

    public CareDesk(Workflow<S, C, F> workflow, ReferralPolicy policy) {
        this.workflow = workflow;
        this.policy = policy;
    }

    /** What lies around the resident from now on. */
    public CareDesk<S, C, F> around(Surroundings now) {
        around = now;
        return this;
    }

    /** Sends a command that must be accepted. */
    public CareDesk<S, C, F> does(Side side, String organisation, String at, Function<CommandHeader, C> command) {
        Decision<S, C> decision = decide(side, organisation, at, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        last = ((Decision.Accepted<S, C>) decision).event();
        current = current == null ? workflow.start(last) : workflow.evolve(current, last);
        return this;
    }

    /** Sends a command that must be refused, and tells the codes. */
    public List<String> refused(Side side, String organisation, String at, Function<CommandHeader, C> command) {
        return problems(side, organisation, at, command).stream()
                .map(p -> p.code().toString())
                .toList();
    }

    public List<Problem> problems(Side side, String organisation, String at, Function<CommandHeader, C> command) {
        Decision<S, C> decision = decide(side, organisation, at, command);
        assertThat(decision).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected<S, C>) decision).rejection().failed();
    }

    private Decision<S, C> decide(Side side, String organisation, String at, Function<CommandHeader, C> command) {
        sent++;
        CommandHeader header = new CommandHeader(
                CommandId.of("c-" + sent),
                CASE,
                current == null ? 0 : current.version(),
                new Actor(OrganisationId.of(organisation), PersonId.of("P-1"), side),
                Instant.parse(at),
                Instant.parse("2026-12-31T00:00:00Z"));
        return current == null
                ? workflow.decideOpening(command.apply(header), policy, around)
                : workflow.decide(current, command.apply(header), policy, around);
    }

    public WorkflowCase<S, C, F> current() {
        return java.util.Objects.requireNonNull(current);
    }

    public S state() {
        return current().state();
    }

    public F facts() {
        return current().facts();
    }

    public WorkflowEvent<S, C> last() {
        return java.util.Objects.requireNonNull(last);
    }

    public static OrganisationId organisation(String id) {
        return OrganisationId.of(id);
    }

    public static Consent consent(ConsentScope scope, String at) {
        return new Consent.Signed(Set.of(scope), "1", Consent.Signer.SELF, Optional.empty(), Instant.parse(at));
    }

    public static Set<Document> papers(DocumentKind... kinds) {
        return Stream.of(kinds).map(kind -> new Document(kind, "1")).collect(Collectors.toSet());
    }

    public static StaySegment bed(SegmentKind kind, String place) {
        return StaySegment.builder()
                .id(SegmentId.of("SEG-1"))
                .resident(PATIENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(OrganisationId.of(place))
                .start(Instant.parse("2025-01-01T00:00:00Z"))
                .zone(ZoneOffset.UTC)
                .build();
    }

    public static Surroundings in(StaySegment bed) {
        return Surroundings.builder()
                .residentAlive(true)
                .caseIdTaken(false)
                .bedKept(false)
                .onTheRoad(false)
                .away(false)
                .place(bed)
                .build();
    }

    public static Cited<DeadlineTerm> after(Duration term) {
        return new Cited<>(new DeadlineTerm.Elapsed(term), "declared by a test", Confidence.DECLARED);
    }

    public static <T> Cited<Dated<T>> always(T value) {
        return new Cited<>(
                new Dated<>(value, Instant.EPOCH, Optional.empty()), "declared by a test", Confidence.DECLARED);
    }
}
