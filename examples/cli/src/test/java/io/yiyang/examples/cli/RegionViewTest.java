package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The view that show, gaps and declare print from is a second look-up; here it is held against the book's own. */
class RegionViewTest {
    private static final RegionCode REGION = RegionCode.of("990200");
    private static final List<String> DAYS = List.of(
            "TENANT_MUST_SET", "2026-01-01/..", "2026-01-01/2026-01-03", "2026-01-02/2026-01-04", "2026-01-03/..");
    private static final List<String> PUBLISHED = List.of("", "", "2025-01-01", "2025-06-01");
    private static final List<String> DECLARED = List.of("2026-01-01/..", "2026-01-02/2026-01-03", "2026-01-03/..");
    private static final List<LocalDate> KNOWN =
            List.of(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-03-01"), LocalDate.MAX);

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Optional<PolicyPack> pack(Random random, String id, String region) {
        String versions = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> version(random, i))
                .collect(Collectors.joining(","));
        String text = """
                {
                  "schema": "yiyang.policy/1", "id": "%s", "version": "1", "mark": "SAMPLE", "region": "%s",
                  "name": { "zh": "虚构", "en": "made up" },
                  "citations": [{ "key": "C", "title": "旧页", "lastChecked": "2026-11-22" }],
                  "parameters": [{ "key": "k", "unit": "yuan", "versions": [%s] }]
                }
                """.formatted(id, region, versions);
        return PolicyReader.readPack(id, text.getBytes(StandardCharsets.UTF_8)).asOptional();
    }

    private static String version(Random random, int number) {
        String published = any(random, PUBLISHED);
        return """
                { "inForce": "%s", %s "confidence": "%s", "cite": ["C"], "value": { "amount": "%d.00" } }""".formatted(
                        any(random, DAYS),
                        published.isEmpty() ? "" : "\"knownFrom\": \"" + published + "\",",
                        any(random, List.of("MIRROR", "MIRROR", "UNVERIFIED")),
                        number + 1);
    }

    private static PolicyOverlay overlay(Random random, String tenant) {
        String text = """
                {
                  "schema": "yiyang.policy-overlay/1", "tenant": "%s",
                  "declarations": [
                    { "pack": "%s", "key": "k", "inForce": "%s", "declaredOn": "%s", "reason": "as charged" }
                  ]
                }
                """.formatted(
                        tenant,
                        any(random, List.of("city", "above", "nation")),
                        any(random, DECLARED),
                        any(random, List.of("2024-06-01", "2025-03-01", "2026-01-01")));
        return PolicyReader.readOverlay(tenant, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /** Up to three packs with up to three versions, up to two overlays; four days, three days of knowledge each. */
    @Test
    void GIVEN_any_packs_and_overlays_THEN_the_view_says_of_each_day_what_the_book_says() {
        TreeSet<String> met = new TreeSet<>();
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<PolicyPack> packs = new ArrayList<>();
            pack(random, "above", "990200").ifPresent(packs::add);
            pack(random, "city", "990200").ifPresent(packs::add);
            pack(random, "nation", "000000").ifPresent(packs::add);
            PolicyBook book = PolicyBook.of(packs);
            for (int i = random.nextInt(3); i > 0; i--) {
                book = book.combinedWith(overlay(random, "tenant" + i));
            }
            for (LocalDate known : KNOWN) {
                RegionView view = new RegionView(book, REGION, known);
                for (LocalDate day = LocalDate.parse("2025-12-31");
                        day.isBefore(LocalDate.parse("2026-01-05"));
                        day = day.plusDays(1)) {
                    String own = book(book.parameter("k", new Question(REGION, day, known, Facts.none())));
                    assertThat(view(view, day))
                            .as("seed %s, %s known %s", seed, day, known)
                            .isEqualTo(own);
                    met.add(own.replaceFirst(" .*", ""));
                }
            }
        }
        assertThat(met).containsExactly("VALUE", "YY-B-102", "YY-B-103", "YY-B-107", "YY-B-109", "YY-B-114");
    }

    private static String book(Outcome<Term> term) {
        return term.asOptional()
                .map(t -> "VALUE " + t.provenance().parameter() + " " + t.value())
                .orElseGet(() -> term.problems().stream()
                        .map(Problem::code)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")));
    }

    private static String view(RegionView view, LocalDate day) {
        if (view.parameters().isEmpty()) {
            return "YY-B-109";
        }
        RegionView.Answer answer = view.on(view.parameters().get(0), day);
        if (answer.state() == RegionView.State.IN_FORCE) {
            return "VALUE " + answer.entry().name() + " "
                    + answer.entry()
                            .parameter()
                            .versions()
                            .get(answer.version())
                            .rows()
                            .get(0)
                            .value();
        }
        return Arrays.stream(answer.state().text().split("[ ,]+"))
                .filter(word -> word.startsWith("YY-"))
                .collect(Collectors.joining());
    }
}
