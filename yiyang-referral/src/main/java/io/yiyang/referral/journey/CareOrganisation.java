package io.yiyang.referral.journey;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import java.util.List;

/**
 * A body that takes part in a resident's care (参与机构).
 *
 * @param name its public name
 * @param region where it lies
 */
public record CareOrganisation(OrganisationId id, String name, RegionCode region) {
    public CareOrganisation {
        Require.text(!name.isBlank(), "name", "must not be blank", name);
    }

    /** Whether both lie in one province. */
    boolean sharesProvince(CareOrganisation other) {
        return province(this).equals(province(other));
    }

    /** The last but one of the chain: only the nation stands above a province. */
    private static RegionCode province(CareOrganisation organisation) {
        List<RegionCode> chain = organisation.region.chain();
        return chain.get(Math.max(0, chain.size() - 2));
    }
}
