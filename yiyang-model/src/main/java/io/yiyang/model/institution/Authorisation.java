package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.bed.BedKind;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * By what an institution may do something (许可、备案或登记), dated. For in-house clinics, health rooms, infirmaries and
 * nursing stations a filing takes the place of the licence (Hubei 2023); a hospital that is a legal person adds care by
 * changing its registration.
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "form", "authority", "period", "number", "bedKinds"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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

    @JsonProperty("kind")
    AuthorisationKind kind();

    @JsonProperty("form")
    Form form();

    /** The authority that granted or received it. */
    @JsonProperty("authority")
    Regulator authority();

    /** While it is valid. */
    @JsonProperty("period")
    DateRange period();

    /** The number on the paper. */
    @JsonProperty("number")
    Optional<String> number();

    /** The kinds of bed that it covers. */
    @JsonProperty("bedKinds")
    List<BedKind> bedKinds();

    static ImmutableAuthorisation.KindBuildStage builder() {
        return ImmutableAuthorisation.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static Authorisation fromJson(
            @JsonProperty("kind") AuthorisationKind kind,
            @JsonProperty("form") Form form,
            @JsonProperty("authority") Regulator authority,
            @JsonProperty("period") DateRange period,
            @JsonProperty("number") @Nullable String number,
            @JsonProperty("bedKinds") @Nullable List<BedKind> bedKinds) {
        return builder()
                .kind(Require.present(kind, "kind"))
                .form(Require.present(form, "form"))
                .authority(Require.present(authority, "authority"))
                .period(Require.present(period, "period"))
                .number(Optional.ofNullable(number))
                .addAllBedKinds(bedKinds == null ? List.of() : bedKinds)
                .build();
    }
}
