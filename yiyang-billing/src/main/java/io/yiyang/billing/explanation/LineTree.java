package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.split.LineSplit;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.Optional;

/** A charged line and the parts into which the catalogue takes it: own-pay, over-limit, pre-self-pay, in scope. */
final class LineTree {
    private static final RuleId CHARGE = new RuleId("charge", 1);
    private static final RuleId SPLIT = new RuleId("line-split", 1);
    private static final RuleId PAID_FIRST = new RuleId("paid-first", 1);
    private static final String PAID_FIRST_KEY = "prepay.share";

    private final BillFigures bill;
    private final SeparatedLine separated;
    private final ChargeLine line;
    private final SplitLine split;

    LineTree(BillFigures bill, LineId id) {
        this.bill = bill;
        this.separated = bill.charge(id);
        this.line = separated.line();
        this.split = bill.split(id);
    }

    /** What was charged, on which ledger and stay it stands, and why. */
    Explanation charge() {
        Node node = node(Kind.LINE, split.total(), CHARGE)
                .formula(line.quantity() + " × " + line.unitPrice() + " = " + split.total())
                .input("quantity", "数量", "quantity", line.quantity())
                .input("unitPrice", "单价", "unit price", line.unitPrice())
                .input("date", "日期", "date", line.serviceDate());
        reasons(node);
        return rounding(node, "数量 × 单价", "quantity × price")
                .answer(
                        line.itemName() + "，" + line.serviceDate() + "，收费 " + split.total(),
                        line.itemName() + " on " + line.serviceDate() + " was charged " + split.total());
    }

    private void reasons(Node node) {
        var category = Words.category(line.category());
        var ledger = separated.ledger().label();
        node.reason(
                BilingualText.of(
                        "按分离表，" + category.zh() + "属于" + ledger.zh(),
                        "the separation table puts " + category.en() + " on the " + ledger.en() + " ledger"),
                separated.reason());
        node.reason(separated
                .segment()
                .map(stay -> BilingualText.of(
                        "当日属于" + stay.kind().label().zh() + " " + stay.id() + "（自 " + stay.firstDay() + "）",
                        "the day belongs to " + stay.id() + ", "
                                + stay.kind().label().en() + " since " + stay.firstDay()))
                .orElse(BilingualText.of("当日没有入住记录，按就诊结算", "no stay on that day: a visit")));
    }

    /** What the funds may share of the line. */
    Explanation inScope() {
        Node node = node(Kind.LINE_PART, split.inScope(), SPLIT).child(Part.ADDS, charge());
        if (!bill.isMedical()) {
            return node.answer(
                    "养老服务费用不按医保目录拆分，整项可由支付方分担",
                    "a care line is not taken apart by the catalogue: all of it may be shared");
        }
        return node.formula(split.total() + " − " + split.ownPay() + " − " + split.overLimit() + " − "
                        + split.preSelfPay() + " = " + split.inScope())
                .child(Part.SUBTRACTS, ownPay())
                .child(Part.SUBTRACTS, overLimit())
                .child(Part.SUBTRACTS, preSelfPay())
                .answer(
                        "该项 " + split.total() + " 中政策范围内 " + split.inScope(),
                        split.inScope() + " of this " + split.total() + " is in scope");
    }

    /** What lies outside the catalogue. */
    Explanation ownPay() {
        Rate rate = catalogue().selfPayRate();
        boolean all = rate.equals(Rate.ONE);
        return part(split.ownPay())
                .formula(
                        all
                                ? split.total() + " × " + rate.toPercent() + " = " + split.ownPay()
                                : rate.toPercent() + " < " + Rate.ONE.toPercent() + " → " + split.ownPay())
                .answer(
                        all ? "目录先行自付比例 100%，整项全自费" : "目录先行自付比例 " + rate.toPercent() + "，不是全自费项目",
                        all
                                ? "the catalogue does not cover the item, so that all of it is own-pay"
                                : "the catalogue covers the item: " + rate.toPercent()
                                        + " is paid first, nothing is own-pay");
    }

