package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.outcome.Problem;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * docs/case-keys.md lists which keys each kind of case understands, as the readers themselves tell when they meet one
 * that they do not know. And further files of the same kinds and keys run unchanged: in another order of keys, without
 * what only describes, with other figures.
 */
class CaseKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("..", "docs", "case-keys.md");
    private static final String ANY = "any name";

    /** The keys of a rule or policy that tell one form of a kind from another, as the document heads its sections. */
    private static final List<String> FORMS = List.of(
            "/rule/transfer",
            "/rule/up",
            "/rule/deductible_strategy",
            "/rule/normal",
            "/rule/first",
            "/rule/every_days",
            "/rule/window_days",
            "/rule/step",
            "/rule/large_amount_cap",
            "/rule/tilt",
            "/rule/catastrophic_threshold",
            "/rule/deductible_year",
            "/rule/daily_cap_in_scope",
            "/rule/HN",
            "/rule/sum",
            "/rule/family_bed",
            "/policy/stages",
            "/policy/annual_deductible_cap",
            "/policy/class_b_preself_ratio",
            "/policy/subsidy",
            "/policy/personal_ratio_in_scope",
            "/policy/cross_year",
            "/policy/excess",
            "/policy/pric_uplmt_amt");

    private static List<String> medical() {
        return CaseRunner.bundled().stream()
                .filter(name -> name.startsWith("medical/"))
                .toList();
    }

    private static ObjectNode document(String name) throws IOException {
        return (ObjectNode) JSON.readTree(CaseRunner.bundledDocument(name));
    }

    private static CaseResult run(String name, JsonNode document) throws IOException {
        return CaseRunner.run(name, JSON.writeValueAsBytes(document));
    }

    // The table

    @Test
    void GIVEN_the_readers_THEN_the_document_lists_the_keys_that_they_ask_for() throws IOException {
        Map<String, Map<String, TreeSet<String>>> table = new TreeMap<>();
        for (String name : CaseRunner.bundled()) {
            ObjectNode document = document(name);
            Map<String, TreeSet<String>> places = table.computeIfAbsent(heading(document), heading -> new TreeMap<>());
            for (JsonPointer place : objects(document)) {
                asked(name, place)
                        .ifPresent(keys -> places.computeIfAbsent(general(place), p -> new TreeSet<>())
                                .addAll(keys));
            }
        }
        StringBuilder text = new StringBuilder();
        table.forEach((heading, places) -> {
            text.append("\n### ").append(heading).append("\n\n| place | keys |\n| --- | --- |\n");
            places.forEach((place, keys) -> text.append("| `")
                    .append(place.isEmpty() ? "/" : place)
                    .append("` | ")
                    .append(keys.contains(ANY) ? ANY : "`" + String.join("` `", keys) + "`")
                    .append(" |\n"));
        });
        String written = Files.readString(DOCUMENT);
        assertThat(written.substring(written.indexOf("\n###")))
                .as("the section to paste:\n%s", text)
                .isEqualTo(text.toString());
    }

    /** Kind and form; a figure's name is no form. */
    private static String heading(JsonNode document) {
        JsonNode ltci = document.at("/rule/form");
        if (ltci.isTextual()) {
            return "long-term care `" + ltci.textValue() + "`";
        }
        String kind = document.path("kind").textValue();
        Optional<String> form = FORMS.stream()
                .filter(place -> !document.at(place).isMissingNode())
                .map(place -> place.substring(place.lastIndexOf('/') + 1))
                .findFirst();
        return "`" + kind + "`" + form.map(key -> " with `" + key + "`").orElse("");
    }

    /** What the reader says it asks for there; nothing where the object is read over. */
    private static Optional<List<String>> asked(String name, JsonPointer place) throws IOException {
        ObjectNode document = document(name);
        ((ObjectNode) document.at(place)).put("surprise", "1.00");
        CaseResult result = run(name, document);
        if (result instanceof Passed || result instanceof CaseResult.NotAsserted) {
            return Optional.empty();
        }
        if (result instanceof Unsupported unsupported) {
            for (Problem problem : unsupported.problems()) {
                if (problem.code().toString().equals("YY-M-011")
                        && problem.facts().getOrDefault("pointer", "").equals(place + "/surprise")) {
                    String allowed = problem.facts().getOrDefault("allowed", "[]");
                    return Optional.of(Arrays.asList(
                            allowed.substring(1, allowed.length() - 1).split(", ")));
                }
            }
        }
        return Optional.of(List.of(ANY));
    }

    private static String general(JsonPointer place) {
        return place.toString().replaceAll("/[0-9]+(?=/|$)", "/*");
    }

    private static List<JsonPointer> objects(JsonNode document) {
        List<JsonPointer> objects = new ArrayList<>();
        collect(document, JsonPointer.empty(), objects);
        return objects;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(place);
            object.fieldNames().forEachRemaining(key -> collect(object.get(key), place.appendProperty(key), objects));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), place.appendIndex(i), objects);
            }
        }
    }

    // The same case, written otherwise

    @Test
    void GIVEN_a_case_with_its_keys_in_another_order_THEN_it_passes() throws IOException {
        for (String name : medical()) {
            assertThat(run(name, reversed(document(name)))).as(name).isInstanceOf(Passed.class);
        }
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            Collections.reverse(keys);
            ObjectNode other = JSON.createObjectNode();
            keys.forEach(key -> other.set(key, reversed(object.get(key))));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = JSON.createArrayNode();
            array.forEach(element -> other.add(reversed(element)));
            return other;
        }
        return node;
    }

    @Test
    void GIVEN_a_case_without_a_key_that_only_describes_THEN_it_passes() throws IOException {
        List<String> describing = new ArrayList<>(Described.ANY_CASE);
        describing.addAll(List.of("subject", "expected_published_keys", "expected_origin", "derived"));
        // A mistaken source words its calculation in title, notes or remark.
        for (String name : medical()) {
            ObjectNode document = document(name);
            if (!document.path("kind").textValue().equals("source_error")) {
                for (String key : describing) {
                    ObjectNode without = document.deepCopy();
                    without.remove(key);
                    assertThat(run(name, without)).as(name + " without " + key).isInstanceOf(Passed.class);
                    if (document.has(key)) {
                        ObjectNode none = document.deepCopy();
                        none.putNull(key);
                        assertThat(run(name, none))
                                .as(name + " with " + key + " null")
                                .isInstanceOf(Passed.class);
                    }
                }
                ObjectNode more = document.deepCopy();
                more.put("year", "2031").put("verification", "none").put("place", "nowhere");
                assertThat(run(name, more)).as(name).isInstanceOf(Passed.class);
            }
        }
    }

    // Other figures, by hand

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // (20000 - 500) x 60 % = 11700; 8300 x 50 % = 4150; (4150 - 1000) x 40 % = 1260
                "W02-|/inputs/total=21000.00 /inputs/eligible=20000.00 /policy/stages/0/deductible=500"
                        + " /policy/stages/0/ratio=0.60 /policy/stages/1/ratio=0.50 /policy/stages/2/deductible=1000"
                        + " /policy/stages/2/ratio=0.40 /expected/payers/basic_pool=11700.00"
                        + " /expected/payers/assistance_large_cost=4150.00 /expected/payers/assistance_tilt=1260.00"
                        + " -/derived",
                // zero origin: (30000 - 12000) x 60 % + 20000 x 65 % = 23800
                "W04-|/inputs/total=50000.00 /inputs/eligible=50000.00 /expected/payers/catastrophic=23800.00 -/derived",
                // the bound belongs to the band below it: (30000 - 12000) x 60 %
                "W04-|/inputs/total=30000.00 /inputs/eligible=30000.00 /expected/payers/catastrophic=10800.00 -/derived",
                // above the deductible: 20000 x 30 % + 10000 x 40 %, the same bands
                "W16-|/inputs/total=50000.00 /inputs/eligible=50000.00 /expected/payers/catastrophic=10000.00 -/derived",
                // 999.99 x 65 % = 649.9935
                "W06-|/inputs/total=1599.99 /inputs/eligible=1599.99 /inputs/account_balance=100.00"
                        + " /expected/payers/basic_pool=649.99 /expected/personal_total=950.00 /expected/cash=850.00"
                        + " /expected/account_balance_after=0.00 -/derived",
                // the limit of the year leaves 50.00 of 140.00
                "W08-|/inputs/ytd/outpatient_pool_used=7950.00 -/policy/stages/0/pay_cap"
                        + " /expected/payers/basic_pool=50.00 /expected/personal_total=150.00"
                        + " /expected/account_balance_after=350.00 -/derived",
                // (59029.92 - 0) x 85 % below a higher cap: 50175.432
                "W20-|/policy/stages/0/pay_cap=60000.00 /expected/payers/basic_pool=50175.43"
                        + " /expected/personal_total=9824.57 -/derived",
                // (100000 - 2000) x 80 % = 78400; (130000 - 78400) x 80 % = 41280
                "W25-|/inputs/total=130000.00 /inputs/eligible=100000.00 /expected/payers/basic_pool=78400.00"
                        + " /expected/payers/commercial_supplement=41280.00 /expected/personal_total=10320.00 -/derived",
                // (min(80000, 90000) - 600) x 55 % = 43670; 80000 - 43670
                "W38-|/inputs/total=83000.00 /inputs/eligible=80000.00 /expected/payers/basic_pool=43670.00"
                        + " /expected/personal_in_scope=36330.00 -/derived",
                // a cap of 2000: 600 + 600 + 800, then nothing; a repeat factor of one half
                "W10-|/policy/annual_deductible_cap=1500.00 /policy/repeat_stay_factor=0.5"
                        + " /expected/deductible_applied/1=300.00 /expected/deductible_applied/2=600.00"
                        + " /expected/deductible_applied/3=0.00",
                "W41-|/policy/cross_year=DISCHARGE_YEAR /encounter/discharged=2022-12-31 /expected/accounting_year=#2022"
                        + " /expected/deductible_year=#2022 /expected/ratio_year=#2022",
                "W42a-|/inputs/group_standard=9000.00 /inputs/actual_cost=8999.99 /expected/hospital_result=0.01",
                // 0.05 x 10 x 3.33 = 1.665, up to 1.67
                "L01-|/lines/0/cnt=10 /lines/0/pric=3.33 /lines/0/det_item_fee_sumamt=33.30 /lines/0/preselfpay_amt=1.67"
                        + " /lines/0/inscp_scp_amt=31.63 /sums/det_item_fee_sumamt=33.30 /sums/preselfpay_amt=1.67"
                        + " /sums/inscp_scp_amt=31.63",
                "P01-|/rule/standard/三级=900 /cases/0/expected/1=500.00 /cases/1/expected/0=900.00"
                        + " /cases/2/expected/0=900.00 /cases/3/expected/2=500.00 /cases/4/expected/1=500.00",
                "P05-|/rule/every_days=#60 /cases/0/expected_count=#2 /cases/1/expected_count=#2"
                        + " /cases/3/expected_count=#4",
                "P09-|/rule/daily_cap_in_scope=150 /cases/0/expected_in_scope_counted=4500.00"
                        + " /cases/1/expected_in_scope_counted=3000.00",
                "P11-|/cases/0/payers/assistance=12.34 /cases/0/payers/hospital=12.34 /cases/0/expected_sum=1024.68"
                        + " /cases/0/wrong_sum_of_distinct=512.34",
                "P12-|/cases/0/inpatient=2024-12-28..2024-12-30 /cases/0/full_inpatient_days_blocked=2024-12-29..2024-12-29"
                        + " /cases/0/boundary_days=2024-12-28~and~2024-12-30:~tenant~rule~needed",
                "P14-|/rule/reduced/三级=450 /cases/0/expected=450.00",
                // (2000 - 700) x 65 %; (5000 - 700) x 55 % above 2000; 1100 - 700 = 400 x 50 %
                "S-P09-|/rule/deductible_year=700 /cases/0/expected_fund=845.00 /cases/2/before_cap=2365.00"
                        + " /cases/3/expected_fund_per_visit/1=200.00",
                // (10000 - 250) x 95 %
                "S-P11-|/rule/second_and_later/三级=250 /cases/0/expected_basic_pool=9262.50",
            })
    void GIVEN_a_file_of_the_same_kind_and_keys_with_other_figures_THEN_it_passes(String like, String changes)
            throws IOException {
        String name = medical().stream()
                .filter(n -> n.startsWith("medical/" + like))
                .findFirst()
                .orElseThrow();
        ObjectNode document = document(name);
        for (String change : changes.split(" ")) {
            int equals = change.indexOf('=');
            if (equals < 0) {
                JsonPointer gone = JsonPointer.compile(change.substring(1));
                ((ObjectNode) document.at(gone.head())).remove(gone.last().getMatchingProperty());
                continue;
            }
            set(document, JsonPointer.compile(change.substring(0, equals)), change.substring(equals + 1));
        }
        assertThat(run(name, document)).isInstanceOf(Passed.class);
    }

    private static void set(ObjectNode document, JsonPointer place, String value) {
        assertThat(document.at(place).isMissingNode()).as(place.toString()).isFalse();
        JsonNode leaf = value.startsWith("#")
                ? JSON.getNodeFactory().numberNode(Long.parseLong(value.substring(1)))
                : JSON.getNodeFactory().textNode(value.replace('~', ' '));
        JsonNode parent = document.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), leaf);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), leaf);
        }
    }
}
