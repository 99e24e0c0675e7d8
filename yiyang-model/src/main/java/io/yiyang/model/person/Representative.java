package io.yiyang.model.person;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A guardian or proxy who may act for a resident (监护人/代理人), on which basis and over which days. */
@Value.Immutable
public sealed interface Representative extends Serializable permits ImmutableRepresentative {
    PersonId id();

    PersonName name();

    RepresentationBasis basis();

    DateRange period();

    List<PersonIdentifier> identifiers();

    /** How the two are related (与老人关系), such as {@code 长子}. */
    Optional<String> relationship();

    static ImmutableRepresentative.IdBuildStage builder() {
        return ImmutableRepresentative.builder();
    }
}
