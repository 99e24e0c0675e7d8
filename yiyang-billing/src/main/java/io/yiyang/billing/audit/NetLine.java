package io.yiyang.billing.audit;

import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A charge less what was taken back of it (冲减后的费用明细). */
record NetLine(AuditedLine source, Quantity quantity, Money amount, Map<Payer, Money> funds) {
    private static final Comparator<NetLine> ORDER =
            Comparator.comparing(NetLine::resident).thenComparing(NetLine::day).thenComparing(NetLine::id);

    private record Key(ResidentId resident, LineId line) {}

    /** What is left of the charges, in order; lines that were taken back as a whole are gone. */
    static List<NetLine> of(AuditRun run) {
        Map<Key, List<AuditedLine>> returns = new HashMap<>();
        List<AuditedLine> charges = new ArrayList<>();
        for (AuditedLine line : run.records().lines()) {
            if (!line.line().quantity().isNegative()) {
                charges.add(line);
            } else if (line.line().takesBack().isPresent()) {
                Key key = new Key(line.resident(), line.line().takesBack().get());
                returns.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
            } else {
                run.missing(AuditCheck.DUPLICATE_CHARGE, AuditRun.Missing.RETURNED_LINE, line.resident());
            }
        }
        return charges.stream()
                .map(line -> net(
                        line,
                        returns.getOrDefault(
                                new Key(line.resident(), line.line().id()), List.of())))
                .filter(line -> line.quantity().compareTo(Quantity.ofTenThousandths(0)) > 0)
                .sorted(ORDER)
                .toList();
    }

    private static NetLine net(AuditedLine line, List<AuditedLine> returns) {
        Quantity quantity = line.line().quantity();
        Money amount = line.line().amount();
        Map<Payer, Money> funds = new TreeMap<>(line.funds());
        for (AuditedLine taken : returns) {
            quantity = plus(quantity, taken.line().quantity());
            amount = amount.plus(taken.line().amount());
            taken.funds().forEach((payer, paid) -> funds.merge(payer, paid, Money::plus));
        }
        funds.values().removeIf(paid -> !paid.isPositive());
        return new NetLine(line, quantity, amount, funds);
    }

    static Quantity plus(Quantity one, Quantity other) {
        return Quantity.ofTenThousandths(Math.addExact(one.tenThousandths(), other.tenThousandths()));
    }

    static Quantity minus(Quantity one, Quantity other) {
        return Quantity.ofTenThousandths(Math.subtractExact(one.tenThousandths(), other.tenThousandths()));
    }

    ResidentId resident() {
        return source.resident();
    }

    LineId id() {
        return source.line().id();
    }

    LocalDate day() {
        return source.line().serviceDate();
    }

    OrganisationId biller() {
        return source.line().biller();
    }

    Optional<String> act() {
        return source.performed();
    }

    /** What all funds paid of it. */
    Money fund() {
        return Money.sum(funds.values());
    }

    /** The whole line. */
    Concern concern() {
        return new Concern(resident(), id(), amount, fund());
    }

    /** So much of the line's amount; funds may have paid all of it. */
    Concern concern(Money part) {
        Money charged = part.min(amount);
        return new Concern(resident(), id(), charged, charged.min(fund()));
    }

    /** So much of the line's quantity. */
    Concern concern(Quantity part) {
        return part.compareTo(quantity) >= 0
                ? concern()
                // Rounded down: never more than was charged for it.
                : concern(source.line().unitPrice().times(part, RoundingMode.DOWN));
    }

    /**
     * The last so much of the lines' quantity, taken from the end of the list.
     */
    static List<Concern> last(Quantity much, List<NetLine> lines) {
        List<Concern> concerns = new ArrayList<>();
        Quantity left = much;
        for (int i = lines.size() - 1; i >= 0 && left.tenThousandths() > 0; i--) {
            NetLine line = lines.get(i);
            concerns.add(line.concern(left));
            left = minus(left, line.quantity());
        }
        return concerns;
    }
}
