package io.yiyang.testkit.cases;

import io.yiyang.model.outcome.Problem;
import java.util.List;

/** Ends the reading or running of a case that the library cannot run. Never leaves {@link CaseRunner}. */
final class UnsupportedCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    UnsupportedCase(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** A schema, kind or form that no reader knows. */
    static UnsupportedCase unknown(String key, String value) {
        return new UnsupportedCase(List.of(Problem.of("YY-T-001", "不认识的算例类型", "no reader knows this kind of case")
                .with("key", key)
                .with("value", value)));
    }

    /** A value or a combination of a known kind that cannot be expressed. */
    static UnsupportedCase because(String key, Object value, String zh, String en) {
        return new UnsupportedCase(
                List.of(Problem.of("YY-T-002", "算例中有无法表达的值或组合", "a value or combination that cannot be expressed")
                        .with("key", key)
                        .with("value", value)
                        .with("reason", zh + " / " + en)));
    }

    /** Figures that no bill can have. */
    static UnsupportedCase impossible(RuntimeException why) {
        return new UnsupportedCase(List.of(Problem.of("YY-T-004", "算例数字无法结算", "the figures cannot be settled")
                .with("reason", String.valueOf(why.getMessage()))));
    }

    List<Problem> problems() {
        return problems;
    }
}
