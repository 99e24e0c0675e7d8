package io.yiyang.model.offering;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * A single service that can be ordered by itself, as from a menu (点菜式服务): who offers what, how, and at which price. A
 * provider's offers are its menu.
 */
@Value.Immutable
public sealed interface ServiceOffer extends Serializable permits ImmutableServiceOffer {
    OrganisationId provider();

    ServiceItem item();

    UnitPrice unitPrice();

    /** What the price is for, such as 次 or 小时. */
    String unit();

    DateRange offered();

    List<ServiceMode> modes();

    List<CareSetting> settings();

    List<TargetGroup> targetGroups();

    static ImmutableServiceOffer.ProviderBuildStage builder() {
        return ImmutableServiceOffer.builder();
    }
}
