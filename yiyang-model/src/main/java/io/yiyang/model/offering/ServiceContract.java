package io.yiyang.model.offering;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That a resident signed for a package (服务协议), such as with a family doctor's team or a dedicated home doctor. How it is
 * proposed, renewed and ended is a workflow of referral.
 */
@Value.Immutable
public sealed interface ServiceContract extends Serializable permits ImmutableServiceContract {
    /** The contract's number. */
    String number();

    ResidentId resident();

    OrganisationId provider();

    /** The key of the {@link ServicePackage}. */
    String packageKey();

    DateRange term();

    /** The doctor in charge (签约医生). */
    Optional<PersonId> doctor();

    /** The part of the town that the doctor looks after, as the provider names it (网格); not printed. */
    @Value.Redacted
    Optional<String> gridArea();

    static ImmutableServiceContract.NumberBuildStage builder() {
        return ImmutableServiceContract.builder();
    }
}
