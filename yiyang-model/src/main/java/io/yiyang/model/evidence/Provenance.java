package io.yiyang.model.evidence;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a figure may be used (依据): what was cited, how good that is, since when it is in force, and who says so where
 * the source prints no date.
 */
@Value.Immutable
public sealed interface Provenance extends Serializable permits ImmutableProvenance {
    /** The pack and parameter that carry the figure, such as {@code chongqing-sample#inpatient.ratio}. */
    String parameter();

    Confidence confidence();

    /** First day in force. */
    LocalDate inForceFrom();

    List<Citation> citations();

    /** Who declared {@link #inForceFrom} because the source prints none. */
    Optional<String> dateDeclaredBy();

    /** The weakest support among the figure and its date: a declared date makes a strong figure no stronger. */
    default Confidence weakest() {
        return dateDeclaredBy().isPresent() ? confidence().weaker(Confidence.DECLARED) : confidence();
    }

    static ImmutableProvenance.ParameterBuildStage builder() {
        return ImmutableProvenance.builder();
    }
}
