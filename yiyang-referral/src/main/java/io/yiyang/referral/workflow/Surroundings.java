package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.policy.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a case must know about the resident's other cases and stays (关联情况). A journey fills it in; a workflow that is
 * used alone gets {@link #alone()}.
 */
@Value.Immutable
public sealed interface Surroundings permits ImmutableSurroundings {
    boolean residentAlive();

    /** The case id is in use by a case of another workflow. */
    boolean caseIdTaken();

    /** A bed is kept for this case's absence. */
    boolean bedKept();

    /** The resident is between two places. */
    boolean onTheRoad();

    /** The resident is away on some referral. */
    boolean away();

    /** The bed that the resident occupies. */
    Optional<StaySegment> place();

    /** The bed that the resident left for this case. */
    Optional<StaySegment> leftBed();

    /** A bed is kept for the absence of another case. */
    Optional<CaseId> otherAbsence();

    /** The resident is between two places on another case. */
    Optional<CaseId> otherJourney();

    /** Another case of the same kind that is still open. */
    Optional<CaseId> otherOpenCase();

    /** Needs for which other referrals have been submitted and are open. */
    Set<String> otherNeeds();

    /** Reservations that other open referrals hold. */
    Set<String> otherReservations();

    /** The periods of the resident's other home sickbeds, open and closed. */
    List<DateRange> otherSickbedPeriods();

    /** The organisations that take part; absent if not known. */
    Optional<Set<OrganisationId>> organisations();

    /** Another contract with a family doctor's team under which the resident is cared for. */
    Optional<CaseId> contractInForce();

    /** Strikes of the resident's other applications for admission, of any care home. */
    List<Strike> strikes();

    /** Until when another application of the resident was barred. */
    Optional<Instant> barredUntil();

    /** The applications that wait for a bed, of any resident and any care home. */
    List<Waiting> queue();

    /** The routes that cooperation agreements have opened, with the time of each; absent if agreements are not known. */
    Optional<List<Route>> agreementRoutes();

    /** No other case and no stay is known. */
    static Surroundings alone() {
        return ImmutableSurroundings.builder()
                .residentAlive(true)
                .caseIdTaken(false)
                .bedKept(false)
                .onTheRoad(false)
                .away(false)
                .build();
    }

    static ImmutableSurroundings.ResidentAliveBuildStage builder() {
        return ImmutableSurroundings.builder();
    }
}
