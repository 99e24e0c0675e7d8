package io.yiyang.billing.statement;

import static io.yiyang.billing.statement.TextTable.Align.LEFT;
import static io.yiyang.billing.statement.TextTable.Align.RIGHT;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statement as plain text: history, calendar, bills, what the person pays, what is open, sources. */
final class TextStatement {
    private static final int WIDTH = 96;
    private static final int CHECKSUM_SHOWN = 12;
    private static final String INDENT = "  ";

    private final StatementView view;
    private final StringBuilder out = new StringBuilder();

    TextStatement(StatementView view) {
        this.view = view;
    }

    String render() {
        header();
        timeline();
        calendar();
        view.bills().forEach(bill -> new TextBill(view, bill, out).append());
        totals();
        open();
        notes();
        sources();
        footing();
        return out.toString();
    }

    private void header() {
        line("=".repeat(WIDTH));
        line(both(view.statement().heading()));
        TextTable facts = new TextTable(LEFT, LEFT);
        facts.row("姓名 person", view.statement().person());
        facts.row("结算期 period", view.period());
        facts.row("参保地 insured in", view.month().region().toString());
        facts.row("政策截至 policy as known on", view.month().knownOn().toString());
        facts.appendTo(out, "");
        line("=".repeat(WIDTH));
    }

    private void timeline() {
        if (view.timeline().entries().isEmpty()) {
            return;
        }
        section("经过", "history, local time " + view.timeline().zones());
        TextTable table = new TextTable(LEFT, LEFT, LEFT);
        for (TimelineEntry entry : view.timeline().entries()) {
            table.row(view.timeline().local(entry), both(entry.text()), "@ " + entry.where());
        }
        table.appendTo(out, INDENT);
    }

    private void calendar() {
        section("日历", "calendar");
        TextTable table = new TextTable(LEFT, RIGHT, LEFT, LEFT, LEFT);
        for (CalendarView.Stretch stretch : view.calendar().stretches()) {
            CalendarDay day = stretch.like();
            table.row(
                    stretch.span(),
                    stretch.count() + " 天 d",
                    both(day.place()
                            .map(s -> s.kind().label())
                            .orElseGet(() -> CalendarView.Where.of(day).label())),
                    day.place().map(s -> both(view.institution(s.place()))).orElse(""),
                    remarks(day));
        }
        table.appendTo(out, INDENT);
        line(INDENT + "转移日归属 boundary day: " + both(view.month().boundaryDays().label()));
        line(INDENT + INDENT + "声明方 declared by: " + view.month().boundaryDaysDeclaredBy());
    }

    private static String remarks(CalendarDay day) {
        List<String> remarks = new ArrayList<>();
        if (day.isBoundary()) {
            remarks.add("转移日 boundary day");
        }
        CalendarView.entitlements(day).forEach(e -> remarks.add("+ " + both(e)));
        return String.join(", ", remarks);
    }

    private void totals() {
        MonthSettlement month = view.settlement();
        section("各方支付", "who pays");
        TextTable table = new TextTable(LEFT, LEFT, RIGHT, RIGHT, RIGHT);
        table.row("支付方", "payer", "养老 care", "医疗 medical", "合计 together");
        for (Payer payer : view.payers()) {
            BilingualText name = Wording.payer(payer);
            table.row(
                    name.zh(),
                    name.en(),
                    Wording.amount(month.share(Ledger.CARE, payer)),
                    Wording.amount(month.share(Ledger.MEDICAL, payer)),
                    Wording.amount(month.share(payer)));
        }
        table.row(
                "合计",
                "total",
                Wording.amount(month.total(Ledger.CARE)),
                Wording.amount(month.total(Ledger.MEDICAL)),
                Wording.amount(month.total()));
        table.appendTo(out, INDENT);
        line("");
        TextTable person = new TextTable(LEFT, RIGHT);
        person.row("个人支付：养老 the person pays: care", Wording.amount(month.share(Ledger.CARE, Payer.PERSON)));
        person.row("个人支付：医疗 medical", Wording.amount(month.share(Ledger.MEDICAL, Payer.PERSON)));
        person.row("个人支付合计 together", Wording.amount(month.share(Payer.PERSON)));
        person.appendTo(out, INDENT);
    }

