package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.yiyang.model.outcome.Outcome;
import java.io.Serializable;
import java.util.List;

/**
 * What an assessment came to (评估结果): a level, or the range in which it lies as long as answers are missing. Its text form
 * tells no answer and no diagnosis.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(DeterminedLevel.class), @JsonSubTypes.Type(LevelRange.class)})
public sealed interface AssessmentResult extends Serializable permits DeterminedLevel, LevelRange {
    /** The mildest level that is still possible. */
    Level mildest();

    /** The most severe level that is still possible. */
    Level mostSevere();

    /**
     * The level, for a caller who can use nothing else.
     *
     * <p>Refused: {@code YY-M-104} answers are missing.
     */
    Outcome<Level> level();

    /** The tables behind it. */
    List<RuleTable> basis();
}
