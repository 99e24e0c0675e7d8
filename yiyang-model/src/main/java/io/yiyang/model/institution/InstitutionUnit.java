package io.yiyang.model.institution;

import io.yiyang.model.identity.OrganisationId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * A part of an institution with a standing of its own (内设机构、院区或功能区): an in-house medical unit, the second area of
 * 一院两区, or a zone of combined care. It bills under its own identifier.
 */
@Value.Immutable
public sealed interface InstitutionUnit extends Serializable permits ImmutableInstitutionUnit {
    OrganisationId id();

    String name();

    InstitutionKind kind();

    List<Authorisation> authorisations();

    List<InsurerDesignation> designations();

    /** Whether a licence, filing or registration of the kind is valid on the day. */
    default boolean isAuthorised(AuthorisationKind what, LocalDate day) {
        return authorisations().stream()
                .anyMatch(a -> a.kind().equals(what) && a.period().contains(day));
    }

    static ImmutableInstitutionUnit.IdBuildStage builder() {
        return ImmutableInstitutionUnit.builder();
    }
}
