package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The old person who is cared for (老人), with what settlement and referral need to know: no address, no telephone, no
 * diagnosis. Names and numbers print masked, the date of birth does not print.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "name",
    "identifiers",
    "birthDate",
    "sex",
    "insuranceRegion",
    "enrolments",
    "entitlements",
    "representatives"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Resident extends Serializable permits ImmutableResident {
    @JsonProperty("id")
    ResidentId id();

    @JsonProperty("name")
    PersonName name();

    /** Numbers on documents, each at most once. */
    @JsonProperty("identifiers")
    List<PersonIdentifier> identifiers();

    /** The date of birth on file; it may differ from the one inside an identity number, and is not taken from it. */
    @Value.Redacted
    @JsonProperty("birthDate")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> birthDate();

    @JsonProperty("sex")
    Optional<Sex> sex();

    /** The region whose basic insurance covers the person (参保地). */
    @JsonProperty("insuranceRegion")
    Optional<RegionCode> insuranceRegion();

    @Value.Default
    @JsonProperty("enrolments")
    default Enrolments enrolments() {
        return Enrolments.NONE;
    }

    @JsonProperty("entitlements")
    List<Entitlement> entitlements();

    /** Guardians and proxies, of any time. */
    @JsonProperty("representatives")
    List<Representative> representatives();

    @Value.Check
    default void check() {
        Require.that(
                new HashSet<>(identifiers()).size() == identifiers().size(),
                "identifiers",
                "must not hold one twice",
                identifiers());
    }

    /** The enrolments that hold on the day. */
    default List<Enrolment> enrolmentsOn(LocalDate day) {
        return enrolments().on(day);
    }

    /** The entitlements that hold on the day. */
    default List<Entitlement> entitlementsOn(LocalDate day) {
        return entitlements().stream().filter(e -> e.period().contains(day)).toList();
    }

    /** Who may act for the resident on the day. */
    default List<Representative> representativesOn(LocalDate day) {
        return representatives().stream().filter(r -> r.period().contains(day)).toList();
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Resident fromJson(
            @JsonProperty("id") ResidentId id,
            @JsonProperty("name") PersonName name,
            @JsonProperty("identifiers") @Nullable List<PersonIdentifier> identifiers,
            @JsonProperty("birthDate") @Nullable LocalDate birthDate,
            @JsonProperty("sex") @Nullable Sex sex,
            @JsonProperty("insuranceRegion") @Nullable RegionCode insuranceRegion,
            @JsonProperty("enrolments") @Nullable Enrolments enrolments,
            @JsonProperty("entitlements") @Nullable List<Entitlement> entitlements,
            @JsonProperty("representatives") @Nullable List<Representative> representatives) {
        return builder()
                .id(Require.present(id, "id"))
                .name(Require.present(name, "name"))
                .addAllIdentifiers(identifiers == null ? List.of() : identifiers)
                .birthDate(Optional.ofNullable(birthDate))
                .sex(Optional.ofNullable(sex))
                .insuranceRegion(Optional.ofNullable(insuranceRegion))
                .addAllEntitlements(entitlements == null ? List.of() : entitlements)
                .addAllRepresentatives(representatives == null ? List.of() : representatives)
                .enrolments(enrolments == null ? Enrolments.NONE : enrolments)
                .build();
    }

    static ImmutableResident.IdBuildStage builder() {
        return ImmutableResident.builder();
    }
}
