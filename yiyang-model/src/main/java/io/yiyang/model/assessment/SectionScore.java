package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** What the answers of one section come to (维度得分). */
@Value.Immutable
public sealed interface SectionScore extends Serializable permits ImmutableSectionScore {
    /** The section's code. */
    String section();

    BilingualText name();

    /** The sum of the points, where the standard sums them. */
    Optional<Integer> points();

    /** The degree of impairment, where the standard grades the section. */
    Optional<Impairment> impairment();

    static ImmutableSectionScore.SectionBuildStage builder() {
        return ImmutableSectionScore.builder();
    }
}
