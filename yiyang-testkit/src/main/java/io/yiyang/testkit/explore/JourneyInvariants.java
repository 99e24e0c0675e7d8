package io.yiyang.testkit.explore;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.agreement.AgreementFacts;
import io.yiyang.referral.agreement.AgreementState;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.emergency.EmergencyFacts;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.homesickbed.SickbedState;
import io.yiyang.referral.hospice.HospiceState;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of every journey at any time (跨流程不变量): what composing the workflows was found to break. */
final class JourneyInvariants {
    /** What is still due when the resident has died: papers, summary, settlement and the care of the bereaved. */
    private static final Set<Enum<?>> DUE_AFTER_DEATH = Set.of(
            EmergencyState.DOCUMENTS_DUE, SickbedState.CLOSING, SickbedState.SETTLEMENT_DUE, HospiceState.BEREAVEMENT);

    /** A renewal leaves the routes open to the end of the old terms. */
    private static final Set<AgreementState> IN_FORCE = Set.of(
            AgreementState.ACTIVE,
            AgreementState.RENEWAL_DUE,
            AgreementState.NOTICE_RUNNING,
            AgreementState.SUPERSEDED);

    private final CareJourney journey;
    private final List<String> broken = new ArrayList<>();

    private JourneyInvariants(CareJourney journey) {
        this.journey = journey;
    }

    /** The invariants that the journey breaks. */
    static List<String> broken(CareJourney journey) {
        JourneyInvariants invariants = new JourneyInvariants(journey);
        invariants.stays();
        invariants.oneOfAKind();
        invariants.reservations();
        journey.referrals().values().forEach(r -> invariants.referral(r.state(), r.facts(), r));
        journey.emergencies().values().forEach(e -> invariants.emergency(e.state(), e.facts()));
        if (!journey.isAlive()) {
            invariants.death();
        }
        return invariants.broken;
    }

    static boolean isFinal(WorkflowCase<?, ?, ?> any) {
        return ((WorkflowState) any.state()).isFinal();
    }

    static boolean isOnTheRoad(CareJourney journey) {
        return journey.referrals().values().stream().anyMatch(r -> r.state().isOnTheRoad())
                || journey.emergencies().values().stream()
                        .anyMatch(e -> e.state().isOnTheRoad())
                || journey.conversions().values().stream()
                        .anyMatch(c -> c.state().isOnTheRoad());
    }

    /**
     * Whether no agreement stands in the way of the command: only a submission needs an open route, and only where there
     * are agreements. A referral that is under way outlives its agreement.
     */
    static boolean mayBeSubmitted(CareJourney journey, Command command) {
        WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral =
                journey.referrals().get(command.header().caseId());
        return !(command instanceof ReferralCommand.Submit)
                || referral == null
                || journey.agreements().isEmpty()
                || referral.facts().routeExemption().isPresent()
                || journey.agreements().values().stream()
                        .anyMatch(agreement -> opensRoute(
                                agreement, referral.facts(), command.header().occurredAt()));
    }

    /** As the states of an agreement say it, not as its events do. */
    private static boolean opensRoute(
            WorkflowCase<AgreementState, AgreementCommand, AgreementFacts> agreement,
            ReferralFacts referral,
            Instant at) {
        return IN_FORCE.contains(agreement.state())
                && agreement.facts().endsAt().map(at::isBefore).orElse(true)
                && agreement.facts().noticeEndsAt().map(at::isBefore).orElse(true)
                && agreement.facts().terms().stream()
                        .flatMap(terms -> terms.routes().stream())
                        .anyMatch(route -> route.from().equals(referral.sender())
                                && route.to().equals(referral.receiver())
                                && route.direction() == referral.direction());
    }

    private List<StaySegment> open() {
        return journey.calendar().segments().stream()
                .filter(s -> s.end().isEmpty())
                .toList();
    }

    private List<StaySegment> open(SegmentKind kind) {
        return open().stream().filter(s -> s.kind() == kind).toList();
    }

