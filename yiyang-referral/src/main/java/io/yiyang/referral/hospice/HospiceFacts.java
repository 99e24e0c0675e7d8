package io.yiyang.referral.hospice;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.document.CertificateIssuer;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What a hospice case knows (安宁疗护事实), derived from its events alone. */
@Value.Immutable
public sealed interface HospiceFacts permits ImmutableHospiceFacts {
    ResidentId resident();

    /** Who gives hospice care. */
    OrganisationId provider();

    /** The organisation that proposed it. */
    OrganisationId author();

    /** The latest evaluation. */
    Optional<HospiceEvaluation> evaluation();

    Optional<Consent> consent();

    Optional<CareGoals> goals();

    Optional<Instant> enrolledAt();

    /** Where hospice care is given, absent before it began. */
    Optional<HospicePlace> place();

    /** Whose place that is. */
    Optional<OrganisationId> organisation();

    Optional<Instant> diedAt();

    Optional<DeathPlace> deathPlace();

    /** Who issued the certificate of death. */
    Optional<CertificateIssuer> certificate();

    static ImmutableHospiceFacts.ResidentBuildStage builder() {
        return ImmutableHospiceFacts.builder();
    }
}
