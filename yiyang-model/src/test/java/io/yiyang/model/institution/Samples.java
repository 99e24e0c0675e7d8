package io.yiyang.model.institution;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;

/** Made-up bodies for the tests. */
public final class Samples {
    public static final OrganisationId HOME = OrganisationId.of("home");
    public static final OrganisationId HOSPITAL = OrganisationId.of("hospital");
    public static final OrganisationId CLINIC = OrganisationId.of("home-clinic");
    public static final RegionCode REGION = RegionCode.of("341102");
    public static final DateRange YEAR = DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    public static final Citation PAPER = Citation.builder()
            .key("paper")
            .title("a paper")
            .lastChecked(LocalDate.of(2026, 10, 1))
            .build();

    private Samples() {}
}
