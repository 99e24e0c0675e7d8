package io.yiyang.model.assessment;

import io.yiyang.model.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The level of complete answers, step by step (确定等级). */
@Value.Immutable
public sealed interface DeterminedLevel extends AssessmentResult permits ImmutableDeterminedLevel {
    /** The level after all adjustments (最终等级). */
    Level finalLevel();

    /** The level before adjustments (初步等级); absent where a clause sets the level without scoring. */
    Optional<Level> preliminary();

    /** Every change clause that the answers set off, with its effect, in the order of the standard. */
    @Value.Redacted
    List<Adjustment> adjustments();

    /** The holes of the written rule that the answers fell into. */
    List<RuleGap> gaps();

    /** What each section came to; empty where a clause sets the level without scoring. */
    @Value.Redacted
    List<SectionScore> sections();

    @Override
    @Value.Redacted
    List<RuleTable> basis();

    @Override
    default Level mildest() {
        return finalLevel();
    }

    @Override
    default Level mostSevere() {
        return finalLevel();
    }

    @Override
    default Outcome<Level> level() {
        return Outcome.of(finalLevel());
    }

    static ImmutableDeterminedLevel.FinalLevelBuildStage builder() {
        return ImmutableDeterminedLevel.builder();
    }
}
