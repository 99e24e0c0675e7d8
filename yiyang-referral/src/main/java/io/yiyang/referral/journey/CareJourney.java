package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeFacts;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resident's referrals, bed holds, care episode and stays together (照护全程): immutable; {@link #handle} is a pure
 * function. Each workflow alone is sound; that the whole is, needs the guards across them, which look at
 * {@link io.yiyang.referral.workflow.Surroundings}.
 *
 * <p>A command changes cases by events and the calendar by opening and closing segments; nothing writes money.
 */
public final class CareJourney {
    /** The longest id of a case or command that a journey takes, for it derives further ids by a suffix. */
    public static final int LONGEST_ID = 48;

    private final ResidentId resident;
    private final ZoneId zone;
    private final boolean alive;

    private final Map<OrganisationId, CareOrganisation> organisations;

    private final Map<CaseId, WorkflowCase<ReferralState, ReferralCommand, ReferralFacts>> referrals;

    private final Map<CaseId, WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> bedHolds;

    private final Map<CaseId, WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> episodes;

    private final Map<CaseId, StaySegment> bedsLeft;

    private final Map<CaseId, Integer> segmentsOpened;

    private final StayCalendar calendar;
    private final List<WorkflowEvent<?, ?>> journal;

    private CareJourney(
            ResidentId resident,
            ZoneId zone,
            Map<OrganisationId, CareOrganisation> organisations,
            StayCalendar calendar) {
        this.resident = resident;
        this.zone = zone;
        this.alive = true;
        this.organisations = Collections.unmodifiableMap(organisations);
        this.referrals = Map.of();
        this.bedHolds = Map.of();
        this.episodes = Map.of();
        this.bedsLeft = Map.of();
        this.segmentsOpened = Map.of();
        this.calendar = calendar;
        this.journal = List.of();
    }

    CareJourney(Handling after) {
        this.resident = after.before.resident;
        this.zone = after.before.zone;
        this.alive = after.alive;
        this.organisations = after.before.organisations;
        this.referrals = Collections.unmodifiableMap(after.referrals);
        this.bedHolds = Collections.unmodifiableMap(after.bedHolds);
        this.episodes = Collections.unmodifiableMap(after.episodes);
        this.bedsLeft = Collections.unmodifiableMap(after.bedsLeft);
        this.segmentsOpened = Collections.unmodifiableMap(after.segmentsOpened);
        this.calendar = after.stays.calendar();
        this.journal = List.copyOf(after.journal);
    }

    /** A journey that begins, and the problems of the stays that it could not take. */
    public record Begun(CareJourney journey, List<Problem> problems) {
        public Begun {
            problems = List.copyOf(problems);
        }
    }

    /** The journey before the first command. */
    public static Begun begin(JourneyInput input) {
        StayCalendar.Assembled stays = StayCalendar.assemble(input.resident(), input.segments());
        Map<OrganisationId, CareOrganisation> organisations = new LinkedHashMap<>();
        input.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        return new Begun(
                new CareJourney(input.resident(), input.zone(), organisations, stays.calendar()), stays.problems());
    }

    /**
     * Decides a command, and does at once what it entails in the resident's other cases and in the calendar.
     *
     * @throws IllegalArgumentException if an id is longer than {@link #LONGEST_ID}, the command is of another
     *     resident, or it claims to be a consequence
     */
    public JourneyStep handle(Command command, ReferralPolicy policy) {
        CommandHeader header = command.header();
        requireRoom("commandId", header.commandId().value());
        requireRoom("caseId", header.caseId().value());
        Require.that(
                header.actor().side() != Side.CONSEQUENCE,
                "command",
                "must not claim to be a consequence",
                header.actor().side());
        return new Handling(this, policy).handle(command);
    }

    private static void requireRoom(String argument, String id) {
        Require.that(
                id.length() <= LONGEST_ID,
                argument,
                "must have at most " + LONGEST_ID + " characters, because further ids derive from it",
                id.length());
    }

    /** What the actor's side can do in the case now, with reasons for what it cannot do; empty for an unknown case. */
    public List<Offer> available(CaseId caseId, Actor actor, Instant now, ReferralPolicy policy) {
        Handling handling = new Handling(this, policy);
        return handling.offers(ReferralWorkflow.INSTANCE, referrals, caseId, actor, now)
                .or(() -> handling.offers(BedHoldWorkflow.INSTANCE, bedHolds, caseId, actor, now))
                .or(() -> handling.offers(EpisodeWorkflow.INSTANCE, episodes, caseId, actor, now))
                .orElse(List.of());
    }

