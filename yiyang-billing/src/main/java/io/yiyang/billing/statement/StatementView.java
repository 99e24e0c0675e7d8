package io.yiyang.billing.statement;

import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What every form of a statement shows, computed once (结算单数据). */
final class StatementView {
    private final Statement statement;
    private final Timeline timeline;
    private final CalendarView calendar;
    private final SourceList sources = new SourceList();
    private final List<BillView> bills;
    private final List<Basis> commonRules;

    StatementView(Statement statement) {
        this.statement = statement;
        this.timeline = new Timeline(
                statement.timeline(), settlement().month().calendar().segments());
        this.calendar = new CalendarView(settlement().days());
        this.bills = settlement().bills().stream()
                .map(bill -> new BillView(bill, sources))
                .toList();
        this.commonRules = settlement().basis().stream()
                .map(p -> Basis.of(p, List.of(), sources))
                .toList();
    }

    Statement statement() {
        return statement;
    }

    MonthSettlement settlement() {
        return statement.settlement();
    }

    ResidentMonth month() {
        return settlement().month();
    }

    /** First and last day, both included, as people write a period. */
    String period() {
        return period(month());
    }

    static String period(ResidentMonth month) {
        DateRange period = month.period();
        return period.first()
                + period.end().map(end -> " – " + end.minusDays(1)).orElse(" –");
    }

    Timeline timeline() {
        return timeline;
    }

    CalendarView calendar() {
        return calendar;
    }

    List<BillView> bills() {
        return bills;
    }

    SourceList sources() {
        return sources;
    }

    /** Separation, line rounding and transfer: the rules that belong to no payer. */
    List<Basis> commonRules() {
        return commonRules;
    }

    /** Every payer of the month in order of payment, the person last. */
    List<Payer> payers() {
        return payers(settlement());
    }

    static List<Payer> payers(MonthSettlement settlement) {
        Set<Payer> payers = new LinkedHashSet<>();
        settlement.bills().forEach(b -> payers.addAll(b.settlement().matrix().payers()));
        List<Payer> ordered = new ArrayList<>(payers);
        if (ordered.remove(Payer.PERSON)) {
            ordered.add(Payer.PERSON);
        }
        return ordered;
    }

    BilingualText institution(OrganisationId id) {
        return month().institutions().stream()
                .filter(i -> i.id().equals(id))
                .map(Institution::name)
                .findFirst()
                .orElse(BilingualText.of(id.value(), id.value()));
    }

    /** The packs and overlays behind all bills. */
    List<Terms.PackReference> packs() {
        return settlement().packs();
    }

    /** The parameters with the weakest support of all. */
    List<Provenance> weakestParameters() {
        return settlement().weakestParameters();
    }
}
