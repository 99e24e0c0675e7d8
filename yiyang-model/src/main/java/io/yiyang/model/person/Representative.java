package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A guardian or proxy who may act for a resident (监护人/代理人), on which basis and over which days. */
@Value.Immutable
@JsonPropertyOrder({"id", "name", "basis", "period", "identifiers", "relationship"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Representative extends Serializable permits ImmutableRepresentative {
    @JsonProperty("id")
    PersonId id();

    @JsonProperty("name")
    PersonName name();

    @JsonProperty("basis")
    RepresentationBasis basis();

    @JsonProperty("period")
    DateRange period();

    @JsonProperty("identifiers")
    List<PersonIdentifier> identifiers();

    /** How the two are related (与老人关系), such as {@code 长子}. */
    @JsonProperty("relationship")
    Optional<String> relationship();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Representative fromJson(
            @JsonProperty("id") PersonId id,
            @JsonProperty("name") PersonName name,
            @JsonProperty("basis") RepresentationBasis basis,
            @JsonProperty("period") DateRange period,
            @JsonProperty("identifiers") @Nullable List<PersonIdentifier> identifiers,
            @JsonProperty("relationship") @Nullable String relationship) {
        return builder()
                .id(Require.present(id, "id"))
                .name(Require.present(name, "name"))
                .basis(Require.present(basis, "basis"))
                .period(Require.present(period, "period"))
                .addAllIdentifiers(identifiers == null ? List.of() : identifiers)
                .relationship(Optional.ofNullable(relationship))
                .build();
    }

    static ImmutableRepresentative.IdBuildStage builder() {
        return ImmutableRepresentative.builder();
    }
}
