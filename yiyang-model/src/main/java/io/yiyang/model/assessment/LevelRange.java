package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import java.util.List;

/**
 * The range in which the level lies as long as answers are missing (等级区间). Both ends are reached by some answers to what
 * is missing, and no answers lead outside.
 *
 * @param missing the items without an answer, by code
 * @param best the result if every missing answer is the best one
 * @param worst the result if every missing answer is the worst one
 */
@JsonPropertyOrder({"missing", "best", "worst"})
@JsonTypeName("range")
@JsonSubTypes({})
public record LevelRange(
        @JsonProperty("missing") List<String> missing,
        @JsonProperty("best") DeterminedLevel best,
        @JsonProperty("worst") DeterminedLevel worst)
        implements AssessmentResult {
    public LevelRange {
        missing = List.copyOf(Require.present(missing, "missing"));
        Require.present(best, "best");
        Require.present(worst, "worst");
        Require.that(!missing.isEmpty(), "missing", "must name what is missing", missing);
        Require.that(
                best.finalLevel().standard().equals(worst.finalLevel().standard()),
                "worst",
                "must be a level of " + best.finalLevel().standard(),
                worst.finalLevel());
    }

    @Override
    public Level mildest() {
        return best.finalLevel();
    }

    @Override
    public Level mostSevere() {
        return worst.finalLevel();
    }

    @Override
    public Outcome<Level> level() {
        return Outcome.refused(AnswerProblems.incomplete(missing)
                .with("mildest", mildest())
                .with("mostSevere", mostSevere())
                .remedy("补充作答后重新评估", "answer what is missing and assess again"));
    }

    @Override
    public List<RuleTable> basis() {
        return worst.basis();
    }

    @Override
    public String toString() {
        return "LevelRange[" + mildest() + " .. " + mostSevere() + ", missing=" + missing.size() + "]";
    }
}
