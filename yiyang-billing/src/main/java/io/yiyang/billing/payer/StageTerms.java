package io.yiyang.billing.payer;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plain terms of one stage (阶段条款): everything a payer rule may look at, resolved for one person and day. The
 * arithmetic sees only this, never a pack.
 */
public final class StageTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a share is rounded to fen, which no rule assumes. */
    static final TermSpec ROUNDING = TermSpec.oneOf(
            "rounding",
            Stream.of(RoundingMode.values())
                    .filter(m -> m != RoundingMode.UNNECESSARY)
                    .map(Enum::name)
                    .toList());

    /** Which charge categories the payer covers; absent for all. */
    private static final TermSpec COVERS = TermSpec.optional("covers", TermValue.Words.class);

    /** Which business types the payer's yearly limits count together; absent for all. */
    private static final TermSpec ACCUMULATES = TermSpec.optional("accumulates", TermValue.Words.class);

    /** Which business types the payer's yearly deductible counts together; absent for those of {@code accumulates}. */
    private static final TermSpec DEDUCTIBLE_ACCUMULATES =
            TermSpec.optional("deductibleAccumulates", TermValue.Words.class);

    /** Whose use the payer's yearly limits count; absent for the person's. */
    private static final TermSpec ACCUMULATED_FOR =
            TermSpec.optionalOneOf("accumulatedFor", List.of("PERSON", "FAMILY"));

    /** What every rule may carry. */
    private static final List<TermSpec> COMMON = List.of(COVERS, ACCUMULATES, DEDUCTIBLE_ACCUMULATES, ACCUMULATED_FOR);

    private final Payer payer;
    private final PayerRule rule;
    private final Map<String, Term> terms;
    private final Set<Need> needs;
    private final List<Term> inOrder;
    /** The words of {@code covers}, at hand because they are looked at for each line. */
    private final List<String> covered;

    private final @Nullable Problem notCovered;

    private StageTerms(
            Payer payer, PayerRule rule, Map<String, Term> terms, Set<Need> needs, @Nullable Problem notCovered) {
        this.payer = payer;
        this.rule = rule;
        this.terms = Map.copyOf(terms);
        this.needs = Set.copyOf(needs);
        this.inOrder = List.copyOf(new TreeMap<>(terms).values());
        this.covered = words(COVERS.name());
        this.notCovered = notCovered;
    }

    public Payer payer() {
        return payer;
    }

    public PayerRule rule() {
        return rule;
    }

    /** Why this payer pays nothing here, if a precondition does not hold. */
    public Optional<Problem> notCovered() {
        return Optional.ofNullable(notCovered);
    }

    /** The facts that the rule cannot do without under these terms; none if the payer pays nothing here. */
    public Set<Need> needs() {
        return needs;
    }

    /** The terms in order of name. */
    public List<Term> terms() {
        return inOrder;
    }

    public Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    public Optional<Money> amount(String name) {
        return value(name, TermValue.Amount.class).map(TermValue.Amount::money);
    }

    public Optional<Rate> ratio(String name) {
        return value(name, TermValue.Ratio.class).map(TermValue.Ratio::rate);
    }

    public Optional<List<TermValue.Band>> bands(String name) {
        return value(name, TermValue.Bands.class).map(TermValue.Bands::bands);
    }

    public Optional<Long> count(String name) {
        return value(name, TermValue.Count.class).map(TermValue.Count::count);
    }

    public Optional<String> word(String name) {
        return value(name, TermValue.Word.class).map(TermValue.Word::word);
    }

    /** The words, empty if the term is absent. */
    public List<String> words(String name) {
        return value(name, TermValue.Words.class).map(TermValue.Words::words).orElse(List.of());
    }

    /** Whether the payer may pay a line of the category; a line without one only where nothing is excluded. */
    public boolean covers(Optional<ChargeCategory> category) {
        return covered.isEmpty()
                || category.filter(c -> covered.contains(c.toString())).isPresent();
    }

    /** The business types whose use of the year counts for this payer's limits, empty for all (累计业务类型). */
    public Set<MedicalTreatmentType> accumulates() {
        return types(ACCUMULATES);
    }

    /**
     * The business types whose deductibles count for this payer's, empty for all: a home sickbed may have a yearly deductible
     * of its own and share the limit of hospital stays.
     */
    public Set<MedicalTreatmentType> accumulatesDeductible() {
        return term(DEDUCTIBLE_ACCUMULATES.name()).isPresent() ? types(DEDUCTIBLE_ACCUMULATES) : accumulates();
    }

    private Set<MedicalTreatmentType> types(TermSpec spec) {
        return words(spec.name()).stream().map(MedicalTreatmentType::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the payer's yearly limits count the use of the whole family (家庭共用限额). */
    public boolean accumulatesForFamily() {
        return word(ACCUMULATED_FOR.name()).filter("FAMILY"::equals).isPresent();
    }

    /** The rounding mode named by the word {@code rounding}. */
    public RoundingMode rounding() {
        return RoundingMode.valueOf(required(word("rounding"), "rounding"));
    }

    /** The value of a term that the rule declared as required, so that resolving has already checked it. */
    public <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                "terms: must have " + name + " for " + payer + ", but have " + terms.keySet()));
    }

    private <T extends TermValue> Optional<T> value(String name, Class<T> type) {
        Term term = terms.get(name);
        return term == null ? Optional.empty() : Optional.of(type.cast(term.value()));
    }

    /**
     * The terms of a stage.
     *
     * @throws IllegalArgumentException if they do not fit the rule; {@link #faults} tells beforehand
     */
    public static StageTerms of(Payer payer, PayerRule rule, List<Term> terms) {
        List<String> faults = faults(rule, terms);
        Require.that(faults.isEmpty(), "terms", "must fit rule " + rule.id() + " of " + payer, faults);
        Map<String, Term> byName = new LinkedHashMap<>();
        terms.forEach(t -> byName.put(t.name(), t));
        Set<Need> needs = rule.needs(new StageTerms(payer, rule, byName, Set.of(), null));
        return new StageTerms(payer, rule, byName, needs, null);
    }

    /** A stage whose payer pays nothing because a precondition does not hold. */
    public static StageTerms notCovered(Payer payer, PayerRule rule, Problem why) {
        return new StageTerms(payer, rule, Map.of(), Set.of(), why);
    }

    /** How the terms fail to fit the rule, empty if they fit. */
    public static List<String> faults(PayerRule rule, List<Term> terms) {
        List<TermSpec> specs = new ArrayList<>(rule.terms());
        specs.addAll(COMMON);
        Set<String> names = new HashSet<>();
        specs.forEach(spec -> names.add(spec.name()));
        Map<String, Term> byName = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Term term : terms) {
            if (byName.put(term.name(), term) != null) {
                faults.add(term.name() + " is given twice");
            }
            if (!names.contains(term.name())) {
                faults.add(term.name() + " is not a term of the rule");
            }
        }
        specs.forEach(spec -> spec.fault(byName).ifPresent(faults::add));
        faults.addAll(rule.faults(byName));
        return faults;
    }
}
