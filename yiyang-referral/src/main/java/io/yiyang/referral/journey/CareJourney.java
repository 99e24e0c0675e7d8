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
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.admission.AdmissionFacts;
import io.yiyang.referral.admission.AdmissionState;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.agreement.AgreementFacts;
import io.yiyang.referral.agreement.AgreementState;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.consultation.ConsultationFacts;
import io.yiyang.referral.consultation.ConsultationState;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.contract.ContractFacts;
import io.yiyang.referral.contract.ContractState;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.ConversionFacts;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.emergency.EmergencyFacts;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeFacts;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedFacts;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.hospice.HospiceFacts;
import io.yiyang.referral.hospice.HospiceState;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
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
import java.util.stream.Stream;

/**
 * All cases and stays of one resident together (照护全程): immutable, every function of it is pure. Each workflow alone is
 * sound; that the whole is, needs the guards across them, which look at
 * {@link io.yiyang.referral.workflow.Surroundings}, and the commands that an event of one case entails in others.
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
    private final List<WorkflowEvent<?, ?>> journal;
    final StayCalendar beginning;
    final List<WorkflowEvent<?, ?>> counting;
    final Cases cases;
    final Stays stays;

    private CareJourney(JourneyInput input, StayCalendar calendar) {
        Map<OrganisationId, CareOrganisation> byId = new LinkedHashMap<>();
        input.organisations().forEach(organisation -> byId.put(organisation.id(), organisation));
        this.resident = input.resident();
        this.zone = input.zone();
        this.alive = true;
        this.organisations = Collections.unmodifiableMap(byId);
        this.journal = List.of();
        this.beginning = calendar;
        this.counting = List.of();
        this.cases = new Cases();
        this.stays = new Stays(calendar, input.zone());
    }

    CareJourney(Handling after) {
        this.resident = after.before.resident;
        this.zone = after.before.zone;
        this.alive = after.alive;
        this.organisations = after.before.organisations;
        this.journal = List.copyOf(after.journal);
        this.beginning = after.before.beginning;
        this.counting = List.copyOf(after.counting);
        this.cases = after.cases;
        this.stays = after.stays.copy();
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
        return new Begun(new CareJourney(input, stays.calendar()), stays.problems());
    }

    /** {@link #handle(Command, ReferralPolicy, Outside)} with nothing known of others. */
    public JourneyStep handle(Command command, ReferralPolicy policy) {
        return handle(command, policy, Outside.nothing());
    }

    /**
     * Decides a command, and does at once what it entails in the resident's other cases and in the calendar: for a vendor
     * who records all of it in one transaction.
     *
     * @throws IllegalArgumentException if an id is longer than {@link #LONGEST_ID}, the command is of another
     *     resident, or it claims to be a consequence
     */
    public JourneyStep handle(Command command, ReferralPolicy policy, Outside outside) {
        Side side = command.header().actor().side();
        Require.that(side != Side.CONSEQUENCE, "command", "must not claim to be a consequence", side);
        requireRoom(command);
        return new Handling(this, outside).together(command, policy);
    }

    /**
     * Decides a correction, and does at once what follows from it: what the corrected event entailed in other cases is
     * corrected alike, and the stays are told again. Refused, with nothing changed, if something else was done on the
     * strength of what is corrected.
     *
     * @throws IllegalArgumentException if an id is longer than {@link #LONGEST_ID}, the case is not of the journey, or the
     *     correction claims to be a consequence
     */
    public JourneyStep handle(Correction<?> correction, ReferralPolicy policy) {
        requireAmendment("correction", correction.header());
        return Amending.correct(this, correction, policy);
    }

    /**
     * Decides an annulment, and does at once what follows from it: what the annulled event entailed in other cases is taken
     * back, and the stays are told again. Refused, with nothing changed, if another case has acted upon it.
     *
     * @throws IllegalArgumentException as for a correction
     */
    public JourneyStep handle(Annulment annulment, ReferralPolicy policy) {
        requireAmendment("annulment", annulment.header());
        return Amending.annul(this, annulment, policy);
    }

    private static void requireAmendment(String argument, CommandHeader header) {
        Side side = header.actor().side();
        Require.that(side != Side.CONSEQUENCE, argument, "must not claim to be a consequence", side);
        requireRoom("commandId", header.commandId().value());
        requireRoom("caseId", header.caseId().value());
    }

    /**
     * Decides only this command, which may be a consequence: for a vendor who sends what it entails, told by
     * {@link #followUps(WorkflowEvent)}, as messages. They may come in any order and more than once: a repeated one is
     * answered as a duplicate. One that got lost is among {@link #followUps()} until it was done. Once that is empty, the
     * journey is the one that {@link #handle} makes, if no further command came before.
     *
     * <p>If further commands come before the follow-ups, each of both is done or refused with a code: a command that needs
     * what is still to be done, such as a return to a bed that nobody has kept yet, is refused and can be sent again; a
     * stale follow-up is asked for anew by {@link #followUps()}; one that was overtaken is not entailed any more. The
     * journey may then be another one than {@link #handle} makes, and is sound again once {@link #followUps()} is empty.
     * Until then a stay may lack its bed hold, or a case may not know of a death: no bill should be made of it.
     *
     * @throws IllegalArgumentException as {@link #handle} does
     */
    public JourneyStep handleAlone(Command command, ReferralPolicy policy, Outside outside) {
        if (command.header().actor().side() != Side.CONSEQUENCE) {
            requireRoom(command);
        }
        return new Handling(this, outside).alone(command, policy);
    }

    /**
     * What an event of this journey entails in the resident's other cases, as they are now (联动操作): commands of the side
     * {@link Side#CONSEQUENCE}, whose ids depend on the event and the case alone. Empty once all was done, and for an event
     * that does not count.
     *
     * @throws IllegalArgumentException if the event is not one of {@link #journal()}
     */
    public List<Command> followUps(WorkflowEvent<?, ?> event) {
        Require.that(
                journal.contains(event),
                "event",
                "must be of the journey",
                event.header().commandId());
        return new Entailed(new Handling(this, Outside.nothing())).by(event);
    }

    /** What all events together entail and nobody has done (未完成的联动): empty unless messages are under way or lost. */
    public List<Command> followUps() {
        return new Entailed(new Handling(this, Outside.nothing())).open();
    }

    /**
     * The journey after the event, which was accepted before: events of all cases, in the order in which they were
     * recorded, tell the cases and the stays again. After one that amends another, the stays are told from the events that
     * count.
     *
     * @throws IllegalArgumentException if the event is not the next one of its case
     */
    public CareJourney after(WorkflowEvent<?, ?> event) {
        Handling handling = new Handling(this, Outside.nothing());
        handling.take(event);
        return new CareJourney(handling);
    }

    private static void requireRoom(Command command) {
        requireRoom("commandId", command.header().commandId().value());
        requireRoom("caseId", command.header().caseId().value());
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
        Handling handling = new Handling(this, Outside.nothing());
        for (Shelf<?, ?, ?> shelf : cases.shelves()) {
            Optional<List<Offer>> offers =
                    shelf.offers(caseId, actor, now, policy, Neighbours.of(handling, caseId, shelf));
            if (offers.isPresent()) {
                return offers.get();
            }
        }
        return List.of();
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
        return cases.referrals.cases();
    }

    /** Every bed hold, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> bedHolds() {
        return cases.bedHolds.cases();
    }

    /** Every care episode, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> episodes() {
        return cases.episodes.cases();
    }

    /** Every emergency, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<EmergencyState, EmergencyCommand, EmergencyFacts>> emergencies() {
        return cases.emergencies.cases();
    }

    /** Every bed conversion, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<ConversionState, ConversionCommand, ConversionFacts>> conversions() {
        return cases.conversions.cases();
    }

    /** Every home sickbed, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<SickbedState, SickbedCommand, SickbedFacts>> sickbeds() {
        return cases.sickbeds.cases();
    }

    /** Every hospice case, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<HospiceState, HospiceCommand, HospiceFacts>> hospiceCases() {
        return cases.hospiceCases.cases();
    }

    /** Every contract with a family doctor's team, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<ContractState, ContractCommand, ContractFacts>> contracts() {
        return cases.contracts.cases();
    }

    /** Every agreement that the referrals rest on, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<AgreementState, AgreementCommand, AgreementFacts>> agreements() {
        return cases.agreements.cases();
    }

    /** Every application for admission, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<AdmissionState, AdmissionCommand, AdmissionFacts>> admissions() {
        return cases.admissions.cases();
    }

    /** Every remote consultation, in the order in which they were opened. */
    public Map<CaseId, WorkflowCase<ConsultationState, ConsultationCommand, ConsultationFacts>> consultations() {
        return cases.consultations.cases();
    }

    /** Every case of every workflow. */
    public List<WorkflowCase<?, ?, ?>> cases() {
        return cases.stream().toList();
    }

    /** The bed that is kept now. */
    public Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> openBedHold() {
        return bedHolds().values().stream()
                .filter(hold -> hold.state() == BedHoldState.HELD)
                .findFirst();
    }

    /** The care episode that runs now. */
    public Optional<WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> openEpisode() {
        return episodes().values().stream()
                .filter(episode -> !episode.state().isFinal())
                .findFirst();
    }

    /** Where the resident stays and stayed, and what is kept beside it. */
    public StayCalendar calendar() {
        return stays.calendar();
    }

    /** The bed that the resident occupies now. */
    public Optional<StaySegment> place() {
        return calendar().segments().stream()
                .filter(s -> s.kind().track() == Track.PLACE && s.end().isEmpty())
                .findFirst();
    }

    /** Every event of every case, amendments among them, in the order in which they were recorded. */
    public List<WorkflowEvent<?, ?>> journal() {
        return journal;
    }

    /** Every open deadline: those that the calendar does not reach, then the first one due first. */
    public List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        cases.stream().forEach(c -> deadlines.addAll(c.deadlines()));
        deadlines.sort(Comparator.comparing((Deadline d) -> d.due().orElse(Instant.MIN))
                .thenComparing(Deadline::id));
        return List.copyOf(deadlines);
    }

    /** What the referrals, then the emergencies, tell billing: one entry for each that the resident has left on. */
    public List<TransferFacts> transfers() {
        return Stream.concat(
                        referrals().values().stream()
                                .filter(referral ->
                                        referral.facts().departedAt().isPresent())
                                .map(referral -> transfer(referral.id(), referral.facts())),
                        emergencies().values().stream()
                                .filter(emergency ->
                                        emergency.facts().departedAt().isPresent())
                                .filter(emergency -> !emergency
                                        .facts()
                                        .sender()
                                        .equals(emergency.facts().hospital()))
                                .map(emergency -> transfer(emergency.id(), emergency.facts())))
                .toList();
    }

    /** An emergency goes up; it counts as compliant once its papers, with the consent after the fact, are complete. */
    private TransferFacts transfer(CaseId id, EmergencyFacts facts) {
        return new TransferFacts(
                id,
                Direction.UP,
                facts.sender(),
                facts.hospital(),
                facts.papersComplete(),
                sameProvince(facts.sender(), facts.hospital()),
                facts.departedAt().orElseThrow(),
                facts.atHospitalSince(),
                facts.returnedAt());
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

    /** What happened, as far as it counts, in the order in which it happened. */
    public List<TimelineEntry> timeline() {
        return counting.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private TimelineEntry entry(WorkflowEvent<?, ?> event) {
        CommandHeader header = event.command().header();
        BilingualText label =
                cases.shelf(event.command()).workflow().label(event.command().getClass());
        BilingualText state = ((WorkflowState) event.to()).label();
        return new TimelineEntry(
                header.occurredAt(),
                header.caseId(),
                BilingualText.of(label.zh() + " → " + state.zh(), label.en() + " → " + state.en()),
                header.actor().side());
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
                && calendar().equals(that.calendar())
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
