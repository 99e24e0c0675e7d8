package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final TimelineEntry EARLY = entry("2026-04-01T00:00:00Z");
    private static final TimelineEntry LATE = entry("2026-04-20T00:00:00Z");

    private static TimelineEntry entry(String at) {
        return new TimelineEntry(Instant.parse(at), BilingualText.of("事", "event"), "somewhere");
    }

    private static StaySegment bed(String id, String start, String zone, SegmentKind kind) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(ResidentId.of("R"))
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(OrganisationId.of("o"))
                .start(Instant.parse(start))
                .zone(ZoneId.of(zone))
                .build();
    }

    @Test
    void entriesInTwoZonesAreEachInTheirOwnAndSaySo() {
        Timeline timeline = new Timeline(
                List.of(LATE, EARLY),
                List.of(
                        bed("a", "2026-03-01T00:00:00Z", "Asia/Shanghai", SegmentKind.CARE_HOME_BED),
                        bed("b", "2026-04-10T00:00:00Z", "Asia/Kathmandu", SegmentKind.INPATIENT)));
        assertThat(timeline.entries()).containsExactly(EARLY, LATE);
        assertThat(timeline.local(EARLY)).isEqualTo("2026-04-01 08:00 Asia/Shanghai");
        assertThat(timeline.local(LATE)).isEqualTo("2026-04-20 05:45 Asia/Kathmandu");
        assertThat(timeline.zones()).isEqualTo("Asia/Shanghai, Asia/Kathmandu");
    }

    @Test
    void anEntryBeforeTheFirstBedTakesItsZoneAndWithoutAnyBedItIsUtc() {
        Timeline later = new Timeline(
                List.of(EARLY), List.of(bed("b", "2026-04-10T00:00:00Z", "Asia/Shanghai", SegmentKind.CARE_HOME_BED)));
        assertThat(later.local(EARLY)).isEqualTo("2026-04-01 08:00");
        assertThat(new Timeline(List.of(EARLY), List.of()).local(EARLY)).isEqualTo("2026-04-01 00:00");
    }

    @Test
    void aKeptBedIsNoPlaceAndGivesNoZone() {
        Timeline timeline = new Timeline(
                List.of(LATE),
                List.of(
                        bed("a", "2026-03-01T00:00:00Z", "Asia/Shanghai", SegmentKind.INPATIENT),
                        bed("h", "2026-04-10T00:00:00Z", "Asia/Kathmandu", SegmentKind.BED_HOLD)));
        assertThat(timeline.local(LATE)).isEqualTo("2026-04-20 08:00");
    }
}
