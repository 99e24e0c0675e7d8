package io.yiyang.model.institution;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That an insurer contracted an institution (医保定点协议), dated: without it no fund pays. That in-house units are taken up
 * promptly or first is the insurer's order of work and leaves no trace here but the dates.
 */
@Value.Immutable
public sealed interface InsurerDesignation extends Serializable permits ImmutableInsurerDesignation {
    DesignationScope scope();

    /** Whose insurer contracted (统筹区). */
    RegionCode region();

    /** While the contract is in force. */
    DateRange period();

    /** The institution's code with the insurer (定点医药机构编码). */
    Optional<String> institutionCode();

    static ImmutableInsurerDesignation.ScopeBuildStage builder() {
        return ImmutableInsurerDesignation.builder();
    }
}
