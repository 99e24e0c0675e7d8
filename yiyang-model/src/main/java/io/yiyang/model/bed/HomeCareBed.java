package io.yiyang.model.bed;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A home care bed (家庭养老床位): a care home's service and fittings in a person's own home, under the regulation of civil
 * affairs. It is <em>no</em> medical service and opens no medical-insurance benefit. Not a {@link HomeSickbed}.
 */
@Value.Immutable
public sealed interface HomeCareBed extends Serializable permits ImmutableHomeCareBed {
    BedId id();

    ResidentId resident();

    /** The care institution that serves it. */
    OrganisationId careInstitution();

    DateRange period();

    /** What is done at the bed. */
    List<ServiceItem> services();

    /** What was fitted or rebuilt, as the care institution names it (适老化改造与设备); not printed. */
    @Value.Redacted
    List<String> fittings();

    /** The number of the service agreement. */
    Optional<String> agreement();

    static ImmutableHomeCareBed.IdBuildStage builder() {
        return ImmutableHomeCareBed.builder();
    }
}
