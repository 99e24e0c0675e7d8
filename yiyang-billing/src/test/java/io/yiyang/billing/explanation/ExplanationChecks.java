package io.yiyang.billing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recomputes every number of a month's explanations from the figures in the tree alone, with decimals instead of fen. */
public final class ExplanationChecks {
    private ExplanationChecks() {}

    /** Checks the tree of the month and the one of every cell, and that they tell what the settlement says. */
    public static void check(MonthSettlement month) {
        MonthExplanation explanation = MonthExplanation.of(month);
        Explanation whole = explanation.month();
        whole.all().forEach(ExplanationChecks::number);
        assertThat(whole.amount()).isEqualTo(month.total());
        for (SettledBill bill : month.bills()) {
            for (Payer payer : bill.settlement().matrix().payers()) {
                column(explanation, bill, payer);
            }
        }
    }

    private static void column(MonthExplanation explanation, SettledBill bill, Payer payer) {
        BillId id = bill.settlement().id();
        Explanation share = explanation.share(id, payer).orElseThrow();
        assertThat(share.amount()).isEqualTo(bill.settlement().share(payer));
        share.all().forEach(ExplanationChecks::number);
        List<Explanation> spread = new ArrayList<>();
        Money fixed = Money.ZERO;
        for (LineId line : bill.settlement().matrix().lines()) {
            Explanation cell = explanation.explain(line, payer).orElseThrow();
            assertThat(cell.amount()).isEqualTo(bill.settlement().matrix().cell(line, payer));
            assertThat(cell.answer().zh()).contains("该项", "因为");
            assertThat(cell.answer().en()).contains("of this", "because");
            cell.all().forEach(ExplanationChecks::number);
            if (cell.rule().kind().equals("largest-remainder")) {
                spread.add(cell);
            } else {
                fixed = fixed.plus(cell.amount());
            }
        }
        if (spread.isEmpty()) {
            assertThat(fixed).isEqualTo(share.amount());
        } else {
            assertThat(fixed).isEqualTo(Money.ZERO);
            leftOver(spread, share.amount());
        }
    }

    /** Of one payer's lines: whole fen and fen left over make the share, and the ranks follow from the remainders. */
    private static void leftOver(List<Explanation> cells, Money share) {
        BigDecimal floors = BigDecimal.ZERO;
        Map<Long, Explanation> byRank = new TreeMap<>();
        for (Explanation cell : cells) {
            floors = floors.add(decimal(cell, "floor"));
            byRank.put(whole(cell, "rank"), cell);
            assertThat(whole(cell, "lines")).isEqualTo(cells.size());
        }
        long leftOver = whole(cells.get(0), "leftOver");
        assertThat(floors.add(BigDecimal.valueOf(leftOver, 2))).isEqualByComparingTo(share.toBigDecimal());
        assertThat(byRank.keySet())
                .containsExactlyElementsOf(
                        Stream.iterate(1L, rank -> rank + 1).limit(cells.size()).toList());
        Explanation before = null;
        for (Explanation cell : byRank.values()) {
            if (before != null) {
                long more = whole(before, "remainder");
                long less = whole(cell, "remainder");
                assertThat(more > less || (more == less && before.subject().compareTo(cell.subject()) < 0))
                        .as("%s before %s", before, cell)
                        .isTrue();
            }
            before = cell;
        }
    }

    /** What holds of every number. */
    private static void number(Explanation node) {
        assertThat(node.formula()).isNotBlank();
        adds(node);
        supported(node);
        formula(node);
    }

    private static void adds(Explanation node) {
        List<Explanation> parts =
                node.children().stream().filter(c -> c.part() != Part.EXPLAINS).toList();
        if (!parts.isEmpty()) {
            BigDecimal sum = parts.stream()
                    .map(c -> c.part() == Part.ADDS
                            ? c.amount().toBigDecimal()
                            : c.amount().toBigDecimal().negate())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as(node.toString())
                    .isEqualByComparingTo(node.amount().toBigDecimal());
        }
    }

    private static void supported(Explanation node) {
        for (Term term : node.terms()) {
            assertThat(term.provenance().citations())
                    .as("%s %s", node, term.name())
                    .isNotEmpty();
            assertThat(term.provenance().confidence()).isNotNull();
            assertThat(node.sources()).as("%s %s", node, term.name()).anySatisfy(source -> {
                assertThat(source.provenance()).isEqualTo(term.provenance());
                assertThat(source.packs())
                        .isNotEmpty()
                        .allSatisfy(pack -> assertThat(List.of(pack.version(), pack.checksum()))
                                .noneMatch(String::isBlank));
            });
        }
        node.reasons()
                .forEach(reason -> reason.sources()
                        .forEach(source -> assertThat(source.packs()).isNotEmpty()));
    }

    private static void formula(Explanation node) {
        BigDecimal amount = node.amount().toBigDecimal();
        switch (node.rule().kind()) {
            case "largest-remainder" ->
                assertThat(target(node)).as(node.toString()).isEqualTo(node.amount());
            case "not-paid" -> assertThat(amount).isZero();
            case "charge" ->
                assertThat(decimal(node, "quantity")
                                .multiply(decimal(node, "unitPrice"))
                                .setScale(2, mode(node)))
                        .isEqualByComparingTo(amount);
            case "paid-first" ->
                assertThat(decimal(node, "inScope")
                                .multiply(decimal(node, "share"))
                                .setScale(2, mode(node)))
                        .isEqualByComparingTo(amount);
            case "line-split" -> split(node, amount);
            case "transfer-deductible" -> assertThat(placed(node)).isEqualTo(node.amount());
            case "sum" ->
                assertThat(node.children().isEmpty() || node.formula().endsWith(" = " + node.amount()))
                        .isTrue();
            default -> other(node);
        }
    }

