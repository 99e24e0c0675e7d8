package io.yiyang.testkit.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What tests change in the document of a case. */
final class CaseChanges {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+\\.[0-9]{2}");

    /** Where cases keep what they expect. */
    private static final Pattern EXPECTED = Pattern.compile("/expected/.*|/derived/.*|/sums/.*|/correct/.*"
            + "|/cases/[0-9]+/expected.*|/cases/[0-9]+/readings/.*"
            + "|/visits/[0-9]+/expected/.*"
            + "|/cases/[0-9]+/(with_flat_[^/]*/.*|half_threshold|before_cap|wrong_sum_of_distinct)"
            + "|/points/[0-9]+/(?!eligible|total|ownpay|overlimit|preself|account_balance$).*"
            + "|/identities/.*"
            + "|/lines/[0-9]+/(fulamt_ownpay_amt|overlmt_amt|preselfpay_amt|inscp_scp_amt|det_item_fee_sumamt)");

    private CaseChanges() {}

    /** Whether the case keeps there what it expects. */
    static boolean isExpected(JsonPointer place) {
        return EXPECTED.matcher(place.toString()).matches();
    }

    /** The objects of the document. */
    static List<JsonPointer> objects(JsonNode document) {
        List<JsonPointer> objects = new ArrayList<>();
        collectObjects(document, JsonPointer.empty(), objects);
        return objects;
    }

    private static void collectObjects(JsonNode node, JsonPointer place, List<JsonPointer> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(place);
            object.fieldNames()
                    .forEachRemaining(key -> collectObjects(object.get(key), place.appendProperty(key), objects));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collectObjects(array.get(i), place.appendIndex(i), objects);
            }
        }
    }

    /** An amount a fen higher, a number one higher. */
    static Optional<JsonNode> oneMore(JsonNode leaf) {
        if (leaf.isIntegralNumber()) {
            return Optional.of(JsonNodeFactory.instance.numberNode(leaf.longValue() + 1));
        }
        return AMOUNT.matcher(leaf.asText()).matches()
                ? Optional.of(JsonNodeFactory.instance.textNode(
                        Money.parseYuan(leaf.textValue()).plus(Money.ofFen(1)).toString()))
                : Optional.empty();
    }

    /** The document, changed. */
    static JsonNode replaced(JsonNode document, JsonPointer place, JsonNode value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return document;
    }

    static List<JsonPointer> leaves(JsonNode document) {
        List<JsonPointer> leaves = new ArrayList<>();
        collect(document, JsonPointer.empty(), leaves);
        return leaves;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> leaves) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(key -> collect(object.get(key), place.appendProperty(key), leaves));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), place.appendIndex(i), leaves);
            }
        } else {
            leaves.add(place);
        }
    }
}
