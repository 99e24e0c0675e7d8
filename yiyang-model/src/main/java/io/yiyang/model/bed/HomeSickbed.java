package io.yiyang.model.bed;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A home sickbed (家庭病床): a <em>medical</em> service for an ill person at home or in a care home, opened for a period
 * by a medical institution and filed with the insurer where the place wants it. It is an entitlement beside a place and
 * never runs beside an inpatient bed. Not a {@link HomeCareBed}.
 */
@Value.Immutable
public sealed interface HomeSickbed extends Serializable permits ImmutableHomeSickbed {
    BedId id();

    ResidentId resident();

    /** The medical institution that opened it. */
    OrganisationId medicalInstitution();

    /** The doctor in charge (责任医师). */
    PersonId responsibleDoctor();

    /** From the opening to the closing; how long a period may be is policy data. */
    DateRange period();

    /** The nurse in charge (责任护士). */
    Optional<PersonId> responsibleNurse();

    /** The care home where the person lives, absent if at home. */
    Optional<OrganisationId> careHome();

    /** When it was filed with the insurer (医保备案). */
    Optional<LocalDate> filedWithInsurerOn();

    static ImmutableHomeSickbed.IdBuildStage builder() {
        return ImmutableHomeSickbed.builder();
    }
}
