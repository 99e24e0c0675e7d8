package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A service that reaches a resident through a device (远程服务): an emergency call (紧急救护呼叫), remote monitoring (远程监护) or a
 * smart guard at home (居家智能守护). What the devices measure stays in the caller's system.
 */
@Value.Immutable
@JsonPropertyOrder({"item", "resident", "provider", "period", "aroundTheClock", "alarmGoesTo", "devices"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface RemoteSupport extends Serializable permits ImmutableRemoteSupport {
    /** Which service, such as {@link ServiceItem#EMERGENCY_CALL}. */
    @JsonProperty("item")
    ServiceItem item();

    @JsonProperty("resident")
    ResidentId resident();

    /** Who runs it. */
    @JsonProperty("provider")
    OrganisationId provider();

    @JsonProperty("period")
    DateRange period();

    /** Whether somebody watches at any hour (24小时动态管理). */
    @JsonProperty("aroundTheClock")
    boolean aroundTheClock();

    /** Who is called in an alarm, if not the provider. */
    @JsonProperty("alarmGoesTo")
    Optional<OrganisationId> alarmGoesTo();

    /** The devices, as the provider names them; not printed. */
    @Value.Redacted
    @JsonProperty("devices")
    List<String> devices();

    static ImmutableRemoteSupport.ItemBuildStage builder() {
        return ImmutableRemoteSupport.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static RemoteSupport fromJson(
            @JsonProperty("item") ServiceItem item,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("provider") OrganisationId provider,
            @JsonProperty("period") DateRange period,
            @JsonProperty("aroundTheClock") @Nullable Boolean aroundTheClock,
            @JsonProperty("alarmGoesTo") @Nullable OrganisationId alarmGoesTo,
            @JsonProperty("devices") @Nullable List<String> devices) {
        return builder()
                .item(Require.present(item, "item"))
                .resident(Require.present(resident, "resident"))
                .provider(Require.present(provider, "provider"))
                .period(Require.present(period, "period"))
                .aroundTheClock(Require.present(aroundTheClock, "aroundTheClock"))
                .alarmGoesTo(Optional.ofNullable(alarmGoesTo))
                .addAllDevices(devices == null ? List.of() : devices)
                .build();
    }
}