    private void stays() {
        List<StaySegment> places =
                open().stream().filter(s -> s.kind().track() == Track.PLACE).toList();
        List<StaySegment> holds = open(SegmentKind.BED_HOLD);
        List<StaySegment> sickbeds = open(SegmentKind.HOME_SICKBED);
        check(places.size() <= 1, "more than one billable bed");
        check(holds.size() == (journey.openBedHold().isPresent() ? 1 : 0), "bed hold and its stay segment differ");
        long treated = journey.sickbeds().values().stream()
                .filter(s -> s.state().isOpen())
                .count();
        check(sickbeds.size() == treated, "home sickbed and its stay segment differ");
        check(
                sickbeds.isEmpty() || places.stream().noneMatch(p -> p.kind().isHospital()),
                "a home sickbed runs beside a hospital bed");
        check(!isOnTheRoad(journey) || places.isEmpty(), "on the road and in a bed");
        boolean cut = journey.conversions().values().stream().anyMatch(c -> c.state() == ConversionState.CUT_OVER);
        check(!cut || places.isEmpty(), "between two beds and in a bed");
        check(
                holds.isEmpty()
                        || places.stream()
                                .noneMatch(p -> p.kind() == SegmentKind.CARE_HOME_BED
                                        && p.place().equals(holds.get(0).place())),
                "the kept bed is occupied");
    }

    private void oneOfAKind() {
        check(
                journey.contracts().values().stream()
                                .filter(c -> c.state().isInForce())
                                .count()
                        <= 1,
                "two contracts with family doctors in force");
        Stream.of(journey.episodes(), journey.bedHolds(), journey.conversions(), journey.sickbeds())
                .map(cases -> cases.values().stream().filter(c -> !isFinal(c)).count())
                .forEach(open -> check(open <= 1, "two open cases of which there may be one"));
    }

    private void reservations() {
        List<String> held = Stream.of(
                        journey.referrals().values().stream()
                                .filter(c -> !isFinal(c))
                                .flatMap(c -> c.facts().reservation().stream())
                                .map(r -> r.id()),
                        journey.conversions().values().stream()
                                .filter(c -> !isFinal(c))
                                .flatMap(c -> c.facts().bed().stream())
                                .map(b -> b.id().toString()),
                        journey.admissions().values().stream()
                                .filter(c -> !isFinal(c))
                                .flatMap(c -> c.facts().offeredBed().stream())
                                .map(Object::toString))
                .flatMap(ids -> ids)
                .toList();
        check(new HashSet<>(held).size() == held.size(), "one bed or slot is reserved for two cases");
    }

    private void referral(ReferralState state, ReferralFacts facts, WorkflowCase<?, ?, ?> referral) {
        check(state != ReferralState.VOIDED || !facts.moved(), "voided after the resident has moved");
        check(state != ReferralState.REDIRECTED || facts.successor().isPresent(), "redirected without a successor");
        boolean endedAway = state.isFinal() && facts.departedAt().isPresent();
        check(
                !endedAway
                        || state == ReferralState.CLOSED
                        || state == ReferralState.REDIRECTED
                        || state == ReferralState.PATIENT_DIED,
                "ended after departure without a return or successor");
        boolean own = journey.openBedHold()
                .filter(hold -> hold.facts().referral().equals(referral.id()))
                .isPresent();
        check(state != ReferralState.CLOSED || !own, "closed while its bed is kept");
    }

    private void emergency(EmergencyState state, EmergencyFacts facts) {
        check(
                state != EmergencyState.VOIDED || facts.departedAt().isEmpty(),
                "an emergency was voided after the resident has moved");
        check(
                !state.isFinal()
                        || facts.departedAt().isEmpty()
                        || facts.outcome().isPresent()
                        || facts.diedAt().isPresent(),
                "an emergency ended after departure without an outcome");
    }

    private void death() {
        check(open().isEmpty(), "death left a stay open");
        check(
                journey.cases().stream()
                        .filter(c -> journey.agreements().get(c.id()) == null)
                        .allMatch(c -> isFinal(c) || DUE_AFTER_DEATH.contains(c.state())),
                "death left a case open");
        check(
                journey.conversions().values().stream()
                        .filter(c -> c.state() == ConversionState.PATIENT_DIED)
                        .allMatch(c -> c.facts().cutAt().stream().allMatch(cut -> inABed(cut, diedAt(c)))),
                "a death between two beds left a gap");
    }

    /** Of the whole time between the two. */
    private boolean inABed(Instant from, Instant until) {
        return !until.isAfter(from)
                || journey.calendar().segments().stream()
                        .filter(s ->
                                s.kind().track() == Track.PLACE && s.start().equals(from))
                        .anyMatch(s -> s.end().filter(until::equals).isPresent());
    }

    private static Instant diedAt(WorkflowCase<?, ?, ?> died) {
        return died.effectiveEvents()
                .get(died.effectiveEvents().size() - 1)
                .command()
                .header()
                .occurredAt();
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
