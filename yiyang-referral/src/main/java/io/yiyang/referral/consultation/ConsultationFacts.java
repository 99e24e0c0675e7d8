package io.yiyang.referral.consultation;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.document.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a remote consultation or diagnosis knows (远程会诊与远程诊断事实). */
@Value.Immutable
public sealed interface ConsultationFacts permits ImmutableConsultationFacts {
    ResidentId resident();

    ConsultationKind kind();

    /** Who treats the resident, asks, and decides after the answer. */
    OrganisationId treatingSide();

    OrganisationId centre();

    Optional<Consent> consent();

    Optional<Instant> appointment();

    /** When the talk or reading under way began. */
    Optional<Instant> startedAt();

    /** Whether a critical value was ever reported. */
    boolean critical();

    /** Every version of the opinion, the present one last. */
    List<Opinion> opinions();

    /** Whether the treating side confirmed that it read the opinion. */
    boolean acknowledged();

    /** The referral that followed. */
    Optional<CaseId> referral();

    /** The present opinion. */
    default Optional<Opinion> opinion() {
        return opinions().isEmpty()
                ? Optional.empty()
                : Optional.of(opinions().get(opinions().size() - 1));
    }

    static ImmutableConsultationFacts.ResidentBuildStage builder() {
        return ImmutableConsultationFacts.builder();
    }
}
