package io.yiyang.model.institution;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** A title that a place or institution holds (试点示范称号), dated. */
@Value.Immutable
public sealed interface Recognition extends Serializable permits ImmutableRecognition {
    RecognitionKind kind();

    DateRange period();

    /** The place that holds it, absent if an institution does. */
    Optional<RegionCode> region();

    /** Who assessed it, such as a third party. */
    Optional<String> assessedBy();

    static ImmutableRecognition.KindBuildStage builder() {
        return ImmutableRecognition.builder();
    }
}
