package io.yiyang.model.person;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** That an authority granted a person a standing over some days (待遇身份认定). */
@Value.Immutable
public sealed interface Entitlement extends Serializable permits ImmutableEntitlement {
    EntitlementKind kind();

    /** The region that granted it. */
    RegionCode region();

    DateRange period();

    /** The grade within the kind as the authority writes it, such as {@code 一级} of a disability. */
    Optional<String> grade();

    static ImmutableEntitlement.KindBuildStage builder() {
        return ImmutableEntitlement.builder();
    }
}
