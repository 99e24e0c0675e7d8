package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Payment.Scope;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one payer's share lies on the lines (份额分布), read off a settlement for who wants to explain or compare it.
 *
 * <pre>
 *   target of a line = share × left of the line ÷ left of all lines that the payer may pay
 *   cell             = floor of the target, and a fen more for as many lines as fen are left over:
 *                      the largest remainders first, equal ones by line id
 * </pre>
 *
 * <p>Example: 700.00 over 4.29 of 1000.00 left is 3.003, so 3.00, and 3.01 if the line is among the first in rank.
 */
public final class Spread {
    private final Payer payer;
    private final Scope from;
    private final boolean fixed;
    private final Money share;
    private final Money available;
    private final Map<LineId, Part> parts;
    private final Map<LineId, Integer> ranks = new TreeMap<>();
    private final long leftOver;

    /**
     * What the payer finds of a line and takes of it.
     *
     * @param line the line
     * @param covered whether the payer may pay it
     * @param left what the payers before left of the part that this one pays from; nothing if it is not covered
     * @param inScope what it takes of the amount in scope
     * @param preSelfPay what it takes of what the person pays first
     * @param rest what it takes of the rest, own-pay and over-limit
     */
    public record Part(SplitLine line, boolean covered, Money left, Money inScope, Money preSelfPay, Money rest) {
        /** What it pays of the line. */
        public Money cell() {
            return inScope.plus(preSelfPay).plus(rest);
        }

        /** What it takes out of the given part of lines. */
        public Money of(Scope scope) {
            return switch (scope) {
                case IN_SCOPE -> inScope;
                case IN_SCOPE_AND_PRE_SELF_PAY -> inScope.plus(preSelfPay);
                case TOTAL -> cell();
            };
        }
    }

    private Spread(Payer payer, Scope from, boolean fixed, Map<LineId, Part> parts) {
        this.payer = payer;
        this.from = from;
        this.fixed = fixed;
        this.parts = Collections.unmodifiableMap(parts);
        this.share = Money.sum(parts.values().stream().map(Part::cell).toList());
        this.available = Money.sum(parts.values().stream().map(Part::left).toList());
        List<LineId> order = new ArrayList<>();
        parts.forEach((id, part) -> {
            if (part.covered()) {
                order.add(id);
            }
        });
        order.sort(Comparator.comparing((LineId id) -> exact(id)[1]).reversed().thenComparing(id -> id));
        order.forEach(id -> ranks.put(id, ranks.size() + 1));
        long floors =
                order.stream().mapToLong(id -> exact(id)[0].longValueExact()).sum();
        this.leftOver = share.fen() - floors;
    }

    /** Of each payer in order of payment, the person last, who takes what is left of every line. */
    public static Map<Payer, Spread> of(Explained explained) {
        Settlement settlement = explained.settlement();
        Map<LineId, long[]> left = new TreeMap<>();
        for (SplitLine line : settlement.bill().lines()) {
            left.put(line.id(), new long[] {
                line.inScope().fen(), line.preSelfPay().fen(), line.total().fen()
            });
        }
        Map<Payer, Spread> spreads = new LinkedHashMap<>();
        for (PayerShare share : settlement.shares()) {
            Payer payer = share.payer();
            Optional<Payment> payment = Optional.ofNullable(explained.payments().get(payer));
            boolean person = payer.equals(Payer.PERSON);
            Scope from = payment.map(Payment::from).orElse(person ? Scope.TOTAL : Scope.IN_SCOPE);
            Map<LineId, Part> parts = new TreeMap<>();
            for (SplitLine line : settlement.bill().lines()) {
                boolean covered = person || (payment.isPresent() && covers(share, line));
                long[] of = left.getOrDefault(line.id(), new long[0]);
                parts.put(
                        line.id(),
                        taken(line, covered, from, of, settlement.matrix().cell(line.id(), payer)));
            }
            boolean fixed = person || payment.filter(p -> !p.lines().isEmpty()).isPresent();
            spreads.put(payer, new Spread(payer, from, fixed, parts));
        }
        return spreads;
    }

    /** Takes the cell out of what is left: what is in scope first, then what the person pays first, then the rest. */
    private static Part taken(SplitLine line, boolean covered, Scope from, long[] left, Money cell) {
        long inScope = left[0];
        long preSelfPay = left[1];
        long whole = switch (from) {
            case IN_SCOPE -> inScope;
            case IN_SCOPE_AND_PRE_SELF_PAY -> inScope + preSelfPay;
            case TOTAL -> left[2];
        };
        long ofScope = Math.min(cell.fen(), inScope);
        long ofFirst = Math.min(cell.fen() - ofScope, preSelfPay);
        left[0] -= ofScope;
        left[1] -= ofFirst;
        left[2] -= cell.fen();
        return new Part(
                line,
                covered,
                covered ? Money.ofFen(whole) : Money.ZERO,
                Money.ofFen(ofScope),
                Money.ofFen(ofFirst),
                Money.ofFen(cell.fen() - ofScope - ofFirst));
    }

    private static boolean covers(PayerShare share, SplitLine line) {
        return share.terms().stream()
                .filter(term -> term.name().equals("covers"))
                .allMatch(term -> term.value() instanceof TermValue.Words words
                        && line.category()
                                .filter(c -> words.words().contains(c.toString()))
                                .isPresent());
    }

    public Payer payer() {
        return payer;
    }

    /** From which part of the lines the payer pays. */
    public Scope from() {
        return from;
    }

    /** Whether the rule itself says what it pays of each line, so that nothing is spread. */
    public boolean isFixedByRule() {
        return fixed;
    }

    public Money share() {
        return share;
    }

    /** What is left of all lines that the payer may pay. */
    public Money available() {
        return available;
    }

    /** What it finds and takes of each line, in order of id. */
    public Map<LineId, Part> parts() {
        return parts;
    }

    /**
     * What it finds and takes of the line.
     *
     * @throws IllegalArgumentException if the line is not in the bill
     */
    public Part part(LineId line) {
        Part part = parts.get(line);
        if (part == null) {
            throw new IllegalArgumentException("line: must be a line of the bill, but was " + line);
        }
        return part;
    }

    /** The whole fen of the line's target. */
    public Money floor(LineId line) {
        return Money.ofFen(exact(line)[0].longValueExact());
    }

    /** What the target has above its whole fen, as a number of parts of which {@link #available} in fen make one fen. */
    public long remainder(LineId line) {
        return exact(line)[1].longValueExact();
    }

    /** How many fen the whole fen of all targets leave over. */
    public long leftOver() {
        return leftOver;
    }

    /** The line's place by remainder, from 1; nothing for a line that the payer may not pay. */
    public Optional<Integer> rank(LineId line) {
        return Optional.ofNullable(ranks.get(line));
    }

    /** How many lines the payer may pay. */
    public int coveredLines() {
        return ranks.size();
    }

    private BigInteger[] exact(LineId line) {
        return available.isZero()
                ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                : BigInteger.valueOf(share.fen())
                        .multiply(BigInteger.valueOf(part(line).left().fen()))
                        .divideAndRemainder(BigInteger.valueOf(available.fen()));
    }
}
