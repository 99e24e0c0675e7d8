package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** That a person is insured by a scheme of a region over some days (参保). */
@Value.Immutable
@JsonPropertyOrder({"insurance", "region", "period", "personType", "plan"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Enrolment extends Serializable permits ImmutableEnrolment {
    /** The scheme (险种). */
    @JsonProperty("insurance")
    InsuranceType insurance();

    /** The region whose fund it is (参保地), not where the person lives. */
    @JsonProperty("region")
    RegionCode region();

    /** The days on which benefits can be had. */
    @JsonProperty("period")
    DateRange period();

    /** The group within the scheme (人员类别). */
    @JsonProperty("personType")
    Optional<PersonType> personType();

    /** The product, where one scheme has several, as commercial cover has; never a policy number. */
    @JsonProperty("plan")
    Optional<String> plan();

    /** Whether both claim the same scheme, product and region on some day. */
    default boolean clashesWith(Enrolment other) {
        return insurance().equals(other.insurance())
                && region().equals(other.region())
                && plan().equals(other.plan())
                && period().overlaps(other.period());
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Enrolment fromJson(
            @JsonProperty("insurance") InsuranceType insurance,
            @JsonProperty("region") RegionCode region,
            @JsonProperty("period") DateRange period,
            @JsonProperty("personType") @Nullable PersonType personType,
            @JsonProperty("plan") @Nullable String plan) {
        return builder()
                .insurance(Require.present(insurance, "insurance"))
                .region(Require.present(region, "region"))
                .period(Require.present(period, "period"))
                .personType(Optional.ofNullable(personType))
                .plan(Optional.ofNullable(plan))
                .build();
    }

    static ImmutableEnrolment.InsuranceBuildStage builder() {
        return ImmutableEnrolment.builder();
    }
}
