package io.yiyang.billing.breakdown;

import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.reversal.Refund;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.LineMatrix;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of the line × payer matrix added up by one dimension (费用分类汇总): by charge category for the invoice, by department,
 * by biller and payee, by day, by stay segment, by ledger, by bill.
 *
 * <p>It agrees with the matrix because it is made of its cells and of nothing else: the rows sum to the total, the payers of a
 * row to its amount. Lines that are not settled have no payer yet and stand in rows of their own, so that settled and
 * unsettled together are what was charged. A line without a department, segment or category is in the row with the empty key.
 * A reversal is the mirror image: {@code of(before) + ofReversals + ofSettledAgain} has the rows of {@code of(after)}.
 *
 * <p>Cost: O(lines × (payers + log lines)).
 *
 * @param by by what
 * @param payers every payer of the bills in order of payment, the person last
 * @param rows the settled lines by key, in order; the row without a key last
 * @param total all rows
 * @param unsettled the lines that are not settled, by the same key: number and amount only
 */
public record Breakdown(
        Dimension by, List<Payer> payers, List<BreakdownRow> rows, BreakdownRow total, List<BreakdownRow> unsettled)
        implements Serializable {
    private static final BilingualText TOTAL = BilingualText.of("合计", "total");
    private static final Comparator<List<String>> ORDER = Comparator.<List<String>>comparingInt(
                    key -> key.isEmpty() ? 1 : 0)
            .thenComparing(key -> String.join("\u0000", key));

    public Breakdown {
        payers = List.copyOf(payers);
        rows = List.copyOf(rows);
        unsettled = List.copyOf(unsettled);
    }

    /** The month's bills and unsettled lines. */
    public static Breakdown of(MonthSettlement month, Dimension by) {
        Naming naming = new Naming(by, month.month().institutions());
        return of(
                by,
                month.bills(),
                naming,
                month.unsettled().stream().map(naming::unsettled).toList());
    }

    /** What a refund takes back of the month before it: every figure negative, each bill under its own id. */
    public static Breakdown ofReversals(MonthSettlement before, Refund refund, Dimension by) {
        Set<BillId> reversed =
                refund.reversals().stream().map(r -> r.original().id()).collect(Collectors.toSet());
        return of(
                        by,
                        before.bills().stream()
                                .filter(bill ->
                                        reversed.contains(bill.settlement().id()))
                                .toList(),
                        new Naming(by, before.month().institutions()),
                        List.of())
                .negated();
    }

    /** What a refund settles in the place of what it took back. */
    public static Breakdown ofSettledAgain(Refund refund, Dimension by) {
        return of(
                by,
                refund.after().bills().stream()
                        .filter(bill -> refund.settledAgain().contains(bill.settlement()))
                        .toList(),
                new Naming(by, refund.after().month().institutions()),
                List.of());
    }

    private static Breakdown of(Dimension by, List<SettledBill> bills, Naming naming, List<BreakdownRow> unsettled) {
        Set<Payer> payers = new LinkedHashSet<>();
        bills.forEach(bill -> payers.addAll(bill.settlement().matrix().payers()));
        return of(by, payers, bills.stream().flatMap(bill -> rows(bill, naming)).toList(), unsettled);
    }

    private static Breakdown of(
            Dimension by, Set<Payer> payers, List<BreakdownRow> lines, List<BreakdownRow> unsettled) {
        List<BreakdownRow> rows = grouped(lines);
        BreakdownRow total = BreakdownRow.nothing(List.of(), TOTAL);
        for (BreakdownRow row : rows) {
            total = total.plus(row);
        }
        List<Payer> ordered = new ArrayList<>(payers);
        if (ordered.remove(Payer.PERSON)) {
            ordered.add(Payer.PERSON);
        }
        return new Breakdown(by, ordered, rows, total, grouped(unsettled));
    }

    private static List<BreakdownRow> grouped(List<BreakdownRow> lines) {
        Map<List<String>, BreakdownRow> rows = new TreeMap<>(ORDER);
        lines.forEach(line -> rows.merge(line.key(), line, BreakdownRow::plus));
        return rows.values().stream().filter(row -> !row.isNothing()).toList();
    }

    /** One row for each line of the bill. */
    private static Stream<BreakdownRow> rows(SettledBill bill, Naming naming) {
        Map<LineId, SeparatedLine> separated = new HashMap<>();
        bill.lines().forEach(line -> separated.put(line.line().id(), line));
        return bill.settlement().bill().lines().stream().map(line -> {
            SeparatedLine charge = Objects.requireNonNull(separated.get(line.id()), "line");
            return row(naming.settled(bill, charge), line, bill.settlement().matrix());
        });
    }

    private static BreakdownRow row(BreakdownRow named, SplitLine line, LineMatrix matrix) {
        Map<Payer, Money> cells = new HashMap<>();
        matrix.payers().forEach(payer -> cells.put(payer, matrix.cell(line.id(), payer)));
        return new BreakdownRow(
                named.key(),
                named.label(),
                1,
                line.total(),
                line.ownPay(),
                line.overLimit(),
                line.preSelfPay(),
                line.inScope(),
                cells);
    }

    /** The row with this key; without parts, of lines without one. */
    public Optional<BreakdownRow> row(String... key) {
        return rows.stream().filter(row -> row.key().equals(List.of(key))).findFirst();
    }

    /** What is not settled. */
    public Money unsettledTotal() {
        return Money.sum(unsettled.stream().map(BreakdownRow::amount).toList());
    }

    /** What was charged: settled and unsettled. */
    public Money charged() {
        return total.amount().plus(unsettledTotal());
    }

    /** Both together, row by row; a row of which nothing is left is left out. */
    public Breakdown plus(Breakdown other) {
        if (by != other.by) {
            throw new IllegalArgumentException("other: must be by " + by + ", but was " + other.by);
        }
        Set<Payer> both = new LinkedHashSet<>(payers);
        both.addAll(other.payers);
        return of(by, both, concatenated(rows, other.rows), concatenated(unsettled, other.unsettled));
    }

    private static List<BreakdownRow> concatenated(List<BreakdownRow> one, List<BreakdownRow> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The mirror image. */
    public Breakdown negated() {
        return new Breakdown(
                by,
                payers,
                rows.stream().map(BreakdownRow::negated).toList(),
                total.negated(),
                unsettled.stream().map(BreakdownRow::negated).toList());
    }

    /** Finds the key of a line and what people call it. */
    private record Naming(Dimension by, List<Institution> institutions) {
        BreakdownRow settled(SettledBill bill, SeparatedLine line) {
            return switch (by) {
                case SEGMENT -> line.segment().map(this::segment).orElseGet(this::none);
                case LEDGER -> named(line.ledger().label(), line.ledger().name());
                case BILL -> named(bill.settlement().id().toString());
                case CATEGORY, DEPARTMENT, BILLER_AND_PAYEE, DAY -> of(line.line());
            };
        }

        /** A line that is not settled: of its charge only, since it has no ledger, stay and bill yet. */
        BreakdownRow unsettled(ChargeLine line) {
            BreakdownRow row = of(line);
            return new BreakdownRow(
                    row.key(), row.label(), 1, line.amount(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Map.of());
        }

        private BreakdownRow of(ChargeLine line) {
            return switch (by) {
                case CATEGORY -> line.category().map(this::category).orElseGet(this::none);
                case DEPARTMENT -> line.department().map(this::named).orElseGet(this::none);
                case BILLER_AND_PAYEE -> billerAndPayee(line);
                case DAY -> named(line.serviceDate().toString());
                case SEGMENT, LEDGER, BILL -> none();
            };
        }

        private BreakdownRow none() {
            return BreakdownRow.nothing(List.of(), by.none());
        }

        private BreakdownRow named(String key) {
            return named(BilingualText.of(shown(key), shown(key)), key);
        }

        private BreakdownRow named(BilingualText label, String... key) {
            return BreakdownRow.nothing(List.of(key), label);
        }

        private static String shown(String key) {
            return key.isBlank() ? "-" : key;
        }

        private BreakdownRow category(ChargeCategory category) {
            String code = category.toString();
            return named(category.label().orElse(BilingualText.of(code, code)), code);
        }

        private BreakdownRow billerAndPayee(ChargeLine line) {
            BilingualText biller = institution(line.biller());
            BilingualText payee = institution(line.payee());
            BilingualText label = line.payee().equals(line.biller())
                    ? biller
                    : BilingualText.of(
                            biller.zh() + "开单，" + payee.zh() + "收款",
                            "billed by " + biller.en() + ", paid to " + payee.en());
            return named(label, line.biller().toString(), line.payee().toString());
        }

        private BreakdownRow segment(StaySegment segment) {
            BilingualText place = institution(segment.place());
            String days = segment.firstDay()
                    + " – "
                    + segment.end()
                            .map(end -> LocalDate.ofInstant(end, segment.zone()).toString())
                            .orElse("");
            return named(
                    BilingualText.of(
                            segment.kind().label().zh() + "，" + place.zh() + "，" + days,
                            segment.kind().label().en() + ", " + place.en() + ", " + days),
                    segment.id().toString());
        }

        private BilingualText institution(OrganisationId id) {
            return institutions.stream()
                    .filter(i -> i.id().equals(id))
                    .map(Institution::name)
                    .findFirst()
                    .orElse(BilingualText.of(id.value(), id.value()));
        }
    }
}
