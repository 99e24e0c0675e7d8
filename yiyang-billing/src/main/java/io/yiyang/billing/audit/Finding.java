package io.yiyang.billing.audit;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Something in the records that needs an answer (稽核发现): a lead with its facts, never a verdict.
 *
 * @param check what was looked for; it tells code, severity and source
 * @param problem the code, the facts, what it means and what can be done, without names and diagnoses
 * @param residents whom it is about
 * @param lines the charges concerned, and how much of each
 * @param terms the policy that decided, with its citations; empty where none was needed
 */
public record Finding(
        AuditCheck check, Problem problem, List<ResidentId> residents, List<Concern> lines, List<Provenance> terms)
        implements Serializable {
    public Finding {
        residents = residents.stream().sorted().distinct().toList();
        lines = List.copyOf(lines);
        terms = List.copyOf(terms);
    }

    /**
     * How much of a charge a finding is about (涉及金额).
     *
     * @param resident whose charge
     * @param line the line
     * @param charged the part of its amount
     * @param fund what funds paid of it at most
     */
    public record Concern(ResidentId resident, LineId line, Money charged, Money fund) implements Serializable {}

    public Severity severity() {
        return check.severity();
    }

    /** The rule or published case that the check rests on. */
    public Citation source() {
        return check.source();
    }

    /** The charges concerned, absent where none is. */
    public Optional<Money> amount() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.sum(lines.stream().map(Concern::charged).toList()));
    }

    /** What funds paid of them at most. */
    public Money fund() {
        return Money.sum(lines.stream().map(Concern::fund).toList());
    }
}
