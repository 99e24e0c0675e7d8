package io.yiyang.model.person;

import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;

/** Enrolments written as one line each: {@code "310 500112 2024-01-01/.."}, a product as a fourth word. */
final class Residents {
    static final ResidentId RESIDENT = ResidentId.of("resident-1");

    private Residents() {}

    static Enrolment enrolment(String line) {
        String[] words = line.strip().split(" +", -1);
        ImmutableEnrolment.BuildFinal builder = Enrolment.builder()
                .insurance(InsuranceType.of(words[0]))
                .region(RegionCode.of(words[1]))
                .period(DateRange.parse(words[2]));
        return words.length > 3 ? builder.plan(words[3]).build() : builder.build();
    }

    static Entitlement entitlement(EntitlementKind kind, String period) {
        return Entitlement.builder()
                .kind(kind)
                .region(RegionCode.of("000000"))
                .period(DateRange.parse(period))
                .build();
    }
}
