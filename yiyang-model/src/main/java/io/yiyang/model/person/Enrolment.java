package io.yiyang.model.person;

import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** That a person is insured by a scheme of a region over some days (参保). */
@Value.Immutable
public sealed interface Enrolment extends Serializable permits ImmutableEnrolment {
    /** The scheme (险种). */
    InsuranceType insurance();

    /** The region whose fund it is (参保地), not where the person lives. */
    RegionCode region();

    /** The days on which benefits can be had. */
    DateRange period();

    /** The group within the scheme (人员类别). */
    Optional<PersonType> personType();

    /** The product, where one scheme has several, as commercial cover has; never a policy number. */
    Optional<String> plan();

    /** Whether both claim the same scheme, product and region on some day. */
    default boolean clashesWith(Enrolment other) {
        return insurance().equals(other.insurance())
                && region().equals(other.region())
                && plan().equals(other.plan())
                && period().overlaps(other.period());
    }

    static ImmutableEnrolment.InsuranceBuildStage builder() {
        return ImmutableEnrolment.builder();
    }
}
