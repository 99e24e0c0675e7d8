package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment.Scope;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Spread;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one payer pays of one line: its target, the fen left over, what was left of the line, and why the payer covers it. */
final class CellTree {
    private static final RuleId SPREAD = new RuleId("largest-remainder", 1);
    private static final RuleId NOTHING = new RuleId("not-paid", 1);

    private final BillFigures bill;
    private final LineId line;
    private final Payer payer;
    private final Spread spread;
    private final Spread.Part part;
    private final PayerShare share;
    private final Money total;
    private final BilingualText who;

    CellTree(BillFigures bill, LineId line, Payer payer) {
        this.bill = bill;
        this.line = line;
        this.payer = payer;
        this.spread = bill.spread(payer);
        this.part = spread.part(line);
        this.share = bill.share(payer);
        this.total = part.line().total();
        this.who = Words.payer(payer);
    }

    /** The cell with all that it follows from. */
    Explanation deep() {
        return explain(true);
    }

    /** The cell alone, for who reads line and share beside it. */
    Explanation alone() {
        return explain(false);
    }

    private Explanation explain(boolean deep) {
        if (payer.equals(Payer.PERSON)) {
            return person(deep);
        }
        if (share.notCovered().isPresent()) {
            return notCovered(deep);
        }
        if (!part.covered()) {
            return otherCategory(deep);
        }
        return spread.isFixedByRule() ? fixed(deep) : spread(deep);
    }

    private Node node(RuleId rule) {
        return new Node(Kind.CELL, bill.subject(line, payer), part.cell(), rule, bill.packs())
                .input("line", "明细金额", "line", total);
    }

    // A payer that does not pay

    private Explanation notCovered(boolean deep) {
        BilingualText why = ShareTree.refusal(share);
        Node node = node(NOTHING).reason(why);
        return withLine(node, deep)
                .answer(
                        who.zh() + "不支付该项 " + total + "，因为" + why.zh(),
                        Words.capital(who.en()) + " pays nothing of this " + total + " because " + why.en());
    }

    private Explanation otherCategory(boolean deep) {
        BilingualText category = Words.category(part.line().category());
        Node node = node(NOTHING);
        covers().ifPresent(node::term);
        return withLine(node, deep)
                .answer(
                        who.zh() + "不支付该项 " + total + "，因为" + category.zh() + "不在其支付的收费类别之内",
                        Words.capital(who.en()) + " pays nothing of this " + total + " because it does not cover "
                                + category.en());
    }

    // A share that is spread over the lines

    private Explanation spread(boolean deep) {
        Money floor = spread.floor(line);
        long remainder = spread.remainder(line);
        String exact = remainder == 0
                ? ""
                : " + " + remainder + "/" + spread.available().fen() + " fen";
        Node node = figures(node(SPREAD))
                .formula(spread.share() + " × " + part.left() + " ÷ " + spread.available() + " = " + floor + exact
                        + " → " + part.cell())
                .input("floor", "整分", "whole fen", floor)
                .input("remainder", "余数", "remainder", remainder)
                .input("leftOver", "余下的分", "fen left over", spread.leftOver())
                .input("rank", "余数位次", "rank by remainder", spread.rank(line).orElse(0))
                .input("lines", "可支付明细数", "lines covered", spread.coveredLines())
                .rounding(leftOver(floor, remainder));
        return reached(node, deep)
                .answer(
                        who.zh() + "支付该项 " + total + " 中的 " + part.cell() + "，因为" + why(true),
                        Words.capital(who.en()) + " pays " + part.cell() + " of this " + total + " because "
                                + why(false));
    }

    private String why(boolean chinese) {
        if (part.left().isZero()) {
            return chinese ? "该项没有其可支付的余额" : "nothing is left of it that this payer may pay";
        }
        return chinese
                ? "其份额 " + spread.share() + " 按余额分摊，该项余额 " + part.left() + "，其可支付明细余额合计 " + spread.available()
                : "its share of " + spread.share() + " lies in proportion on the " + spread.available()
                        + " that is left of the lines it covers, and " + part.left() + " of that is this line's";
    }

    private BilingualText leftOver(Money floor, long remainder) {
        if (remainder == 0 && spread.leftOver() == 0) {
            return Explanation.EXACT;
        }
        boolean more = !part.cell().equals(floor);
        String rank = spread.rank(line).map(Object::toString).orElse("");
        return BilingualText.of(
                "各项先取整分，余 " + spread.leftOver() + " 分，余数大者先各得 1 分，余数相同按明细标识；该项第 " + rank + " 位，"
                        + (more ? "得 1 分" : "不得"),
                "every line has its whole fen, " + spread.leftOver()
                        + " left over go to the largest remainders, equal ones by line id; this line is number " + rank
                        + (more ? " and has one of them" : " and has none"));
    }

    // A rule that says itself what it pays of each line

