package io.yiyang.referral.effect;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.DeathPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event of one case means outside it (业务联动): for the stay calendar, and for the resident's other cases. A
 * workflow tells it as a pure function of the event; whoever composes workflows carries it out, together with the event
 * or not at all, in the order of the list.
 *
 * <p>Later versions may add kinds: a caller's switch needs a default branch.
 */
public sealed interface Effect {
    /** When. */
    Instant at();

    /**
     * A stay segment opens (开始时段). A bed that the resident still occupies ends at the same instant; a care-home bed that
     * is kept there is resumed; if the resident is in such a bed there in that phase, nothing changes.
     *
     * @param place whose bed it is
     * @param bed the bed, if it is known
     */
    record OpenSegment(SegmentKind kind, CarePhase phase, OrganisationId place, Optional<BedId> bed, Instant at)
            implements Effect {
        /** In the phase for which there are such beds. */
        public static OpenSegment inUsualPhase(
                SegmentKind kind, OrganisationId place, Optional<BedId> bed, Instant at) {
            CarePhase phase = switch (kind) {
                case REHABILITATION_BED -> CarePhase.REHABILITATION;
                case HOSPICE_BED -> CarePhase.HOSPICE;
                case CARE_HOME_BED -> CarePhase.STABLE_LIVING;
                default -> CarePhase.TREATMENT;
            };
            return new OpenSegment(kind, phase, place, bed, at);
        }
    }

    /**
     * The resident leaves the bed that is occupied, if any (离床): its segment ends.
     *
     * @param keepCareBed whether a bed hold opens if it is a care-home bed
     */
    record LeaveBed(boolean keepCareBed, Instant at) implements Effect {}

    /** The resident leaves the bed that is occupied at the place, if any (离开该机构床位); a bed elsewhere goes on. */
    record LeavePlace(OrganisationId place, Instant at) implements Effect {}

    /** The resident is back at the place (返回该机构): in the bed that is kept there, or in the one left there for this case. */
    record ReturnTo(OrganisationId place, Instant at) implements Effect {}

    /** The resident is back in the bed left for this case (返回原床位): the kept one is resumed, a ward's opens again. */
    record ReturnToBed(Instant at) implements Effect {}

    /** A home sickbed of the institution begins beside wherever the resident lives (家庭病床开始). */
    record BeginSickbed(OrganisationId institution, Instant at) implements Effect {}

    /** The segment of the home sickbed ends (家庭病床结束). */
    record EndSickbed(Instant at) implements Effect {}

    /** A home sickbed that is open must be closed, because it never runs beside a hospital stay (须撤销家庭病床). */
    record CloseSickbedCase(Instant at) implements Effect {}

    /**
     * A care episode opens, unless one is open already (建立照护周期).
     *
     * @param lead who leads it
     */
    record OpenEpisode(OrganisationId lead, Instant at) implements Effect {}

    /** The care episode, if one is open, comes to the phase (阶段变更). */
    record EnterPhase(CarePhase phase, Instant at) implements Effect {}

    /** The resident died: every stay ends, and every open case learns of it (患者去世). */
    record EndAll(DeathPlace place, Instant at) implements Effect {}

    /**
     * The resident was in the bed from then until the death, though nobody had opened it (身后补记床位). Tells what
     * {@link EndAll} has left out, after it: a home sickbed that ended with the death ends where a hospital's bed begins.
     */
    record BedUntilDeath(OpenSegment bed, Instant death) implements Effect {
        @Override
        public Instant at() {
            return bed.at();
        }
    }

    /** The case goes on as another one, which a person opens; a bed kept for this case is kept for that one (转由他单继续). */
    record GoOnAs(CaseId successor, Instant at) implements Effect {}
}
