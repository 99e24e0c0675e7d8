package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A payer's share of a bill: its rule's steps, the terms with their sources, the facts that count, and the place in the order. */
final class ShareTree {
    private static final RuleId TRANSFER = new RuleId("transfer-deductible", 1);
    private static final String STRATEGY_KEY = "transfer.deductible";

    private final BillFigures bill;
    private final PayerShare share;
    private final List<Step> steps;
    private final Money total;
    private final BilingualText who;

    ShareTree(BillFigures bill, Payer payer) {
        this.bill = bill;
        this.share = bill.share(payer);
        this.steps = bill.bill().explained().steps().getOrDefault(payer, List.of());
        this.total = bill.settlement().total();
        this.who = Words.payer(payer);
    }

    /** Why the payer pays nothing of the bill. */
    static BilingualText refusal(PayerShare share) {
        return share.notCovered()
                .map(problem -> BilingualText.of(
                        problem.text().zh() + "（" + problem.code() + "）",
                        problem.text().en() + " (" + problem.code() + ")"))
                .orElse(Explanation.EXACT);
    }

    /** How the share was rounded, if its rule rounds. */
    static BilingualText rounding(PayerShare share) {
        return share.terms().stream()
                .filter(term -> term.name().equals("rounding"))
                .map(Term::value)
                .filter(TermValue.Word.class::isInstance)
                .map(word -> Words.rounded("按比例所得", "what a ratio gives", RoundingMode.valueOf(word.toString())))
                .findFirst()
                .orElse(Explanation.EXACT);
    }

    Explanation explain() {
        Node node = new Node(
                        Kind.SHARE,
                        bill.subject(share.payer()),
                        share.amount(),
                        share.rule().orElse(Words.LEFT),
                        bill.packs())
                .terms(share.terms())
                .rounding(rounding(share))
                .input("bill", "账单合计", "bill", total)
                .source(bill.settlement().order());
        facts(node);
        order(node);
        if (share.payer().equals(Payer.PERSON)) {
            PersonParts.of(bill).forEach(part -> node.child(Part.ADDS, part));
        }
        decisive().map(Step::formula).ifPresent(node::formula);
        for (Step step : steps) {
            node.why(new Node(
                            Kind.STEP,
                            bill.subject(share.payer()),
                            step.result(),
                            share.rule().orElse(Words.LEFT),
                            bill.packs())
                    .formula(step.formula())
                    .rounding(step.formula().contains("×") ? rounding(share) : Explanation.EXACT)
                    .answer(step.text().zh(), step.text().en()));
        }
        transfer(node);
        return answer(node);
    }

    private Explanation answer(Node node) {
        String of = share.amount() + " of this bill of " + total;
        if (share.notCovered().isPresent()) {
            BilingualText why = refusal(share);
            node.reason(why);
            share.notCovered().map(Problem::remedies).ifPresent(all -> all.forEach(node::reason));
            return node.answer(
                    who.zh() + "不支付本账单，因为" + why.zh(),
                    Words.capital(who.en()) + " pays nothing of this bill because " + why.en());
        }
        if (isReported()) {
            return node.answer(
                    who.zh() + "支付本账单 " + total + " 中的 " + share.amount() + "，以平台结算结果为准",
                    Words.capital(who.en()) + " pays " + of + " because the platform settled it so");
        }
        return node.answer(
                who.zh() + "支付本账单 " + total + " 中的 " + share.amount()
                        + decisive()
                                .map(step -> "，因为" + step.text().zh() + " " + step.formula())
                                .orElse(""),
                Words.capital(who.en()) + " pays " + of
                        + decisive()
                                .map(step -> " because of the " + step.text().en() + ": " + step.formula())
                                .orElse(""));
    }

    /** The step that made the share what it is: the first that came to it, for a limit that cuts nothing decides nothing. */
    private Optional<Step> decisive() {
        return steps.stream()
                .filter(step -> step.result().equals(share.amount()))
                .findFirst();
    }

    private boolean isReported() {
        return share.rule().filter(RuleId::isAsReported).isPresent();
    }

    private void order(Node node) {
        int place = bill.before(share.payer()).size() + 1;
        int all = bill.settlement().shares().size();
        node.reason(
                BilingualText.of(
                        "支付顺序第 " + place + "，共 " + all + " 方",
                        "number " + place + " of " + all + " in the order of payment"),
                bill.settlement().order());
        if (bill.bill().platform().isPresent()) {
            node.reason(
                    isReported()
                            ? BilingualText.of(
                                    "该账单由医保平台结算，份额取平台数字", "the platform settled this bill; this is its figure")
                            : BilingualText.of(
                                    "该账单由医保平台结算，此份额与本系统测算一致或平台未单列",
                                    "the platform settled this bill; it does not gainsay our own figure"));
        }
    }

    /** What the year and the stay told the rule. */
    private void facts(Node node) {
        Bill settled = bill.settlement().bill();
        YearToDate year = settled.year();
        fact(node, year.paid(), "paidThisYear", "本年已支付", "paid this year before");
        fact(node, year.deductible(), "deductibleThisYear", "本年已计起付线", "deductible of the year before");
        fact(node, year.counted(), "countedThisYear", "本年已计入", "counted this year before");
        settled.stay()
                .ifPresent(stay -> node.input("stayOrdinal", "年度第几次住院", "stay of the year", stay.ordinal())
                        .input("stayDays", "住院天数", "days of the stay", stay.days()));
        if (!share.deductible().isZero()) {
            node.input("deductible", "本次起付线", "deductible consumed", share.deductible());
        }
        settled.accountBalance()
                .filter(balance -> share.payer().equals(Payer.PERSONAL_ACCOUNT))
                .ifPresent(balance -> node.input("accountBalance", "账户余额", "balance of the account", balance));
    }

    private void fact(Node node, Map<Payer, Money> of, String name, String zh, String en) {
        Optional.ofNullable(of.get(share.payer())).ifPresent(money -> node.input(name, zh, en, money));
    }

    /** Where the referral placed the deductible of the linked stays. */
    private void transfer(Node node) {
        SettledBill settled = bill.bill();
        Optional<Money> placed =
                Optional.ofNullable(bill.settlement().bill().deductibles().get(share.payer()));
        if (placed.isEmpty()
                || settled.transfer().isEmpty()
                || share.notCovered().isPresent()) {
            return;
        }
        TransferDeductible strategy = settled.transfer().get();
        Node transfer = new Node(Kind.TRANSFER, bill.subject(share.payer()), placed.get(), TRANSFER, bill.packs());
        transfer.input("strategy", "转诊起付线规则", "strategy", strategy);
        Optional.ofNullable(settled.settings().get(STRATEGY_KEY)).ifPresent(transfer::term);
        int number = 0;
        for (LinkedStay stay : settled.linkedStays()) {
            number++;
            transfer.input("bill." + number, "第 " + number + " 次住院", "stay " + number, stay.bill())
                    .input("standard." + number, "起付标准", "its standard", stay.standard())
                    .input("eligible." + number, "可计金额", "its amount in scope", stay.eligible())
                    .input("consumed." + number, "已计起付线", "consumed before", stay.consumed());
        }
        node.why(transfer.formula(strategy.label().en() + " → " + placed.get())
                .answer(
                        "转诊各次住院起付线：" + strategy.label().zh() + "，本次 " + placed.get(),
                        "deductible of the stays that the referral links: "
                                + strategy.label().en() + ", this one " + placed.get()));
    }
}