    public ResidentId resident() {
        return resident;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isAlive() {
        return alive;
    }

    public Map<OrganisationId, CareOrganisation> organisations() {
        return organisations;
    }

    /** Every referral, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<ReferralState, ReferralCommand, ReferralFacts>> referrals() {
        return referrals;
    }

    /** Every bed hold, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> bedHolds() {
        return bedHolds;
    }

    /** Every care episode, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> episodes() {
        return episodes;
    }

    /** The bed that is kept now. */
    public Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> openBedHold() {
        return bedHolds.values().stream()
                .filter(hold -> hold.state() == BedHoldState.HELD)
                .findFirst();
    }

    /** The care episode that runs now. */
    public Optional<WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> openEpisode() {
        return episodes.values().stream()
                .filter(episode -> !episode.state().isFinal())
                .findFirst();
    }

    /** Where the resident stays and stayed, and what is kept beside it. */
    public StayCalendar calendar() {
        return calendar;
    }

    /** The bed that the resident occupies now. */
    public Optional<StaySegment> place() {
        return calendar.segments().stream()
                .filter(s -> s.kind().track() == Track.PLACE && s.end().isEmpty())
                .findFirst();
    }

    /** Every event of every case, in the order in which they were recorded. */
    public List<WorkflowEvent<?, ?>> journal() {
        return journal;
    }

    /** Every open deadline: those that the calendar does not reach, then the first one due first. */
    public List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        referrals.values().forEach(c -> deadlines.addAll(c.deadlines()));
        bedHolds.values().forEach(c -> deadlines.addAll(c.deadlines()));
        episodes.values().forEach(c -> deadlines.addAll(c.deadlines()));
        deadlines.sort(Comparator.comparing((Deadline d) -> d.due().orElse(Instant.MIN))
                .thenComparing(Deadline::id));
        return List.copyOf(deadlines);
    }

    /** What the referrals tell billing: one entry for each that the resident has left on. */
    public List<TransferFacts> transfers() {
        return referrals.values().stream()
                .filter(referral -> referral.facts().departedAt().isPresent())
                .map(referral -> transfer(referral.id(), referral.facts()))
                .toList();
    }

    private TransferFacts transfer(CaseId id, ReferralFacts facts) {
        return new TransferFacts(
                id,
                facts.direction(),
                facts.sender(),
                facts.receiver(),
                facts.followedProcedure(),
                sameProvince(facts.sender(), facts.receiver()),
                facts.departedAt().orElseThrow(),
                facts.careStartedAt(),
                facts.returnedAt());
    }

    private boolean sameProvince(OrganisationId one, OrganisationId other) {
        CareOrganisation from = organisations.get(one);
        CareOrganisation to = organisations.get(other);
        return from != null && to != null && from.sharesProvince(to);
    }

    /** What happened, in the order in which it happened. */
    public List<TimelineEntry> timeline() {
        return journal.stream()
                .map(CareJourney::entry)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static TimelineEntry entry(WorkflowEvent<?, ?> event) {
        CommandHeader header = event.command().header();
        BilingualText label = label(event.command());
        BilingualText state = ((WorkflowState) event.to()).label();
        return new TimelineEntry(
                header.occurredAt(),
                header.caseId(),
                BilingualText.of(label.zh() + " → " + state.zh(), label.en() + " → " + state.en()),
                header.actor().side());
    }

    private static BilingualText label(Command command) {
        if (command instanceof ReferralCommand) {
            return ReferralWorkflow.INSTANCE.label(command.getClass());
        }
        return command instanceof BedHoldCommand
                ? BedHoldWorkflow.INSTANCE.label(command.getClass())
                : EpisodeWorkflow.INSTANCE.label(command.getClass());
    }

    Map<CaseId, StaySegment> bedsLeft() {
        return bedsLeft;
    }

    Map<CaseId, Integer> segmentsOpened() {
        return segmentsOpened;
    }

    /** Equal if the same was recorded, with the same effect. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof CareJourney that
                && resident.equals(that.resident)
                && zone.equals(that.zone)
                && organisations.equals(that.organisations)
                && calendar.equals(that.calendar)
                && journal.equals(that.journal);
    }

    @Override
    public int hashCode() {
        return journal.hashCode();
    }

    @Override
    public String toString() {
        return "CareJourney of " + resident + " with " + journal.size() + " events";
    }
}
