package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one case must know about the others of the journey. */
final class Neighbours {
    private Neighbours() {}

    static Surroundings of(Handling journey, CaseId id) {
        List<WorkflowCase<ReferralState, ReferralCommand, ReferralFacts>> others = journey.referrals.values().stream()
                .filter(r -> !r.id().equals(id) && !r.state().isFinal())
                .toList();
        Optional<CaseId> keptFor = openBedHold(journey).flatMap(hold -> owner(journey, hold));
        boolean held = openBedHold(journey).isPresent();
        Set<OrganisationId> organisations = journey.before.organisations().keySet();
        return Surroundings.builder()
                .residentAlive(journey.alive)
                .caseIdTaken(journey.referrals.containsKey(id)
                        || journey.bedHolds.containsKey(id)
                        || journey.episodes.containsKey(id))
                .bedKept(held && keptFor.map(id::equals).orElse(true))
                .onTheRoad(any(journey, ReferralState::isOnTheRoad))
                .away(any(journey, ReferralState::isAway))
                .place(journey.stays.place())
                .leftBed(Optional.ofNullable(journey.bedsLeft.get(id)))
                .otherAbsence(keptFor.filter(owner -> !owner.equals(id)))
                .otherJourney(others.stream()
                        .filter(r -> r.state().isOnTheRoad() || r.state() == ReferralState.ARRIVED)
                        .map(WorkflowCase::id)
                        .findFirst())
                .otherOpenCase(journey.episodes.values().stream()
                        .filter(e -> !e.id().equals(id) && !e.state().isFinal())
                        .map(WorkflowCase::id)
                        .findFirst())
                .addAllOtherNeeds(others.stream()
                        .filter(r -> r.state() != ReferralState.DRAFT && r.state() != ReferralState.CONSENT_RECORDED)
                        .map(r -> r.facts().need())
                        .toList())
                .addAllOtherReservations(others.stream()
                        .flatMap(r -> r.facts().reservation().stream())
                        .map(reservation -> reservation.id())
                        .toList())
                .organisations(organisations.isEmpty() ? Optional.empty() : Optional.of(organisations))
                .build();
    }

    static Optional<WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> openBedHold(Handling journey) {
        return journey.bedHolds.values().stream()
                .filter(hold -> hold.state() == BedHoldState.HELD)
                .findFirst();
    }

    /**
     * The referral whose absence the bed is kept for: the one that began it, or the one that goes on from there. Empty
     * if that one has ended without bringing the resident back, so that the next referral may take the bed over.
     */
    static Optional<CaseId> owner(Handling journey, WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts> hold) {
        Set<CaseId> seen = new HashSet<>();
        CaseId owner = hold.facts().referral();
        while (seen.add(owner)) {
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral = journey.referrals.get(owner);
            if (referral == null || !referral.state().isFinal()) {
                return Optional.of(owner);
            }
            owner = referral.facts().successor().orElse(owner);
        }
        return Optional.empty();
    }

    private static boolean any(Handling journey, Predicate<ReferralState> test) {
        return journey.referrals.values().stream().anyMatch(r -> test.test(r.state()));
    }
}
