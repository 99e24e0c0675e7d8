package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditedPerson;
import io.yiyang.billing.audit.ImmutableAuditRecords;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;

/** What the records of any case have in common: its days are those of China, its people have no names. */
final class CaseRecords {
    /** The time that cases write without an offset. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final long LONGEST = 3_660;

    static final ResidentId RESIDENT = ResidentId.of("resident");
    static final OrganisationId PLACE = OrganisationId.of("institution");
    static final AuditedPerson INSURED = new AuditedPerson(RESIDENT, RegionCode.NATION, true, Facts.none());

    private CaseRecords() {}

    /** Records of these days, which the case must have. */
    static ImmutableAuditRecords.Builder of(Collection<LocalDate> days) {
        return of(days, BoundaryDayRule.HOSPITAL_IN_NOT_OUT);
    }

    static ImmutableAuditRecords.Builder of(Collection<LocalDate> days, BoundaryDayRule boundaryDays) {
        if (days.isEmpty()) {
            throw UnsupportedCase.because("input", "{}", "算例没有可稽核的日期", "the case has no days to look at");
        }
        DateRange period = DateRange.closed(Collections.min(days), Collections.max(days));
        if (period.length() > LONGEST) {
            throw UnsupportedCase.because("input", period, "期间过长", "the days are too far apart");
        }
        return (ImmutableAuditRecords.Builder) AuditRecords.builder()
                .period(period)
                .region(RegionCode.NATION)
                .zone(ZONE)
                .knownOn(Collections.max(days))
                .boundaryDays(boundaryDays);
    }

    /** A time without offset. */
    static Instant time(ObjectReader o, String key) {
        return o.scalar(
                key,
                "a time without offset, such as \"2025-03-01T09:00\"",
                Instant.EPOCH,
                text -> LocalDateTime.parse(text).toInstant(ZONE));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
