package io.yiyang.billing.difference;

import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment.Scope;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.settlement.Spread;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One bill as one of the two settlements has it. */
final class BillSide {
    private final SettledBill bill;
    private final Settlement proposed;
    private final Map<Payer, Spread> spreads;

    BillSide(SettledBill bill) {
        this.bill = bill;
        this.proposed = bill.proposal().settlement();
        this.spreads = Spread.of(bill.proposal().explained());
    }

    Settlement settlement() {
        return bill.settlement();
    }

    Optional<PayerShare> share(Payer payer) {
        return settlement().shares().stream()
                .filter(share -> share.payer().equals(payer))
                .findFirst();
    }

    Optional<Spread> spread(Payer payer) {
        return Optional.ofNullable(spreads.get(payer));
    }

    List<Step> steps(Payer payer) {
        return bill.explained().steps().getOrDefault(payer, List.of());
    }

    /** Whether the share is the platform's figure. */
    boolean isReported(Payer payer) {
        return share(payer)
                .flatMap(PayerShare::rule)
                .filter(RuleId::isAsReported)
                .isPresent();
    }

    Optional<SplitLine> line(LineId id) {
        return settlement().bill().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    Optional<ChargeLine> charge(LineId id) {
        return bill.lines().stream()
                .map(SeparatedLine::line)
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    List<LineId> lines() {
        return settlement().matrix().lines();
    }

    Money cell(LineId line, Payer payer) {
        return line(line).isPresent() ? settlement().matrix().cell(line, payer) : Money.ZERO;
    }

    /** What a review added to the payer's share, negative if it took off. */
    Money adjusted(Payer payer) {
        return settlement().share(payer).minus(proposed.share(payer));
    }

    /** What a review added to the cell, negative if it took off. */
    Money adjusted(LineId line, Payer payer) {
        return line(line).isPresent()
                ? cell(line, payer).minus(proposed.matrix().cell(line, payer))
                : Money.ZERO;
    }

    /** What the payer could find of the line if nobody had paid before; nothing if it does not cover the line. */
    Money whole(LineId id, Payer payer) {
        return spread(payer)
                .filter(spread -> line(id).isPresent() && spread.part(id).covered())
                .map(spread -> whole(spread.from(), spread.part(id).line()))
                .orElse(Money.ZERO);
    }

    private static Money whole(Scope scope, SplitLine line) {
        return switch (scope) {
            case IN_SCOPE -> line.inScope();
            case IN_SCOPE_AND_PRE_SELF_PAY -> line.inScope().plus(line.preSelfPay());
            case TOTAL -> line.total();
        };
    }

    /** What the payers before this one took of what it could find. */
    Money takenBefore(Payer payer) {
        Money whole = Money.sum(lines().stream().map(id -> whole(id, payer)).toList());
        return whole.minus(spread(payer).map(Spread::available).orElse(Money.ZERO));
    }

    /** What they took of the line. */
    Money takenBefore(LineId line, Payer payer) {
        return whole(line, payer)
                .minus(spread(payer).map(spread -> spread.part(line).left()).orElse(Money.ZERO));
    }

    /** The payers before this one, in order of payment. */
    List<Payer> before(Payer payer) {
        List<Payer> payers = settlement().matrix().payers();
        int place = payers.indexOf(payer);
        return payers.subList(0, place < 0 ? payers.size() : place);
    }
}
