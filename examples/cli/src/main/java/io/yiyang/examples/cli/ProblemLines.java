package io.yiyang.examples.cli;

import io.yiyang.model.outcome.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Problems as every command prints them (问题输出). */
final class ProblemLines {
    private ProblemLines() {}

    static void print(PrintWriter out, List<Problem> problems) {
        print(out, "问题 / problem ", problems);
    }

    /** What is no fault yet. */
    static void printWarnings(PrintWriter out, List<Problem> warnings) {
        print(out, "提醒 / warning ", warnings);
    }

    private static void print(PrintWriter out, String head, List<Problem> problems) {
        for (Problem problem : problems) {
            out.println(head + problem);
            problem.remedies().forEach(remedy -> out.println("    可行 / possible: " + remedy));
        }
    }
}
