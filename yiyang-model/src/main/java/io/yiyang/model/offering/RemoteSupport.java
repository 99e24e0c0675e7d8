package io.yiyang.model.offering;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service that reaches a resident through a device (远程服务): an emergency call (紧急救护呼叫), remote monitoring (远程监护) or a
 * smart guard at home (居家智能守护). What the devices measure stays in the caller's system.
 */
@Value.Immutable
public sealed interface RemoteSupport extends Serializable permits ImmutableRemoteSupport {
    /** Which service, such as {@link ServiceItem#EMERGENCY_CALL}. */
    ServiceItem item();

    ResidentId resident();

    /** Who runs it. */
    OrganisationId provider();

    DateRange period();

    /** Whether somebody watches at any hour (24小时动态管理). */
    boolean aroundTheClock();

    /** Who is called in an alarm, if not the provider. */
    Optional<OrganisationId> alarmGoesTo();

    /** The devices, as the provider names them; not printed. */
    @Value.Redacted
    List<String> devices();

    static ImmutableRemoteSupport.ItemBuildStage builder() {
        return ImmutableRemoteSupport.builder();
    }
}
