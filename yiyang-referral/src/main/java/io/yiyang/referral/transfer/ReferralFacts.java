package io.yiyang.referral.transfer;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a referral knows (转诊事实), derived from its events alone. */
@Value.Immutable
public sealed interface ReferralFacts permits ImmutableReferralFacts {
    ResidentId resident();

    Direction direction();

    Priority priority();

    /** What the resident needs, by the tenant's code; two open referrals must not have the same one. */
    String need();

    OrganisationId sender();

    /** Who receives the resident now; a diversion or an alternative changes it. */
    OrganisationId receiver();

    /** Where the resident goes afterwards: usually the sender, otherwise the care home that keeps the bed. */
    OrganisationId returnTo();

    /** The organisation that wrote the referral. */
    OrganisationId author();

    Optional<RouteExemption> routeExemption();

    /** The referral that this one continues. */
    Optional<CaseId> predecessor();

    /** The referral that continues this one. */
    Optional<CaseId> successor();

    Optional<Consent> consent();

    /** The fields of the form that the sender has filled in. */
    Set<FormField> formFields();

    /** The papers that the sender has sent with the form, or when asked for more. */
    Set<DocumentKind> papers();

    /** The other organisation that the receiver proposed. */
    Optional<OrganisationId> proposedSite();

    /** The coordinator who accepted in the receiver's place, whether or not the receiver confirmed it since. */
    Optional<OrganisationId> acceptedByProxy();

    Optional<Instant> acceptedAt();

    Optional<Reservation> reservation();

    /** Whether something physical ever happened, even if it was undone. */
    boolean moved();

    /** When the resident left the sender, absent once turned back. */
    Optional<Instant> departedAt();

    /** Whether the resident was handed over by the sender, and did not come by own means. */
    boolean escorted();

    Optional<Instant> careStartedAt();

    Optional<String> encounter();

    boolean handoverAcknowledged();

    /** When the resident left the receiver. */
    Optional<Instant> leftReceiverAt();

    /** When the resident was back in the place that was left. */
    Optional<Instant> returnedAt();

    /** Consent was recorded, the receiver had accepted before departure, and the handover was acknowledged. */
    default boolean followedProcedure() {
        return consent().isPresent()
                && acceptedAt()
                        .flatMap(accepted -> departedAt().map(departed -> !accepted.isAfter(departed)))
                        .orElse(false)
                && handoverAcknowledged();
    }

    static ImmutableReferralFacts.ResidentBuildStage builder() {
        return ImmutableReferralFacts.builder();
    }
}
