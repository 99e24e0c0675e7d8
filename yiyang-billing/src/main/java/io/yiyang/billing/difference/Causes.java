package io.yiyang.billing.difference;

import io.yiyang.billing.difference.ChangeCause.Kind;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Spread;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why the amounts of one bill moved that both settlements have. */
final class Causes {
    private final BillSide old;
    private final BillSide now;

    Causes(BillSide old, BillSide now) {
        this.old = old;
        this.now = now;
    }

    /** Of a bill that only one side has. */
    static List<ChangeCause> ofBill(String id, boolean added) {
        return List.of(ChangeCause.of(
                Kind.BILL,
                id,
                BilingualText.of("账单", "bill"),
                added ? ChangeCause.NONE : id,
                added ? id : ChangeCause.NONE));
    }

    List<ChangeCause> share(Payer payer) {
        return new ShareCauses(old, now, payer).all();
    }

    // A line

    List<ChangeCause> line(LineId id) {
        return lineMoved(old, now, id).map(List::of).orElse(List.of());
    }

    /** What became of a charged line, if anything. */
    static Optional<ChangeCause> lineMoved(BillSide old, BillSide now, LineId id) {
        boolean charge = !charged(old, id).equals(charged(now, id));
        String before = charge ? charged(old, id) : parts(old, id);
        String after = charge ? charged(now, id) : parts(now, id);
        if (before.equals(after)) {
            return Optional.empty();
        }
        Money was = old.line(id).map(SplitLine::total).orElse(Money.ZERO);
        Money is = now.line(id).map(SplitLine::total).orElse(Money.ZERO);
        boolean gone = now.line(id).isEmpty() || is.compareTo(was) < 0;
        Kind kind = old.line(id).isEmpty() ? Kind.LINE_ADDED : gone ? Kind.LINE_TAKEN_BACK : Kind.LINE_CHANGED;
        return Optional.of(
                ChangeCause.of(kind, id.toString(), BilingualText.of("明细 " + id, "line " + id), before, after));
    }

    private static String charged(BillSide side, LineId id) {
        return side.charge(id)
                .map(charge -> charge.quantity() + " × " + charge.unitPrice() + " = " + charge.amount())
                .orElse(ChangeCause.NONE);
    }

    /** In scope, pre-self-pay, over-limit and own-pay, and what it was charged for. */
    private static String parts(BillSide side, LineId id) {
        return side.line(id)
                .map(line -> line.inScope() + " + " + line.preSelfPay() + " + " + line.overLimit() + " + "
                        + line.ownPay()
                        + line.category().map(c -> " " + c).orElse(""))
                .orElse(ChangeCause.NONE);
    }

    // A cell

    List<ChangeCause> cell(LineId id, Payer payer) {
        List<ChangeCause> causes = new ArrayList<>();
        lineMoved(old, now, id).ifPresent(causes::add);
        if (old.line(id).isEmpty() || now.line(id).isEmpty()) {
            return causes;
        }
        BilingualText who = ShareCauses.name(payer);
        add(causes, Kind.REVIEW, payer + " " + id, who, old.adjusted(id, payer), now.adjusted(id, payer));
        if (payer.equals(Payer.PERSON)) {
            others(id, payer).forEach(causes::add);
            return causes;
        }
        add(causes, Kind.SHARE, payer.toString(), who, amount(old, payer), amount(now, payer));
        covered(id, payer, who).ifPresent(causes::add);
        if (!old.takenBefore(id, payer).equals(now.takenBefore(id, payer))) {
            causes.addAll(others(id, payer));
        }
        Optional<Spread> was = old.spread(payer);
        Optional<Spread> is = now.spread(payer);
        if (was.isPresent() && is.isPresent()) {
            BilingualText left = BilingualText.of(who.zh() + "可支付余额合计", "left of the lines of " + who.en());
            add(
                    causes,
                    Kind.LEFT,
                    payer.toString(),
                    left,
                    was.get().available(),
                    is.get().available());
            remainder(id, was.get(), is.get()).ifPresent(causes::add);
        }
        if (causes.isEmpty()) {
            add(causes, Kind.STEP, payer.toString(), who, old.cell(id, payer), now.cell(id, payer));
        }
        return causes;
    }

    private static String amount(BillSide side, Payer payer) {
        return side.share(payer).map(share -> share.amount().toString()).orElse(ChangeCause.NONE);
    }

    static void add(
            List<ChangeCause> causes, Kind kind, String subject, BilingualText about, Object before, Object after) {
        if (!before.toString().equals(after.toString())) {
            causes.add(ChangeCause.of(kind, subject, about, before, after));
        }
    }

    private Optional<ChangeCause> covered(LineId id, Payer payer, BilingualText who) {
        boolean was = old.spread(payer).filter(s -> s.part(id).covered()).isPresent();
        boolean is = now.spread(payer).filter(s -> s.part(id).covered()).isPresent();
        return was == is
                ? Optional.empty()
                : Optional.of(ChangeCause.of(
                        Kind.COVERAGE,
                        payer + " " + id,
                        BilingualText.of(who.zh() + "可支付明细 " + id, who.en() + " may pay line " + id),
                        was,
                        is));
    }

    /** The payers before this one that pay another amount of the line. */
    private List<ChangeCause> others(LineId id, Payer payer) {
        Set<Payer> before = new LinkedHashSet<>(old.before(payer));
        before.addAll(now.before(payer));
        List<ChangeCause> causes = new ArrayList<>();
        for (Payer other : before) {
            BilingualText who = ShareCauses.name(other);
            BilingualText about = BilingualText.of(who.zh() + "支付明细 " + id, who.en() + " of line " + id);
            add(causes, Kind.EARLIER_PAYER, other + " " + id, about, old.cell(id, other), now.cell(id, other));
        }
        return causes;
    }

    /** Where the target moved by less than a fen, the cell moved because the fen left over went elsewhere. */
    private static Optional<ChangeCause> remainder(LineId id, Spread was, Spread is) {
        if (was.isFixedByRule()
                || is.isFixedByRule()
                || was.available().isZero()
                || is.available().isZero()) {
            return Optional.empty();
        }
        BigInteger before = fen(was.share()).multiply(fen(was.part(id).left()));
        BigInteger after = fen(is.share()).multiply(fen(is.part(id).left()));
        BigInteger denominator = fen(was.available()).multiply(fen(is.available()));
        BigInteger moved = before.multiply(fen(is.available()))
                .subtract(after.multiply(fen(was.available())))
                .abs();
        if (moved.compareTo(denominator) >= 0 || place(id, was).equals(place(id, is))) {
            return Optional.empty();
        }
        return Optional.of(ChangeCause.of(
                Kind.REMAINDER,
                id.toString(),
                BilingualText.of("明细 " + id + " 的应得、余分数与位次", "target of line " + id + ", fen left over, rank"),
                place(id, was),
                place(id, is)));
    }

    private static BigInteger fen(Money money) {
        return BigInteger.valueOf(money.fen());
    }

    private static String place(LineId id, Spread spread) {
        return spread.floor(id) + " + " + spread.remainder(id) + "/"
                + spread.available().fen() + ", " + spread.leftOver() + ", "
                + spread.rank(id).map(Object::toString).orElse(ChangeCause.NONE);
    }
}
