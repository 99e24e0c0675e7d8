package io.yiyang.billing.difference;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which amount of a settlement is meant (金额位置), so that the same amount can be found in another settlement.
 *
 * @param kind what kind of amount
 * @param ledger the ledger of a ledger's total; absent for both together and where the bill tells it
 * @param bill the bill
 * @param line the charge line
 * @param payer who pays
 */
public record Figure(
        Kind kind, Optional<Ledger> ledger, Optional<BillId> bill, Optional<LineId> line, Optional<Payer> payer)
        implements Serializable {
    /** The kinds of amount (金额种类). Later versions may add kinds: a caller's switch needs a default branch. */
    public enum Kind {
        /** A bill (账单合计). */
        BILL("合计", "total"),
        /** A payer's share of a bill (支付方份额). */
        SHARE("份额", "share"),
        /** A line of a bill (明细金额). */
        LINE("明细金额", "line"),
        /** What one payer pays of one line (明细×支付方). */
        CELL("明细份额", "cell"),
        /** What one payer pays on a ledger, or in all (支付方合计). */
        PAYER_TOTAL("支付合计", "paid in all"),
        /** All settled bills of a ledger, or of both (费用合计). */
        TOTAL("费用合计", "total"),
        /** A line that is on no settled bill (未结算明细). */
        UNSETTLED_LINE("未结算", "not settled"),
        /** All lines that are on no settled bill (未结算合计). */
        UNSETTLED_TOTAL("未结算合计", "not settled in all");

        private final BilingualText label;

        Kind(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    static Figure total(Optional<Ledger> ledger) {
        return new Figure(Kind.TOTAL, ledger, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Figure payerTotal(Optional<Ledger> ledger, Payer payer) {
        return new Figure(Kind.PAYER_TOTAL, ledger, Optional.empty(), Optional.empty(), Optional.of(payer));
    }

    static Figure bill(BillId bill) {
        return new Figure(Kind.BILL, Optional.empty(), Optional.of(bill), Optional.empty(), Optional.empty());
    }

    static Figure share(BillId bill, Payer payer) {
        return new Figure(Kind.SHARE, Optional.empty(), Optional.of(bill), Optional.empty(), Optional.of(payer));
    }

    static Figure line(BillId bill, LineId line) {
        return new Figure(Kind.LINE, Optional.empty(), Optional.of(bill), Optional.of(line), Optional.empty());
    }

    static Figure cell(BillId bill, LineId line, Payer payer) {
        return new Figure(Kind.CELL, Optional.empty(), Optional.of(bill), Optional.of(line), Optional.of(payer));
    }

    static Figure unsettled(LineId line) {
        return new Figure(Kind.UNSETTLED_LINE, Optional.empty(), Optional.empty(), Optional.of(line), Optional.empty());
    }

    static Figure unsettledTotal() {
        return new Figure(Kind.UNSETTLED_TOTAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The figure in words, such as {@code bill s2:medical, line L7, the person, cell}. */
    public BilingualText text() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        ledger.ifPresent(l -> add(zh, en, l.label().zh(), l.label().en()));
        bill.ifPresent(b -> add(zh, en, "账单 " + b, "bill " + b));
        line.ifPresent(l -> add(zh, en, "明细 " + l, "line " + l));
        payer.ifPresent(p -> add(
                zh,
                en,
                p.label().map(BilingualText::zh).orElse(p.toString()),
                p.label().map(BilingualText::en).orElse(p.toString())));
        add(zh, en, kind.label().zh(), kind.label().en());
        return BilingualText.of(zh.toString(), en.toString());
    }

    private static void add(StringBuilder zh, StringBuilder en, String moreZh, String moreEn) {
        zh.append(zh.isEmpty() ? "" : "，").append(moreZh);
        en.append(en.isEmpty() ? "" : ", ").append(moreEn);
    }

    private Object writeReplace() {
        return new Stored(kind, ledger.orElse(null), bill.orElse(null), line.orElse(null), payer.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Kind kind,
            @Nullable Ledger ledger,
            @Nullable BillId bill,
            @Nullable LineId line,
            @Nullable Payer payer) implements Serializable {
        private Object readResolve() {
            return new Figure(
                    kind,
                    Optional.ofNullable(ledger),
                    Optional.ofNullable(bill),
                    Optional.ofNullable(line),
                    Optional.ofNullable(payer));
        }
    }
}
