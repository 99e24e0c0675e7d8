package io.yiyang.model.institution;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * By what an institution may do something (许可、备案或登记), dated. For in-house clinics, health rooms, infirmaries and
 * nursing stations a filing takes the place of the licence (Hubei 2023); a hospital that is a legal person adds care by
 * changing its registration.
 */
@Value.Immutable
public sealed interface Authorisation extends Serializable permits ImmutableAuthorisation {
    /** How it came about (办理形式). */
    enum Form {
        /** A licence was granted (许可). */
        LICENCE,
        /** A filing was made (备案). */
        FILING,
        /** A registration was changed (变更登记). */
        REGISTRATION_CHANGE
    }

    AuthorisationKind kind();

    Form form();

    /** The authority that granted or received it. */
    Regulator authority();

    /** While it is valid. */
    DateRange period();

    /** The number on the paper. */
    Optional<String> number();

    /** The kinds of bed that it covers. */
    List<BedKind> bedKinds();

    static ImmutableAuthorisation.KindBuildStage builder() {
        return ImmutableAuthorisation.builder();
    }
}
