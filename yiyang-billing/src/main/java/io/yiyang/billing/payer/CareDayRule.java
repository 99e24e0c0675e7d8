package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Component;
import io.yiyang.billing.payer.TermValue.Components;
import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A payer that pays each day of care by what it cost, component by component (按日按比例支付): long-term care insurance in
 * Tengzhou, Tianjin, Guangzhou, Xuzhou and elsewhere.
 *
 * <pre>
 *   of a day and component   cost × ratio                   without perDay
 *                            min(cost, perDay) × ratio      basis COST
 *                            min(cost × ratio, perDay)      basis FUND
 *                            min(perDay × ratio, cost)      basis STANDARD: a standard, whatever above it is charged
 *   share = sum over the payable days, at most payCap, yearCap and what is left
 * </pre>
 *
 * <p>Terms: {@code components}; {@code inpatientDays} is an {@link InpatientRule}; {@code ratioBonus} is added to each ratio;
 * {@code rounding} with {@code roundedBy} DAY (each component of each day) or BILL (the sum, once; a day's part is then its
 * exact amount rounded down or up). A day pays for its own lines only, so a line of a day that is not payable gets nothing.
 *
 * <p>Example (Guangzhou, published): 120.00 a day of care at 75 % with nothing else is 90.00 a day.
 */
public final class CareDayRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final CareDayRule RULE = new CareDayRule();

    private static final String DAY = "DAY";
    private static final String BILL = "BILL";
    private static final Rate MILLIONTH = Rate.ofMillionths(1);
    private static final RuleId ID = new RuleId("care-day", 1);
    private static final List<TermSpec> TERMS = Stream.concat(
                    Stream.of(
                            TermSpec.required("components", Components.class),
                            CareTerms.INPATIENT_DAYS,
                            CareTerms.RATIO_BONUS,
                            StageTerms.ROUNDING,
                            TermSpec.oneOf("roundedBy", List.of(DAY, BILL))),
                    StageLimits.TERMS.stream())
            .toList();

    private CareDayRule() {}

    /** The lines of one component on one day, what they cost, and what is paid of it in millionths of a fen. */
    private record Cell(List<Integer> lines, Money cost, long exact) {
        Money rounded(RoundingMode mode) {
            return Money.ofFen(exact).times(MILLIONTH, mode);
        }

        long remainder() {
            return Math.floorMod(exact, Rate.ONE.millionths());
        }
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return TERMS;
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.of(Need.CARE_SERVICES);
        needs.addAll(StageLimits.needs(terms));
        return needs;
    }

    @Override
    public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return Optional.of(Payment.Scope.IN_SCOPE);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        List<Cell> cells = cells(terms, position);
        List<Money> paid = terms.required(terms.word("roundedBy"), "roundedBy").equals(DAY)
                ? cells.stream().map(cell -> cell.rounded(terms.rounding())).toList()
                : roundedOnce(cells, terms.rounding());
        long[] lines = new long[position.lines().size()];
        for (int i = 0; i < cells.size(); i++) {
            List<Integer> ofCell = cells.get(i).lines();
            long[] left = ofCell.stream()
                    .mapToLong(line -> position.lines().get(line).fen())
                    .toArray();
            long[] shares = Apportionment.byWeights(paid.get(i).fen(), left);
            for (int j = 0; j < shares.length; j++) {
                lines[ofCell.get(j)] = shares[j];
                Cell cell = cells.get(i);
                Money part = Money.ofFen(shares[j]);
                Money ofDay = paid.get(i);
                Money line = position.lines().get(ofCell.get(j));
                trail.addOfLine(
                        ofCell.get(j),
                        () -> new Step(
                                BilingualText.of(
                                        "当日该费用构成：费用 " + cell.cost() + "，支付 " + ofDay,
                                        "its component of the day: cost " + cell.cost() + ", paid " + ofDay),
                                ofDay + " × " + line + " ÷ " + cell.cost() + " → " + part,
                                part));
            }
        }
        Money cost = Money.sum(cells.stream().map(Cell::cost).toList());
        Money full = Money.sum(paid);
        trail.add(() -> new Step(
                CareTerms.label("逐日按费用构成支付", "each day's cost by component", CareTerms.inpatientRule(terms)),
                cost + " → " + terms.term("components").map(Term::value).orElseThrow() + " = " + full,
                full));
        return CareTerms.ofLines(
                terms, position, Arrays.stream(lines).mapToObj(Money::ofFen).toList(), trail);
    }

    /** The payable cells that cost something, by day and component, so that the order of lines changes nothing. */
    private static List<Cell> cells(StageTerms terms, Position position) {
        InpatientRule inpatient = CareTerms.inpatientRule(terms);
        List<Component> components = ((Components)
                        terms.required(terms.term("components"), "components").value())
                .components();
        Map<LocalDate, Map<Integer, List<Integer>>> byDay = new TreeMap<>();
        for (int line = 0; line < position.lines().size(); line++) {
            ServiceRecord service = position.services().get(line);
            int component = component(components, service);
            if (component >= 0
                    && inpatient.pays(service.place())
                    && position.lines().get(line).isPositive()) {
                byDay.computeIfAbsent(service.day(), day -> new TreeMap<>())
                        .computeIfAbsent(component, c -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Cell> cells = new ArrayList<>();
        byDay.values()
                .forEach(day -> day.forEach((component, lines) -> {
                    Money cost =
                            Money.sum(lines.stream().map(position.lines()::get).toList());
                    cells.add(new Cell(lines, cost, exact(terms, components.get(component), cost)));
                }));
        return cells;
    }

    private static int component(List<Component> components, ServiceRecord service) {
        for (int i = 0; i < components.size(); i++) {
            List<String> covers = components.get(i).covers();
            if (covers.isEmpty()
                    || service.category()
                            .filter(c -> covers.contains(c.toString()))
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static long exact(StageTerms terms, Component component, Money cost) {
        long ratio = CareTerms.raised(terms, component.ratio()).millionths();
        long ofCost = Math.multiplyExact(cost.fen(), ratio);
        if (component.perDay().isEmpty()) {
            return ofCost;
        }
        long perDay = component.perDay().get().fen();
        LimitBasis basis = component.basis().orElseThrow();
        return switch (basis) {
            case COST -> Math.multiplyExact(Math.min(cost.fen(), perDay), ratio);
            case FUND -> Math.min(ofCost, Math.multiplyExact(perDay, Rate.ONE.millionths()));
            case STANDARD ->
                Math.min(Math.multiplyExact(perDay, ratio), Math.multiplyExact(cost.fen(), Rate.ONE.millionths()));
        };
    }

    /** The exact sum rounded once; each cell rounded down, and a fen more for the largest remainders. */
    private static List<Money> roundedOnce(List<Cell> cells, RoundingMode mode) {
        long exact = cells.stream().mapToLong(Cell::exact).reduce(0, Math::addExact);
        long[] down = cells.stream()
                .mapToLong(c -> c.rounded(RoundingMode.DOWN).fen())
                .toArray();
        long left = Money.ofFen(exact).times(MILLIONTH, mode).fen()
                - Arrays.stream(down).sum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < down.length; i++) {
            order.add(i);
        }
        order.sort(Collections.reverseOrder(
                Comparator.comparingLong(i -> cells.get(i).remainder())));
        for (int i = 0; i < left; i++) {
            down[order.get(i)]++;
        }
        return Arrays.stream(down).mapToObj(Money::ofFen).toList();
    }
}
