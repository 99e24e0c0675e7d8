package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bill that is ready for its payer chain (待结算账单): lines that are taken apart, and the facts that rules may look at.
 *
 * @param id the bill
 * @param lines the lines, each id once; kept in order of id, so that the order of input changes nothing
 * @param days the days of care that the bill is about
 * @param year what the person's bills of the year came to before this bill
 * @param accountBalance what the person's account holds, if known
 * @param deductibles the deductible of this stay for a payer if it does not follow from the standard, as after a transfer
 * @param stay the stay's place in the year and its length, if the bill is for a stay and they are known
 * @param stayToDate what the stay's earlier parts came to, if they count as one stay with this bill
 * @param services the service behind each care line, as far as it is known
 */
public record Bill(
        BillId id,
        List<SplitLine> lines,
        ServiceDays days,
        YearToDate year,
        Optional<Money> accountBalance,
        Map<Payer, Money> deductibles,
        Optional<StayInYear> stay,
        StayToDate stayToDate,
        Map<LineId, ServiceRecord> services)
        implements Serializable {
    public Bill {
        services = Map.copyOf(services);
        lines = lines.stream().sorted(Comparator.comparing(SplitLine::id)).toList();
        deductibles = Map.copyOf(deductibles);
        Set<LineId> ids = new HashSet<>();
        for (SplitLine line : lines) {
            Require.that(ids.add(line.id()), "lines", "must have each id once", line.id());
        }
    }

    /** A bill of lines, without any further facts. */
    public static Bill of(BillId id, List<SplitLine> lines) {
        return new Bill(
                id,
                lines,
                ServiceDays.NONE,
                YearToDate.UNKNOWN,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                StayToDate.NONE,
                Map.of());
    }

    /** This bill with other lines, as when the platform took them apart otherwise. */
    public Bill withLines(List<SplitLine> otherLines) {
        return new Bill(id, otherLines, days, year, accountBalance, deductibles, stay, stayToDate, services);
    }

    public Bill withDays(ServiceDays serviceDays) {
        return new Bill(id, lines, serviceDays, year, accountBalance, deductibles, stay, stayToDate, services);
    }

    /** This bill with the service behind each care line. */
    public Bill withServices(Map<LineId, ServiceRecord> careServices) {
        return new Bill(id, lines, days, year, accountBalance, deductibles, stay, stayToDate, careServices);
    }

    public Bill withYear(YearToDate yearToDate) {
        return new Bill(id, lines, days, yearToDate, accountBalance, deductibles, stay, stayToDate, services);
    }

    /** This bill in a year of which only the payments are known. */
    public Bill withPaidThisYear(Map<Payer, Money> paid) {
        return withYear(YearToDate.ofPaid(paid));
    }

    /** What each payer has paid for the person this year before this bill. */
    public Map<Payer, Money> paidThisYear() {
        return year.paid();
    }

    public Bill withAccountBalance(Optional<Money> balance) {
        return new Bill(id, lines, days, year, balance, deductibles, stay, stayToDate, services);
    }

    public Bill withDeductibles(Map<Payer, Money> ofThisStay) {
        return new Bill(id, lines, days, year, accountBalance, ofThisStay, stay, stayToDate, services);
    }

    public Bill withStay(StayInYear stayInYear) {
        return new Bill(
                id, lines, days, year, accountBalance, deductibles, Optional.of(stayInYear), stayToDate, services);
    }

    /** This bill as a further part of its stay, after an interim settlement (中途结算). */
    public Bill continuing(StayToDate earlierParts) {
        return new Bill(id, lines, days, year, accountBalance, deductibles, stay, earlierParts, services);
    }

    /** This bill under another id, as when it is settled again after a reversal. */
    public Bill withId(BillId other) {
        return new Bill(other, lines, days, year, accountBalance, deductibles, stay, stayToDate, services);
    }

    /** The sum of all lines. */
    public Money total() {
        return sum(SplitLine::total);
    }

    /** The sum in scope (符合政策范围金额). */
    public Money eligible() {
        return sum(SplitLine::inScope);
    }

    private Money sum(Function<SplitLine, Money> part) {
        long sum = 0;
        for (SplitLine line : lines) {
            sum = Math.addExact(sum, part.apply(line).fen());
        }
        return Money.ofFen(sum);
    }

    private Object writeReplace() {
        return new Stored(
                id,
                lines,
                days,
                year,
                accountBalance.orElse(null),
                deductibles,
                stay.orElse(null),
                stayToDate,
                services);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            BillId id,
            List<SplitLine> lines,
            ServiceDays days,
            YearToDate year,
            @Nullable Money accountBalance,
            Map<Payer, Money> deductibles,
            @Nullable StayInYear stay,
            StayToDate stayToDate,
            Map<LineId, ServiceRecord> services)
            implements Serializable {
        private Object readResolve() {
            return new Bill(
                    id,
                    lines,
                    days,
                    year,
                    Optional.ofNullable(accountBalance),
                    deductibles,
                    Optional.ofNullable(stay),
                    stayToDate,
                    services);
        }
    }
}
