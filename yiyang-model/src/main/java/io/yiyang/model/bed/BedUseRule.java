package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For what else than its own use a licensed bed may be used in a region (床位互转规则): a dated parameter. No national text
 * settles it; provinces let places try out norms (Shaanxi 2023).
 *
 * @param region where it holds
 * @param inForce when it holds
 * @param furtherUses the uses that the rule adds to each kind's own
 * @param citations where the rule stands; a rule that a tenant declares cites its own paper
 */
@JsonPropertyOrder({"region", "inForce", "furtherUses", "citations"})
public record BedUseRule(
        @JsonProperty("region") RegionCode region,
        @JsonProperty("inForce") DateRange inForce,
        @JsonProperty("furtherUses") Map<BedKind, Set<BedUse>> furtherUses,
        @JsonProperty("citations") List<Citation> citations)
        implements Serializable {
    /**
     * A rule.
     *
     * @throws IllegalArgumentException if it makes a bed licensed for care only a hospital bed, or cites nothing
     */
    public BedUseRule {
        Require.present(region, "region");
        Require.present(inForce, "inForce");
        Map<BedKind, Set<BedUse>> copy = new TreeMap<>();
        furtherUses.forEach((kind, uses) -> {
            Require.that(
                    !kind.isCareOnly() || EnumSet.of(BedUse.CARE_HOME).containsAll(uses),
                    "furtherUses",
                    "must not make a bed licensed for care a hospital bed",
                    kind + " " + uses);
            copy.put(kind, uses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(uses)));
        });
        furtherUses = Collections.unmodifiableMap(copy);
        citations = List.copyOf(citations);
        Require.that(!citations.isEmpty(), "citations", "must name a source", citations);
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    public static BedUseRule fromJson(
            @JsonProperty("region") RegionCode region,
            @JsonProperty("inForce") DateRange inForce,
            @JsonProperty("furtherUses") @Nullable Map<BedKind, Set<BedUse>> furtherUses,
            @JsonProperty("citations") @Nullable List<Citation> citations) {
        return new BedUseRule(
                region,
                inForce,
                furtherUses == null ? Map.of() : furtherUses,
                citations == null ? List.of() : citations);
    }

    /** Whether a bed of the kind may be used so on the day, by its own licence or by the rule. */
    public boolean allows(BedKind kind, BedUse use, LocalDate day) {
        return kind.ownUse().filter(use::equals).isPresent()
                || (inForce.contains(day)
                        && furtherUses.getOrDefault(kind, Set.of()).contains(use));
    }
}
