package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.admission.AdmissionState;
import io.yiyang.referral.agreement.AgreementRoutes;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.conversion.ConversionState;
import io.yiyang.referral.emergency.EmergencyState;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeFacts;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Waiting;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one case must know about the others of the journey, and of what lies outside it. */
final class Neighbours {
    private Neighbours() {}

    static Surroundings of(Handling journey, CaseId id, Shelf<?, ?, ?> shelf) {
        Cases cases = journey.cases;
        Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> hold = openBedHold(journey);
        Optional<CaseId> keptFor = hold.flatMap(h -> owner(journey, h.facts().referral()));
        Set<OrganisationId> organisations = journey.before.organisations().keySet();
        boolean ofTheResident = shelf != cases.agreements;
        return Surroundings.builder()
                .residentAlive(journey.alive || !ofTheResident)
                .caseIdTaken(cases.find(id).isPresent())
                .bedKept(hold.isPresent() && keptFor.map(id::equals).orElse(true))
                .onTheRoad(cases.stream().anyMatch(Neighbours::isOnTheRoad))
                .away(cases.stream().anyMatch(Neighbours::isAway))
                .place(journey.stays.place())
                .leftBed(journey.stays.bedLeft(id).map(Stays.BedLeft::bed))
                .otherAbsence(keptFor.filter(owner -> !owner.equals(id)))
                .otherJourney(first(others(cases.stream(), id).filter(Neighbours::isBetweenPlaces)))
                .otherOpenCase(first(others(shelf.all().stream(), id).filter(Neighbours::isGoingOn)))
                .addAllOtherNeeds(others(cases.referrals.all().stream(), id)
                        .filter(r -> r.state() != ReferralState.DRAFT && r.state() != ReferralState.CONSENT_RECORDED)
                        .filter(r -> !r.state().isFinal())
                        .map(r -> r.facts().need())
                        .toList())
                .addAllOtherReservations(reservations(cases, id))
                .addAllOtherReservations(journey.outside.reservations())
                .addAllOtherSickbedPeriods(others(cases.sickbeds.all().stream(), id)
                        .flatMap(sickbed -> sickbed.facts().periods().stream())
                        .toList())
                .organisations(organisations.isEmpty() ? Optional.empty() : Optional.of(organisations))
                .contractInForce(first(others(cases.contracts.all().stream(), id)
                        .filter(contract -> contract.state().isInForce())))
                .addAllStrikes(others(cases.admissions.all().stream(), id)
                        .flatMap(application -> application.facts().strikes().stream())
                        .toList())
                .barredUntil(others(cases.admissions.all().stream(), id)
                        .flatMap(application -> application.facts().barredUntil().stream())
                        .max(Instant::compareTo))
                .addAllQueue(queue(journey))
                .agreementRoutes(routes(journey))
                .build();
    }

    private static <T extends WorkflowCase<?, ?, ?>> Stream<T> others(Stream<? extends T> cases, CaseId id) {
        return cases.filter(other -> !other.id().equals(id)).map(other -> other);
    }

    private static Optional<CaseId> first(Stream<? extends WorkflowCase<?, ?, ?>> cases) {
        return cases.findFirst().map(WorkflowCase::id);
    }

    private static List<String> reservations(Cases cases, CaseId id) {
        List<String> held = new ArrayList<>();
        others(cases.referrals.all().stream(), id)
                .filter(r -> !r.state().isFinal())
                .forEach(r -> r.facts().reservation().ifPresent(reservation -> held.add(reservation.id())));
        others(cases.conversions.all().stream(), id)
                .filter(c -> !c.state().isFinal())
                .forEach(c -> c.facts().bed().ifPresent(bed -> held.add(bed.id().toString())));
        others(cases.admissions.all().stream(), id)
                .filter(a -> !a.state().isFinal())
                .forEach(a -> a.facts().offeredBed().ifPresent(bed -> held.add(bed.toString())));
        return held;
    }

    private static List<Waiting> queue(Handling journey) {
        return Stream.concat(
                        journey.outside.queue().stream(),
                        journey.cases.admissions.all().stream()
                                .filter(application -> application.state() == AdmissionState.QUEUED)
                                .flatMap(application -> application.facts().waiting().stream()))
                .toList();
    }

    private static Optional<List<Route>> routes(Handling journey) {
        Optional<List<Route>> known = journey.outside.routes();
        if (known.isEmpty() && journey.cases.agreements.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(
                        known.stream().flatMap(List::stream),
                        journey.cases.agreements.all().stream()
                                .flatMap(agreement -> AgreementRoutes.of(agreement).stream()))
                .toList());
    }

    static boolean isOnTheRoad(WorkflowCase<?, ?, ?> moving) {
        Enum<?> state = moving.state();
        return (state instanceof ReferralState referral && referral.isOnTheRoad())
                || (state instanceof EmergencyState emergency && emergency.isOnTheRoad())
                || (state instanceof ConversionState conversion && conversion.isOnTheRoad());
    }

    private static boolean isAway(WorkflowCase<?, ?, ?> moving) {
        return moving.state() instanceof ReferralState referral ? referral.isAway() : isBetweenPlaces(moving);
    }

    /** The resident has left one place for the case, and is in no bed of another yet. */
    private static boolean isBetweenPlaces(WorkflowCase<?, ?, ?> moving) {
        Enum<?> state = moving.state();
        return isOnTheRoad(moving)
                || state == ReferralState.ARRIVED
                || state == EmergencyState.AT_EMERGENCY
                || state == ConversionState.CUT_OVER;
    }

    /** Papers that are still due for one emergency must not stand in the way of the next. */
    private static boolean isGoingOn(WorkflowCase<?, ?, ?> other) {
        return !isFinal(other) && other.state() != EmergencyState.DOCUMENTS_DUE;
    }

    private static boolean isFinal(WorkflowCase<?, ?, ?> any) {
        return ((WorkflowState) any.state()).isFinal();
    }

    static Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> openBedHold(Handling journey) {
        return journey.cases.bedHolds.all().stream()
                .filter(hold -> hold.state() == BedHoldState.HELD)
                .findFirst();
    }

    static Optional<WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> openEpisode(Handling journey) {
        return journey.cases.episodes.all().stream()
                .filter(episode -> !episode.state().isFinal())
                .findFirst();
    }

    /**
     * The case for whose absence the bed is kept: the one that began it, or the one that goes on from there. Empty if that
     * one has ended, or an emergency has brought the resident into a ward, so that the next one may take the bed over.
     */
    static Optional<CaseId> owner(Handling journey, CaseId began) {
        Set<CaseId> seen = new HashSet<>();
        CaseId owner = began;
        while (seen.add(owner)) {
            CaseId asked = owner;
            Optional<WorkflowCase<?, ?, ?>> absent = journey.cases.find(asked);
            if (absent.isEmpty() || (!isFinal(absent.get()) && isGoingOn(absent.get()))) {
                return Optional.of(asked);
            }
            owner = successor(journey.cases, asked).orElse(asked);
        }
        return Optional.empty();
    }

    private static Optional<CaseId> successor(Cases cases, CaseId id) {
        return Stream.of(
                        Optional.ofNullable(cases.referrals.get(id))
                                .flatMap(c -> c.facts().successor()),
                        Optional.ofNullable(cases.emergencies.get(id))
                                .flatMap(c -> c.facts().successor()),
                        Optional.ofNullable(cases.conversions.get(id))
                                .flatMap(c -> c.facts().successor()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
