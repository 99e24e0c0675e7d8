package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to the items of a standard (评估作答): item code to option code, one each. An item without an answer is missing,
 * never zero. Text form tells the number of answers only, because they say what is wrong with a person.
 */
public final class Answers implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, String> byItem;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Answers(Map<String, String> byItem) {
        this.byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    /** No answer yet. */
    public static Answers none() {
        return NONE;
    }

    /** These answers, item code to option code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Answers of(Map<String, String> byItem) {
        return new Answers(byItem);
    }

    /** These answers and one more, or one changed. */
    public Answers with(String item, String option) {
        Map<String, String> more = new LinkedHashMap<>(byItem);
        more.put(item, option);
        return new Answers(more);
    }

    /** These answers without the one to this item. */
    public Answers without(String item) {
        Map<String, String> fewer = new LinkedHashMap<>(byItem);
        fewer.remove(item);
        return new Answers(fewer);
    }

    /** The option chosen for this item. */
    public Optional<String> option(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Item code to option code, in the order in which they were given. */
    @JsonValue
    public Map<String, String> byItem() {
        return byItem;
    }

    boolean has(AssessmentItem item) {
        return byItem.containsKey(item.code());
    }

    /** The chosen option of an item that is answered by one of its options. */
    AnswerOption option(AssessmentItem item) {
        return option(item.code())
                .flatMap(item::option)
                .orElseThrow(() -> new IllegalStateException("answers: must answer " + item.code()));
    }

    /** The points of answered items. */
    int points(Collection<AssessmentItem> items) {
        return items.stream().mapToInt(item -> option(item).points()).sum();
    }

    /** The items among these that have no answer. */
    List<AssessmentItem> missing(Collection<AssessmentItem> items) {
        return items.stream().filter(item -> !has(item)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that && byItem.equals(that.byItem);
    }

    @Override
    public int hashCode() {
        return byItem.hashCode();
    }

    @Override
    public String toString() {
        return "Answers[" + byItem.size() + "]";
    }
}