    private static void other(Explanation node) {
        Map<String, String> inputs = inputs(node);
        if (inputs.containsKey("ofRule")) {
            assertThat(inputs).containsEntry("ofRule", node.amount().toString());
            ofLine(node);
        }
        if (inputs.containsKey("others")) {
            assertThat(decimal(node, "line").subtract(decimal(node, "others")))
                    .isEqualByComparingTo(node.amount().toBigDecimal());
        }
        if (node.kind() == Kind.STEP) {
            assertThat(node.formula())
                    .as(node.toString())
                    .endsWith(node.amount().toString());
        }
    }

    /** A step of the line comes to the cell; what is spread or taken in proportion is floor or ceiling of what the step says. */
    private static void ofLine(Explanation cell) {
        List<Explanation> steps =
                cell.children().stream().filter(c -> c.kind() == Kind.STEP).toList();
        if (steps.isEmpty()) {
            assertThat(cell.amount()).as(cell.toString()).isEqualTo(Money.ZERO);
            return;
        }
        Explanation last = steps.get(steps.size() - 1);
        assertThat(last.amount()).as(cell.toString()).isEqualTo(cell.amount());
        String[] figures = last.formula().split(" [×÷→] ");
        if (figures.length == 4) {
            BigDecimal parts = new BigDecimal(figures[2]);
            BigDecimal exact = parts.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(figures[0])
                            .multiply(new BigDecimal(figures[1]))
                            .divide(parts, 9, RoundingMode.DOWN);
            assertThat(exact.subtract(new BigDecimal(figures[3])).abs())
                    .as(last.formula())
                    .isLessThan(BigDecimal.valueOf(1, 2));
        }
    }

    /** Floor of share × left ÷ available, and a fen more for the first in rank. */
    private static Money target(Explanation node) {
        BigInteger share = decimal(node, "share").movePointRight(2).toBigIntegerExact();
        BigInteger left = decimal(node, "left").movePointRight(2).toBigIntegerExact();
        BigInteger available = decimal(node, "available").movePointRight(2).toBigIntegerExact();
        BigInteger[] exact = available.signum() == 0
                ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                : share.multiply(left).divideAndRemainder(available);
        assertThat(decimal(node, "floor").movePointRight(2).toBigIntegerExact()).isEqualTo(exact[0]);
        assertThat(whole(node, "remainder")).isEqualTo(exact[1].longValueExact());
        long more = whole(node, "rank") <= whole(node, "leftOver") ? 1 : 0;
        child(
                node,
                Kind.SHARE,
                amount -> assertThat(amount).isEqualTo(inputs(node).get("share")));
        child(
                node,
                Kind.LEFT,
                amount -> assertThat(amount).isEqualTo(inputs(node).get("left")));
        return Money.ofFen(exact[0].longValueExact() + more);
    }

    private static void child(Explanation node, Kind kind, Consumer<String> check) {
        node.children().stream()
                .filter(c -> c.kind() == kind)
                .forEach(c -> check.accept(c.amount().toString()));
    }

    private static void split(Explanation node, BigDecimal amount) {
        Map<String, String> inputs = inputs(node);
        if (inputs.containsKey("priceCeiling")) {
            BigDecimal excess = decimal(node, "unitPrice")
                    .subtract(decimal(node, "priceCeiling"))
                    .max(BigDecimal.ZERO);
            assertThat(excess.multiply(decimal(node, "quantity"))
                            .setScale(2, mode(node))
                            .min(decimal(node, "total")))
                    .isEqualByComparingTo(amount);
        } else if (inputs.containsKey("overLimit")) {
            assertThat(decimal(node, "total")
                            .subtract(decimal(node, "overLimit"))
                            .multiply(decimal(node, "selfPayRate"))
                            .setScale(2, mode(node)))
                    .isEqualByComparingTo(amount);
        } else if (inputs.containsKey("selfPayRate") && node.children().isEmpty()) {
            boolean ownPay = decimal(node, "selfPayRate").compareTo(BigDecimal.ONE) == 0;
            assertThat(amount).isIn(BigDecimal.ZERO.setScale(2), ownPay ? decimal(node, "total") : amount);
        }
    }

    private static Money placed(Explanation node) {
        Map<String, String> inputs = inputs(node);
        List<LinkedStay> stays = new ArrayList<>();
        int own = -1;
        for (int i = 1; inputs.containsKey("bill." + i); i++) {
            own = node.subject().startsWith(text(node, "bill." + i) + " ") ? i - 1 : own;
            stays.add(new LinkedStay(
                    BillId.of(text(node, "bill." + i)),
                    Money.parseYuan(text(node, "standard." + i)),
                    Money.parseYuan(text(node, "eligible." + i)),
                    Money.parseYuan(text(node, "consumed." + i))));
        }
        return TransferDeductible.valueOf(text(node, "strategy"))
                .allocate(stays)
                .get(own);
    }

    private static RoundingMode mode(Explanation node) {
        return node.terms().stream()
                .filter(term -> term.provenance().parameter().endsWith("#line.rounding"))
                .map(term -> RoundingMode.valueOf(term.value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> inputs(Explanation node) {
        return node.inputs().stream().collect(Collectors.toMap(Input::name, Input::value));
    }

    private static BigDecimal decimal(Explanation node, String name) {
        return new BigDecimal(value(node, name, Function.identity()));
    }

    private static long whole(Explanation node, String name) {
        return value(node, name, Long::parseLong);
    }

    private static String text(Explanation node, String name) {
        return value(node, name, Function.identity());
    }

    private static <T> T value(Explanation node, String name, Function<String, T> read) {
        String text = inputs(node).get(name);
        assertThat(text).as("%s of %s", name, node).isNotNull();
        return read.apply(text);
    }
}
