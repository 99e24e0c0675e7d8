package io.yiyang.referral.contract;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** What a contract with a family doctor's team knows (家庭医生签约事实). */
@Value.Immutable
public sealed interface ContractFacts permits ImmutableContractFacts {
    ResidentId resident();

    OrganisationId team();

    /** The organisation that wrote the proposal down. */
    OrganisationId author();

    /** The package of the present term. */
    String packageKey();

    /** Where the contract's days begin. */
    ZoneId zone();

    /** Whether a service was given under it. */
    boolean served();

    /** Whether the resident said that it shall not be renewed. */
    boolean renewalDeclined();

    /** The package from the next term on. */
    Optional<String> nextPackage();

    /** The present term. */
    Optional<DateRange> term();

    /** From when renewal is talked about, as the contract says. */
    Optional<LocalDate> renewalFrom();

    /** The contract with the team that the resident chose instead. */
    Optional<CaseId> successor();

    /** The first instant after the present term. */
    default Optional<Instant> endsAt() {
        return term().flatMap(DateRange::end)
                .map(day -> day.atStartOfDay(zone()).toInstant());
    }

    static ImmutableContractFacts.ResidentBuildStage builder() {
        return ImmutableContractFacts.builder();
    }
}
