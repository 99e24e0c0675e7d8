package io.yiyang.model.person;

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

/**
 * The old person who is cared for (老人), with what settlement and referral need to know: no address, no telephone, no
 * diagnosis. Names and numbers print masked, the date of birth does not print.
 */
@Value.Immutable
public sealed interface Resident extends Serializable permits ImmutableResident {
    ResidentId id();

    PersonName name();

    /** Numbers on documents, each at most once. */
    List<PersonIdentifier> identifiers();

    /** The date of birth on file; it may differ from the one inside an identity number, and is not taken from it. */
    @Value.Redacted
    Optional<LocalDate> birthDate();

    Optional<Sex> sex();

    /** The region whose basic insurance covers the person (参保地). */
    Optional<RegionCode> insuranceRegion();

    @Value.Default
    default Enrolments enrolments() {
        return Enrolments.NONE;
    }

    List<Entitlement> entitlements();

    /** Guardians and proxies, of any time. */
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

    static ImmutableResident.IdBuildStage builder() {
        return ImmutableResident.builder();
    }
}
