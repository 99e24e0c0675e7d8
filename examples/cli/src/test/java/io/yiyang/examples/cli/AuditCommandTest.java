package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of examples/audit, whose figures a reader can redo. */
class AuditCommandTest {
    private static final Path RECORDS = Path.of("..", "audit", "records.json");
    private static final String POLICY = "../audit/policy";

    @TempDir
    private Path dir;

    private static CommandRun audit(Path records) {
        return CommandRun.of(
                "audit",
                records.toString(),
                "--pack",
                "../policies/nation.json",
                "../policies/audit-sample.json",
                "--pack",
                POLICY);
    }

    /** The example's records with changes, each a good text and a bad one. */
    private CommandRun changed(String... changes) throws IOException {
        String text = Files.readString(RECORDS);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Path file = dir.resolve("changed.json");
        Files.writeString(file, text);
        return audit(file);
    }

    @Test
    void GIVEN_the_example_THEN_the_gravest_stand_first_and_the_proposal_shows_its_arithmetic() {
        CommandRun run = audit(RECORDS);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.matches("(\\S+ / .*: [0-9]+|  YY-B-3.*)"))
                        .map(line -> line.replaceAll(" .*: ", ": ").replaceAll("^  (\\S+) .*", "$1"))
                        .toList())
                .containsExactly(
                        "涉嫌骗保: 2",
                        "YY-B-312",
                        "YY-B-318",
                        "一般违规: 7",
                        "YY-B-303",
                        "YY-B-305",
                        "YY-B-309",
                        "YY-B-310",
                        "YY-B-311",
                        "YY-B-315",
                        "YY-B-316");
        assertThat(run.out())
                .contains(
                        "9 项发现 findings, 8 项未能核查 not checked",
                        // charged 25.00, posted 20.00
                        "明细 / line R-1 L-4: 收费 charged 5.00, 基金 paid by funds 0.00",
                        "依据 / source XUZHOU-QA-4 徐州市医疗保障局长期护理保险问答之四（转载） https://www.yj0888.com/h-nd-46676.html",
                        "政策 / policy xuzhou-audit-sample#ltci.inpatientDays (MIRROR) XUZHOU-QA-4",
                        "可行 / possible: 撤回该日的长护险结算 / take back that day's settlement",
                        // care on a hospital day 42.00 + ward bed 40.00 + life care 24.00
                        "罚款 / fine 106.00 × 2 = 212.00, audit-sample#audit.fine.multiple (MIRROR) LIUPANSHUI",
                        // the bath that nobody recorded
                        "罚款 / fine 28.00 × 5 = 140.00",
                        "追回 / recovered 134.00, 罚款 / fine 352.00",
                        "YY-B-341",
                        "parameter=audit.quotas",
                        "missing=ITEMISED_LINES, subject=ORG-HOSP");
    }

    @Test
    void GIVEN_records_in_which_nothing_is_wrong_THEN_the_exit_code_is_zero_and_what_was_not_checked_is_told()
            throws IOException {
        Path clean = dir.resolve("clean.json");
        Files.writeString(clean, """
                {"schema": "yiyang.audit/1", "period": "2026-03-01/2026-04-01", "region": "320300",
                 "zone": "Asia/Shanghai", "knownOn": "2026-04-02", "boundaryDays": "HOSPITAL_IN_NOT_OUT",
                 "lines": [{"id": "L", "resident": "R-1", "date": "2026-03-05", "item": "助浴", "code": "BATH",
                            "category": "CARE_NURSING", "quantity": "1", "price": "40.00", "amount": "40.00",
                            "biller": "ORG-HOME", "ledger": "CARE"}],
                 "recordedActs": ["BATH"], "acts": [{"resident": "R-1", "date": "2026-03-05", "act": "BATH", "times": "1"}]}
                """);
        CommandRun run = audit(clean);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("0 项发现 findings, 2 项未能核查 not checked", "missing=POSTED_PRICE", "missing=PERSON")
                .doesNotContain("proposed recovery");
    }

    @Test
    void GIVEN_no_multiple_in_policy_THEN_what_is_recovered_is_told_and_the_fine_is_not_guessed() {
        CommandRun run =
                CommandRun.of("audit", RECORDS.toString(), "--pack", "../policies/nation.json", "--pack", POLICY);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "追回 / recovered 134.00, 罚款 / fine –",
                        "YY-B-343",
                        "severity=ORDINARY",
                        "severity=FRAUD_SUSPECTED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"knownOn\" | \"knownAt\" | YY-M-011 | /knownAt",
                "\"amount\": \"25.00\" | \"amount\": 25.00 | YY-M-013 | /lines/3/amount",
                "\"HOSPITAL_IN_NOT_OUT\" | \"BOTH\" | YY-M-013 | /boundaryDays",
                "\"id\": \"L-2\", \"resident\": \"R-1\" | \"id\": \"L-1\", \"resident\": \"R-1\" | YY-M-013 | /lines/1/id",
                "\"schema\" | schema | YY-M-010 | changed.json",
            })
    void GIVEN_bad_records_THEN_the_error_names_file_and_place_and_the_exit_code_is_two(
            String good, String bad, String code, String pointer) throws IOException {
        CommandRun run = changed(good, bad);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains(code, "document=changed.json", pointer).doesNotContain("findings");
    }

    @Test
    void GIVEN_several_faults_in_records_and_policy_THEN_all_are_told() throws IOException {
        Path pack = dir.resolve("pack.json");
        Files.writeString(
                pack,
                Files.readString(Path.of("../audit/policy/xuzhou-sample.json"))
                        .replace("\"mark\": \"SAMPLE\"", "\"mark\": \"SOME\"")
                        .replace("\"unit\"", "\"units\""));
        Path file = dir.resolve("changed.json");
        Files.writeString(
                file,
                Files.readString(RECORDS)
                        .replace("\"insured\": false", "\"insured\": \"no\"")
                        .replace("\"HOSPITAL_IN_NOT_OUT\"", "\"BOTH\"")
                        .replace("\"BATH\", \"times\": \"1\"", "\"BATH\", \"times\": \"-1\""));
        CommandRun run = CommandRun.of("audit", file.toString(), "--pack", pack.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "document=pack.json, pointer=/mark",
                        "document=pack.json, pointer=/parameters/0/units",
                        "document=changed.json, pointer=/persons/2/insured",
                        "document=changed.json, pointer=/boundaryDays",
                        "document=changed.json, pointer=/acts/0");
    }

    @Test
    void GIVEN_amounts_beyond_what_can_be_computed_THEN_the_input_is_at_fault() throws IOException {
        String taken = "{\"id\": \"B-%d\", \"resident\": \"R-2\", \"date\": \"2026-03-10\", \"item\": \"退费\","
                + " \"quantity\": \"-0.1\", \"price\": \"30.00\", \"amount\": \"-3.00\", \"biller\": \"ORG-HOSP\","
                + " \"ledger\": \"MEDICAL\", \"takesBack\": \"L-8\", \"funds\": {\"POOLED_FUND\": \"-90000000000000000.00\"}}";
        CommandRun run = changed(
                "\"funds\": {\"POOLED_FUND\": \"24.00\"}}",
                "\"funds\": {\"POOLED_FUND\": \"24.00\"}}, " + taken.replace("%d", "1") + ", "
                        + taken.replace("%d", "2"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("YY-B-040");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.json, ../audit/policy, RECORDS.json: must be a file",
        "../audit/records.json, ../nowhere, '--pack: must be a folder, a file or a shipped pack'",
        "../audit/records.json, src, '--pack: must hold policy packs, but has none'",
    })
    void GIVEN_wrong_use_THEN_it_is_explained_with_exit_code_two(String records, String pack, String message) {
        CommandRun run = CommandRun.of("audit", records, "--pack", pack);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void GIVEN_no_policy_THEN_the_use_is_wrong() {
        assertThat(CommandRun.of("audit", RECORDS.toString()).code()).isEqualTo(2);
    }
}
