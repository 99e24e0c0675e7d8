package io.yiyang.billing.policy;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * The policy of one region as data (政策包): parameters and payer chains, each dated and cited.
 *
 * @param file what problems call the file that it was read from
 * @param id the name of the pack
 * @param version the version of the pack, not of the policy
 * @param checksum SHA-256 of the file, in hexadecimal; recorded in each settlement
 * @param mark what the pack is good for
 * @param region where it applies
 * @param name the region's name and what the pack covers
 * @param parameters the parameters
 * @param chains the payer chains
 * @param note what a reader of the pack should know, empty if nothing
 * @param gaps what the pack does not have, and why
 */
public record PolicyPack(
        String file,
        String id,
        String version,
        String checksum,
        Mark mark,
        RegionCode region,
        BilingualText name,
        List<Parameter> parameters,
        List<Chain> chains,
        String note,
        List<Gap> gaps)
        implements Serializable {
    /** What a pack is good for (用途标记). */
    public enum Mark {
        /** All figures are official text or its mirrors, and no equally good source contradicts them. */
        DEFAULT,
        /** Shows the mechanism; figures are partly secondary and must be replaced before real use. */
        SAMPLE
    }

    public PolicyPack {
        parameters = List.copyOf(parameters);
        chains = List.copyOf(chains);
        gaps = List.copyOf(gaps);
    }

    /** A pack without note and named gaps. */
    public PolicyPack(
            String file,
            String id,
            String version,
            String checksum,
            Mark mark,
            RegionCode region,
            BilingualText name,
            List<Parameter> parameters,
            List<Chain> chains) {
        this(file, id, version, checksum, mark, region, name, parameters, chains, "", List.of());
    }

    /**
     * Something that the pack does not have (已知空缺): said, so that nobody takes silence for "there is none".
     *
     * @param about what is missing, and why
     * @param keys the keys under which a tenant may add it, if that is known
     */
    public record Gap(BilingualText about, List<String> keys) implements Serializable {
        public Gap {
            keys = List.copyOf(keys);
        }
    }
}