    private void open() {
        MonthSettlement month = view.settlement();
        if (!month.unsettled().isEmpty()) {
            section("未结算明细", "lines not settled: " + Wording.amount(month.unsettledTotal()));
            TextTable table = new TextTable(LEFT, LEFT, LEFT, RIGHT);
            for (ChargeLine charge : month.unsettled()) {
                table.row(
                        charge.id().toString(),
                        charge.serviceDate().toString(),
                        charge.itemName(),
                        Wording.amount(charge.amount()));
            }
            table.appendTo(out, INDENT);
        }
        if (!month.problems().isEmpty()) {
            section("问题", "problems: " + month.problems().size());
            month.problems().forEach(problem -> problem(out, problem, INDENT));
        }
    }

    static void problem(StringBuilder out, Problem problem, String indent) {
        line(out, indent + problem.code() + " " + both(problem.text()));
        for (Map.Entry<String, String> fact : problem.facts().entrySet()) {
            line(out, indent + INDENT + fact.getKey() + " = " + fact.getValue());
        }
        problem.remedies().forEach(r -> line(out, indent + INDENT + "-> " + both(r)));
    }

    private void notes() {
        if (!view.statement().notes().isEmpty()) {
            section("说明", "notes");
            view.statement().notes().forEach(note -> line(INDENT + both(note)));
        }
    }

    private void sources() {
        section("依据", "sources");
        for (Basis table : view.commonRules()) {
            basis(out, INDENT + "通用规则 rules of all bills: ", table);
        }
        int number = 0;
        for (Citation citation : view.sources().citations()) {
            number++;
            line(INDENT + "[" + number + "] " + citation.title()
                    + part(" ", citation.number())
                    + part(", ", citation.issuer())
                    + part(", ", citation.printedOn()));
            citation.address().ifPresent(address -> line(INDENT + INDENT + address));
            line(INDENT + INDENT + "核对日期 last checked " + citation.lastChecked() + part(". ", citation.note()));
        }
    }

    /** One line for each entry of a pack: what supports it and where that is printed. */
    static void basis(StringBuilder out, String lead, Basis basis) {
        line(
                out,
                lead + basis.provenance().parameter() + ": " + both(basis.support())
                        + (basis.sources().isEmpty() ? "" : " " + basis.marks()));
    }

    private void footing() {
        section("政策包与可信程度", "packs and confidence");
        TextTable packs = new TextTable(LEFT, LEFT, LEFT);
        for (Terms.PackReference pack : view.packs()) {
            packs.row(pack.id(), pack.version(), "sha256 " + shortened(pack.checksum()));
        }
        packs.appendTo(out, INDENT);
        if (view.bills().isEmpty()) {
            line(INDENT + "没有已结算账单 no bill is settled");
            return;
        }
        line(INDENT + "最弱依据 weakest support: "
                + both(view.settlement().weakest().label()));
        for (Provenance parameter : view.weakestParameters()) {
            line(INDENT + INDENT + parameter.parameter());
        }
    }

    /** As much of a checksum as people compare. */
    static String shortened(String checksum) {
        return checksum.substring(0, Math.min(CHECKSUM_SHOWN, checksum.length()));
    }

    private void section(String zh, String en) {
        line("");
        line("-- " + zh + " " + en + " --");
    }

    static String both(BilingualText text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " " + text.en();
    }

    private static String part(String lead, Optional<String> text) {
        return text.map(t -> lead + t).orElse("");
    }

    private void line(String text) {
        line(out, text);
    }

    static void line(StringBuilder out, String text) {
        out.append(PlainText.clean(text)).append('\n');
    }
}
