package io.yiyang.model.assessment;

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
public record LevelRange(List<String> missing, DeterminedLevel best, DeterminedLevel worst)
        implements AssessmentResult {
    public LevelRange {
        missing = List.copyOf(missing);
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
