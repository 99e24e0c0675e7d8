package io.yiyang.billing.policy;

import io.yiyang.billing.payer.StageTerms;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * The payer chain for one person and day (适用支付链): stages in order of payment, each with its terms.
 *
 * @param chain the pack and key of the chain
 * @param label the chain's name for people
 * @param provenance where the order of payers comes from
 * @param stages the payers in order; the person takes what they leave
 * @param packs the packs and overlays that were used, with version and checksum
 */
public record Terms(
        String chain, BilingualText label, Provenance provenance, List<StageTerms> stages, List<PackReference> packs)
        implements Serializable {
    public Terms {
        stages = List.copyOf(stages);
        packs = List.copyOf(packs);
    }

    /**
     * A pack or overlay that took part.
     *
     * @param id its name
     * @param version its version, for an overlay the tenant
     * @param checksum SHA-256 of its file
     */
    public record PackReference(String id, String version, String checksum) implements Serializable {}
}
