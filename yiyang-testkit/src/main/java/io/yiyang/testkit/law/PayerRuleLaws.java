package io.yiyang.testkit.law;

import io.yiyang.billing.payer.ImmutablePosition;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.Trail;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The laws of {@link io.yiyang.billing.payer.PayerRule} (支付规则不变量), tried on positions that a seeded source draws: equal
 * seeds try equal positions, so a failure can be repeated.
 *
 * <ul>
 *   <li>the payment depends on terms and position alone, whether or not somebody wants the steps;
 *   <li>of a line it is not above what is left of it, where the rule fixes the lines;
 *   <li>it is not above what is left of the scope that it is taken from, and nothing where nothing is left;
 *   <li>the deductible that it reports is not negative and not above the amount in scope or in total;
 *   <li>more left never lowers it, and more paid this year never raises it;
 *   <li>a higher ratio or limit never lowers it (terms of type ratio, and amounts whose name ends in {@code Cap} or
 *       {@code cap}; not those that begin with {@code deductible} or end in {@code Cut});
 *   <li>somewhere it is more than nothing.
 * </ul>
 */
public final class PayerRuleLaws {
    /** Amounts up to a million yuan, in fen. */
    private static final long LARGEST = 100_000_000L;

    private static final long LONGEST_MONTH = 31;
    private static final long LONGEST_STAY = 400;
    private static final int ONE_IN = 8;
    private static final List<DayPlace> PLACES = List.of(DayPlace.values());
    private static final LocalDate MONTH = LocalDate.of(2026, 7, 1);
    private static final List<ChargeCategory> CARE =
            List.of(ChargeCategory.CARE_BED, ChargeCategory.CARE_NURSING, ChargeCategory.CARE_MEAL);
    private static final String DEDUCTIBLE = "deductible";
    private static final String CUT = "Cut";

    private final StageTerms stage;
    /** The stage with one ratio or limit raised, by what was raised. */
    private final Map<String, StageTerms> raised = new LinkedHashMap<>();

    private final List<LawViolation> violations = new ArrayList<>();

    private PayerRuleLaws(StageTerms stage) {
        this.stage = stage;
        for (Term term : stage.terms()) {
            higher(term)
                    .ifPresent(higher ->
                            raised.put(term.name() + " " + term.value() + " → " + higher.value(), with(stage, higher)));
        }
    }

    /**
     * The laws that the stage's rule breaks with the stage's terms, empty if it keeps them all; at most one witness for each.
     *
     * @param stage the rule with terms that are typical of it; call again with others
     * @param random draws the positions
     * @param positions how many positions to try, some thousands for a rule with limits
     */
    public static List<LawViolation> violations(StageTerms stage, SplittableRandom random, int positions) {
        PayerRuleLaws laws = new PayerRuleLaws(stage);
        Map<Position, Payment> seen = new LinkedHashMap<>();
        for (int i = 0; i < positions; i++) {
            Position position = laws.withLines(position(random), random);
            seen.put(position, laws.pay(stage, position));
            laws.bounds(position);
            laws.monotone(position, random);
            laws.terms(position);
        }
        laws.repeatable(seen);
        if (seen.values().stream().noneMatch(payment -> payment.share().isPositive())) {
            laws.broken("somewhere the payer pays", () -> positions + " positions, each 0.00");
        }
        return List.copyOf(laws.violations);
    }

    private static Position position(SplittableRandom random) {
        long eligible = amount(random);
        long inScope = random.nextInt(ONE_IN) == 0 ? eligible : amount(random, eligible);
        long outside = amount(random);
        long inHospital = random.nextLong(LONGEST_MONTH + 1);
        ServiceDays days =
                new ServiceDays(random.nextLong(LONGEST_MONTH + 1), inHospital, random.nextLong(inHospital + 1));
        long counted = amount(random);
        return Position.builder()
                .eligible(Money.ofFen(eligible))
                .inScopeLeft(Money.ofFen(inScope))
                .totalLeft(Money.ofFen(inScope + outside))
                .days(days)
                .paidThisYear(Money.ofFen(amount(random)))
                .countedThisYear(Money.ofFen(counted))
                .deductibleThisYear(Money.ofFen(amount(random, counted)))
                .accountBalance(random.nextBoolean() ? Optional.of(Money.ofFen(amount(random))) : Optional.empty())
                .deductible(random.nextBoolean() ? Optional.of(Money.ofFen(amount(random))) : Optional.empty())
                .stay(new StayInYear(
                        1 + random.nextLong(ONE_IN), 1 + amount(random, LONGEST_STAY), amount(random, LONGEST_STAY)))
                .build();
    }

    /** What is in scope, spread over lines with their services, for a rule that looks at lines. */
    private Position withLines(Position position, SplittableRandom random) {
        if (stage.rule()
                .looksAtLines(stage)
                .filter(Payment.Scope.IN_SCOPE::equals)
                .isEmpty()) {
            return position;
        }
        int count = 1 + random.nextInt(ONE_IN);
        long[] weights = random.longs(count, 1, ONE_IN).toArray();
        List<Money> lines = new ArrayList<>();
        for (long fen : Apportionment.byWeights(position.inScopeLeft().fen(), weights)) {
            lines.add(Money.ofFen(fen));
        }
        return ((ImmutablePosition) position)
                .withLines(lines)
                .withServices(services(count, random))
                .withEarlierServices(services(random.nextInt(ONE_IN), random));
    }

