package io.yiyang.referral.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralWorkflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/workflows}, Mermaid in a page and PlantUML beside it, are the tables. To renew them, run
 * {@code mvn -pl yiyang-referral -am test -Dtest='*DiagramTest' -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class DiagramTest {
    @Test
    void givenTheReferral_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        compare(ReferralWorkflow.INSTANCE, "referral.md", "双向转诊", "Referral");
    }

    @Test
    void givenTheBedHold_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        compare(BedHoldWorkflow.INSTANCE, "bed-hold.md", "床位保留", "Bed hold");
    }

    @Test
    void givenTheEpisode_whenItsPageIsRead_thenItIsItsTable() throws IOException {
        compare(EpisodeWorkflow.INSTANCE, "care-episode.md", "四阶段连续服务", "Care episode");
    }

    static void compare(Workflow<?, ?, ?> workflow, String page, String zh, String en) throws IOException {
        Path file = Path.of("..", "docs", "workflows", page);
        String expected = "# " + en + " " + zh + "\n\nGenerated from the table of `"
                + workflow.getClass().getSimpleName() + "`; `DiagramTest` compares. Machine version `"
                + workflow.name() + "`.\n\n```mermaid\n" + workflow.diagram() + "```\n\n" + workflow.listing();
        Path drawing = file.resolveSibling(page.replace(".md", ".puml"));
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
            Files.writeString(drawing, workflow.plantUml());
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
        assertThat(Files.readString(drawing)).isEqualTo(workflow.plantUml());
    }
}
