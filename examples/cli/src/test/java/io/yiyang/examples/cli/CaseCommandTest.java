package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.testkit.cases.CaseRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {
    private int code;

    private String cases(String... paths) {
        StringWriter out = new StringWriter();
        String[] args = new String[paths.length + 1];
        args[0] = "case";
        System.arraycopy(paths, 0, args, 1, paths.length);
        code = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), args);
        return out.toString();
    }

    private static String bundled(String id) {
        String name = CaseRunner.bundled().stream()
                .filter(n -> n.endsWith(id))
                .findFirst()
                .orElseThrow();
        return new String(CaseRunner.bundledDocument(name), StandardCharsets.UTF_8);
    }

    @Test
    void theBundledCasesPassAndNoneFails() {
        String out = cases();
        assertThat(code).isZero();
        assertThat(out)
                .contains(
                        "PASS W02-chongqing-yubei-three-payers\n",
                        "PASS S-der-710-chongqing-month-care-hospital-care\n");
        assertThat(out)
                .as("a published sum that contradicts itself is reported with the arithmetic")
                .contains("NOT ASSERTED pub-403-shenzhen-saving-mismatch: 6090.00 − 2321.00 = 3769.00; ")
                .contains("published 3393.00 + 377.00 = 3770.00 ≠ 3769.00\n");
        assertThat(out).endsWith("cases: 145 passed, 0 failed, 0 unsupported, 2 not asserted\n");
    }

    @Test
    void aFailingCaseNamesPayerExpectedAndGotAndTheOthersStillRun(@TempDir Path dir) throws IOException {
        String w02 = bundled("W02-chongqing-yubei-three-payers");
        Files.writeString(dir.resolve("a.json"), w02.replace("\"34790.00\"", "\"34790.01\""));
        Files.writeString(dir.resolve("b.json"), w02);
        Files.writeString(
                dir.resolve("c.json"), "{\"schema\": \"yiyang.case.medical/1\", \"id\": \"C\", \"kind\": \"riddle\"}");
        Files.writeString(dir.resolve("d.json"), "not json");
        Files.writeString(dir.resolve("e.txt"), "not a case");
        String out = cases(dir.toString());
        assertThat(code).isEqualTo(1);
        assertThat(out.lines().toList())
                .satisfiesExactly(
                        fail -> assertThat(fail)
                                .matches(
                                        "FAIL W02-chongqing-yubei-three-payers: .*basic_pool.* expected 34790\\.01 got 34790\\.00.*"),
                        pass -> assertThat(pass).isEqualTo("PASS W02-chongqing-yubei-three-payers"),
                        kind -> assertThat(kind).startsWith("UNSUPPORTED C: ").contains("riddle"),
                        text -> assertThat(text).startsWith("UNSUPPORTED d: YY-M-010"),
                        sum -> assertThat(sum).isEqualTo("cases: 1 passed, 1 failed, 2 unsupported"));
    }
}
