package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A part of an institution with a standing of its own (内设机构、院区或功能区): an in-house medical unit, the second area of
 * 一院两区, or a zone of combined care. It bills under its own identifier.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "kind", "authorisations", "designations"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface InstitutionUnit extends Serializable permits ImmutableInstitutionUnit {
    @JsonProperty("id")
    OrganisationId id();

    @JsonProperty("name")
    String name();

    @JsonProperty("kind")
    InstitutionKind kind();

    @JsonProperty("authorisations")
    List<Authorisation> authorisations();

    @JsonProperty("designations")
    List<InsurerDesignation> designations();

    /** Whether a licence, filing or registration of the kind is valid on the day. */
    default boolean isAuthorised(AuthorisationKind what, LocalDate day) {
        return authorisations().stream()
                .anyMatch(a -> a.kind().equals(what) && a.period().contains(day));
    }

    static ImmutableInstitutionUnit.IdBuildStage builder() {
        return ImmutableInstitutionUnit.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static InstitutionUnit fromJson(
            @JsonProperty("id") OrganisationId id,
            @JsonProperty("name") String name,
            @JsonProperty("kind") InstitutionKind kind,
            @JsonProperty("authorisations") @Nullable List<Authorisation> authorisations,
            @JsonProperty("designations") @Nullable List<InsurerDesignation> designations) {
        return builder()
                .id(Require.present(id, "id"))
                .name(Require.present(name, "name"))
                .kind(Require.present(kind, "kind"))
                .addAllAuthorisations(authorisations == null ? List.of() : authorisations)
                .addAllDesignations(designations == null ? List.of() : designations)
                .build();
    }
}
