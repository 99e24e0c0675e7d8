package io.yiyang.billing.review;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a review may change (审核权限), as policy says it. Three parameters:
 *
 * <ul>
 *   <li>{@code review.moves}: words such as {@code PERSON>HOSPITAL}, who may give to whom. A fund gives nothing unless a word
 *       says so. Without the parameter nothing may be adjusted.
 *   <li>{@code review.reasons}: the codes of the reasons that count.
 *   <li>{@code review.limit}: the most that all adjustments of one bill may come to together; absent for no limit.
 * </ul>
 *
 * @param moves who may give to whom
 * @param reasons the codes of the reasons
 * @param limit the most for one bill
 * @param basis where the three come from
 */
public record ReviewTerms(List<Move> moves, List<String> reasons, Optional<Money> limit, List<Provenance> basis)
        implements Serializable {
    /** Nothing may be adjusted. */
    public static final ReviewTerms NONE = new ReviewTerms(List.of(), List.of(), Optional.empty(), List.of());

    private static final String NO_SUCH_PARAMETER = "YY-B-109";

    public ReviewTerms {
        moves = List.copyOf(moves);
        reasons = List.copyOf(reasons);
        basis = List.copyOf(basis);
    }

    /**
     * Who may give to whom (允许的调整方向).
     *
     * @param from who pays less
     * @param to who pays it instead
     */
    public record Move(Payer from, Payer to) implements Serializable {
        @Override
        public String toString() {
            return from + ">" + to;
        }
    }

    /**
     * What policy allows for the question. Refused as {@link PolicyBook#parameter}, for a parameter that is there and cannot be
     * used; {@code YY-B-106} it does not say what it must. A parameter that is not there at all allows nothing.
     */
    public static Outcome<ReviewTerms> of(PolicyBook book, Question question) {
        List<Problem> problems = new ArrayList<>();
        Optional<Term> moves = ifGiven(book.parameter("review.moves", question), problems);
        Optional<Term> reasons = ifGiven(book.parameter("review.reasons", question), problems);
        Optional<Term> limit = ifGiven(book.parameter("review.limit", question), problems);
        List<Move> allowed = new ArrayList<>();
        moves.ifPresent(term ->
                words(term, problems).forEach(word -> move(word, term, problems).ifPresent(allowed::add)));
        List<String> codes = reasons.map(term -> words(term, problems)).orElse(List.of());
        Optional<Money> most = limit.flatMap(term -> amount(term, problems));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Provenance> basis = new ArrayList<>();
        List.of(moves, reasons, limit).forEach(term -> term.ifPresent(t -> basis.add(t.provenance())));
        return Outcome.of(new ReviewTerms(allowed, codes, most, basis));
    }

    private static Optional<Term> ifGiven(Outcome<Term> term, List<Problem> problems) {
        term.problems().stream()
                .filter(p -> !p.code().toString().equals(NO_SUCH_PARAMETER))
                .forEach(problems::add);
        return term.asOptional();
    }

    private static List<String> words(Term term, List<Problem> problems) {
        if (term.value() instanceof TermValue.Words words) {
            return words.words();
        }
        problems.add(unfit(term, "words"));
        return List.of();
    }

    private static Optional<Money> amount(Term term, List<Problem> problems) {
        if (term.value() instanceof TermValue.Amount amount) {
            return Optional.of(amount.money());
        }
        problems.add(unfit(term, "an amount"));
        return Optional.empty();
    }

    private static Optional<Move> move(String word, Term term, List<Problem> problems) {
        String[] payers = word.split(">", 2);
        try {
            if (payers.length > 1 && !payers[0].equals(payers[1])) {
                return Optional.of(new Move(Payer.of(payers[0]), Payer.of(payers[1])));
            }
        } catch (IllegalArgumentException e) {
            // The word is no pair of payers, which is said below.
        }
        problems.add(unfit(term, "pairs of payers such as PERSON>HOSPITAL"));
        return Optional.empty();
    }

    private static Problem unfit(Term term, String wanted) {
        return Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                .with("parameter", term.provenance().parameter())
                .with("faults", term.value() + " is not " + wanted);
    }

    private Object writeReplace() {
        return new Stored(moves, reasons, limit.orElse(null), basis);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            List<Move> moves,
            List<String> reasons,
            @Nullable Money limit,
            List<Provenance> basis) implements Serializable {
        private Object readResolve() {
            return new ReviewTerms(moves, reasons, Optional.ofNullable(limit), basis);
        }
    }
}