    private static List<ServiceRecord> services(int count, SplittableRandom random) {
        List<ServiceRecord> services = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            services.add(new ServiceRecord(
                    MONTH.plusDays(random.nextLong(LONGEST_MONTH)),
                    Optional.of(CARE.get(random.nextInt(CARE.size()))),
                    Quantity.ofTenThousandths(random.nextLong(ONE_IN * Quantity.ONE.tenThousandths())),
                    PLACES.get(random.nextInt(PLACES.size()))));
        }
        return services;
    }

    private static long amount(SplittableRandom random) {
        return amount(random, LARGEST);
    }

    /** Small amounts are as likely as large ones, and now and then there is nothing. */
    private static long amount(SplittableRandom random, long most) {
        if (most == 0 || random.nextInt(ONE_IN) == 0) {
            return 0;
        }
        return random.nextLong(random.nextLong(most) + 1);
    }

    private Payment pay(StageTerms terms, Position position) {
        return terms.rule().pay(terms, position, Trail.silent());
    }

    private void bounds(Position position) {
        Payment payment = pay(stage, position);
        Money left = payment.from() == Payment.Scope.TOTAL ? position.totalLeft() : position.inScopeLeft();
        if (payment.share().compareTo(left) > 0) {
            broken("not above what is left", () -> payment.share() + " of " + left + " at " + position);
        }
        for (int i = 0; i < payment.lines().size(); i++) {
            int line = i;
            if (payment.lines().get(i).isNegative()
                    || payment.lines().get(i).compareTo(position.lines().get(i)) > 0) {
                broken(
                        "no line is paid above what is left of it",
                        () -> payment.lines().get(line) + " of "
                                + position.lines().get(line) + " at " + position);
            }
        }
        if (payment.deductible().isNegative()
                || payment.deductible().compareTo(position.totalLeft().max(position.eligible())) > 0) {
            broken("a bill consumes no more deductible than it has", () -> payment.deductible() + " at " + position);
        }
        Position nothing = ((ImmutablePosition) position)
                .withEligible(Money.ZERO)
                .withInScopeLeft(Money.ZERO)
                .withTotalLeft(Money.ZERO)
                .withTotal(Money.ZERO)
                .withLines(Collections.nCopies(position.lines().size(), Money.ZERO));
        if (!pay(stage, nothing).share().isZero()) {
            broken("of nothing, nothing", () -> pay(stage, nothing).share() + " at " + nothing);
        }
    }

    private void monotone(Position position, SplittableRandom random) {
        Money more = Money.ofFen(amount(random));
        Position larger = ((ImmutablePosition) position)
                .withEligible(position.eligible().plus(more))
                .withInScopeLeft(position.inScopeLeft().plus(more))
                .withTotalLeft(position.totalLeft().plus(more))
                .withTotal(position.total().plus(more))
                .withLines(withMore(position.lines(), more));
        atLeast(
                "more left never lowers the share",
                pay(stage, position),
                pay(stage, larger),
                () -> position + " + " + more);
        Position paidMore = ((ImmutablePosition) position)
                .withPaidThisYear(position.paidThisYear().plus(more));
        atLeast(
                "more paid this year never raises the share",
                pay(stage, paidMore),
                pay(stage, position),
                () -> position + ", paid + " + more);
    }

    /** The lines with more on the first of them. */
    private static List<Money> withMore(List<Money> lines, Money more) {
        List<Money> larger = new ArrayList<>(lines);
        if (!larger.isEmpty()) {
            larger.set(0, larger.get(0).plus(more));
        }
        return larger;
    }

    private void terms(Position position) {
        raised.forEach((what, higher) -> atLeast(
                "a higher ratio or limit never lowers the share",
                pay(stage, position),
                pay(higher, position),
                () -> what + " at " + position));
    }

    private static Optional<Term> higher(Term term) {
        if (term.name().startsWith(DEDUCTIBLE) || term.name().endsWith(CUT)) {
            return Optional.empty(); // raising these is meant to lower the share
        }
        if (term.value() instanceof TermValue.Ratio ratio) {
            long millionths = ratio.rate().millionths();
            Rate halfWayToOne = Rate.ofMillionths(millionths + (Rate.ONE.millionths() - millionths + 1) / 2);
            return Optional.of(new Term(term.name(), new TermValue.Ratio(halfWayToOne), term.provenance()));
        }
        if (term.value() instanceof TermValue.Amount amount
                && (term.name().endsWith("Cap") || term.name().endsWith("cap"))) {
            Money doubled = amount.money().plus(amount.money()).plus(Money.ofFen(1));
            return Optional.of(new Term(term.name(), new TermValue.Amount(doubled), term.provenance()));
        }
        return Optional.empty();
    }

    private static StageTerms with(StageTerms stage, Term higher) {
        List<Term> terms = new ArrayList<>();
        stage.terms().forEach(term -> terms.add(term.name().equals(higher.name()) ? higher : term));
        return StageTerms.of(stage.payer(), stage.rule(), terms);
    }

    /** Once more in the opposite order, with the steps: what a rule remembers would show. */
    private void repeatable(Map<Position, Payment> seen) {
        List<Position> backwards = new ArrayList<>(seen.keySet());
        Collections.reverse(backwards);
        for (Position position : backwards) {
            Payment again = stage.rule().pay(stage, position, Trail.recording());
            if (!again.equals(seen.get(position))) {
                broken(
                        "equal terms and position, equal payment",
                        () -> seen.get(position) + " then " + again + " at " + position);
            }
        }
    }

    private void atLeast(String law, Payment lower, Payment upper, Supplier<String> witness) {
        if (upper.share().compareTo(lower.share()) < 0) {
            broken(law, () -> lower.share() + " → " + upper.share() + " at " + witness.get());
        }
    }

    private void broken(String law, Supplier<String> witness) {
        if (violations.stream().noneMatch(v -> v.law().equals(law))) {
            violations.add(new LawViolation(law, witness.get()));
        }
    }
}
