package io.yiyang.model.json;

import io.yiyang.model.document.ConfidentialText;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Made-up values for the examples in the golden files: nobody has this name, and region 000000 gives out no numbers. */
final class Made {
    private Made() {}

    static final String NAME = "王建国";
    static final String NUMBER = "000000194002290012";
    static final String PASSPORT = "E00000000";
    static final String DIAGNOSIS = "脑梗死后遗症";
    static final String PHONE = "00000000000";

    /** What no message may repeat; an example of a personal value is made of these. */
    static final List<String> SECRETS = List.of(NAME, NUMBER, PASSPORT, DIAGNOSIS, PHONE);

    static final ResidentId RESIDENT = ResidentId.of("resident-1");
    static final PersonId DOCTOR = PersonId.of("doctor-1");
    static final PersonId SON = PersonId.of("person-1");
    static final OrganisationId HOME = OrganisationId.of("home-1");
    static final OrganisationId HOSPITAL = OrganisationId.of("hospital-1");
    static final CaseId REFERRAL = CaseId.of("referral-1");
    static final BillId BILL = BillId.of("bill-1");
    static final LineId LINE = LineId.of("line-1");
    static final SegmentId SEGMENT = SegmentId.of("segment-1");
    static final PersonName PERSON = PersonName.of(NAME);
    static final ConfidentialText ILLNESS = ConfidentialText.of(DIAGNOSIS);
    static final RegionCode REGION = RegionCode.of("500112");
    static final DateRange APRIL = DateRange.parse("2026-04-01/2026-05-01");
    static final LocalDate DAY = LocalDate.of(2026, 4, 11);
    static final Instant AT = Instant.parse("2026-04-11T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-12T01:00:00Z");
}
