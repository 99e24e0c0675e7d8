package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Cited;
import io.yiyang.billing.audit.AuditRun.Missing;
import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Care that was put on the medical ledger, or paid by a fund that pays no care (以医疗名义结算养老费用). */
final class LedgerChecks {
    private static final AuditCheck CHECK = AuditCheck.CARE_AS_MEDICAL;

    private LedgerChecks() {}

    static void make(AuditRun run) {
        run.chargesInPeriod()
                .filter(line -> line.source().ledger() == Ledger.MEDICAL
                        || !line.funds().isEmpty())
                .forEach(line -> check(run, line));
    }

    private static void check(AuditRun run, NetLine line) {
        Optional<ChargeCategory> category = line.source().line().category();
        Optional<AuditedPerson> person = run.person(CHECK, line.resident());
        if (category.isEmpty()) {
            run.missing(CHECK, Missing.CATEGORY, line.biller());
        }
        if (category.isEmpty() || person.isEmpty()) {
            return;
        }
        Facts facts = Facts.none().with("chargeCategory", category.get().toString());
        run.term(CHECK, "separation.ledger", person.get(), line.day(), facts, AuditRun.WORD)
                .filter(ledger -> ledger.value().equals(Ledger.CARE.name()))
                .ifPresent(ledger -> care(run, line, category.get(), person.get(), ledger));
    }

    private static void care(
            AuditRun run, NetLine line, ChargeCategory category, AuditedPerson person, Cited<String> ledger) {
        if (line.source().ledger() == Ledger.MEDICAL) {
            report(run, line, category, line.funds().keySet(), ledger);
            return;
        }
        run.term(CHECK, "care.funds", person, line.day(), Facts.none(), AuditRun.WORDS)
                .ifPresent(allowed -> {
                    Set<Payer> others = new TreeSet<>(line.funds().keySet());
                    others.removeIf(payer -> allowed.value().contains(payer.toString()));
                    if (!others.isEmpty()) {
                        report(run, line, category, others, allowed);
                    }
                });
    }

    private static void report(AuditRun run, NetLine line, ChargeCategory category, Set<Payer> payers, Cited<?> term) {
        Money paid = Money.sum(line.funds().entrySet().stream()
                .filter(share -> payers.contains(share.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        run.found(
                CHECK,
                CHECK.problem()
                        .with("line", line.id())
                        .with("category", category)
                        .with("ledger", line.source().ledger())
                        .with("payers", new TreeSet<>(payers)),
                List.of(line.resident()),
                List.of(new Concern(line.resident(), line.id(), line.amount(), paid)),
                List.of(term.from()));
    }
}
