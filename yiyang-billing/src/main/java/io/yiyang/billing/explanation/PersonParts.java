package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Spread;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the person pays, part by part: what nobody else paid of own-pay and over-limit, pre-self-pay and in scope. */
enum PersonParts {
    IN_SCOPE("政策范围内余额", "left in scope", SplitLine::inScope, Spread.Part::inScope) {
        @Override
        void add(LineTree tree, Node node) {
            node.child(Part.ADDS, tree.inScope());
        }
    },
    PRE_SELF_PAY("先行自付", "paid first by the person", SplitLine::preSelfPay, Spread.Part::preSelfPay) {
        @Override
        void add(LineTree tree, Node node) {
            node.child(Part.ADDS, tree.preSelfPay());
        }
    },
    /** A payer of the total that takes the rest does not tell own-pay and over-limit apart. */
    REST("全自费与超限价", "own-pay and over-limit", line -> line.ownPay().plus(line.overLimit()), Spread.Part::rest) {
        @Override
        void add(LineTree tree, Node node) {
            node.child(Part.ADDS, tree.ownPay()).child(Part.ADDS, tree.overLimit());
        }
    };

    private final String zh;
    private final String en;
    private final Function<SplitLine, Money> whole;
    private final Function<Spread.Part, Money> taken;

    PersonParts(String zh, String en, Function<SplitLine, Money> whole, Function<Spread.Part, Money> taken) {
        this.zh = zh;
        this.en = en;
        this.whole = whole;
        this.taken = taken;
    }

    abstract void add(LineTree tree, Node node);

    /** The parts of the person's cell that are not zero, with all that they follow from. */
    static List<Explanation> of(BillFigures bill, LineId line) {
        LineTree tree = new LineTree(bill, line);
        return each(bill, line.toString(), part -> part.left(bill, line), (part, node) -> {
            part.add(tree, node);
            String taken = CellTree.taken(bill, line, Payer.PERSON, node, part.taken);
            return part.whole.apply(bill.split(line)) + (taken.isEmpty() ? "" : taken + " = " + part.left(bill, line));
        });
    }

    /** The parts of the person's share that are not zero. */
    static List<Explanation> of(BillFigures bill) {
        List<SplitLine> lines = bill.settlement().bill().lines();
        return each(
                bill,
                Payer.PERSON.toString(),
                part -> Money.sum(
                        lines.stream().map(line -> part.left(bill, line.id())).toList()),
                (part, node) -> {
                    Money all = Money.sum(lines.stream().map(part.whole).toList());
                    Money left = Money.sum(lines.stream()
                            .map(line -> part.left(bill, line.id()))
                            .toList());
                    return all + " − " + all.minus(left) + " = " + left;
                });
    }

    private static List<Explanation> each(
            BillFigures bill,
            String subject,
            Function<PersonParts, Money> amount,
            BiFunction<PersonParts, Node, String> fill) {
        List<Explanation> parts = new ArrayList<>();
        for (PersonParts part : values()) {
            Money left = amount.apply(part);
            if (!left.isZero()) {
                Node node = new Node(Kind.LEFT, bill.subject(subject, part), left, Words.LEFT, bill.packs());
                parts.add(node.formula(fill.apply(part, node)).answer(part.zh + " " + left, part.en + " " + left));
            }
        }
        return parts;
    }

    private Money left(BillFigures bill, LineId line) {
        return taken.apply(bill.spread(Payer.PERSON).part(line));
    }
}
