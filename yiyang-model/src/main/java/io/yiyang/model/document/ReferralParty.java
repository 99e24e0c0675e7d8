package io.yiyang.model.document;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonName;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One side of a referral form (转出方、接收方): institution, department and doctor. */
@Value.Immutable
public sealed interface ReferralParty extends Serializable permits ImmutableReferralParty {
    OrganisationId institution();

    /** The department; not printed, because it may tell the illness. */
    @Value.Redacted
    Optional<String> department();

    Optional<PersonName> doctor();

    Optional<ConfidentialText> phone();

    /** When the doctor signed and the institution sealed it (签名盖章日期). */
    Optional<LocalDate> signedOn();

    static ImmutableReferralParty.InstitutionBuildStage builder() {
        return ImmutableReferralParty.builder();
    }
}
