package io.yiyang.referral.workflow;

import io.yiyang.model.bed.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.DeathPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event does beyond its own case (联动后果): to the stays of the resident and to other cases. A workflow only names
 * it; whoever composes workflows carries it out together with the event, or not at all.
 *
 * <p>Later versions may add kinds: a caller's switch needs a default branch.
 */
public sealed interface Effect {
    Instant at();

    /**
     * The resident leaves the bed that is occupied, if any (离床): its segment ends.
     *
     * @param keepCareBed whether a bed hold opens if it is a care-home bed
     */
    record LeaveBed(boolean keepCareBed, Instant at) implements Effect {}

    /**
     * The resident is in such a bed there (入住床位): any other that is occupied ends, and this one opens, at the same
     * instant. If a care-home bed is kept there, it is resumed; if the resident is in such a bed there in that phase,
     * nothing changes.
     *
     * @param phase the phase of the segment
     * @param bed which bed, if known
     */
    record OccupyBed(SegmentKind kind, CarePhase phase, OrganisationId place, Optional<BedId> bed, Instant at)
            implements Effect {
        /** In the phase for which there are such beds. */
        public static OccupyBed inUsualPhase(SegmentKind kind, OrganisationId place, Optional<BedId> bed, Instant at) {
            CarePhase phase = switch (kind) {
                case REHABILITATION_BED -> CarePhase.REHABILITATION;
                case HOSPICE_BED -> CarePhase.HOSPICE;
                case CARE_HOME_BED -> CarePhase.STABLE_LIVING;
                default -> CarePhase.TREATMENT;
            };
            return new OccupyBed(kind, phase, place, bed, at);
        }
    }

    /** The resident is back in the bed left for this case (返回原床位): the kept one is resumed, a ward's opens again. */
    record ReturnToBed(Instant at) implements Effect {}

    /** A home sickbed of the institution begins beside wherever the resident lives (家庭病床开始). */
    record BeginSickbed(OrganisationId institution, Instant at) implements Effect {}

    /** The segment of the home sickbed ends (家庭病床结束). */
    record EndSickbed(Instant at) implements Effect {}

    /** An open home sickbed case must be closed, because it never runs beside a hospital stay (须撤销家庭病床). */
    record CloseSickbedCase(Instant at) implements Effect {}

    /** An open care episode should come to the phase (阶段变更). */
    record EnterPhase(CarePhase phase, Instant at) implements Effect {}

    /** Another case goes on (由后续单接续): a bed that is kept for this case is kept for that one. */
    record ContinueIn(CaseId successor, Instant at) implements Effect {}

    /** The resident has died (死亡): every stay ends, and every open case of the resident learns of it. */
    record Die(DeathPlace place, Instant at) implements Effect {}
}
