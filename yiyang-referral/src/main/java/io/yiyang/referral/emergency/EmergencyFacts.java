package io.yiyang.referral.emergency;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.document.Consent;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What an emergency knows (急诊绿色通道事实), derived from its events alone. */
@Value.Immutable
public sealed interface EmergencyFacts permits ImmutableEmergencyFacts {
    ResidentId resident();

    /** Who called for help: the care home or primary institution. */
    OrganisationId sender();

    /** Which hospital the resident goes to; an assignment or a diversion changes it. */
    OrganisationId hospital();

    /** What was found, by the tenant's code. */
    String sign();

    HospitalCommitment commitment();

    /** Since when the present hospital is named. */
    Instant hospitalNamedAt();

    /** Whether papers were completed, and not only closed over. */
    boolean papersComplete();

    /** Whether vital signs were recorded at pick-up. */
    boolean vitalsTaken();

    Optional<OrganisationId> transport();

    /** When the resident left; for one who came alone, when the hospital was reached. */
    Optional<Instant> departedAt();

    Optional<Instant> atHospitalSince();

    /** Whether both signed the hand-over. */
    boolean handoverSigned();

    Optional<EmergencyOutcome> outcome();

    Optional<String> encounter();

    Optional<Instant> returnedAt();

    Optional<Instant> diedAt();

    /** The case that goes on after a relay. */
    Optional<CaseId> successor();

    Optional<Consent> consent();

    static ImmutableEmergencyFacts.ResidentBuildStage builder() {
        return ImmutableEmergencyFacts.builder();
    }
}
