package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy commands on the packs that come with the library, as somebody meets them who has no pack yet. */
class PolicyShippedPacksTest {
    /** What a terminal shows at once. */
    private static final int SCREEN = 40;

    @TempDir
    private Path dir;

    private static List<String> regions() {
        TreeSet<String> regions = new TreeSet<>();
        ShippedPacks.ids()
                .forEach(id -> regions.add(ShippedPacks.pack(id).region().toString()));
        return List.copyOf(regions);
    }

    @Test
    void GIVEN_the_shipped_packs_as_files_THEN_nothing_is_wrong_and_no_chain_lacks_a_parameter() throws IOException {
        for (String id : ShippedPacks.ids()) {
            Files.write(dir.resolve(id + ".json"), ShippedPacks.document(id));
        }
        CommandRun run = CommandRun.of("policy", "check", "--strict", dir.toString());
        assertThat(run.out()).contains("0 个问题 problems, 0 个提醒 warnings");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_any_shipped_region_THEN_its_policy_is_shown_and_the_order_of_payers_fits_on_a_screen() {
        for (String region : regions()) {
            CommandRun run = CommandRun.of("policy", "show", region, "2026-04-01");
            assertThat(run.code()).as(region).isZero();
            List<String> lines = run.out().lines().toList();
            int order = lines.indexOf("支付顺序 / order of payers");
            long payers = lines.stream()
                    .skip(order + 1L)
                    .takeWhile(line -> line.startsWith("  "))
                    .count();
            assertThat(payers).as(region).isBetween(1L, (long) SCREEN);
            assertThat(run.out().substring(run.out().indexOf("出处 / sources")))
                    .as(region)
                    .contains("  [1] ");
        }
    }

    @Test
    void GIVEN_any_shipped_region_THEN_a_declaration_leaves_no_value_without_a_date() throws IOException {
        for (String region : regions()) {
            CommandRun declared = CommandRun.of(
                    "policy",
                    "declare",
                    region,
                    "--from",
                    "2024-01-01",
                    "--tenant",
                    "某院",
                    "--reason",
                    "as charged",
                    "--on",
                    "2026-01-05");
            assertThat(declared.code()).as(region).isZero();
            Path overlay = dir.resolve(region + "-overlay.json");
            Files.writeString(overlay, declared.out());
            CommandRun gaps =
                    CommandRun.of("policy", "gaps", region, "2026-04-01", "2026-04-30", "--pack", overlay.toString());
            assertThat(gaps.out()).as(region).doesNotContain("YY-B-103");
            assertThat(CommandRun.of("policy", "check", overlay.toString()).out())
                    .as(region)
                    .contains("0 个问题 problems");
        }
    }

    /** In an afternoon: declare the dates, ask for a person's terms. */
    @Test
    void GIVEN_wuhan_with_declared_dates_THEN_a_retired_employees_terms_are_resolved() throws IOException {
        Path overlay = dir.resolve("overlay.json");
        Files.writeString(
                overlay,
                CommandRun.of(
                                "policy",
                                "declare",
                                "420100",
                                "--from",
                                "2024-01-01",
                                "--tenant",
                                "某院",
                                "--reason",
                                "as charged",
                                "--on",
                                "2026-01-05")
                        .out());
        CommandRun run = CommandRun.of(
                "policy",
                "show",
                "420100",
                "2026-04-01",
                "--pack",
                overlay.toString(),
                "--facts",
                "ledger=MEDICAL;setting=INPATIENT;scheme=310;hospitalLevel=3;stayOrdinal=1;stayRepeated=FIRST;"
                        + "personGroup=RETIRED;treatmentArea=LOCAL;entitlement=NONE;referral=COMPLIANT");
        assertThat(run.out())
                .contains(
                        "支付链 / chain wuhan#employee.inpatient",
                        "deductible = 800.00  wuhan#employee.inpatient.deductible")
                .contains("1 POOLED_FUND", "2 LARGE_AMOUNT", "3 PERSON");
        assertThat(run.code()).isZero();
    }
}