    private Explanation fixed(boolean deep) {
        List<Step> steps = bill.bill()
                .explained()
                .lineSteps()
                .getOrDefault(payer, Map.of())
                .getOrDefault(line, List.of());
        Node node = figures(node(share.rule().orElse(NOTHING)))
                .formula(
                        steps.isEmpty()
                                ? part.cell().toString()
                                : steps.get(steps.size() - 1).formula())
                .input("ofRule", "规则所定", "by the rule", part.cell());
        for (Step step : steps) {
            node.why(new Node(
                            Kind.STEP,
                            bill.subject(line, payer),
                            step.result(),
                            share.rule().orElse(NOTHING),
                            bill.packs())
                    .formula(step.formula())
                    .rounding(ShareTree.rounding(share))
                    .answer(step.text().zh(), step.text().en()));
        }
        share.terms().stream()
                .filter(t -> t.name().equals("rounding"))
                .findFirst()
                .ifPresent(node::term);
        Optional.ofNullable(bill.settlement().bill().services().get(line))
                .ifPresent(service -> node.reason(BilingualText.of(
                        "服务日 " + service.day() + "，数量 " + service.quantity() + "，当日所在 " + service.place(),
                        "service on " + service.day() + ", quantity " + service.quantity() + ", place of the day "
                                + service.place())));
        return reached(node.rounding(ShareTree.rounding(share)), deep)
                .answer(
                        who.zh() + "支付该项 " + total + " 中的 " + part.cell() + "，因为其规则逐项计算，份额 " + spread.share()
                                + " 由各项相加而成",
                        Words.capital(who.en()) + " pays " + part.cell() + " of this " + total
                                + " because its rule says what it pays of each line; its share of " + spread.share()
                                + " is their sum");
    }

    // The person

    private Explanation person(boolean deep) {
        Money others = total.minus(part.cell());
        Node node = node(Words.LEFT).formula(total + " − " + others + " = " + part.cell());
        node.input("others", "他方支付", "paid by others", others);
        List<Explanation> parts = PersonParts.of(bill, line);
        if (deep) {
            parts.forEach(child -> node.child(Part.ADDS, child));
            for (Spread other : bill.before(payer)) {
                if (!other.part(line).cell().isZero()) {
                    node.why(new CellTree(bill, line, other.payer()).alone());
                }
            }
        }
        String zh = others.isZero() ? "没有其他支付方支付该项" : "其余 " + others + " 由他方支付";
        String en = others.isZero() ? "nobody else pays of it" : "others pay " + others;
        return node.answer(
                who.zh() + "支付该项 " + total + " 中的 " + part.cell() + "，因为" + zh
                        + listed(parts, "：", "、", BilingualText::zh),
                Words.capital(who.en()) + " pays " + part.cell() + " of this " + total + " because " + en
                        + listed(parts, ": ", ", ", BilingualText::en));
    }

    private static String listed(
            List<Explanation> parts, String before, String between, Function<BilingualText, String> language) {
        return parts.isEmpty()
                ? ""
                : before
                        + String.join(
                                between,
                                parts.stream()
                                        .map(Explanation::answer)
                                        .map(language)
                                        .toList());
    }

    // What all have in common

    private Node figures(Node node) {
        return node.input("share", "份额", "share", spread.share())
                .input("left", "该项余额", "left of the line", part.left())
                .input("available", "可支付余额合计", "left of all lines covered", spread.available());
    }

    private Node reached(Node node, boolean deep) {
        Optional<Term> covers = covers();
        covers.ifPresent(node::term);
        BilingualText category = Words.category(part.line().category());
        Provenance support =
                covers.map(Term::provenance).orElse(bill.settlement().order());
        node.reason(
                covers.isPresent()
                        ? BilingualText.of(category.zh() + "在其支付的收费类别之内", "it covers " + category.en())
                        : BilingualText.of("该支付方不限收费类别", "this payer covers every category"),
                support);
        if (deep) {
            node.why(new ShareTree(bill, payer).explain()).why(left());
        }
        return node;
    }

    private Node withLine(Node node, boolean deep) {
        return deep ? node.why(new LineTree(bill, line).charge()) : node;
    }

    private Optional<Term> covers() {
        return share.terms().stream()
                .filter(term -> term.name().equals("covers"))
                .findFirst();
    }

    /** What earlier payers left of the part of the line that this one pays from. */
    private Explanation left() {
        Scope scope = spread.from();
        LineTree tree = new LineTree(bill, line);
        Node node = new Node(Kind.LEFT, bill.subject(line, payer), part.left(), Words.LEFT, bill.packs());
        if (scope == Scope.TOTAL) {
            node.child(Part.ADDS, tree.charge());
        } else {
            node.child(Part.ADDS, tree.inScope());
            if (scope == Scope.IN_SCOPE_AND_PRE_SELF_PAY && bill.isMedical()) {
                node.child(Part.ADDS, tree.preSelfPay());
            }
        }
        Money whole = whole(scope);
        String taken = taken(bill, line, payer, node, p -> p.of(scope));
        return node.formula(taken.isEmpty() ? whole.toString() : whole + taken + " = " + part.left())
                .answer(
                        "轮到" + who.zh() + "时该项还有 " + part.left(),
                        part.left() + " is left of the line when the turn comes to " + who.en());
    }

    private Money whole(Scope scope) {
        SplitLine split = part.line();
        return switch (scope) {
            case IN_SCOPE -> split.inScope();
            case IN_SCOPE_AND_PRE_SELF_PAY -> split.inScope().plus(split.preSelfPay());
            case TOTAL -> split.total();
        };
    }

    /** Subtracts what each earlier payer took, and writes it down. */
    static String taken(BillFigures bill, LineId line, Payer payer, Node node, Function<Spread.Part, Money> of) {
        StringBuilder taken = new StringBuilder();
        for (Spread earlier : bill.before(payer)) {
            Money amount = of.apply(earlier.part(line));
            if (!amount.isZero()) {
                BilingualText who = Words.payer(earlier.payer());
                taken.append(" − ").append(amount);
                node.child(
                        Part.SUBTRACTS,
                        new Node(
                                        Kind.CELL,
                                        bill.subject(line, earlier.payer()),
                                        amount,
                                        bill.share(earlier.payer()).rule().orElse(Words.LEFT),
                                        bill.packs())
                                .answer(
                                        who.zh() + "先支付 " + amount,
                                        Words.capital(who.en()) + " paid " + amount + " before"));
            }
        }
        return taken.toString();
    }
}
