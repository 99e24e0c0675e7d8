package io.yiyang.billing.audit;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.LineMatrix;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** A charge line that is looked at (待稽核费用明细): on which ledger it stands, and which funds paid how much of it. */
@Value.Immutable
public sealed interface AuditedLine extends Serializable permits ImmutableAuditedLine {
    ResidentId resident();

    ChargeLine line();

    Ledger ledger();

    /** What each fund paid of it; the person and the person's own accounts are no funds. */
    Map<Payer, Money> funds();

    /**
     * What was done, in the institution's own codes: one act may have an item code on either ledger. Without it the line's
     * item code stands for the act.
     */
    Optional<String> act();

    /** Whether it is outside what an insurance covers and outside the contract, so that consent must come first (目录外服务). */
    @Value.Default
    default boolean outOfScope() {
        return false;
    }

    /** The item's code in the national catalogue or the house list. */
    default Optional<String> item() {
        return line().itemCode().or(line()::houseItemCode);
    }

    /** What was done, if the line tells. */
    default Optional<String> performed() {
        return act().or(this::item);
    }

    @Value.Check
    default void check() {
        for (Money paid : funds().values()) {
            Require.that(!paid.isNegative() || line().amount().isNegative(), "funds", "must not be negative", paid);
        }
    }

    /**
     * The lines of a settled month, each with what these funds paid of it. A medical line of which nothing is in scope is a
     * service outside the insurance. What the month could not settle is on no ledger and is left to the month's problems.
     *
     * @param funds the payers whose money is public; who they are is the tenant's to say
     */
    static List<AuditedLine> of(MonthSettlement month, Set<Payer> funds) {
        List<AuditedLine> lines = new ArrayList<>();
        for (SettledBill bill : month.bills()) {
            Map<LineId, SplitLine> parts =
                    bill.settlement().bill().lines().stream().collect(Collectors.toMap(SplitLine::id, part -> part));
            for (SeparatedLine separated : bill.lines()) {
                ChargeLine line = separated.line();
                boolean outside = bill.ledger() == Ledger.MEDICAL
                        && Optional.ofNullable(parts.get(line.id()))
                                .filter(part ->
                                        part.inScope().isZero() && part.total().isPositive())
                                .isPresent();
                lines.add(builder()
                        .resident(month.month().resident())
                        .line(line)
                        .ledger(bill.ledger())
                        .putAllFunds(paid(bill.settlement().matrix(), line.id(), funds))
                        .outOfScope(outside)
                        .build());
            }
        }
        return List.copyOf(lines);
    }

    private static Map<Payer, Money> paid(LineMatrix matrix, LineId line, Set<Payer> funds) {
        Map<Payer, Money> paid = new TreeMap<>();
        if (Collections.binarySearch(matrix.lines(), line) >= 0) {
            for (Payer payer : matrix.payers()) {
                Money share = matrix.cell(line, payer);
                if (funds.contains(payer) && share.isPositive()) {
                    paid.put(payer, share);
                }
            }
        }
        return paid;
    }

    static ImmutableAuditedLine.ResidentBuildStage builder() {
        return ImmutableAuditedLine.builder();
    }
}
