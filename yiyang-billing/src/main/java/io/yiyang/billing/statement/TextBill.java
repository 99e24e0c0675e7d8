package io.yiyang.billing.statement;

import static io.yiyang.billing.statement.TextStatement.both;
import static io.yiyang.billing.statement.TextTable.Align.LEFT;
import static io.yiyang.billing.statement.TextTable.Align.RIGHT;

import io.yiyang.billing.month.Encounter;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.Optional;

/** One bill as plain text: the charges class by class, then the payers in order with their steps and sources. */
final class TextBill {
    private static final String INDENT = "  ";
    private static final String STEP = "       ";

    private final StatementView view;
    private final BillView bill;
    private final StringBuilder out;

    TextBill(StatementView view, BillView bill, StringBuilder out) {
        this.view = view;
        this.bill = bill;
        this.out = out;
    }

    void append() {
        line("");
        line("-- " + both(bill.bill().ledger().label())
                + bill.bill()
                        .segment()
                        .map(s -> ": " + both(s.kind().label()) + ", " + both(view.institution(s.place())) + ", "
                                + days(s))
                        .orElse("")
                + encounter().map(text -> ": " + both(text)).orElse("")
                + " --");
        line(INDENT + "账单 bill " + bill.settlement().id() + ", "
                + both(bill.settlement().label()));
        classes();
        line("");
        line(INDENT + "支付方，按支付顺序 payers in order of payment");
        TextStatement.basis(out, INDENT + INDENT + "顺序依据 order by ", bill.order());
        bill.bill()
                .transfer()
                .ifPresent(t -> line(INDENT + INDENT + "转诊起付线 deductible after transfer: " + both(t.label())));
        bill.payers().forEach(this::payer);
        bill.bill()
                .review()
                .map(ReviewText::sentences)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> {
                    line("");
                    line(INDENT + both(ReviewText.HEADING));
                    all.forEach(sentence -> line(INDENT + INDENT + both(sentence)));
                });
    }

    /** What kind of treatment the bill is for, if it is no hospital stay. */
    private Optional<BilingualText> encounter() {
        return bill.bill().encounter().map(TextBill::kind);
    }

    static BilingualText kind(Encounter encounter) {
        return MedicalTreatmentType.known()
                .meaning(encounter.type())
                .orElseGet(() -> BilingualText.of("医疗类别 " + encounter.type(), "treatment type " + encounter.type()));
    }

    /** First and last day of a stay in the time of its place. */
    static String days(StaySegment segment) {
        return segment.firstDay()
                + " – "
                + segment.end()
                        .map(end -> LocalDate.ofInstant(end, segment.zone()).toString())
                        .orElse("");
    }

    private void classes() {
        TextTable table = bill.isMedical()
                ? new TextTable(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT)
                : new TextTable(LEFT, LEFT, RIGHT, RIGHT);
        table.row("收费类别", "category", "笔数", "金额", "全自费", "超限价", "先行自付", "政策范围内");
        table.row("", "", "count", "amount", "own-pay", "over-limit", "pre-self-pay", "in scope");
        for (ChargeClass charges : bill.classes()) {
            row(table, Wording.category(charges.category()), charges);
        }
        row(table, BilingualText.of("合计", "total"), bill.allClasses());
        table.appendTo(out, INDENT);
    }

    private static void row(TextTable table, BilingualText name, ChargeClass charges) {
        table.row(
                name.zh(),
                name.zh().equals(name.en()) ? "" : name.en(),
                Integer.toString(charges.count()),
                Wording.amount(charges.amount()),
                Wording.amount(charges.ownPay()),
                Wording.amount(charges.overLimit()),
                Wording.amount(charges.preSelfPay()),
                Wording.amount(charges.inScope()));
    }

    private void payer(BillView.PayerView payer) {
        line("");
        line(INDENT + payer.rank() + ". " + both(Wording.payer(payer.share().payer())) + ": "
                + Wording.amount(payer.share().amount())
                + payer.share().rule().map(rule -> "   (" + rule + ")").orElse(""));
        payer.share().notCovered().ifPresent(why -> {
            line(STEP + "不支付 does not pay:");
            TextStatement.problem(out, why, STEP);
        });
        TextTable steps = new TextTable(LEFT, LEFT);
        for (Step step : payer.steps()) {
            steps.row(both(step.text()), step.formula());
        }
        steps.appendTo(out, STEP);
        for (Basis basis : payer.bases()) {
            for (Term term : basis.terms()) {
                line(STEP + both(Wording.termName(term)) + ": " + both(Wording.termValue(term.value())));
            }
            TextStatement.basis(out, STEP + INDENT, basis);
        }
    }

    private void line(String text) {
        TextStatement.line(out, text);
    }
}