    /** What lies above the price ceiling. */
    Explanation overLimit() {
        Node node = part(split.overLimit());
        Optional<String> ceiling = catalogue().priceCeiling().map(Object::toString);
        if (ceiling.isEmpty() || !split.ownPay().isZero()) {
            return node.answer(
                    ceiling.isEmpty() ? "目录没有定价上限" : "全自费项目不计超限价",
                    ceiling.isEmpty()
                            ? "the catalogue has no price ceiling"
                            : "an own-pay item has no part above a ceiling");
        }
        node.formula("max(0, " + line.unitPrice() + " − " + ceiling.get() + ") × " + line.quantity() + " = "
                        + split.overLimit())
                .input("quantity", "数量", "quantity", line.quantity())
                .input("unitPrice", "单价", "unit price", line.unitPrice())
                .input("priceCeiling", "定价上限", "price ceiling", ceiling.get());
        return rounding(node, "超限价部分", "the part above the ceiling")
                .answer(
                        "定价上限 " + ceiling.get() + "，超出部分由个人承担 " + split.overLimit(),
                        "the price ceiling is " + ceiling.get() + ": what lies above it, " + split.overLimit()
                                + ", is the person's");
    }

    /** What the person pays first, by the catalogue and by a rule of the insurer such as that of care away from home. */
    Explanation preSelfPay() {
        Money first = byCatalogue().preSelfPay();
        Optional<Term> further = Optional.ofNullable(bill.bill().settings().get(PAID_FIRST_KEY));
        Explanation catalogue = byCatalogue(first);
        if (further.isEmpty()) {
            return catalogue;
        }
        Money more = split.preSelfPay().minus(first);
        Money base = byCatalogue().inScope();
        Node node = node(Kind.LINE_PART, more, PAID_FIRST)
                .term(further.get())
                .formula(base + " × " + further.get().value() + " = " + more)
                .input("inScope", "政策范围内金额", "in scope", base)
                .input("share", "先行自付比例", "share paid first", rate(further.get()));
        Explanation paidFirst = rounding(node, "先行自付", "what is paid first")
                .answer(
                        "另按政策先行自付 " + further.get().value() + "：" + more,
                        "by policy the person pays " + further.get().value() + " first: " + more);
        return part(split.preSelfPay())
                .formula(first + " + " + more + " = " + split.preSelfPay())
                .child(Part.ADDS, catalogue)
                .child(Part.ADDS, paidFirst)
                .answer("先行自付 " + split.preSelfPay(), "the person pays " + split.preSelfPay() + " first");
    }

    private Explanation byCatalogue(Money first) {
        Node node = part(first);
        if (!split.ownPay().isZero()) {
            return node.answer("全自费项目不另计先行自付", "an own-pay item has no part that is paid first");
        }
        Rate rate = catalogue().selfPayRate();
        node.formula("(" + split.total() + " − " + split.overLimit() + ") × " + rate.toPercent() + " = " + first)
                .input("overLimit", "超限价", "over-limit", split.overLimit());
        return rounding(node, "先行自付", "what is paid first")
                .answer(
                        "目录先行自付比例 " + rate.toPercent() + "：" + first,
                        "the catalogue lets the person pay " + rate.toPercent() + " first: " + first);
    }

    private Node part(Money amount) {
        Node node = node(Kind.LINE_PART, amount, SPLIT)
                .input("total", "明细金额", "line", split.total())
                .input("selfPayRate", "先行自付比例", "self-pay rate", catalogue().selfPayRate());
        return node;
    }

    /** By which mode of policy the number was rounded. */
    private Node rounding(Node node, String zh, String en) {
        roundingTerm().ifPresent(node::term);
        return node.rounding(Words.rounded(zh, en, mode()));
    }

    private Node node(Kind kind, Money amount, RuleId rule) {
        return new Node(kind, bill.subject(line.id()), amount, rule, bill.packs());
    }

    private CatalogueTerms catalogue() {
        return line.catalogueTerms().orElse(CatalogueTerms.of(Rate.ZERO));
    }

    /** The line as the catalogue alone takes it apart. */
    private SplitLine byCatalogue() {
        return LineSplit.split(line, mode()).asOptional().orElse(split);
    }

    private Optional<Term> roundingTerm() {
        return Optional.ofNullable(bill.bill().lineRounding().get(line.serviceDate()));
    }

    private RoundingMode mode() {
        return roundingTerm()
                .map(Term::value)
                .filter(TermValue.Word.class::isInstance)
                .map(word -> RoundingMode.valueOf(word.toString()))
                .orElse(RoundingMode.UNNECESSARY);
    }

    private static Rate rate(Term term) {
        return term.value() instanceof TermValue.Ratio ratio ? ratio.rate() : Rate.ZERO;
    }
}
