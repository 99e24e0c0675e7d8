package io.yiyang.billing.payer;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A term that a payer rule understands (规则条款定义). A stage may carry no other term.
 *
 * @param name the term's name
 * @param type which kind of value it takes
 * @param required whether the rule cannot do without it
 * @param allowed the words it may take, empty for any; only for a word or words
 */
public record TermSpec(String name, Class<? extends TermValue> type, boolean required, List<String> allowed)
        implements Serializable {
    public TermSpec {
        allowed = List.copyOf(allowed);
    }

    public static TermSpec required(String name, Class<? extends TermValue> type) {
        return new TermSpec(name, type, true, List.of());
    }

    public static TermSpec optional(String name, Class<? extends TermValue> type) {
        return new TermSpec(name, type, false, List.of());
    }

    /** A word out of a list that must be given. */
    public static TermSpec oneOf(String name, List<String> allowed) {
        return new TermSpec(name, TermValue.Word.class, true, allowed);
    }

    /** A word out of a list that may be given. */
    public static TermSpec optionalOneOf(String name, List<String> allowed) {
        return new TermSpec(name, TermValue.Word.class, false, allowed);
    }

    /** Words of a list that may be given. */
    public static TermSpec optionalSomeOf(String name, List<String> allowed) {
        return new TermSpec(name, TermValue.Words.class, false, allowed);
    }

    /** What is wrong with the terms as far as this one goes. */
    public Optional<String> fault(Map<String, Term> terms) {
        Term term = terms.get(name);
        if (term == null) {
            return required ? Optional.of(name + " is missing") : Optional.empty();
        }
        if (!type.isInstance(term.value())) {
            return Optional.of(name + " must be of type " + type.getSimpleName() + ", not "
                    + term.value().getClass().getSimpleName());
        }
        if (term.value() instanceof TermValue.Word word && !allowed.isEmpty() && !allowed.contains(word.word())) {
            return Optional.of(name + " must be one of " + allowed + ", not " + word);
        }
        if (term.value() instanceof TermValue.Words words
                && !allowed.isEmpty()
                && !allowed.containsAll(words.words())) {
            return Optional.of(name + " must be some of " + allowed + ", not " + words);
        }
        return Optional.empty();
    }
}
