package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers why each number of a settled month is what it is (费用说明入口): the month, a bill, a share, a cell. Nothing is
 * computed before somebody asks.
 *
 * <p>Example: {@code MonthExplanation.of(settlement).explain(LineId.of("L01"), Payer.POOLED_FUND)} begins with "The basic
 * insurance pooled fund pays 4.29 of this 4.52 because …" and goes down to the catalogue's rate and the policy's articles.
 */
public final class MonthExplanation implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MonthSettlement month;

    private MonthExplanation(MonthSettlement month) {
        this.month = month;
    }

    public static MonthExplanation of(MonthSettlement month) {
        return new MonthExplanation(month);
    }

    /** Every bill with its shares, lines and cells, and what each payer pays in all. */
    public Explanation month() {
        Node node = new Node(Kind.MONTH, month.month().period().toString(), month.total(), Words.SUM, packs())
                .formula(sum(month.bills().stream()
                                .map(bill -> bill.settlement().total())
                                .toList())
                        + " = " + month.total());
        month.bills().forEach(bill -> node.child(Part.ADDS, new BillTree(figures(bill), adjustments(bill)).explain()));
        payers().forEach(payer -> node.why(total(payer)));
        if (!month.unsettled().isEmpty()) {
            node.why(unsettled());
        }
        return node.answer(
                "本期已结算 " + month.total() + "，共 " + month.bills().size() + " 张账单",
                month.total() + " was settled in " + month.bills().size() + " bills");
    }

    /** A bill with its shares, lines and cells. Refused: {@code YY-B-500} the month has no such bill. */
    public Outcome<Explanation> bill(BillId id) {
        return found(id).map(bill -> new BillTree(figures(bill), adjustments(bill)).explain());
    }

    /**
     * A payer's share of a bill, down to terms and sources. Refused: {@code YY-B-500} the month has no such bill; {@code
     * YY-B-502} the payer takes no part in it.
     */
    public Outcome<Explanation> share(BillId id, Payer payer) {
        return found(id)
                .flatMap(bill ->
                        taking(bill, payer).map(known -> adjustments(bill).share(payer)));
    }

    /**
     * What the payer pays of the line, and why, all the way down. Refused: {@code YY-B-501} the month has no such line; {@code
     * YY-B-502} the payer takes no part in its bill; {@code YY-B-503} the line is not settled, with the problems that say why.
     */
    public Outcome<Explanation> explain(LineId line, Payer payer) {
        return of(line).flatMap(bill ->
                taking(bill, payer).map(known -> adjustments(bill).cell(line, payer, true)));
    }

    /** A line with what it was charged, its parts, and what each payer pays of it. Refused as {@link #explain}. */
    public Outcome<Explanation> line(LineId line) {
        return of(line).map(bill -> new BillTree(figures(bill), adjustments(bill)).line(line));
    }

    /** What policy computed. */
    private BillFigures figures(SettledBill bill) {
        return new BillFigures(bill.proposal(), packs());
    }

    private Adjustments adjustments(SettledBill bill) {
        return new Adjustments(bill, figures(bill));
    }

    private Packs packs() {
        return new Packs(month.packs());
    }

    private Outcome<SettledBill> found(BillId id) {
        return month.bills().stream()
                .filter(bill -> bill.settlement().id().equals(id))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Problem.of("YY-B-500", "本期没有该账单", "the month has no such bill")
                        .with("bill", id)
                        .with(
                                "allowed",
                                month.bills().stream()
                                        .map(bill -> bill.settlement().id())
                                        .toList())
                        .remedy("使用本期已结算账单的标识", "name a settled bill of the month")));
    }

    private static Outcome<Payer> taking(SettledBill bill, Payer payer) {
        List<Payer> payers = bill.settlement().matrix().payers();
        return payers.contains(payer)
                ? Outcome.of(payer)
                : Outcome.refused(Problem.of("YY-B-502", "该支付方不在本账单的支付链中", "the payer takes no part in the bill")
                        .with("payer", payer)
                        .with("bill", bill.settlement().id())
                        .with("chain", bill.settlement().chain())
                        .with("allowed", payers)
                        .remedy("使用支付链中的支付方", "name a payer of the chain"));
    }

    private Outcome<SettledBill> of(LineId line) {
        Optional<SettledBill> bill = month.bills().stream()
                .filter(b -> b.settlement().matrix().lines().contains(line))
                .findFirst();
        if (bill.isPresent()) {
            return Outcome.of(bill.get());
        }
        boolean unsettled = month.unsettled().stream().anyMatch(l -> l.id().equals(line));
        if (!unsettled) {
            return Outcome.refused(Problem.of("YY-B-501", "本期没有该费用明细", "the month has no such line")
                    .with("line", line)
                    .remedy("使用本期费用明细的标识", "name a charge line of the month"));
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of("YY-B-503", "该费用明细尚未结算，无人支付", "the line is not settled, so that nobody pays of it yet")
                .with("line", line)
                .remedy("先处理下列问题后重新结算", "settle again once the problems that follow are dealt with"));
        List<Problem> own = month.problems().stream()
                .filter(problem -> line.toString().equals(problem.facts().get("line")))
                .toList();
        problems.addAll(own.isEmpty() ? month.problems() : own);
        return Outcome.refused(problems);
    }

    private Set<Payer> payers() {
        Set<Payer> payers = new LinkedHashSet<>();
        month.bills().forEach(bill -> payers.addAll(bill.settlement().matrix().payers()));
        return payers;
    }

    private Explanation total(Payer payer) {
        Node node = new Node(Kind.PAYER_TOTAL, payer.toString(), month.share(payer), Words.SUM, packs());
        List<Money> amounts = new ArrayList<>();
        for (SettledBill bill : month.bills()) {
            for (PayerShare share : bill.settlement().shares()) {
                if (share.payer().equals(payer)) {
                    amounts.add(share.amount());
                    BillId id = bill.settlement().id();
                    node.child(
                            Part.ADDS,
                            new Node(
                                            Kind.SHARE,
                                            id + " " + payer,
                                            share.amount(),
                                            share.rule().orElse(Words.LEFT),
                                            packs())
                                    .answer("账单 " + id + "：" + share.amount(), "bill " + id + ": " + share.amount()));
                }
            }
        }
        BilingualText who = Words.payer(payer);
        return node.formula(sum(amounts) + " = " + month.share(payer))
                .answer(
                        who.zh() + "共支付 " + month.share(payer),
                        Words.capital(who.en()) + " pays " + month.share(payer) + " in all");
    }

    private Explanation unsettled() {
        Node node =
                new Node(Kind.UNSETTLED, month.month().period().toString(), month.unsettledTotal(), Words.SUM, packs());
        for (ChargeLine line : month.unsettled()) {
            node.child(
                    Part.ADDS,
                    new Node(Kind.LINE, line.id().toString(), line.amount(), Words.SUM, packs())
                            .answer("明细 " + line.id() + " 未结算", "line " + line.id() + " is not settled"));
        }
        month.problems()
                .forEach(problem -> node.reason(BilingualText.of(
                        problem.text().zh() + "（" + problem.code() + "）",
                        problem.text().en() + " (" + problem.code() + ")")));
        return node.formula(
                        sum(month.unsettled().stream().map(ChargeLine::amount).toList()) + " = "
                                + month.unsettledTotal())
                .answer("未结算 " + month.unsettledTotal(), month.unsettledTotal() + " is not settled");
    }

    static String sum(List<Money> amounts) {
        return amounts.isEmpty()
                ? Money.ZERO.toString()
                : String.join(" + ", amounts.stream().map(Money::toString).toList());
    }
}
