package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of a shipped place either goes through the shipped packs or has its reason here. */
class ShippedCaseCoverageTest {
    private static final Pattern PLACES = Pattern.compile("武汉|宜昌|重庆|渝北|天宫殿|滁州|琅琊|滕州|枣庄|湖北|全国");
    private static final String OTHER_FIGURES = "figures of its own, not those that are printed for the place";
    private static final String CAPTURED = "a captured message of the platform, which holds no terms";
    private static final String CHOICE =
            "a pack pays its own subsidy and knows no other: the tenant tells which of two is the higher";
    private static final String WRONG = "a wrong text on purpose";

    private static final Map<String, String> NOT_BY_PACK = Map.ofEntries(
            Map.entry("W23-wuhan-retired-110000", "its other first shares are held back: a table of 2012"),
            Map.entry("S-E01-zhijiang-10000-class-b-ratio", WRONG),
            Map.entry("L02-cq-2301-sixteen-lines", CAPTURED),
            Map.entry("R04-cq-2304-inpatient-23442", CAPTURED),
            Map.entry("R05-cq-2303-presettle-23442", CAPTURED),
            Map.entry("R06-cq-2305-reversal-3379", CAPTURED),
            Map.entry("R17-cq-2207-input-9", CAPTURED),
            Map.entry("pub-020-zhongxiang-approx", "another city of the province, and an approximate figure"),
            Map.entry(
                    "fur-015-yichang-change-down",
                    "takes the limits of both levels together; a month is settled level by level, as in fur-217"),
            Map.entry(
                    "der-040-expired",
                    "no rule compares the month of a voucher with that of the service; voucher.validity only tells it"),
            Map.entry("fur-140-yichang-choice-higher", CHOICE),
            Map.entry("fur-229-choice-what-this-pays", CHOICE),
            Map.entry("fur-125-voucher-expired-year", "January 2027: the printed terms end with 2026"),
            Map.entry(
                    "fur-220-month-without-hospital",
                    "February 2024: the first scheme had no moderate level, and there was no voucher"),
            Map.entry("fur-M05-four-payers", "a commercial supplement, which is a contract and no policy"),
            Map.entry("fur-M07-large-amount", "a base of the large-amount fund that no page words"),
            Map.entry("fur-M09-bands-integers", OTHER_FIGURES),
            Map.entry("fur-M13-given-catastrophic", OTHER_FIGURES),
            Map.entry("fur-M22-given-as-amount", OTHER_FIGURES),
            Map.entry("fur-M61-highest-once-employee", OTHER_FIGURES),
            Map.entry("fur-M64-step-yuan-floor", OTHER_FIGURES),
            Map.entry("fur-M66-catastrophic-threshold", OTHER_FIGURES),
            Map.entry("fur-M67-employee-outpatient", OTHER_FIGURES),
            Map.entry("fur-M99-items-without-half", "its other first shares are held back"),
            Map.entry("fur-172-prepay-other-place", "a province that is not shipped"));

    private static Set<String> byPack() {
        Set<String> ids = new HashSet<>();
        Stream.of(
                        MedicalCasesOnShippedPacksTest.ids(),
                        CareCasesOnShippedPacksTest.ids(),
                        AllowanceCasesOnShippedPacksTest.ids())
                .flatMap(all -> all)
                .forEach(ids::add);
        return ids;
    }

    private static Set<String> casesOfShippedPlaces() throws IOException, URISyntaxException {
        JsonMapper json = new JsonMapper();
        Set<String> ids = new TreeSet<>();
        for (String folder : List.of("medical", "ltci", "further/medical", "further/ltci")) {
            Path path = Path.of(Objects.requireNonNull(
                            ShippedCaseCoverageTest.class.getResource("/io/yiyang/testkit/cases/" + folder))
                    .toURI());
            try (Stream<Path> files = Files.list(path)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    JsonNode c = json.readTree(Files.readAllBytes(file));
                    String place =
                            c.path("place").asText() + c.at("/context/province").asText();
                    // What audits records asks for no terms but those of a hospital stay.
                    boolean audit = c.at("/rule/form").asText().equals("CONFLICT_CHECK");
                    if (!audit && PLACES.matcher(place).find()) {
                        ids.add(c.path("id").asText());
                    }
                }
            }
        }
        return ids;
    }

    @Test
    void GIVEN_a_case_of_a_shipped_place_THEN_it_goes_through_the_pack_or_says_why_not()
            throws IOException, URISyntaxException {
        Set<String> open = casesOfShippedPlaces();
        open.removeAll(byPack());
        open.removeAll(NOT_BY_PACK.keySet());
        assertThat(open).isEmpty();
    }

    @Test
    void GIVEN_the_reasons_THEN_each_is_of_a_case_that_exists_and_does_not_go_through_a_pack() {
        NOT_BY_PACK
                .keySet()
                .forEach(id ->
                        assertThat(Shipped.document(id).path("id").asText()).isEqualTo(id));
        assertThat(NOT_BY_PACK.keySet()).doesNotContainAnyElementsOf(byPack());
        assertThat(byPack()).hasSizeGreaterThan(90);
    }
}
