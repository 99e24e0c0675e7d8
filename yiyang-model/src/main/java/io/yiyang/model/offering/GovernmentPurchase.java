package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Services or posts that an authority buys from a provider for residents (政府购买服务), dated. */
@Value.Immutable
@JsonPropertyOrder({"number", "purchaser", "provider", "period", "services", "targetGroups", "ceiling"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface GovernmentPurchase extends Serializable permits ImmutableGovernmentPurchase {
    /** The number of the contract. */
    @JsonProperty("number")
    String number();

    /** The authority that buys. */
    @JsonProperty("purchaser")
    OrganisationId purchaser();

    @JsonProperty("provider")
    OrganisationId provider();

    @JsonProperty("period")
    DateRange period();

    @JsonProperty("services")
    List<ServiceItem> services();

    /** For whom. */
    @JsonProperty("targetGroups")
    List<TargetGroup> targetGroups();

    /** The most that is paid in the period, absent if the contract sets none. */
    @JsonProperty("ceiling")
    Optional<Money> ceiling();

    static ImmutableGovernmentPurchase.NumberBuildStage builder() {
        return ImmutableGovernmentPurchase.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static GovernmentPurchase fromJson(
            @JsonProperty("number") String number,
            @JsonProperty("purchaser") OrganisationId purchaser,
            @JsonProperty("provider") OrganisationId provider,
            @JsonProperty("period") DateRange period,
            @JsonProperty("services") @Nullable List<ServiceItem> services,
            @JsonProperty("targetGroups") @Nullable List<TargetGroup> targetGroups,
            @JsonProperty("ceiling") @Nullable Money ceiling) {
        return builder()
                .number(Require.present(number, "number"))
                .purchaser(Require.present(purchaser, "purchaser"))
                .provider(Require.present(provider, "provider"))
                .period(Require.present(period, "period"))
                .addAllServices(services == null ? List.of() : services)
                .addAllTargetGroups(targetGroups == null ? List.of() : targetGroups)
                .ceiling(Optional.ofNullable(ceiling))
                .build();
    }
}
