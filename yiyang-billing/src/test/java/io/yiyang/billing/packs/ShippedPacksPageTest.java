package io.yiyang.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last part of {@code docs/shipped-packs.md} counts what each pack holds; {@code -Dpage.write=true} writes it anew. */
class ShippedPacksPageTest {
    private static final Path PAGE = Path.of("..", "docs", "shipped-packs.md");
    private static final String BEGIN = "## Pack by pack";

    @Test
    void thePageListsEveryPackAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN));
        String written = head
                + """
                ## Pack by pack

                Versions of values and chains, how many of them have no printed date, and how well they are supported.

                | pack | mark | region | what it is | values | without a printed date | support |
                | --- | --- | --- | --- | --- | --- | --- |
                """
                + ShippedPacks.ids().stream()
                        .map(ShippedPacks::pack)
                        .map(ShippedPacksPageTest::row)
                        .collect(Collectors.joining())
                + "\n### What they do not have\n\n"
                + ShippedPacks.ids().stream()
                        .map(ShippedPacks::pack)
                        .filter(pack -> !pack.gaps().isEmpty())
                        .map(ShippedPacksPageTest::gaps)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(PAGE, written);
        }

        assertThat(page.lines()).containsExactlyElementsOf(written.lines().toList());
    }

    private static String row(PolicyPack pack) {
        List<Evidence> all = Stream.concat(
                        pack.parameters().stream()
                                .flatMap(p -> p.versions().stream())
                                .map(Parameter.Version::evidence),
                        pack.chains().stream()
                                .flatMap(c -> c.versions().stream())
                                .map(Chain.Version::evidence))
                .toList();
        long undated = all.stream().filter(e -> e.inForce().isEmpty()).count();
        String support = Stream.of(Confidence.values())
                .map(c -> all.stream().filter(e -> e.confidence() == c).count() + " " + c)
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return "| `" + pack.id() + "` | " + pack.mark() + " | " + pack.region() + " | " + pack.name() + " | "
                + all.size() + " | " + undated + " | " + support + " |\n";
    }

    private static String gaps(PolicyPack pack) {
        return "`" + pack.id() + "`\n\n"
                + pack.gaps().stream().map(gap -> "- " + gap.about() + "\n").collect(Collectors.joining())
                + "\n";
    }
}
