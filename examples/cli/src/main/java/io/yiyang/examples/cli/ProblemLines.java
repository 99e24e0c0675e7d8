package io.yiyang.examples.cli;

import io.yiyang.model.outcome.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Problems as every command prints them (问题输出). */
final class ProblemLines {
    private ProblemLines() {}

    static void print(PrintWriter out, List<Problem> problems) {
        for (Problem problem : problems) {
            out.println("问题 / problem " + problem);
            problem.remedies().forEach(remedy -> out.println("    可行 / possible: " + remedy));
        }
    }
}
