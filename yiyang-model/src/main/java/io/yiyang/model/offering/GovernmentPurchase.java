package io.yiyang.model.offering;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Services or posts that an authority buys from a provider for residents (政府购买服务), dated. */
@Value.Immutable
public sealed interface GovernmentPurchase extends Serializable permits ImmutableGovernmentPurchase {
    /** The number of the contract. */
    String number();

    /** The authority that buys. */
    OrganisationId purchaser();

    OrganisationId provider();

    DateRange period();

    List<ServiceItem> services();

    /** For whom. */
    List<TargetGroup> targetGroups();

    /** The most that is paid in the period, absent if the contract sets none. */
    Optional<Money> ceiling();

    static ImmutableGovernmentPurchase.NumberBuildStage builder() {
        return ImmutableGovernmentPurchase.builder();
    }
}
