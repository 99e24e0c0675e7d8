package io.yiyang.referral.journey;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.workflow.Command;
import java.time.ZoneId;
import java.util.List;

/**
 * What a journey starts from, and what is done in it (办理记录).
 *
 * @param zone by which days are cut
 * @param segments the stays that were open, or over, before the first command
 * @param commands in the order in which they were recorded
 */
public record JourneyInput(
        ResidentId resident,
        ZoneId zone,
        List<CareOrganisation> organisations,
        List<StaySegment> segments,
        List<Command> commands) {
    public JourneyInput {
        organisations = List.copyOf(organisations);
        segments = List.copyOf(segments);
        commands = List.copyOf(commands);
    }
}
