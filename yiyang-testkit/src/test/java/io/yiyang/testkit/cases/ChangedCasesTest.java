package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.testkit.cases.CaseResult.Failed;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pass means something: what is changed in a case that passes is noticed. */
class ChangedCasesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> DOCUMENTS = new HashMap<>();
    /** Elements of a list that are read as its first three are. */
    private static final Pattern FOURTH_AND_LATER = Pattern.compile("/([3-9]|[1-9][0-9]+)(/|$)");

    @Test
    void GIVEN_a_passing_case_WHEN_any_expected_figure_rises_by_a_fen_or_one_THEN_it_fails_and_tells_both_figures()
            throws IOException {
        List<String> passedOver = new ArrayList<>();
        int changes = 0;
        for (String name : passing()) {
            for (JsonPointer place : CaseChanges.leaves(document(name))) {
                JsonNode leaf = document(name).at(place);
                Optional<JsonNode> wrong = CaseChanges.oneMore(leaf);
                if (!CaseChanges.isExpected(place) || wrong.isEmpty()) {
                    continue;
                }
                changes++;
                CaseResult result = run(name, replaced(name, place, wrong.get()));
                if (result instanceof Passed) {
                    passedOver.add(name.substring(name.indexOf('/') + 1, name.indexOf('-')) + place);
                    continue;
                }
                assertThat(result)
                        .as(name + place)
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.differences()).anySatisfy(d -> {
                                    assertThat(d.expected())
                                            .contains(wrong.get().asText());
                                    assertThat(d.got()).contains(leaf.asText());
                                }));
            }
        }
        // The only derived figure without a meaning here: a total-based payment subtracted from the amount in scope.
        assertThat(passedOver).containsExactly("W25/derived/personal_in_scope");
        assertThat(changes).isEqualTo(622);
    }

    @Test
    void GIVEN_a_payer_that_should_pay_a_fen_more_THEN_the_difference_names_payer_expected_and_got()
            throws IOException {
        String name = passing().stream()
                .filter(n -> n.contains("three-payers"))
                .findFirst()
                .orElseThrow();
        JsonPointer aid = JsonPointer.compile("/expected/payers/assistance_tilt");
        CaseResult result = run(name, replaced(name, aid, JsonNodeFactory.instance.textNode("937.81")));
        assertThat(result)
                .isEqualTo(new Failed(
                        name.substring(name.indexOf('/') + 1),
                        List.of(new Difference("expected/payers/assistance_tilt", "937.81", "937.80"))));
        assertThat(((Failed) result).differences().get(0))
                .hasToString("expected/payers/assistance_tilt: expected 937.81, got 937.80");
    }

    @Test
    void GIVEN_a_passing_case_WHEN_an_unknown_key_appears_THEN_it_is_unsupported_and_names_the_key()
            throws IOException {
        for (String name : passing()) {
            for (String parent :
                    List.of("", "/policy", "/policy/stages/0", "/inputs", "/rule", "/input", "/expected")) {
                JsonNode document = document(name);
                if (document.at(parent) instanceof ObjectNode object) {
                    object.put("surprise", "1.00");
                    assertThat(run(name, document))
                            .as(name + parent)
                            .isInstanceOfSatisfying(
                                    Unsupported.class,
                                    unsupported -> assertThat(unsupported.reason())
                                            .contains("YY-M-011", parent + "/surprise"));
                }
            }
        }
    }

    @Test
    void GIVEN_a_passing_case_WHEN_nothing_is_expected_any_more_THEN_it_does_not_pass() throws IOException {
        for (String name : passing()) {
            ObjectNode document = (ObjectNode) document(name);
            document.remove(List.of("derived", "points", "sums"));
            document.set("expected", JsonNodeFactory.instance.objectNode());
            if (document.path("cases").isArray() || document.path("lines").isArray()) {
                document.set("cases", JsonNodeFactory.instance.arrayNode());
                document.set("lines", JsonNodeFactory.instance.arrayNode());
            }
            assertThat(run(name, document)).as(name).isInstanceOf(Unsupported.class);
        }
    }

    @Test
    void GIVEN_an_unknown_schema_kind_form_or_use_THEN_it_is_unsupported_and_names_it() {
        assertThat(reason("{\"schema\":\"yiyang.case.medical/2\",\"id\":\"x\"}"))
                .contains("YY-T-001", "key=schema", "yiyang.case.medical/2");
        assertThat(reason("{\"schema\":\"yiyang.case.medical/1\",\"id\":\"x\",\"kind\":\"dream\"}"))
                .contains("YY-T-001", "key=kind", "dream");
        assertThat(reason("{\"schema\":\"yiyang.case.ltci/1\",\"id\":\"x\",\"kind\":\"RULE_DERIVED\",\"use\":\"EXACT\","
                        + "\"rule\":{\"form\":\"LOTTERY\"},\"input\":{},\"expected\":{}}"))
                .contains("YY-T-001", "key=rule/form", "LOTTERY");
        assertThat(reason("{\"schema\":\"yiyang.case.ltci/1\",\"id\":\"x\",\"kind\":\"RULE_DERIVED\","
                        + "\"use\":\"DO_NOT_ASSERT\",\"rule\":{\"form\":\"VOUCHER\"}}"))
                .contains("YY-T-001", "key=rule/form", "VOUCHER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{}",
                "{}{}",
                "{\"schema\":1}",
                "{\"schema\":null}",
                "{\"schema\":\"yiyang.case.ltci/1\"}",
                "{\"schema\":\"yiyang.case.medical/1\",\"kind\":[]}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"schema\":\"yiyang.case.medical/1\",\"kind\":\"worked_example\"}",
                "{\"schema\":\"yiyang.case.medical/1\",\"kind\":\"rule_probe\",\"rule\":3}",
                "\u0000",
                "\uFEFF{}",
                "{\"schema\":NaN}"
            })
    void GIVEN_a_document_that_is_no_case_THEN_it_is_unsupported_with_code_and_place(String document) {
        assertThat(reason(document)).matches("(?s)YY-[MT]-0[0-9]{2} .*");
    }

    @Test
    void GIVEN_a_document_nested_without_end_THEN_it_is_unsupported() {
        assertThat(reason("[".repeat(100_000))).contains("YY-M-010");
        assertThat(reason("{\"notes\":" + "[".repeat(200) + "]".repeat(200) + "}"))
                .contains("YY-M-010");
    }

    /** Every leaf of every passing case, replaced by what no case should hold: any result, but never an exception. */
    @Test
    void GIVEN_a_passing_case_WHEN_a_leaf_is_replaced_by_something_hostile_THEN_nothing_is_thrown() throws IOException {
        JsonNodeFactory f = JsonNodeFactory.instance;
        List<JsonNode> hostile = List.of(
                f.nullNode(),
                f.textNode(""),
                f.textNode("-1.00"),
                f.textNode("99999999999999999.99"),
                f.textNode("92233720368547758.07"),
                f.textNode("0.000001"),
                f.textNode("+999999999-12-31"),
                f.textNode("+999999999-12"),
                f.textNode("x".repeat(1000)),
                f.numberNode(-1),
                f.numberNode(Long.MAX_VALUE),
                f.numberNode(1.9),
                f.booleanNode(true),
                f.objectNode(),
                f.arrayNode().add("1.00").add("2.00").add("3.00"));
        int runs = 0;
        for (String name : passing()) {
            for (JsonPointer place : CaseChanges.leaves(document(name))) {
                if (FOURTH_AND_LATER.matcher(place.toString()).find()) {
                    continue;
                }
                for (JsonNode value : hostile) {
                    assertThat(run(name, replaced(name, place, value)))
                            .as(name + place + value)
                            .isNotNull();
                    runs++;
                }
            }
        }
        assertThat(runs).isGreaterThan(10_000);
    }

    private static List<String> passing() {
        return CaseRunner.bundled().stream()
                .filter(name -> CaseRunner.run(name, CaseRunner.bundledDocument(name)) instanceof Passed)
                .toList();
    }

    private static String reason(String document) {
        return ((Unsupported) CaseRunner.run("test.json", document.getBytes(StandardCharsets.UTF_8))).reason();
    }

    private static CaseResult run(String name, JsonNode document) throws IOException {
        return CaseRunner.run(name, JSON.writeValueAsBytes(document));
    }

    private static JsonNode document(String name) throws IOException {
        JsonNode read = DOCUMENTS.get(name);
        if (read == null) {
            read = JSON.readTree(CaseRunner.bundledDocument(name));
            DOCUMENTS.put(name, read);
        }
        return read.deepCopy();
    }

    private static JsonNode replaced(String name, JsonPointer place, JsonNode value) throws IOException {
        return CaseChanges.replaced(document(name), place, value);
    }
}
