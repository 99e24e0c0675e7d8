package io.yiyang.testkit.cases;

import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a case (算例结果). */
public sealed interface CaseResult {
    /** The case's id; the name of the document if it has none that can be read. */
    String id();

    /** Everything that the case expects came out. */
    record Passed(String id) implements CaseResult {}

    /** The library computes something else than the case expects. */
    record Failed(String id, List<Difference> differences) implements CaseResult {
        public Failed {
            differences = List.copyOf(differences);
            Require.that(!differences.isEmpty(), "differences", "must not be empty", differences);
        }
    }

    /**
     * The case says of itself that its published figures must not be asserted, because they are vague or contradict
     * themselves.
     *
     * @param arithmetic why, line by line
     */
    record NotAsserted(String id, List<String> arithmetic) implements CaseResult {
        public NotAsserted {
            arithmetic = List.copyOf(arithmetic);
            Require.that(!arithmetic.isEmpty(), "arithmetic", "must not be empty", arithmetic);
        }
    }

    /** The case cannot be run: the document is not readable, or it asks for something that the library does not know. */
    record Unsupported(String id, List<Problem> problems) implements CaseResult {
        public Unsupported {
            problems = List.copyOf(problems);
            Require.that(!problems.isEmpty(), "problems", "must not be empty", problems);
        }

        /** The problems in one line. */
        public String reason() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        }
    }
}
