package io.yiyang.referral.conversion;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.Consent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a bed conversion knows (床位互转事实), derived from its events alone. */
@Value.Immutable
public sealed interface ConversionFacts permits ImmutableConversionFacts {
    ResidentId resident();

    /** Whose bed the resident leaves. */
    OrganisationId source();

    /** Whose bed the resident gets. */
    OrganisationId target();

    SegmentKind targetKind();

    Premises premises();

    /** Whether anything physical ever happened, even if it was undone. */
    boolean moved();

    /** The criteria that the clinician found met. */
    Set<String> criteria();

    Optional<Consent> consent();

    Optional<TargetBed> bed();

    /** When the stay in the bed left ended, absent once undone. */
    Optional<Instant> leftAt();

    /** When the other stay has to begin: at the cut, or on two sites at the arrival. */
    Optional<Instant> cutAt();

    /** The referral that goes on instead. */
    Optional<CaseId> successor();

    /** Whether the resident goes from a care bed to a medical bed (养转医); otherwise back (医转养). */
    default boolean toMedical() {
        return targetKind().isHospital();
    }

    static ImmutableConversionFacts.ResidentBuildStage builder() {
        return ImmutableConversionFacts.builder();
    }
}
