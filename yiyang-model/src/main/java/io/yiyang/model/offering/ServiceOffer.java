package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A single service that can be ordered by itself, as from a menu (点菜式服务): who offers what, how, and at which price. A
 * provider's offers are its menu.
 */
@Value.Immutable
@JsonPropertyOrder({"provider", "item", "unitPrice", "unit", "offered", "modes", "settings", "targetGroups"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ServiceOffer extends Serializable permits ImmutableServiceOffer {
    @JsonProperty("provider")
    OrganisationId provider();

    @JsonProperty("item")
    ServiceItem item();

    @JsonProperty("unitPrice")
    UnitPrice unitPrice();

    /** What the price is for, such as 次 or 小时. */
    @JsonProperty("unit")
    String unit();

    @JsonProperty("offered")
    DateRange offered();

    @JsonProperty("modes")
    List<ServiceMode> modes();

    @JsonProperty("settings")
    List<CareSetting> settings();

    @JsonProperty("targetGroups")
    List<TargetGroup> targetGroups();

    static ImmutableServiceOffer.ProviderBuildStage builder() {
        return ImmutableServiceOffer.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static ServiceOffer fromJson(
            @JsonProperty("provider") OrganisationId provider,
            @JsonProperty("item") ServiceItem item,
            @JsonProperty("unitPrice") UnitPrice unitPrice,
            @JsonProperty("unit") String unit,
            @JsonProperty("offered") DateRange offered,
            @JsonProperty("modes") @Nullable List<ServiceMode> modes,
            @JsonProperty("settings") @Nullable List<CareSetting> settings,
            @JsonProperty("targetGroups") @Nullable List<TargetGroup> targetGroups) {
        return builder()
                .provider(Require.present(provider, "provider"))
                .item(Require.present(item, "item"))
                .unitPrice(Require.present(unitPrice, "unitPrice"))
                .unit(Require.present(unit, "unit"))
                .offered(Require.present(offered, "offered"))
                .addAllModes(modes == null ? List.of() : modes)
                .addAllSettings(settings == null ? List.of() : settings)
                .addAllTargetGroups(targetGroups == null ? List.of() : targetGroups)
                .build();
    }
}
