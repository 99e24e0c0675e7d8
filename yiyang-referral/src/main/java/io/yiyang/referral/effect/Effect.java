package io.yiyang.referral.effect;

import io.yiyang.model.bed.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.DeathPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event of one case means outside it (业务联动): for the stay calendar, and for the resident's other cases. A
 * workflow tells it as a pure function of the event; whoever composes workflows carries it out.
 */
public sealed interface Effect {
    /** When. */
    Instant at();

    /**
     * A stay segment opens (开始时段).
     *
     * @param place whose bed it is
     * @param bed the bed, if it is known
     */
    record OpenSegment(SegmentKind kind, CarePhase phase, OrganisationId place, Optional<BedId> bed, Instant at)
            implements Effect {}

    /**
     * A care episode opens, unless one is open already (建立照护周期).
     *
     * @param lead who leads it
     */
    record OpenEpisode(OrganisationId lead, Instant at) implements Effect {}

    /** The resident died: every stay ends, and every open case (患者去世). */
    record EndAll(DeathPlace place, Instant at) implements Effect {}

    /** The case goes on as another one, which a person opens (转由他单继续). */
    record GoOnAs(CaseId successor, Instant at) implements Effect {}
}
